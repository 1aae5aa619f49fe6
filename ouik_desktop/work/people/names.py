"""Names as lists write them and people type them: in one cell or in parts, with or without a space, in Japanese or in Latin letters.

Nothing is guessed: 山本結衣 stays whole until the family names the office knows, or the reading beside it, tell where to part it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, NamedTuple

from ouik_desktop.japanese import even_hyphens, fold, has_japanese, is_kana, to_hiragana
from ouik_desktop.store.search.romaji import romanised


class Name(NamedTuple):
    """The parts of a name as a `Person` keeps them; a name that is not parted stands whole as the family name."""

    family: str = ""
    given: str = ""
    family_kana: str = ""
    given_kana: str = ""
    family_romaji: str = ""
    given_romaji: str = ""

    def __bool__(self) -> bool:
        return bool(self.family or self.given or self.family_romaji or self.given_romaji)


class Families:
    """Family names that are known, each with its readings in hiragana, to part names that have no space."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._readings: dict[str, set[str]] = {}
        self._longest = 0
        for family, kana in pairs:
            self.add(family, kana)

    def add(self, family: str, kana: str = "") -> None:
        """One more family name, with its reading where it is known."""
        if has_japanese(family):
            readings = self._readings.setdefault(family, set())
            if kana:
                readings.add(_kana_key(kana))
            self._longest = max(self._longest, len(family))

    def part(self, whole: str, kana: str) -> tuple[str, str] | None:
        """Family and given name of `whole`, whose reading is `kana` (parted by a space where it is known). None where no
        known family name, or more than one, can stand at its beginning."""
        heads = [
            whole[:length]
            for length in range(1, min(self._longest, len(whole) - 1) + 1)
            if whole[:length] in self._readings
        ]
        if kana:
            spoken = [head for head in heads if self._sounds(head, kana)]
            sure = [head for head in spoken if self._readings[head]]
            heads = sure or spoken
        return (heads[0], whole[len(heads[0]) :]) if len(heads) == 1 else None

    def _sounds(self, family: str, kana: str) -> bool:
        """Whether the reading of a whole name may begin with a family name: yes, where no reading of that is known."""
        readings = self._readings[family]
        head, *rest = kana.split()
        key = _kana_key(head)
        return not readings or any(key == each if rest else key.startswith(each) and key != each for each in readings)

    def part_reading(self, family: str, kana: str) -> tuple[str, str] | None:
        """かとうじゅん in two, where a reading of the family name 加藤 is known and fits exactly one way."""
        key = to_hiragana(kana)
        fits = {len(each) for each in self._readings.get(family, ()) if key.startswith(each) and len(each) < len(key)}
        return (kana[: (at := fits.pop())], kana[at:]) if len(fits) == 1 else None


def _kana_key(kana: str) -> str:
    return to_hiragana(unicodedata.normalize("NFKC", kana))


_LETTERS: Final = r"[ぁ-ゖァ-ヺー一-鿿々]"
_PLAIN_NAME: Final = re.compile(rf"({_LETTERS}+)[ \u3000]({_LETTERS}*[^様 \u3000\W])")  # 山田 太郎, but not 山田 太郎様
_PLAIN_READING: Final = re.compile(r"([ぁ-ゖァ-ヺー]+)[ \u3000]([ぁ-ゖァ-ヺー]+)")  # やまだ たろう


def plainly_written(whole: str, kana: str) -> Name | None:
    """山田 太郎, やまだ たろう: what most rows of most lists say, understood at a glance; None for all that needs a closer look."""
    name, reading = _PLAIN_NAME.fullmatch(whole), _PLAIN_READING.fullmatch(kana)
    return Name(*name.groups(), *reading.groups()) if name and reading else None


# --- Japanese ---------------------------------------------------------------------------------------------------------

_HONORIFIC: Final = re.compile(r"(?:様|さま|(?<!\s)\s++(?:さん|殿|氏|先生))$")  # 様, 先生 with the space before it


def without_honorific(whole: str) -> str:
    """山田 太郎 様 is 山田 太郎."""
    return _HONORIFIC.sub("", whole).strip() or whole if has_japanese(whole) else whole


_BRACKETED: Final = re.compile(r"(.*[^\s(（])[\s\u3000]*[(（]([^()（）]+)[)）]")  # 山田 太郎（やまだ たろう）


def with_reading(whole: str) -> tuple[str, str] | None:
    """山田 太郎（やまだ たろう） in two; None where nothing stands in brackets, or something else than kana."""
    found = _BRACKETED.fullmatch(whole)
    return (found[1], found[2].strip()) if found and is_kana(found[2]) else None


def first_and_rest(words: str) -> tuple[str, str]:
    """山田 太郎, やまだ たろう in two, at the first space of any width; what has none stays whole."""
    first, *rest = words.split() or [""]
    return first, " ".join(rest)


def parted(whole: str, kana: str, families: Families) -> tuple[str, str]:
    """Family and given name of a Japanese name in one cell; the given name is empty where it cannot be told."""
    family, given = first_and_rest(whole)
    if given:
        return family, given
    if not whole:
        return "", ""
    return by_reading(whole, kana) or families.part(whole, kana) or (whole, "")


