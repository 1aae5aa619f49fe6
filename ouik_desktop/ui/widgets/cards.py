"""Cards for independent things on Home, and the light lists in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.fields.marks import paint_ring
from ouik_desktop.ui.widgets.glyphs import paint_bar, paint_glyph
from ouik_desktop.ui.widgets.labels import Label

_ROW: Final = Qt.ItemDataRole.UserRole


class Card(QWidget):
    """A card with a head and a body; only for independent things on home and reports."""

    def __init__(self, kit: Kit, head: Words | None = None, *, small: bool = False) -> None:
        super().__init__()
        self._kit, self._small = kit, small
        self._column = QVBoxLayout(self)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(kit.px(8))
        if head is not None:
            self.head = Label(kit, head, step="head", strong=True)
            self.head_row.addWidget(self.head)
            self.head_row.addStretch(1)
            self._column.addLayout(self.head_row)
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        self._column.addLayout(self.body)
        kit.restyle(self._restyled)

    def add_badge(self, widget: QWidget) -> None:
        """Put a badge beside the head."""
        self.head_row.insertWidget(self.head_row.count() - 1, widget)

    def add_link(self, widget: QWidget) -> None:
        """Put a link at the right of the head."""
        self.head_row.addWidget(widget)

    def _restyled(self) -> None:
        padding = self._kit.px(18 if self._small else 20)
        self._column.setContentsMargins(padding, self._kit.px(16 if self._small else 18), padding, self._kit.px(14))
        self._column.setSpacing(self._kit.px(8))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._kit.colour("line"), 1))
        painter.setBrush(self._kit.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)


@dataclass(frozen=True)
class ListRow:
    """A row of a light list: two lines at most, an icon, glyph or bar before, quieter words at the right."""

    key: object
    words: Words
    second: Words = ""
    icon: str = ""
    icon_ink: str = "ink2"
    glyph: str = ""
    kind: str = ""
    trailing: Words = ""
    trailing_ink: str = "ink3"
    strong: bool = False


class ListRows(QListWidget):
    """Rows one can open by click or Enter; an arrow shows on the row under the pointer. As high as its rows."""

    opened = Signal(object)

    def __init__(self, kit: Kit, name: Words, *, lines: int = 1, hairlines: bool = False) -> None:
        super().__init__()
        self._kit, self._lines = kit, lines
        self._rows: Sequence[ListRow] = ()
        self.setProperty("ground", "none")
        self.viewport().setAutoFillBackground(False)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_ListRowPainter(kit, self, hairlines))
        kit.name(self, name)
        self.itemClicked.connect(lambda item: self.opened.emit(item.data(_ROW).key))
        kit.follow(self._speak)
        kit.restyle(self._restyled)

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show these rows."""
        self._rows = list(rows)
        self._speak()
        self._restyled()

    def current_key(self) -> object | None:
        """The key of the row at hand."""
        item: QListWidgetItem | None = self.currentItem()
        return item.data(_ROW).key if item is not None else None

    def take_in_hand(self, at: QPoint) -> object | None:
        """The row under a place of the screen becomes the current one, with the focus: its key, where there is a row."""
        item: QListWidgetItem | None = self.itemAt(self.viewport().mapFromGlobal(at))
        if item is not None:
            self.setCurrentItem(item)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        return self.current_key() if item is not None else None

    def open_current(self) -> None:
        """Open the row at hand."""
        if self.currentItem() is not None:
            self.opened.emit(self.current_key())

    def _speak(self) -> None:
        at = self.currentRow()
        self.clear()
        for row in self._rows:
            item = QListWidgetItem(self._kit.say(row.words), self)
            item.setData(_ROW, row)
            said = [self._kit.say(words) for words in (row.words, row.second, row.trailing) if words]
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._kit.language.parted(said))
            item.setToolTip("\n".join(said))  # whole, where the row is too narrow for it
        if at >= 0 or self.hasFocus():
            self.setCurrentRow(min(max(at, 0), self.count() - 1))

    def _restyled(self) -> None:
        height = self._kit.px(46 if self._lines == 2 else 34)
        for number in range(self.count()):
            self.item(number).setSizeHint(QSize(10, height))
        self.setFixedHeight(height * self.count() + 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.currentRow() < 0:
            self.setCurrentRow(0)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.open_current()
        else:
            super().keyPressEvent(event)


class _ListRowPainter(QStyledItemDelegate):
    def __init__(self, kit: Kit, parent: ListRows, hairlines: bool) -> None:
        super().__init__(parent)
        self._kit, self._hairlines = kit, hairlines

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        kit = self._kit
        row: ListRow = index.data(_ROW)
        box = QRectF(option.rect)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(kit.colour("hover"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 6, 6)
        elif self._hairlines:
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), kit.colour("line"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(kit, painter, box.adjusted(1, 2, -1, -2), 6)
        left = self._paint_lead(painter, row, box)
        right = self._paint_trail(painter, row, box, hovered)
        self._paint_words(painter, row, QRectF(left, box.top(), right - left, box.height()))
        painter.restore()

    def _paint_lead(self, painter: QPainter, row: ListRow, box: QRectF) -> float:
        kit = self._kit
        left = box.left() + kit.px(8)
        middle = box.center().y() if not row.second else box.top() + kit.px(16)
        if row.icon:
            size = kit.px(16)
            kit.paint_icon(painter, row.icon, row.icon_ink, QPointF(left, middle - size / 2), size)
            return left + kit.px(27)
        if row.glyph:
            size = kit.px(9)
            paint_glyph(painter, row.glyph, kit.colour("ink2"), QRectF(left, middle - size / 2, size, size))
            return left + kit.px(17)
        if row.kind:
            height = kit.px(16)
            paint_bar(painter, kit.colour(f"kind:{row.kind}"), QRectF(left, middle - height / 2, kit.px(4), height))
            return left + kit.px(14)
        return left

    def _paint_trail(self, painter: QPainter, row: ListRow, box: QRectF, hovered: bool) -> float:
        kit = self._kit
        right = box.right() - kit.px(8)
        if row.trailing:
            painter.setFont(kit.font("small"))
            painter.setPen(kit.colour(row.trailing_ink))
            words = kit.say(row.trailing)
            place = QRectF(box.left(), box.top(), right - box.left(), box.height())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), words)
            return right - painter.fontMetrics().horizontalAdvance(words) - kit.px(10)
        if hovered:
            size = kit.px(16)
            kit.paint_icon(painter, "arrow-right", "ink2", QPointF(right - size, box.center().y() - size / 2), size)
        return right - kit.px(24)

    def _paint_words(self, painter: QPainter, row: ListRow, place: QRectF) -> None:
        kit = self._kit
        if not row.second and self._fits_in_lines(painter, kit.say(row.words), place):
            return
        first = place if not row.second else QRectF(place.left(), place.top() + kit.px(5), place.width(), kit.px(20))
        self._write(painter, kit.say(row.words), first, ("body", "ink", row.strong))
        if row.second:
            below = QRectF(place.left(), place.top() + kit.px(24), place.width(), kit.px(18))
            self._write(painter, kit.say(row.second), below, ("small", "ink2", False))

    def _fits_in_lines(self, painter: QPainter, words: str, place: QRectF) -> bool:
        """A row with room for a second line lets a long sentence run on into it; False where that is not enough."""
        painter.setFont(self._kit.font("body"))
        painter.setPen(self._kit.colour("ink"))
        how = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        needed = painter.boundingRect(place, int(how), words)
        fits = needed.height() <= place.height() and needed.width() <= place.width()
        is_one_line = needed.height() < 2 * painter.fontMetrics().height()
        if fits and not is_one_line:
            painter.drawText(place, int(how), words)
        return fits and not is_one_line

    def _write(self, painter: QPainter, words: str, place: QRectF, how: tuple[str, str, bool]) -> None:
        step, ink, strong = how
        painter.setFont(self._kit.font(step, strong=strong))
        painter.setPen(self._kit.colour(ink))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), shown)
