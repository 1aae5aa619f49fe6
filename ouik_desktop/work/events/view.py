"""Events as pages and command line read them: a row for lists, a view for everything about one. Values, never rows of a database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from ouik_desktop.model import (
    NO_WORDS,
    Appearance,
    Event,
    EventRoom,
    LocalizedText,
    Partnership,
    ProgrammeItem,
    Task,
)
from ouik_desktop.model.fields import EVENT_FIELDS
from ouik_desktop.model.words import (
    EventKind,
    EventState,
    ItemKind,
    Mode,
    PartnerRole,
    SpeakerRole,
)
from ouik_desktop.store.search.find import matching
from ouik_desktop.work.common import get
from ouik_desktop.work.participants.head_count import PeopleCount, people_count, people_counts
from ouik_desktop.work.tasks import due_day


@dataclass(frozen=True)
class EventRow:
    """An event in a list. `starts`, `ends` are naive wall times in `timezone`; `ends` of all-day events is the last day."""

    id: int
    slug: str
    title: LocalizedText
    kind: str
    state: EventState
    starts: datetime
    ends: datetime | None
    all_day: bool
    timezone: str
    mode: Mode
    series_id: int | None
    series_key: str
    number: int | None
    venue: LocalizedText
    rooms: tuple[LocalizedText, ...]
    capacity: int | None
    people: PeopleCount

    @property
    def kind_or_other(self) -> EventKind:
        """The kind as one of the known ones; the office's own kinds are shown as `other`."""
        return next((kind for kind in EventKind if kind == self.kind), EventKind.OTHER)

    @property
    def room(self) -> LocalizedText:
        """The rooms in one text."""
        ja = "、".join(room.best("ja") for room in self.rooms)
        return LocalizedText(ja, ", ".join(room.en for room in self.rooms if room.en))


@dataclass(frozen=True)
class EventFilter:
    """Which events to list: days inclusive, series by id, words wherever an event is found by them."""

    first: date | None = None
    last: date | None = None
    series_id: int | None = None
    state: EventState | None = None
    search: str = ""


ALL_EVENTS = EventFilter()


def event_rows(session: Session, wanted: EventFilter = ALL_EVENTS) -> list[EventRow]:
    """The events in time order."""
    query = select(Event).order_by(Event.starts, Event.id)
    if wanted.first is not None:
        begin = datetime.combine(wanted.first, time())
        query = query.where((Event.starts >= begin) | (Event.ends >= begin))
    if wanted.last is not None:
        query = query.where(Event.starts < datetime.combine(wanted.last + timedelta(days=1), time()))
    if wanted.series_id is not None:
        query = query.where(Event.series_id == wanted.series_id)
    if wanted.state is not None:
        query = query.where(Event.state == wanted.state.value)
    found = set(matching(session, wanted.search, Event)) if wanted.search.strip() else None
    rows = session.scalars(query.options(*_FOR_ROWS))
    events = [event for event in rows if found is None or event.id in found]
    counts = people_counts(session, [event.id for event in events])
    return [_row(event, counts[event.id]) for event in events]


_FOR_ROWS = (
    joinedload(Event.venue),
    joinedload(Event.series),
    selectinload(Event.rooms).joinedload(EventRoom.room),
)


def _row(event: Event, people: PeopleCount) -> EventRow:
    return EventRow(
        id=event.id,
        slug=event.slug,
        title=event.title,
        kind=event.kind,
        state=EventState(event.state),
        starts=event.starts,
        ends=event.ends,
        all_day=event.all_day,
        timezone=event.timezone,
        mode=Mode(event.mode),
        series_id=event.series_id,
        series_key=event.series.key if event.series else "",
        number=event.number,
        venue=event.venue.name if event.venue else NO_WORDS,
        rooms=tuple(used.room.name for used in event.rooms),
        capacity=event.capacity,
        people=people,
    )


# --- everything about one --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class PartnerView:
    """An organisation in a role; `id` is the partnership's."""

    id: int
    organisation_id: int
    name: LocalizedText
    role: PartnerRole
    to_be_confirmed: bool


@dataclass(frozen=True)
class SpeakerView:
    """A person on the programme; `id` is that of the appearance."""

    id: int
    person_id: int
    name: LocalizedText
    affiliation: LocalizedText
    role: SpeakerRole
    talk: LocalizedText


@dataclass(frozen=True)
class ItemView:
    """A programme item; `starts` is wall time, None while not placed."""

    id: int
    starts: datetime | None
    minutes: int
    kind: ItemKind
    title: LocalizedText
    room_id: int | None
    room: LocalizedText
    speakers: tuple[SpeakerView, ...]


@dataclass(frozen=True)
class TaskView:
    """A task with the day on which it is due."""

    id: int
    title: LocalizedText
    who: str
    due: date
    due_offset_days: int
    working_days: bool
    done_on: date | None


@dataclass(frozen=True)
class EventView:
    """Everything about one event. `values` holds each field of `fields.EVENT_FIELDS` by its path."""

    row: EventRow
    uid: str
    sequence: int
    modified: datetime | None
    is_sample: bool
    values: Mapping[str, Any]
    venue_id: int | None
    room_ids: tuple[int, ...]
    partners: tuple[PartnerView, ...]
    programme: tuple[ItemView, ...]
    tasks: tuple[TaskView, ...]


def event_view(session: Session, event_id: int) -> EventView:
    """Everything about the event; `NotFound` when it is not there."""
    event = get(session, Event, event_id)
    return EventView(
        row=_row(event, people_count(session, event_id)),
        uid=event.uid,
        sequence=event.sequence,
        modified=event.modified,
        is_sample=event.is_sample,
        values={field.path: getattr(event, field.path) for field in EVENT_FIELDS},
        venue_id=event.venue_id,
        room_ids=tuple(used.room_id for used in event.rooms),
        partners=tuple(map(_partner, event.partners)),
        programme=tuple(map(_item, event.programme)),
        tasks=tuple(sorted((_task(task, event) for task in event.tasks), key=lambda task: (task.due, task.id))),
    )


def _partner(partner: Partnership) -> PartnerView:
    name = partner.organisation.name
    return PartnerView(partner.id, partner.organisation_id, name, PartnerRole(partner.role), partner.to_be_confirmed)


def _item(item: ProgrammeItem) -> ItemView:
    return ItemView(
        id=item.id,
        starts=item.starts,
        minutes=item.minutes,
        kind=ItemKind(item.kind),
        title=item.title,
        room_id=item.room_id,
        room=item.room.name if item.room else NO_WORDS,
        speakers=tuple(map(_speaker, item.appearances)),
    )


def _speaker(appearance: Appearance) -> SpeakerView:
    person = appearance.person
    role = SpeakerRole(appearance.role)
    return SpeakerView(appearance.id, person.id, person.name, person.known_affiliation, role, appearance.talk_title)


def _task(task: Task, event: Event) -> TaskView:
    return TaskView(
        id=task.id,
        title=task.title,
        who=task.who,
        due=due_day(task, event),
        due_offset_days=task.due_offset_days,
        working_days=task.working_days,
        done_on=task.done_on,
    )
