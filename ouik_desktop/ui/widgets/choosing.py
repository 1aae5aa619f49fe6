"""Choosing a view: segments for two to six views of one thing, and tabs for its parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.fields.marks import paint_ring

V = TypeVar("V")


class _PieceRow(QTabBar, Generic[V]):
    """Pieces in a row, at least one, and one of them chosen; arrows move, a click chooses. A tab bar to Qt and to screen readers,
    painted by itself."""

    chosen = Signal(object)

    def __init__(self, kit: Kit, name: Words, pieces: Sequence[tuple[V, Words]]) -> None:
        super().__init__()
        self._kit = kit
        self._pieces = list(pieces)
        self._texts = [""] * len(pieces)
        self._hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        for _piece in self._pieces:
            self.addTab("")
        kit.sized(self, "body")
        kit.name(self, name)
        kit.follow(self._speak)
        kit.restyle(self._restyled)

    def _speak(self) -> None:
        self._texts = [self._kit.say(words) for _value, words in self._pieces]
        self._name_tabs()
        self._restyled()

    def _name_tabs(self) -> None:
        for number, text in enumerate(self._texts):
            if self.tabText(number) != (said := text.replace("&", "&&")):
                self.setTabText(number, said)  # lays all pieces out anew, which costs; another font does so by itself
            self.setAccessibleTabName(number, self._spoken(number))

    def _spoken(self, number: int) -> str:
        return self._texts[number]

    def _restyled(self) -> None:
        self._name_tabs()
        self.updateGeometry()
        self.update()

    def value(self) -> V:
        """What is chosen."""
        return self._pieces[self.currentIndex()][0]

    def choose(self, value: V) -> None:
        """Choose a piece. Tells nobody."""
        self.setCurrentIndex(next((n for n, (piece, _words) in enumerate(self._pieces) if piece == value), -1))

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._pieces) and at != self.currentIndex():
            self.setCurrentIndex(at)
            self.chosen.emit(self.value())

    def _strong(self) -> QFontMetrics:
        return QFontMetrics(self._kit.font("body", strong=True))

    def _boxes(self) -> list[QRectF]:
        raise NotImplementedError

    def _piece_at(self, point: QPointF) -> int:
        return next((number for number, box in enumerate(self._boxes()) if box.contains(point)), -1)

    def tabSizeHint(self, index: int) -> QSize:
        """Up to the middle between a piece and the next, for what asks Qt where a tab is."""
        boxes = self._boxes()
        left = (boxes[index - 1].right() + boxes[index].left()) / 2 if index else 0.0
        right = (boxes[index].right() + boxes[index + 1].left()) / 2 if index + 1 < len(boxes) else boxes[index].right()
        return QSize(round(right) - round(left), self.sizeHint().height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(self._piece_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hovered = self._piece_at(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # it scrolls the page

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            self._choose(self.currentIndex() + step)
        else:
            QWidget.keyPressEvent(self, event)


class Segments(_PieceRow[V]):
    """Two to six views in a trough."""

    def __init__(self, kit: Kit, name: Words, pieces: Sequence[tuple[V, Words]]) -> None:
        super().__init__(kit, name, pieces)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _boxes(self) -> list[QRectF]:
        x, boxes = 3.0, []
        metrics = self._strong()
        room = (self.width() - self._needed(0)) / max(len(self._texts), 1)  # beside the words of each
        beside = min(self._kit.px(26), max(room, self._kit.px(6)))
        for text in self._texts:
            width = metrics.horizontalAdvance(text) + beside
            boxes.append(QRectF(x, 3, width, self.height() - 6))
            x += width
        return boxes

    def sizeHint(self) -> QSize:
        return QSize(self._needed(self._kit.px(26)), self._kit.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed(self._kit.px(6)), self._kit.px(32))

    def _needed(self, beside: int) -> int:
        metrics = self._strong()
        return sum(metrics.horizontalAdvance(text) + beside for text in self._texts) + 6

    def paintEvent(self, event: QPaintEvent) -> None:
        kit, painter = self._kit, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dark = kit.theme.tokens.dark
        painter.setPen(QPen(kit.colour("line"), 1))
        painter.setBrush(kit.colour("chrome" if dark else "sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        for number, box in enumerate(self._boxes()):
            chosen = number == self.currentIndex()
            if chosen:
                painter.setPen(QPen(kit.colour("edge" if not dark else "press"), 1))
                painter.setBrush(kit.colour("press" if dark else "surface"))
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
                if self.hasFocus():
                    paint_ring(kit, painter, box.adjusted(1, 1, -1, -1), 4)
            painter.setFont(kit.font("body", strong=chosen))
            painter.setPen(kit.colour("ink" if chosen or number == self._hovered else "ink2"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._texts[number])


class Tabs(_PieceRow[V]):
    """The parts of one thing: words only, counts beside them, the chosen one underlined as wide as its words."""

    def __init__(self, kit: Kit, name: Words, pieces: Sequence[tuple[V, Words]], *, indent: int = 24) -> None:
        self._counts: dict[V, int] = {}
        self._indent = indent
        super().__init__(kit, name, pieces)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, value: V, count: int | None) -> None:
        """A number beside the words of a tab; None for none."""
        if self._counts.get(value) == count:
            return
        if count is None:
            self._counts.pop(value, None)
        else:
            self._counts[value] = count
        self._restyled()
        self.setTabText(0, self.tabText(0))  # lays the pieces out anew: Qt knows nothing of counts

    def _spoken(self, number: int) -> str:
        return self._kit.language.parted([part for part in (self._texts[number], self._count(number)) if part])

    def step(self, by: int) -> None:
        """Go `by` tabs on, around the end."""
        if self._pieces:
            self._choose((self.currentIndex() + by) % len(self._pieces))

    def _count(self, number: int) -> str:
        count = self._counts.get(self._pieces[number][0])
        return "" if count is None else str(count)

    def _boxes(self) -> list[QRectF]:
        x, boxes = float(self._kit.px(self._indent)), []
        widths = [self._needed(number) for number in range(len(self._texts))]
        gaps = max(len(widths) - 1, 1)
        gap = min(self._kit.px(28), max((self.width() - 2 * x - sum(widths)) / gaps, self._kit.px(10)))
        for width in widths:
            boxes.append(QRectF(x, 0, width, self.height()))
            x += width + gap
        return boxes

    def _needed(self, number: int) -> int:
        count = self._count(number)
        beside = self.fontMetrics().horizontalAdvance(count) + self._kit.px(7) if count else 0
        return self._strong().horizontalAdvance(self._texts[number]) + beside

    def _piece_at(self, point: QPointF) -> int:
        room = self._kit.px(12)
        return next((n for n, box in enumerate(self._boxes()) if box.adjusted(-room, 0, room, 0).contains(point)), -1)

    def sizeHint(self) -> QSize:
        boxes = self._boxes()
        return QSize(int(boxes[-1].right()) + self._kit.px(self._indent) if boxes else 10, self._kit.px(38))

    def minimumSizeHint(self) -> QSize:
        return QSize(10, self._kit.px(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        kit, painter = self._kit, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, self.height() - 1, self.width(), 1, kit.colour("line"))
        for number, box in enumerate(self._boxes()):
            chosen = number == self.currentIndex()
            painter.setFont(kit.font("body", strong=chosen))
            painter.setPen(kit.colour("ink" if chosen or number == self._hovered else "ink2"))
            words = box.adjusted(0, 0, kit.px(20), -kit.px(3))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self._texts[number])
            if count := self._count(number):
                after = painter.fontMetrics().horizontalAdvance(self._texts[number]) + kit.px(7)
                painter.setFont(kit.font("body"))
                painter.setPen(kit.colour("ink3"))
                painter.drawText(words.adjusted(after, 0, kit.px(20), 0), int(Qt.AlignmentFlag.AlignVCenter), count)
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(kit.colour("link"))
                painter.drawRoundedRect(QRectF(box.left(), self.height() - 3, box.width(), 3), 1.5, 1.5)
                if self.hasFocus():
                    paint_ring(kit, painter, box.adjusted(-6, 6, 6, -6), 5)