def by_reading(whole: str, kana: str) -> tuple[str, str] | None:
    """中村さゆり with the reading なかむら さゆり: what is kana in the name shows where its reading parts."""
    parts = kana.split()
    if len(parts) != 2:
        return None
    family, given = map(_kana_key, parts)
    written = _kana_key(whole)
    if len(written) != len(whole):
        return None
    if written.endswith(given) and len(whole) > len(given):
        at = len(whole) - len(given)
    elif written.startswith(family) and len(whole) > len(family):
        at = len(family)
    else:
        return None
    # ササ in 佐々木ササ is sure, the last ん of a kanji name would not be
    return (whole[:at], whole[at:]) if min(len(family), len(given)) > 0 else None


_SPOKEN_HONORIFIC: Final = re.compile(r"(?:様| (?:さま|サマ|さん|サン))$")  # さま with the space before it


def tidy_reading(kana: str) -> str:
    """A reading in full-width kana with single spaces and no honorific: ﾖｼﾀﾞ ﾕﾐｺ さま is ヨシダ ユミコ."""
    return _SPOKEN_HONORIFIC.sub("", " ".join(unicodedata.normalize("NFKC", kana).split()))


def reading_parts(kana: str, family: str, given: str, families: Families) -> tuple[str, str]:
    """The reading in two, where a space, a given name in kana or a known family name tells how."""
    family_kana, given_kana = first_and_rest(kana)
    if given_kana:  # also where the name stands whole: the parts of its reading are worth keeping
        return family_kana, given_kana
    if kana and given:
        if is_kana(given) and _kana_key(kana).endswith(_kana_key(given)) and len(kana) > len(given):
            return kana[: -len(given)], kana[-len(given) :]
        return families.part_reading(family, kana) or (kana, "")
    return kana, ""


def own_reading(family: str, given: str) -> tuple[str, str]:
    """A name that is itself kana is its own reading."""
    return (family, given) if family and is_kana(family) and (not given or is_kana(given)) else ("", "")


# --- Latin letters ----------------------------------------------------------------------------------------------------

_PARTICLES: Final = frozenset(
    "van von der den de del della di da dos du la le el al bin ibn ter ten zu zur af av".split()
)


def latin_parts(whole: str, kana: str = "") -> tuple[str, str]:
    """Family and given name of a name in Latin letters: Yuki Sasaki, SASAKI Yuki, Sasaki, Yuki. Where the reading beside it
    says which part is the family name, it does; else the family name comes last."""
    if "," in whole:
        family, _comma, given = whole.partition(",")
        if family.strip() and given.strip():
            return family.strip(), given.strip()
    parts = whole.split()
    if len(parts) < 2:
        return whole.strip(), ""
    spoken = kana.partition(" ")[0]
    if spoken and sounds_alike(parts[0], spoken) and not sounds_alike(parts[-1], spoken):
        return parts[0], " ".join(parts[1:])
    capitals = [part.isupper() and len(part) > 1 for part in parts]
    if any(capitals) and not all(capitals):
        return _apart(parts, capitals)
    at = len(parts) - 1
    while at > 1 and parts[at - 1].casefold() in _PARTICLES:
        at -= 1
    return " ".join(parts[at:]), " ".join(parts[:at])


def _apart(parts: list[str], capitals: list[bool]) -> tuple[str, str]:
    family = [part for part, capital in zip(parts, capitals, strict=True) if capital]
    given = [part for part, capital in zip(parts, capitals, strict=True) if not capital]
    return " ".join(family), " ".join(given)


_LONG: Final = re.compile(r"ou|oo|oh(?![aiueoy])|uu|ō|ū|â|ô|û")  # oh of Ohta
_LONG_AS: Final = {"ou": "o", "oo": "o", "oh": "o", "uu": "u", "ō": "o", "ū": "u", "â": "a", "ô": "o", "û": "u"}
_KUNREI: Final = tuple(
    pair.split(">")
    for pair in (
        "sya>sha syu>shu syo>sho tya>cha tyu>chu tyo>cho zya>ja zyu>ju zyo>jo jya>ja jyu>ju jyo>jo tu>tsu hu>fu zi>ji di>ji "
        "si>shi ti>chi mb>nb mp>np mm>nm tch>cch"
    ).split()
)


def sounds_alike(latin: str, kana: str) -> bool:
    """Whether Latin letters are a romanisation of `kana`, whatever the system and the long vowels: Ohta, Ota, Oota."""
    return bool(latin) and romaji_key(latin) == romaji_key(romanised(_kana_key(kana)))


def romaji_key(latin: str) -> str:
    """Latin letters as romanisations are compared."""
    text = (
        even_hyphens(unicodedata.normalize("NFKC", latin))
        .casefold()
        .replace("-", "")
        .replace("'", "")
        .replace("ー", "")
    )
    text = _LONG.sub(lambda found: _LONG_AS[found[0]], text)
    for old, new in _KUNREI:
        text = text.replace(old, new)
    return fold(text)
