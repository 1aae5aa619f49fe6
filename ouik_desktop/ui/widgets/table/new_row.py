"""The row being typed at the end of a table: it stays until it is left, and then is made a record of at once, with all its cells."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QAbstractItemDelegate, QApplication

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets.fields.typing import LineEdit
from ouik_desktop.ui.widgets.table.cursor import CursorTable
from ouik_desktop.ui.widgets.table.data import Column, Offer, RowSource
from ouik_desktop.ui.widgets.table.model import NEW
from ouik_desktop.ui.widgets.table.offers import Offers


class NewRowTable(CursorTable):
    """A table in whose last row a new one is typed. `added(cells)` tells {key: words} when it is left; whoever made a record of it
    calls `taken` before that returns. `busy_changed` tells when words begin to stand in it that the office does not have, and when
    there are none any more."""

    added = Signal(object)
    busy_changed = Signal(bool)

    def __init__(
        self, kit: Kit, columns: Sequence[Column], source: RowSource, *, ticks: bool, adds: bool, row_height: int
    ) -> None:
        super().__init__(kit, columns, source, ticks=ticks, adds=adds, row_height=row_height)
        self.offers = Offers(kit, self)
        self._was_taken = self._follows = False
        self._cell_typed = self._told_busy = False
        self.rows.kept_here.connect(self._tell_busy)

    def type_new(self) -> None:
        """Begin a new row, or go on with the one being typed."""
        index = self.rows.index(self.rows.rowCount() - 1, self.first_editable())
        self.setFocus()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)

    def go_to_new(self, key: str) -> None:
        """Bring the cursor to a cell of the row being typed, if it is in that row."""
        here, section = self.currentIndex(), self.rows.section_of(key)
        if here.isValid() and self.rows.id_at(here.row()) == NEW and section >= 0:
            self.setCurrentIndex(self.rows.index(here.row(), section))
            self.scrollTo(self.currentIndex())

    def finish_new(self) -> bool:
        """Have a record made of the row being typed; False where it was refused and stays as it is."""
        if not self.rows.typed:
            return True
        self._was_taken = False
        self.added.emit(dict(self.rows.typed))
        return self._was_taken

    def taken(self, id: int) -> None:
        """A record was made of the row being typed: it is row `id` now, and the next can be typed."""
        self._was_taken = True
        if self._follows and self.rows.id_at(self.currentIndex().row()) == NEW:
            self._followed = id
        self.rows.drop_new()
        self.reload()

    def take_offer(self, offer: Offer) -> None:
        """Put what is known into the row being typed, instead of what was typed of it; or go to the row it has already."""
        for editor in self._editors():
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if offer.cells:
            self.rows.type_new(offer.cells)
        else:
            self.choose(offer.row)

    # --- what the office does not have yet -----------------------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Whether a cell or a row is being typed, or words that were refused wait to be put right."""
        return self._cell_typed or bool(self.rows.typed) or bool(self.rows.refused)

    def follow_typing(self, editor: LineEdit) -> None:
        """The first key in the editor of a cell puts the table ahead of the office."""
        editor.typing.ahead_changed.connect(self._typed_in_cell)

    def _typed_in_cell(self, _busy: bool) -> None:
        self._set_cell_typed(bool(self._editors()))

    def _set_cell_typed(self, typed: bool) -> None:
        self._cell_typed = typed
        self._tell_busy()

    def _tell_busy(self) -> None:
        if self.busy != self._told_busy:
            self._told_busy = self.busy
            self.busy_changed.emit(self.busy)

    # --- leaving it ----------------------------------------------------------------------------------------------------------------

    def _editors(self) -> list[LineEdit]:
        return [editor for editor in self.viewport().findChildren(LineEdit) if editor.isVisibleTo(self)]

    def commit(self) -> None:
        """What is being typed in a cell is an edit now, and the row being typed a record; but that goes on while one looks something
        up in another program, or answers a dialog."""
        self._commit_cell()
        if QApplication.activeWindow() is self.window():
            self.leave()

    def _commit_cell(self) -> None:
        for editor in self._editors():
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def leave(self) -> None:
        """The row being typed is a record now, whatever goes on; the cursor stays with it."""
        self._commit_cell()
        self._follows = True
        self.finish_new()
        self._follows = False

    def _leave_new_soon(self) -> None:
        """Once Qt is through with what is going on: it does not like other rows in the middle of a click."""
        if self.rows.typed:
            QTimer.singleShot(0, self, self._leave_new)

    def _leave_new(self) -> None:
        if self.currentIndex().isValid() and self.rows.id_at(self.currentIndex().row()) != NEW:
            self.finish_new()
        elif self._is_left():
            self.leave()

    def _is_left(self) -> bool:
        """Whether one works elsewhere in this window now: not in a menu, a dialog or another program."""
        focus, window = QApplication.focusWidget(), self.window()
        if focus is None or focus.window() is not window or QApplication.activePopupWidget() is not None:
            return False
        return QApplication.activeWindow() is window and focus is not self and not self.isAncestorOf(focus)
