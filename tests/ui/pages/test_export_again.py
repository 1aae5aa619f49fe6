"""A second export into the same folder: what was exported last is replaced, what somebody changed is asked about and kept."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from ouik_desktop.model import LocalizedText
from ouik_desktop.store import Store
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.work.office.identity import name_office
from tests.ui.hands import AnsweredDialogs

from .conftest import Coordinator, Plan


@pytest.fixture
def cafe(plan: Plan) -> int:
    return plan(
        "SDGsカフェ",
        "SDGs Café",
        datetime(2026, 12, 16, 15),
        slug="2026-12-16-cafe",
        summary=LocalizedText("食文化を考えます。", "We talk about food."),
    )


@pytest.fixture
def page(coordinator: Coordinator, store: Store, cafe: int, qtbot: QtBot) -> Any:
    name_office(store, LocalizedText("里山室", "Satoyama Office"))
    page = coordinator.go("announce", cafe)
    qtbot.waitUntil(lambda: bool(page.preview.view.pdf()), timeout=20_000)
    return page


def lying_in(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def exported_again(page: Any, answered: AnsweredDialogs, qtbot: QtBot, coordinator: Coordinator, words: str) -> Path:
    """Export the text, write `words` into it as somebody would in an editor, and export again."""
    for suffix, tick in page.formats.ticks.items():
        tick.set_value(suffix == "txt")
    file = answered.chosen / "2026-12-16-cafe_announcement_ja-en.txt"
    coordinator.press(page, "exportButton")
    qtbot.waitUntil(lambda: "1" in coordinator.told, timeout=20_000)
    file.write_text(words, encoding="utf-8")
    coordinator.press(page, "exportButton")
    qtbot.waitUntil(lambda: page.findChild(Dialog, "changedFilesDialog") is not None, timeout=20_000)
    assert file.read_text(encoding="utf-8") == words
    return file


def test_a_file_that_was_edited_by_hand_is_kept_beside(
    page: Any, answered: AnsweredDialogs, qtbot: QtBot, coordinator: Coordinator
) -> None:
    file = exported_again(page, answered, qtbot, coordinator, "手で直した文")
    dialog = page.findChild(Dialog, "changedFilesDialog")
    assert file.name in [label.text() for label in dialog.findChildren(QLabel)]
    coordinator.enter(dialog)
    beside = file.with_name("2026-12-16-cafe_announcement_ja-en (2).txt")
    qtbot.waitUntil(lambda: beside.name in coordinator.told, timeout=20_000)
    assert beside.read_text(encoding="utf-8") == "手で直した文"
    assert "カフェ" in file.read_text(encoding="utf-8")


def test_it_is_replaced_where_that_is_wished_and_left_alone_by_cancel(
    page: Any, answered: AnsweredDialogs, qtbot: QtBot, coordinator: Coordinator
) -> None:
    file = exported_again(page, answered, qtbot, coordinator, "手で直した文")
    page.findChild(Dialog, "changedFilesDialog").reject()
    coordinator.settle()
    assert file.read_text(encoding="utf-8") == "手で直した文"
    coordinator.press(page, "exportButton")
    qtbot.waitUntil(lambda: page.findChild(QAbstractButton, "replaceFiles") is not None, timeout=20_000)
    coordinator.press(page, "replaceFiles")
    manifest = "2026-12-16-cafe_manifest.json"
    qtbot.waitUntil(lambda: "カフェ" in file.read_text(encoding="utf-8"), timeout=20_000)
    qtbot.waitUntil(lambda: lying_in(answered.chosen) == [file.name, manifest])
