"""Where the first window stands: within the screen it opens on, whatever screen was there the last time."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

USUAL: Final = QSize(1280, 800)
LEAST: Final = QSize(1024, 680)
TITLE_BAR: Final = 40  # pixels the window system needs above the window; known only once it is shown


def stand_on_screen(frame: QWidget, kept: str = "") -> None:
    """Give a window that is not yet shown the place it had (`kept`, as `saveGeometry` in base64), or the usual size; where the
    screen has no room for that it fills the screen."""
    if kept:
        frame.restoreGeometry(QByteArray.fromBase64(kept.encode()))
    screen = QGuiApplication.screenAt(frame.geometry().center()) if kept else None
    area = (screen or QGuiApplication.primaryScreen()).availableGeometry().adjusted(0, TITLE_BAR, 0, 0)
    frame.setMinimumSize(LEAST.boundedTo(area.size()))
    if frame.isMaximized() or frame.isFullScreen():
        return
    wanted = frame.geometry() if kept else QRect(frame.pos(), USUAL)
    place = within(area, wanted)
    if not kept and place.size() != USUAL:
        frame.resize(place.size())
        frame.setWindowState(Qt.WindowState.WindowMaximized)
    elif kept and place != wanted:
        frame.setGeometry(place)


def within(area: QRect, wanted: QRect) -> QRect:
    """`wanted` moved and, where it is too large, made smaller so that all of it lies in `area`."""
    size = wanted.size().boundedTo(area.size())
    left = min(max(wanted.left(), area.left()), area.left() + area.width() - size.width())
    top = min(max(wanted.top(), area.top()), area.top() + area.height() - size.height())
    return QRect(QPoint(left, top), size)
