"""The columns of the list of events, and what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ouik_desktop.i18n import _, c_
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Cell, Column, Row
from ouik_desktop.work.events.rows import EventFilter, EventOrder, EventRow, event_ids, rows_of
from ouik_desktop.work.events.words import UNTITLED, day_text, place_of, times_text

COLUMNS: Final = (
    Column("starts", c_("column", "Date"), 136),
    Column("times", c_("column", "Time"), 106, sortable=False, needs=640),
    Column("title.ja", c_("column", "Title in Japanese"), 110, grows=True),
    Column("title.en", c_("column", "Title in English"), 110, grows=True),
    Column("kind", c_("column", "Kind"), 112, needs=900),
    Column("number", c_("column", "No."), 52, numeric=True, needs=780),
    Column("venue", c_("column", "Venue"), 140, sortable=False, needs=1180),
    Column("people", c_("column", "Participants"), 88, numeric=True, sortable=False, needs=720),
    Column("state", c_("column", "State"), 104),
)


class EventsTable:
    """Reads the list from the office: ids for the whole of it, rows for what is seen."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._wanted = EventFilter()

    def show_only(self, wanted: EventFilter) -> None:
        """The events to list."""
        self._wanted = wanted

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        """All ids in order; without a sort the newest first."""
        order = EventOrder(sort or EventOrder.TIME)
        with self._services.office.read() as session:
            return event_ids(session, replace(self._wanted, order=order, descending=descending if sort else True))

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """The rows of these ids."""
        with self._services.office.read() as session:
            return [self._row(row) for row in rows_of(session, ids)]

    def _row(self, row: EventRow) -> Row:
        language = self._services.kit.language
        cells = {
            "starts": Cell(day_text(language, row)),
            "times": Cell(times_text(language, row), ink="ink2"),
            "title.ja": self._title(row, "ja"),
            "title.en": self._title(row, "en"),
            "kind": Cell(row.kind.text, ink="ink2"),
            "number": row.number,
            "venue": Cell(place_of(row), ink="warn" if row.needs_venue else "ink2"),
            "people": self._people(row),
            "state": Cell(row.state.text, ink="ink2", glyph=row.state.value),
        }
        return Row(row.id, cells, faded=row.state.is_off)

    def _title(self, row: EventRow, code: str) -> Cell:
        words = row.title.ja if code == "ja" else row.title.en
        if words:
            return Cell(words, tip=words)
        return Cell(_("Not translated"), ink="warn", icon="warning") if row.title else Cell(UNTITLED, ink="ink3")

    def _people(self, row: EventRow) -> Cell | None:
        taken = row.people.places_taken
        if row.capacity:
            return Cell(f"{taken} / {row.capacity}", ink="ink2")
        return Cell(str(taken), ink="ink2") if taken else None
