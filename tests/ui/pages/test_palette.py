"""Search and commands in one box: what was used lately, days, commands as they are read, and an event to be."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ouik_desktop.settings import RECENT, Settings
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.palette.box import Palette

from .conftest import Coordinator, Plan


@pytest.fixture
def two(plan: Plan) -> list[int]:
    return [
        plan("里山の観察", "Satoyama Walk", datetime(2026, 12, 5, 13, 30)),
        plan("年度末会議", "Year-end meeting", datetime(2027, 3, 20, 10)),
    ]


@pytest.fixture
def palette(coordinator: Coordinator, two: list[int]) -> Any:
    coordinator.go("home")
    coordinator.window.fill_in()
    return opened(coordinator)


def opened(coordinator: Coordinator) -> Any:
    coordinator.do("palette")
    return coordinator.window.frame.findChild(Palette)


def said(coordinator: Coordinator, palette: Any, typed: str) -> list[str]:
    return [coordinator.window.kit.say(row.words) for row in palette.sought.rows_for(typed)]


@pytest.mark.parametrize("typed", ["書き出す", "かきだす", "カキダス", "kakidasu", "kakida", "export"])
def test_a_command_is_found_as_it_is_written_and_as_it_is_read(
    coordinator: Coordinator, palette: Any, typed: str
) -> None:
    assert said(coordinator, palette, typed)[0] == "書き出す…"


@pytest.mark.parametrize("typed", ["shuuryou", "syuuryou", "しゅうりょう"])
def test_either_spelling_in_latin_letters_will_do(coordinator: Coordinator, palette: Any, typed: str) -> None:
    assert said(coordinator, palette, typed)[0] == "終了"


@pytest.mark.parametrize(
    ("typed", "day"),
    [("12/24", "2026-12-24"), ("来週金曜", "2026-12-11"), ("R9.2.13", "2027-02-13"), ("/12/24", "2026-12-24")],
)
def test_a_day_leads_to_the_calendar_without_a_sign_before_it(
    coordinator: Coordinator, palette: Any, typed: str, day: str
) -> None:
    palette.input.setText(typed)
    QTest.keyClick(palette.input, Qt.Key.Key_Return)
    coordinator.settle()
    assert coordinator.route == Route("calendar", options=(("day", day),))


def test_what_was_visited_and_used_lately_stands_first(coordinator: Coordinator, palette: Any, two: list[int]) -> None:
    palette.close_palette()
    coordinator.go("event", two[1])
    coordinator.go("event", two[0])
    coordinator.go("home")
    palette = opened(coordinator)
    palette.input.setText(">history")
    QTest.keyClick(palette.input, Qt.Key.Key_Return)
    assert coordinator.route == Route("history")
    assert said(coordinator, opened(coordinator), "")[:3] == ["里山の観察", "年度末会議", "履歴"]


def test_that_is_remembered_for_the_next_start(
    coordinator: Coordinator, palette: Any, settings: Settings, two: list[int]
) -> None:
    palette.close_palette()
    coordinator.go("event", two[0])
    coordinator.window.close()
    assert settings.get(RECENT) == {"": [["event", two[0]]]}


def test_words_that_find_nothing_may_be_a_new_event(coordinator: Coordinator, palette: Any) -> None:
    palette.input.setText("ほたるの夕べ")
    assert said(coordinator, palette, "ほたるの夕べ") == ["新しい催し「ほたるの夕べ」"]
    QTest.keyClick(palette.input, Qt.Key.Key_Return)
    assert coordinator.dialog("newEventDialog").title_ja.text() == "ほたるの夕べ"


def test_where_nothing_is_found_that_is_said(coordinator: Coordinator, palette: Any) -> None:
    palette.input.setText("@ほたるの夕べ")
    assert [palette.list.item(row).text() for row in range(palette.list.count())] == ["当てはまるものはありません。"]


def test_the_page_beneath_hears_no_keys(coordinator: Coordinator, palette: Any, qtbot: Any) -> None:
    qtbot.waitUntil(palette.input.hasFocus)
    QTest.keyClick(palette.input, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert (coordinator.route, palette.isVisible()) == (Route("home"), True)
    QTest.keyClick(palette.input, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not palette.isVisible()


def test_who_comes_back_from_the_palette_is_in_the_table_where_a_cell_was_left_open(
    coordinator: Coordinator, two: list[int]
) -> None:
    """The cell was done with when it was left, and is not there any more."""
    table = coordinator.go("event", two[0], tab="programme").tab("programme").table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    palette = opened(coordinator)
    coordinator.settle()
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft() + QPoint(9, -9))
    assert (palette.isVisible(), table.hasFocus()) == (False, True)
