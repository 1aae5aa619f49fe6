"""The model under a table: an array of ids, and the pages of 200 rows that are looked at. 100,000 rows cost a megabyte."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ouik_desktop.i18n import Text, _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.table.data import PAGE, Cell, Column, Row, RowSource, as_cell
from ouik_desktop.ui.widgets.table.refused import RefusedCells

Index = QModelIndex | QPersistentModelIndex
PAGES_KEPT: Final = 12
NEW: Final = -1
"""The id of the last row, where something new is typed."""


class RowModel(QAbstractTableModel):
    """Rows of a source. Column 0 is the tick when there are ticks; `edited(id, cells)` when cells of a row were edited, by key.

    What is typed in the last row stays here, in `typed`, until the row is left, and what was refused in `refused`, until it is put
    right: `kept_here` tells that either has changed.
    """

    edited = Signal(int, object)
    kept_here = Signal()
    ticked = Signal()

    def __init__(self, kit: Kit, columns: Sequence[Column], source: RowSource, *, ticks: bool, adds: bool) -> None:
        super().__init__()
        self._kit, self._source = kit, source
        self._first = 1 if ticks else 0
        self._adds = adds
        self._pages: OrderedDict[int, list[Row]] = OrderedDict()
        self._places: dict[int, int] | None = None
        self.columns = tuple(columns)
        self.ids: Sequence[int] = ()
        self.ticks: set[int] = set()
        self.typed: dict[str, str] = {}
        self.proposed: set[str] = set()
        self.refused = RefusedCells()
        self.sort_key, self.descending = "", False

    # --- what Qt asks ---------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.ids) + int(self._adds)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns) + self._first

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = self.column_at(index.column())
        if column is None:
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return self._kit.say(_("selected") if self.id_at(index.row()) in self.ticks else _("not selected"))
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words_at(index.row(), column)
        if role == Qt.ItemDataRole.EditRole:
            return self.value_at(index.row(), column)
        if role == Qt.ItemDataRole.ToolTipRole:
            cell = self.cell_at(index.row(), column)
            return self._kit.say(cell.tip) if cell.tip else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            return section + 1
        return self.head_of(section)

    def head_of(self, section: int) -> str:
        """The words at the head of a section."""
        column = self.column_at(section)
        return self._kit.say(column.text if column else _("Selection"))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        column = self.column_at(index.column())
        return flags | Qt.ItemFlag.ItemIsEditable if column and column.editable else flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column = self.column_at(index.column())
        if column is None or role != Qt.ItemDataRole.EditRole:
            return False
        return self.put(index.row(), {column.key: str(value)})

    def put(self, row: int, cells: Mapping[str, str], proposed: Iterable[str] = ()) -> bool:
        """Cells of a row were edited; False where that changes nothing. What was only `proposed` may be so again."""
        changed = {key: words for key, words in cells.items() if words != self._stands(row, key)}
        if changed and self.id_at(row) == NEW:
            self.type_new(changed, proposed)
        elif changed:
            self.edited.emit(self.id_at(row), changed)
        return bool(changed)

    def _stands(self, row: int, key: str) -> str:
        if self.id_at(row) == NEW:
            return self.typed.get(key, "")
        column = self.column_of(key)
        return "" if column is None else self.value_at(row, column)

    # --- the row being typed ------------------------------------------------------------------------------------------------------

    def type_new(self, cells: Mapping[str, str], proposed: Iterable[str] = ()) -> None:
        """Put words into the row being typed; empty ones clear their cells. What was `proposed` may be proposed anew."""
        self.proposed = (self.proposed - set(cells)) | set(proposed)
        self.typed = {key: words for key, words in (self.typed | dict(cells)).items() if words}
        self.put_right(NEW, cells)

    def drop_new(self) -> None:
        """Begin the last row anew."""
        self.type_new(dict.fromkeys(self.typed, ""))

    def may_propose(self, row: int, key: str) -> bool:
        """Whether nobody wrote the cell: it is empty, or holds what was proposed before."""
        return not self._stands(row, key) or (self.id_at(row) == NEW and key in self.proposed)

    # --- what was refused -----------------------------------------------------------------------------------------------------------

    def refuse(self, id: int, cells: Mapping[str, str], why: Text) -> None:
        """Words of a row make no sense; they stay to be put right."""
        self.refused.keep(id, cells, why)
        self._show_kept(id)

    def put_right(self, id: int, keys: Iterable[str]) -> None:
        """Other words stand in cells of a row now."""
        self.refused.forget(id, keys)
        self._show_kept(id)

    def give_up(self) -> None:
        """Let go of all that was refused: the cells show what stands."""
        self.refused.give_up()
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        self.kept_here.emit()

    def _show_kept(self, id: int) -> None:
        row = len(self.ids) if id == NEW else self.row_of(id)
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
        self.kept_here.emit()

    # --- rows and cells ---------------------------------------------------------------------------------------------------------

    def column_at(self, section: int) -> Column | None:
        """The column of a section; None for the ticks."""
        return self.columns[section - self._first] if self._first <= section < len(self.columns) + self._first else None

    def column_of(self, key: str) -> Column | None:
        """The column of a key."""
        return next((column for column in self.columns if column.key == key), None)

    def section_of(self, key: str) -> int:
        """The section of a column; -1 when there is none."""
        return next((n + self._first for n, column in enumerate(self.columns) if column.key == key), -1)

    def id_at(self, row: int) -> int:
        """The id of a row, `NEW` for the row where something new is typed."""
        return self.ids[row] if 0 <= row < len(self.ids) else NEW

    def row_of(self, id: int) -> int:
        """The row of an id; -1 when it is not shown."""
        if self._places is None:
            self._places = {id: row for row, id in enumerate(self.ids)} if len(self.ids) < 2000 else {}
        if self._places:
            return self._places.get(id, -1)
        try:
            return self.ids.index(id)
        except ValueError:
            return -1

    def row_at(self, row: int) -> Row:
        """The row, fetched with its page when it is not at hand."""
        if not 0 <= row < len(self.ids):
            return Row(NEW)
        number, at = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._fetch(number)
        self._pages.move_to_end(number)
        return page[at] if at < len(page) else Row(self.ids[row], faded=True)

    def _fetch(self, number: int) -> list[Row]:
        wanted = self.ids[number * PAGE : (number + 1) * PAGE]
        found = {row.id: row for row in self._source.rows(wanted)}
        page = [found.get(id) or Row(id, faded=True) for id in wanted]
        self._pages[number] = page
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        return page

    def cell_at(self, row: int, column: Column) -> Cell:
        """What stands in a cell, also where it was refused; in the row being typed an empty one has no dash."""
        if (refused := self.refused.cell(self.id_at(row), column.key)) is not None:
            return refused
        if row >= len(self.ids):
            return Cell(self._said(column, self.typed.get(column.key, "")))
        return as_cell(self.row_at(row).cells.get(column.key))

    def _said(self, column: Column, words: str) -> Words:
        return next((said for id, said in column.choices if id == words), words)

    def words_at(self, row: int, column: Column) -> str:
        """The words of a cell in the language of the window."""
        return self._kit.say(self.cell_at(row, column).words) if self._holds(row, column.key) else ""

    def _holds(self, row: int, key: str) -> bool:
        refused = self.refused.cell(self.id_at(row), key) is not None
        return refused or row >= len(self.ids) or self.row_at(row).cells.get(key) not in (None, "")

    def value_at(self, row: int, column: Column) -> str:
        """What an editor begins with, and what is copied: no dash, and nothing that stands for what was not typed."""
        return "" if self.cell_at(row, column).placeholder else self.words_at(row, column)

    # --- other rows, other order ----------------------------------------------------------------------------------------------------

    def set_source(self, source: RowSource) -> None:
        """Take the rows from another source; which there are is asked by `reload`."""
        self._source = source
        self.forget()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def forget(self) -> None:
        """Have the rows fetched again when they are looked at."""
        self._pages.clear()

    def reload(self) -> None:
        """Ask the source for its ids again."""
        ids = self._source.ids(self.sort_key, self.descending)
        if len(ids) == len(self.ids):
            self.layoutAboutToBeChanged.emit()
            self._take(ids)
            self.layoutChanged.emit()
        else:
            self.beginResetModel()
            self._take(ids)
            self.endResetModel()

    def _take(self, ids: Sequence[int]) -> None:
        self.ids = ids
        self._pages.clear()
        self._places = None
        if self.ticks:
            gone = self.ticks - set(ids)
            self.ticks -= gone
            if gone:
                self.ticked.emit()

    def refresh(self, ids: Sequence[int]) -> None:
        """Fetch these rows again and show them where they stand; they keep their place until `reload`."""
        for row in (self.row_of(id) for id in ids):
            if row >= 0:
                self._pages.pop(row // PAGE, None)
                self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def speak(self) -> None:
        """Say everything again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(self.columnCount() - 1, 0))

    # --- ticks ------------------------------------------------------------------------------------------------------------------------

    def tick(self, ids: Sequence[int], on: bool) -> None:
        """Tick rows or take their ticks off."""
        self.ticks = self.ticks | set(ids) if on else self.ticks - set(ids)
        self.ticks.discard(NEW)
        self.ticked.emit()

    def all_ticked(self) -> bool | None:
        """True when all rows are ticked, None when some are."""
        if not self.ticks:
            return False
        return True if len(self.ticks) == len(self.ids) else None
