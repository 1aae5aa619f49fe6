"""What Home shows: the next event at a glance, what is coming, what needs attention, deadlines, what was done last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import PurePath
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ouik_desktop.i18n import CODES, Text, _, n_
from ouik_desktop.model import Event, Issued, LocalizedText, Task, TranslationState
from ouik_desktop.model.fields import Field
from ouik_desktop.model.words import EventState, Mode
from ouik_desktop.store import Store
from ouik_desktop.store.schema import change
from ouik_desktop.work.events.rows import EventFilter, EventOrder, EventRow, event_rows, next_of
from ouik_desktop.work.events.summary import EventSummary, event_summary, owed
from ouik_desktop.work.participants.head_count import PeopleCount, people_counts
from ouik_desktop.work.tasks import due_on

AHEAD: Final = timedelta(days=92)  # how far Home looks
DEADLINES_AHEAD: Final = timedelta(days=14)
COMING: Final = 9
RECENT: Final = 5


@dataclass(frozen=True)
class Attention:
    """Something owed: what it is, of which event, and the path of the field that cures it. `kind` is missing, outdated, place,
    people or state."""

    event_id: int
    kind: str
    what: Text
    title: LocalizedText
    tab: str
    field: str


@dataclass(frozen=True)
class Deadline:
    """A day by which something must be done for an event."""

    day: date
    what: Text | LocalizedText
    title: LocalizedText
    event_id: int
    field: str


@dataclass(frozen=True)
class Recent:
    """Something done lately (aware UTC): an act by its name, or a file that left the house (`is_file`)."""

    at: datetime
    what: Text | str
    event_id: int | None
    is_file: bool


@dataclass(frozen=True)
class Overview:
    """All of Home as of `today`."""

    today: date
    next: EventSummary | None
    coming: tuple[EventRow, ...]
    attention: tuple[Attention, ...]
    deadlines: tuple[Deadline, ...]
    recent: tuple[Recent, ...]
    has_events: bool


def overview(store: Store) -> Overview:
    """Home as it is now."""
    now = store.clock.wall()
    today = now.date()
    with store.read() as session:
        coming = event_rows(session, EventFilter(today, today + AHEAD, order=EventOrder.CALENDAR))
        upcoming = next_of(coming, now)
        return Overview(
            today=today,
            next=event_summary(session, upcoming.id) if upcoming else None,
            coming=tuple(one for one in coming if not one.is_over(now))[:COMING],
            attention=tuple(_attention(session, now.replace(tzinfo=None))),
            deadlines=tuple(_deadlines(session, today)),
            recent=_recent(store, session),
            has_events=session.scalar(select(Event.id).limit(1)) is not None,
        )


def attention_count(store: Store) -> int:
    """How many things need attention now; the rest of Home is not read."""
    with store.read() as session:
        return sum(1 for _one in _attention(session, store.clock.wall().replace(tzinfo=None)))


# --- what needs attention -------------------------------------------------------------------------------------------------


def _attention(session: Session, now: datetime) -> Iterator[Attention]:
    """By event in time order, the events that are over first: they only want to be closed."""
    planned = [EventState.TENTATIVE.value, EventState.CONFIRMED.value, EventState.ANNOUNCED.value]
    query = (
        select(Event)
        .where(Event.state.in_(planned), Event.starts >= now - AHEAD, Event.starts < now + AHEAD)
        .order_by(Event.starts, Event.id)
    )
    events = session.scalars(query).all()
    people = people_counts(session, [event.id for event in events])
    for event in events:
        if event.last_day < now.date():
            yield _of(event, "state", _("Over, but not marked as held"), "state")
        else:
            yield from _attention_to(event, people[event.id])


def _attention_to(event: Event, people: PeopleCount) -> Iterator[Attention]:
    yield from _untranslated(event)
    if event.mode != Mode.ONLINE and event.venue_id is None:
        yield _of(event, "place", _("No venue yet"), "venue")
    if event.mode != Mode.ON_SITE and not event.online_url:
        yield _of(event, "place", _("No online link yet"), "online_url")
    yield from _crowding(event, people)


def _crowding(event: Event, people: PeopleCount) -> Iterator[Attention]:
    free = people.free_of(event.capacity)
    if free is None:
        return
    if free < 0:
        words = n_("{count} person above the capacity", "{count} people above the capacity", -free)
        yield _of(event, "people", words, "capacity")
    elif count := min(free, people.waiting):
        words = n_("{count} waiting person can be let in", "{count} waiting people can be let in", count)
        yield _of(event, "people", words, "", tab="participants")


def _untranslated(event: Event) -> Iterator[Attention]:
    for code in CODES:
        owing = owed(event, code)
        for state, kind in ((TranslationState.OUTDATED, "outdated"), (TranslationState.MISSING, "missing")):
            fields = [field for field, stands in owing if stands is state]
            if fields:
                words = _WORDS[kind, code](fields)
                yield _of(event, kind, words, f"{fields[0].path}.{code}")


def _of(event: Event, kind: str, what: Text, field: str, *, tab: str = "basics") -> Attention:
    return Attention(event.id, kind, what, event.title, tab, field)


def _english_missing(fields: list[Field]) -> Text:
    if len(fields) == 1:
        return _("{field}: no English yet", field=fields[0].label)
    return n_("{count} text has no English yet", "{count} texts have no English yet", len(fields))


def _japanese_missing(fields: list[Field]) -> Text:
    if len(fields) == 1:
        return _("{field}: no Japanese yet", field=fields[0].label)
    return n_("{count} text has no Japanese yet", "{count} texts have no Japanese yet", len(fields))


def _english_outdated(fields: list[Field]) -> Text:
    if len(fields) == 1:
        return _("{field}: the English is outdated", field=fields[0].label)
    return n_("{count} text is outdated in English", "{count} texts are outdated in English", len(fields))


def _japanese_outdated(fields: list[Field]) -> Text:
    if len(fields) == 1:
        return _("{field}: the Japanese is outdated", field=fields[0].label)
    return n_("{count} text is outdated in Japanese", "{count} texts are outdated in Japanese", len(fields))


_WORDS: Final = {
    ("missing", "en"): _english_missing,
    ("missing", "ja"): _japanese_missing,
    ("outdated", "en"): _english_outdated,
    ("outdated", "ja"): _japanese_outdated,
}


# --- deadlines and what was done last -------------------------------------------------------------------------------------


def _deadlines(session: Session, today: date) -> list[Deadline]:
    found = [*_closing_registrations(session, today), *_open_tasks(session, today)]
    return sorted(found, key=lambda one: (one.day, one.event_id))


def _closing_registrations(session: Session, today: date) -> Iterator[Deadline]:
    begin = datetime.combine(today, datetime.min.time())
    query = select(Event.id, Event.title, Event.registration_closes).where(
        Event.registration_closes >= begin,
        Event.registration_closes < begin + DEADLINES_AHEAD + timedelta(days=1),
        Event.state.not_in([EventState.CANCELLED.value, EventState.POSTPONED.value]),
    )
    for event_id, title, closes in session.execute(query):
        assert closes is not None  # the query asks for those that close
        yield Deadline(closes.date(), _("Registration closes"), title, event_id, "registration_closes")


def _open_tasks(session: Session, today: date) -> Iterator[Deadline]:
    query = (
        select(Task, Event.id, Event.title, Event.starts)
        .join(Event, Task.event_id == Event.id)
        .where(Task.done_on.is_(None), Event.state.not_in([EventState.CANCELLED.value, EventState.POSTPONED.value]))
        .where(Event.starts >= datetime.combine(today - AHEAD, datetime.min.time()))
    )
    for task, event_id, title, starts in session.execute(query):
        due = due_on(starts.date(), task.due_offset_days, working_days=task.working_days)
        if due <= today + DEADLINES_AHEAD:
            yield Deadline(due, task.title, title, event_id, "tasks")


def _recent(store: Store, session: Session) -> tuple[Recent, ...]:
    units = [unit for unit in store.history.units(limit=RECENT * 2) if not unit.undone]
    touched = _events_of(session, [unit.id for unit in units])
    done = [Recent(unit.at, unit.label, touched.get(unit.id), is_file=False) for unit in units]
    return tuple(sorted([*done, *_issued(session)], key=lambda one: one.at, reverse=True)[:RECENT])


def _events_of(session: Session, unit_ids: list[int]) -> dict[int, int]:
    """The event of each act that touched one event only."""
    query = (
        select(change.c.unit_id, func.min(change.c.event_id))
        .where(change.c.unit_id.in_(unit_ids))
        .group_by(change.c.unit_id)
        .having(func.min(change.c.event_id) == func.max(change.c.event_id))
    )
    return dict(session.execute(query).all())


def _issued(session: Session) -> Iterator[Recent]:
    query = select(Issued.at, Issued.path, Issued.event_id).order_by(Issued.at.desc()).limit(RECENT)
    for at, path, event_id in session.execute(query):
        yield Recent(at.replace(tzinfo=UTC), PurePath(path).name, event_id, is_file=True)
