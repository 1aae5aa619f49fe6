"""Things that float over the page: the soft shadow they share, and keeping them in their place when the window grows."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRectF, Qt
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QWidget

from ouik_desktop.ui.look.kit import Kit

_SHADE: Final = 0.2  # how dark it is at the edge of the box


def paint_shadow(painter: QPainter, box: QRectF, radius: float, depth: int, drop: int) -> None:
    """A soft shadow below `box`: nested rounded rectangles of falling strength (no graphics effects: they blur text)."""
    painter.setPen(Qt.PenStyle.NoPen)
    for ring in range(depth, 0, -1):
        shade = QColor.fromRgbF(0, 0, 0, _SHADE * 3 / depth * (1 - ring / depth) ** 2)
        painter.setBrush(shade)
        painter.drawRoundedRect(box.adjusted(-ring, -ring + drop, ring, ring + drop), radius + ring, radius + ring)


class Floating(QWidget):
    """A panel at the bottom centre of `over`; its geometry includes the room of its shadow."""

    DEPTH, DROP = 16, 5

    def __init__(self, kit: Kit, over: QWidget, *, fill: str, edge: str = "", radius: int = 10) -> None:
        super().__init__(over)
        self._kit, self._over, self._fill, self._edge, self._radius = kit, over, fill, edge, radius
        kit.dress(self)
        self.lift = 20
        room = self.DEPTH
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(room + kit.px(20), room + kit.px(8), room + kit.px(12), room + kit.px(8))
        over.installEventFilter(self)
        self.hide()

    def place(self) -> None:
        """Go to the bottom centre, `lift` above the edge or above what floats over a part of `over`."""
        wish = self.sizeHint()
        width = min(wish.width(), self._over.width())
        height = max(wish.height(), self._kit.px(48) + 2 * self.DEPTH)
        top = self._over.height() - height - self._kit.px(self.lift) + self.DEPTH - self._height_below()
        self.setGeometry((self._over.width() - width) // 2, top, width, height)

    def _others(self) -> list[Floating]:
        inside = self.window().findChildren(Floating)
        return [other for other in inside if other.isVisible() and other._over is not self._over]

    def _height_below(self) -> int:
        below = [other for other in self._others() if self._over.isAncestorOf(other)]
        return max((other.height() - 2 * self.DEPTH + self._kit.px(12) for other in below), default=0)

    def showEvent(self, event: QShowEvent) -> None:
        self._make_room()

    def hideEvent(self, event: QHideEvent) -> None:
        self._make_room()

    def _make_room(self) -> None:
        for other in self._others():
            if other._over.isAncestorOf(self):
                other.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.DEPTH
        box = QRectF(self.rect()).adjusted(room, room, -room, -room)
        paint_shadow(painter, box, self._radius, room, self.DROP)
        painter.setPen(QPen(self._kit.colour(self._edge), 1) if self._edge else Qt.PenStyle.NoPen)
        painter.setBrush(self._kit.colour(self._fill))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), self._radius, self._radius)

    def rise(self) -> None:
        """Show with a short fade and rise, or at once where motion is reduced."""
        self.place()
        self.show()
        self.raise_()
        if self._kit.theme.reduces_motion:
            return
        end = self.pos()
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        for target, name, start, stop in ((self, b"pos", end + QPoint(0, 8), end), (effect, b"opacity", 0.0, 1.0)):
            motion = QPropertyAnimation(target, name, self)
            motion.setDuration(120)
            motion.setStartValue(start)
            motion.setEndValue(stop)
            motion.setEasingCurve(QEasingCurve.Type.OutCubic)
            motion.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)
            motion.finished.connect(self._settled)

    def _settled(self) -> None:
        self.setGraphicsEffect(None)  # type: ignore[arg-type]  # None takes the effect away; the stubs do not know
