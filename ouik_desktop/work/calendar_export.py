"""Several events in one file: a calendar that others subscribe to, or data for a machine."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from ouik_desktop.documents.occasion import occasion
from ouik_desktop.formats.files import Written, write_whole
from ouik_desktop.i18n import Code
from ouik_desktop.model import Clock, Event
from ouik_desktop.work.common import get


def write_calendar(
    session: Session, event_ids: Sequence[int], languages: tuple[Code, ...], path: Path, clock: Clock
) -> Written:
    """Write the events to `path` as iCalendar, each said in `languages`. Raises `CannotWrite`."""
    from ouik_desktop.formats.calendar_file import write_occasions

    made = clock.wall()
    return write_occasions([occasion(get(session, Event, one), made) for one in event_ids], languages, path)


def write_json(document: Any, path: Path) -> Written:
    """Write a JSON document to `path`, UTF-8. Raises `CannotWrite`."""
    return write_whole(path, (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode())
