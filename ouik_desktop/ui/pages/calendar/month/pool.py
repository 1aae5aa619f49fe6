"""The buttons of the month: chips and "n more" lines, made once and put to use again for every month that is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.pages.calendar.chip import EventChip
from ouik_desktop.ui.pages.calendar.month.layout import Layout, More, Placed
from ouik_desktop.ui.pages.calendar.month.more import MoreLine
from ouik_desktop.ui.widgets.tabbing import tab_through

_LAST: Final = 10_000  # pixels down a day: below all its chips
Cell = Callable[[int, int], QRect]


class ChipPool(QObject):
    """Puts a `Layout` on the screen. The buttons are children of `view` in reading order, so that Tab walks them so."""

    chosen = Signal(int)
    reached = Signal(int)
    opened = Signal(int)
    more_wished = Signal(object, QPoint)
    dragged = Signal(QPoint)  # over a point of the screen
    dropped = Signal(
        int, QPoint, QPoint
    )  # the event, where in the view it was taken, where on the screen it was let go
    drag_cancelled = Signal()

    def __init__(self, kit: Kit, view: QWidget) -> None:
        super().__init__(view)
        self._kit, self._view = kit, view
        self._chips: list[EventChip] = []
        self._more: list[MoreLine] = []
        self._layout = Layout((), ())

    @property
    def chips(self) -> list[EventChip]:
        """The chips in use, in reading order."""
        return self._chips[: len(self._layout.chips)]

    @property
    def more(self) -> list[MoreLine]:
        """The lines "n more" in use."""
        return self._more[: len(self._layout.more)]

    def show_layout(self, layout: Layout, cell: Cell, chosen_id: int | None) -> None:
        """Show a layout; `cell(week, column)` tells where a day stands. The focus stays on its event, else goes to the days."""
        focused = self._focused_event()
        self._layout = layout
        for number, placed in enumerate(layout.chips):
            self._show_chip(self._chip(number), placed, cell, chosen_id)
        for number, more in enumerate(layout.more):
            self._show_more(self._more_line(number), more, cell(more.week, more.column))
        if focused is not None:
            self._focus_event(focused)
        for spare in (*self._chips[len(layout.chips) :], *self._more[len(layout.more) :]):
            spare.hide()
        tab_through([self._view, *self._in_reading_order()])

    def _focused_event(self) -> int | None:
        focused: QWidget | None = self._view.window().focusWidget()
        return focused.row.id if isinstance(focused, EventChip) and focused in self.chips else None

    def _focus_event(self, event_id: int) -> None:
        chips: list[QWidget] = [chip for chip in self.chips if chip.row.id == event_id]
        focused: QWidget | None = self._view.window().focusWidget()
        if focused not in chips:
            (chips or [self._view])[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _in_reading_order(self) -> list[QWidget]:
        layout = self._layout
        chips = [((one.week, one.first, one.top), chip) for one, chip in zip(layout.chips, self.chips, strict=True)]
        lines = [((one.week, one.column, _LAST), line) for one, line in zip(layout.more, self.more, strict=True)]
        return [widget for _place, widget in sorted([*chips, *lines], key=lambda placed: placed[0])]

    def _chip(self, number: int) -> EventChip:
        if number == len(self._chips):
            chip = EventChip(self._kit, self._view, draggable=True)
            chip.chosen.connect(self.chosen)
            chip.reached.connect(self.reached)
            chip.opened.connect(self.opened)
            chip.dragged.connect(lambda _pressed_at, at: self.dragged.emit(at))
            chip.dropped.connect(lambda pressed_at, at: self._drop(chip, pressed_at, at))
            chip.drag_cancelled.connect(self.drag_cancelled)
            self._chips.append(chip)
        return self._chips[number]

    def _drop(self, chip: EventChip, pressed_at: QPoint, at: QPoint) -> None:
        self.dropped.emit(chip.row.id, chip.mapTo(self._view, pressed_at), at)

    def _more_line(self, number: int) -> MoreLine:
        if number == len(self._more):
            line = MoreLine(self._kit, self._view)
            line.wished.connect(self.more_wished)
            self._more.append(line)
        return self._more[number]

    def _show_chip(self, chip: EventChip, placed: Placed, cell: Cell, chosen_id: int | None) -> None:
        first, last = cell(placed.week, placed.first), cell(placed.week, placed.last)
        left, right = first.left() + (0 if placed.came_from else 2), last.right() - (0 if placed.goes_on else 2)
        lines, height = placed.lines, placed.height
        if lines == 3 and chip.fits_one_line(placed.row, right - left):
            lines, height = 2, self._kit.px(39)
        chip.setGeometry(QRect(left, first.top() + self._kit.px(25) + placed.top, right - left, height))
        chip.show_row(
            placed.row,
            lines=lines,
            came_from=placed.came_from,
            goes_on=placed.goes_on,
            is_chosen=placed.row.id == chosen_id,
        )
        chip.show()

    def _show_more(self, line: MoreLine, more: More, cell: QRect) -> None:
        height, inset = self._kit.px(16), self._kit.px(4)
        line.setGeometry(cell.left() + inset, cell.bottom() - height, cell.width() - 2 * inset, height)
        line.show_count(more.day, more.count)
        line.show()
