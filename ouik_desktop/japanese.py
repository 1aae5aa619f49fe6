"""Japanese writing as an office meets it: folded for search and match, ordered by reading, measured in columns.

Text is kept exactly as typed everywhere; what these functions give back is for comparing, sorting and measuring only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from string import ascii_lowercase, ascii_uppercase
from typing import Final

_HIRAGANA_START, _KATAKANA_START, _KANA_COUNT = 0x3041, 0x30A1, 86  # ぁ..ゖ, ァ..ヶ
_TO_HIRAGANA: Final = {_KATAKANA_START + i: _HIRAGANA_START + i for i in range(_KANA_COUNT)}
_KATAKANA: Final = re.compile("[ァ-ヶ]+")
_ANY_KANA: Final = re.compile(
    "[\u3041-\u309a\u30a1-\u30ff\uff65-\uff9f]+"
)  # full and half width, with marks of voicing
HYPHENS: Final = "-‐‑‒–—―−﹣－"
"""All that is typed for a hyphen or dash: the plain one, hyphen, no-break, figure, en and em dash, bar, minus, small, full-width."""
LONG_MARKS: Final = "ーｰ"
"""The long vowel of kana, which between figures is a hyphen as well: 076ー123ー4567."""
WAVES: Final = "~〜～"
"""From, to: the tilde, and the two letters that different systems make of the one wave of Shift_JIS."""
_PLAIN_HYPHENS: Final = str.maketrans(dict.fromkeys(HYPHENS, "-"))
_HYPHEN_IN_FIGURES: Final = re.compile(rf"(?<=\d)[{LONG_MARKS}](?=\d)")  # ー of 076ー123
_SPACES: Final = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"  # \s, but a third as slow
_IGNORED: Final = re.compile(
    rf"[{_SPACES}・･·．.,，、。=＝゠\{HYPHENS}'’`\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+"
)
_ASCII: Final = "".join(map(chr, range(0x80)))
_ASCII_FOLD: Final = str.maketrans(ascii_uppercase, ascii_lowercase, "".join(_IGNORED.findall(_ASCII)))
_BETWEEN: Final = "\ufdd0"  # no character, so that no text holds it (Unicode 23.7); no fold touches it
_MAYBE_ACCENTED: Final = re.compile(r"[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]")
_ACCENT: Final = re.compile(r"[\u0300-\u036f]")
_STROKED: Final = {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "þ": "th"}
_STROKES: Final = str.maketrans(
    _STROKED | {letter.upper(): plain.capitalize() for letter, plain in _STROKED.items() if letter != "ı"}
)


def to_hiragana(text: str) -> str:
    """Katakana become hiragana; everything else stays."""
    return _KATAKANA.sub(lambda run: run.group().translate(_TO_HIRAGANA), text)


def shown_reading(reading: str) -> str:
    """A reading as it is shown and printed: kana of any width as hiragana (`ﾜﾀﾅﾍﾞ ｼｮｳﾀ` is `わたなべ しょうた`), the rest as typed."""
    return to_hiragana(_ANY_KANA.sub(lambda run: unicodedata.normalize("NFKC", run.group()), reading))


def fold(text: str) -> str:
    """The one fold for search and match: NFKC (half-width kana, ㈱, full-width letters, NFD), kana, case, accents of Latin
    letters; spaces, ・, hyphens and invisible marks ignored. Never shown, never stored as the user's text.
    """
    if text.isascii():  # mail, telephones, romaji: a table does it in a third of the time
        return text.translate(_ASCII_FOLD)
    return to_hiragana(_plain_letters(even_waves(text)))


def fold_all(texts: Sequence[str]) -> list[str]:
    """`fold` of each of many texts, in a fifth of the time: they are folded as one."""
    folded = iter(_folded_as_one([text for text in texts if not text.isascii()]))
    return [text.translate(_ASCII_FOLD) if text.isascii() else next(folded) for text in texts]


def _folded_as_one(texts: Sequence[str]) -> list[str]:
    joined = _BETWEEN.join(texts)
    folded = _IGNORED.sub("", unicodedata.normalize("NFKC", even_waves(joined)).casefold())
    if _MAYBE_ACCENTED.search(folded):
        folded = _BETWEEN.join(map(without_accents, folded.split(_BETWEEN)))
    parts = to_hiragana(folded).split(_BETWEEN)
    return parts if len(parts) == len(texts) else [fold(text) for text in texts]


def even_waves(text: str) -> str:
    """Every wave as a tilde: 13時〜16時 is 13時~16時."""
    for wave in WAVES[1:]:  # a table would take five times as long, and the search index waits
        text = text.replace(wave, "~")
    return text


def even_hyphens(text: str) -> str:
    """Every hyphen and dash as the plain one, and ー between figures too: 2026–12−5, 076ー123 are 2026-12-5, 076-123."""
    return _HYPHEN_IN_FIGURES.sub("-", text.translate(_PLAIN_HYPHENS))


def _plain_letters(text: str) -> str:
    return without_accents(_IGNORED.sub("", unicodedata.normalize("NFKC", text).casefold()))


def without_accents(text: str) -> str:
    """Latin letters without accents and strokes: Café Łódź is Cafe Lodz. Kana keep their voicing, ば stays ば."""
    if not _MAYBE_ACCENTED.search(text):
        return text
    bare = _ACCENT.sub("", unicodedata.normalize("NFD", text)).translate(_STROKES)
    return unicodedata.normalize("NFC", bare)


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in white space and width only: such a change makes no translation outdated."""
    return _squeezed(one) == _squeezed(other)


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


