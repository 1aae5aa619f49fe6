"""The empty window that is painted first. Imports nothing but Qt: start-up shows it before anything else is loaded."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QContextMenuEvent, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QWidget


class Frame(QMainWindow):
    """The main window as Qt sees it; `MainWindow` fills it and answers its questions."""

    resized = Signal()
    left = Signal()
    escaped = Signal()
    menu_wished = Signal(QContextMenuEvent)

    def __init__(self, ground: str = "") -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("ouik-desktop")
        self.setMinimumSize(1024, 680)
        self.resize(1280, 800)
        self.may_close: Callable[[], bool] = lambda: True
        if ground:
            colours = self.palette()
            colours.setColor(QPalette.ColorRole.Window, QColor(ground))
            self.setPalette(colours)

    def come_forward(self, token: str = "") -> None:
        """Be in front of all windows, also from the task bar; `token` is the desktop's leave to do so (Wayland)."""
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt looks for it there
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.left.emit()
        super().changeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wished.emit(event)  # whatever is under the pointer had none; Qt's own would hide tool bars

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What nobody had a use for: Enter presses the button that has the ring, Shift+F10 opens its menu, Escape leaves."""
        focused: QWidget | None = self.focusWidget()
        if is_menu_key(event) and focused is not None:
            ask_for_menu(focused)
        elif is_enter(event) and isinstance(focused, QAbstractButton):
            focused.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.may_close())


def is_enter(event: QKeyEvent) -> bool:
    """Whether this is the key that presses a button, once however long it is held."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()


def is_menu_key(event: QKeyEvent) -> bool:
    """Whether this is Shift+F10, of which only Windows makes what the Menu key is everywhere."""
    return event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier


def ask_for_menu(focused: QWidget) -> None:
    """Open the menu of what has the focus, as the Menu key does."""
    at = focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    middle = at.center() if isinstance(at, QRect) and at.isValid() else focused.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(focused, QContextMenuEvent(reason, middle, focused.mapToGlobal(middle)))
