"""What Home shows: the next event at a glance, what is coming, what needs attention, deadlines, what was done last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final
from weakref import WeakKeyDictionary

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ouik_desktop.documents import KINDS
from ouik_desktop.field_path import TASK, FieldPath, of_event
from ouik_desktop.finding import Finding, FindingKind
from ouik_desktop.i18n import CODES, Text, _, n_, verbatim
from ouik_desktop.model import NO_WORDS, Event, Issued, LocalizedText, Task
from ouik_desktop.model.words import EventState
from ouik_desktop.store import Store
from ouik_desktop.store.schema import change
from ouik_desktop.work.events.beside import without_place
from ouik_desktop.work.events.rows import EventFilter, EventOrder, EventRow, event_rows, next_of
from ouik_desktop.work.events.summary import EventSummary, event_summary
from ouik_desktop.work.participants.head_count import PeopleCount, people_counts
from ouik_desktop.work.tasks import due_on
from ouik_desktop.work.translation.checked import Checked
from ouik_desktop.work.translation.gaps import gaps_of
from ouik_desktop.work.translation.in_few_words import in_few_words
from ouik_desktop.work.translation.printed_texts import own_texts

AHEAD: Final = timedelta(days=92)  # how far Home looks
DEADLINES_AHEAD: Final = timedelta(days=14)
COMING: Final = 9
RECENT: Final = 5
_DOCUMENTS: Final = {kind.id: kind.name for kind in KINDS}


@dataclass(frozen=True)
class Attention:
    """Something an event is in want of. Where several texts are in want of the same, `finding` counts them and leads to the first."""

    event_id: int
    title: LocalizedText
    finding: Finding


@dataclass(frozen=True)
class Owed:
    """All that the coming events are in want of, and each of them, and the next one, looked through, by id."""

    attention: tuple[Attention, ...]
    checked: Mapping[int, Checked]


@dataclass(frozen=True)
class Deadline:
    """A day by which something must be done for an event."""

    day: date
    what: Text | LocalizedText
    title: LocalizedText
    path: FieldPath
    event_id: int


@dataclass(frozen=True)
class Recent:
    """Something done lately (aware UTC): an act by its name, or files that left the house (`is_file`)."""

    at: datetime
    what: Text
    event_id: int | None
    is_file: bool


@dataclass(frozen=True)
class Overview:
    """All of Home as of `today`. `attention` is what can be seen in passing; `owed` looks through the words as well."""

    today: date
    next: EventSummary | None
    coming: tuple[EventRow, ...]
    attention: tuple[Attention, ...]
    deadlines: tuple[Deadline, ...]
    recent: tuple[Recent, ...]
    has_events: bool


def owed(store: Store) -> Owed:
    """What the coming events are in want of, their words looked through. Nothing is looked through again before something has
    changed."""
    from ouik_desktop.work.translation.preflight import checked_for_sending  # 150 ms the first page does not pay

    wall = store.clock.wall()
    now = wall.replace(tzinfo=None)
    with store.read() as session:
        as_of = (_last_change(store, session), now.replace(second=0, microsecond=0))
        known = _KNOWN.get(store)
        if known is not None and known[0] == as_of:
            return known[1]
        events = _planned(session, now)
        coming = [event.id for event in events if event.last_day >= now.date()]
        upcoming = next_of(event_rows(session, _ahead(now.date())), wall)
        checked = checked_for_sending(session, [*coming, *([upcoming.id] if upcoming else [])])
        found = {one: (*checked[one].findings, *checked[one].beside) for one in coming}
        answer = Owed(tuple(_attention(session, events, found, now)), checked)
    _KNOWN[store] = (as_of, answer)
    return answer


def _last_change(store: Store, session: Session) -> object:
    """What stays the same while nothing changes. The dialect is a part of it: a backup that was put back has last changes of its own."""
    return store.dialect, session.scalar(select(func.max(change.c.id)))


_KNOWN: Final[WeakKeyDictionary[Store, tuple[tuple[object, datetime], Owed]]] = WeakKeyDictionary()


def owed_before(store: Store) -> Owed | None:
    """What `owed` last found, where nothing has changed since; some minutes may have passed."""
    if (known := _KNOWN.get(store)) is None:
        return None
    with store.read() as session:
        return known[1] if known[0][0] == _last_change(store, session) else None


def overview(store: Store) -> Overview:
    """Home as it is now."""
    now = store.clock.wall()
    today = now.date()
    with store.read() as session:
        coming = event_rows(session, _ahead(today))
        upcoming = next_of(coming, now)
        return Overview(
            today=today,
            next=event_summary(session, upcoming.id) if upcoming else None,
            coming=tuple(one for one in coming if not one.is_over(now))[:COMING],
            attention=_in_passing(session, now),
            deadlines=tuple(_deadlines(session, today)),
            recent=_recent(store, session),
            has_events=session.scalar(select(Event.id).limit(1)) is not None,
        )


def _ahead(today: date) -> EventFilter:
    return EventFilter(today, today + AHEAD, order=EventOrder.CALENDAR)


# --- what needs attention -------------------------------------------------------------------------------------------------


def _in_passing(session: Session, now: datetime) -> tuple[Attention, ...]:
    """As far as the events' own fields tell at a glance: the first page must not wait for more."""
    events = _planned(session, now)
    found = {event.id: (*_own_gaps(event), *without_place(event)) for event in events}
    return tuple(_attention(session, events, found, now))