# --- order of readings: JIS X 4061:1996 ------------------------------------------------------------------------------
# The letters themselves decide first; where they are the same, the four levels of the standard in turn: voicing, then
# ー ァ ヽ before the plain letter, then hiragana before katakana. Each level is a string with one sign a letter.

_KANA_ORDER: Final = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん"
_SMALL: Final = dict(zip("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ", strict=True))
_VOWEL_ROWS: Final = (
    "あかさたなはまやらわ",
    "いきしちにひみりゐ",
    "うくすつぬふむゆる",
    "えけせてねへめれゑ",
    "おこそとのほもよろを",
)
_VOWEL_OF: Final = {kana: row[0] for row in _VOWEL_ROWS for kana in row}
_DAKUTEN, _HANDAKUTEN = "\u3099", "\u309a"
_LENGTHENED: Final = "ー"
_REPEATED: Final = {"ゝ": "", "ヽ": "", "ゞ": _DAKUTEN, "ヾ": _DAKUTEN}
_CONTEXTUAL: Final = re.compile("[ーゝゞヽヾ]")


class _Level(dict[int, str]):
    """A table for `str.translate` in which a letter that is not named gets the sign of an ordinary one."""

    def __init__(self, ordinary: str, signs: dict[str, str]) -> None:
        # what readings consist of stands in it: to ask for what is missing takes as long as ten letters that are there
        super().__init__(dict.fromkeys((*range(0x80), *range(0x3041, 0x30FF)), ordinary) | str.maketrans(signs))
        self._ordinary = ordinary

    def __missing__(self, letter: int) -> str:
        return self._ordinary


def _parts(kana: str) -> tuple[str, str]:
    """A kana as its plain hiragana and its voicing mark, if any: ヴ is う and ゛."""
    parts = unicodedata.normalize("NFD", kana)
    hiragana = to_hiragana(parts[0])
    return _SMALL.get(hiragana, hiragana), parts[1:]


