"""Dates and times as lists write them, in any of their habits; what comes out is naive UTC, as the office keeps it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Final

_ERAS: Final = {
    "令和": 2018,
    "令": 2018,
    "r": 2018,
    "平成": 1988,
    "平": 1988,
    "h": 1988,
    "昭和": 1925,
    "昭": 1925,
    "s": 1925,
}
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("jan januar", "feb februar", "mar mär märz", "apr april", "may mai", "jun juni", "jul juli", "aug august", "sep sept september",
         "oct okt oktober", "nov november", "dec dez dezember"), 1)
    for name in names.split()
}  # fmt: skip
_YEAR_FIRST: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?")
_ERA_FIRST: Final = re.compile(
    r"(令和|平成|昭和|[令平昭rhs])\s*(\d{1,2}|元)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?"
)
_YEAR_LAST: Final = re.compile(r"(?<!\d)(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?!\d)")
_MONTH_NAMED: Final = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s+)?([a-zä]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+)?(\d{4})"
)
_CLOCK: Final = re.compile(r"(\d{1,2})\s*(?::|時)\s*(\d{1,2})?\s*(?:(?::|分)\s*(\d{1,2})?(?:\.(\d+))?)?秒?")
_HALF: Final = re.compile(r"午前|午後|\b[ap]\.?m\b\.?|(?<=\d)[ap]m\b")
_ZONE: Final = re.compile(r"(?:gmt|utc|jst)?\s*([+-])\s*(\d{1,2}):?(\d{2})?$|\b(gmt|utc|z|jst)$|(?<=\d)(z)$")
_SERIAL: Final = re.compile(r"[34567]\d{4}(?:\.\d+)?")
_EXCEL_BEGINS: Final = datetime(1899, 12, 30)
JST: Final = timezone(timedelta(hours=9))


def day_first(values: Iterable[str], habit: bool | None) -> bool:
    """Whether 05/08/2026 is the 5th of August: as a value that can be read in one way only tells, else as the source's
    `habit`, else as everywhere but in the United States."""
    for value in values:
        if found := _YEAR_LAST.search(value):
            if int(found[1]) > 12:
                return True
            if int(found[3]) > 12:
                return False
    return True if habit is None else habit


def moment(text: str, zone: tzinfo, *, days_first: bool = True) -> datetime | None:
    """The moment `text` means, as naive UTC; wall times without a zone of their own are in `zone`, dates begin there at
    midnight. None where it means none."""
    try:
        return _utc(datetime.fromisoformat(text), zone)
    except ValueError:
        pass
    try:
        return _read(unicodedata.normalize("NFKC", text).strip().casefold(), zone, days_first)
    except (ValueError, OverflowError):
        return None


def _utc(wall: datetime, zone: tzinfo) -> datetime:
    aware = wall if wall.tzinfo else wall.replace(tzinfo=zone)
    return aware.astimezone(UTC).replace(tzinfo=None, microsecond=0)


def _read(text: str, zone: tzinfo, days_first: bool) -> datetime | None:
    if _SERIAL.fullmatch(text):
        return _utc(_EXCEL_BEGINS + timedelta(seconds=round(float(text) * 86400)), zone)
    found = _date(text, days_first)
    if found is None:
        return None
    (year, month, day), rest = found
    offset, rest = _offset(rest)
    return _utc(datetime(year, month, day) + _clock(rest), offset or zone)


def _date(text: str, days_first: bool) -> tuple[tuple[int, int, int], str] | None:
    """Year, month and day, and what else stands in `text`."""
    if found := _ERA_FIRST.search(text):
        year = 1 if found[2] == "元" else int(found[2])
        return (_ERAS[found[1]] + year, int(found[3]), int(found[4])), _without(text, found)
    if found := _YEAR_FIRST.search(text):
        return (int(found[1]), int(found[2]), int(found[3])), _without(text, found)
    if found := _YEAR_LAST.search(text):
        day, month = (found[1], found[3]) if days_first or found[2] == "." else (found[3], found[1])
        year = int(found[4]) + (2000 if len(found[4]) == 2 else 0)
        return (year, int(month), int(day)), _without(text, found)
    if (found := _MONTH_NAMED.search(text)) and (number := _month(found[2])) and (found[1] or found[3]):
        return (int(found[4]), number, int(found[1] or found[3])), _without(text, found)
    return None


def _month(name: str) -> int | None:
    return _MONTHS.get(name) or _MONTHS.get(name[:3])


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}".strip()


def _offset(text: str) -> tuple[tzinfo | None, str]:
    found = _ZONE.search(text)
    if found is None:
        return None, text
    rest = text[: found.start()]
    if found[1]:
        minutes = int(found[2]) * 60 + int(found[3] or 0)
        return timezone(timedelta(minutes=minutes if found[1] == "+" else -minutes)), rest
    return (JST if found[4] == "jst" else UTC), rest


def _clock(text: str) -> timedelta:
    found = _CLOCK.search(text)
    if found is None:
        return timedelta()
    hours, minutes, seconds = (int(part or 0) for part in found.groups()[:3])
    if half := _HALF.search(text):
        # 午前0時 and 12 AM both begin the day; 午後0時 is said for noon as well
        hours = hours % 12 + (12 if half[0][0] in "午p" and half[0] != "午前" else 0)
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)
