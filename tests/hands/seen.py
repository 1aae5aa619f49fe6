"""What is true of the program at one moment, before and after a gesture; taken inside the program, in the thread of the window."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)
from shiboken6 import isValid

from ouik_desktop.ui.shell.window import MainWindow
from ouik_desktop.ui.widgets.fields.typing import LineEdit, TextEdit
from tests.hands.gestures import Gesture


@dataclass
class Seen:
    """One moment: where the keyboard is, what stands in the boxes, how many acts the history has, whether words wait to be saved."""

    focus: QWidget | None
    popup: QWidget | None
    active: QWidget | None
    values: dict[QWidget, object]
    acts: int
    writing: bool
    widgets: int


@dataclass
class Step:
    """A gesture and what came of it: what every invariant is asked about."""

    gesture: Gesture
    before: Seen
    after: Seen
    window: MainWindow | None
    office: Path | None
    pressed: list[QWidget] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    bugs: list[str] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    by_keyboard: bool = False


def window_of_the_program() -> MainWindow | None:
    """The main window, once it is put together."""
    tops = QApplication.topLevelWidgets()
    return next((found for top in tops if (found := top.findChild(MainWindow)) is not None), None)


def office_of(window: MainWindow | None) -> Path | None:
    """The file that is open."""
    return window.services.office.file if window is not None and window.services.office.is_open else None


def in_the_file(office: Path, query: str, *values: Any) -> list[Any]:
    """What a second program reads in the file at this moment."""
    with sqlite3.connect(f"file:{office}?mode=ro", uri=True) as database:
        return database.execute(query, values).fetchall()


def look(window: MainWindow | None) -> Seen:
    """The moment as it is now."""
    office = office_of(window)
    active = QApplication.activeWindow()
    focus = QApplication.focusWidget()
    acts = in_the_file(office, "SELECT count(*) FROM unit WHERE undoes IS NULL")[0][0] if office else 0
    top = QApplication.activeModalWidget() or active
    values = _values(top) if top is not None else {}
    return Seen(
        focus,
        QApplication.activePopupWidget(),
        active,
        values,
        acts,
        _is_writing(focus),
        len(QApplication.allWidgets()),
    )


def _is_writing(focus: QWidget | None) -> bool:
    if isinstance(focus, LineEdit | TextEdit) and not _in_a_cell(focus):
        return bool(focus.typing.busy)
    return isinstance(focus, QLineEdit | QPlainTextEdit | QAbstractSpinBox)


def _in_a_cell(editor: QWidget) -> bool:
    holder = editor.parentWidget()
    while holder is not None and not holder.isWindow():
        if isinstance(holder, QAbstractItemView):
            return True
        holder = holder.parentWidget()
    return False


def _values(top: QWidget) -> dict[QWidget, object]:
    found: dict[QWidget, object] = {}
    for widget in top.findChildren(QWidget):
        if widget.isVisible() and (value := value_of(widget)) is not None:
            found[widget] = value
    return found


def value_of(widget: QWidget) -> object:
    """What is chosen or written in a control; None for what holds no value."""
    if isinstance(widget, QComboBox):
        return (widget.currentIndex(), widget.currentText())
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QAbstractSlider) and not isinstance(widget, QScrollBar):
        return widget.value()
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        return widget.isChecked()
    return None


def called(widget: QWidget | None) -> str:
    """A widget in words, for a report."""
    if widget is None:
        return "nothing"
    if not isValid(widget):
        return "something that is gone"
    said = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
    return f"{type(widget).__name__}[{widget.objectName()}] “{said}”"


def is_bare(widget: QWidget) -> bool:
    """Whether a widget is only ground on which others stand, where a key does nothing."""
    if isinstance(widget, QMenuBar):
        return False  # it has the keyboard after F10, and no policy says so
    return widget.isWindow() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.objectName() == "stage"
