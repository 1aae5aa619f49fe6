"""The rows of the palette: what was found, and how it is painted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ouik_desktop.i18n import Text, _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.widgets.chips import keycap_size, paint_keycap

ROW: Final = Qt.ItemDataRole.UserRole
"""Where an item of the list keeps its `PaletteRow`."""


@dataclass(frozen=True)
class PaletteRow:
    """A row of the palette: what group it stands in, what it says, and what Enter does."""

    group: Text
    words: Words
    run: Callable[[], object]
    second: Words = ""
    icon: str = ""
    keys: str = ""


DAYS: Final = _("Calendar")
"""The group of the days that words say: they stand first."""


class Finds(Protocol):
    """Finds records of the office."""

    def find(self, prefix: str, words: str) -> Iterable[PaletteRow]:
        """What words find: `@` people, `#` events, `/` days, no prefix all of them."""

    def known(self, routes: Sequence[Route]) -> Iterable[PaletteRow]:
        """The records of these routes that are still there."""

    def coming(self) -> Iterable[PaletteRow]:
        """The next events."""


class PaletteRowPainter(QStyledItemDelegate):
    """Paints rows of 40 px, and the heads of their groups."""

    def __init__(self, kit: Kit, parent: QListWidget) -> None:
        super().__init__(parent)
        self._kit = kit

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(10, self._kit.px(40 if index.data(ROW) is not None else 26))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        kit = self._kit
        box = QRectF(option.rect)
        row: PaletteRow | None = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row is None:
            painter.setFont(kit.font("caption"))
            painter.setPen(kit.colour("ink3"))
            painter.drawText(box.adjusted(kit.px(20), 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), index.data())
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_row(painter, row, box.adjusted(kit.px(8), 0, -kit.px(8), 0), chosen)
        painter.restore()

    def _paint_row(self, painter: QPainter, row: PaletteRow, box: QRectF, chosen: bool) -> None:
        kit = self._kit
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(kit.colour("sel"))
            painter.drawRoundedRect(box, 8, 8)
        if row.icon:
            size = kit.px(18)
            at = QPointF(box.left() + kit.px(14), box.center().y() - size / 2)
            kit.paint_icon(painter, row.icon, "sel_ink" if chosen else "ink2", at, size)
        right = self._paint_keys(painter, row.keys, box)
        left = box.left() + kit.px(44)
        left = self._write(
            painter, kit.say(row.words), QRectF(left, box.top(), right - left, box.height()), chosen, "head"
        )
        if row.second:
            rest = QRectF(left + kit.px(14), box.top(), right - left - kit.px(14), box.height())
            self._write(painter, kit.say(row.second), rest, False, "small")

    def _paint_keys(self, painter: QPainter, keys: str, box: QRectF) -> float:
        right = box.right() - self._kit.px(10)
        if not keys:
            return right
        painter.setFont(self._kit.font("caption"))
        size = keycap_size(self._kit, painter.fontMetrics(), keys)
        cap = QRectF(right - size.width(), box.center().y() - size.height() / 2, size.width(), size.height())
        paint_keycap(self._kit, painter, cap, keys, "raised")
        return cap.left() - self._kit.px(10)

    def _write(self, painter: QPainter, words: str, box: QRectF, strong: bool, step: str) -> float:
        painter.setFont(self._kit.font(step, strong=strong))
        painter.setPen(self._kit.colour("sel_ink" if strong else "ink" if step == "head" else "ink2"))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), shown)
        return box.left() + painter.fontMetrics().horizontalAdvance(shown)
