"""The programme typed like a spreadsheet."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ouik_desktop.model import LocalizedText, Person, ProgrammeItem
from ouik_desktop.model.words import ItemKind
from ouik_desktop.store import Store
from ouik_desktop.ui.widgets import Label
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


def items(store: Store) -> list[tuple[str, str]]:
    """What the office holds."""
    with store.read() as session:
        found = session.query(ProgrammeItem).order_by(ProgrammeItem.position).all()
        return [(f"{one.starts:%H:%M}" if one.starts else "", one.title.best("ja", "en")) for one in found]


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


def said_below_the_tools(tab: Any) -> list[str]:
    return [label.text() for label in tab.note.findChildren(Label) if tab.note.isVisible()]


def test_what_is_no_time_is_said_at_the_table_and_stays_to_be_put_right(
    tab: Any, coordinator: Coordinator, store: Store
) -> None:
    coordinator.write(tab.table, 0, "starts", "99:99")
    assert (column(tab, 0, "starts"), said_below_the_tools(tab)) == (
        "99:99",
        ["そのような時刻はありません：「99:99」。"],
    )
    assert items(store) == [("13:30", "開会挨拶"), ("13:40", "基調講演")]
    coordinator.write(tab.table, 0, "starts", "13:35")
    assert (written(tab)[0], said_below_the_tools(tab)) == (("13:35", 10, "開会挨拶"), [])


def test_escape_gives_up_what_was_refused(tab: Any, coordinator: Coordinator, qtbot: QtBot) -> None:
    coordinator.write(tab.table, 0, "ends", "13:00")
    assert said_below_the_tools(tab) == ["終了は開始より後の時刻で入力してください(例 14:10)"]
    qtbot.keyClick(tab.table, Qt.Key.Key_Escape)
    assert (said_below_the_tools(tab), column(tab, 0, "ends")) == ([], "13:40")


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


def test_a_session_is_none_before_it_has_a_title_and_goes_after_the_current_item(
    tab: Any, coordinator: Coordinator, store: Store, qtbot: QtBot
) -> None:
    tab.table.choose(first(tab))
    tab.add_session.click()
    coordinator.settle()
    editor = coordinator.window.frame.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert tab.table.rows.column_at(tab.table.currentIndex().column()).key == "title.ja"
    assert [title for _start, title in items(store)] == ["開会挨拶", "基調講演"]
    coordinator.compose(editor, "しゅし", "趣旨説明")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    coordinator.settle()
    assert written(tab) == [("13:30", 10, "開会挨拶"), ("13:40", 20, "趣旨説明"), ("14:00", 50, "基調講演")]


def test_an_item_is_typed_beginning_with_its_start_and_length(tab: Any, coordinator: Coordinator, store: Store) -> None:
    new = tab.table.count()
    for key, words in (("starts", "15:00"), ("minutes", "45分"), ("title.en", "Discussion")):
        coordinator.write(tab.table, new, key, words, end=Qt.Key.Key_Tab)
    assert len(items(store)) == 2
    tab.table.choose(first(tab))
    coordinator.settle()
    assert (column(tab, 2, "starts"), column(tab, 2, "minutes"), column(tab, 2, "title.en")) == (
        "15:00",
        "45",
        "Discussion",
    )


def test_a_row_without_a_title_stays_and_says_why(tab: Any, coordinator: Coordinator, store: Store) -> None:
    new = tab.table.count()
    coordinator.write(tab.table, new, "starts", "15:00", end=Qt.Key.Key_Tab)
    tab.table.choose(first(tab))
    coordinator.settle()
    assert said_below_the_tools(tab) == ["項目の題名を少なくとも一方の言語で入力してください。"]
    assert (column(tab, new, "starts"), len(items(store))) == ("15:00", 2)


def test_rows_of_a_spreadsheet_are_pasted_below(tab: Any, coordinator: Coordinator, store: Store) -> None:
    new = tab.table.count()
    tab.table.setCurrentIndex(tab.table.rows.index(new, tab.table.rows.section_of("starts")))
    coordinator.paste(tab.table, "14:30\t\t20\t\t意見交換\tDiscussion\t山田 悠\n14:50\t\t10\t\t閉会\tClosing\t")
    assert written(tab)[2:] == [("14:30", 20, "意見交換"), ("14:50", 10, "閉会")]
    assert (column(tab, 2, "speakers"), coordinator.told) == ("山田 悠", "2行を追加しました")
    coordinator.undo()
    assert len(items(store)) == 2


def test_rows_pasted_over_the_row_being_typed_go_on_with_it_and_nothing_is_added_twice(
    tab: Any, coordinator: Coordinator
) -> None:
    new = tab.table.count()
    coordinator.write(tab.table, new, "minutes", "20")
    tab.table.setCurrentIndex(tab.table.rows.index(new, tab.table.rows.section_of("title.ja")))
    coordinator.paste(tab.table, "意見交換\tDiscussion\n閉会\tClosing")
    assert written(tab)[2:] == [("14:30", 20, "意見交換"), ("14:50", 20, "閉会")]
    tab.table.leave()
    coordinator.settle()
    assert [title for _starts, _minutes, title in written(tab)[2:]] == ["意見交換", "閉会"]


def test_the_menu_of_an_item_moves_it_and_takes_it_off(tab: Any, coordinator: Coordinator) -> None:
    here = tab.table.visualRect(tab.table.rows.index(1, tab.table.rows.section_of("title.ja"))).center()
    offered = coordinator.open_menu(tab.table.viewport(), here)
    assert (offered[0], offered[-2:]) == ("項目を上へ", ["登壇者…", "次第から外す"])
    coordinator.from_menu("次第から外す")
    assert written(tab) == [("13:30", 10, "開会挨拶")]


def test_a_programme_that_passes_the_end_says_so(tab: Any, coordinator: Coordinator) -> None:
    coordinator.write(tab.table, 1, "minutes", "3時間")
    end = tab.table.rows.cell_at(1, tab.table.rows.column_at(tab.table.rows.section_of("ends")))
    assert (end.words, end.ink, coordinator.window.kit.say(end.tip)) == (
        "16:40",
        "warn",
        "催しの終わり(16:00)を過ぎています",
    )
    shown = [label.text() for label in tab.findChildren(Label) if label.isVisible()]
    assert "次第の終わりが 16:40 で、催しの終わり(16:00)を過ぎています" in shown


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


def test_an_empty_programme_is_begun_by_typing_wherever_the_cursor_is(
    coordinator: Coordinator, plan: Plan, store: Store
) -> None:
    empty = coordinator.go("event", plan("茶会", "Tea", datetime(2027, 2, 1, 10)), tab="programme").tab("programme")
    empty.begin()
    assert empty.table.currentIndex().column() == empty.table.first_editable()
    empty.table.setCurrentIndex(empty.table.rows.index(0, 0))  # the number, which is not typed
    QTest.keyClicks(empty.table, "9")
    assert empty.table.currentIndex().column() == empty.table.first_editable()
    assert [line.text() for line in empty.table.findChildren(QLineEdit) if line.isVisible()] == ["9"]
