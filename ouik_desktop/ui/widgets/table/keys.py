"""What the keys do in a table while no cell is being edited; which they are stands in `table`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets.editing import Edit, Edits
from ouik_desktop.ui.widgets.table.blocks import Block, Blocks
from ouik_desktop.ui.widgets.table.clipboard import from_clipboard, to_clipboard
from ouik_desktop.ui.widgets.table.data import Column
from ouik_desktop.ui.widgets.table.model import NEW
from ouik_desktop.ui.widgets.table.steps import Step

if TYPE_CHECKING:
    from ouik_desktop.ui.widgets.table.table import RowTable

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class TableKeys:
    """The keys of one table, and the blocks of cells they move."""

    def __init__(self, kit: Kit, table: RowTable) -> None:
        self._table = table
        self._blocks = Blocks(kit, table.rows)

    def press(self, event: QKeyEvent) -> bool:
        """Whether a key was meant for the table; then it was done."""
        standard = QKeySequence.StandardKey
        if event.matches(standard.Copy):
            self.copy()
        elif event.matches(standard.Paste):
            self.paste()
        elif event.matches(standard.SelectAll) and self._table.has_ticks():
            self._table.rows.tick(list(self._table.rows.ids), on=True)
        elif event.matches(standard.Undo) and self._table.rows.typed:
            self._take_back()
        else:
            return self._moves(event) or self._acts(event)
        return True

    def _moves(self, event: QKeyEvent) -> bool:
        """Tab, Enter, Home and End go where they go in a spreadsheet; the arrows and the rest are Qt's own."""
        table, key, held = self._table, event.key(), event.modifiers()
        editable = table.is_editable()
        if key == Qt.Key.Key_Tab and editable and not held & _CONTROL:
            return table.step(Step.NEXT)
        if key == Qt.Key.Key_Backtab and editable and not held & _CONTROL:
            return table.step(Step.BACK)
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not held & _SHIFT:
            table.go_to_end(last=key == Qt.Key.Key_End, everywhere=bool(held & _CONTROL))
            return True
        return key in _ENTER and self._enter(event)

    def _enter(self, event: QKeyEvent) -> bool:
        table, index = self._table, self._table.currentIndex()
        column = table.rows.column_at(index.column()) if index.isValid() else None
        on_record, control = table.current_id() != NEW, bool(event.modifiers() & _CONTROL)
        if on_record and (control or column is None or not column.editable):
            table.opened.emit(table.current_id())
        elif not index.isValid():
            return False
        elif on_record or table.rows.typed:
            table.step(Step.UP if event.modifiers() & _SHIFT else Step.DOWN)
        elif column is not None and column.editable:
            table.edit(index)
        return True

    def _acts(self, event: QKeyEvent) -> bool:
        table, key, control = self._table, event.key(), bool(event.modifiers() & _CONTROL)
        found: Callable[[], object] | None = None
        if key == Qt.Key.Key_Space and table.has_ticks() and not control and table.currentIndex().isValid():
            found = table.tick_current
        elif key == Qt.Key.Key_Escape and table.rows.ticks:
            found = table.untick
        elif key == Qt.Key.Key_Escape and table.rows.typed:
            found = table.rows.drop_new
        elif key == Qt.Key.Key_Delete and (control or not table.is_editable()):
            found = self._wish_removal
        elif key == Qt.Key.Key_Delete:
            found = self.clear
        elif control and key == Qt.Key.Key_D:
            found = self.fill_down
        elif key == Qt.Key.Key_Down and event.modifiers() & _ALT and table.current_column_has_choices():
            found = table.edit_current
        if found is not None:
            found()
        return found is not None

    # --- what they do ---------------------------------------------------------------------------------------------------------------

    def _wish_removal(self) -> None:
        if self._table.chosen_ids():
            self._table.removal_wished.emit(self._table.chosen_ids())
        else:
            self._table.rows.drop_new()

    def _take_back(self) -> None:
        """The last cell of the row being typed; nothing of it is in the office yet."""
        self._table.rows.type_new({list(self._table.rows.typed)[-1]: ""})

    def _here(self) -> Block:
        """The chosen cells, or the current one."""
        index = self._table.currentIndex()
        return self._table.chosen if self._table.chosen.sections else Block(index.row(), index.row(), [index.column()])

    def copy(self) -> None:
        """The ticked rows with their heads; whole rows that are chosen too; else the chosen cells alone."""
        table, columns = self._table, self._table.columns_shown()
        if table.rows.ticks:
            rows = [table.rows.row_of(id) for id in table.ticked_ids()]
            to_clipboard(self._blocks.words(rows, columns, head=True))
            return
        chosen = self._here()
        whole = len(chosen.sections) == len(columns) > 1
        held = [column for n in chosen.sections if (column := table.rows.column_at(n)) is not None]
        to_clipboard(self._blocks.words(chosen.rows, held, head=whole))

    def paste(self) -> None:
        """One word over many cells fills them; one row goes into the row being typed; else it is told where what goes."""
        table, index = self._table, self._table.currentIndex()
        words = from_clipboard(QGuiApplication.clipboard().mimeData())
        if not index.isValid() or not words:
            return
        if len(words) == len(words[0]) == 1 and table.chosen.many:
            self._tell_filled(self._blocks.filled(table.chosen, words[0][0]))
            return
        pasted = self._blocks.pasted(
            words, table.chosen.top if table.chosen.many else index.row(), self._columns_from()
        )
        if len(pasted.added) == 1 and not pasted.changed:
            table.rows.type_new(pasted.added[0])
        elif pasted.changed or pasted.added:
            if pasted.added:
                pasted.added[0] = {**table.rows.typed, **pasted.added[0]}
            table.pasted.emit(pasted.changed, pasted.added)

    def _columns_from(self) -> list[Column]:
        """The columns from the cursor to the right, from the first that can be edited."""
        table = self._table
        sections = table.chosen.sections if table.chosen.many else [table.currentIndex().column()]
        shown = table.sections()
        start = shown.index(sections[0]) if sections[0] in shown else 0
        columns = [column for n in shown[start:] if (column := table.rows.column_at(n)) is not None]
        first = next((at for at, column in enumerate(columns) if column.editable), len(columns))
        return columns[first:]

    def edits(self) -> Edits:
        """What can be done now to the chosen cells and rows."""
        table = self._table
        known: dict[Edit, Callable[[], object]] = {}
        if table.currentIndex().isValid():
            known[Edit.COPY] = self.copy
        if table.is_editable():
            known |= {Edit.PASTE: self.paste, Edit.DELETE: self.clear}
        elif table.chosen_ids():
            known[Edit.DELETE] = self._wish_removal
        if table.has_ticks():
            known[Edit.SELECT_ALL] = lambda: table.rows.tick(list(table.rows.ids), on=True)
        return known

    def clear(self) -> None:
        """Empty the chosen cells."""
        if cells := self._blocks.cleared(self._here()):
            self._put_new(cells)
            if cells:
                self._table.cleared.emit(cells)

    def fill_down(self) -> None:
        """Each column of the chosen cells takes what stands in the first of them; one cell what stands above it."""
        chosen = self._here()
        if len(chosen.rows) == 1 and chosen.top > 0:
            chosen = Block(chosen.top - 1, chosen.top, chosen.sections)
        self._tell_filled(self._blocks.filled(chosen))

    def fill_with_current(self) -> None:
        """All chosen cells take what stands in the current one."""
        table, index = self._table, self._table.currentIndex()
        column = table.rows.column_at(index.column())
        if column is not None and table.chosen.many:
            self._tell_filled(self._blocks.filled(table.chosen, table.rows.value_at(index.row(), column)))

    def _tell_filled(self, cells: dict[int, dict[str, str]]) -> None:
        self._put_new(cells)
        if cells:
            self._table.filled.emit(cells)

    def _put_new(self, cells: dict[int, dict[str, str]]) -> None:
        """The cells of the row being typed are no record's yet."""
        if (typed := cells.pop(NEW, None)) is not None:
            self._table.rows.type_new(typed)
