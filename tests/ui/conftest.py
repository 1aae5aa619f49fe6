"""The window for tests, whole and in pieces: Japanese, light, 100 %."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ouik_desktop.i18n import JAPANESE
from ouik_desktop.settings import Settings
from ouik_desktop.store import Store
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Speech
from ouik_desktop.ui.look.theme import Theme
from ouik_desktop.ui.shell.frame import Frame
from ouik_desktop.ui.shell.office import Office
from ouik_desktop.ui.shell.window import MainWindow
from tests.ui.hands import AnsweredDialogs, InputMethod

Show = Callable[[QWidget], QWidget]
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def kit(qapp: QApplication, settings: Settings) -> Kit:
    kit = Kit(Speech(JAPANESE), Theme(qapp, settings))
    kit.theme.apply()
    return kit


@pytest.fixture
def show(qtbot, kit: Kit) -> Show:
    """Show a widget as a window with the focus of the keyboard."""

    def shown(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        kit.dress(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return shown


@pytest.fixture
def input_method() -> InputMethod:
    return InputMethod()


@pytest.fixture
def answered(kit: Kit, tmp_path: Path) -> AnsweredDialogs:
    """Somebody who keeps every file in the folder `out`."""
    return AnsweredDialogs(kit, tmp_path / "out")


@pytest.fixture
def open_window(kit: Kit, settings: Settings, answered: AnsweredDialogs) -> Iterator[OpenWindow]:
    """The one place where tests put the window together: `open_window()` has no office yet, `open_window(store)` one."""
    opened: list[MainWindow] = []

    def put_together(store: Store | None = None) -> MainWindow:
        frame = Frame()
        window = MainWindow(frame, kit, settings, Office(), dialogs=answered)
        opened.append(window)
        frame.show()
        frame.activateWindow()
        if store is not None:
            window.services.office.attach(store, None)
        return window

    yield put_together
    for window in opened:
        window.close()
        window.jobs.stop_all()
        window.services.office.detach()


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """The main window without an office."""
    return open_window()
