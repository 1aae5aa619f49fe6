"""A short list beside a page: choose the part that is shown. Rows look like the rail's; amber words say what a part owes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.fields.marks import paint_ring

_KEY: Final = Qt.ItemDataRole.UserRole
_OWED: Final = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


K = TypeVar("K")


class SideList(QListWidget, Generic[K]):
    """Rows of (key, words). `chosen(key)` is called when another row becomes the current one."""

    def __init__(self, kit: Kit, name: Words, rows: Sequence[tuple[K, Words]], chosen: Callable[[K], object]) -> None:
        super().__init__()
        self._kit, self._rows = kit, tuple(rows)
        self._owed: dict[K, Words] = {}
        self.setProperty("ground", "none")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Painter(kit, self))
        kit.name(self, name)
        for key, _words in self._rows:
            item = QListWidgetItem()
            item.setData(_KEY, key)
            self.addItem(item)
        kit.follow(self._speak)
        kit.restyle(self._restyled)
        self.currentItemChanged.connect(lambda item, _before: chosen(item.data(_KEY)) if item else None)

    def choose(self, key: K) -> None:
        """Make a row the current one; a key that is not in the list changes nothing."""
        for number, (one, _words) in enumerate(self._rows):
            if one == key:
                self.setCurrentRow(number)

    def show_owed(self, owed: dict[K, Words]) -> None:
        """Say behind rows, by key, what they owe."""
        self._owed = dict(owed)
        self._speak()

    def hide_row(self, key: K, hidden: bool) -> None:
        """Leave a row out, or show it again."""
        for number, (one, _words) in enumerate(self._rows):
            if one == key:
                self.item(number).setHidden(hidden)

    def _speak(self) -> None:
        for number, (key, words) in enumerate(self._rows):
            item, owed = self.item(number), self._kit.say(self._owed[key]) if key in self._owed else ""
            item.setText(self._kit.say(words))
            item.setData(_OWED, owed)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{self._kit.say(words)} {owed}".strip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # rows may need one line or two

    def _restyled(self) -> None:
        self.setFont(self._kit.font("body"))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


class _Painter(QStyledItemDelegate):
    def __init__(self, kit: Kit, owner: QListWidget) -> None:
        super().__init__(owner)
        self._kit, self._list = kit, owner

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._kit.px(36 if self._fits_in_a_line(option, index) else 54))

    def _fits_in_a_line(self, option: QStyleOptionViewItem, index: Index) -> bool:
        """Whether name and amber words stand beside one another; else the words stand below."""
        kit, owed = self._kit, index.data(_OWED) or ""
        name = QFontMetrics(kit.font("body", strong=True)).horizontalAdvance(index.data() or "")
        beside = QFontMetrics(kit.font("small")).horizontalAdvance(owed) + kit.px(14 + 4 + 6)
        return not owed or name + beside + kit.px(10 + 8 + 2) <= self._list.viewport().width()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        kit = self._kit
        box = QRectF(option.rect).adjusted(0, 1, -kit.px(2), -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(kit.colour("sel" if chosen else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        inside = box.adjusted(kit.px(10), 0, -kit.px(8), 0)
        owed = index.data(_OWED) or ""
        if self._fits_in_a_line(option, index):
            inside = self._paint_owed(painter, inside, owed)
        else:
            half = inside.height() / 2
            self._paint_owed(painter, inside.adjusted(0, half - kit.px(3), 0, -kit.px(3)), owed, left=True)
            inside = inside.adjusted(0, kit.px(3), 0, kit.px(3) - half)
        painter.setFont(kit.font("body", strong=chosen))
        painter.setPen(kit.colour("sel_ink" if chosen else "ink"))
        words = painter.fontMetrics().elidedText(index.data() or "", Qt.TextElideMode.ElideRight, int(inside.width()))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter), words)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(kit, painter, box.adjusted(1, 1, -1, -1), 6)
        painter.restore()

    def _paint_owed(self, painter: QPainter, box: QRectF, owed: str, *, left: bool = False) -> QRectF:
        """Paint the amber words at the right, or from the `left` in a line of their own; the room that is left for the name."""
        if not owed:
            return box
        kit, size = self._kit, self._kit.px(14)
        painter.setFont(kit.font("small"))
        painter.setPen(kit.colour("warn"))
        sign = size + kit.px(4)
        at = box.left() if left else box.right() - painter.fontMetrics().horizontalAdvance(owed) - sign
        painter.drawText(box.adjusted(at - box.left() + sign, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), owed)
        kit.paint_icon(painter, "warning", "warn", QPointF(at, box.center().y() - size / 2), size)
        return box.adjusted(0, 0, at - box.right() - kit.px(6), 0)
