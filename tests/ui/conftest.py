"""The kit of the window for tests of its pieces: Japanese, light, 100 %."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from ouik_desktop.i18n import JAPANESE
from ouik_desktop.settings import Settings
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Speech
from ouik_desktop.ui.look.theme import Theme
from ouik_desktop.ui.shell.frame import Frame
from ouik_desktop.ui.shell.office import Office
from ouik_desktop.ui.shell.window import MainWindow

Show = Callable[[QWidget], QWidget]


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


class InputMethod:
    """Types as a Japanese input method does: kana first, not yet committed, then the words."""

    def compose(self, editor: QWidget, kana: str) -> None:
        QApplication.sendEvent(editor, QInputMethodEvent(kana, []))

    def commit(self, editor: QWidget, words: str) -> None:
        done = QInputMethodEvent("", [])
        done.setCommitString(words)
        QApplication.sendEvent(editor, done)

    def type(self, editor: QWidget, kana: str, words: str) -> None:
        self.compose(editor, kana)
        self.commit(editor, words)


@pytest.fixture
def input_method() -> InputMethod:
    return InputMethod()


@pytest.fixture
def window(kit: Kit, settings: Settings, qtbot) -> Iterator[MainWindow]:
    """The main window without an office."""
    frame = Frame()
    qtbot.addWidget(frame)
    window = MainWindow(frame, kit, settings, Office())
    frame.show()
    frame.activateWindow()
    yield window
    window.jobs.stop_all()
