"""From a day on, or up to it: 1月15日から is not "by 15 January"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ouik_desktop.calendar_words import ENGLISH_MONTH, ENGLISH_WEEKDAY, WEEKDAYS_JA, month_number
from ouik_desktop.i18n import Code

FROM, UNTIL = "from", "until"

_DAY_JA: Final = (  # 1月15日(木)17時
    rf"(\d{{1,2}})\s*月\s*(\d{{1,2}})\s*日(?:\s*\([^()]{{1,8}}\))?(?:[{WEEKDAYS_JA}]曜日?)?"
    r"(?:\s*\d{1,2}(?:時(?:\d{1,2}分|半)?|:\d{2}))?\s*"
)
_JA: Final = re.compile(
    rf"{_DAY_JA}(?:(から|より|以降)|(までに?|迄|締切|締め切り|必着))"
)  # 1月15日から, 1月15日(木)17時まで
_MONTH: Final = rf"({ENGLISH_MONTH})\b\.?"  # Jan.
_EN: Final = re.compile(  # from 15 January, by 5 p.m. on Thursday, January 15
    r"\b(?:(from|starting(?: on| from)?|beginning(?: on)?|as of|after|since)|(by|until|till|before|no later than|through))\s+"
    r"(?:\d{1,2}(?!\d)(?::\d{2})?\s*+(?:[ap]\.?m\.?)?\s*+(?:on|,)?\s*+)?(?:the end of\s+)?"
    rf"(?:(?:{ENGLISH_WEEKDAY})\b\.?,?\s+)?"
    rf"(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}|{_MONTH}\s+(\d{{1,2}}))(?!\d)",
    re.IGNORECASE,
)


def of_days(text: str, code: Code) -> dict[tuple[int, int], str]:
    """Of each day (month, day) that something begins or ends with, which of the two; days of which both is said are left out."""
    found: dict[tuple[int, int], set[str]] = {}
    for day, direction in _ja(text) if code == "ja" else _en(text):
        found.setdefault(day, set()).add(direction)
    return {day: next(iter(said)) for day, said in found.items() if len(said) == 1}


def _ja(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    for match in _JA.finditer(text):
        yield (int(match[1]), int(match[2])), FROM if match[3] else UNTIL


def _en(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    for match in _EN.finditer(text):
        month = match[4] or match[5]
        yield (month_number(month) or 0, int(match[3] or match[6])), FROM if match[1] else UNTIL
