"""What stands in the way of sending an event out: missing, outdated, one-sided, contradicting, off the glossary."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from ouik_desktop.blocks import Gap
from ouik_desktop.documents import gaps
from ouik_desktop.i18n import CODES, Code
from ouik_desktop.model import Event
from ouik_desktop.work.common import get


def preflight(session: Session, event_id: int, languages: tuple[Code, ...] = CODES) -> tuple[Gap, ...]:
    """The findings of an event in printing order; `NotFound` when it is not there."""
    return gaps.gaps(get(session, Event, event_id), languages)


def gap_counts(session: Session, event_ids: Sequence[int]) -> dict[int, int]:
    """How many gaps each of the events has."""
    return {event_id: len(gaps.gaps(get(session, Event, event_id), CODES)) for event_id in event_ids}


def preflight_table(path: Path) -> list[tuple[str, Gap]]:
    """The findings of a table with columns `id`, `ja`, `en`, each with the id of its row. `BadInput` where it is no such table."""
    return []
