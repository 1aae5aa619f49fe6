"""Cells being edited: the editor of each, its keys as in every spreadsheet, and what is offered while a name is typed.

Enter commits and goes down, Shift+Enter up, Tab and Shift+Tab to the next cell and the one before, ↑ and ↓ likewise; Ctrl+Enter puts the
words into all chosen cells; Esc gives up the cell. While an input method composes, and in the list of what is offered, keys are theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QStyleOptionViewItem, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets.fields.choices import ChoiceField
from ouik_desktop.ui.widgets.fields.typing import LineEdit
from ouik_desktop.ui.widgets.table.data import Column
from ouik_desktop.ui.widgets.table.painters import CellPainter
from ouik_desktop.ui.widgets.table.steps import Step

if TYPE_CHECKING:
    from ouik_desktop.ui.widgets.table.table import RowTable

Index = QModelIndex | QPersistentModelIndex
_GIVE_UP: Final = QAbstractItemDelegate.EndEditHint.RevertModelCache
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS: Final = {
    Qt.Key.Key_Tab: Step.NEXT,
    Qt.Key.Key_Backtab: Step.BACK,
    Qt.Key.Key_Up: Step.UP,
    Qt.Key.Key_Down: Step.DOWN,
}


class CellChoice(ChoiceField[str]):
    """One of a few in a cell: when its list is closed, the cell is done with. `given_up`: and nothing was chosen."""

    given_up = Signal()
    left = False

    def hidePopup(self) -> None:
        super().hidePopup()
        QTimer.singleShot(0, self, self._give_up)  # what was chosen is told first

    def _give_up(self) -> None:
        if not self.left:
            self.given_up.emit()


class CellEditors(CellPainter):
    """Makes the editors of cells and knows their keys."""

    def __init__(self, kit: Kit, table: RowTable) -> None:
        super().__init__(kit, table)
        self._grid = table

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._column(index)
        if column.choices:
            choice = CellChoice(self._kit, column.text, list(column.choices))
            choice.setParent(parent)
            choice.committed.connect(lambda _value: self._leave(choice))
            choice.given_up.connect(lambda: self.closeEditor.emit(choice, _GIVE_UP))
            return choice
        editor = LineEdit()
        editor.setParent(parent)
        self._kit.sized(editor, "body")
        self._kit.name(editor, column.text)
        self._grid.follow_typing(editor)
        self._grid.offers.follow(editor, column.key, index.row())
        return editor

    def _column(self, index: Index) -> Column:
        column = self._grid.rows.column_at(index.column())
        assert column is not None
        return column

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        words = index.data(Qt.ItemDataRole.EditRole) or ""
        if isinstance(editor, ChoiceField):
            choices = self._column(index).choices
            editor.set_value(next((id for id, said in choices if self._kit.say(said) == words), None))
            editor.showPopup()
        elif isinstance(editor, LineEdit) and not editor.typing.busy:
            editor.setText(words)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, ChoiceField):
            if editor.value() is not None:
                model.setData(index, editor.value())
        elif isinstance(editor, LineEdit):
            editor.typing.drop()
            self._put(" ".join(editor.text().splitlines()), editor.reading(), index)

    def _put(self, words: str, kana: str, index: Index) -> None:
        """The words, and where they were composed the reading, unless that was written by hand."""
        rows, column = self._grid.rows, self._column(index)
        if column.reading and kana and rows.may_propose(index.row(), column.reading):
            rows.put(index.row(), {column.key: words, column.reading: kana}, proposed=(column.reading,))
        else:
            rows.put(index.row(), {column.key: words})

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(1, 1, -1, -2))

    # --- keys ----------------------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if isinstance(watched, LineEdit) and self._key_in_line(watched, event):
                return True
            if isinstance(watched, ChoiceField) and self._key_in_choice(watched, event):
                return True
        return super().eventFilter(watched, event)

    def _key_in_line(self, editor: LineEdit, event: QKeyEvent) -> bool:
        if editor.typing.composing:
            return False
        return self._grid.offers.takes(event) or self._key_leaves(editor, event)

    def _key_in_choice(self, editor: ChoiceField[str], event: QKeyEvent) -> bool:
        if self._key_leaves(editor, event):
            return True
        if event.text().strip():  # a letter looks for a choice and takes none
            editor.view().keyboardSearch(event.text())
            return True
        return False

    def _key_leaves(self, editor: QWidget, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and control:
            self._leave(editor)
            self._grid.fill_chosen()
        elif event.key() in _ENTER:
            self._leave(editor)
            self._grid.step(Step.UP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else Step.DOWN)
        elif (step := _STEPS.get(Qt.Key(event.key()))) is not None and not control:
            self._leave(editor)
            self._grid.step(step)
        else:
            return False
        return True

    def _leave(self, editor: QWidget) -> None:
        if isinstance(editor, CellChoice):
            editor.left = True
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
