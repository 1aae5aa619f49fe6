"""The sign-in sheet as a page: seen, saved, in the language chosen."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from ouik_desktop.formats.pdf.pictures import page_count
from ouik_desktop.store import Store
from ouik_desktop.work.participants.grid import add_participant

from .conftest import Coordinator, Plan


@pytest.fixture
def page(coordinator: Coordinator, plan: Plan, store: Store, qtbot: QtBot) -> Any:
    event_id = plan("SDGsカフェ", "SDGs Café", datetime(2026, 12, 16, 15), slug="2026-12-16-cafe")
    add_participant(store, event_id, {"name": "山田 花子", "reading": "やまだ はなこ"})
    page = coordinator.go("print", event_id)
    qtbot.waitUntil(lambda: bool(page._page), timeout=20_000)
    return page


def test_the_sheet_counts_who_is_on_it(page: Any) -> None:
    assert page._count.text() == "名簿に1名"
    assert page_count(page._page) == 1


def test_the_sheet_is_saved_as_pdf_under_its_name(
    page: Any, tmp_path: Path, qtbot: QtBot, coordinator: Coordinator
) -> None:
    suggested: list[str] = []

    def save(parent: Any, title: Any, path: Path, kinds: Any, then: Any) -> None:
        suggested.append(path.name)
        then(tmp_path / path.name)

    page.services.dialogs.save_file = save
    page._ask_for_file()
    qtbot.waitUntil(lambda: "保存しました" in coordinator.told, timeout=20_000)
    assert suggested == ["2026-12-16-cafe_sign-in-sheet_ja.pdf"]
    assert page_count(tmp_path / suggested[0]) == 1


def test_somebody_registered_meanwhile_comes_onto_the_sheet(page: Any, store: Store, qtbot: QtBot) -> None:
    add_participant(store, page._event_id, {"name": "伊藤 舞", "reading": "いとう まい"})
    qtbot.waitUntil(lambda: page._count.text() == "名簿に2名", timeout=20_000)
