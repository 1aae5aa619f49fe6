"""The box one searches with: it narrows the view it stands above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.chips import keycap_size, paint_keycap

if TYPE_CHECKING:
    from ouik_desktop.ui.widgets.table.table import RowTable


class SearchBox(QLineEdit):
    """What one filters a view with. `searched(words)` comes 120 ms after committed text changed, never while composing.

    Once it `leads_to` a table, the arrow down goes to its current or first row, and Enter opens the one hit, or goes to the first.
    """

    searched = Signal(str)

    def __init__(self, kit: Kit, placeholder: Words, *, keys: str = "Ctrl+F", width: int = 230) -> None:
        super().__init__()
        self._kit, self._keys, self._width = kit, keys, width
        self.setObjectName("searchBox")
        kit.text(self.setPlaceholderText, placeholder)
        kit.name(self, _("Search"))
        kit.sized(self, "body")
        kit.restyle(self._restyled)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(120)
        self._pause.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(self._changed)
        self._composing = False
        self._table: RowTable | None = None

    def leads_to(self, table: RowTable) -> None:
        """The table that is narrowed: the keyboard goes on there."""
        self._table = table

    def show_keys(self, keys: str) -> None:
        """The keys that lead here, where the box shows any."""
        if self._keys and keys != self._keys:
            self._keys = keys or " "
            self._keep_clear()
            self.update()

    def _restyled(self) -> None:
        self.setMaximumWidth(self._kit.px(self._width))
        self.setMinimumWidth(self._kit.px(110))
        self._keep_clear()

    def _keep_clear(self) -> None:
        # what is typed may run under the key cap, which is not there then; the placeholder may not
        self.setTextMargins(self._kit.px(22), 0, self._cap().width() if self._shows_keys() else 0, 0)

    def _cap(self) -> QSize:
        return keycap_size(self._kit, QFontMetrics(self._kit.font("caption")), self._keys)

    def _shows_keys(self) -> bool:
        if not self._keys or self.text() or self.hasFocus():
            return False
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return self._kit.px(22) + words + self._cap().width() + 2 * self._kit.px(7) <= self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_clear()

    def _changed(self) -> None:
        self._keep_clear()
        self._pause.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._keep_clear()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._keep_clear()

    def sizeHint(self) -> QSize:
        return QSize(self._kit.px(self._width), super().sizeHint().height())

    def clear_words(self) -> None:
        """Search for nothing, at once."""
        self.clear()
        self._pause.stop()
        self.searched.emit("")

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()  # the window has the menu of every text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() and not self._composing:
            self.clear_words()
        elif self._composing or self._table is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Down:
            self._go_down(self._table)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on(self._table)
        else:
            super().keyPressEvent(event)

    def _go_down(self, table: RowTable) -> None:
        self._search_now()
        if table.count() and table.isVisible():
            table.choose(table.current_id() if table.current_id() in table.rows.ids else table.rows.ids[0])
            table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif table.isVisible() and table.rows.rowCount():  # the row in which the first is typed
            table.setFocus(Qt.FocusReason.OtherFocusReason)
            table.setCurrentIndex(table.rows.index(0, table.first_editable()))

    def _go_on(self, table: RowTable) -> None:
        self._search_now()
        if self.text() and table.count() == 1 and not any(one.editable for one in table.rows.columns):
            table.opened.emit(table.rows.ids[0])
        else:
            self._go_down(table)

    def _search_now(self) -> None:
        """What was typed last is searched for before one goes on with what was found."""
        if self._pause.isActive():
            self._pause.stop()
            self.searched.emit(self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        kit, painter = self._kit, QPainter(self)
        size = kit.px(16)
        kit.paint_icon(painter, "magnifying-glass", "ink2", QPointF(kit.px(11), (self.height() - size) / 2), size)
        if self._shows_keys():
            painter.setFont(kit.font("caption"))
            cap = self._cap()
            left = self.width() - cap.width() - kit.px(7)
            box = QRectF(left, (self.height() - cap.height()) / 2, cap.width(), cap.height())
            paint_keycap(kit, painter, box, self._keys)
