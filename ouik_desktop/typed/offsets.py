"""Days counted from another: 7日前, 5営業日前, 当日, 2 weeks before, the day after; or a day itself, counted from there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from ouik_desktop.i18n import Text, _
from ouik_desktop.typed.days import day_of
from ouik_desktop.typed.reading import evened, quoted

_MOST: Final = 3000  # days: nothing overflows


@dataclass(frozen=True)
class Offset:
    """So many days after a day (negative: before), of all days or of Japanese working days."""

    days: int
    working_days: bool = False


_NAMED: Final = {
    "当日": 0, "前日": -1, "翌日": 1, "前々日": -2, "翌々日": 2, "前週": -7, "翌週": 7,
    "the same day": 0, "same day": 0, "on the day": 0, "the day": 0,
    "the day before": -1, "day before": -1, "the day after": 1, "day after": 1,
    "the week before": -7, "week before": -7, "the week after": 7, "week after": 7,
}  # fmt: skip
_UNITS: Final = {"日": (1, False), "週間": (7, False), "週": (7, False), "営業日": (1, True), "平日": (1, True)}
_JAPANESE: Final = re.compile(r"(\d{1,4}) ?(営業日|平日|日|週間|週) ?(前|後)(?:まで)?")  # 5営業日前
_ENGLISH: Final = re.compile(
    r"(\d{1,4}|an?) ?(working |business )?(days?|weeks?) (before|after|earlier|later)"
)  # 2 weeks before
_SIGNED: Final = re.compile(r"([-+])(\d{1,4})")  # -7


def read_offset(typed: str, start: date, today: date) -> Offset | Text:
    """How far from `start` is meant by `typed`; a day without a year is the nearest to come."""
    text = evened(typed)
    counted = _counted(text)
    if counted is not None and abs(counted.days) <= _MOST:
        return counted
    day = day_of(text, today, typed, False)
    if isinstance(day, date):
        return Offset((day - start).days)
    return day if isinstance(day, Text) else _refused(typed)


def _refused(typed: str) -> Text:
    words = quoted(typed)
    return _("“{typed}” is not a day; write “7 days before”, “5 working days before” or 12/5.", typed=words)


def _counted(text: str) -> Offset | None:
    if text in _NAMED:
        return Offset(_NAMED[text])
    if found := _JAPANESE.fullmatch(text):
        days, working = _UNITS[found[2]]
        return Offset(int(found[1]) * days * (-1 if found[3] == "前" else 1), working)
    if found := _SIGNED.fullmatch(text):
        return Offset(int(found[1] + found[2]))
    return _in_english(text)


def _in_english(text: str) -> Offset | None:
    found = _ENGLISH.fullmatch(text)
    if found is None:
        return None
    count = 1 if found[1] in ("a", "an") else int(found[1])
    in_weeks, working = found[3].startswith("week"), found[2] is not None
    if in_weeks and working:
        return None
    return Offset(count * (7 if in_weeks else 1) * (-1 if found[4] in ("before", "earlier") else 1), working)
