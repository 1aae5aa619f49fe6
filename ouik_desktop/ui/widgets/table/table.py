"""The table of every page: columns are data, rows come by pages, cells are edited in place, rows are ticked for bulk work.

Keys: arrows move, typing or F2 edits (also with an input method), Enter commits and goes down, Tab to the next cell, Space ticks,
Ctrl+A ticks all, Ctrl+C copies as a spreadsheet understands it, Ctrl+V pastes from one, Ctrl+D fills down, Delete asks to remove.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.editing import Edit, Edits
from ouik_desktop.ui.widgets.table.clipboard import from_clipboard, to_clipboard
from ouik_desktop.ui.widgets.table.data import Column, RowSource
from ouik_desktop.ui.widgets.table.model import NEW
from ouik_desktop.ui.widgets.table.view import TableView


class RowTable(TableView):
    """Rows of a source under columns.

    opened(id): double click or Ctrl+Enter (Enter where nothing can be edited) · current_changed(id) · ticks_changed(ids) ·
    edited(id, key, words) · added(key, words): typed in the last row · pasted(id, key, rows of words): from there right and down,
    id -1 for new rows · filled(ids, key, words) · removal_wished(ids) · menu_wished(where on the screen): the row is the current one
    """

    opened = Signal(int)
    current_changed = Signal(int)
    ticks_changed = Signal(list)
    edited = Signal(int, str, object)
    added = Signal(str, object)
    pasted = Signal(int, str, list)
    filled = Signal(list, str, object)
    removal_wished = Signal(list)
    sorted_by = Signal(str, bool)

    def __init__(
        self,
        kit: Kit,
        columns: Sequence[Column],
        source: RowSource,
        name: Words,
        *,
        ticks: bool = True,
        add: Words = "",
        row_height: int = 35,
    ) -> None:
        super().__init__(kit, columns, source, ticks=ticks, adds=bool(add), row_height=row_height)
        self._reload_waits = False
        self._add = add
        kit.name(self, name)
        kit.follow(self._speak)
        self._connect()
        self.rows.reload()

    def _connect(self) -> None:
        self.rows.edited.connect(self._edited)
        self.rows.ticked.connect(self._ticked)
        self.doubleClicked.connect(self._double_clicked)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self._head.sectionClicked.connect(self._head_clicked)

    def _speak(self) -> None:
        self._painter.add_words = self._kit.say(self._add)
        self.rows.speak()
        self.viewport().update()

    # --- for pages ---------------------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the ids again; while a cell is being edited this waits, so that no filter drops the row under one's hands."""
        if self.state() == QAbstractItemView.State.EditingState:
            self._reload_waits = True
            return
        current, column = self.current_id(), self.currentIndex().column()
        top = self.rows.id_at(self.rowAt(0)) if self.rowAt(0) >= 0 else NEW
        self.rows.reload()
        if (row := self.rows.row_of(top)) >= 0 and top != NEW:
            self.verticalScrollBar().setValue(row)
        if current != NEW and (row := self.rows.row_of(current)) >= 0:
            index = self.rows.index(row, max(column, 0))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.viewport().update()
        self._head.viewport().update()

    def refresh_rows(self, ids: Sequence[int]) -> None:
        """Read these rows again; they stay where they are."""
        self.rows.refresh(ids)

    def set_source(self, source: RowSource) -> None:
        """Show the rows of another source."""
        self.rows.set_source(source)
        self.viewport().update()

    def count(self) -> int:
        """How many rows there are."""
        return len(self.rows.ids)

    def ticked_ids(self) -> list[int]:
        """The ticked rows in their order."""
        return [id for id in self.rows.ids if id in self.rows.ticks] if self.rows.ticks else []

    def chosen_ids(self) -> list[int]:
        """What an act on "these" means: the ticked rows, else the current one."""
        return self.ticked_ids() or ([self.current_id()] if self.current_id() != NEW else [])

    def untick(self) -> None:
        """Take all ticks off."""
        self.rows.tick(list(self.rows.ticks), on=False)

    def current_id(self) -> int:
        """The id of the current row, -1 for none."""
        return self.rows.id_at(self.currentIndex().row()) if self.currentIndex().isValid() else NEW

    def choose(self, id: int, key: str = "") -> None:
        """Make a row the current one and bring it into view."""
        row = self.rows.row_of(id)
        if row >= 0:
            section = self.rows.section_of(key) if key else max(self.currentIndex().column(), 1 if self._ticks else 0)
            self.setCurrentIndex(self.rows.index(row, section))
            self.scrollTo(self.rows.index(row, section))

    def type_new(self) -> None:
        """Begin a new row."""
        index = self.rows.index(self.rows.rowCount() - 1, self.first_editable())
        self.setFocus()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)

    def sort(self, key: str, descending: bool = False) -> None:
        """Sort by a column; an empty key is the source's own order."""
        self.rows.sort_key, self.rows.descending = key, descending
        self.reload()
        self.sorted_by.emit(key, descending)

    # --- what happens ----------------------------------------------------------------------------------------------------------------

    def _edited(self, id: int, key: str, words: object) -> None:
        if id != NEW:
            self.edited.emit(id, key, words)
        elif words:
            self.added.emit(key, words)

    def _ticked(self) -> None:
        self.viewport().update()
        self._head.viewport().update()
        self.ticks_changed.emit(self.ticked_ids())

    def _current_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.row() != before.row():
            self.current_changed.emit(self.rows.id_at(now.row()))

    def _head_clicked(self, section: int) -> None:
        column = self.rows.column_at(section)
        if column is None:
            self.rows.tick(list(self.rows.ids), on=self.rows.all_ticked() is not True)
        elif column.sortable:
            same = self.rows.sort_key == column.key
            self.sort(column.key, not self.rows.descending if same else False)

    def _double_clicked(self, index: QModelIndex) -> None:
        column = self.rows.column_at(index.column())
        if column is not None and not column.editable and self.rows.id_at(index.row()) != NEW:
            self.opened.emit(self.rows.id_at(index.row()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self._ticks and index.isValid() and index.column() == 0 and event.button() == Qt.MouseButton.LeftButton:
            self._tick_row(index.row(), through=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return
        super().mousePressEvent(event)

    def _tick_row(self, row: int, *, through: bool = False) -> None:
        if self.rows.id_at(row) == NEW:
            return
        on = self.rows.id_at(row) not in self.rows.ticks
        start = self.currentIndex().row() if through and self.currentIndex().isValid() else row
        ids = [self.rows.id_at(number) for number in range(min(start, row), max(start, row) + 1)]
        self.rows.tick(ids, on=on or through)
        self.setCurrentIndex(self.rows.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._key(event):
            super().keyPressEvent(event)

    def _key(self, event: QKeyEvent) -> bool:
        if self.state() == QAbstractItemView.State.EditingState:
            return False  # Enter comes through from the editor after it was used there
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        index = self.currentIndex()
        column = self.rows.column_at(index.column()) if index.isValid() else None
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.matches(QKeySequence.StandardKey.SelectAll) and self._ticks:
            self.rows.tick(list(self.rows.ids), on=True)
        elif key == Qt.Key.Key_Space and self._ticks and not control and index.isValid():
            self._tick_row(index.row())
        elif key == Qt.Key.Key_Escape and self.rows.ticks:
            self.untick()
        elif key == Qt.Key.Key_Delete and self.chosen_ids():
            self.removal_wished.emit(self.chosen_ids())
        elif control and key == Qt.Key.Key_D:
            self._fill_down()
        elif enter and (control or column is None or not column.editable) and self.current_id() != NEW:
            self.opened.emit(self.current_id())
        elif enter and index.isValid():
            self.edit(index)
        else:
            return False
        return True

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        # Enter commits and goes down, as in every spreadsheet; Qt alone would stay
        row, section = self.currentIndex().row(), self.currentIndex().column()
        by_enter = hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache
        super().closeEditor(editor, hint)
        if by_enter and row + 1 < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(row + 1, section))
        if self._reload_waits:
            self._reload_waits = False
            self.reload()

    # --- cells: copy, paste, fill -----------------------------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the ticked rows, or the chosen cells, on the clipboard."""
        to_clipboard(self._copied())

    def edits(self) -> Edits:
        """What can be done to the rows and cells that are chosen."""
        known: dict[Edit, Callable[[], object]] = {Edit.COPY: self.copy} if self.currentIndex().isValid() else {}
        if any(column.editable for column in self.rows.columns):
            known[Edit.PASTE] = self._paste
        if self.chosen_ids():
            known[Edit.DELETE] = lambda: self.removal_wished.emit(self.chosen_ids())
        if self._ticks:
            known[Edit.SELECT_ALL] = lambda: self.rows.tick(list(self.rows.ids), on=True)
        return known

    def _copied(self) -> list[list[str]]:
        if self.rows.ticks:
            return self.rows.words_of([self.rows.row_of(id) for id in self.ticked_ids()], self.rows.columns)
        top, left, bottom, right = self._range
        columns = [column for n in range(left, right + 1) if (column := self.rows.column_at(n))]
        return self.rows.words_of(range(top, bottom + 1), columns)

    def _paste(self) -> None:
        index = self.currentIndex()
        column = self.rows.column_at(index.column()) if index.isValid() else None
        words = from_clipboard(QGuiApplication.clipboard().mimeData())
        if column is None or not words:
            return
        ids = self._ids_in_range()
        if len(words) == 1 and len(words[0]) == 1 and len(ids) > 1:
            self.filled.emit(ids, column.key, words[0][0])
        else:
            self.pasted.emit(self.rows.id_at(index.row()), column.key, words)

    def _ids_in_range(self) -> list[int]:
        top, _left, bottom, _right = self._range
        return [id for row in range(top, bottom + 1) if (id := self.rows.id_at(row)) != NEW]

    def _fill_down(self) -> None:
        ids, column = self._ids_in_range(), self.rows.column_at(self.currentIndex().column())
        if len(ids) > 1 and column is not None and column.editable:
            self.filled.emit(ids[1:], column.key, self.rows.words_at(self.rows.row_of(ids[0]), column))

    def rows_below(self, id: int, count: int) -> list[int]:
        """The ids of `count` rows from `id` on, for pasting; -1 where new rows are needed."""
        start = self.rows.row_of(id) if id != NEW else len(self.rows.ids)
        return [self.rows.id_at(start + number) for number in range(count)]

    def keys_right_of(self, key: str, count: int) -> list[str]:
        """The keys of `count` columns from `key` to the right, for pasting."""
        keys = [column.key for column in self.rows.columns]
        start = keys.index(key)
        return keys[start : start + count]
