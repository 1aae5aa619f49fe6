"""What the next instalment of a series most likely is: what the last one was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.model import Event, LocalizedText
from ouik_desktop.model.words import EventState


@dataclass(frozen=True)
class Usual:
    """How the last instalment was held: ids of its kind and mode, its place, when it began (None: whole days), how long it was
    (None: no end is known)."""

    kind: str
    mode: str
    venue_id: int | None
    room_ids: tuple[int, ...]
    rooms: tuple[LocalizedText, ...]
    starts: time | None
    length: timedelta | None


def usual_of(session: Session, series_id: int) -> Usual | None:
    """How the last instalment of a series was held that was not called off; None where there is none."""
    query = select(Event).where(Event.series_id == series_id).order_by(Event.starts.desc())
    last = _last_held(session.scalars(query).all())
    if last is None:
        return None
    return Usual(
        kind=last.kind,
        mode=last.mode,
        venue_id=last.venue_id,
        room_ids=tuple(used.room_id for used in last.rooms),
        rooms=tuple(used.room.name for used in last.rooms),
        starts=None if last.all_day else last.starts.time(),
        length=None if last.ends is None else last.ends - last.starts,
    )


def _last_held(newest_first: Sequence[Event]) -> Event | None:
    held = [event for event in newest_first if not EventState(event.state).is_off]
    return next(iter(held or newest_first), None)
