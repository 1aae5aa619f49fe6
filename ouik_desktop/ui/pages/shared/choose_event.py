"""Which event: a button that names the one in hand and offers those around today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.model import Event
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Entry, MenuButton
from ouik_desktop.work.events.rows import EventFilter, EventRow, event_ids, next_of, rows_of
from ouik_desktop.work.events.words import day_text, title_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ouik_desktop.model import Clock

_PAST: Final = timedelta(days=60)
_OFFERED: Final = 20


def events_around(session: Session, today: date) -> list[EventRow]:
    """The events from two months ago on, in time order, at most twenty; where there are none the latest ones."""
    ids = event_ids(session, EventFilter(first=today - _PAST))[:_OFFERED] or event_ids(session)[-_OFFERED:]
    return rows_of(session, ids)


def first_choice(session: Session, clock: Clock, *wishes: int | None) -> int | None:
    """The first of the events wished for that is (still) there; else the one most likely meant: the next, or the latest."""
    for wish in wishes:
        if wish is not None and session.get(Event, wish) is not None:
            return wish
    rows = events_around(session, clock.today())
    likely = next_of(rows, clock.wall()) or (rows[-1] if rows else None)
    return likely.id if likely else None


class EventChoice(QWidget):
    """The button and its menu. `chosen(id)` is called when another event is chosen; calendar and list have all the others."""

    def __init__(self, services: Services, chosen: Callable[[int], object]) -> None:
        super().__init__()
        self._services, self._chosen = services, chosen
        self._event_id: int | None = None
        self.button = MenuButton(
            services.kit, _("Choose an event"), self._entries, kind="secondary", icon="calendar-blank", most=220
        )
        self.button.setObjectName("eventChoice")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)

    def show_event(self, event_id: int | None) -> None:
        """Name the event in hand."""
        self._event_id = event_id
        here = next((row for row in self._rows() if row.id == event_id), None)
        self.button.say(title_of(here) if here else _("Choose an event"))

    def _rows(self) -> list[EventRow]:
        with self._services.office.read() as session:
            rows = events_around(session, self._services.clock.today())
            if self._event_id is None or any(row.id == self._event_id for row in rows):
                return rows
            return [*rows_of(session, [self._event_id]), *rows]

    def _entries(self) -> list[Entry | None]:
        return [self._entry(row) for row in self._rows()]

    def _entry(self, row: EventRow) -> Entry:
        kit, this_year = self._services.kit, self._services.clock.today().year
        words = f"{day_text(kit.language, row, year=row.first_day.year != this_year)}  {kit.say(title_of(row))}"
        return Entry(words, lambda: self._chosen(row.id), kind=row.kind.colour, checked=row.id == self._event_id)
