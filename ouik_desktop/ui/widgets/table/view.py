"""What every table is as a view: its head, heights and widths, what is under the pointer, which cells are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets.table.data import Column, RowSource
from ouik_desktop.ui.widgets.table.model import RowModel
from ouik_desktop.ui.widgets.table.painters import CellPainter, TableHead

Index = QModelIndex | QPersistentModelIndex
INSIDE: Final = 8  # room beside words inside the table, pixels at 100 %
PAGE: Final = 24  # and at its edges
_NO_RANGE: Final = (0, 0, -1, -1)  # top, left, bottom, right


class TableView(QTableView):
    """A table as it looks and feels; what is done with its rows is `RowTable`'s."""

    menu_wished = Signal(QPoint)

    def __init__(
        self, kit: Kit, columns: Sequence[Column], source: RowSource, *, ticks: bool, adds: bool, row_height: int
    ) -> None:
        super().__init__()
        self._kit, self._row_height, self._ticks = kit, row_height, ticks
        self.hovered_row = -1
        self._range = _NO_RANGE
        self.rows = RowModel(kit, columns, source, ticks=ticks, adds=adds)
        self.setModel(self.rows)
        self._painter = CellPainter(kit, self, "")
        self.setItemDelegate(self._painter)
        self._head = TableHead(kit, self)
        self.setHorizontalHeader(self._head)
        self._set_up(columns)
        kit.restyle(self._restyled)

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
        editable = any(column.editable for column in columns)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
            if editable
            else triggers.NoEditTriggers
        )
        self.setTabKeyNavigation(editable)
        self.setMouseTracking(True)

    def _restyled(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.row_height())
        self._kit.sized(self, "body")
        for section in range(self.rows.columnCount()):
            column = self.rows.column_at(section)
            mode = QHeaderView.ResizeMode.Fixed if column is None else QHeaderView.ResizeMode.Interactive
            self._head.setSectionResizeMode(section, mode)
            self.setColumnWidth(section, self._least_width(section))
        self._share_room()

    def _least_width(self, section: int) -> int:
        column = self.rows.column_at(section)
        if column is None:
            return self._kit.px(48)
        return self._kit.px(column.width - 2 * INSIDE) + sum(self.margins(section))

    def margins(self, section: int) -> tuple[int, int]:
        """The room left and right of the words in a column; at the edges of the table it is the margin of the page."""
        first = section == 0 and not self._ticks
        last = section == self.rows.columnCount() - 1
        return self._kit.px(PAGE if first else INSIDE), self._kit.px(PAGE if last else INSIDE)

    def row_height(self) -> int:
        """The height of a row in pixels now."""
        return self._kit.px(self._row_height)

    # --- asked by the painter ---------------------------------------------------------------------------------------------------

    def first_editable(self) -> int:
        """The section where a new row is typed."""
        return next((n for n in range(self.rows.columnCount()) if (c := self.rows.column_at(n)) and c.editable), 0)

    def shows_focus(self) -> bool:
        """Whether the current cell has a ring."""
        return self.hasFocus() or self.state() == QAbstractItemView.State.EditingState

    def is_in_range(self, index: Index) -> bool:
        """Whether a cell is in a range of several chosen cells."""
        top, left, bottom, right = self._range
        return top <= index.row() <= bottom and left <= index.column() <= right and (top, left) != (bottom, right)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        chosen = self.selectionModel().selection()
        if chosen.isEmpty():
            self._range = _NO_RANGE
        else:  # one contiguous range, as the selection mode has it
            part = chosen.first()
            self._range = (part.top(), part.left(), part.bottom(), part.right())
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
            self.setCurrentIndex(self.rows.index(0, 1 if self._ticks and self.rows.columnCount() > 1 else 0))
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()
        self.viewport().update()

    def _share_room(self) -> None:
        """Columns that grow share what the others leave, and never become narrower than they were made."""
        growing = [n for n in range(self.rows.columnCount()) if (column := self.rows.column_at(n)) and column.grows]
        taken = sum(self.columnWidth(n) for n in range(self.rows.columnCount()) if n not in growing)
        for n in growing:
            self.setColumnWidth(n, max(self._least_width(n), (self.viewport().width() - taken) // len(growing)))