_KANA_PARTS: Final = {chr(code): _parts(chr(code)) for code in (*range(0x3041, 0x3097), *range(0x30A1, 0x30FB))}
# kana before Latin letters before the rest: kana move to the very front, ASCII behind them
_LETTERS: Final = str.maketrans(
    {chr(code): chr(0x80 + code) for code in range(0x80)}
    | {kana: chr(1 + _KANA_ORDER.index(base)) for kana, (base, _) in _KANA_PARTS.items()}
)
_VOICING: Final = _Level(
    "\1",
    {kana: {_DAKUTEN: "\2", _HANDAKUTEN: "\3"}.get(mark, "\1") for kana, (_, mark) in _KANA_PARTS.items()}
    | {letter: "\2" for letter, mark in _REPEATED.items() if mark},
)
_FORM: Final = _Level(
    "\4",
    {_LENGTHENED: "\1"} | dict.fromkeys((*_SMALL, *"ァィゥェォッャュョヮヵヶ"), "\2") | dict.fromkeys(_REPEATED, "\3"),
)
_SCRIPT: Final = _Level("\1", {chr(code): "\2" for code in range(0x30A1, 0x30FF)})


def reading_key(reading: str) -> bytes:
    """A key whose byte order is the order of JIS X 4061: first the letters without voicing marks, small kana as large, ー as
    the vowel before it; ties: plain before voiced before semi-voiced, then ー before small before plain, then hiragana
    before katakana. Kana before Latin letters before the rest; an empty reading comes last. Spaces, ・ and hyphens do not
    count. Differs from the standard in that kana stand before Latin letters, as on the lists of an office.
    """
    written = _plain_letters(reading)
    if not written:
        return b"\xff"
    spelt = _spelt_out(written) if _CONTEXTUAL.search(written) else written
    letters = spelt.translate(_LETTERS)
    ties = written.translate(_VOICING) + written.translate(_FORM) + written.translate(_SCRIPT)
    return f"{letters}\0{ties}".encode("utf-8", "surrogatepass")


def _spelt_out(written: str) -> str:
    """ー as the vowel it lengthens, ゝ and ヽ as the letter they repeat; what stands after no kana stays."""
    spelt: list[str] = []
    for letter in written:
        before = _KANA_PARTS.get(spelt[-1], ("", ""))[0] if spelt else ""
        if letter == _LENGTHENED:
            spelt.append(_VOWEL_OF.get(before) or letter)
        else:
            spelt.append(before or letter if letter in _REPEATED else letter)
    return "".join(spelt)


INDEX_ROWS: Final = (
    ("あ", "あいうえお"),
    ("か", "かきくけこ"),
    ("さ", "さしすせそ"),
    ("た", "たちつてと"),
    ("な", "なにぬねの"),
    ("は", "はひふへほ"),
    ("ま", "まみむめも"),
    ("や", "やゆよ"),
    ("ら", "らりるれろ"),
    ("わ", "わゐゑをん"),
)
OTHER_INDEX: Final = "その他"
_INDEX_OF: Final = {kana: row for row, members in INDEX_ROWS for kana in members}


def index_heading(reading: str) -> str:
    """The tab of a name list under which `reading` stands: あ か さ た な は ま や ら わ, A–Z, or その他."""
    letters = _plain_letters(reading)
    base = _parts(letters[0])[0] if letters else ""
    if base in _INDEX_OF:
        return _INDEX_OF[base]
    return base.upper() if base.isascii() and base.isalpha() else OTHER_INDEX


# --- what kind of letters, and how wide --------------------------------------------------------------------------------

_KANA: Final = re.compile(r"[ぁ-ゖァ-ヺー・\s゙゚ｦ-ﾟ=＝\-]+")
_JAPANESE: Final = re.compile(r"[ぁ-ゖァ-ヺｦ-ﾟ一-鿿㐀-䶿々〆豈-﫿\U00020000-\U0003ffff]")


def is_kana(text: str) -> bool:
    """Whether `text` could be a reading: kana, ー, ・ and spaces only."""
    return bool(text.strip()) and _KANA.fullmatch(text) is not None


def has_japanese(text: str) -> bool:
    """Whether any kana or kanji stands in `text`."""
    return _JAPANESE.search(text) is not None


def columns(text: str) -> int:
    """The width of `text` in columns of a terminal or a mail: full-width letters count two (UAX #11)."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
