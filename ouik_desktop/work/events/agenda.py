"""The calendar as the office reads it: the events under the days they touch, and the national holidays."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from ouik_desktop.holiday import holiday as national_holiday
from ouik_desktop.model import LocalizedText
from ouik_desktop.work.events.rows import EventRow


def by_day(rows: Iterable[EventRow], first: date, last: date) -> dict[date, list[EventRow]]:
    """The events under each day they touch between `first` and `last`, days without any left out."""
    days: dict[date, list[EventRow]] = {}
    for row in rows:
        day = max(row.first_day, first)
        while day <= min(row.last_day, last):
            days.setdefault(day, []).append(row)
            day += timedelta(days=1)
    return {day: sorted(days[day], key=in_day_order) for day in sorted(days)}


def in_day_order(row: EventRow) -> tuple[bool, bool, datetime, int]:
    """The order on one day: what reaches over several, whole days, then by time."""
    return row.days == 1, not row.all_day, row.starts, row.id


def holiday(day: date) -> LocalizedText | None:
    """The national holiday on `day` in both languages, None on other days."""
    names = national_holiday(day)
    return LocalizedText(*names) if names else None
