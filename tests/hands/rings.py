"""Where the ring of the keyboard is painted: looked up in a picture of the screen, which shows what was repainted and what was not.

A grab of a widget paints it anew and so never shows a ring that was left behind; the screen does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget

_LEAST = 10  # pixels of the colour side by side that may be the edge of a ring
_THICKEST = 3  # a ring; more is a filled ground
_NEAR = 7  # how far from the edge of its widget a ring may run


@dataclass(frozen=True)
class Picture:
    """What is on the screen now."""

    image: QImage
    at: QPoint

    @cached_property
    def _rows(self) -> bytes:
        return bytes(self.image.constBits())

    def lines(self, colour: QColor) -> list[QRect]:
        """The thin horizontal lines of a colour, in pixels of the screen."""
        pixel = bytes((colour.blue(), colour.green(), colour.red(), 255))
        found = []
        for x, length, y in self._runs(pixel):
            middle = x + length // 2
            if self._is(pixel, middle, y - 1):
                continue  # the upper row stands for all
            rows = 1
            while rows <= _THICKEST and self._is(pixel, middle, y + rows):
                rows += 1
            if rows <= _THICKEST:
                found.append(QRect(x + self.at.x(), y + self.at.y(), length, rows))
        return found

    def _is(self, pixel: bytes, x: int, y: int) -> bool:
        at = 4 * (y * self.image.width() + x)
        return self._rows[at : at + 4] == pixel if y >= 0 else False

    def _runs(self, pixel: bytes) -> Iterator[tuple[int, int, int]]:
        data, width = self._rows, self.image.width()
        wanted = pixel * _LEAST
        at = data.find(wanted)
        while at >= 0:
            if at % 4:
                at = data.find(wanted, at + 1)
                continue
            x, y = at // 4 % width, at // 4 // width
            length = _LEAST
            while x + length < width and data[at + 4 * length : at + 4 * length + 4] == pixel:
                length += 1
            if x + length <= width:
                yield x, length, y
            at = data.find(wanted, at + 4 * length)


def screen_picture() -> Picture:
    """A picture of the whole screen."""
    screen = QGuiApplication.primaryScreen()
    image = screen.grabWindow(0).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return Picture(image, screen.geometry().topLeft())


def frame_of(widget: QWidget) -> QRect:
    """The rectangle whose edge is the ring of a widget: the widget itself, or the paper around an editor without an edge."""
    holder = widget.parentWidget() if widget.property("bare") else None
    while holder is not None and holder.height() > widget.height() + 60:
        holder = None
    framed = holder if holder is not None else widget
    return QRect(framed.mapToGlobal(QPoint(0, 0)), framed.size())


def has_ring(lines: list[QRect], box: QRect) -> bool:
    """Whether lines run along the top and the bottom of a rectangle, each for half its width or more."""

    def along(edge: int) -> bool:
        room = box.adjusted(-_NEAR, 0, _NEAR, 0)
        near = [
            line
            for line in lines
            if abs(line.top() - edge) <= _NEAR and line.left() >= room.left() and line.right() <= room.right()
        ]
        return any(line.width() * 2 >= box.width() for line in near)

    return along(box.top()) and along(box.bottom())


def ringed(window: QWidget, lines: list[QRect]) -> list[QWidget]:
    """The controls of a window around which a ring is painted."""
    return [widget for widget in takers(window) if has_ring(lines, frame_of(widget))]


def takers(window: QWidget) -> list[QWidget]:
    """What can have the focus of the keyboard in a window, and is not hidden by something else."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QAbstractScrollArea | QAbstractItemView)
        and not widget.visibleRegion().isEmpty()
        and _is_on_top(widget)
    ]


def _is_on_top(widget: QWidget) -> bool:
    middle = widget.mapToGlobal(widget.visibleRegion().boundingRect().center())
    there = QApplication.widgetAt(middle)
    return there is not None and (there is widget or widget.isAncestorOf(there) or there.isAncestorOf(widget))
