"""A real window over a small office, frozen on Tuesday, 1 December 2026, and the fingers of a coordinator."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from ouik_desktop.i18n import JAPANESE, _
from ouik_desktop.model import Clock, Event, LocalizedText, Venue
from ouik_desktop.settings import Settings
from ouik_desktop.store import Store
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Speech
from ouik_desktop.ui.look.theme import Theme
from ouik_desktop.ui.shell.frame import Frame
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.notices import Snackbar
from ouik_desktop.ui.shell.office import Office
from ouik_desktop.ui.shell.window import MainWindow

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
    """Uses the window: goes to places, reads what is there, types."""

    def __init__(self, window: MainWindow, office: Office) -> None:
        self.window, self.office = window, office

    def settle(self) -> None:
        for _turn in range(4):
            QApplication.processEvents()

    def go(self, kind: str, id: int | None = None, **more: Any) -> Any:
        self.window.navigation.open(Route(kind, id, **more))
        self.settle()
        return self.here

    def do(self, action: str) -> None:
        self.window.run_action(action)
        self.settle()

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
        snackbar = self.window.stage.findChild(Snackbar, "snackbar")
        return snackbar.words() if snackbar is not None and snackbar.isVisible() else ""

    def compose(self, editor: QWidget, kana: str, words: str) -> None:
        """Type `words` as an input method does: the kana first, not yet committed, then the words."""
        QApplication.sendEvent(editor, QInputMethodEvent(kana, []))
        done = QInputMethodEvent("", [])
        done.setCommitString(words)
        QApplication.sendEvent(editor, done)
        self.settle()

    def undo(self) -> None:
        self.window.undo()
        self.settle()


@pytest.fixture
def coordinator(qapp: QApplication, store: Store) -> Iterator[Coordinator]:
    """A coordinator at the window, in Japanese."""
    settings = Settings()
    kit = Kit(Speech(JAPANESE), Theme(qapp, settings))
    kit.theme.apply()
    frame = Frame()
    office = Office()
    window = MainWindow(frame, kit, settings, office)
    frame.show()
    frame.activateWindow()
    office.attach(store, None)
    someone = Coordinator(window, office)
    someone.settle()
    yield someone
    frame.close()
    office.detach()
