"""What is offered while a new row is typed: a list below the cell that never takes the focus.

It comes on committed words only, so that it does not get in the way of an input method. ↓ goes into it, Enter takes what is chosen
there, Esc closes it; until ↓ was pressed all keys mean what they mean without it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ouik_desktop.i18n import _, n_
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets.fields.typing import LineEdit
from ouik_desktop.ui.widgets.table.data import Offer
from ouik_desktop.ui.widgets.table.model import NEW

if TYPE_CHECKING:
    from ouik_desktop.ui.widgets.table.new_row import NewRowTable

Find = Callable[[str], Sequence[Offer]]
_MOST: Final = 8


class Offers:
    """The offers of one table. `find` is given by the page for the columns of `keys`."""

    def __init__(self, kit: Kit, table: NewRowTable) -> None:
        self._kit, self._table = kit, table
        self._keys: tuple[str, ...] = ()
        self._find: Find | None = None
        self._found: Sequence[Offer] = ()
        self._editor: LineEdit | None = None
        self._list: QListWidget | None = None

    def come_from(self, find: Find, *keys: str) -> None:
        """Offer what `find` finds for the words typed in the columns of `keys`."""
        self._find, self._keys = find, keys

    @property
    def list(self) -> QListWidget:
        """The list, made when it is first needed: over the window, so that no table is too small for it."""
        if self._list is None:
            self._list = QListWidget(self._table.window())
            self._list.setObjectName("offers")
            self._list.setProperty("look", "choices")
            self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._kit.dress(self._list)
            self._kit.sized(self._list, "body")
            self._kit.name(self._list, _("Known already"))
            self._list.itemClicked.connect(lambda item: self._take(self._list_row(item)))
            self._list.hide()
        return self._list

    def _list_row(self, item: QListWidgetItem) -> int:
        return self.list.row(item)

    def follow(self, editor: LineEdit, key: str, row: int) -> None:
        """Offer what fits to the words typed in an editor of the new row."""
        self.close()
        if self._find is not None and key in self._keys and self._table.rows.id_at(row) == NEW:
            self._editor = editor
            editor.textEdited.connect(self._show)
            editor.destroyed.connect(self.close)

    def close(self) -> None:
        """Offer nothing any more."""
        self._editor = None
        if self._list is not None:
            self._list.hide()

    @property
    def shown(self) -> bool:
        """Whether something is offered now."""
        return self._list is not None and self._list.isVisible()

    def _show(self, words: str) -> None:
        editor, find = self._editor, self._find
        self._found = find(words)[:_MOST] if find is not None and words.strip() else ()
        if editor is None or not self._found:
            self.list.hide()
            return
        self.list.clear()
        for offer in self._found:
            second = self._kit.say(offer.second)
            item = QListWidgetItem(f"{offer.words} — {second}" if second else offer.words)
            item.setSizeHint(QSize(10, self._kit.px(30)))
            if not offer.cells:
                item.setForeground(self._kit.colour("ink3"))
            self.list.addItem(item)
        self.list.setCurrentRow(-1)
        self._place(editor)
        said = n_("{count} person is known: arrow down", "{count} people are known: arrow down", len(self._found))
        editor.setAccessibleDescription(self._kit.say(said))

    def _place(self, editor: LineEdit) -> None:
        """Below the editor, or above it where the window ends."""
        window = self._table.window()
        height = len(self._found) * self._kit.px(30) + self._kit.px(14)
        corner = editor.mapTo(window, QPoint(0, editor.height() + 2))
        if corner.y() + height > window.height():
            corner = editor.mapTo(window, QPoint(0, -height - 2))
        width = min(self._kit.px(420), window.width() - corner.x())
        self.list.setGeometry(corner.x(), corner.y(), width, height)
        self.list.show()
        self.list.raise_()

    # --- keys ------------------------------------------------------------------------------------------------------------------------

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key pressed in the editor is meant for the list; then it was done."""
        if not self.shown:
            return False
        key, row = event.key(), self.list.currentRow()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and (row >= 0 or key == Qt.Key.Key_Down):
            self.list.setCurrentRow(min(row + 1, len(self._found) - 1) if key == Qt.Key.Key_Down else row - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._take(row)
        elif key == Qt.Key.Key_Escape:
            self.list.hide()
        else:
            return False
        return True

    def _take(self, row: int) -> None:
        offer = self._found[row]
        self.close()
        self._table.take_offer(offer)
