"""What stands behind the words of an event's chip: its tint, the category bar, an edge for what is not certain, the status glyph.

The same few grounds stand in some hundred cells of a month, and a dashed edge takes longer to draw than all its words: each is
painted once for a size and kept in Qt's own cache of pictures.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap, QPixmapCache

from ouik_desktop.model.words import EventState
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets.glyphs import paint_glyph

RING = 2  # room around the body for the ring of the chosen event


@dataclass(frozen=True)
class ChipGround:
    """The ground of a chip of `size` with so many lines; `kind` is a category colour; `came_from`/`goes_on`: it continues in the
    week before, after, and has no corners there."""

    size: QSize
    kind: str
    state: EventState
    lines: int = 1
    selected: bool = False
    came_from: bool = False
    goes_on: bool = False

    def box(self) -> QRectF:
        """The body; where it goes on, it ends outside."""
        box = QRectF(0, 0, self.size.width(), self.size.height()).adjusted(RING, 0.5, -RING, -0.5)
        if self.goes_on:
            box.setRight(self.size.width() + 6)
        if self.came_from:
            box.setLeft(-6)
        return box

    def glyph(self, kit: Kit) -> QRectF:
        """Where the status glyph stands: in the line of the times where there is one, else in the middle."""
        size, left = kit.px(8), kit.px(6 if self.came_from else 10)
        if self.lines == 1:
            return QRectF(left, (self.size.height() - size) / 2, size, size)
        line = max(QFontMetrics(kit.font("caption")).height(), size)
        return QRectF(left, kit.px(2) + (line - size) / 2, size, size)

    def paint(self, painter: QPainter, kit: Kit) -> None:
        """Paint it into the upper left corner."""
        ratio = painter.device().devicePixelRatioF()
        key = self._key(kit, ratio)
        picture = QPixmap()
        if not QPixmapCache.find(key, picture):
            picture = self._painted(kit, ratio)
            QPixmapCache.insert(key, picture)
        painter.drawPixmap(0, 0, picture)

    def _key(self, kit: Kit, ratio: float) -> str:
        tokens = kit.theme.tokens
        look = f"{tokens.kind(self.kind)}{tokens.surface}{tokens.ink}{tokens.high_contrast}{kit.theme.percent}@{ratio}"
        shape = f"{self.size.width()}x{self.size.height()} {self.lines}{self.selected}{self.came_from}{self.goes_on}"
        return f"chip {self.state} {self.kind} {shape} {look}"

    def _painted(self, kit: Kit, ratio: float) -> QPixmap:
        picture = QPixmap(self.size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_body(painter, kit)
        paint_glyph(painter, self.state, kit.colour("ink" if self.selected else "ink2"), self.glyph(kit))
        painter.end()
        return picture

    def _paint_body(self, painter: QPainter, kit: Kit) -> None:
        tokens, box = kit.theme.tokens, self.box()
        hollow = self.state is EventState.IDEA or self.state.is_off
        shape = QPainterPath()
        shape.addRoundedRect(box, 4, 4)
        painter.fillPath(shape, QColor(tokens.surface if hollow else tokens.tint(self.kind, selected=self.selected)))
        if not self.came_from:
            painter.save()
            painter.setClipPath(shape)
            painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), kit.colour(f"kind:{self.kind}"))
            painter.restore()
        if hollow or self.state is EventState.TENTATIVE or tokens.high_contrast:
            self._paint_edge(painter, kit, Qt.PenStyle.SolidLine if hollow else Qt.PenStyle.DashLine)

    def _paint_edge(self, painter: QPainter, kit: Kit, style: Qt.PenStyle) -> None:
        edge = kit.colour(f"kind:{self.kind}")
        edge.setAlphaF(1.0 if kit.theme.tokens.high_contrast else 0.7)
        painter.setPen(QPen(edge, 1, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.box().adjusted(0.5, 0, -0.5, 0), 4, 4)
