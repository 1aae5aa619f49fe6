"""The keys of the commands: seen on one page, changed, refused with a sentence, given back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from ouik_desktop.settings import KEYS, Settings
from ouik_desktop.ui.shell.keyboard.change import KeysDialog
from ouik_desktop.ui.widgets import KeyCap, RowTable

from .conftest import Coordinator

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def table(coordinator: Coordinator) -> Any:
    coordinator.do("change_keys")
    return coordinator.here.findChild(RowTable, "keysTable")


def keys_of(table: Any) -> dict[str, str]:
    rows = table.rows
    command, keys = rows.section_of("command"), rows.section_of("keys")
    return {rows.index(at, command).data(): rows.index(at, keys).data() for at in range(rows.rowCount())}


def ask(coordinator: Coordinator, table: Any, command: str) -> KeysDialog:
    at = list(keys_of(table)).index(command)
    table.opened.emit(table.rows.ids[at])
    dialog: KeysDialog = coordinator.dialog("keysDialog")
    return dialog


def shortcut(coordinator: Coordinator, id: str) -> list[str]:
    made = next(one for one in coordinator.window.frame.actions() if one.objectName() == id)
    return [one.toString() for one in made.shortcuts()]


def test_all_commands_stand_there_those_of_other_pages_too(coordinator: Coordinator, table: Any) -> None:
    keys = keys_of(table)
    assert (keys["書き出す…"], keys["今日"], keys["次の未訳・要更新へ"]) == ("Ctrl+E", "Ctrl+T", "F8")


def test_the_dialog_is_called_by_the_command_without_its_dots(coordinator: Coordinator, table: Any) -> None:
    assert ask(coordinator, table, "印刷…").windowTitle() == "印刷"


def test_other_keys_are_pressed_and_all_that_shows_them_follows(
    coordinator: Coordinator, table: Any, settings: Settings
) -> None:
    dialog = ask(coordinator, table, "このページで探す")
    QTest.keyClick(dialog.field, Qt.Key.Key_J, CTRL)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    coordinator.settle()
    assert (settings.get(KEYS), shortcut(coordinator, "find")) == ({"find": "Ctrl+J"}, ["Ctrl+J"])
    assert keys_of(table)["このページで探す"] == "Ctrl+J"
    coordinator.do("shortcuts")
    sheet = coordinator.dialog("shortcutsDialog")
    assert "Ctrl+J" in [cap.accessibleName() for cap in sheet.findChildren(KeyCap)]
    sheet.reject()


def test_keys_that_are_taken_are_refused_by_the_name_of_who_has_them(coordinator: Coordinator, table: Any) -> None:
    dialog = ask(coordinator, table, "このページで探す")
    QTest.keyClick(dialog.field, Qt.Key.Key_E, CTRL)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    said = "Ctrl+E は「書き出す…」に割り当て済みです。先にそちらを外してください。"
    assert (dialog.isVisible(), dialog.trouble.text()) == (True, said)
    QTest.keyClick(dialog.field, Qt.Key.Key_G)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.trouble.text() == "G は文字の入力に使います。Ctrl か Alt と組み合わせてください。"
    dialog.reject()


def test_one_command_and_all_get_back_the_keys_they_came_with(
    coordinator: Coordinator, table: Any, settings: Settings
) -> None:
    for command in ("このページで探す", "終了"):
        dialog = ask(coordinator, table, command)
        QTest.keyClick(dialog.field, Qt.Key.Key_Delete)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
        coordinator.settle()
    assert settings.get(KEYS) == {"find": "", "quit": ""}
    assert shortcut(coordinator, "find") == []
    dialog = ask(coordinator, table, "このページで探す")
    coordinator.press(dialog, "keysAsTheyWere")
    assert settings.get(KEYS) == {"quit": ""}
    coordinator.here.findChild(QPushButton, "resetKeys").click()
    assert (settings.get(KEYS), shortcut(coordinator, "quit")) == ({}, ["Ctrl+Q"])


def test_a_change_is_in_force_on_pages_with_commands_of_their_own(coordinator: Coordinator, table: Any) -> None:
    dialog = ask(coordinator, table, "今日")
    QTest.keyClick(dialog.field, Qt.Key.Key_T, CTRL | ALT)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    coordinator.go("calendar")
    assert shortcut(coordinator, "today") == ["Ctrl+Alt+T"]
