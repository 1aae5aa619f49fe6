"""The agenda: what comes, as a list by day, the twin of the month that is read line by line."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.pages.calendar.month.layout import Source, last_of_month, months_on
from ouik_desktop.ui.pages.shared.event_line import EventLine
from ouik_desktop.ui.pages.shared.page import scrolling
from ouik_desktop.ui.widgets.labels import Label
from ouik_desktop.work.events import agenda
from ouik_desktop.work.events.rows import EventRow

ENOUGH: Final = 12  # events, that one sees what comes
AHEAD: Final = 11  # months it looks ahead for as many


class AgendaView(QWidget):
    """What comes from a day on: its month, and more months where that holds little. `read_rows` is asked for the events, first and
    last day."""

    event_chosen = Signal(int)
    event_reached = Signal(int)  # by the keyboard
    event_opened = Signal(int)
    month_wished = Signal(int)

    def __init__(self, kit: Kit, read_rows: Source, *, today: date) -> None:
        super().__init__()
        self._kit, self._read_rows, self._today = kit, read_rows, today
        self._first = today
        self._last = last_of_month(today)
        self._event_id: int | None = None
        self._lines: list[EventLine] = []
        self._shown = 0
        self.setObjectName("agendaView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        kit.name(self, _("Agenda"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._area, self._column = scrolling(self, margin=kit.px(24))
        self._column.setSpacing(0)
        self._empty = Label(kit, _("No events in the twelve months from here on."), ink="ink2")
        self._empty.setContentsMargins(0, kit.px(24), 0, 0)
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        column.addWidget(self._area)

    @property
    def first_day(self) -> date:
        """The day it begins with."""
        return self._first

    @property
    def months(self) -> tuple[date, date]:
        """The first of the months it begins and ends with."""
        return self._first.replace(day=1), self._last.replace(day=1)

    @property
    def lines(self) -> list[EventLine]:
        """The lines that are shown, from top to bottom."""
        return self._lines[: self._shown]

    def show_from(self, day: date) -> None:
        """Show what comes from `day` on."""
        self._first = day
        self.reload()
        self._area.verticalScrollBar().setValue(0)

    def step_months(self, by: int) -> None:
        """Begin with the first of the month `by` months on; back from the middle of a month is to its own first."""
        whole = self._first.replace(day=1)
        self.show_from(whole if by < 0 and self._first > whole else months_on(whole, by))

    def show_event(self, event_id: int | None) -> None:
        """Mark the event that the detail pane shows."""
        self._event_id = event_id
        for line in self.lines:
            line.show_chosen(line.row.id == event_id)

    def reload(self) -> None:
        """Read what comes, and show it. The focus stays on its event."""
        focused = next(((at, line.row.id) for at, line in enumerate(self.lines) if line.hasFocus()), None)
        days = self._read()
        self._shown = 0
        for day, rows in days.items():
            for number, row in enumerate(rows):
                self._show_row(day, row, is_first=number == 0)
        if focused is not None:
            self._keep_focus(*focused)
        for spare in self._lines[self._shown :]:
            spare.hide()
        self._empty.setVisible(not days)

    def _read(self) -> dict[date, list[EventRow]]:
        """The events of the month, and of so many months after it that there is something to see."""
        self._last = last_of_month(self._first)
        rows = self._read_rows(self._first, self._last)
        if len(rows) < ENOUGH:
            ahead = self._read_rows(self._first, last_of_month(months_on(self._first, AHEAD)))
            begins = sorted(max(row.first_day, self._first) for row in ahead)[:ENOUGH]
            self._last = last_of_month(begins[-1] if begins else self._first)
            rows = [row for row in ahead if row.first_day <= self._last]
        return agenda.by_day(rows, self._first, self._last)

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
        line.reached.connect(self._line_reached)
        line.opened.connect(self.event_opened)
        line.walked.connect(self._walk)
        line.paged.connect(self.month_wished)
        self._column.insertWidget(self._shown, line)
        self._lines.append(line)

    def _line_chosen(self, event_id: int) -> None:
        self.show_event(event_id)
        self.event_chosen.emit(event_id)

    def _line_reached(self, event_id: int) -> None:
        self.show_event(event_id)
        self.event_reached.emit(event_id)

    def focus_first(self) -> None:
        """Bring the focus to the chosen line, or the first, which is looked at then."""
        lines = self.lines
        chosen = next((line for line in lines if line.row.id == self._event_id), lines[0] if lines else None)
        (chosen or self).setFocus(Qt.FocusReason.OtherFocusReason)
        if chosen is not None and chosen.row.id != self._event_id:
            self._line_reached(chosen.row.id)

    def _keep_focus(self, at: int, event_id: int) -> None:
        """The focus stays on its event; where that is gone, on what stands in its place."""
        lines = self.lines
        here = [line for line in lines if line.row.id == event_id]
        if not any(line.hasFocus() for line in here):
            instead: list[QWidget] = [*here, *lines[at : at + 1], *lines[-1:], self]
            instead[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _walk(self, by: int) -> None:
        lines = self.lines
        focused = next((number for number, line in enumerate(lines) if line.hasFocus()), None)
        if focused is None or not 0 <= focused + by < len(lines):
            return
        line = lines[focused + by]
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(line)
        self._line_reached(line.row.id)
