"""What takes place at a venue: the coming events, and how many there were."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ouik_desktop.model import Clock, Event
from ouik_desktop.store.search.key import key
from ouik_desktop.work.events.rows import EventRow, rows_of
from ouik_desktop.work.venues import VenueRow, venue_row, venues


@dataclass(frozen=True)
class VenueView:
    """A venue, its coming events in time order, and how many lie behind."""

    row: VenueRow
    coming: tuple[EventRow, ...]
    past: int


def venue_view(session: Session, venue_id: int, clock: Clock) -> VenueView:
    """A venue and what is booked there; `NotFound` when it is not there."""
    row = venue_row(session, venue_id)
    query = (
        select(Event.id, Event.starts, Event.ends).where(Event.venue_id == venue_id).order_by(Event.starts, Event.id)
    )
    begin = datetime.combine(clock.today(), time())
    found = session.execute(query).all()
    coming = [one.id for one in found if (one.ends or one.starts) >= begin]
    return VenueView(row, tuple(rows_of(session, coming)), len(found) - len(coming))


def venue_rows(session: Session, words: str = "") -> list[VenueRow]:
    """The venues with `words` in name, address or a room; all of them where nothing is looked for."""
    wanted = [key(word) for word in words.split()]
    return [row for row in venues(session) if all(word in _said(row) for word in wanted)]


def _said(row: VenueRow) -> str:
    texts = (row.name, row.address, *(room.name for room in row.rooms))
    return key("\0".join(side for text in texts for side in (text.ja, text.en)))


def booked(session: Session) -> Mapping[int, int]:
    """How many events take place at each venue."""
    query = select(Event.venue_id, func.count()).where(Event.venue_id.is_not(None)).group_by(Event.venue_id)
    return {venue_id: count for venue_id, count in session.execute(query) if venue_id is not None}
