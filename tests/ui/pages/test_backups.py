"""Copies of the office on a stick, going back to one, and what is said of it; a new office never takes the place of another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ouik_desktop.i18n import _
from ouik_desktop.model import Clock, Event, LocalizedText, Office
from ouik_desktop.settings import COPY_FOLDER
from ouik_desktop.store import Store
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.window import MainWindow
from tests.ui.hands import AnsweredDialogs, InputMethod

from .conftest import Coordinator, Plan


@pytest.fixture
def coordinator(open_window: Callable[..., MainWindow], store: Store, input_method: InputMethod) -> Coordinator:
    """Over an office in a file of its own."""
    window = open_window()
    window.services.office.attach(store, store.file)
    return Coordinator(window, input_method)


@pytest.fixture
def preferences(coordinator: Coordinator, plan: Plan, store: Store) -> Any:
    plan("冬の里山を歩く", "A walk", datetime(2026, 12, 12))
    with store.write(_("Name the office")) as session:
        session.add(Office(id=1, name=LocalizedText("いしかわ・かなざわ", "Ishikawa Kanazawa")))
    return coordinator.go("preferences", tab="data")


def titles(store: Store) -> list[str]:
    with store.read() as session:
        return [event.title.ja for event in session.query(Event).order_by(Event.id)]


def test_a_copy_is_saved_on_a_stick_and_the_stick_is_remembered(
    coordinator: Coordinator, preferences: Any, answered: AnsweredDialogs, store: Store, qtbot: QtBot
) -> None:
    answered.chosen.mkdir()
    coordinator.press(preferences, "saveCopy")
    copy = answered.chosen / "office 2026-12-01.ouik"
    qtbot.waitUntil(lambda: str(copy) in coordinator.told, timeout=20_000)
    assert preferences.services.settings.get(COPY_FOLDER) == str(answered.chosen)
    saved = Store.open(copy)
    assert titles(saved) == titles(store)
    saved.close()


def test_a_backup_is_called_by_when_it_was_made_as_in_the_list(
    coordinator: Coordinator, preferences: Any, qtbot: QtBot
) -> None:
    coordinator.press(preferences, "backUpNow")
    qtbot.waitUntil(lambda: coordinator.told != "", timeout=20_000)
    last = preferences.findChild(QLabel, "lastBackup").text().removeprefix("最後のバックアップ：")
    assert coordinator.told == f"バックアップしました：{last}"


def restore_from(coordinator: Coordinator, preferences: Any, file: Path, dialogs: Chosen) -> None:
    dialogs.file = file
    coordinator.press(preferences, "restoreBackup")
    coordinator.menu(preferences.findChild(QPushButton, "restoreBackup"), "ファイルから…")


class Chosen(AnsweredDialogs):
    """Whoever is asked for a file to open chooses `file`."""

    file = Path()

    def open_file(self, parent: Any, title: Any, kinds: Any, then: Callable[[Path], object], **_where: Any) -> None:
        then(self.file)


@pytest.fixture
def answered(kit: Any, tmp_path: Path) -> Chosen:
    return Chosen(kit, tmp_path / "out")


def test_the_office_goes_back_to_any_file_and_forth_again(
    coordinator: Coordinator, preferences: Any, answered: Chosen, plan: Plan, store: Store, qtbot: QtBot
) -> None:
    answered.chosen.mkdir()
    coordinator.press(preferences, "saveCopy")
    copy = answered.chosen / "office 2026-12-01.ouik"
    qtbot.waitUntil(lambda: str(copy) in coordinator.told, timeout=20_000)
    plan("SDGsカフェ", "Café", datetime(2026, 12, 20))
    restore_from(coordinator, preferences, copy, answered)
    qtbot.waitUntil(lambda: coordinator.window.frame.findChild(Dialog, "restoreDialog") is not None, timeout=20_000)
    dialog = coordinator.dialog("restoreDialog")
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"いしかわ・かなざわ", "1", "0", "office 2026-12-01.ouik"} <= set(said)
    coordinator.press(dialog, "restoreVerb")
    qtbot.waitUntil(lambda: coordinator.route == Route("home"), timeout=20_000)
    assert titles(store) == ["冬の里山を歩く"]
    assert "before-restoring" in coordinator.told
    coordinator.click(coordinator.window.frame, "これまでの状態に戻す")
    qtbot.waitUntil(lambda: "復元しました" in coordinator.told, timeout=20_000)
    assert titles(store) == ["冬の里山を歩く", "SDGsカフェ"]


def test_enter_leaves_the_office_as_it_is(
    coordinator: Coordinator, preferences: Any, answered: Chosen, plan: Plan, store: Store, qtbot: QtBot, clock: Clock
) -> None:
    other = Store.open(answered.chosen.with_name("other.ouik"), clock)
    other.close()
    restore_from(coordinator, preferences, other.file, answered)
    qtbot.waitUntil(lambda: coordinator.window.frame.findChild(Dialog, "restoreDialog") is not None, timeout=20_000)
    coordinator.enter(coordinator.dialog("restoreDialog"))
    assert titles(store) == ["冬の里山を歩く"]
    assert preferences.isVisible()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [("letter.ouik", b"Dear colleagues,", "letter.ouik"), ("gone.ouik", None, "gone.ouik")],
)
def test_a_wrong_file_is_refused_in_words(
    coordinator: Coordinator, preferences: Any, answered: Chosen, tmp_path: Path, qtbot: QtBot, name: str,
    content: bytes | None, said: str,
) -> None:  # fmt: skip
    if content is not None:
        (tmp_path / name).write_bytes(content)
    restore_from(coordinator, preferences, tmp_path / name, answered)
    qtbot.waitUntil(lambda: said in coordinator.told, timeout=20_000)


def test_a_new_office_is_proposed_under_a_free_name_and_replaces_nothing(
    coordinator: Coordinator, preferences: Any, store: Store
) -> None:
    wished: list[Path] = []
    coordinator.window.office_wished.connect(wished.append)
    coordinator.do("new_office")
    (dialog,) = coordinator.window.frame.findChildren(QFileDialog)
    assert [Path(file).name for file in dialog.selectedFiles()] == ["office (2).ouik"]
    dialog.findChild(QLineEdit).setText(store.file.name)
    dialog.accept()
    coordinator.settle()
    assert wished == [store.file]
    assert "office.ouik" in coordinator.told
    assert titles(store) == ["冬の里山を歩く"]
