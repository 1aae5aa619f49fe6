"""Japanese writing as an office meets it: folded for search and match, ordered by reading, measured in columns.

Text is kept exactly as typed everywhere; what these functions give back is for comparing, sorting and measuring only.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_HIRAGANA_START, _KATAKANA_START, _KANA_COUNT = 0x3041, 0x30A1, 86  # ぁ..ゖ, ァ..ヶ
_TO_HIRAGANA: Final = {_KATAKANA_START + i: _HIRAGANA_START + i for i in range(_KANA_COUNT)}
_IGNORED: Final = re.compile(r"[\s・･·．.,，、。\-‐‑–—−'’`\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_WAVES: Final = str.maketrans({"\u301c": "~", "\uff5e": "~"})


def to_hiragana(text: str) -> str:
    """Katakana become hiragana; everything else stays."""
    return text.translate(_TO_HIRAGANA)


def fold(text: str) -> str:
    """The one fold for search and match: NFKC (half-width kana, ㈱, full-width letters, NFD), kana, case, accents of Latin
    letters; spaces, ・, hyphens and invisible marks ignored. Never shown, never stored as the user's text."""
    folded = to_hiragana(unicodedata.normalize("NFKC", text.translate(_WAVES))).casefold()
    return _IGNORED.sub("", _without_latin_accents(folded))


def _without_latin_accents(text: str) -> str:
    if text.isascii():
        return text
    return "".join(
        part[0] if len(part := unicodedata.normalize("NFD", letter)) > 1 and part[0].isascii() else letter
        for letter in text
    )


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in white space and width only: such a change makes no translation outdated."""
    return _squeezed(one) == _squeezed(other)


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


# --- order of readings: JIS X 4061:1996 ------------------------------------------------------------------------------

_SMALL: Final = dict(zip("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ", strict=True))
_VOWEL_ROWS: Final = (
    ("あ", "あかさたなはまやらわがざだばぱゃ"),
    ("い", "いきしちにひみりゐぎじぢびぴ"),
    ("う", "うくすつぬふむゆるぐずづぶぷゔゅっ"),
    ("え", "えけせてねへめれゑげぜでべぺ"),
    ("お", "おこそとのほもよろをごぞどぼぽょ"),
)
_VOWEL_OF: Final = {kana: vowel for vowel, row in _VOWEL_ROWS for kana in row}
_DAKUTEN, _HANDAKUTEN = "\u3099", "\u309a"


def reading_key(reading: str) -> bytes:
    """A key whose byte order is the order of JIS X 4061: first the letters without voicing marks, small kana as large, ー as
    the vowel before it; ties: ー before kana, small before plain, plain before voiced before semi-voiced. Kana before
    Latin letters before the rest; an empty reading comes last. Spaces and ・ do not count."""
    letters, marks = [], []
    vowel = ""
    for letter in to_hiragana(unicodedata.normalize("NFKC", reading)).casefold():
        if letter.isspace() or letter in "・･":
            continue
        base, mark = _letter_and_mark(letter, vowel)
        letters.append(base)
        marks.append(mark)
        vowel = _VOWEL_OF.get(base, "")
    if not letters:
        return b"\xff"
    return "".join(map(_class_of, letters)).encode() + b"\x00" + bytes(marks)


def _letter_and_mark(letter: str, vowel: str) -> tuple[str, int]:
    if letter == "ー":
        return (vowel or letter), 1
    if letter in _SMALL:
        return _SMALL[letter], 2
    parts = unicodedata.normalize("NFD", letter)
    if parts[0].isascii() and len(parts) > 1:
        return parts[0], 4
    return parts[0], {_DAKUTEN: 4, _HANDAKUTEN: 5}.get(parts[1:2], 3)


def _class_of(letter: str) -> str:
    if "ぁ" <= letter <= "ゖ" or letter == "ー":
        return "\x01" + letter
    return ("\x02" if letter.isascii() else "\x03") + letter


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
    for letter in to_hiragana(unicodedata.normalize("NFKC", reading)).strip(" ・"):
        base, _ = _letter_and_mark(letter, "")
        if base in _INDEX_OF:
            return _INDEX_OF[base]
        return base.upper() if base.isascii() and base.isalpha() else OTHER_INDEX
    return OTHER_INDEX


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
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
