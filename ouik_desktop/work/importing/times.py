"""Dates and times as lists write them, in any of their habits; what comes out is naive UTC, as the office keeps it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Final

from ouik_desktop.japanese import even_hyphens
from ouik_desktop.typed.days import dated
from ouik_desktop.typed.reading import cut
from ouik_desktop.typed.times import hour_of_half_day

_YEAR_LAST: Final = re.compile(r"(?<!\d)(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?!\d)")  # 05/08/2026
_CLOCK: Final = re.compile(
    r"(\d{1,2}) ?(?::|時) ?(\d{1,2}|半)? ?(?:(?::|分) ?(\d{1,2})?(?:\.\d+)?)?秒?"
)  # 9:05:07.5, 9時半
_HALF: Final = re.compile(r"午前|午後|\b[ap]\.?m\b\.?|(?<=\d)[ap]m\b")  # 午後, p.m., 9am
_ZONE: Final = re.compile(
    r"(?:gmt|utc|jst)? ?([+-]) ?(\d{1,2}):?(\d{2})?$|\b(gmt|utc|z|jst)$|(?<=\d)(z)$"
)  # GMT+9, +09:00, 09:05Z
_SERIAL: Final = re.compile(r"[34567]\d{4}(?:\.\d+)?")  # 46239.378553, as a spreadsheet keeps a moment
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
        return _read(_plain(text), zone, days_first)
    except (ValueError, OverflowError):
        return None


def _plain(text: str) -> str:
    plain = text if text.isascii() else even_hyphens(unicodedata.normalize("NFKC", text))
    return " ".join(plain.casefold().split())


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
    if found := dated(text):
        said, rest = found
        return (said.year or 0, said.month, said.day), rest
    if match := _YEAR_LAST.search(text):
        day, month = (match[1], match[3]) if days_first or match[2] == "." else (match[3], match[1])
        year = int(match[4]) + (2000 if len(match[4]) == 2 else 0)
        return (year, int(month), int(day)), cut(text, match)
    return None


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
    hours, minutes, seconds = (30 if part == "半" else int(part or 0) for part in found.groups())
    if half := _HALF.search(text):
        hours = hour_of_half_day(hours % 12, half[0])  # some services write 13:30 PM
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)
