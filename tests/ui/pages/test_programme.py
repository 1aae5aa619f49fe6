"""The programme typed like a spreadsheet."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ouik_desktop.model import LocalizedText, Person
from ouik_desktop.model.words import ItemKind
from ouik_desktop.store import Store
from ouik_desktop.work.programme import ItemDraft, add_item

from .conftest import Coordinator, Plan

OPENING = LocalizedText("開会挨拶", "Opening")
KEYNOTE = LocalizedText("基調講演", "Keynote")


@pytest.fixture
def tab(coordinator: Coordinator, plan: Plan, store: Store) -> Any:
    event_id = plan("公開セミナー", "Seminar", datetime(2026, 12, 16, 13, 30), ends=datetime(2026, 12, 16, 16))
    add_item(store, event_id, ItemDraft(OPENING, 10, kind=ItemKind.GREETING))
    add_item(store, event_id, ItemDraft(KEYNOTE, 50, kind=ItemKind.TALK))
    return coordinator.go("event", event_id, tab="programme").tab("programme")


def written(tab: Any) -> list[tuple[str, int, str]]:
    """Of each item in the table when it begins, how long it is, and its title in Japanese."""
    shown = [[column(tab, row, key) for key in ("starts", "minutes", "title.ja")] for row in range(tab.table.count())]
    return [(starts, int(minutes), title) for starts, minutes, title in shown]


def column(tab: Any, row: int, key: str) -> str:
    return str(tab.table.rows.index(row, tab.table.rows.section_of(key)).data())


def first(tab: Any) -> int:
    item_id: int = tab.table.rows.id_at(0)
    return item_id


def test_items_follow_one_another(tab: Any) -> None:
    assert written(tab) == [("13:30", 10, "開会挨拶"), ("13:40", 50, "基調講演")]


def test_a_later_start_moves_the_later_items_too(tab: Any, coordinator: Coordinator) -> None:
    coordinator.write(tab.table, 0, "starts", "13時40分")
    assert written(tab) == [("13:40", 10, "開会挨拶"), ("13:50", 50, "基調講演")]


def test_without_shifting_only_the_item_moves_and_the_overlap_is_told(tab: Any, coordinator: Coordinator) -> None:
    tab.shift.set_value(False)
    coordinator.write(tab.table, 0, "minutes", "20")
    assert written(tab) == [("13:30", 20, "開会挨拶"), ("13:40", 50, "基調講演")]
    cell = tab.table.rows.cell_at(1, tab.table.rows.column_at(1))
    assert (cell.ink, coordinator.window.kit.say(cell.tip)) == ("warn", "前の項目が終わる13:50より前に始まります")


def test_an_end_gives_the_length(tab: Any, coordinator: Coordinator) -> None:
    coordinator.write(tab.table, 0, "ends", "13:45")
    assert written(tab) == [("13:30", 15, "開会挨拶"), ("13:45", 50, "基調講演")]


def test_a_length_is_typed_as_one_speaks(tab: Any, coordinator: Coordinator) -> None:
    coordinator.write(tab.table, 0, "minutes", "1時間半")
    assert written(tab) == [("13:30", 90, "開会挨拶"), ("15:00", 50, "基調講演")]


def test_what_is_no_time_is_said_and_nothing_changes(tab: Any, coordinator: Coordinator) -> None:
    coordinator.write(tab.table, 0, "starts", "そのうち")
    assert written(tab)[0] == ("13:30", 10, "開会挨拶")
    assert coordinator.told == "「そのうち」は時刻ではありません。13:30、13時30分、午後1時半のように入力してください。"


def test_a_title_changed_in_japanese_is_outdated_in_english(tab: Any, coordinator: Coordinator) -> None:
    coordinator.write(tab.table, 0, "title.ja", "主催者挨拶")
    assert (written(tab)[0][2], column(tab, 0, "title.en")) == ("主催者挨拶", "Opening")
    english = tab.table.rows.cell_at(0, tab.table.rows.column_at(tab.table.rows.section_of("title.en")))
    assert (english.ink, coordinator.window.kit.say(english.tip)) == ("warn", "要更新")


def test_an_item_moves_down_by_key_and_takes_its_time_along(tab: Any, coordinator: Coordinator) -> None:
    tab.table.choose(first(tab))
    coordinator.do("item_down")
    assert written(tab) == [("13:30", 50, "基調講演"), ("14:20", 10, "開会挨拶")]
    coordinator.undo()
    assert written(tab)[0] == ("13:30", 10, "開会挨拶")


def test_a_break_goes_after_the_current_item(tab: Any, coordinator: Coordinator) -> None:
    tab.table.choose(first(tab))
    tab.add_break.click()
    coordinator.settle()
    assert written(tab) == [("13:30", 10, "開会挨拶"), ("13:40", 10, "休憩"), ("13:50", 50, "基調講演")]


def test_typing_in_the_last_row_adds_an_item(tab: Any, coordinator: Coordinator) -> None:
    coordinator.write(tab.table, tab.table.count(), "title.ja", "意見交換")
    assert written(tab)[-1] == ("14:30", 20, "意見交換")


def test_delete_removes_an_item_and_later_ones_move_up(tab: Any, coordinator: Coordinator, qtbot: QtBot) -> None:
    tab.table.choose(first(tab))
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    coordinator.settle()
    assert written(tab) == [("13:30", 50, "基調講演")]
    assert coordinator.told == "「開会挨拶」を次第から外しました"


def test_a_speaker_is_chosen_by_name(tab: Any, coordinator: Coordinator, store: Store) -> None:
    from ouik_desktop.i18n import _

    with store.write(_("New person")) as session:
        session.add(Person(family="小松", given="花子", family_kana="こまつ", given_kana="はなこ"))
    tab.table.choose(tab.table.rows.id_at(1))
    tab.speakers.click()
    dialog = coordinator.dialog("speakersDialog")
    coordinator.press(dialog, "addSpeaker")
    coordinator.enter(coordinator.dialog("pickDialog"))
    coordinator.enter(dialog)
    assert [column(tab, row, "speakers") for row in range(2)] == ["", "小松 花子"]
