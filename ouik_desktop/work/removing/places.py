"""Removing venues and rooms: the events that take place there stay, without a place."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.model import Event, EventRoom, ProgrammeItem, Room, Venue
from ouik_desktop.store import Store
from ouik_desktop.work.common import get, revise
from ouik_desktop.work.removing.hanging import Hanging, names_of_events, pairs


def hanging_on_venues(session: Session, venue_ids: Sequence[int]) -> Hanging:
    """The events that take place there."""
    here = pairs(session, select(Event.venue_id, Event.id), Event.venue_id, venue_ids)
    used = {row.venue_id for row in here}
    free = tuple(one for one in venue_ids if one not in used)
    then = n_("The event stays, without a venue.", "The events stay, without a venue.", len(here))
    return Hanging(_told(session, {row.id for row in here}), then, free)


def hanging_on_room(session: Session, room_id: int) -> Hanging:
    """The events that use the room, or have an item of their programme there."""
    events = {event_id for event_id, _room in _events_in(session, room_id)}
    then = n_("The event stays, without the room.", "The events stay, without the room.", len(events))
    return Hanging(_told(session, events), then, () if events else (room_id,))


def _told(session: Session, events: set[int]) -> tuple[Text, ...]:
    if not events:
        return ()
    return (
        n_(
            "{count} event takes place here: {names}",
            "{count} events take place here: {names}",
            len(events),
            names=names_of_events(session, events),
        ),
    )


def _events_in(session: Session, room_id: int) -> list[tuple[int, EventRoom | ProgrammeItem]]:
    used = session.scalars(select(EventRoom).where(EventRoom.room_id == room_id))
    items = session.scalars(select(ProgrammeItem).where(ProgrammeItem.room_id == room_id))
    return [(row.event_id, row) for row in (*used, *items)]


def remove_venues(store: Store, venue_ids: Sequence[int]) -> None:
    """Remove venues with their rooms, in one act."""
    with store.write(lambda: _label(store, venue_ids)) as session:
        for venue_id in venue_ids:
            venue = get(session, Venue, venue_id)
            for room in venue.rooms:
                _leave(store, session, room)
            for event in session.scalars(select(Event).where(Event.venue_id == venue_id)):
                event.venue = None
                revise(event, store.clock)
            session.flush()
            session.delete(venue)


def remove_room(store: Store, room_id: int) -> None:
    """Remove a room of a venue."""
    with store.read() as session:
        label = _("Remove room “{room}”", room=get(session, Room, room_id).name or _("(no name)"))
    with store.write(label) as session:
        room = get(session, Room, room_id)
        _leave(store, session, room)
        session.flush()
        room.venue.rooms.remove(room)


def _leave(store: Store, session: Session, room: Room) -> None:
    for event_id, row in _events_in(session, room.id):
        if isinstance(row, ProgrammeItem):
            row.room = None
        else:
            event = get(session, Event, event_id)
            event.rooms.remove(row)
            revise(event, store.clock)


def _label(store: Store, venue_ids: Sequence[int]) -> Text:
    if len(venue_ids) > 1:
        return n_("Remove {count} venue", "Remove {count} venues", len(venue_ids))
    with store.read() as session:
        return _("Remove venue “{venue}”", venue=get(session, Venue, venue_ids[0]).name or _("(no name)"))
