"""The month: weeks that scroll, days that are painted, events that are buttons. Arrows walk the days, Tab walks the events."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from ouik_desktop.i18n import _, n_
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.pages.calendar.drag import DropLabel
from ouik_desktop.ui.pages.calendar.month.days import DayPainter
from ouik_desktop.ui.pages.calendar.month.grid import MonthGrid
from ouik_desktop.ui.pages.calendar.month.keys import day_walked_to, is_plain
from ouik_desktop.ui.pages.calendar.month.layout import (
    DAYS,
    Room,
    Source,
    last_of_month,
    lay_out,
    month_most_seen,
    months_on,
    week_start,
)
from ouik_desktop.ui.pages.calendar.month.pool import ChipPool
from ouik_desktop.work.events.agenda import in_day_order
from ouik_desktop.work.events.rows import EventRow


class MonthView(QWidget):
    """Shows whole weeks from `first_day` on. `read_rows` is asked for what is seen, first and last day."""

    day_chosen = Signal(object)
    event_chosen = Signal(int)
    event_reached = Signal(int)  # by the Tab key
    event_opened = Signal(int)
    new_wished = Signal(object)
    move_wished = Signal(int, int)  # the event, by how many days
    more_wished = Signal(object, QPoint)
    scrolled = Signal()
    spoken_role = QAccessible.Role.Grouping

    def __init__(self, kit: Kit, read_rows: Source, *, today: date, monday_first: bool) -> None:
        super().__init__()
        self._kit, self._read_rows, self._monday_first = kit, read_rows, monday_first
        self.setObjectName("monthView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(kit.px(420), kit.px(260))
        self._days = DayPainter(kit, today)
        self._chosen = today
        self._first = week_start(today, monday_first)
        self._event_id: int | None = None
        self._rows: list[EventRow] = []
        self.pool = ChipPool(kit, self)
        self._label = DropLabel(kit, self)
        self._wheel = 0
        self.drop_day: date | None = None
        self.pool.chosen.connect(self._chip_chosen)
        self.pool.reached.connect(self._chip_reached)
        self.pool.opened.connect(self.event_opened)
        self.pool.more_wished.connect(self.more_wished)
        self.pool.dragged.connect(self._dragged)
        self.pool.dropped.connect(self._dropped)
        self.pool.drag_cancelled.connect(self._drag_ended)
        kit.sized(self, "body")
        kit.restyle(self.lay_out)
        kit.follow(self._say)

    # --- where it is ------------------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> date:
        """The day the keyboard is on."""
        return self._chosen

    @property
    def first_day(self) -> date:
        """The first day shown."""
        return self._first

    @property
    def last_day(self) -> date:
        """The last day shown."""
        return self._grid.last

    @property
    def weeks(self) -> int:
        """How many weeks there is room for."""
        return max(3, min(6, self._room().height() // self._kit.px(80)))

    @property
    def month(self) -> date:
        """The first of the month shown: the one most days are of."""
        return month_most_seen(self._first, self.weeks)

    def show_month(self, day: date) -> None:
        """Begin with the week of the first of `day`'s month and choose `day`."""
        self._first = week_start(day.replace(day=1), self._monday_first)
        self._chosen = day
        self.reload()

    def show_day(self, day: date, *, week_on_top: bool = False) -> None:
        """Choose a day and bring it into view; with `week_on_top` its week is the first row."""
        self._chosen = day
        if week_on_top:
            self._first = week_start(day, self._monday_first)
        elif not self._first <= day <= self.last_day:
            self._scroll_to(day)
        self.reload()

    def _scroll_to(self, day: date) -> None:
        week = week_start(day, self._monday_first)
        self._first = week if day < self._first else week - timedelta(days=DAYS * (self.weeks - 1))

    def scroll_weeks(self, by: int) -> None:
        """Scroll by whole weeks."""
        self._first += timedelta(days=DAYS * by)
        self.reload()

    def show_event(self, event_id: int | None) -> None:
        """Mark the event that the detail pane shows."""
        self._event_id = event_id
        for chip in self.pool.chips:
            chip.show_chosen(chip.row.id == event_id)

    def start_weeks(self, monday_first: bool) -> None:
        """Begin the weeks with Monday, or with Sunday."""
        self._monday_first = monday_first
        self._first = week_start(self._first + timedelta(days=3), monday_first)
        self.reload()

    def show_today(self, today: date) -> None:
        """A new day has begun."""
        self._days.today = today

    # --- reading and laying out -------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read what is seen, and show it."""
        self._rows = self._read_rows(self._first, self.last_day)
        self.lay_out()
        self.scrolled.emit()

    def rows_on(self, day: date) -> list[EventRow]:
        """The events of a day that is seen, whole days first, then by time."""
        found = [row for row in self._rows if row.first_day <= day <= row.last_day]
        return sorted(found, key=in_day_order)

    def lay_out(self) -> None:
        """Put the chips where they belong; the same chips are used again, in reading order, so that Tab walks them."""
        px, grid = self._kit.px, self._grid
        room = Room(grid.cell(0, 0).height() - px(26), (px(20), px(39), px(56)), px(2), px(15))
        self.pool.show_layout(lay_out(self._rows, self._first, grid.weeks, room), grid.cell, self._event_id)
        self._say()
        self.update()

    def _say(self) -> None:
        day = self._kit.language.date(self._chosen)
        events = n_("{count} event", "{count} events", len(self.rows_on(self._chosen)))
        self.setAccessibleName(self._kit.say(_("Calendar, {day}, {events}", day=day, events=events)))
        if self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    # --- geometry ---------------------------------------------------------------------------------------------------------

    def _room(self) -> QRect:
        return self.rect().adjusted(0, self._kit.px(32), 0, 0)

    @property
    def _grid(self) -> MonthGrid:
        return MonthGrid(self._room(), self._first, self.weeks)

    def cell_of(self, day: date) -> QRect:
        """Where a day that is seen stands."""
        return self._grid.cell_of(day)

    # --- keyboard and mouse -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, day = Qt.Key(event.key()), day_walked_to(event, self._chosen, self._monday_first)
        if day is not None:
            self._walk_to(day)
        elif is_plain(event) and key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.step_months(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_or_new()
        else:
            super().keyPressEvent(event)

    def step_months(self, by: int) -> None:
        """Show the month `by` months from the one shown, on the same day of it or its last."""
        first = months_on(self.month, by)
        self.show_month(first.replace(day=min(self._chosen.day, last_of_month(first).day)))
        self.day_chosen.emit(self._chosen)

    def _walk_to(self, day: date) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # from a chip back to the days
        self.show_day(day)
        self.day_chosen.emit(day)

    def _open_or_new(self) -> None:
        here = self.rows_on(self._chosen)
        chosen = next((row.id for row in here if row.id == self._event_id), None)
        if chosen is not None:
            self.event_opened.emit(chosen)
        else:
            self.new_wished.emit(self._chosen)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._grid.day_at(event.position().toPoint())
        if day is not None and event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            self._walk_to(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        day = self._grid.day_at(event.position().toPoint())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.new_wished.emit(day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        weeks, self._wheel = int(self._wheel / 120), self._wheel - int(self._wheel / 120) * 120
        if weeks:
            self.scroll_weeks(-weeks)
        event.accept()

    def _chip_chosen(self, event_id: int) -> None:
        self._look_at(event_id)
        self.event_chosen.emit(event_id)

    def _chip_reached(self, event_id: int) -> None:
        self._look_at(event_id)
        self.event_reached.emit(event_id)

    def _look_at(self, event_id: int) -> None:
        row = next(row for row in self._rows if row.id == event_id)
        self._chosen = min(max(row.first_day, self._first), self.last_day)
        self.show_event(event_id)
        self._say()
        self.update()

    # --- dragging an event to another day ---------------------------------------------------------------------------------

    def _dragged(self, at: QPoint) -> None:
        self.drop_day = self._grid.day_at(self.mapFromGlobal(at))
        if self.drop_day is not None:
            self._label.show_day(self.drop_day, self.mapFromGlobal(at))
        else:
            self._label.hide()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.update()

    def _dropped(self, event_id: int, pressed_at: QPoint, at: QPoint) -> None:
        from_day, day = self._grid.day_at(pressed_at), self._grid.day_at(self.mapFromGlobal(at))
        self._drag_ended()
        if day is not None and from_day is not None and day != from_day:
            self.move_wished.emit(event_id, (day - from_day).days)

    def _drag_ended(self) -> None:
        self.drop_day = None
        self._label.hide()
        self.unsetCursor()
        self.update()

    # --- painting ---------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, grid, month = QPainter(self), self._grid, self.month.month
        self._days.paint_heads(painter, self._first, [grid.cell(0, at) for at in range(DAYS)], self._kit.px(32))
        for week in range(grid.weeks):
            for column in range(DAYS):
                day = grid.day(week, column)
                self._paint_day(painter, day, grid.cell(week, column), is_inside=day.month == month)

    def _paint_day(self, painter: QPainter, day: date, cell: QRect, *, is_inside: bool) -> None:
        self._days.paint(painter, day, cell, is_inside=is_inside, is_chosen=day == self._chosen)
        if day == self.drop_day:
            self._days.frame(painter, cell, Qt.PenStyle.DashLine)
        elif day == self._chosen and self.hasFocus():
            self._days.frame(painter, cell, Qt.PenStyle.SolidLine)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.reload()

    def changeEvent(self, event: QEvent) -> None:
        self.update()
