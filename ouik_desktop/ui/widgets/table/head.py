"""The head of a table: words of 12 px, the sorted column strong with an arrow, one tick for all rows, and the menu of the columns."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets.buttons import Entry, IconMenuButton, menu_of, pop_up
from ouik_desktop.ui.widgets.fields.marks import paint_check
from ouik_desktop.ui.widgets.table.data import Column
from ouik_desktop.ui.widgets.table.model import RowModel

if TYPE_CHECKING:
    from ouik_desktop.ui.widgets.table.columns import ColumnsTable


class _End(QWidget):
    """The end of the head, over whatever column stands there."""

    def __init__(self, kit: Kit, head: QWidget, button: QWidget) -> None:
        super().__init__(head)
        self._kit, self._button = kit, button
        button.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._button.resize(self._button.sizeHint())
        self._button.move((self.width() - self._button.width()) // 2, (self.height() - self._button.height()) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._kit.colour("sunken"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._kit.colour("line"))


class TableHead(QHeaderView):
    """Columns are sorted by a click, moved by a drag, widened at their edge, fitted by a double click there; the rest is in its menu,
    opened by the right mouse button or the button at its end."""

    sort_wished = Signal(str, bool)

    def __init__(self, kit: Kit, table: ColumnsTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._kit, self._table = kit, table
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self.menu_button = IconMenuButton(kit, "dots-three", _("Columns"), self._columns, small=True)
        self.menu_button.setObjectName("columnsMenu")
        self._end = _End(kit, self, self.menu_button)
        self.setMinimumSectionSize(kit.px(36))
        kit.sized(self, "small")
        kit.restyle(self._restyled)

    def _restyled(self) -> None:
        self.setFixedHeight(self._kit.px(33))
        self._place_button()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def _place_button(self) -> None:
        self._end.setGeometry(self.width() - self._kit.px(30), 0, self._kit.px(30), self.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._table.keep_arrangement()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_menu(event.globalPos(), self.logicalIndexAt(event.pos()))
        event.accept()

    # --- its menu ---------------------------------------------------------------------------------------------------------------

    def _open_menu(self, at: QPoint, section: int) -> None:
        menu = menu_of(self._kit, self.entries(section), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pop_up(menu, at)

    def _columns(self) -> list[Entry | None]:
        return self.entries(self._table.currentIndex().column())

    def entries(self, section: int) -> list[Entry | None]:
        """What can be done with a column, and all columns to be shown or hidden."""
        table, column = self._table, self._model().column_at(section)
        of_column = [] if column is None else self._of_column(section, column)
        shown = [
            Entry(one.text, partial(table.show_column, one.key, not table.shows(one.key)), checked=table.shows(one.key))
            for one in self._model().columns
        ]
        return [*of_column, *shown, None, Entry(_("Reset columns"), table.reset_columns, "arrow-counter-clockwise")]

    def _of_column(self, section: int, column: Column) -> list[Entry | None]:
        table = self._table
        entries: list[Entry | None] = []
        if column.sortable:
            entries += [
                Entry(
                    _("Sort “{column}” ascending", column=column.text),
                    partial(self.sort_wished.emit, column.key, False),
                    "arrow-up",
                ),
                Entry(
                    _("Sort “{column}” descending", column=column.text),
                    partial(self.sort_wished.emit, column.key, True),
                    "arrow-down",
                ),
            ]
        return [
            *entries,
            Entry(_("Move “{column}” left", column=column.text), partial(table.move_column, section, -1), "arrow-left"),
            Entry(
                _("Move “{column}” right", column=column.text), partial(table.move_column, section, +1), "arrow-right"
            ),
            Entry(_("Fit the width of “{column}”", column=column.text), partial(table.fit_column, section)),
            Entry(_("Hide “{column}”", column=column.text), partial(table.show_column, column.key, False)),
            None,
        ]

    # --- its look ---------------------------------------------------------------------------------------------------------------

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
            place = box.adjusted(left, 0, -right, 0)
            place.setRight(min(place.right(), self._end.x()))  # nothing is written under the button
            self._paint_words(painter, place, column, model)
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
