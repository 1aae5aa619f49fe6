"""The rows of the rail: where each leads, what it says, its icon or category bar, and a number at its right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.widgets.glyphs import paint_bar

_ROW: Final = Qt.ItemDataRole.UserRole
_CHOSEN: Final = Qt.ItemDataRole.UserRole + 1
_COUNT: Final = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True)
class RailRow:
    """A row: where it leads, what it says, and an icon or a category bar before it."""

    route: Route
    words: Words
    icon: str = ""
    kind: str = ""
    tip: str = ""


class RailList(QListWidget):
    """Rows that lead to places: arrows and Enter, or a click. `menu_wished` tells the route of a row, and where on the screen."""

    menu_wished = Signal(object, QPoint)

    def __init__(self, kit: Kit, go: Callable[[Route], object], *, pitch: int = 36) -> None:
        super().__init__()
        self._kit, self._go, self._pitch = kit, go, pitch
        self.by_keyboard = False  # a ring shows where the keyboard is, not where the mouse was
        self.setProperty("ground", "none")
        self.viewport().setAutoFillBackground(False)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setItemDelegate(_RailDelegate(kit, self))
        kit.sized(self, "body")
        self.itemClicked.connect(self._open)

    def show_rows(self, rows: Sequence[RailRow]) -> None:
        """Show these rows; who was in one is in the one that stands there now."""
        at = self.currentRow()
        self.clear()
        for row in rows:
            item = QListWidgetItem(self._kit.say(row.words), self)
            item.setData(_ROW, row)
            item.setToolTip(row.tip)
            item.setSizeHint(QSize(10, self._kit.px(self._pitch)))
        self.setFixedHeight(self._kit.px(self._pitch) * len(rows) + 2)
        if at >= 0 or self.hasFocus():
            self.setCurrentRow(min(max(at, 0), self.count() - 1))

    def speak(self) -> None:
        """Say the rows again, in the language and size of now."""
        for item in self._items():
            item.setText(self._kit.say(item.data(_ROW).words))
            item.setSizeHint(QSize(10, self._kit.px(self._pitch)))
        self.setFixedHeight(self._kit.px(self._pitch) * self.count() + 2)
        self.viewport().update()

    def mark(self, wanted: Callable[[Route], bool]) -> None:
        """Mark the rows one is at."""
        for item in self._items():
            item.setData(_CHOSEN, wanted(item.data(_ROW).route))
            if item.data(_CHOSEN):
                self.setCurrentItem(item)

    def set_count(self, kind: str, count: int) -> None:
        """A number at the right of the row of a kind of place; 0 for none."""
        for item in self._items():
            if item.data(_ROW).route.kind == kind:
                item.setData(_COUNT, count)

    def count_of(self, kind: str) -> int:
        """The number at the right of the row of a kind of place; 0 where there is none."""
        return next((item.data(_COUNT) or 0 for item in self._items() if item.data(_ROW).route.kind == kind), 0)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _open(self, item: QListWidgetItem) -> None:
        self._go(item.data(_ROW).route)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        item = self.currentItem() if by_key and self.currentRow() >= 0 else self.itemAt(event.pos())
        if item is not None:
            below = self.viewport().mapToGlobal(self.visualItemRect(item).bottomLeft())
            self.menu_wished.emit(item.data(_ROW).route, below if by_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.by_keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if self.currentRow() < 0:
            self.setCurrentRow(0)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.by_keyboard = True
        current = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentRow() >= 0:
            self._open(current)
        else:
            super().keyPressEvent(event)


class _RailDelegate(QStyledItemDelegate):
    def __init__(self, kit: Kit, parent: RailList) -> None:
        super().__init__(parent)
        self._kit = kit

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        kit, state = self._kit, option.state
        row: RailRow = index.data(_ROW)
        chosen = bool(index.data(_CHOSEN))
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(kit.colour("sel" if chosen else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        focused = state & QStyle.StateFlag.State_HasFocus and self._by_keyboard()
        if focused:
            painter.setPen(QPen(kit.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        left = self._paint_lead(painter, row, box, chosen)
        right = self._paint_count(painter, index.data(_COUNT), box)
        painter.setFont(kit.font("body" if row.icon else "small", strong=chosen))
        painter.setPen(kit.colour("sel_ink" if chosen else "ink" if row.icon else "ink2"))
        words = QRectF(left, box.top(), right - left, box.height())
        shown = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()

    def _by_keyboard(self) -> bool:
        view = self.parent()
        return isinstance(view, RailList) and view.by_keyboard

    def _paint_lead(self, painter: QPainter, row: RailRow, box: QRectF, chosen: bool) -> float:
        kit, middle = self._kit, box.center().y()
        if row.icon:
            size = kit.px(18)
            name = f"{row.icon}-fill" if chosen else row.icon
            kit.paint_icon(painter, name, "sel_ink" if chosen else "ink2", QPointF(kit.px(11), middle - size / 2), size)
            return kit.px(39)
        height = kit.px(13)
        paint_bar(painter, kit.colour(f"kind:{row.kind}"), QRectF(kit.px(16), middle - height / 2, kit.px(4), height))
        return kit.px(31)

    def _paint_count(self, painter: QPainter, count: int | None, box: QRectF) -> float:
        right = box.right() - self._kit.px(6)
        if not count:
            return right
        right -= self._kit.px(4)
        painter.setFont(self._kit.font("body"))
        painter.setPen(self._kit.colour("ink2"))
        painter.drawText(
            QRectF(box.left(), box.top(), right - box.left(), box.height()),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight),
            str(count),
        )
        return right - painter.fontMetrics().horizontalAdvance(str(count)) - self._kit.px(6)
