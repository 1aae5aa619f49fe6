"""The rail at the left: the office, its places, the events in progress, and the preferences at the foot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.rail.rows import RailList, RailRow
from ouik_desktop.ui.shell.routes import RouteKind
from ouik_desktop.ui.widgets.labels import ElidedLabel, Label


@dataclass(frozen=True)
class RailContent:
    """What the rail shows of the office: its name and a second line under it, events in progress, how much needs attention."""

    name: Words
    branch: Words
    in_progress: tuple[RailRow, ...]
    attention: int


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
        self._content: RailContent | None = None
        self._at: Route | None = None
        self.setObjectName("rail")
        self.setProperty("ground", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        kit.dress(self)
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
        self._fit()
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

    def show_content(self, content: RailContent) -> None:
        """Show what stands in the office; of the events in progress as many as there is room for."""
        if content == self._content:
            return  # laying the rail out anew would lay out the page beside it, too
        self._content = content
        self._office.say(content.name)
        self._branch.say(content.branch)
        self._branch.setVisible(bool(self._kit.say(content.branch)))
        self._fit()
        self.routes.set_count("home", content.attention)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        taken = sum(part.height() for part in (self.routes, self.foot)) + self._kit.px(_HEAD)
        room = self.height() - taken - self._kit.px(_GAPS) - self.progress_head.sizeHint().height()
        shown = (self._content.in_progress if self._content else ())[: max(room // self._kit.px(_IN_PROGRESS), 0)]
        self.progress.show_rows(shown)
        self._mark_event()
        self.progress.setVisible(bool(shown))
        self.progress_head.setVisible(bool(shown))

    def mark(self, route: Route) -> None:
        """Mark where one is: the place itself, or the one it belongs under."""
        kind = self._kinds.get(route.kind)
        at = route.kind if kind is None or not kind.under else kind.under
        for rows in (self.routes, self.foot):
            rows.mark(lambda wanted: wanted.kind == at)
        self._at = route
        self._mark_event()

    def _mark_event(self) -> None:
        here = (self._at.kind, self._at.id) if self._at is not None else None
        self.progress.mark(lambda wanted: (wanted.kind, wanted.id) == here)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._kit.colour("line"))


def _row(kind: RouteKind) -> RailRow:
    return RailRow(Route(kind.id), kind.text, kind.icon)
