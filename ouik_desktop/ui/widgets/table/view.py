"""What every table is as a view: its head, heights and widths, what is under the pointer, which cells are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets.table.blocks import Block
from ouik_desktop.ui.widgets.table.data import Column, RowSource
from ouik_desktop.ui.widgets.table.model import NEW, RowModel

Index = QModelIndex | QPersistentModelIndex
INSIDE: Final = 8  # room beside words inside the table, pixels at 100 %
PAGE: Final = 24  # and at its edges


class TableView(QTableView):
    """A table as it looks and feels; what is done with its rows is `RowTable`'s."""

    menu_wished = Signal(QPoint)

    def __init__(
        self, kit: Kit, columns: Sequence[Column], source: RowSource, *, ticks: bool, adds: bool, row_height: int
    ) -> None:
        super().__init__()
        self._kit, self._row_height, self._ticks = kit, row_height, ticks
        self.hovered_row = -1
        self.chosen = Block()
        self.rows = RowModel(kit, columns, source, ticks=ticks, adds=adds)
        self.setModel(self.rows)
        self._set_up(columns)

    def _set_up(self, columns: Sequence[Column]) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self._set_editing(columns)

    def _set_editing(self, columns: Sequence[Column]) -> None:
        editable = any(column.editable for column in columns)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
            if editable
            else triggers.NoEditTriggers
        )
        self.setTabKeyNavigation(False)  # Tab is a step of the cursor where cells are edited, see `steps`

    def margins(self, section: int) -> tuple[int, int]:
        """The room left and right of the words in a column; at the edges of the table it is the margin of the page."""
        last = self.horizontalHeader().visualIndex(section) == self.rows.columnCount() - 1
        return self._kit.px(PAGE if self.is_first(section) else INSIDE), self._kit.px(PAGE if last else INSIDE)

    def is_first(self, section: int) -> bool:
        """Whether a section stands at the left edge."""
        return self.horizontalHeader().visualIndex(section) == 0

    def row_height(self) -> int:
        """The height of a row in pixels now."""
        return self._kit.px(self._row_height)

    # --- asked by the painter ---------------------------------------------------------------------------------------------------

    def first_editable(self) -> int:
        """The section where a new row is typed."""
        shown = self.sections()
        return next((n for n in shown if (c := self.rows.column_at(n)) and c.editable), shown[0] if shown else 0)

    def sections(self) -> list[int]:
        """The sections with cells as they stand from left to right, without the ticks and what is hidden."""
        stand = map(self.horizontalHeader().logicalIndex, range(self.rows.columnCount()))
        return [
            n for n in stand if not self.horizontalHeader().isSectionHidden(n) and self.rows.column_at(n) is not None
        ]

    def columns_shown(self) -> list[Column]:
        """The columns as they stand from left to right."""
        return [column for n in self.sections() if (column := self.rows.column_at(n)) is not None]

    def invites(self) -> bool:
        """Whether the last row shows that one can type there: nothing is typed in it yet."""
        return not self.rows.typed and not (self.editing() and self.rows.id_at(self.currentIndex().row()) == NEW)

    def editing(self) -> bool:
        """Whether a cell is being edited."""
        return self.state() == QAbstractItemView.State.EditingState

    def shows_focus(self) -> bool:
        """Whether the current cell has a ring."""
        return self.hasFocus() or self.editing()

    def is_in_range(self, index: Index) -> bool:
        """Whether a cell is in a range of several chosen cells."""
        return self.chosen.many and self.chosen.holds(index.row(), index.column())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        chosen = self.selectionModel().selection()
        parts = [chosen.at(number) for number in range(chosen.size())]
        if not parts:
            self.chosen = Block()
        else:  # columns that were moved give one part each
            held = {n for part in parts for n in range(part.left(), part.right() + 1)}
            sections = [n for n in self.sections() if n in held]
            self.chosen = Block(min(p.top() for p in parts), max(p.bottom() for p in parts), sections)
        self.viewport().update()

    # --- pointer, focus, room ---------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(int(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            event.ignore()  # the text that is being typed has a menu of its own
            return
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        if not by_key:
            self._take_for_menu(index)
        below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_wished.emit(below if by_key else event.globalPos())

    def _take_for_menu(self, index: QModelIndex) -> None:
        """What the pointer is on is what the menu acts on: ticks elsewhere are taken off, chosen cells around it stay."""
        if self.rows.id_at(index.row()) not in self.rows.ticks:
            self.rows.tick(list(self.rows.ticks), on=False)
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.rows.rowCount():
            begins = next(iter(self.sections()), 0) if self.rows.ids else self.first_editable()
            self.setCurrentIndex(self.rows.index(0, begins))
        super().focusInEvent(event)
