"""The agenda: the events of a month as a list by day, the twin of the month that is read line by line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.pages.shared.event_line import EventLine
from ouik_desktop.ui.pages.shared.page import scrolling
from ouik_desktop.ui.widgets.labels import Label
from ouik_desktop.work.events import agenda
from ouik_desktop.work.events.agenda import Entry

Source = Callable[[date, date], list[Entry]]


class AgendaView(QWidget):
    """A month as a list. `entries_of` is asked for its events, first and last day."""

    event_chosen = Signal(int)
    event_opened = Signal(int)
    month_wished = Signal(int)

    def __init__(self, kit: Kit, entries_of: Source, *, today: date) -> None:
        super().__init__()
        self._kit, self._entries_of, self._today = kit, entries_of, today
        self._month = today.replace(day=1)
        self._event_id: int | None = None
        self._rows: list[EventLine] = []
        self._shown = 0
        self.setObjectName("agendaView")
        kit.name(self, _("Agenda"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._area, self._column = scrolling(self, margin=kit.px(24))
        self._column.setSpacing(0)
        self._empty = Label(kit, _("No events in this month."), ink="ink2")
        self._empty.setContentsMargins(0, kit.px(24), 0, 0)
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        column.addWidget(self._area)

    @property
    def month(self) -> date:
        """The first of the month shown."""
        return self._month

    @property
    def rows(self) -> list[EventLine]:
        """The rows that are shown, from top to bottom."""
        return self._rows[: self._shown]

    def show_month(self, day: date) -> None:
        """Show the month of `day`, that day or what follows it in view."""
        self._month = day.replace(day=1)
        self.reload()
        nearest = next((row for row in self.rows if row.day >= day), None)
        if nearest is not None:
            self._area.ensureWidgetVisible(nearest)

    def show_event(self, event_id: int | None) -> None:
        """Mark the event that the detail pane shows."""
        self._event_id = event_id
        for row in self.rows:
            row.show_chosen(row.entry.id == event_id)

    def reload(self) -> None:
        """Read the month, and show it."""
        last = (self._month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        days = agenda.by_day(self._entries_of(self._month, last), self._month, last)
        self._shown = 0
        for day, entries in days.items():
            for number, entry in enumerate(entries):
                self._show_row(day, entry, is_first=number == 0)
        for spare in self._rows[self._shown :]:
            spare.hide()
        self._empty.setVisible(not days)

    def _show_row(self, day: date, entry: Entry, *, is_first: bool) -> None:
        if self._shown == len(self._rows):
            row = EventLine(self._kit, with_people=True)
            row.chosen.connect(self._row_chosen)
            row.opened.connect(self.event_opened)
            row.walked.connect(self._walk)
            row.paged.connect(self.month_wished)
            self._column.insertWidget(self._shown, row)
            self._rows.append(row)
        row = self._rows[self._shown]
        row.show_entry(day, entry, says_day=is_first, today=self._today, is_chosen=entry.id == self._event_id)
        row.show()
        self._shown += 1

    def _row_chosen(self, event_id: int) -> None:
        self.show_event(event_id)
        self.event_chosen.emit(event_id)

    def focus_first(self) -> None:
        """Bring the focus to the chosen row, or the first."""
        rows = self.rows
        chosen = next((row for row in rows if row.entry.id == self._event_id), rows[0] if rows else None)
        (chosen or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _walk(self, by: int) -> None:
        rows = self.rows
        focused = next((number for number, row in enumerate(rows) if row.hasFocus()), None)
        if focused is None or not 0 <= focused + by < len(rows):
            return
        row = rows[focused + by]
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(row)
        self._row_chosen(row.entry.id)
