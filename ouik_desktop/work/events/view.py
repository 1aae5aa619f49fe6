"""Everything about one event, as its page and the command line read it. Values, never rows of a database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from ouik_desktop.model import NO_WORDS, Appearance, Event, LocalizedText, Partnership, ProgrammeItem, Task
from ouik_desktop.model.fields import EVENT_FIELDS
from ouik_desktop.model.words import ItemKind, PartnerRole, SpeakerRole
from ouik_desktop.work.common import get
from ouik_desktop.work.events.rows import EventRow, rows_of
from ouik_desktop.work.tasks import due_day


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
    (row,) = rows_of(session, [event_id])
    return EventView(
        row=row,
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
