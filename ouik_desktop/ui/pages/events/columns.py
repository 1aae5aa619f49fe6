"""The columns of the list of events, and what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ouik_desktop.i18n import _, c_
from ouik_desktop.ui.pages.shared.event_words import days_text, is_off, kind_text, state_text, times_text
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Cell, Column, Row
from ouik_desktop.work.events.listing import ListedEvent, Wanted, event_ids, event_page

COLUMNS: Final = (
    Column("starts", c_("column", "Date"), 136),
    Column("times", c_("column", "Time"), 106, sortable=False),
    Column("title.ja", c_("column", "Title in Japanese"), 110, grows=True),
    Column("title.en", c_("column", "Title in English"), 110, grows=True),
    Column("kind", c_("column", "Kind"), 112),
    Column("number", c_("column", "No."), 52, numeric=True),
    Column("venue", c_("column", "Venue"), 140, sortable=False),
    Column("people", c_("column", "Participants"), 88, numeric=True, sortable=False),
    Column("state", c_("column", "State"), 104),
)


class EventRows:
    """Reads the list from the office: ids for the whole of it, rows for what is seen."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._wanted = Wanted()

    def show_only(self, wanted: Wanted) -> None:
        """The events to list."""
        self._wanted = wanted

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        """All ids in order; without a sort the newest first."""
        with self._services.office.read() as session:
            return event_ids(session, self._wanted, sort or "starts", descending=descending if sort else True)

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """The rows of these ids."""
        with self._services.office.read() as session:
            return [self._row(event) for event in event_page(session, ids)]

    def _row(self, event: ListedEvent) -> Row:
        language = self._services.kit.language
        last = (event.ends or event.starts).date()
        several = event.all_day and last > event.starts.date()
        cells = {
            "starts": Cell(language.short_date(event.starts.date(), year=True)),
            "times": Cell(
                days_text(language, event.starts.date(), last)
                if several
                else times_text(language, event.starts, event.ends, event.all_day),
                ink="ink2",
            ),
            "title.ja": self._title(event, "ja"),
            "title.en": self._title(event, "en"),
            "kind": Cell(kind_text(event.kind), ink="ink2"),
            "number": event.number,
            "venue": self._venue(event),
            "people": self._people(event),
            "state": Cell(state_text(event.state), ink="ink2", glyph=event.state),
        }
        return Row(event.id, cells, faded=is_off(event.state))

    def _title(self, event: ListedEvent, code: str) -> Cell:
        words = event.title.ja if code == "ja" else event.title.en
        if words:
            return Cell(words, tip=words)
        return (
            Cell(_("Not translated"), ink="warn", icon="warning") if event.title else Cell(_("(untitled)"), ink="ink3")
        )

    def _venue(self, event: ListedEvent) -> Cell | None:
        if event.venue:
            return Cell(event.venue, ink="ink2")
        return Cell(_("Online"), ink="ink2") if event.online else None

    def _people(self, event: ListedEvent) -> Cell | None:
        if event.capacity:
            return Cell(f"{event.registered} / {event.capacity}", ink="ink2")
        return Cell(str(event.registered), ink="ink2") if event.registered else None
