"""What does not fit into a day: the line "n more" in the month, and the list it opens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ouik_desktop.i18n import _, n_
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.pages.calendar.chip import EventChip
from ouik_desktop.ui.widgets.floating import paint_shadow
from ouik_desktop.ui.widgets.labels import Label
from ouik_desktop.work.events.rows import EventRow


class MoreLine(QAbstractButton):
    """So many more events on a day; a click lists all of that day."""

    wished = Signal(object, QPoint)

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._day, self._count = date.min, 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        kit.sized(self, "caption")
        kit.follow(self._say)
        self.clicked.connect(self._wish)

    def show_count(self, day: date, count: int) -> None:
        """The day, and how many of its events are not seen."""
        self._day, self._count = day, count
        self._say()

    def _say(self) -> None:
        words = n_("{count} more", "{count} more", self._count)
        self.setText(self._kit.say(words))
        day = self._kit.language.date(self._day, year=False) if self._count else ""
        self.setAccessibleName(self._kit.say(_("{day}: {more}", day=day, more=words)))

    def _wish(self) -> None:
        self.wished.emit(self._day, self.mapToGlobal(QPoint(0, self.height())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._kit.colour("ink" if self.underMouse() or self.hasFocus() else "ink2"))
        box = self.rect().adjusted(self._kit.px(4), 0, 0, 0)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            painter.setPen(QPen(self._kit.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)


class DayList(QWidget):
    """All events of one day, over the page; Escape or a click elsewhere closes it."""

    chosen = Signal(int)
    opened = Signal(int)
    SHADE = 14

    def __init__(self, kit: Kit, parent: QWidget, day: date, rows: Sequence[EventRow]) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._kit = kit
        self.setObjectName("dayList")
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(kit.px(280) + 2 * self.SHADE)
        column = QVBoxLayout(self)
        margin = self.SHADE + kit.px(12)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(kit.px(4))
        head = kit.language.date(day, year=False)
        kit.name(self, _("Events on {day}", day=head))
        column.addWidget(Label(kit, head, strong=True))
        self.chips = [self._chip(row) for row in rows]
        for chip in self.chips:
            column.addWidget(chip)

    def _chip(self, row: EventRow) -> EventChip:
        chip = EventChip(self._kit, self)
        chip.setFixedHeight(self._kit.px(26))
        chip.show_row(row, with_start=True)
        chip.chosen.connect(self.chosen)
        chip.opened.connect(self._open)
        return chip

    def _open(self, event_id: int) -> None:
        self.close()
        self.opened.emit(event_id)

    def show_at(self, place: QPoint) -> None:
        """Show below `place` of the screen, inside the screen, the first event in focus."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        left = min(place.x() - self.SHADE, screen.right() - self.width())
        top = min(place.y() - self.SHADE + 4, screen.bottom() - self.height())
        self.move(max(screen.left(), left), max(screen.top(), top))
        self.show()
        if self.chips:
            self.chips[0].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(self.SHADE, self.SHADE, -self.SHADE, -self.SHADE)
        paint_shadow(painter, box, 8, self.SHADE, 4)
        painter.setPen(QPen(self._kit.colour("line"), 1))
        painter.setBrush(self._kit.colour("raised"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
