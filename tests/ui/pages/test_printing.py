"""The sign-in sheet as a page: seen, saved, in the language chosen."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from ouik_desktop.formats.pdf.pictures import page_count
from ouik_desktop.model import LocalizedText
from ouik_desktop.store import Store
from ouik_desktop.work.participants.grid import add_participant
from tests.ui.hands import AnsweredDialogs

from .conftest import Coordinator, Plan


@pytest.fixture
def cafe(plan: Plan, store: Store) -> int:
    event_id = plan("SDGsカフェ", "SDGs Café", datetime(2026, 12, 16, 15), slug="2026-12-16-cafe")
    add_participant(store, event_id, {"name": "山田 花子", "reading": "やまだ はなこ"})
    return event_id


@pytest.fixture
def page(coordinator: Coordinator, cafe: int, qtbot: QtBot) -> Any:
    page = coordinator.go("print", cafe)
    qtbot.waitUntil(lambda: bool(page.preview.view.pdf()), timeout=20_000)
    return page


def test_the_sheet_counts_who_is_on_it(page: Any) -> None:
    assert page.count.text() == "名簿に1名"
    assert page_count(page.preview.view.pdf()) == 1


def test_the_sheet_is_saved_as_pdf_under_its_name(
    page: Any, answered: AnsweredDialogs, tmp_path: Path, qtbot: QtBot, coordinator: Coordinator
) -> None:
    answered.chosen = tmp_path
    coordinator.press(page, "savePdf")
    qtbot.waitUntil(lambda: "保存しました" in coordinator.told, timeout=20_000)
    assert answered.suggested == ["2026-12-16-cafe_sign-in-sheet_ja.pdf"]
    assert page_count(tmp_path / answered.suggested[0]) == 1


def test_somebody_registered_meanwhile_comes_onto_the_sheet(page: Any, cafe: int, store: Store, qtbot: QtBot) -> None:
    add_participant(store, cafe, {"name": "伊藤 舞", "reading": "いとう まい"})
    qtbot.waitUntil(lambda: page.count.text() == "名簿に2名", timeout=20_000)


def test_the_page_says_who_has_no_reading_and_leads_to_it(
    page: Any, cafe: int, store: Store, qtbot: QtBot, coordinator: Coordinator
) -> None:
    assert not page.not_sorted.isVisible()
    add_participant(store, cafe, {"name": "小鳥遊 読"})
    qtbot.waitUntil(page.not_sorted.isVisible, timeout=20_000)
    assert page.not_sorted.text().strip() == "1名はふりがながなく、「その他」に載ります"
    page.not_sorted.click()
    coordinator.menu(page, LocalizedText("小鳥遊 読", ""))
    assert coordinator.route.kind == "person"
    qtbot.waitUntil(coordinator.here.form.fields["family_kana"].hasFocus)


def test_the_page_begins_with_the_choice_of_the_event(page: Any) -> None:
    assert page.window().focusWidget().objectName() == "eventChoice"
