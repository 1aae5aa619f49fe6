"""How the cells of a table are painted: no zebra, no vertical lines, one soft hairline a row, the current cell in a ring on white."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets.fields.marks import paint_check, paint_ring
from ouik_desktop.ui.widgets.glyphs import paint_bar, paint_glyph
from ouik_desktop.ui.widgets.table.data import Cell, Column, Row
from ouik_desktop.ui.widgets.table.model import NEW

if TYPE_CHECKING:
    from ouik_desktop.ui.widgets.table.view import TableView

Index = QModelIndex | QPersistentModelIndex


class CellPainter(QStyledItemDelegate):
    """Paints cells; `add_words` invite to type in the last row."""

    add_words = ""

    def __init__(self, kit: Kit, table: TableView) -> None:
        super().__init__(table)
        self._kit, self._table = kit, table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, row_number = self._table.rows, index.row()
        row = model.row_at(row_number)
        column = model.column_at(index.column())
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ticked = row.id in model.ticks
        self._paint_ground(painter, box, row, row_number, self._table.is_in_range(index))
        if self._table.is_first(index.column()) and (ticked or row.bad):
            painter.fillRect(
                QRectF(box.left(), box.top(), 3, box.height()), self._kit.colour("bad" if row.bad else "link")
            )
        if column is None:
            self._paint_tick(painter, box, row, ticked)
        elif row.id == NEW and self._table.invites():
            self._paint_new(painter, box, index.column())
        else:
            self._paint_cell(
                painter, box, row, column, model.cell_at(row_number, column), self._table.margins(index.column())
            )
        painter.setClipping(False)
        if self._table.currentIndex() == index and self._table.shows_focus():
            if column is not None:
                paint_ring(self._kit, painter, box.adjusted(2, 2, -2, -3), 5)
            else:
                paint_ring(self._kit, painter, self._tick_box(box).adjusted(-3, -3, 3, 3), 6)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, row: Row, number: int, in_range: bool) -> None:
        kit = self._kit
        if row.id in self._table.rows.ticks or in_range:
            ground = "sel"
        elif row.bad:
            ground = "bad_bg"
        else:
            ground = "hover" if number == self._table.hovered_row and row.id != NEW else "surface"
        painter.fillRect(box, kit.colour(ground))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), kit.colour("line"))

    def _tick_box(self, box: QRectF) -> QRectF:
        side = self._kit.px(16)
        return QRectF(box.left() + self._kit.px(16), box.center().y() - side / 2, side, side)

    def _paint_tick(self, painter: QPainter, box: QRectF, row: Row, ticked: bool) -> None:
        if row.id == NEW:
            size = self._kit.px(16)
            self._kit.paint_icon(painter, "plus", "ink3", self._tick_box(box).topLeft(), size)
        else:
            paint_check(self._kit, painter, self._tick_box(box), on=ticked)

    def _paint_new(self, painter: QPainter, box: QRectF, section: int) -> None:
        """The words of the last row run on over the cells after the first that takes typing; each cell paints its part."""
        first = self._table.first_editable()
        if self._table.columnViewportPosition(section) < self._table.columnViewportPosition(first):
            return
        left = self._table.columnViewportPosition(first) + self._table.margins(first)[0]
        painter.setClipRect(box)
        painter.setPen(self._kit.colour("ink3"))
        painter.setFont(self._kit.font("body"))
        words = QRectF(left, box.top(), self._kit.px(400), box.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.add_words)

    def _paint_cell(
        self, painter: QPainter, box: QRectF, row: Row, column: Column, cell: Cell, margins: tuple[int, int]
    ) -> None:
        kit, (left, right) = self._kit, margins
        ink = "ink3" if row.faded else cell.ink or "ink"
        place = box.adjusted(left, 0, -right, -1)
        place.setLeft(self._paint_lead(painter, cell, place, ink))
        painter.setFont(kit.font("body", strong=cell.strong or column.strong))
        painter.setPen(kit.colour(ink))
        side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
        words = kit.say(cell.words)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(int(place.width()), 0))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | side), shown)
        advance = painter.fontMetrics().horizontalAdvance(shown)
        if cell.wrong:
            self._paint_wave(painter, place, advance)
        if cell.second:
            painter.setFont(kit.font("small"))
            painter.setPen(kit.colour("bad" if cell.wrong else "ink3" if row.faded else "ink2"))
            rest = place.adjusted(advance + kit.px(10), 0, 0, 0)
            second = painter.fontMetrics().elidedText(
                kit.say(cell.second), Qt.TextElideMode.ElideRight, max(int(rest.width()), 0)
            )
            painter.drawText(rest, int(Qt.AlignmentFlag.AlignVCenter), second)

    def _paint_lead(self, painter: QPainter, cell: Cell, place: QRectF, ink: str) -> float:
        kit, middle = self._kit, place.center().y()
        if cell.glyph:
            size = kit.px(9)
            colour = kit.colour(ink if ink != "ink" else "ink2")
            paint_glyph(painter, cell.glyph, colour, QRectF(place.left(), middle - size / 2, size, size))
            return place.left() + kit.px(15)
        if cell.icon:
            size = kit.px(14)
            kit.paint_icon(
                painter, cell.icon, ink if ink != "ink" else "ink2", QPointF(place.left(), middle - size / 2), size
            )
            return place.left() + kit.px(20)
        if cell.kind:
            height = kit.px(16)
            paint_bar(
                painter, kit.colour(f"kind:{cell.kind}"), QRectF(place.left(), middle - height / 2, kit.px(4), height)
            )
            return place.left() + kit.px(13)
        return place.left()

    def _paint_wave(self, painter: QPainter, place: QRectF, advance: int) -> None:
        below = place.center().y() + painter.fontMetrics().ascent() / 2 + 3
        points = [QPointF(place.left() + x, below + (1.5 if x % 6 else -0.5)) for x in range(0, advance, 3)]
        painter.setPen(QPen(self._kit.colour("bad"), 1.2))
        painter.drawPolyline(QPolygonF(points))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._kit.px(80), self._table.row_height())
