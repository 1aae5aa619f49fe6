"""Whole numbers as people type them: 60, １，２００, 1.2万, 五十名; and what kanji numerals are worth."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from ouik_desktop.i18n import Text, _
from ouik_desktop.typed.reading import evened, quoted

_DIGITS: Final = {kanji: value for value, kanji in enumerate("〇一二三四五六七八九")} | {"零": 0}
_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_MYRIADS: Final = {"万": 10_000, "億": 100_000_000, "兆": 1_000_000_000_000}
KANJI: Final = "".join((*_DIGITS, *_TENS, *_MYRIADS))
_COUNTERS: Final = re.compile(r" ?(?:名様?|人|件|回|席|組|people|persons?|places|seats)$")  # 60名, 60 people
_PIECE: Final = re.compile(  # 1.2万, 3万 and 5千 of 3万5千, 1,200
    rf"(\d{{1,3}}(?:[,、 ]\d{{3}})+|\d{{1,12}})(\.\d{{1,6}})?([{''.join((*_TENS, *_MYRIADS))}]{{0,2}})"
)
_NUMERAL: Final = re.compile(f"[{KANJI}]{{1,12}}")  # 五十


def read_number(typed: str) -> int | Text:
    """The whole number meant by `typed`, with or without what is counted."""
    text = _COUNTERS.sub("", evened(typed))
    value = amount_of(text.removeprefix("-"))
    if value is None:
        return _("“{typed}” is not a number.", typed=quoted(typed))
    if value != int(value):
        return _("“{typed}” is not a whole number.", typed=quoted(typed))
    return -int(value) if text.startswith("-") else int(value)


def amount_of(text: str) -> Decimal | None:
    """What an evened text in figures and kanji is worth, which need not be whole; None where it is no number."""
    if _NUMERAL.fullmatch(text):
        return Decimal(kanji_number(text))
    value, at = Decimal(), 0
    while found := _PIECE.match(text, at):
        at = found.end()
        value += Decimal(re.sub(r"[,、 ]", "", found[1]) + (found[2] or "")) * unit_of(found[3])
        if not found[3]:
            break  # after plain figures nothing follows
    return value if at and at == len(text) else None


def unit_of(kanji: str | None) -> int:
    """By how much 百万, 千 or nothing multiplies."""
    value = 1
    for letter in kanji or "":
        value *= _TENS.get(letter) or _MYRIADS.get(letter) or 1
    return value


def kanji_number(numeral: str) -> int:
    """What a numeral in kanji is worth: 二〇二七 2027, 百二十 120, 千五百万 15,000,000."""
    if not set(numeral) & (_TENS.keys() | _MYRIADS.keys()):
        return int("".join(str(_DIGITS[kanji]) for kanji in numeral))
    whole = part = digit = 0
    for kanji in numeral:
        if kanji in _DIGITS:
            digit = _DIGITS[kanji]
        elif kanji in _TENS:
            part += (digit or 1) * _TENS[kanji]
            digit = 0
        else:
            whole += (part + digit or 1) * _MYRIADS[kanji]
            part = digit = 0
    return whole + part + digit
