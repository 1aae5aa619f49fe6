"""An event at a glance: the few facts that Home and the calendar show beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from sqlalchemy.orm import Session, joinedload, selectinload

from ouik_desktop.model import NO_WORDS, Event, EventRoom, LocalizedText
from ouik_desktop.work.participants.head_count import people_count


@dataclass(frozen=True)
class EventSummary:
    """An event in a few facts: times are wall times of its zone."""

    id: int
    title: LocalizedText
    kind: str
    state: str
    starts: datetime
    ends: datetime | None
    all_day: bool
    doors_open: time | None
    venue: LocalizedText
    rooms: tuple[LocalizedText, ...]
    room_capacity: int | None
    mode: str
    capacity: int | None
    registered: int
    waiting: int


def event_summary(session: Session, event_id: int) -> EventSummary | None:
    """One event in a few facts; None when it was deleted."""
    options = joinedload(Event.venue), selectinload(Event.rooms).joinedload(EventRoom.room)
    event = session.get(Event, event_id, options=options)
    if event is None:
        return None
    rooms = [used.room for used in event.rooms]
    capacities = [room.capacity for room in rooms if room.capacity]
    people = people_count(session, event_id)
    return EventSummary(
        id=event.id,
        title=event.title,
        kind=event.kind,
        state=event.state,
        starts=event.starts,
        ends=event.ends,
        all_day=event.all_day,
        doors_open=event.doors_open,
        venue=event.venue.name if event.venue else NO_WORDS,
        rooms=tuple(room.name for room in rooms),
        room_capacity=sum(capacities) or None,
        mode=event.mode,
        capacity=event.capacity,
        registered=people.places_taken,
        waiting=people.waiting,
    )
