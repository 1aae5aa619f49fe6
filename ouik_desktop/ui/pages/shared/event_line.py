"""An event as one line of a list by day: day, title, times, place, people, state. Home and the agenda show the same line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from ouik_desktop.ui.look.day_ink import day_ink
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets.glyphs import paint_bar, paint_glyph
from ouik_desktop.work.events.rows import EventRow
from ouik_desktop.work.events.words import participants_text, place_of, spoken, times_text, title_of

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


PLACE_FROM: Final = 520  # the width at 100 % from which the place is shown; it is in the description always


@dataclass(frozen=True)
class _Columns:
    """Where the parts of a line begin, in pixels."""

    title: float
    times: float
    place: float
    people: float
    state: float
    end: float


class EventLine(QAbstractButton):
    """A click chooses the event (`opens_at_once`: opens it), a double click or Enter opens it."""

    chosen = Signal(int)
    reached = Signal(int)  # by the Tab key
    opened = Signal(int)
    walked = Signal(int)  # the arrows up and down: -1, +1
    paged = Signal(int)  # page up and down

    def __init__(self, kit: Kit, *, with_people: bool = False, opens_at_once: bool = False) -> None:
        super().__init__()
        self._kit, self._with_people, self._opens_at_once = kit, with_people, opens_at_once
        self._row: EventRow | None = None
        self.day = self._today = date.min
        self._says_day = self.is_chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        kit.sized(self, "body")
        kit.restyle(self._restyled)
        kit.follow(self._say)
        self.clicked.connect(self._choose)

    @property
    def row(self) -> EventRow:
        """The event it shows."""
        if self._row is None:
            raise RuntimeError("the line shows nothing yet")
        return self._row

    def show_row(self, day: date, row: EventRow, *, says_day: bool, today: date, is_chosen: bool = False) -> None:
        """Show an event under `day`; `says_day` writes the day before it, below a hairline."""
        self.day, self._row, self._today = day, row, today
        self._says_day, self.is_chosen = says_day, is_chosen
        self._say()
        self.update()

    def show_chosen(self, is_chosen: bool) -> None:
        """Whether this is the event in the detail pane."""
        self.is_chosen = is_chosen
        self.update()

    def _say(self) -> None:
        if self._row is None:
            return
        self.setAccessibleName(spoken(self._kit.language, self._row))
        self.setAccessibleDescription(self._kit.say(place_of(self._row)))
        self.setToolTip(self._kit.say(title_of(self._row)))

    def _restyled(self) -> None:
        self.setFixedHeight(self._kit.px(38))
        self.update()

    def _choose(self) -> None:
        (self.opened if self._opens_at_once else self.chosen).emit(self.row.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if not self._opens_at_once:
            self.chosen.emit(self.row.id)
        event.ignore()  # the page has the menu of the event

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._opens_at_once:
            self.opened.emit(self.row.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.reached.emit(self.row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.row.id)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.paged.emit(1 if event.key() == Qt.Key.Key_PageDown else -1)
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        self.update()

    # --- painting ---------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._row is None:
            return
        kit, painter = self._kit, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        if self.is_chosen or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(kit.colour("sel" if self.is_chosen else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if self._says_day:
            painter.fillRect(QRectF(0, 0, self.width(), 1), kit.colour("line"))
            self._paint_day(painter)
        self._paint_row(painter, self._row, self._columns())
        if self.hasFocus():
            painter.setPen(QPen(kit.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)

    def _columns(self) -> _Columns:
        px = self._kit.px
        end = self.width() - px(6)
        state = end - px(86)
        people = state - (px(92) if self._with_people else 0)
        place = people - (min(px(150), self.width() * 0.19) if self._shows_place() else 0)
        return _Columns(px(92), place - px(104), place, people, state, end)

    def _shows_place(self) -> bool:
        return self.width() >= self._kit.px(PLACE_FROM)

    def _paint_day(self, painter: QPainter) -> None:
        kit, ink = self._kit, day_ink(self.day)
        number = str(self.day.day) if self.day.month == self._today.month else f"{self.day.month}/{self.day.day}"
        painter.setFont(kit.font("body", strong=True))
        box = QRectF(0, 0, kit.px(36), self.height())
        if self.day == self._today:
            pill = QRectF(kit.px(10), self.height() / 2 - kit.px(11), kit.px(32), kit.px(22))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(kit.colour("accent"))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setPen(kit.colour("on_accent"))
            painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), number)
        else:
            painter.setPen(kit.colour(ink))
            painter.drawText(box, _RIGHT, number)
        painter.setFont(kit.font("small"))
        painter.setPen(kit.colour("ink2" if ink == "ink" else ink))
        weekday = kit.language.weekday_mark(self.day).split("・")[0]
        painter.drawText(QRectF(kit.px(45), 0, kit.px(36), self.height()), _LEFT, weekday)

    def _paint_row(self, painter: QPainter, row: EventRow, at: _Columns) -> None:
        kit, gap = self._kit, self._kit.px(12)
        off = row.state.is_off
        quiet = kit.colour("ink3" if off else "ink2")
        middle = self.height() / 2
        bar = QRectF(kit.px(78), middle - kit.px(9), kit.px(4), kit.px(18))
        paint_bar(painter, kit.colour(f"kind:{row.kind.colour}"), bar)
        ink = kit.colour("ink3" if off else "ink")
        self._write(painter, at.title, at.times - gap, kit.say(title_of(row)), ink, struck=off)
        self._write(painter, at.times, at.place - gap / 2, times_text(kit.language, row), quiet)
        if self._shows_place():
            ink = kit.colour("warn") if row.needs_venue else quiet
            self._write(painter, at.place, at.people - gap, kit.say(place_of(row)), ink)
        if self._with_people and row.people.places_taken:
            self._write(painter, at.people, at.state - gap, kit.say(participants_text(row)), quiet)
        size = kit.px(9)
        paint_glyph(painter, row.state, quiet, QRectF(at.state, middle - size / 2, size, size))
        self._write(painter, at.state + kit.px(14), at.end, kit.say(row.state.text), quiet)

    def _write(
        self, painter: QPainter, left: float, right: float, words: str, ink: QColor, *, struck: bool = False
    ) -> None:
        font = self.font()
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(ink)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(right - left))
        painter.drawText(QRectF(left, 0, right - left, self.height()), _LEFT, shown)
