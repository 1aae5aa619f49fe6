"""What can be asked of the window from outside: facts as JSON has them, and what a gesture broke."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QMenu, QWidget

from tests.hands.gestures import Gesture
from tests.hands.rings import frame_of, has_ring, ringed, screen_picture
from tests.hands.seen import called, value_of, window_of_the_program
from tests.hands.watch import Watch

Place = tuple[int, int, int, int]


class Answers:
    """One method a question."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch

    # --- a gesture and what came of it -----------------------------------------------------------------------------------------

    def before(self, gesture: dict[str, Any]) -> None:
        """A gesture is about to be made."""
        self._watch.before(Gesture.of(gesture))

    def after(self) -> list[str]:
        """The invariants it broke."""
        return self._watch.after()

    def at_rest(self) -> bool:
        """Whether all that came from the window system is done, nothing runs in a thread, and a dialog in front has the keyboard."""
        QGuiApplication.sync()
        window, dialog = window_of_the_program(), QApplication.activeModalWidget()
        given = dialog is None or QApplication.activeWindow() is dialog
        return window is not None and not window.jobs.busy and given

    def waits_to_save(self) -> bool:
        """Whether words in the field with the focus are not yet the office's: the pause of the autosave is not over."""
        typing = getattr(QApplication.focusWidget(), "typing", None)
        return bool(typing is not None and typing.busy)

    def phrase_is_open(self) -> bool:
        """Whether what is typed next would join the act before: the rest that ends a phrase is not over."""
        window = window_of_the_program()
        return window is not None and any(timer.isActive() for timer in window.phrases.findChildren(QTimer))

    def acts_known(self) -> str:
        """The newest act as the window offers to undo or shows it: what its store reads now."""
        window = window_of_the_program()
        return str(window.services.office.store.history.units(limit=1)) if window is not None else ""

    # --- where the keyboard is ----------------------------------------------------------------------------------------------------

    def focus(self) -> dict[str, Any]:
        """What has the focus."""
        return _told(QApplication.focusWidget())

    def popup(self) -> dict[str, Any]:
        """The menu or list that is open."""
        return _told(QApplication.activePopupWidget())

    def rings(self) -> list[str]:
        """The controls around which a ring is painted on the screen."""
        window, active = window_of_the_program(), QApplication.activeWindow()
        if window is None or active is None:
            return []
        lines = screen_picture().lines(window.kit.colour("focus"))
        return [called(widget) for widget in ringed(active, lines)]

    def focus_has_ring(self) -> bool:
        """Whether the ring is painted where the focus is; within a filled button it is of the colour of its words."""
        window, focus = window_of_the_program(), QApplication.focusWidget()
        if window is None or focus is None:
            return False
        picture = screen_picture()
        return any(has_ring(picture.lines(window.kit.colour(ink)), frame_of(focus)) for ink in ("focus", "on_accent"))

    # --- what is to be seen ---------------------------------------------------------------------------------------------------------

    def page(self) -> str:
        """The kind of page that is shown."""
        window = window_of_the_program()
        here = window.navigation.here if window is not None else None
        return here.kind if here is not None else ""

    def window(self) -> Place:
        """Where the window is on the screen, with its frame."""
        window = window_of_the_program()
        return _box(window.frame.frameGeometry()) if window is not None else (0, 0, 0, 0)

    def screen(self) -> Place:
        """What the desktop leaves free."""
        return _box(QGuiApplication.primaryScreen().availableGeometry())

    def place(self, name: str, number: int = 0) -> Place:
        """The rectangle of a visible part of the window by its object name, or by what it says or is called."""
        found = _named(name)
        if number >= len(found):
            raise LookupError(f"no {name}")
        widget = found[number]
        return (*widget.mapToGlobal(QPoint(0, 0)).toTuple(), widget.width(), widget.height())

    def all_places(self, kind: str) -> list[tuple[str, Place]]:
        """Every visible control of a class of Qt (`QComboBox`) with what it holds, on the page that is shown."""
        shown = [
            one for one in _visible() if one.inherits(kind) and one.isEnabled() and not one.visibleRegion().isEmpty()
        ]
        return [
            (f"{called(one)} {value_of(one)!r}", (*one.mapToGlobal(QPoint(0, 0)).toTuple(), one.width(), one.height()))
            for one in shown
        ]

    def is_shown(self, name: str) -> bool:
        """Whether something of this name is to be seen."""
        return bool(_named(name))

    def says(self, name: str) -> str:
        """The words of a visible part by its object name."""
        return next((_words(widget) for widget in _named(name)), "")

    def dialog(self) -> str:
        """The object name of the dialog in front, or nothing."""
        top = QApplication.activeModalWidget()
        return top.objectName() if top is not None else ""

    def menu(self) -> list[str]:
        """The entries of the menu that is open."""
        popup = QApplication.activePopupWidget()
        actions = popup.actions() if isinstance(popup, QMenu) else []
        return [action.text().replace("&", "") for action in actions if not action.isSeparator()]

    def cells(self, name: str) -> list[list[str]]:
        """What a table shows."""
        model = _table(name).model()
        columns = range(model.columnCount())
        return [[str(model.index(row, column).data() or "") for column in columns] for row in range(model.rowCount())]

    def head(self, name: str) -> list[str]:
        """The head of a table."""
        model = _table(name).model()
        return [str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in range(model.columnCount())]

    def cell(self, name: str) -> tuple[int, int]:
        """Row and column of the current cell."""
        index = _table(name).currentIndex()
        return index.row(), index.column()

    def cell_place(self, name: str, row: int, column: int) -> Place:
        """The rectangle of a cell."""
        view = _table(name)
        box = view.visualRect(view.model().index(row, column))
        return (*view.viewport().mapToGlobal(box.topLeft()).toTuple(), box.width(), box.height())


def _box(box: QRect) -> Place:
    return box.x(), box.y(), box.width(), box.height()


def _visible() -> list[QWidget]:
    return [widget for widget in QApplication.allWidgets() if widget.isVisible()]


def _words(widget: QObject) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return str(value_of(widget) or "") if isinstance(widget, QWidget) else ""


def _named(name: str) -> list[QWidget]:
    shown = _visible()
    by_name = [widget for widget in shown if widget.objectName() == name]
    return by_name or [widget for widget in shown if name in (_words(widget), widget.accessibleName())]


def _table(name: str) -> QAbstractItemView:
    return next(one for one in _visible() if one.objectName() == name and isinstance(one, QAbstractItemView))


def _told(widget: QWidget | None) -> dict[str, Any]:
    if widget is None:
        return {"type": "", "name": "", "called": "", "words": ""}
    return {
        "type": type(widget).__name__,
        "name": widget.objectName(),
        "called": widget.accessibleName(),
        "words": _words(widget),
        "holder": [one.objectName() for one in _holders(widget)],
    }


def _holders(widget: QWidget) -> list[QWidget]:
    holder, found = widget.parentWidget(), []
    while holder is not None:
        if holder.objectName():
            found.append(holder)
        holder = holder.parentWidget()
    return found
