"""The table of every page: columns are data, rows come by pages, cells are edited in place as in a spreadsheet.

Keys: arrows, Home, End, PgUp, PgDn move; typing or F2 edits (also with an input method), Enter goes down, Shift+Enter up, Tab to the next
cell; Delete empties the chosen cells, Ctrl+Delete asks to remove the rows (Delete does where nothing can be edited); Ctrl+C, Ctrl+V,
Ctrl+D (fill down) as ever; Space ticks, Ctrl+A ticks all, Ctrl+Enter opens (Enter where a cell cannot be edited).

A new row is typed in the last one, in any column first. It stays there until it is left: then `added` tells all its cells at once, and
whoever made a record of it calls `taken`; where nobody does, it stays as it was typed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.editing import Edits
from ouik_desktop.ui.widgets.table.data import Column, RowSource
from ouik_desktop.ui.widgets.table.editors import CellEditors
from ouik_desktop.ui.widgets.table.keys import TableKeys
from ouik_desktop.ui.widgets.table.model import NEW
from ouik_desktop.ui.widgets.table.new_row import NewRowTable
from ouik_desktop.ui.widgets.table.steps import CursorSteps, Step


class RowTable(NewRowTable):
    """Rows of a source under columns. Cells are told by key: `cells` is {key: words}.

    opened(id) · current_changed(id) · ticks_changed(ids) · edited(id, key, words): one cell · retyped(id, cells): a cell and what came
    with it · added(cells): a new row was typed · pasted(changed, added): {id: cells} and cells of new rows · cleared({id: cells}) ·
    filled({id: cells}) · removal_wished(ids) · sorted_by(key, descending) · menu_wished(point on the screen), when the row under it has
    become the current one
    """

    opened = Signal(int)
    current_changed = Signal(int)
    ticks_changed = Signal(list)
    edited = Signal(int, str, object)
    retyped = Signal(int, object)
    pasted = Signal(object, object)
    cleared = Signal(object)
    filled = Signal(object)
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
        self._painter = CellEditors(kit, self)
        self.setItemDelegate(self._painter)
        self._steps = CursorSteps(self)
        self._keys = TableKeys(kit, self)
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
        self.head.sectionClicked.connect(self._head_clicked)
        self.head.sort_wished.connect(self.sort)

    def _speak(self) -> None:
        self._painter.add_words = self._kit.say(self._add)
        self.rows.speak()
        self.viewport().update()

    # --- for pages ---------------------------------------------------------------------------------------------------------------

    def sort(self, key: str, descending: bool = False) -> None:
        """Sort by a column, and show the list from its top; an empty key is the source's own order."""
        self.rows.sort_key, self.rows.descending = key, descending
        self._arranged = replace(self._arranged, sort=key, descending=descending)
        self.keep_arrangement()
        self.reload()
        self.scrollToTop()
        self.sorted_by.emit(key, descending)

    def reset_columns(self) -> None:
        super().reset_columns()
        self.sort("")

    # --- what happens ----------------------------------------------------------------------------------------------------------------

    def _edited(self, id: int, cells: dict[str, str]) -> None:
        if len(cells) > 1:
            self.retyped.emit(id, cells)
            return
        for key, words in cells.items():
            self.edited.emit(id, key, words)

    def _ticked(self) -> None:
        self.viewport().update()
        self.head.viewport().update()
        self.ticks_changed.emit(self.ticked_ids())

    def _current_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.row() != before.row():
            self.current_changed.emit(self.rows.id_at(now.row()))
            self._leave_new_soon()

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

    def step(self, step: Step) -> bool:
        """Move the cursor; False where the step leads out of the table."""
        return self._steps.take(step)

    def fill_chosen(self) -> None:
        """Put the words of the current cell into all chosen cells."""
        self._keys.fill_with_current()

    def fill_down(self) -> None:
        """Have each column of the chosen cells take what stands in the first of them."""
        self._keys.fill_down()

    def copy(self) -> None:
        """Put the ticked rows with their heads, or the chosen cells, on the clipboard."""
        self._keys.copy()

    def edits(self) -> Edits:
        """What can be done to the rows and cells that are chosen."""
        return self._keys.edits()

    # --- what Qt tells ---------------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.RightButton and index.isValid():
            return  # `contextMenuEvent` takes what the pointer is on
        if self._ticks and index.isValid() and index.column() == 0 and event.button() == Qt.MouseButton.LeftButton:
            self._tick_row(index.row(), through=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and self.rows.typed
        ):
            event.accept()  # of the row being typed nothing is in the office yet: its cells are taken back first
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.editing():  # Enter comes through from the editor after it was used there
            super().keyPressEvent(event)
        elif self.head.menu_button.hasFocus():
            event.ignore()  # a key for the button in the head is none for the rows
        elif not self._keys.press(event):
            self._press_qts_own(event)

    def _press_qts_own(self, event: QKeyEvent) -> None:
        """Tab comes here where it leads out of the table; what is typed beside the cells of a new row goes into its first."""
        if (event.key() == Qt.Key.Key_F2 or (event.text().isprintable() and event.text())) and self._is_beside_new():
            self.setCurrentIndex(self.rows.index(self.currentIndex().row(), self.first_editable()))
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and self.is_editable():
            super().focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        else:
            super().keyPressEvent(event)

    def _is_beside_new(self) -> bool:
        column = self.rows.column_at(self.currentIndex().column())
        return self.is_editable() and self.current_id() == NEW and (column is None or not column.editable)

    def focusNextPrevChild(self, onward: bool) -> bool:
        return False if self.is_editable() else super().focusNextPrevChild(onward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._end_composing(event.reason())
        self._leave_new_soon()

    def _end_composing(self, reason: Qt.FocusReason) -> None:
        """Until an input method has committed the first word of a cell Qt keeps the focus in the table, and would leave the cell open."""
        editors = [editor for editor in self._editors() if not editor.hasFocus()]
        if editors and reason not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            for editor in editors:
                editor.typing.keep_composed()
            self._commit_cell()

    def hideEvent(self, event: QHideEvent) -> None:
        self.offers.close()
        self.leave()
        super().hideEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        self.offers.close()
        super().closeEditor(editor, hint)
        self._set_cell_typed(False)
        if self._reload_waits and not self.editing():
            self._reload_waits = False
            self.reload()
        self._leave_new_soon()
