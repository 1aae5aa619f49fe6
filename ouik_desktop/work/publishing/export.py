"""Several events in one file: a calendar that others subscribe to, a municipal open-data list, or data for a machine."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from ouik_desktop.documents import open_data
from ouik_desktop.documents.occasion import occasion
from ouik_desktop.documents.open_data import Unfilled
from ouik_desktop.formats import spreadsheet
from ouik_desktop.formats.files import Written, write_whole
from ouik_desktop.i18n import Code
from ouik_desktop.model import Clock, Event
from ouik_desktop.store import Store
from ouik_desktop.work.common import get
from ouik_desktop.work.kinds import kinds
from ouik_desktop.work.office.identity import office_of


def write_calendar(
    session: Session, event_ids: Sequence[int], languages: tuple[Code, ...], path: Path, clock: Clock
) -> Written:
    """Write the events to `path` as iCalendar, each said in `languages`. Raises `CannotWrite`."""
    from ouik_desktop.formats.calendar_file import write_occasions  # icalendar: the lists do without

    made = clock.wall()
    return write_occasions([occasion(get(session, Event, one), made) for one in event_ids], languages, path)


def write_json(document: object, path: Path) -> Written:
    """Write a JSON document to `path`, UTF-8. Raises `CannotWrite`."""
    return write_whole(path, (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode())


@dataclass(frozen=True)
class OpenData:
    """A list that was written, and the cells its standard requires and the office has not filled."""

    written: Written
    unfilled: tuple[Unfilled, ...]


def export_open_data(
    store: Store, event_ids: Sequence[int], path: Path, profile: str = open_data.RECOMMENDED
) -> OpenData:
    """Write events as CSV after a standard (`resources/open_data`). Raises `NotFound` and `CannotWrite`."""
    standard = open_data.read_profile(profile)
    with store.read() as session:
        events = [get(session, Event, event_id) for event_id in event_ids]
        known = kinds(session)
        called = {event.kind: known[event.kind].name for event in events}
        listed = open_data.compose(events, called, office_of(session), standard, store.clock.wall())
    return OpenData(spreadsheet.write_csv(listed, path), open_data.unfilled(listed, standard))
