"""The list of all events: which belong in it and in what order, told by ids; rows are read for what is seen only."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import extract, select
from sqlalchemy.orm import Session, joinedload

from ouik_desktop.japanese import reading_key
from ouik_desktop.model import NO_WORDS, Event, LocalizedText
from ouik_desktop.model.words import EventState
from ouik_desktop.store.search.find import matching
from ouik_desktop.work.events.series import pattern_as_title
from ouik_desktop.work.participants.head_count import people_counts


@dataclass(frozen=True)
class Wanted:
    """Which events: all that are found by every word of `search`, and each of the others where it is given."""

    search: str = ""
    state: str | None = None
    kind: str | None = None
    series_id: int | None = None
    year: int | None = None


@dataclass(frozen=True)
class ListedEvent:
    """An event in the list."""

    id: int
    title: LocalizedText
    kind: str
    state: str
    starts: datetime
    ends: datetime | None
    all_day: bool
    series: LocalizedText
    number: int | None
    venue: LocalizedText
    online: bool
    registered: int
    capacity: int | None


def event_ids(session: Session, wanted: Wanted, sort: str = "starts", *, descending: bool = True) -> list[int]:
    """The ids in order. `sort` is starts, title.ja, title.en, state, kind, number; anything else is as starts."""
    query = select(Event.id, Event.starts, Event.title, Event.title_kana, Event.state, Event.kind, Event.number)
    if wanted.state is not None:
        query = query.where(Event.state == wanted.state)
    if wanted.kind is not None:
        query = query.where(Event.kind == wanted.kind)
    if wanted.series_id is not None:
        query = query.where(Event.series_id == wanted.series_id)
    if wanted.year is not None:
        query = query.where(extract("year", Event.starts) == wanted.year)
    rows = session.execute(query).all()
    known = set(matching(session, wanted.search, Event)) if wanted.search.strip() else None
    found = [row for row in rows if known is None or row.id in known]
    found.sort(key=lambda row: (row.starts, row.id))
    key = _SORTS.get(sort, _by_start)
    return [row.id for row in sorted(found, key=key, reverse=descending)]


def _by_start(row: Any) -> Any:
    return row.starts, row.id


def _by_state(row: Any) -> Any:
    states = list(EventState)
    return states.index(EventState(row.state))


_SORTS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "starts": _by_start,
    "title.ja": lambda row: reading_key(row.title_kana or row.title.ja),
    "title.en": lambda row: row.title.en.casefold(),
    "state": _by_state,
    "kind": lambda row: row.kind,
    "number": lambda row: -1 if row.number is None else row.number,
}


def event_page(session: Session, ids: Sequence[int]) -> list[ListedEvent]:
    """The events of these ids, in this order; those that were deleted are left out."""
    query = select(Event).where(Event.id.in_(ids)).options(joinedload(Event.venue), joinedload(Event.series))
    events = {event.id: event for event in session.scalars(query)}
    people = people_counts(session, ids)
    return [_listed(events[event_id], people[event_id].places_taken) for event_id in ids if event_id in events]


def _listed(event: Event, registered: int) -> ListedEvent:
    series = event.series
    return ListedEvent(
        id=event.id,
        title=event.title,
        kind=event.kind,
        state=event.state,
        starts=event.starts,
        ends=event.ends,
        all_day=event.all_day,
        series=NO_WORDS if series is None else series.title or pattern_as_title(series.pattern),
        number=event.number,
        venue=event.venue.name if event.venue else NO_WORDS,
        online=bool(event.venue and event.venue.is_online) or event.mode == "online",
        registered=registered,
        capacity=event.capacity,
    )


def years(session: Session) -> list[int]:
    """The calendar years in which there are events, newest first."""
    found = session.scalars(select(extract("year", Event.starts)).distinct())
    return sorted((int(year) for year in found), reverse=True)
