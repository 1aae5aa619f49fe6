"""Which event: a button that names the one in hand and offers those around today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Entry, MenuButton
from ouik_desktop.work.events.view import EventFilter, EventRow, event_rows

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ouik_desktop.model import Clock

_PAST: Final = timedelta(days=60)
_OFFERED: Final = 20


def events_around(session: Session, clock: Clock) -> list[EventRow]:
    """The events from two months ago on, in time order, at most twenty; where there are none the latest ones."""
    rows = event_rows(session, EventFilter(first=clock.today() - _PAST))
    return rows[:_OFFERED] if rows else event_rows(session)[-_OFFERED:]


def first_choice(session: Session, clock: Clock) -> int | None:
    """The event most likely meant: the next that is not off, else the latest."""
    rows = events_around(session, clock)
    coming = [row for row in rows if row.starts.date() >= clock.today() and not row.state.is_off]
    if coming:
        return coming[0].id
    return rows[-1].id if rows else None


class EventChoice(QWidget):
    """The button and its menu. `chosen(id)` is called when another event is chosen; calendar and list have all the others."""

    def __init__(self, services: Services, chosen: Callable[[int], object]) -> None:
        super().__init__()
        self._services, self._chosen = services, chosen
        self._event_id: int | None = None
        self._button = MenuButton(
            services.kit, _("Choose an event"), self._entries, kind="secondary", icon="calendar-blank", most=220
        )
        self._button.setObjectName("eventChoice")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)

    def show_event(self, event_id: int | None) -> None:
        """Name the event in hand."""
        self._event_id = event_id
        here = next((row for row in self._rows() if row.id == event_id), None)
        self._button.say(_name(here) if here else _("Choose an event"))

    def _rows(self) -> list[EventRow]:
        with self._services.office.read() as session:
            rows = events_around(session, self._services.clock)
            if self._event_id is None or any(row.id == self._event_id for row in rows):
                return rows
            return [*(row for row in event_rows(session) if row.id == self._event_id), *rows]

    def _entries(self) -> list[Entry | None]:
        return [self._entry(row) for row in self._rows()]

    def _entry(self, row: EventRow) -> Entry:
        year = row.starts.year != self._services.clock.today().year
        day = self._services.kit.language.short_date(row.starts.date(), year=year)
        words = f"{day}  {self._services.kit.say(_name(row))}"
        return Entry(
            words, lambda: self._chosen(row.id), kind=row.kind_or_other.colour, checked=row.id == self._event_id
        )


def _name(row: EventRow) -> Words:
    return row.title if row.title else _("(untitled)")
