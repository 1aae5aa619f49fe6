"""A real window over a small office, frozen on Tuesday, 1 December 2026, and the fingers of a coordinator."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.model import Clock, Event, LocalizedText, Venue
from ouik_desktop.store import Store
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.notices import Snackbar
from ouik_desktop.ui.shell.window import MainWindow
from ouik_desktop.ui.widgets import RowTable
from tests.ui.hands import InputMethod

Plan = Callable[..., int]


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Store:
    return Store.open(tmp_path / "office.ouik", clock)


@pytest.fixture
def plan(store: Store) -> Plan:
    """Write an event down: title in both languages, start, and any fields."""

    def write(ja: str, en: str, starts: datetime, **values: Any) -> int:
        city_hall = LocalizedText("市役所", "City Hall")
        with store.write(_("New event")) as session:
            event = Event(uid=f"{ja}{starts}", title=LocalizedText(ja, en), starts=starts)
            event.state = "confirmed"
            event.venue = session.query(Venue).first() or Venue(name=city_hall)
            for name, value in values.items():
                setattr(event, name, value)
            session.add(event)
            session.flush()
            return event.id

    return write


class Coordinator:
    """Uses the window: goes to places, reads what is there, types, clicks. What stands on a thing is how it is found."""

    def __init__(self, window: MainWindow, input_method: InputMethod) -> None:
        self.window, self.input_method = window, input_method

    def settle(self) -> None:
        for _turn in range(4):
            QApplication.processEvents()

    # --- where one is -----------------------------------------------------------------------------------------------------

    def go(self, kind: str, id: int | None = None, **more: Any) -> Any:
        self.window.navigation.open(Route(kind, id, **more))
        self.settle()
        return self.here

    @property
    def here(self) -> Any:
        page = self.window.here
        assert page is not None
        return page

    @property
    def route(self) -> Route:
        route = self.window.navigation.here
        assert route is not None
        return route

    @property
    def told(self) -> str:
        """What the snackbar says."""
        snackbar = self.window.frame.findChild(Snackbar, "snackbar")
        return snackbar.words() if snackbar is not None and snackbar.isVisible() else ""

    def dialog(self, name: str) -> Any:
        """The one dialog of that name that is open."""
        self.settle()
        (found,) = (one for one in self.window.frame.findChildren(Dialog, name) if one.isVisible())
        return found

    # --- what one does ----------------------------------------------------------------------------------------------------

    def do(self, action: str) -> None:
        self.window.run_action(action)
        self.settle()

    def undo(self) -> None:
        self.window.undo()
        self.settle()

    def press(self, widget: QWidget, name: str) -> None:
        """The button of a name in a widget."""
        button = widget.findChild(QAbstractButton, name)
        assert button is not None, name
        button.click()
        self.settle()

    def click(self, widget: QWidget, words: Words) -> None:
        """The button on which, or of which, these words are said."""
        said = self.window.kit.say(words)
        named: list[QAbstractButton] = widget.findChildren(QAbstractButton)
        next(
            one for one in named if said in (one.text(), one.accessibleName(), one.toolTip()) and one.isVisible()
        ).click()
        self.settle()

    def enter(self, dialog: QWidget) -> None:
        """Press Enter: the verb of a dialog."""
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        self.settle()

    def menu(self, widget: QWidget, words: Words) -> None:
        """Choose from the menu a button has opened."""
        said = self.window.kit.say(words)
        entries = [entry for menu in widget.findChildren(QMenu) for entry in menu.actions()]
        next(entry for entry in reversed(entries) if entry.text().startswith(said)).trigger()
        self.settle()

    def choose(self, field: Any, words: Words) -> None:
        """Choose from a list of choices."""
        at = field.findText(self.window.kit.say(words))
        assert at >= 0, words
        field.setCurrentIndex(at)
        field.activated.emit(at)
        self.settle()

    def compose(self, editor: QWidget, kana: str, words: str) -> None:
        """Type `words` as an input method does: the kana first, not yet committed, then the words."""
        self.input_method.type(editor, kana, words)
        self.settle()

    def type(self, field: Any, words: str) -> None:
        """Type over what stands in a field, and leave it."""
        field.setFocus()
        field.selectAll()
        self.compose(field, "", words)
        self.window.stage.setFocus()
        self.settle()

    def open_menu(self, widget: QWidget, at: QPoint | None = None) -> list[str]:
        """Click with the right button, or with no place press the Menu key; gives back what the menu offers, line by line."""
        reason = QContextMenuEvent.Reason.Keyboard if at is None else QContextMenuEvent.Reason.Mouse
        at = widget.rect().center() if at is None else at
        QApplication.sendEvent(widget, QContextMenuEvent(reason, at, widget.mapToGlobal(at)))
        self.settle()
        menus = [menu for menu in self.window.frame.findChildren(QMenu, "contextMenu") if menu.isVisible()]
        return [line.text().split("\t")[0] for menu in menus for line in menu.actions() if not line.isSeparator()]

    def from_menu(self, words: Words) -> None:
        """Choose from the menu that is open."""
        said = self.window.kit.say(words)
        menus = self.window.frame.findChildren(QMenu, "contextMenu")
        next(line for menu in menus for line in menu.actions() if line.text().startswith(said)).trigger()
        for menu in menus:
            menu.close()
        self.settle()

    def drag_to_day(self, chip: Any, month: Any, day: date) -> None:
        """Take an event of the month by the mouse and put it down on another day."""
        there = chip.mapFrom(month, month.cell_of(day).center())
        QTest.mousePress(chip, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
        QTest.mouseMove(chip, there)
        assert month.drop_day == day
        QTest.mouseRelease(chip, Qt.MouseButton.LeftButton, pos=there)
        self.settle()

    def paste(self, table: RowTable, words: str) -> None:
        """Paste what a spreadsheet would put on the clipboard."""
        QGuiApplication.clipboard().setText(words)
        QTest.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        self.settle()

    def write(self, table: RowTable, row: int, key: str, words: str, *, end: Qt.Key = Qt.Key.Key_Return) -> None:
        """Type over what stands in a cell, and press Enter (or Tab, which stays in the row); the row after the last adds one."""
        table.setFocus()
        table.setCurrentIndex(table.rows.index(row, table.rows.section_of(key)))
        QTest.keyClick(table, Qt.Key.Key_F2)
        (cell,) = (line for line in table.findChildren(QLineEdit) if line.isVisible())
        cell.selectAll()
        self.compose(cell, "", words)
        QTest.keyClick(cell, end)
        self.settle()


@pytest.fixture
def coordinator(open_window: Callable[[Store], MainWindow], store: Store, input_method: InputMethod) -> Coordinator:
    """A coordinator at the window over `store`, in Japanese."""
    someone = Coordinator(open_window(store), input_method)
    someone.settle()
    return someone
