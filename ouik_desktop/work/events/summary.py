"""An event at a glance: the few facts that Home and the calendar show beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from sqlalchemy.orm import Session

from ouik_desktop.i18n import CODES, Code, Text
from ouik_desktop.model import Event, TranslationState
from ouik_desktop.model.fields import LOCALIZED_FIELDS, Field, languages_complete
from ouik_desktop.work.events.rows import EventRow, rows_of


@dataclass(frozen=True)
class EventSummary:
    """An event in a few facts beside its row: `doors_open` is wall time of its zone, `complete` how many texts of how many are
    there in each language, `owed` the fields whose words are missing or outdated."""

    row: EventRow
    doors_open: time | None
    complete: dict[Code, tuple[int, int]]
    owed: dict[Code, tuple[Text, ...]]


def event_summary(session: Session, event_id: int) -> EventSummary | None:
    """One event in a few facts; None when it was deleted."""
    event = session.get(Event, event_id)
    if event is None:
        return None
    (row,) = rows_of(session, [event_id])
    return EventSummary(
        row=row,
        doors_open=event.doors_open,
        complete={code: languages_complete(event, code) for code in CODES},
        owed={code: tuple(field.label for field, _state in owed(event, code)) for code in CODES},
    )


def owed(event: Event, code: Code) -> list[tuple[Field, TranslationState]]:
    """The published texts that are missing or outdated in `code`, in the order of the editor."""
    owing = (TranslationState.MISSING, TranslationState.OUTDATED)
    stands = [(field, getattr(event, field.path).state(code)) for field in LOCALIZED_FIELDS if field.published]
    return [(field, state) for field, state in stands if state in owing]
