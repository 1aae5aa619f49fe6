"""The fingers: how a gesture reaches the window. Keys and mouse come through the window system, as on a desktop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeySequence,
    QWheelEvent,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from ouik_desktop.settings import TEXT_SIZE
from tests.hands.gestures import Gesture
from tests.monkey.desk import Desk
from tests.ui.hands import InputMethod

_BUTTON: Final = Qt.MouseButton
_PLAIN: Final = Qt.KeyboardModifier.NoModifier


class Fingers:
    """Makes gestures at a desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._input_method = desk, InputMethod()
        self._ways: dict[str, Callable[[Gesture], None]] = {
            "key": self._key,
            "type": self._type,
            "click": self._click,
            "double": self._double,
            "menu": self._menu,
            "wheel": self._wheel,
            "drag": self._drag,
            "compose": self._compose,
            "commit": self._commit,
            "paste": self._paste,
            "pause": lambda gesture: self._desk.pause(gesture.amount),
            "resize": self._resize,
            "action": self._action,
            "size": self._size,
        }

    def make(self, gesture: Gesture) -> None:
        """Make a gesture, and let the window come to rest."""
        self._ways[gesture.kind](gesture)
        self._desk.settle()

    def _focused(self) -> QWindow | None:
        active = QApplication.activeWindow()  # never a menu: as on a desktop its keys come through the window below
        return (active or self._desk.frame).windowHandle()

    def _key(self, gesture: Gesture) -> None:
        window = self._focused()
        if gesture.what == "Menu":
            self._menu_key()
            return
        pressed = QKeySequence(gesture.what)[0]  # type: ignore[index]  # its stub errs
        if window is not None:
            _strike(window, pressed.key(), pressed.keyboardModifiers())

    def _menu_key(self) -> None:
        widget = QApplication.focusWidget()
        if widget is not None:
            at = widget.rect().center()
            event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, widget.mapToGlobal(at))
            QApplication.sendEvent(widget, event)

    def _type(self, gesture: Gesture) -> None:
        for letter in gesture.what:
            window = self._focused()
            if window is not None and letter.isascii():
                _strike(window, letter, _PLAIN)
            else:
                self._commit(Gesture("commit", letter))

    def _window_at(self, at: QPoint) -> QWindow | None:
        top = QApplication.activePopupWidget() or QApplication.topLevelAt(at)
        return top.windowHandle() if top is not None else None

    def _pressed(self, gesture: Gesture, press: Callable[[QWindow, QPoint], object]) -> None:
        at = QPoint(*gesture.at)
        window = self._window_at(at)
        if window is not None:
            press(window, window.mapFromGlobal(at))

    def _click(self, gesture: Gesture) -> None:
        self._pressed(gesture, lambda window, at: _press(window, _BUTTON.LeftButton, at))

    def _double(self, gesture: Gesture) -> None:
        self._pressed(gesture, _press_twice)

    def _menu(self, gesture: Gesture) -> None:
        self._pressed(gesture, lambda window, at: _press(window, _BUTTON.RightButton, at))
        at = QPoint(*gesture.at)
        widget = QApplication.widgetAt(at)
        if (
            widget is not None and QApplication.activePopupWidget() is None
        ):  # without a desktop nobody makes one of the click
            here = widget.mapFromGlobal(at)
            QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, at))

    def _wheel(self, gesture: Gesture) -> None:
        at = QPoint(*gesture.at)
        widget = QApplication.widgetAt(at)
        if widget is None:
            return
        turned = QWheelEvent(
            QPointF(widget.mapFromGlobal(at)), QPointF(at), QPoint(0, 0), QPoint(0, gesture.amount * 120),
            _BUTTON.NoButton, _PLAIN, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, turned)

    def _drag(self, gesture: Gesture) -> None:
        start, end = QPoint(*gesture.at), QPoint(*(int(part) for part in gesture.what.split(",")))
        window = self._window_at(start)
        if window is None:
            return
        QTest.mousePress(window, _BUTTON.LeftButton, _PLAIN, window.mapFromGlobal(start))
        for step in range(1, 5):
            if isValid(window):
                QTest.mouseMove(window, window.mapFromGlobal(start + (end - start) * step / 4))
        if gesture.amount and isValid(window):  # given up
            _strike(window, Qt.Key.Key_Escape, _PLAIN)
        _let_go(window, _BUTTON.LeftButton, end)

    def _compose(self, gesture: Gesture) -> None:
        widget = QApplication.focusWidget()
        if widget is not None:
            self._input_method.compose(widget, gesture.what)

    def _commit(self, gesture: Gesture) -> None:
        widget = QApplication.focusWidget()
        if widget is not None:
            self._input_method.commit(widget, gesture.what)

    def _paste(self, gesture: Gesture) -> None:
        QGuiApplication.clipboard().setText(gesture.what)
        self._key(Gesture("key", "Ctrl+V"))

    def _resize(self, gesture: Gesture) -> None:
        self._desk.frame.resize(*gesture.at)

    def _action(self, gesture: Gesture) -> None:
        _leave_menus()
        self._desk.window.run_action(gesture.what)

    def _size(self, gesture: Gesture) -> None:
        _leave_menus()
        self._desk.window.services.settings.set(TEXT_SIZE, gesture.amount)


def _leave_menus() -> None:
    """Nobody reaches anything else while a menu is open."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


# a window may be gone between a key and its release: a menu, a dialog


def _strike(window: QWindow, key: Any, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyPress(window, key, modifiers)
    if isValid(window) and window.isVisible():
        QTest.keyRelease(window, key, modifiers)


def _press(window: QWindow, button: Qt.MouseButton, at: QPoint) -> None:
    there = window.mapToGlobal(at)
    QTest.mousePress(window, button, _PLAIN, at)
    _let_go(window, button, there)


def _press_twice(window: QWindow, at: QPoint) -> None:
    there = window.mapToGlobal(at)
    for _turn in range(2):
        if isValid(window) and window.isVisible():
            _press(window, _BUTTON.LeftButton, window.mapFromGlobal(there))


def _let_go(window: QWindow, button: Qt.MouseButton, at: QPoint) -> None:
    if isValid(window) and window.isVisible():
        QTest.mouseRelease(window, button, _PLAIN, window.mapFromGlobal(at))
