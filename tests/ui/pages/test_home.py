"""Home: what a coordinator finds in the morning, and where a click leads."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ouik_desktop.i18n import _
from ouik_desktop.model import LocalizedText
from ouik_desktop.store import Store
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.work import tasks
from ouik_desktop.work.events import edit
from ouik_desktop.work.office.identity import name_office, set_office_line

from .conftest import Coordinator, Plan


def rows(listed: Any) -> list[str]:
    return [listed.item(number).text() for number in range(listed.count())]


def test_an_empty_office_invites_to_write_the_first_event(coordinator: Coordinator) -> None:
    home: Any = coordinator.go("home")
    home.findChild(object, "emptyVerb").click()
    assert QApplication.activeModalWidget() or home.findChild(object, "newEventDialog")


def test_the_next_event_stands_large_and_opens(coordinator: Coordinator, plan: Plan) -> None:
    cafe = plan("第32回SDGsカフェ", "SDGs Café #32", datetime(2026, 12, 3, 18, 30), capacity=60)
    home: Any = coordinator.go("home")
    assert [
        home.next.title.text(),
        home.next.second.text(),
        home.next.people.text(),
        home.next.days_left.text(),
    ] == [
        "第32回SDGsカフェ",
        "SDGs Café #32",
        "参加者 0 / 60名",
        "あと2日",
    ]
    home.findChild(object, "openNextEvent").click()
    coordinator.settle()
    assert (coordinator.route.kind, coordinator.route.id) == ("event", cafe)


def test_a_click_on_what_is_owed_lands_in_its_field(coordinator: Coordinator, plan: Plan, qtbot: QtBot) -> None:
    summary = LocalizedText("木の文化都市・金沢", "")
    cafe = plan("第32回SDGsカフェ", "SDGs Café #32", datetime(2026, 12, 3, 18, 30), summary=summary)
    home: Any = coordinator.go("home")
    assert rows(home.attention) == ["英語の概要が未訳です"]
    at = home.attention.visualItemRect(home.attention.item(0)).center()
    qtbot.mouseClick(home.attention.viewport(), Qt.MouseButton.LeftButton, pos=at)
    coordinator.settle()
    assert (coordinator.route.kind, coordinator.route.id) == ("event", cafe)
    focused: Any = coordinator.window.frame.focusWidget()
    assert focused.accessibleName() == "概要(English)"


def test_enter_on_what_is_owed_does_the_same(coordinator: Coordinator, plan: Plan, qtbot: QtBot) -> None:
    plan("第32回SDGsカフェ", "SDGs Café #32", datetime(2026, 12, 3, 18, 30), venue=None)
    home: Any = coordinator.go("home")
    home.attention.setCurrentRow(0)
    qtbot.keyClick(home.attention, Qt.Key.Key_Return)
    coordinator.settle()
    assert coordinator.window.frame.focusWidget().objectName() == "field_venue"


def test_what_is_written_meanwhile_is_no_longer_owed(coordinator: Coordinator, store: Store, plan: Plan) -> None:
    cafe = plan("第32回SDGsカフェ", "", datetime(2026, 12, 3, 18, 30))
    home: Any = coordinator.go("home")
    assert rows(home.attention) == ["英語の題名が未訳です"]
    edit.set_words(store, cafe, "title", "en", "SDGs Café #32")
    coordinator.settle()
    assert rows(home.attention) == []


def test_home_speaks_the_other_language_at_once(coordinator: Coordinator, plan: Plan) -> None:
    plan("第32回SDGsカフェ", "SDGs Café #32", datetime(2026, 12, 3, 18, 30))
    home: Any = coordinator.go("home")
    coordinator.window.switch_language()
    coordinator.settle()
    assert (home.header.title(), home.next.title.text(), home.next.open.words()) == (
        "Home",
        "SDGs Café #32",
        "Open event",
    )


def heights(page: Any) -> dict[QWidget, tuple[int, int]]:
    """From where all that can be seen on a page reaches down to where."""
    seen = [one for one in page.findChildren(QWidget) if one.isVisible()]
    return {one: (one.mapTo(page, QPoint(0, 0)).y(), one.height()) for one in seen}


def test_home_is_laid_out_before_it_is_painted(coordinator: Coordinator, plan: Plan, qtbot: QtBot) -> None:
    plan("第32回SDGsカフェ", "", datetime(2026, 12, 3, 18, 30), venue=None)
    coordinator.go("events")
    coordinator.window.navigation.open(Route("home"))
    home: Any = coordinator.window.here
    at_once = heights(home)
    qtbot.waitUntil(lambda: not coordinator.window.jobs.busy)
    coordinator.settle()
    later = heights(home)
    assert {one: later[one] for one in at_once} == at_once


def test_what_was_found_in_the_words_stands_at_once_when_home_is_opened_again(
    coordinator: Coordinator, plan: Plan, qtbot: QtBot
) -> None:
    plan("第32回SDGsカフェ", "SDGs Café #32", datetime(2026, 12, 3, 18, 30), fee=LocalizedText("1000円", "10,000 yen"))
    home: Any = coordinator.go("home")
    found = ["参加費：金額が食い違っています。日本語「1000円」、英語「10,000 yen」。"]
    qtbot.waitUntil(lambda: rows(home.attention) == found)
    coordinator.go("events")
    coordinator.window.navigation.open(Route("home"))
    assert rows(home.attention) == found


def test_a_deadline_leads_to_its_very_task(coordinator: Coordinator, plan: Plan, store: Store, qtbot: QtBot) -> None:
    cafe = plan("カフェ", "Café", datetime(2026, 12, 9, 10))
    typed = [{"title": "椅子を借りる", "due": "7日前"}, {"title": "名札を作る", "due": "前日"}]
    _first, second = tasks.write_tasks(store, cafe, added=typed)
    home: Any = coordinator.go("home")
    home.deadlines.setCurrentRow(1)
    qtbot.keyClick(home.deadlines, Qt.Key.Key_Return)
    coordinator.settle()
    table = coordinator.here.tab("basics").form.fields["tasks"]
    assert (coordinator.route.id, table.current_id(), table.hasFocus()) == (cafe, second, True)


def said_on(page: Any) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_while_the_office_lacks_something_nobody_says_that_nothing_does(
    coordinator: Coordinator, store: Store, plan: Plan, qtbot: QtBot
) -> None:
    plan("第32回SDGsカフェ", "SDGs Café #32", datetime(2026, 12, 3, 18, 30))
    home: Any = coordinator.go("home")
    office: Any = home.findChild(QWidget, "officeOwed")
    assert (office.count(), rows(home.attention)) == (2, [])
    assert "いま対応が必要なものはありません。" not in said_on(home)
    name_office(store, LocalizedText("里山室", "Satoyama Office"))
    set_office_line(store, "phone", "076-000-0000")
    coordinator.settle()
    assert office.isHidden()
    assert "いま対応が必要なものはありません。" in said_on(home)


def test_a_row_of_home_has_a_menu_of_where_it_leads_and_of_its_event(
    coordinator: Coordinator, store: Store, plan: Plan, qtbot: QtBot
) -> None:
    cafe = plan("第32回SDGsカフェ", "", datetime(2026, 12, 3, 18, 30))
    home: Any = coordinator.go("home")
    at = home.attention.visualItemRect(home.attention.item(0)).center()
    offered = coordinator.open_menu(home.attention.viewport(), at)
    assert (offered[0], offered[1], "催しを削除" in offered) == ("ここへ移動", "開く", True)
    coordinator.from_menu(_("Go there"))
    assert (coordinator.route.kind, coordinator.route.id) == ("event", cafe)
    assert coordinator.window.frame.focusWidget().accessibleName() == "題名(English)"


def test_a_row_about_the_office_leads_there_from_its_menu(coordinator: Coordinator, plan: Plan) -> None:
    plan("第32回SDGsカフェ", "SDGs Café #32", datetime(2026, 12, 3, 18, 30))
    home: Any = coordinator.go("home")
    office: Any = home.findChild(QWidget, "officeOwed")
    at = office.visualItemRect(office.item(1)).center()
    assert coordinator.open_menu(office.viewport(), at) == ["ここへ移動"]
    coordinator.from_menu(_("Go there"))
    assert coordinator.route.kind == "preferences"
