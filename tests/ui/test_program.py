"""The program as a whole, on a screen nobody sees: the very first start, and a bug in the middle of the work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.settings import LANGUAGE, WINDOW, Settings
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.welcome import WelcomeDialog
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.frame import Frame
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.start import Start
from ouik_desktop.ui.shell.trouble import BugDialog
from ouik_desktop.ui.widgets import RadioField

SECRET = "髙橋 花子 <hanako@example.jp>"
Begin = Callable[..., Start]


@pytest.fixture
def begin(qapp: QApplication, settings: Settings) -> Iterator[Begin]:
    begun: list[Start] = []

    def start(office: Path | None = None, language: str | None = None) -> Start:
        frame = Frame()
        frame.show()
        frame.activateWindow()
        begun.append(Start(qapp, frame, settings, str(office) if office else None, language))
        begun[-1].begin()
        return begun[-1]

    yield start
    for one in begun:
        one.window.close()
        one.end()


@pytest.fixture
def office(tmp_path: Path) -> Path:
    file = tmp_path / "office.ouik"
    Store.open(file).close()
    return file


def shown(kind: type[QWidget]) -> Any:
    """The dialog of a kind that is on the screen."""
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()), None)


def test_who_starts_the_first_time_chooses_language_place_and_how_to_begin(
    begin: Begin, settings: Settings, home: Path, qtbot: Any
) -> None:
    start = begin(language="ja")
    qtbot.waitUntil(lambda: shown(WelcomeDialog) is not None)
    dialog = shown(WelcomeDialog)
    assert dialog.windowTitle() == "ouik-desktop へようこそ"
    next(one for one in dialog.findChildren(QAbstractButton) if one.text() == "English").click()
    assert (dialog.windowTitle(), settings.get(LANGUAGE)) == ("Welcome to ouik-desktop", "en")
    for _step in range(2):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    dialog.findChild(RadioField, "welcomeBegin").set_value("empty")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: start.window.here is not None)
    assert start.window.frame.windowTitle() == "Home — ouik-desktop"
    assert (home / "data" / "office.ouik").exists()


def test_where_the_window_was_is_kept_when_it_closes(
    begin: Begin, office: Path, settings: Settings, qtbot: Any
) -> None:
    start = begin(office)
    qtbot.waitUntil(lambda: start.window.here is not None)
    assert settings.get(WINDOW) == ""
    start.window.frame.resize(1100, 700)
    start.window.close()
    assert settings.get(WINDOW) != ""


def test_a_bug_in_a_command_is_shown_once_and_the_report_tells_of_nobody(
    begin: Begin, office: Path, home: Path, qtbot: Any
) -> None:
    def stumble() -> None:
        raise ValueError(f"cannot greet {SECRET}")

    start = begin(office, "ja")
    qtbot.waitUntil(lambda: start.window.here is not None)
    page: Any = start.window.here
    page.actions_here = lambda: [Action("stumble", _("Find on this page"), stumble, menu="edit")]
    start.window.navigation.open(Route("home"))
    start.window.frame.findChild(QAction, "stumble").trigger()
    qtbot.waitUntil(lambda: shown(BugDialog) is not None)
    report = shown(BugDialog).findChild(QPlainTextEdit).toPlainText()
    assert "ValueError" in report
    assert "test_program.py" in report
    assert "花子" not in report
    assert "hanako" not in report
    [kept] = (home / "log").glob("crash-*.txt")
    assert kept.read_text(encoding="utf-8") == report
    QTest.keyClick(shown(BugDialog), Qt.Key.Key_Escape)
    assert shown(BugDialog) is None
    start.window.run_action("go_events")  # one can go on working
    assert start.window.frame.windowTitle() == "催し一覧 — ouik-desktop"


def test_an_office_in_a_cloud_folder_is_opened_with_a_word_of_caution(begin: Begin, tmp_path: Path, qtbot: Any) -> None:
    (tmp_path / "Dropbox").mkdir()
    office = tmp_path / "Dropbox" / "office.ouik"
    Store.open(office).close()
    told: list[Any] = []
    start = begin(office, "en")
    start.window.services.notices.told.connect(told.append)
    qtbot.waitUntil(lambda: told != [], timeout=20_000)
    assert start.kit.say(told[0]).startswith("This office lies in a folder that is synchronised with the internet.")
    start.window.navigation.open(Route("preferences", tab="data"))
    caution: Any = start.window.here.findChild(QWidget, "officeCaution")
    assert caution.text() == start.kit.say(told[0])
