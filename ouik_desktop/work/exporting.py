"""Events as a municipal open-data list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ouik_desktop.documents import open_data
from ouik_desktop.documents.open_data import Unfilled
from ouik_desktop.formats import spreadsheet
from ouik_desktop.formats.files import Written
from ouik_desktop.model import Event, Office
from ouik_desktop.store import Store
from ouik_desktop.work.common import get


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
        office = session.get(Office, 1) or Office()
        listed = open_data.compose(events, office, standard, store.clock.wall())
    return OpenData(spreadsheet.write_csv(listed, path), open_data.unfilled(listed, standard))
