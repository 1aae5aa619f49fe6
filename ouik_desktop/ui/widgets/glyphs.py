"""The status glyphs and category bars as vectors 8 px wide: font characters differ from platform to platform."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

GLYPHS: Final = {
    # events
    "idea": "ring",
    "tentative": "half",
    "confirmed": "disc",
    "announced": "disc",
    "held": "check",
    "reported": "check",
    "postponed": "turn",
    "cancelled": "cross",
    # participants
    "invited": "ring",
    "registered": "disc",
    "waiting": "half",
    "declined": "cross",
    "attended": "check",
    "no_show": "dash",
}
"""Which shape stands for which state; an unknown state is a ring."""


def paint_glyph(painter: QPainter, state: str, colour: QColor, box: QRectF) -> None:
    """Paint the glyph of `state` into `box`, 8 px wide at 100 %."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _SHAPES[GLYPHS.get(state, "ring")](painter, colour, box)
    painter.restore()


def _pen(colour: QColor, box: QRectF) -> QPen:
    pen = QPen(colour, max(1.3, box.width() / 6))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _disc(painter: QPainter, colour: QColor, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(box)


def _ring(painter: QPainter, colour: QColor, box: QRectF) -> None:
    pen = _pen(colour, box)
    inset = pen.widthF() / 2
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))


def _half(painter: QPainter, colour: QColor, box: QRectF) -> None:
    _ring(painter, colour, box)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPie(box, 90 * 16, 180 * 16)


def _lines(painter: QPainter, colour: QColor, box: QRectF, *points: tuple[float, float]) -> None:
    painter.setPen(_pen(colour, box))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline([QPointF(box.x() + box.width() * px, box.y() + box.height() * py) for px, py in points])


def _check(painter: QPainter, colour: QColor, box: QRectF) -> None:
    _lines(painter, colour, box, (0.02, 0.56), (0.36, 0.9), (1.0, 0.16))


def _cross(painter: QPainter, colour: QColor, box: QRectF) -> None:
    _lines(painter, colour, box, (0.08, 0.08), (0.92, 0.92))
    _lines(painter, colour, box, (0.92, 0.08), (0.08, 0.92))


def _dash(painter: QPainter, colour: QColor, box: QRectF) -> None:
    _lines(painter, colour, box, (0.08, 0.5), (0.92, 0.5))


def _turn(painter: QPainter, colour: QColor, box: QRectF) -> None:
    path = QPainterPath()
    arc = box.adjusted(box.width() * 0.1, box.height() * 0.2, -box.width() * 0.1, box.height() * 0.2)
    path.arcMoveTo(arc, 190)
    path.arcTo(arc, 190, -170)
    painter.setPen(_pen(colour, box))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    _lines(painter, colour, box, (0.62, 0.5), (0.92, 0.62), (1.02, 0.24))


_SHAPES: Final = {
    "disc": _disc,
    "ring": _ring,
    "half": _half,
    "check": _check,
    "cross": _cross,
    "dash": _dash,
    "turn": _turn,
}


def paint_bar(painter: QPainter, colour: QColor, box: QRectF) -> None:
    """Paint a category's bar."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box, 1.5, 1.5)
    painter.restore()
