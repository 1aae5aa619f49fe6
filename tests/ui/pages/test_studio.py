"""The studio: what is typed is seen on the page, gaps lead to their fields, the package is written or nothing is."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from ouik_desktop.field_path import FieldPath
from ouik_desktop.localized import Written
from ouik_desktop.model import Event, LocalizedText
from ouik_desktop.settings import EXPORT_FOLDER
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.studio.export import FORMATS
from ouik_desktop.ui.shell.dialogs import Dialog
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
def page(coordinator: Coordinator, cafe: int, qtbot: QtBot) -> Any:
    page = coordinator.go("announce", cafe)
    qtbot.waitUntil(lambda: bool(page.preview.view.pdf()), timeout=20_000)
    return page


def test_words_being_typed_stand_on_the_page_before_they_are_kept(
    coordinator: Coordinator, page: Any, store: Store, cafe: int, qtbot: QtBot
) -> None:
    before = page.preview.view.pdf()
    title = page.fields["title"].boxes["ja"].editor
    title.setFocus()
    coordinator.compose(title, "さとやま", "里山 ")
    qtbot.waitUntil(lambda: page.preview.view.pdf() != before, timeout=20_000)
    with store.read() as session:
        assert session.get_one(Event, cafe).title.ja == "SDGsカフェ"


def test_a_gap_leads_to_its_field(coordinator: Coordinator, page: Any, store: Store, cafe: int, qtbot: QtBot) -> None:
    from ouik_desktop.work.events import edit

    edit.set_words(store, cafe, "summary", "en", "")
    qtbot.waitUntil(lambda: [str(one.path) for one in page.checked.findings] == ["summary.en"], timeout=20_000)
    coordinator.do("next_gap")
    assert page.fields["summary"].boxes["en"].editor.hasFocus()
    assert page.fields["summary"].isVisible()


def test_from_gap_to_gap_goes_on_after_one_on_another_page(
    coordinator: Coordinator, page: Any, store: Store, cafe: int, qtbot: QtBot
) -> None:
    from ouik_desktop.work import words
    from ouik_desktop.work.events import edit

    with store.read() as session:
        venue_id = session.get_one(Event, cafe).venue_id
    words.write(store, FieldPath("venue", venue_id or 0, "address"), Written("ja", "金沢市広坂1-1-1"))
    edit.set_words(store, cafe, "fee", "ja", "無料")
    qtbot.waitUntil(lambda: len(page.checked.findings) == 2, timeout=20_000)
    coordinator.do("next_gap")
    assert coordinator.route.kind == "venue"
    coordinator.window.navigation.back()
    coordinator.do("next_gap")
    assert page.fields["fee"].boxes["en"].editor.hasFocus()
    coordinator.do("previous_gap")
    assert coordinator.route.kind == "venue"


def test_the_package_is_written_in_the_formats_chosen(
    page: Any, answered: AnsweredDialogs, qtbot: QtBot, coordinator: Coordinator
) -> None:
    for suffix, tick in page.formats.ticks.items():
        tick.set_value(suffix in ("txt", "ics"))
    folder = answered.chosen
    coordinator.press(page, "exportButton")
    qtbot.waitUntil(lambda: "4" in coordinator.told, timeout=20_000)
    assert sorted(file.name for file in folder.iterdir()) == [
        "2026-12-16-cafe_announcement_en.ics",
        "2026-12-16-cafe_announcement_ja-en.ics",
        "2026-12-16-cafe_announcement_ja-en.txt",
        "2026-12-16-cafe_announcement_ja.ics",
        "2026-12-16-cafe_manifest.json",
    ]
    assert page.services.settings.get(EXPORT_FOLDER) == str(folder)


def test_with_gaps_nothing_is_written_until_it_is_meant(
    coordinator: Coordinator, page: Any, store: Store, cafe: int, answered: AnsweredDialogs, qtbot: QtBot
) -> None:
    from ouik_desktop.work.events import edit

    edit.set_words(store, cafe, "summary", "en", "")
    for suffix, tick in page.formats.ticks.items():
        tick.set_value(suffix == "txt")
    folder = answered.chosen
    coordinator.press(page, "exportButton")
    qtbot.waitUntil(lambda: page.findChild(Dialog, "confirmDialog") is not None, timeout=20_000)
    assert not folder.exists()
    page.findChild(Dialog, "confirmDialog").accept()
    qtbot.waitUntil((folder / "2026-12-16-cafe_announcement_ja-en.txt").exists, timeout=20_000)


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


def test_the_formats_chosen_are_remembered(page: Any) -> None:
    page.formats.ticks["docx"].click()
    assert "docx" not in page.services.settings.get(FORMATS).split()


def test_without_an_event_the_studio_says_so(coordinator: Coordinator) -> None:
    page = coordinator.go("announce")
    assert not page.findChild(QAbstractButton, "exportButton").isEnabled()
