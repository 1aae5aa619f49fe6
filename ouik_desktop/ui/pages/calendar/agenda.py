"""The agenda: the events of a month as a list by day, the twin of the month that is read line by line."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.pages.calendar.month.layout import Source, last_of_month
from ouik_desktop.ui.pages.shared.event_line import EventLine
from ouik_desktop.ui.pages.shared.page import scrolling
from ouik_desktop.ui.widgets.labels import Label
from ouik_desktop.work.events import agenda
from ouik_desktop.work.events.rows import EventRow


class AgendaView(QWidget):
    """A month as a list. `read_rows` is asked for its events, first and last day."""

    event_chosen = Signal(int)
    event_opened = Signal(int)
    month_wished = Signal(int)

    def __init__(self, kit: Kit, read_rows: Source, *, today: date) -> None:
        super().__init__()
        self._kit, self._read_rows, self._today = kit, read_rows, today
        self._month = today.replace(day=1)
        self._event_id: int | None = None
        self._lines: list[EventLine] = []
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
    def lines(self) -> list[EventLine]:
        """The lines that are shown, from top to bottom."""
        return self._lines[: self._shown]

    def show_month(self, day: date) -> None:
        """Show the month of `day`, that day or what follows it in view."""
        self._month = day.replace(day=1)
        self.reload()
        nearest = next((line for line in self.lines if line.day >= day), None)
        if nearest is not None:
            self._area.ensureWidgetVisible(nearest)

    def show_event(self, event_id: int | None) -> None:
        """Mark the event that the detail pane shows."""
        self._event_id = event_id
        for line in self.lines:
            line.show_chosen(line.row.id == event_id)

    def reload(self) -> None:
        """Read the month, and show it."""
        last = last_of_month(self._month)
        days = agenda.by_day(self._read_rows(self._month, last), self._month, last)
        self._shown = 0
        for day, rows in days.items():
            for number, row in enumerate(rows):
                self._show_row(day, row, is_first=number == 0)
        for spare in self._lines[self._shown :]:
            spare.hide()
        self._empty.setVisible(not days)

    def _show_row(self, day: date, row: EventRow, *, is_first: bool) -> None:
        if self._shown == len(self._lines):
            self._add_line()
        line = self._lines[self._shown]
        line.show_row(day, row, says_day=is_first, today=self._today, is_chosen=row.id == self._event_id)
        line.show()
        self._shown += 1

    def _add_line(self) -> None:
        line = EventLine(self._kit, with_people=True)
        line.chosen.connect(self._line_chosen)
        line.opened.connect(self.event_opened)
        line.walked.connect(self._walk)
        line.paged.connect(self.month_wished)
        self._column.insertWidget(self._shown, line)
        self._lines.append(line)

    def _line_chosen(self, event_id: int) -> None:
        self.show_event(event_id)
        self.event_chosen.emit(event_id)

    def focus_first(self) -> None:
        """Bring the focus to the chosen line, or the first."""
        lines = self.lines
        chosen = next((line for line in lines if line.row.id == self._event_id), lines[0] if lines else None)
        (chosen or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _walk(self, by: int) -> None:
        lines = self.lines
        focused = next((number for number, line in enumerate(lines) if line.hasFocus()), None)
        if focused is None or not 0 <= focused + by < len(lines):
            return
        line = lines[focused + by]
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(line)
        self._line_chosen(line.row.id)
