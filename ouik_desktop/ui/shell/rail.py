"""The rail at the left: the office, its places, the events in progress, and the preferences at the foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.routes import RouteKind
from ouik_desktop.ui.widgets.glyphs import paint_bar
from ouik_desktop.ui.widgets.labels import ElidedLabel, Label

_ROW: Final = Qt.ItemDataRole.UserRole
_CHOSEN: Final = Qt.ItemDataRole.UserRole + 1
_COUNT: Final = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True)
class RailRow:
    """A row: where it leads, what it says, and an icon or a category bar before it."""

    route: Route
    words: Words
    icon: str = ""
    kind: str = ""
    tip: str = ""


class RailList(QListWidget):
    """Rows that lead to places: arrows and Enter, or a click."""

    def __init__(self, kit: Kit, go: Callable[[Route], object], *, pitch: int = 36) -> None:
        super().__init__()
        self._kit, self._go, self._pitch = kit, go, pitch
        self.by_keyboard = False  # a ring shows where the keyboard is, not where the mouse was
        self.setProperty("ground", "none")
        self.viewport().setAutoFillBackground(False)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setItemDelegate(_RailDelegate(kit, self))
        kit.sized(self, "body")
        self.itemClicked.connect(self._open)

    def show_rows(self, rows: Sequence[RailRow]) -> None:
        """Show these rows."""
        self.clear()
        for row in rows:
            item = QListWidgetItem(self._kit.say(row.words), self)
            item.setData(_ROW, row)
            item.setToolTip(row.tip)
            item.setSizeHint(QSize(10, self._kit.px(self._pitch)))
        self.setFixedHeight(self._kit.px(self._pitch) * len(rows) + 2)

    def speak(self) -> None:
        """Say the rows again, in the language and size of now."""
        for item in self._items():
            item.setText(self._kit.say(item.data(_ROW).words))
            item.setSizeHint(QSize(10, self._kit.px(self._pitch)))
        self.setFixedHeight(self._kit.px(self._pitch) * self.count() + 2)
        self.viewport().update()

    def mark(self, wanted: Callable[[Route], bool]) -> None:
        """Mark the rows one is at."""
        for item in self._items():
            item.setData(_CHOSEN, wanted(item.data(_ROW).route))
            if item.data(_CHOSEN):
                self.setCurrentItem(item)

    def set_count(self, kind: str, count: int) -> None:
        """A number at the right of the row of a kind of place; 0 for none."""
        for item in self._items():
            if item.data(_ROW).route.kind == kind:
                item.setData(_COUNT, count)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _open(self, item: QListWidgetItem) -> None:
        self._go(item.data(_ROW).route)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.by_keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.by_keyboard = True
        current = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentRow() >= 0:
            self._open(current)
        else:
            super().keyPressEvent(event)


class _RailDelegate(QStyledItemDelegate):
    def __init__(self, kit: Kit, parent: RailList) -> None:
        super().__init__(parent)
        self._kit = kit

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        kit, state = self._kit, option.state
        row: RailRow = index.data(_ROW)
        chosen = bool(index.data(_CHOSEN))
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(kit.colour("sel" if chosen else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        focused = state & QStyle.StateFlag.State_HasFocus and self._by_keyboard()
        if focused:
            painter.setPen(QPen(kit.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        left = self._paint_lead(painter, row, box, chosen)
        right = self._paint_count(painter, index.data(_COUNT), box)
        painter.setFont(kit.font("body" if row.icon else "small", strong=chosen))
        painter.setPen(kit.colour("sel_ink" if chosen else "ink" if row.icon else "ink2"))
        words = QRectF(left, box.top(), right - left, box.height())
        shown = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()

    def _by_keyboard(self) -> bool:
        view = self.parent()
        return isinstance(view, RailList) and view.by_keyboard

    def _paint_lead(self, painter: QPainter, row: RailRow, box: QRectF, chosen: bool) -> float:
        kit, middle = self._kit, box.center().y()
        if row.icon:
            size = kit.px(18)
            name = f"{row.icon}-fill" if chosen else row.icon
            kit.paint_icon(painter, name, "sel_ink" if chosen else "ink2", QPointF(kit.px(11), middle - size / 2), size)
            return kit.px(39)
        height = kit.px(13)
        paint_bar(painter, kit.colour(f"kind:{row.kind}"), QRectF(kit.px(16), middle - height / 2, kit.px(4), height))
        return kit.px(31)

    def _paint_count(self, painter: QPainter, count: int | None, box: QRectF) -> float:
        right = box.right() - self._kit.px(6)
        if not count:
            return right
        right -= self._kit.px(4)
        painter.setFont(self._kit.font("body"))
        painter.setPen(self._kit.colour("ink2"))
        painter.drawText(
            QRectF(box.left(), box.top(), right - box.left(), box.height()),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight),
            str(count),
        )
        return right - painter.fontMetrics().horizontalAdvance(str(count)) - self._kit.px(6)


class OfficeMark(QWidget):
    """The mark of the program: two ranges of hills on indigo, 32 px."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        kit.restyle(self._restyled)

    def _restyled(self) -> None:
        self.setFixedSize(self._kit.px(30), self._kit.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._kit.colour("accent"))
        painter.drawRoundedRect(QRectF(self.rect()), self._kit.px(7), self._kit.px(7))
        side = self.width()
        pen = QPen(self._kit.colour("on_accent"), side / 15)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for points in (_RIDGE, _WATER):
            painter.drawPolyline([QPointF(x * side, y * side) for x, y in points])


