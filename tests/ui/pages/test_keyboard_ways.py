"""The window by keyboard alone: down into lists, Enter on what has the ring, and Escape back where one was."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ouik_desktop.ui.shell.navigation import Route

from .conftest import Coordinator, Plan


@pytest.fixture
def three(plan: Plan) -> list[int]:
    return [
        plan("里山の観察", "Satoyama Walk", datetime(2026, 12, 5, 13, 30)),
        plan("里海の観察", "Satoumi Walk", datetime(2026, 12, 12, 13, 30)),
        plan("年度末会議", "Year-end meeting", datetime(2027, 3, 20, 10)),
    ]


def focused(coordinator: Coordinator) -> Any:
    return QApplication.focusWidget()


def press(coordinator: Coordinator, key: Qt.Key) -> None:
    QTest.keyClick(focused(coordinator), key)
    coordinator.settle()


@pytest.fixture
def page(coordinator: Coordinator, three: list[int], qtbot: Any) -> Any:
    qtbot.waitUntil(coordinator.window.frame.isActiveWindow)
    return coordinator.go("events")


def test_the_arrow_down_leads_from_the_search_into_what_was_found(coordinator: Coordinator, page: Any) -> None:
    coordinator.do("find")
    coordinator.compose(page.search, "", "観察")
    press(coordinator, Qt.Key.Key_Down)
    assert (page.table.hasFocus(), page.table.count(), page.table.current_id()) == (True, 2, page.table.rows.ids[0])


def test_the_arrow_down_leads_to_the_row_where_the_first_is_typed(
    coordinator: Coordinator, three: list[int], qtbot: Any
) -> None:
    qtbot.waitUntil(coordinator.window.frame.isActiveWindow)
    tab = coordinator.go("event", three[0], tab="participants").tab("participants")
    coordinator.do("find")
    press(coordinator, Qt.Key.Key_Down)
    at = tab.table.currentIndex()
    assert (tab.table.hasFocus(), at.row(), at.column()) == (True, 0, tab.table.first_editable())


def test_enter_opens_the_one_hit(coordinator: Coordinator, page: Any, three: list[int]) -> None:
    coordinator.do("find")
    coordinator.compose(page.search, "", "里海")
    press(coordinator, Qt.Key.Key_Return)
    assert (coordinator.route.kind, coordinator.route.id) == ("event", three[1])


def test_escape_leaves_the_search_and_then_the_page_one_came_to(coordinator: Coordinator, page: Any) -> None:
    coordinator.do("find")
    coordinator.compose(page.search, "", "里海")
    page.search.searched.emit("里海")
    press(coordinator, Qt.Key.Key_Down)
    press(coordinator, Qt.Key.Key_Escape)
    assert (page.search.text(), page.table.count(), page.table.hasFocus()) == ("", 3, True)
    press(coordinator, Qt.Key.Key_Return)
    assert coordinator.route.kind == "event"
    coordinator.here.tabs.setFocus()
    press(coordinator, Qt.Key.Key_Escape)
    assert coordinator.route == Route("events")


def test_escape_in_a_text_does_not_leave_its_page(coordinator: Coordinator, page: Any, three: list[int]) -> None:
    coordinator.go("event", three[0])
    assert coordinator.here.isAncestorOf(focused(coordinator))
    press(coordinator, Qt.Key.Key_Escape)
    assert coordinator.route.kind == "event"


def test_a_new_event_given_up_leaves_one_where_one_was(coordinator: Coordinator, page: Any) -> None:
    coordinator.go("people")
    before = focused(coordinator)
    coordinator.do("new_event")
    coordinator.dialog("newEventDialog").reject()
    coordinator.settle()
    assert (coordinator.route, coordinator.window.frame.focusWidget()) == (Route("people"), before)


def test_enter_presses_the_button_that_has_the_ring(coordinator: Coordinator, page: Any, three: list[int]) -> None:
    home = coordinator.go("home")
    assert home.next.open.hasFocus()
    press(coordinator, Qt.Key.Key_Return)
    assert (coordinator.route.kind, coordinator.route.id) == ("event", three[0])


def test_from_the_menu_bar_one_comes_back_where_one_was(coordinator: Coordinator, page: Any) -> None:
    page.table.setFocus()
    coordinator.do("menu_bar")
    bar: QWidget = coordinator.window.frame.menuBar()
    assert bar.hasFocus()
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_f6_comes_to_a_notice_and_back_to_the_very_row(coordinator: Coordinator, page: Any) -> None:
    page.table.setFocus()
    coordinator.window.notices.undoable("移しました")
    coordinator.do("next_pane")
    assert focused(coordinator).objectName() == "snackbarAction"
    coordinator.do("previous_pane")
    assert page.table.hasFocus()


def test_in_a_dialog_enter_follows_the_ring_and_the_safe_way_is_first_where_there_is_danger(
    coordinator: Coordinator, page: Any
) -> None:
    done: list[str] = []
    ask = coordinator.window.services.dialogs.confirm
    ask(coordinator.window.frame, "復元", "置き換えます。", "復元する", lambda: done.append("restored"), danger=True)
    dialog = coordinator.dialog("confirmDialog")
    assert focused(coordinator) is dialog.default_verb
    press(coordinator, Qt.Key.Key_Return)
    assert done == []
    ask(coordinator.window.frame, "復元", "置き換えます。", "復元する", lambda: done.append("restored"), danger=True)
    coordinator.dialog("confirmDialog")
    press(coordinator, Qt.Key.Key_Tab)
    press(coordinator, Qt.Key.Key_Return)
    assert done == ["restored"]


def test_a_notice_covers_nothing_of_the_page_and_gives_the_focus_back(coordinator: Coordinator, page: Any) -> None:
    page.table.setFocus()
    coordinator.window.notices.undoable("「" + "里山の観察" * 40 + "」を移しました")
    coordinator.settle()
    (snackbar,) = coordinator.window.notices.shown()
    foot = coordinator.window.status
    corner = foot.mapTo(coordinator.window.frame, foot.rect().topLeft())
    assert (
        foot.rect()
        .translated(corner)
        .contains(snackbar.rect().translated(snackbar.mapTo(coordinator.window.frame, snackbar.rect().topLeft())))
    )
    coordinator.do("next_pane")
    press(coordinator, Qt.Key.Key_Escape)
    assert (coordinator.window.notices.shown(), page.table.hasFocus()) == ([], True)


def test_the_links_of_a_field_come_right_after_it(coordinator: Coordinator, plan: Plan, qtbot: Any) -> None:
    event_id = plan("里山の観察", "", datetime(2026, 12, 5, 13, 30))
    coordinator.go("event", event_id)
    qtbot.waitUntil(coordinator.window.frame.isActiveWindow)
    title = coordinator.here.tab("basics").form.fields["title"]
    title.boxes["ja"].editor.setFocus()
    seen = []
    for _tab in range(5):
        press(coordinator, Qt.Key.Key_Tab)
        seen.append(focused(coordinator).accessibleName())
    assert (seen[0], seen[2:]) == ("題名(English)", ["日本語から写す", "不要にする", "題名のふりがな"])
