"""Venues and rooms, and where an event takes place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from ouik_desktop.errors import Refused
from ouik_desktop.i18n import _
from ouik_desktop.japanese import fold
from ouik_desktop.model import NO_WORDS, Event, EventRoom, LocalizedText, Room, Venue
from ouik_desktop.store import Store
from ouik_desktop.work.common import get, nearest, revise, title_of, unknown


@dataclass(frozen=True)
class RoomRow:
    """A room as lists and choices show it; `capacity` in people, `buffer_minutes` to walk there and set up."""

    id: int
    key: str
    name: LocalizedText
    capacity: int | None
    buffer_minutes: int = 0


@dataclass(frozen=True)
class VenueRow:
    """A venue with its rooms, as lists and choices show it."""

    id: int
    key: str
    name: LocalizedText
    address: LocalizedText
    postal_code: str
    access: LocalizedText
    is_online: bool
    rooms: tuple[RoomRow, ...]
    note: str = ""


def venues(session: Session) -> list[VenueRow]:
    """All venues, by Japanese name."""
    rows = session.scalars(select(Venue).options(selectinload(Venue.rooms)))
    return sorted(map(_row, rows), key=lambda row: (row.is_online, fold(row.name.best("ja", "en"))))


def _row(venue: Venue) -> VenueRow:
    rooms = tuple(RoomRow(room.id, room.key, room.name, room.capacity, room.buffer_minutes) for room in venue.rooms)
    return VenueRow(
        venue.id,
        venue.key,
        venue.name,
        venue.address,
        venue.postal_code,
        venue.access,
        venue.is_online,
        rooms,
        venue.note,
    )


def venue_row(session: Session, venue_id: int) -> VenueRow:
    """One venue with its rooms; `NotFound` when it is not there."""
    return _row(get(session, Venue, venue_id))


def venue_of_room(session: Session, room_id: int) -> int:
    """The venue in which a room is; `NotFound` when it is not there."""
    return get(session, Room, room_id).venue_id


def find_venue(session: Session, text: str) -> int:
    """The id of the venue called by id, key or name in either language; `NotFound` names the nearest."""
    rows = venues(session)
    for row in rows:
        if text.strip() == str(row.id) or fold(text) in {fold(row.key), fold(row.name.ja), fold(row.name.en)} - {""}:
            return row.id
    names = [row.name.best("ja", "en") for row in rows]
    raise unknown(_("There is no venue “{text}”.", text=text), nearest(text, names))


def find_room(session: Session, venue_id: int | None, text: str) -> int:
    """The id of the room called by id, key or name, of one venue where that is known; `NotFound` names the nearest."""
    rooms = [room for row in venues(session) if venue_id in (None, row.id) for room in row.rooms]
    for room in rooms:
        if text.strip() == str(room.id) or fold(text) in {fold(room.key), fold(room.name.ja), fold(room.name.en)} - {
            ""
        }:
            return room.id
    names = [room.name.best("ja", "en") for room in rooms]
    raise unknown(_("There is no room “{text}”.", text=text), nearest(text, names))


@dataclass(frozen=True)
class VenueDraft:
    """What is known of a new venue."""

    name: LocalizedText
    address: LocalizedText = NO_WORDS
    is_online: bool = False


@dataclass(frozen=True)
class RoomDraft:
    """What is known of a new room; `capacity` in people."""

    name: LocalizedText
    capacity: int | None = None


def add_venue(store: Store, draft: VenueDraft) -> int:
    """Add a venue; its id."""
    with store.write(_("Add venue “{venue}”", venue=draft.name)) as session:
        venue = Venue(name=draft.name, address=draft.address, is_online=draft.is_online)
        session.add(venue)
        session.flush()
        return venue.id


def add_room(store: Store, venue_id: int, draft: RoomDraft) -> int:
    """Add a room to a venue; its id."""
    with store.write(_("Add room “{room}”", room=draft.name)) as session:
        venue = get(session, Venue, venue_id)
        room = Room(name=draft.name, capacity=draft.capacity, position=len(venue.rooms))
        venue.rooms.append(room)
        session.flush()
        return room.id


def move_room(store: Store, room_id: int, by: int) -> None:
    """Put a room one place further up (-1) or down (+1) among those of its venue."""
    with store.read() as session:
        label = _("Reorder the rooms of “{venue}”", venue=get(session, Room, room_id).venue.name or _("(no name)"))
    with store.write(label) as session:
        room = get(session, Room, room_id)
        others = [one for one in room.venue.rooms if one is not room]
        others.insert(max(room.venue.rooms.index(room) + by, 0), room)
        for position, one in enumerate(others):
            one.position = position


def set_place(
    store: Store, event_id: int, venue: int | VenueDraft | None, rooms: Sequence[int | RoomDraft] = ()
) -> None:
    """Say where an event takes place: a venue and the rooms it uses there, the main one first; by id, or new ones."""
    with store.write(lambda: _("Change the venue of “{event}”", event=title_of(store, event_id))) as session:
        venue_id = add_venue(store, venue) if isinstance(venue, VenueDraft) else venue
        room_ids = [_room(store, venue_id, room) for room in rooms]
        event = get(session, Event, event_id)
        before = (event.venue_id, [one.room_id for one in event.rooms])
        event.venue_id = venue_id
        kept = {one.room_id: one for one in event.rooms}
        event.rooms[:] = [_used(kept.get(room_id), room_id, at) for at, room_id in enumerate(room_ids)]
        if before != (venue_id, room_ids):
            revise(event, store.clock)


def _room(store: Store, venue_id: int | None, room: int | RoomDraft) -> int:
    if isinstance(room, int):
        return room
    if venue_id is None:
        raise Refused(_("A room is in a venue: choose the venue first."))
    return add_room(store, venue_id, room)


def _used(kept: EventRoom | None, room_id: int, position: int) -> EventRoom:
    used = kept or EventRoom(room_id=room_id)
    used.position = position
    return used
