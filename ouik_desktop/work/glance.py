"""An event at a glance: the few facts that Home and the calendar show beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from ouik_desktop.i18n import CODES, Code, Text
from ouik_desktop.model import NO_WORDS, Event, EventRoom, LocalizedText, Registration, TranslationState
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.work.fields import LOCALIZED_FIELDS, Field, languages_complete


@dataclass(frozen=True)
class Glance:
    """An event in a few facts: times are wall times of its zone, `complete` how many texts of how many are there in each
    language, `owed` the fields whose words are missing or outdated."""

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
    complete: dict[Code, tuple[int, int]]
    owed: dict[Code, tuple[Text, ...]]


def glance(session: Session, event_id: int) -> Glance | None:
    """One event in a few facts; None when it was deleted."""
    options = joinedload(Event.venue), selectinload(Event.rooms).joinedload(EventRoom.room)
    event = session.get(Event, event_id, options=options)
    if event is None:
        return None
    rooms = [used.room for used in event.rooms]
    capacities = [room.capacity for room in rooms if room.capacity]
    people = people_by_state(session, [event_id]).get(event_id, {})
    return Glance(
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
        registered=holding(people),
        waiting=people.get(RegistrationState.WAITING.value, 0),
        complete={code: languages_complete(event, code) for code in CODES},
        owed={code: tuple(field.label for field, _state in owed(event, code)) for code in CODES},
    )


def people_by_state(session: Session, event_ids: list[int]) -> dict[int, dict[str, int]]:
    """How many people of each state each event has; events without people are left out."""
    query = (
        select(Registration.event_id, Registration.state, func.count())
        .where(Registration.event_id.in_(event_ids))
        .group_by(Registration.event_id, Registration.state)
    )
    counts: dict[int, dict[str, int]] = {}
    for event_id, state, count in session.execute(query):
        counts.setdefault(event_id, {})[state] = count
    return counts


def holding(people: dict[str, int]) -> int:
    """How many of the people counted by state hold a place."""
    return sum(count for state, count in people.items() if RegistrationState(state).holds_a_place)


def owed(event: Event, code: Code) -> list[tuple[Field, TranslationState]]:
    """The published texts that are missing or outdated in `code`, in the order of the editor."""
    owing = (TranslationState.MISSING, TranslationState.OUTDATED)
    stands = [(field, getattr(event, field.path).state(code)) for field in LOCALIZED_FIELDS if field.published]
    return [(field, state) for field, state in stands if state in owing]


def completeness(texts: Iterable[LocalizedText], code: Code) -> tuple[int, int]:
    """How many of the texts that owe a side in `code` have it, and how many owe one: 15 of 18."""
    states = [text.state(code) for text in texts]
    owed = [state for state in states if state not in (TranslationState.EMPTY, TranslationState.NOT_NEEDED)]
    return sum(state is TranslationState.CONFIRMED for state in owed), len(owed)