_IN_PROGRESS: Final = 32  # the pitch of the events in progress, pixels at 100 %
_HEAD, _GAPS = 60, 44  # the office above the places; the room around places and head of the events
_RIDGE: Final = ((0.18, 0.55), (0.36, 0.34), (0.52, 0.5), (0.64, 0.38), (0.82, 0.55))
_WATER: Final = ((0.18, 0.72), (0.30, 0.66), (0.42, 0.72), (0.54, 0.66), (0.66, 0.72), (0.82, 0.66))


class Rail(QWidget):
    """The whole rail, 188 px wide."""

    def __init__(self, kit: Kit, kinds: dict[str, RouteKind], go: Callable[[Route], object]) -> None:
        super().__init__()
        self._kit, self._kinds = kit, kinds
        self._in_progress: tuple[RailRow, ...] = ()
        self.setObjectName("rail")
        self.setProperty("ground", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.routes = RailList(kit, go)
        self.routes.setObjectName("railPlaces")
        kit.name(self.routes, _("Places"))
        self.routes.show_rows([_row(kind) for kind in kinds.values() if kind.rail])
        self.progress_head = Label(kit, _("In progress"), step="small", ink="ink2")
        self.progress = RailList(kit, go, pitch=_IN_PROGRESS)
        self.progress.setObjectName("railInProgress")
        kit.name(self.progress, _("Events in progress"))
        self.foot = RailList(kit, go)
        self.foot.setObjectName("railFoot")
        kit.name(self.foot, _("Preferences"))
        self.foot.show_rows([_row(kind) for kind in kinds.values() if kind.icon and not kind.rail])
        self._lay_out()
        self.show_in_progress(())
        kit.restyle(self._restyled)
        kit.follow(self._restyled)

    def _lay_out(self) -> None:
        kit = self._kit
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._office = ElidedLabel(kit, "", strong=True)
        self._branch = ElidedLabel(kit, "", step="small", ink="ink2")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._office)
        names.addWidget(self._branch)
        names.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(kit.px(6), 0, 0, kit.px(12))
        head.setSpacing(kit.px(9))
        head.addWidget(OfficeMark(kit))
        head.addLayout(names, 1)
        self._column.addLayout(head)
        self._column.addWidget(self.routes)
        self._column.addSpacing(kit.px(16))
        self._column.addWidget(self.progress_head)
        self._column.addSpacing(kit.px(6))
        self._column.addWidget(self.progress)
        self._column.addStretch(1)
        self._column.addWidget(self.foot)
        self.progress_head.setIndent(kit.px(10))

    def _restyled(self) -> None:
        self.setFixedWidth(self._kit.px(188))
        self._column.setContentsMargins(self._kit.px(10), self._kit.px(12), self._kit.px(10), self._kit.px(8))
        for rows in (self.routes, self.progress, self.foot):
            rows.speak()
        self._fit()

    def show_office(self, name: Words, branch: Words) -> None:
        """The office's name and a second line under it."""
        self._office.say(name)
        self._branch.say(branch)
        self._branch.setVisible(bool(self._kit.say(branch)))

    def show_in_progress(self, rows: Sequence[RailRow]) -> None:
        """Up to five open events, as many as there is room for."""
        self._in_progress = tuple(rows[:5])
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        taken = sum(part.height() for part in (self.routes, self.foot)) + self._kit.px(_HEAD)
        room = self.height() - taken - self._kit.px(_GAPS) - self.progress_head.sizeHint().height()
        shown = self._in_progress[: max(room // self._kit.px(_IN_PROGRESS), 0)]
        self.progress.show_rows(shown)
        self.progress.setVisible(bool(shown))
        self.progress_head.setVisible(bool(shown))

    def mark(self, route: Route) -> None:
        """Mark where one is: the place itself, or the one it belongs under."""
        kind = self._kinds.get(route.kind)
        at = route.kind if kind is None or not kind.under else kind.under
        for rows in (self.routes, self.foot):
            rows.mark(lambda wanted: wanted.kind == at)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._kit.colour("line"))


def _row(kind: RouteKind) -> RailRow:
    return RailRow(Route(kind.id), kind.text, kind.icon)
