"""Numbers written in words become figures: 二〇二七年, 十八日, 2億8千万, twenty-two, 1.2 million."""

from __future__ import annotations

import re
from typing import Final

from ouik_desktop.typed.numbers import KANJI, kanji_number, unit_of

# kanji numerals are figures only before what is counted: 一般, 三木, 千代田 are none
_COUNTED: Final = "年月日時分回名人円階件号度歳才部組校社団体か国都市項個冊台枚本週泊目日間"
_KANJI_NUMBER: Final = re.compile(  # 二〇二七 of 二〇二七年, 十八 of 月十八日, 六十 of 定員六十名
    rf"(?<![{KANJI}\d一-鿿])[{KANJI}]{{1,20}}(?=[{_COUNTED}])|"
    r"(?<=[月第年])[〇零一二三四五六七八九十]{1,20}(?=[日月回号]|[火水木金土]曜)|"
    rf"(?<=[員約計先着])[{KANJI}]{{2,20}}(?=[名人席組])"
)
_FIGURES: Final = r"\d[\d,]{0,24}"  # 1,200; nothing has more, and what is endless is no number
_MIXED: Final = re.compile(  # 2億8千万, 1.5万, 3千5百20
    rf"(?<![\d.])({_FIGURES}(?:\.\d{{1,12}})?)\s*(千万|百万|十万|[千百万億兆])"
    rf"(?:({_FIGURES})\s*(千万|百万|十万|[千百万])?)?(?:({_FIGURES})(?!\d))?"
)
_TENTHS: Final = re.compile(r"(\d(?:\.\d)?)割(?:(\d)分)?")  # 7割, 7割5分
_RATE: Final = re.compile(r"(?<=率)\s*(\d{1,2})/([1-9]\d?)")  # 10/10 of 補助率10/10


def with_figures_ja(text: str) -> str:
    """Japanese numerals and mixed ones (2億8千万) as figures, tenths (7割, 率10/10) as per cent."""
    text = _TENTHS.sub(lambda match: f"{float(match[1]) * 10 + int(match[2] or 0):g}%", text)
    text = _RATE.sub(lambda match: f"{int(match[1]) / int(match[2]) * 100:g}%", text)
    return _MIXED.sub(_mixed, _KANJI_NUMBER.sub(lambda match: str(kanji_number(match[0])), text))


def _mixed(match: re.Match[str]) -> str:
    first, unit, second, second_unit, rest = match.groups()
    value = _figure(first) * unit_of(unit)
    if second:
        value += _figure(second) * unit_of(second_unit)
    if rest:
        value += _figure(rest)
    return str(round(value))


def _figure(text: str) -> float:
    return float(text.replace(",", ""))


# --- English ---------------------------------------------------------------------------------------------------------

_ONES: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS_EN: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_ORDINALS: Final = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_WORDS: Final = {word: value for value, word in enumerate(_ONES)} | _TENS_EN
_ORDINAL_WORDS: Final = {word: value for value, word in enumerate(_ORDINALS)} | {"thirtieth": 30}
WEAK: Final = "\u2248"  # before a figure whose word is often no number
_WEAK_WORDS: Final = frozenset({"one", "first"})
_DECADES: Final = {f"{word[:-1]}ies": value for word, value in _TENS_EN.items()}
_DECADE: Final = re.compile(rf"\b({'|'.join(_DECADES)})\b", re.IGNORECASE)  # twenties
_UNITS: Final = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_COMPOUND: Final = re.compile(  # twenty-two, thirty first
    rf"\b({'|'.join(_TENS_EN)})[- ]({'|'.join(_ONES[1:10] + _ORDINALS[1:10])})\b", re.IGNORECASE
)
_WORD: Final = re.compile(rf"\b({'|'.join([*_WORDS, *_ORDINAL_WORDS])})\b", re.IGNORECASE)  # seven, seventh
_LARGE: Final = re.compile(  # 1.2 million
    rf"(?<![\d.])({_FIGURES}(?:\.\d{{1,12}})?)\s+({'|'.join(_UNITS)})\b", re.IGNORECASE
)
_A_LARGE: Final = re.compile(r"\b(?:a|one)\s+(hundred|thousand|million|billion)\b", re.IGNORECASE)  # a hundred


def with_figures_en(text: str) -> str:
    """English number words and large numbers as figures; ordinals in words get their ending (`2th`), one and first a mark."""
    text = _DECADE.sub(lambda match: str(_DECADES[match[1].lower()]), text)
    text = _COMPOUND.sub(_compound, text)
    text = _A_LARGE.sub(lambda match: str(_UNITS[match[1].lower()]), text)
    text = _WORD.sub(_word, text)
    # two hundred thousand is two rounds; before there are many, a figure has outgrown the pattern
    while (larger := _LARGE.sub(_large, text)) != text:
        text = larger
    return text


def _compound(match: re.Match[str]) -> str:
    tens, ones = _TENS_EN[match[1].lower()], match[2].lower()
    return f"{tens + _ORDINAL_WORDS[ones]}th" if ones in _ORDINAL_WORDS else str(tens + _WORDS[ones])


def _word(match: re.Match[str]) -> str:
    word = match[1].lower()
    figure = f"{_ORDINAL_WORDS[word]}th" if word in _ORDINAL_WORDS else str(_WORDS[word])
    return WEAK + figure if word in _WEAK_WORDS else figure


def _large(match: re.Match[str]) -> str:
    return str(round(_figure(match[1]) * _UNITS[match[2].lower()]))