def _own_gaps(event: Event) -> Iterator[Finding]:
    for one in own_texts(event):
        yield from gaps_of(one, CODES, event.slug)


def _planned(session: Session, now: datetime) -> Sequence[Event]:
    """The events that are planned and not closed, in time order."""
    planned = [state.value for state in EventState if state.is_planned]
    query = (
        select(Event)
        .where(Event.state.in_(planned), Event.starts >= now - AHEAD, Event.starts < now + AHEAD)
        .order_by(Event.starts, Event.id)
    )
    return session.scalars(query).all()


def _attention(
    session: Session, events: Sequence[Event], found: Mapping[int, Sequence[Finding]], now: datetime
) -> Iterator[Attention]:
    """By event in time order, the events that are over first: they only want to be closed."""
    people = people_counts(session, [event.id for event in events])
    for event in events:
        is_over = event.last_day < now.date()
        wanted = [_not_closed(event)] if is_over else _wanted_by(event, people[event.id], found[event.id])
        for finding in wanted:
            yield Attention(event.id, event.title, finding)


def _wanted_by(event: Event, people: PeopleCount, found: Sequence[Finding]) -> list[Finding]:
    beside_the_words = [one for one in found if one.kind in (FindingKind.PLACE, FindingKind.TIMES)]
    return [*in_few_words(found), *beside_the_words, *_crowding(event, people)]


def _not_closed(event: Event) -> Finding:
    return _about(event, FindingKind.STATE, "state", _("Over, but not marked as held"))


def _crowding(event: Event, people: PeopleCount) -> Iterator[Finding]:
    free = people.free_of(event.capacity)
    if free is None:
        return
    if free < 0:
        words = n_("{count} person over capacity", "{count} people over capacity", -free)
        yield _about(event, FindingKind.PEOPLE, "capacity", words)
    elif count := min(free, people.waiting):
        words = n_("{count} waiting person can have a place", "{count} waiting people can have a place", count)
        yield _about(event, FindingKind.PEOPLE, "registrations", words)


def _about(event: Event, kind: FindingKind, field: str, sentence: Text) -> Finding:
    return Finding(kind, of_event(event.id, field), None, sentence, record=event.slug)


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
        closing = of_event(event_id, "registration_closes")
        yield Deadline(closes.date(), _("Registration closes"), title, closing, event_id)


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
            yield Deadline(due, task.title, title, FieldPath(TASK, task.id, "title"), event_id)


def _recent(store: Store, session: Session) -> tuple[Recent, ...]:
    units = [unit for unit in store.history.units(limit=RECENT * 2) if not unit.undone]
    touched = _events_of(session, [unit.id for unit in units])
    exports = _exports(session, [unit.id for unit in units])  # their files tell more
    done = [
        Recent(unit.at, unit.label, touched.get(unit.id), is_file=False) for unit in units if unit.id not in exports
    ]
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


def _exports(session: Session, unit_ids: list[int]) -> set[int]:
    """The acts that wrote files."""
    wrote = select(change.c.unit_id).where(change.c.unit_id.in_(unit_ids), change.c.kind == Issued.__tablename__)
    return set(session.scalars(wrote))


def _issued(session: Session) -> Iterator[Recent]:
    """What left the house, once for all files that were written together: their names begin alike."""
    together = (Issued.at, Issued.kind, Issued.event_id)
    query = (
        select(*together, Event.title, func.count())
        .outerjoin(Event, Event.id == Issued.event_id)
        .group_by(*together, Event.title)
        .order_by(Issued.at.desc())
        .limit(RECENT)
    )
    for at, kind, event_id, title, count in session.execute(query):
        yield Recent(at.replace(tzinfo=UTC), _exported(kind, title or NO_WORDS, count), event_id, is_file=True)


def _exported(kind: str, title: LocalizedText, count: int) -> Text:
    return n_(
        "{document} of “{event}”: {count} file",
        "{document} of “{event}”: {count} files",
        count,
        document=_DOCUMENTS.get(kind, verbatim(kind)),
        event=title,
    )
