"""Right click, Shift+F10 and the Menu key: wherever a thing stands there is a menu of what can be done with it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from ouik_desktop.i18n import _, c_
from ouik_desktop.model import Event
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.calendar.chip import EventChip
from ouik_desktop.ui.pages.shared.event_line import EventLine
from ouik_desktop.ui.shell.rail.rail import Rail

from .conftest import Coordinator, Plan

OF_AN_EVENT = [
    "開く",
    "告知する",
    "送る前の確認",
    "名簿を印刷",
    "カレンダーで見る",
    "状態",
    "複製",
    "催しを削除",
]


@pytest.fixture
def three(plan: Plan) -> list[int]:
    return [
        plan("里山の観察", "Satoyama Walk", datetime(2026, 12, 5, 13, 30)),
        plan("里海の観察", "Satoumi Walk", datetime(2026, 12, 12, 13, 30)),
        plan("年度末会議", "Year-end meeting", datetime(2027, 3, 20, 10)),
    ]


def event(store: Store, id: int) -> Event | None:
    with store.read() as session:
        return session.get(Event, id)


def row_at(table: Any, id: int) -> QPoint:
    at: QPoint = table.visualRect(table.rows.index(table.rows.row_of(id), 2)).center()
    return at


def test_the_menu_of_a_row_acts_on_the_row_under_the_pointer(
    coordinator: Coordinator, store: Store, three: list[int]
) -> None:
    page = coordinator.go("events")
    page.table.choose(three[0])
    assert coordinator.open_menu(page.table.viewport(), row_at(page.table, three[1])) == OF_AN_EVENT
    coordinator.from_menu(_("Delete event"))
    assert [event(store, id) is not None for id in three] == [True, False, True]
    coordinator.undo()
    assert event(store, three[1]) is not None


def test_ticks_elsewhere_are_not_meant(coordinator: Coordinator, store: Store, three: list[int]) -> None:
    table = coordinator.go("events").table
    table.rows.tick(three[:2], on=True)
    coordinator.open_menu(table.viewport(), row_at(table, three[2]))
    coordinator.from_menu(_("Delete event"))
    assert [event(store, id) is not None for id in three] == [True, True, False]


def test_what_is_ticked_goes_together_and_in_one_act(coordinator: Coordinator, store: Store, three: list[int]) -> None:
    table = coordinator.go("events").table
    table.rows.tick(three[:2], on=True)
    coordinator.open_menu(table.viewport(), row_at(table, three[1]))
    coordinator.do("state_held")
    assert [getattr(event(store, id), "state", "") for id in three] == ["held", "held", "confirmed"]
    coordinator.undo()
    assert [getattr(event(store, id), "state", "") for id in three] == ["confirmed", "confirmed", "confirmed"]


def test_the_menu_key_opens_the_menu_of_the_current_row(coordinator: Coordinator, three: list[int]) -> None:
    page = coordinator.go("events")
    page.table.choose(three[2])
    assert coordinator.open_menu(page.table) == OF_AN_EVENT
    coordinator.from_menu(c_("an event", "Open"))
    assert (coordinator.route.kind, coordinator.route.id) == ("event", three[2])


def test_an_event_has_the_same_menu_wherever_it_stands(coordinator: Coordinator, three: list[int]) -> None:
    home = coordinator.go("home")
    found = {"card": coordinator.open_menu(home.next.title, QPoint(3, 3))}
    coordinator.from_menu(_("Show in the calendar"))
    calendar = coordinator.here
    chip = next(one for one in calendar.findChildren(EventChip) if one.isVisible() and one.row.id == three[1])
    found["chip"] = coordinator.open_menu(chip, QPoint(5, 5))
    coordinator.from_menu(_("Duplicate"))
    assert coordinator.here.header.title() == "里海の観察"
    home = coordinator.go("home")
    line = next(one for one in home.findChildren(EventLine) if one.isVisible())
    found["line"] = coordinator.open_menu(line, QPoint(5, 5))
    assert {where: menu[: len(OF_AN_EVENT)] for where, menu in found.items()} == {
        "card": OF_AN_EVENT,
        "chip": OF_AN_EVENT,
        "line": OF_AN_EVENT,
    }


def test_the_rail_has_it_too(coordinator: Coordinator, three: list[int], qtbot: Any) -> None:
    coordinator.go("home")
    coordinator.window.fill_in()
    progress = coordinator.window.frame.findChild(Rail).progress
    qtbot.waitUntil(lambda: progress.count() > 1)
    at = progress.visualItemRect(progress.item(1)).center()
    assert coordinator.open_menu(progress.viewport(), at) == OF_AN_EVENT
    coordinator.from_menu(c_("an event", "Open"))
    assert coordinator.route.id == three[1]


def test_the_ground_of_a_day_offers_a_new_event(coordinator: Coordinator, three: list[int]) -> None:
    month = coordinator.go("calendar").month
    day = month.cell_of(month.chosen).center()
    assert coordinator.open_menu(month, day) == ["新しい催し"]


def test_on_its_own_page_the_event_is_in_the_menu_bar_and_what_hangs_on_it_in_the_menus(
    coordinator: Coordinator, three: list[int]
) -> None:
    page = coordinator.go("event", three[0])
    of_the_event = {"announce_event", "print_event", "copy_event", "delete_event", "state_held"}
    assert [one.id for one in page.actions_here() if one.on_thing and one.id in of_the_event] == []
    assert coordinator.window.actions_list.find("state_held") is not None


def test_a_text_has_a_menu_in_our_words(coordinator: Coordinator, three: list[int]) -> None:
    search = coordinator.go("events").search
    search.setFocus()
    search.setText("里山")
    search.selectAll()
    offered = ["元に戻す", "やり直す", "切り取り", "コピー", "貼り付け", "削除", "すべて選択"]
    assert coordinator.open_menu(search, QPoint(30, 8)) == offered
    coordinator.from_menu(_("Cut"))
    assert (search.text(), QGuiApplication.clipboard().text()) == ("", "里山")


def test_the_edit_menu_acts_on_what_has_the_focus(coordinator: Coordinator, three: list[int]) -> None:
    page = coordinator.go("events")
    page.search.setFocus()
    page.search.setText("里海")
    coordinator.do("select_all")
    coordinator.do("copy")
    assert QGuiApplication.clipboard().text() == "里海"
    coordinator.do("delete")
    assert page.search.text() == ""
    page.table.choose(three[0])
    page.table.setFocus()
    coordinator.do("copy")
    assert "里海" not in QGuiApplication.clipboard().text()


def test_a_text_in_a_dialog_has_it_as_well(coordinator: Coordinator, three: list[int]) -> None:
    coordinator.go("events")
    coordinator.do("new_event")
    dialog = coordinator.dialog("newEventDialog")
    line = next(one for one in dialog.findChildren(QLineEdit) if one.isVisible())
    line.setFocus()
    assert coordinator.open_menu(line, QPoint(8, 8))[2:5] == ["切り取り", "コピー", "貼り付け"]
    dialog.reject()
