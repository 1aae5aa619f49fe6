"""How a day of the month is painted: ground, hairlines, its number, a holiday's name; and the heads of the columns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from ouik_desktop.ui.look.day_ink import day_ink
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.tokens import mix
from ouik_desktop.work.events import agenda

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_A_WEEK_WITHOUT_HOLIDAYS = date(2026, 6, 7)  # a Sunday


class DayPainter:
    """Paints days; knows which one is `today`."""

    def __init__(self, kit: Kit, today: date) -> None:
        self._kit = kit
        self.today = today

    def paint_heads(self, painter: QPainter, first: date, cells: Sequence[QRect], height: int) -> None:
        """The names of the weekdays above their columns."""
        kit = self._kit
        painter.setFont(kit.font("small", strong=True))
        for column, cell in enumerate(cells):
            weekday = _A_WEEK_WITHOUT_HOLIDAYS + timedelta(days=((first + timedelta(days=column)).weekday() + 1) % 7)
            ink = {6: "sun", 5: "sat"}.get(weekday.weekday(), "ink2")
            painter.setPen(kit.colour(ink))
            box = QRect(cell.left(), 0, cell.width() - kit.px(10), height)
            painter.drawText(box, _RIGHT, kit.language.weekday_mark(weekday))

    def paint(self, painter: QPainter, day: date, cell: QRect, *, is_inside: bool, is_chosen: bool) -> None:
        """One day: `is_inside` the month shown, `is_chosen` by keyboard or mouse."""
        painter.fillRect(cell, self._ground(is_inside, is_chosen))
        painter.setPen(QPen(self._kit.colour("line"), 1))
        line = QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawLine(line.topLeft(), line.topRight())
        if cell.left() > 0:
            painter.drawLine(line.topLeft(), line.bottomLeft())
        self._paint_number(painter, day, cell, is_inside)
        self._paint_holiday(painter, day, cell)

    def frame(self, painter: QPainter, cell: QRect, style: Qt.PenStyle) -> None:
        """The ring around a day: of the keyboard, or, dashed, where an event would be dropped."""
        painter.setPen(QPen(self._kit.colour("focus"), 2, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(cell).adjusted(1, 1, -2, -2))

    def _ground(self, is_inside: bool, is_chosen: bool) -> QColor:
        tokens = self._kit.theme.tokens
        ground = tokens.surface if is_inside else tokens.canvas if tokens.dark else tokens.sunken
        return QColor(mix(tokens.sel, ground, 0.42) if is_chosen else ground)

    def _number(self, day: date) -> str:
        return self._kit.language.day_and_month(day) if day.day == 1 else str(day.day)

    def _number_box(self, day: date, cell: QRect, metrics: QFontMetrics) -> QRectF:
        kit = self._kit
        width = metrics.horizontalAdvance(self._number(day))
        return QRectF(cell.right() - kit.px(9) - width, cell.top() + kit.px(4), width, kit.px(21))

    def _paint_number(self, painter: QPainter, day: date, cell: QRect, is_inside: bool) -> None:
        kit = self._kit
        is_today = day == self.today
        painter.setFont(kit.font("body", strong=is_today))
        box = self._number_box(day, cell, painter.fontMetrics())
        ink = day_ink(day)
        if is_today:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(kit.colour("accent"))
            pill = box.adjusted(-kit.px(8), 0, kit.px(6), 0)
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.restore()
            ink = "on_accent"
        elif ink == "ink" and not is_inside:
            ink = "ink2"
        painter.setPen(kit.colour(ink))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._number(day))

    def _paint_holiday(self, painter: QPainter, day: date, cell: QRect) -> None:
        name = agenda.holiday(day)
        if name is None:
            return
        kit = self._kit
        painter.setFont(kit.font("body"))
        number = self._number_box(day, cell, painter.fontMetrics())
        painter.setFont(kit.font("caption"))
        painter.setPen(kit.colour("sun"))
        left = cell.left() + kit.px(9)
        room = QRectF(left, number.top(), number.left() - left - kit.px(8), number.height())
        metrics = painter.fontMetrics()
        lines = _in_two(kit.say(name), metrics, int(room.width()))
        pitch = min(metrics.height(), cell.top() + kit.px(26) - number.top()) - kit.px(2)
        for number_of_line, words in enumerate(lines):
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
            above = (number_of_line - (len(lines) - 1) / 2) * pitch
            painter.drawText(room.translated(0, above), _LEFT, shown)


def _in_two(name: str, metrics: QFontMetrics, width: int) -> list[str]:
    """A name that is wider than its room in two lines, the first as full as it goes; in the second “Day” goes without saying."""
    if metrics.horizontalAdvance(name) <= width:
        return [name]
    words = name.split()
    first = max((n for n in range(1, len(words)) if metrics.horizontalAdvance(" ".join(words[:n])) <= width), default=1)
    rest = " ".join(words[first:])
    if metrics.horizontalAdvance(rest) > width:
        rest = rest.removesuffix(" Day")
    return [line for line in (" ".join(words[:first]), rest) if line]
