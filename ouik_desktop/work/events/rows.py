"""An event in a row, as calendar, Home, lists, palette, rail, directory and command line show it: one read model, one query.

Which events are meant is told by ids (`event_ids`); their rows are read for what is seen (`rows_of`), or for all (`event_rows`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import Select, and_, extract, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from ouik_desktop.japanese import reading_key
from ouik_desktop.model import NO_WORDS, Event, EventRoom, LocalizedText, Room, Series, Venue
from ouik_desktop.model.event import last_day_of, needs_venue
from ouik_desktop.model.words import EventKind, EventState, Mode
from ouik_desktop.store.search.find import matching
from ouik_desktop.store.unit import dialect_of
from ouik_desktop.work.kinds import Kind, is_of_kind, kinds
from ouik_desktop.work.participants.head_count import PeopleCount, people_counts

_OVERNIGHT: Final = timedelta(hours=18)  # what is shorter is of one evening, though it may end after midnight


@dataclass(frozen=True)
class EventRow:
    """An event in a list. `starts`, `ends` are naive wall times in `timezone`; `ends` of all-day events is the last day.

    `capacity` is how many may come, `room_capacity` how many the rooms hold as far as that is known. `kind_id` is the kind as it
    is kept; `kind` what the office makes of it, `other` where it knows none of that id.
    """

    id: int
    slug: str
    title: LocalizedText
    kind: Kind
    kind_id: str
    state: EventState
    starts: datetime
    ends: datetime | None
    all_day: bool
    timezone: str
    mode: Mode
    series_id: int | None
    series_key: str
    number: int | None
    venue_id: int | None
    venue: LocalizedText
    venue_is_online: bool
    rooms: tuple[LocalizedText, ...]
    room_capacity: int | None
    capacity: int | None
    people: PeopleCount

    # --- when -------------------------------------------------------------------------------------------------------------

    @cached_property
    def first_day(self) -> date:
        """The day on which it begins."""
        return self.starts.date()

    @cached_property
    def last_day(self) -> date:
        """The last day it reaches into: an event until midnight does not reach into the next one."""
        return last_day_of(self.starts, self.ends, all_day=self.all_day)

    @cached_property
    def days(self) -> int:
        """How many days it touches, at least 1."""
        return (self.last_day - self.first_day).days + 1

    @property
    def is_of_several_days(self) -> bool:
        """Whether it is told by its days: a night from 22:00 to 2:00 touches two of them and is told by its times."""
        overnight = not self.all_day and self.ends is not None and self.ends - self.starts < _OVERNIGHT
        return self.days > 1 and not overnight

    def is_over(self, now: datetime) -> bool:
        """Whether it lies behind `now` (aware); without an end, or of whole days, when its last day does."""
        here = now.astimezone(ZoneInfo(self.timezone)).replace(tzinfo=None)
        return self.last_day < here.date() if self.all_day or self.ends is None else self.ends < here

    # --- where ------------------------------------------------------------------------------------------------------------

    @property
    def is_online(self) -> bool:
        """Whether nobody has to go anywhere: it is held online, or its venue is an online place."""
        return self.mode is Mode.ONLINE or self.venue_is_online

    @property
    def needs_venue(self) -> bool:
        """Whether a venue is owed; see the function."""
        return needs_venue(self.state, self.mode, self.venue_id)


def next_of(rows: Iterable[EventRow], now: datetime) -> EventRow | None:
    """The first of `rows` that is neither off nor over at `now` (aware)."""
    return next((row for row in rows if not row.state.is_off and not row.is_over(now)), None)


# --- which ---------------------------------------------------------------------------------------------------------------


class EventOrder(StrEnum):
    """In what order; those that are equal stand in order of time."""

    TIME = "starts"
    CALENDAR = "calendar"  # by day, on one day the longer ones first
    TITLE_JA = "title.ja"  # by reading
    TITLE_EN = "title.en"
    KIND = "kind"
    STATE = "state"
    NUMBER = "number"


@dataclass(frozen=True)
class EventFilter:
    """Which events, and in what order: those that touch the days `first` to `last` (inclusive), each of the others where it is
    given, and all words of `search` wherever an event is found by them."""

    first: date | None = None
    last: date | None = None
    series_id: int | None = None
    state: EventState | None = None
    kind: str | None = None
    search: str = ""
    order: EventOrder = EventOrder.TIME
    descending: bool = False


ALL_EVENTS: Final = EventFilter()


def event_ids(session: Session, wanted: EventFilter = ALL_EVENTS) -> list[int]:
    """The ids of the events wanted, in their order."""
    columns, _key = _ORDERS[wanted.order]
    return [row.id for row in _found(session, select(Event.id, *columns), wanted)]


def event_rows(session: Session, wanted: EventFilter = ALL_EVENTS) -> list[EventRow]:
    """The events wanted, in their order."""
    return _with_people(session, _found(session, _ROWS, wanted))


def _found(session: Session, query: Select[*tuple[Any, ...]], wanted: EventFilter) -> Sequence[Any]:
    found: Sequence[Any] = session.execute(_only(query, wanted).order_by(Event.starts, Event.id)).all()
    if wanted.search.strip():
        known = set(matching(session, wanted.search, Event))
        found = [row for row in found if row.id in known]
    _columns, key = _ORDERS[wanted.order]
    if key is not None:
        return sorted(found, key=key, reverse=wanted.descending)
    return found[::-1] if wanted.descending else found


def _only(query: Select[*tuple[Any, ...]], wanted: EventFilter) -> Select[*tuple[Any, ...]]:
    if wanted.first is not None:
        begin = datetime.combine(wanted.first, time())
        runs_on = or_(Event.ends > begin, and_(Event.all_day, Event.ends == begin))
        query = query.where(or_(Event.starts >= begin, runs_on))
    if wanted.last is not None:
        query = query.where(Event.starts < datetime.combine(wanted.last + timedelta(days=1), time()))
    if wanted.series_id is not None:
        query = query.where(Event.series_id == wanted.series_id)
    if wanted.state is not None:
        query = query.where(Event.state == wanted.state.value)
    if wanted.kind is not None:
        query = query.where(is_of_kind(wanted.kind))
    return query


def _in_the_calendar(row: Any) -> tuple[date, int]:
    first = row.starts.date()
    return first, (first - last_day_of(row.starts, row.ends, all_day=row.all_day)).days


# what to ask for beside the id, and the key by which it is sorted then; None where the order of time is the one wanted
_ORDERS: Final[Mapping[EventOrder, tuple[tuple[InstrumentedAttribute[Any], ...], Callable[[Any], Any] | None]]] = {
    EventOrder.TIME: ((), None),
    EventOrder.CALENDAR: ((Event.starts, Event.ends, Event.all_day), _in_the_calendar),
    EventOrder.TITLE_JA: ((Event.title, Event.title_kana), lambda row: reading_key(row.title_kana or row.title.ja)),
    EventOrder.TITLE_EN: ((Event.title,), lambda row: row.title.en.casefold()),
    EventOrder.KIND: ((Event.kind,), lambda row: list(EventKind).index(_known(row.kind, EventKind.OTHER))),
    EventOrder.STATE: ((Event.state,), lambda row: list(EventState).index(_known(row.state, EventState.IDEA))),
    EventOrder.NUMBER: ((Event.number,), lambda row: -1 if row.number is None else row.number),
}


def years(session: Session) -> list[int]:
    """The calendar years in which events begin, newest first."""
    return sorted(map(int, session.scalars(select(extract("year", Event.starts)).distinct())), reverse=True)


# --- reading -------------------------------------------------------------------------------------------------------------


def rows_of(session: Session, ids: Sequence[int]) -> list[EventRow]:
    """The events of these ids, in this order; those that were deleted are left out."""
    if not ids:
        return []
    dialect = dialect_of(session)
    among = _ROWS.where(dialect.among(Event.id, "ids"))
    found = {row.id: row for row in session.execute(among, {"ids": dialect.as_parameter(ids)})}
    return _with_people(session, [found[one] for one in ids if one in found])


def rows_by_id(session: Session, ids: Iterable[int]) -> dict[int, EventRow]:
    """The events of these ids, each under its own."""
    return {row.id: row for row in rows_of(session, list(ids))}


def _with_people(session: Session, found: Sequence[Any]) -> list[EventRow]:
    ids = [row.id for row in found]
    rooms, people, known = _rooms(session, ids), people_counts(session, ids), kinds(session)
    return [_row(row, rooms.get(row.id, ()), people[row.id], known[row.kind]) for row in found]


# columns and not whole events: a month among ten thousand is read while somebody turns the page
_ROWS: Final = (
    select(
        Event.id,
        Event.slug,
        Event.title,
        Event.title_kana,
        Event.kind,
        Event.state,
        Event.starts,
        Event.ends,
        Event.all_day,
        Event.timezone,
        Event.mode,
        Event.series_id,
        Series.key.label("series_key"),
        Event.number,
        Event.venue_id,
        Venue.name.label("venue"),
        Venue.is_online.label("venue_is_online"),
        Event.capacity,
    )
    .outerjoin(Venue, Event.venue_id == Venue.id)
    .outerjoin(Series, Event.series_id == Series.id)
)


def _row(found: Any, rooms: Sequence[Any], people: PeopleCount, kind: Kind) -> EventRow:
    return EventRow(
        id=found.id,
        slug=found.slug,
        title=found.title,
        kind=kind,
        kind_id=found.kind,
        state=_known(found.state, EventState.IDEA),
        starts=found.starts,
        ends=found.ends,
        all_day=found.all_day,
        timezone=found.timezone,
        mode=_known(found.mode, Mode.ON_SITE),
        series_id=found.series_id,
        series_key=found.series_key or "",
        number=found.number,
        venue_id=found.venue_id,
        venue=found.venue or NO_WORDS,
        venue_is_online=bool(found.venue_is_online),
        rooms=tuple(room.name for room in rooms),
        room_capacity=sum(room.capacity or 0 for room in rooms) or None,
        capacity=found.capacity,
        people=people,
    )


_E = TypeVar("_E", bound=StrEnum)


def _known(value: str, otherwise: _E) -> _E:
    """The member of an id; ids of the office's own, or of a newer program, stand as `otherwise`."""
    return type(otherwise)._value2member_map_.get(value, otherwise)  # type: ignore[return-value]  # the map of its own type


def _rooms(session: Session, ids: Sequence[int]) -> dict[int, list[Any]]:
    dialect = dialect_of(session)
    among = _ROOMS.where(dialect.among(EventRoom.event_id, "ids"))
    found: dict[int, list[Any]] = {}
    for room in session.execute(among, {"ids": dialect.as_parameter(ids)}):
        found.setdefault(room.event_id, []).append(room)
    return found


_ROOMS: Final = (
    select(EventRoom.event_id, Room.name, Room.capacity)
    .join(Room, EventRoom.room_id == Room.id)
    .order_by(EventRoom.event_id, EventRoom.position, EventRoom.id)
)
