"""The columns of a table as somebody arranged them: widened, hidden, moved, and remembered by the name of the object."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets.table import arrangement
from ouik_desktop.ui.widgets.table.arrangement import Arrangement
from ouik_desktop.ui.widgets.table.data import Column, RowSource
from ouik_desktop.ui.widgets.table.head import TableHead
from ouik_desktop.ui.widgets.table.view import INSIDE, TableView

_FITTED: Final = 600  # the widest a column is made to fit its words, pixels at 100 %


class ColumnsTable(TableView):
    """A table whose columns can be arranged. One that grows does so until somebody gives it a width."""

    def __init__(
        self, kit: Kit, columns: Sequence[Column], source: RowSource, *, ticks: bool, adds: bool, row_height: int
    ) -> None:
        super().__init__(kit, columns, source, ticks=ticks, adds=adds, row_height=row_height)
        self._arranged = Arrangement()
        self._arranging = False
        self.head = TableHead(kit, self)
        self.setHorizontalHeader(self.head)
        self.head.setFirstSectionMovable(not ticks)
        self.head.sectionPressed.disconnect()  # Qt would choose the column: the cursor stays where it is
        self.head.sectionResized.connect(self._resized)
        self.head.sectionMoved.connect(self._moved)
        self.head.sectionHandleDoubleClicked.connect(self.fit_column)
        self.objectNameChanged.connect(self._named)
        kit.restyle(self._restyled)

    def _restyled(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.row_height())
        self._kit.sized(self, "body")
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()
        self.viewport().update()

    def _named(self, name: str) -> None:
        self._arranged = arrangement.kept(self._kit.theme.settings, name)
        self.rows.sort_key, self.rows.descending = self._sort_kept()
        self._arrange()

    def _sort_kept(self) -> tuple[str, bool]:
        column = self.rows.column_of(self._arranged.sort)
        return (column.key, self._arranged.descending) if column and column.sortable else ("", False)

    def keep_arrangement(self) -> None:
        """Remember the columns as they are now, under the name of this table."""
        if self.objectName():
            arrangement.keep(self._kit.theme.settings, self.objectName(), self._arranged)

    def reset_columns(self) -> None:
        """The columns as the table was made."""
        self._change(Arrangement())

    def _change(self, arranged: Arrangement) -> None:
        self._arranged = arranged
        self.keep_arrangement()
        self._arrange()

    @contextmanager
    def _by_itself(self) -> Iterator[None]:
        """What changes meanwhile was not changed by hand."""
        before, self._arranging = self._arranging, True
        try:
            yield
        finally:
            self._arranging = before

    def _arrange(self) -> None:
        with self._by_itself():
            for section in range(self.rows.columnCount()):
                fixed = self.rows.column_at(section) is None
                mode = QHeaderView.ResizeMode.Fixed if fixed else QHeaderView.ResizeMode.Interactive
                self.head.setSectionResizeMode(section, mode)
                self.head.resizeSection(section, self._width(section))
            ordered = self._arranged.in_order(column.key for column in self.rows.columns)
            for place, key in enumerate(ordered, start=1 if self._ticks else 0):
                self.head.moveSection(self.head.visualIndex(self.rows.section_of(key)), place)
        self._share_room()

    def _width(self, section: int) -> int:
        """How wide a section is, or at least is where it grows."""
        column = self.rows.column_at(section)
        if column is None:
            return self._kit.px(48)
        if (width := self._arranged.widths.get(column.key)) is not None:
            return self._kit.px(width)
        return self._kit.px(column.width - 2 * INSIDE) + sum(self.margins(section))

    def _share_room(self) -> None:
        """Hide what has no room; columns that grow share what the others leave, and never become narrower than they were made."""
        with self._by_itself():
            for section in range(self.rows.columnCount()):
                column = self.rows.column_at(section)
                self.head.setSectionHidden(section, column is not None and not self.shows(column.key))
            sections = self.sections()
            growing = [n for n in sections if (one := self.rows.column_at(n)) and self._grows(one)]
            ticks = self._width(0) if self._ticks else 0
            taken = ticks + sum(self.head.sectionSize(n) for n in sections if n not in growing)
            for n in growing:
                room = (self.viewport().width() - taken) // len(growing)
                self.head.resizeSection(n, max(self._width(n), room))

    def _grows(self, column: Column) -> bool:
        return column.grows and column.key not in self._arranged.widths

    def shows(self, key: str) -> bool:
        """Whether a column is shown: as somebody wished, else where it has the room it needs."""
        column = self.rows.column_of(key)
        if column is None or key in self._arranged.shown:
            return column is not None and self._arranged.shown[key]
        return not column.hidden and self.width() >= self._kit.px(column.needs)

    def show_column(self, key: str, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        if shown or len(self.sections()) > 1:
            self._change(self._arranged.with_shown(key, shown))

    def move_column(self, section: int, by: int) -> None:
        """Move a column over its neighbour."""
        shown = self.sections()
        to = shown.index(section) + by if section in shown else -1
        if 0 <= to < len(shown):
            self.head.moveSection(self.head.visualIndex(section), self.head.visualIndex(shown[to]))
            self.keep_arrangement()

    def fit_column(self, section: int) -> None:
        """Make a column as wide as its head and the words in sight."""
        column = self.rows.column_at(section)
        if column is None:
            return
        last = self.rowAt(self.viewport().height() - 1)
        rows = range(max(self.rowAt(0), 0), last + 1 if last >= 0 else self.rows.rowCount())
        cells = [self.rows.cell_at(row, column) for row in rows]
        metrics = self.fontMetrics()
        lead = self._kit.px(24)
        widths = [
            metrics.horizontalAdvance(f"{self._kit.say(cell.words)} {self._kit.say(cell.second)}".strip())
            + (lead if cell.glyph or cell.icon or cell.kind else 0)
            for cell in cells
        ]
        head = metrics.horizontalAdvance(self.rows.head_of(section)) + lead
        wished = max([head, *widths]) + sum(self.margins(section)) + self._kit.px(8)
        self.head.resizeSection(section, min(wished, self._kit.px(_FITTED)))
        self.keep_arrangement()

    def _resized(self, section: int, _before: int, width: int) -> None:
        column = self.rows.column_at(section)
        if column is not None and width and not self._arranging:
            self._arranged = self._arranged.with_width(column.key, round(width * 100 / self._kit.theme.percent))
            self._share_room()

    def _moved(self, _section: int, _before: int, _now: int) -> None:
        if not self._arranging:
            stand = map(self.head.logicalIndex, range(self.rows.columnCount()))
            keys = [column.key for n in stand if (column := self.rows.column_at(n)) is not None]
            self._arranged = replace(self._arranged, order=keys)
            self._arrange()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns, arranged as they were when they were shown last."""
        if tuple(columns) != self.rows.columns:
            self.rows.set_columns(columns)
            self._set_editing(columns)
            self._arrange()
