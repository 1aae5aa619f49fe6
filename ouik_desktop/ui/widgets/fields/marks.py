"""The mark of a check box and the ring of the keyboard's focus, as whoever paints itself draws them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ouik_desktop.ui.look.kit import Kit


def paint_check(kit: Kit, painter: QPainter, box: QRectF, *, on: bool | None, enabled: bool = True) -> None:
    """A check box; `on` None is "some of them"."""
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    if on is False:
        painter.setPen(QPen(kit.colour("edge2" if enabled else "line"), 1))
        painter.setBrush(kit.colour("surface" if enabled else "sunken"))
        painter.drawRoundedRect(inner, 4, 4)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(kit.colour("accent" if enabled else "edge2"))
    painter.drawRoundedRect(box, 4, 4)
    pen = QPen(QColor(kit.theme.tokens.on_accent), box.width() / 8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    shape = ((0.26, 0.5), (0.74, 0.5)) if on is None else ((0.24, 0.53), (0.43, 0.71), (0.77, 0.32))
    painter.drawPolyline([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in shape])


def paint_ring(kit: Kit, painter: QPainter, box: QRectF, radius: float) -> None:
    """The ring of the keyboard's focus, inside the control's own box."""
    painter.setPen(QPen(kit.colour("focus"), 3 if kit.theme.tokens.high_contrast else 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius, radius)


def paint_ring_apart(kit: Kit, painter: QPainter, mark: QRectF, radius: float) -> None:
    """The ring around a mark of nearly its colour: a line of the ground keeps them apart."""
    painter.setPen(QPen(kit.colour("surface"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(mark.adjusted(1.5, 1.5, -1.5, -1.5), radius - 1, radius - 1)
    paint_ring(kit, painter, mark.adjusted(-1, -1, 1, 1), radius + 1)
