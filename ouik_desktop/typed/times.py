"""Times of day: 930, 13:30, 午後1時半, 1:30 p.m.; 24:00 and 25:30 reach into the next day, as broadcasters and late events write them."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import Final

from ouik_desktop.i18n import Text, _
from ouik_desktop.typed.reading import evened, quoted

_NOON: Final = frozenset({"正午", "noon", "midday"})
_CLOCK: Final = re.compile(  # 午後1時半, 13:30, 1.30 pm, 9, 930
    r"(?P<before>午前|午後|am|pm)? ?"
    r"(?:(?P<hour>\d{1,2})(?: ?[:.時h] ?(?P<minute>\d{1,2}(?::\d{2})?|半)? ?分?)?|(?P<figures>\d{3,4})) ?"
    r"(?P<after>am|pm)?"
)
_LATEST_HOUR: Final = 29
_DAY: Final = timedelta(days=1)


def read_time(typed: str) -> timedelta | Text:
    """The time of day meant by `typed`, counted from midnight of its day: 24:00 and 25:30 lie in the next one."""
    at = time_of(evened(typed), typed)
    return no_time(typed) if at is None else at


def no_time(typed: str) -> Text:
    """The sentence that `typed` is no time."""
    return _("“{typed}” is not a time; write 13:30, 13時30分 or 午後1時半.", typed=quoted(typed))


def read_clock(typed: str) -> time | Text:
    """The same, of a time that lies within its day: 24:00 is refused."""
    at = read_time(typed)
    if isinstance(at, Text):
        return at
    return (datetime.min + at).time() if at < _DAY else _("“{typed}” lies in the next day.", typed=quoted(typed))


def time_of(text: str, typed: str) -> timedelta | Text | None:
    """The time of an evened text: None where it is no time at all, a sentence where it is one that cannot be."""
    if text in _NOON:
        return timedelta(hours=12)
    found = _CLOCK.fullmatch(text)
    if found is None or (found["before"] and found["after"]):
        return None
    at = _counted(*_figures(found), found["before"] or found["after"])
    return _("There is no such time: “{typed}”.", typed=quoted(typed)) if at is None else at


def _figures(found: re.Match[str]) -> tuple[int, int]:
    """Hour and minute: 9 and 30 of 930, 13 and 30 of 13時半, 13 and 30 of 13:30:00."""
    if figures := found["figures"]:
        return int(figures[:-2]), int(figures[-2:])
    minute = found["minute"] or "0"
    return int(found["hour"]), 30 if minute == "半" else int(minute[:2].rstrip(":"))


def _counted(hour: int, minute: int, half: str | None) -> timedelta | None:
    if half:
        hour = hour_of_half_day(hour, half)
    return timedelta(hours=hour, minutes=minute) if 0 <= hour <= _LATEST_HOUR and minute < 60 else None


def hour_of_half_day(hour: int, half: str) -> int:
    """13 for 1 p.m. and 午後1時, 0 for 12 a.m. and 午前0時, 12 for 12 p.m. and 午後0時; -1 for 午後15時, which is none."""
    return -1 if hour > 12 else hour % 12 + (12 if half.startswith(("午後", "p")) else 0)
