"""An event at a glance: the few facts that Home and the calendar show beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from sqlalchemy.orm import Session

from ouik_desktop.model import Event
from ouik_desktop.work.events.rows import EventRow, rows_of


@dataclass(frozen=True)
class EventSummary:
    """An event in a few facts beside its row: `doors_open` is wall time of its zone."""

    row: EventRow
    doors_open: time | None


def event_summary(session: Session, event_id: int) -> EventSummary | None:
    """One event in a few facts; None when it was deleted."""
    event = session.get(Event, event_id)
    if event is None:
        return None
    (row,) = rows_of(session, [event_id])
    return EventSummary(
        row=row,
        doors_open=event.doors_open,
    )
