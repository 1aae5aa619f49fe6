"""How a table is painted: no zebra, no vertical lines, one soft hairline a row, the current cell in a ring on white."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets.fields.choices import ChoiceField, paint_check, paint_ring
from ouik_desktop.ui.widgets.fields.typing import LineEdit
from ouik_desktop.ui.widgets.glyphs import paint_bar, paint_glyph
from ouik_desktop.ui.widgets.table.data import Cell, Column, Row
from ouik_desktop.ui.widgets.table.model import NEW, RowModel

if TYPE_CHECKING:
    from ouik_desktop.ui.widgets.table.view import TableView

Index = QModelIndex | QPersistentModelIndex


class CellPainter(QStyledItemDelegate):
    """Paints cells and makes their editors."""

    def __init__(self, kit: Kit, table: TableView, add: str) -> None:
        super().__init__(table)
        self._kit, self._table, self.add_words = kit, table, add

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, row_number = self._table.rows, index.row()
        row = model.row_at(row_number)
        column = model.column_at(index.column())
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ticked = row.id in model.ticks
        self._paint_ground(painter, box, row, row_number, self._table.is_in_range(index))
        if index.column() == 0 and (ticked or row.bad):
            painter.fillRect(
                QRectF(box.left(), box.top(), 3, box.height()), self._kit.colour("bad" if row.bad else "link")
            )
        if column is None:
            self._paint_tick(painter, box, row, ticked)
        elif row.id == NEW:
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
        if section < first:
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

    # --- editing -----------------------------------------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._table.rows.column_at(index.column())
        assert column is not None
        if column.choices:
            choice = ChoiceField(self._kit, column.text, list(column.choices))
            choice.setParent(parent)
            choice.committed.connect(lambda _value: self._finish(choice))
            return choice
        editor = LineEdit()
        editor.setParent(parent)
        self._kit.sized(editor, "body")
        self._kit.name(editor, column.text)
        return editor

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        column = self._table.rows.column_at(index.column())
        words = index.data(Qt.ItemDataRole.EditRole) or ""
        if isinstance(editor, ChoiceField) and column is not None:
            editor.set_value(next((id for id, said in column.choices if self._kit.say(said) == words), None))
            editor.showPopup()
        elif isinstance(editor, LineEdit) and not editor.typing.busy:
            editor.setText(words)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, ChoiceField):
            if editor.value() is not None:
                model.setData(index, editor.value())
        elif isinstance(editor, LineEdit):
            editor.typing.drop()
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(1, 1, -1, -2))


class TableHead(QHeaderView):
    """The head: words of 12 px, the sorted column strong with an arrow, and one tick for all rows."""

    def __init__(self, kit: Kit, table: TableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._kit, self._table = kit, table
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(kit.px(36))
        kit.sized(self, "small")
        kit.restyle(self._restyled)

    def _restyled(self) -> None:
        self.setFixedHeight(self._kit.px(33))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._kit.px(33))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        kit, model = self._kit, self._model()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect)
        painter.fillRect(box, kit.colour("sunken"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width() + 1, 1), kit.colour("line"))
        column = model.column_at(section)
        if column is None:
            side = kit.px(16)
            mark = QRectF(box.left() + kit.px(16), box.center().y() - side / 2, side, side)
            paint_check(kit, painter, mark, on=model.all_ticked())
        else:
            left, right = self._table.margins(section)
            self._paint_words(painter, box.adjusted(left, 0, -right, 0), column, model)
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRectF, column: Column, model: RowModel) -> None:
        kit = self._kit
        sorted_by = model.sort_key == column.key
        painter.setFont(kit.font("small", strong=sorted_by))
        painter.setPen(kit.colour("ink" if sorted_by else "ink2"))
        side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
        room = place.width() - (kit.px(16) if sorted_by else 0)
        words = painter.fontMetrics().elidedText(kit.say(column.text), Qt.TextElideMode.ElideRight, max(int(room), 0))
        where = place.adjusted(0, 0, -kit.px(16) if sorted_by and column.numeric else 0, 0)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter | side), words)
        if sorted_by:
            x = (
                place.right() - kit.px(12)
                if column.numeric
                else place.left() + painter.fontMetrics().horizontalAdvance(words) + 4
            )
            icon = "arrow-down" if model.descending else "arrow-up"
            kit.paint_icon(painter, icon, "ink2", QPointF(x, place.center().y() - kit.px(6)), kit.px(12))

    def _model(self) -> RowModel:
        return self._table.rows
