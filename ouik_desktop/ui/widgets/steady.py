"""A form that grows and shrinks while one writes in it: the field one writes in stays where it is on the screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

_A_FEW_LINES: Final = 160  # pixels: what comes and goes below or above a field; more is another page
_BY_HAND: Final = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.InputMethod)


class Steady(QObject):
    """Scrolls `area` along when what is in it moves the field that has the focus, once a hand is on that field."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._chain: list[QWidget] = []  # the field, and what it is in, up to what is scrolled
        self._y = 0
        self._in_hand = False
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self._settle)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _left: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self._area):
            return  # the page goes, and with it the field that had the focus
        for widget in filter(isValid, self._chain):
            widget.removeEventFilter(self)
        self._chain = self._up_from(now)
        for widget in self._chain:
            widget.installEventFilter(self)
        self._y = self._where()
        self._in_hand = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton

    def _up_from(self, widget: QWidget | None) -> list[QWidget]:
        chain, inside = [], self._area.widget()
        while widget is not None and widget is not inside:
            chain.append(widget)
            widget = widget.parentWidget()
        return chain if widget is not None else []

    def _where(self) -> int:
        inside = self._area.widget()
        if inside is None or not self._chain or not isValid(self._chain[0]):
            return 0
        return self._chain[0].mapTo(inside, QPoint(0, 0)).y()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Move:
            self._settling.start()
        elif event.type() in _BY_HAND and self._chain and watched is self._chain[0]:
            self._in_hand = True
        return False

    def _settle(self) -> None:
        if not self._chain or not isValid(self._chain[0]):
            return
        moved, self._y = self._where() - self._y, self._where()
        if self._in_hand and 0 < abs(moved) <= _A_FEW_LINES:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + moved)
