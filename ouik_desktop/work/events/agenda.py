"""The calendar as the office reads it: which events fall on which days, and the national holidays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.holiday import holiday as national_holiday
from ouik_desktop.model import NO_WORDS, Event, LocalizedText, Venue
from ouik_desktop.work.participants.head_count import people_counts

# ends are looked for only this far back: no event of an office lasts longer, and the index on the start is used
LONGEST = timedelta(days=370)


@dataclass(frozen=True)
class Entry:
    """An event as the calendar shows it; `starts`, `ends` are wall times of its own zone, `registered` counts places taken."""

    id: int
    title: LocalizedText
    kind: str
    state: str
    starts: datetime
    ends: datetime | None
    all_day: bool
    venue: LocalizedText = NO_WORDS
    online: bool = False
    registered: int = 0
    capacity: int | None = None

    @property
    def first(self) -> date:
        """The day on which it begins."""
        return self.starts.date()

    @property
    def last(self) -> date:
        """The last day it reaches into: an event until midnight does not reach into the next day."""
        if self.ends is None or self.ends <= self.starts:
            return self.first
        until_midnight = not self.all_day and self.ends.time() == time.min
        return (self.ends - timedelta(days=1)).date() if until_midnight else self.ends.date()

    @property
    def days(self) -> int:
        """How many days it touches, at least 1."""
        return (self.last - self.first).days + 1


def entries(session: Session, first: date, last: date) -> list[Entry]:
    """The events that touch the days `first` to `last` (inclusive), by start, the longer ones first."""
    begin = datetime.combine(first, time.min)
    end = datetime.combine(last + timedelta(days=1), time.min)
    query = (
        select(
            Event.id,
            Event.title,
            Event.kind,
            Event.state,
            Event.starts,
            Event.ends,
            Event.all_day,
            Venue.name,
            Venue.is_online,
            Event.capacity,
        )
        .outerjoin(Venue, Event.venue_id == Venue.id)
        .where(Event.starts < end, Event.starts >= begin - LONGEST)
        .where((Event.starts >= begin) | (Event.ends >= begin))
    )
    rows = session.execute(query).all()
    people = people_counts(session, [row[0] for row in rows])
    found = [
        Entry(
            id=event_id,
            title=title,
            kind=kind,
            state=state,
            starts=starts,
            ends=ends,
            all_day=all_day,
            venue=venue or NO_WORDS,
            online=bool(online),
            registered=people[event_id].places_taken,
            capacity=capacity,
        )
        for event_id, title, kind, state, starts, ends, all_day, venue, online, capacity in rows
    ]
    return sorted((one for one in found if one.last >= first), key=_in_calendar_order)


def _in_calendar_order(entry: Entry) -> tuple[date, int, datetime, int]:
    return entry.first, -entry.days, entry.starts, entry.id


def by_day(found: Iterable[Entry], first: date, last: date) -> dict[date, list[Entry]]:
    """The entries under each day they touch between `first` and `last`, days without any left out."""
    days: dict[date, list[Entry]] = {}
    for entry in found:
        day = max(entry.first, first)
        while day <= min(entry.last, last):
            days.setdefault(day, []).append(entry)
            day += timedelta(days=1)
    return {day: sorted(days[day], key=_in_day_order) for day in sorted(days)}


def _in_day_order(entry: Entry) -> tuple[bool, bool, datetime, int]:
    return entry.days == 1, not entry.all_day, entry.starts, entry.id


def holiday(day: date) -> LocalizedText | None:
    """The national holiday on `day` in both languages, None on other days."""
    names = national_holiday(day)
    return LocalizedText(*names) if names else None
