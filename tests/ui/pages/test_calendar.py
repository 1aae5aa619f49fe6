"""The calendar with keyboard and mouse, as the office uses it in December 2026."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ouik_desktop.model import Event, LocalizedText
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.calendar.chip import EventChip
from ouik_desktop.ui.widgets import Complaints, Label

from .conftest import Coordinator, Plan


@pytest.fixture
def satoyama(plan: Plan) -> int:
    return plan(
        "里山ワークショップ", "Satoyama Workshop", datetime(2026, 12, 5, 13, 30), ends=datetime(2026, 12, 5, 16)
    )


@pytest.fixture
def calendar(coordinator: Coordinator, satoyama: int) -> Any:
    return coordinator.go("calendar")


def chips(calendar: Any) -> list[Any]:
    shown: list[Any] = calendar.month.pool.chips
    return shown


def starts(store: Store, event_id: int) -> datetime | None:
    with store.read() as session:
        event = session.get(Event, event_id)
        return event.starts if event else None


def test_the_current_week_is_the_first_row_and_today_is_chosen(calendar: Any) -> None:
    assert calendar.month.first_day == date(2026, 11, 29)
    assert calendar.month.chosen == date(2026, 12, 1)
    assert calendar.header.title() == "2026年12月"


def test_an_event_is_called_by_all_that_one_sees(calendar: Any) -> None:
    assert [chip.accessibleName() for chip in chips(calendar)] == [
        "里山ワークショップ、12月5日 13:30から16:00、確定、参加者0名"
    ]


def test_arrows_walk_the_days_and_enter_opens_the_event(
    coordinator: Coordinator, calendar: Any, satoyama: int, qtbot: QtBot
) -> None:
    for _step in range(4):
        qtbot.keyClick(calendar.month, Qt.Key.Key_Right)
    assert calendar.detail.title.text() == "里山ワークショップ"
    qtbot.keyClick(calendar.month, Qt.Key.Key_Return)
    coordinator.settle()
    assert (coordinator.route.kind, coordinator.route.id) == ("event", satoyama)


def test_enter_on_a_free_day_begins_an_event_there(calendar: Any, qtbot: QtBot) -> None:
    qtbot.keyClick(calendar.month, Qt.Key.Key_Right)
    qtbot.keyClick(calendar.month, Qt.Key.Key_Return)
    dialog = calendar.findChild(object, "newEventDialog")
    assert dialog.day.value() == date(2026, 12, 2)


def test_page_down_shows_the_next_month(calendar: Any, qtbot: QtBot) -> None:
    qtbot.keyClick(calendar.month, Qt.Key.Key_PageDown)
    assert calendar.header.title() == "2027年1月"
    qtbot.keyClick(calendar.month, Qt.Key.Key_PageUp)
    assert calendar.header.title() == "2026年12月"


def test_the_wheel_scrolls_weeks_and_not_pages(calendar: Any) -> None:
    calendar.month.scroll_weeks(1)
    assert calendar.month.first_day == date(2026, 12, 6)


def test_tab_walks_the_events_and_enter_opens(
    coordinator: Coordinator, calendar: Any, satoyama: int, qtbot: QtBot
) -> None:
    (chip,) = chips(calendar)
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    coordinator.settle()
    assert coordinator.route.id == satoyama


def test_an_event_moves_by_a_day_and_undo_brings_it_back(
    coordinator: Coordinator, calendar: Any, store: Store, satoyama: int
) -> None:
    calendar.go_to(date(2026, 12, 5))
    coordinator.do("move_day_on")
    assert starts(store, satoyama) == datetime(2026, 12, 6, 13, 30)
    assert coordinator.told == "「里山ワークショップ」を12/6(日)へ移動しました"
    coordinator.undo()
    assert starts(store, satoyama) == datetime(2026, 12, 5, 13, 30)


def test_an_event_moves_by_a_quarter_of_an_hour(
    coordinator: Coordinator, calendar: Any, store: Store, satoyama: int
) -> None:
    calendar.go_to(date(2026, 12, 5))
    coordinator.do("move_quarter_back")
    assert starts(store, satoyama) == datetime(2026, 12, 5, 13, 15)


def test_a_deleted_event_comes_back_by_undo(
    coordinator: Coordinator, calendar: Any, store: Store, satoyama: int
) -> None:
    calendar.go_to(date(2026, 12, 5))
    coordinator.do("delete_event")
    assert starts(store, satoyama) is None
    assert chips(calendar) == []
    assert coordinator.told == "「里山ワークショップ」を削除しました"
    coordinator.undo()
    assert starts(store, satoyama) == datetime(2026, 12, 5, 13, 30)
    assert len(chips(calendar)) == 1


def test_dragging_an_event_to_another_day_moves_it(
    coordinator: Coordinator, calendar: Any, store: Store, satoyama: int
) -> None:
    (chip,) = chips(calendar)
    coordinator.drag_to_day(chip, calendar.month, date(2026, 12, 10))
    assert starts(store, satoyama) == datetime(2026, 12, 10, 13, 30)


def test_what_does_not_fit_is_listed(coordinator: Coordinator, calendar: Any, plan: Plan) -> None:
    for hour in range(8, 18):
        plan(f"会議{hour}", "", datetime(2026, 12, 9, hour))
    coordinator.settle()
    more = calendar.month.pool.more[0]
    hidden = 10 - sum(chip.row.first_day == date(2026, 12, 9) for chip in chips(calendar))
    assert (hidden > 0, more.text()) == (True, f"ほか{hidden}件")
    more.click()
    listed = calendar.findChild(object, "dayList")
    assert [chip.row.title.ja for chip in listed.chips] == [f"会議{hour}" for hour in range(8, 18)]
    listed.close()


def test_the_agenda_lists_what_comes_by_day(coordinator: Coordinator, calendar: Any, plan: Plan, qtbot: QtBot) -> None:
    plan("昨日の会議", "", datetime(2026, 11, 30, 14))
    plan("推進会議", "", datetime(2026, 12, 9, 14))
    plan("1月のカフェ", "", datetime(2027, 1, 7, 13))
    coordinator.do("view_agenda")
    agenda = calendar.agenda
    assert coordinator.window.frame.focusWidget() is agenda.lines[0]
    listed = [(line.day, line.row.title.ja) for line in agenda.lines]
    assert listed == [
        (date(2026, 12, 5), "里山ワークショップ"),
        (date(2026, 12, 9), "推進会議"),
        (date(2027, 1, 7), "1月のカフェ"),
    ]
    assert calendar.header.title() == "2026年12月 – 2027年1月"
    qtbot.keyClick(agenda.lines[0], Qt.Key.Key_Down)
    assert calendar.detail.title.text() == "推進会議"
    qtbot.keyClick(agenda.lines[1], Qt.Key.Key_PageDown)
    assert [line.row.title.ja for line in agenda.lines] == ["1月のカフェ"]
    assert calendar.header.title() == "2027年1月"
    qtbot.keyClick(agenda.lines[0], Qt.Key.Key_PageUp)
    assert [line.day.day for line in agenda.lines] == [5, 9, 7]


def test_keys_act_on_the_event_with_the_ring_and_not_on_the_one_clicked_before(
    coordinator: Coordinator, calendar: Any, store: Store, plan: Plan, satoyama: int, qtbot: QtBot
) -> None:
    cafe = plan("カフェ", "Café", datetime(2026, 12, 9, 10))
    coordinator.settle()
    first, second = chips(calendar)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    assert calendar.detail.title.text() == "カフェ"
    coordinator.do("move_day_back")
    assert (starts(store, satoyama), starts(store, cafe)) == (
        datetime(2026, 12, 5, 13, 30),
        datetime(2026, 12, 8, 10),
    )
    coordinator.do("delete_event")
    assert starts(store, cafe) is None
    assert starts(store, satoyama) == datetime(2026, 12, 5, 13, 30)
    assert coordinator.window.frame.focusWidget() is calendar.month


def test_the_ring_stays_on_the_event_that_is_moved(
    coordinator: Coordinator, calendar: Any, store: Store, plan: Plan, satoyama: int
) -> None:
    plan("カフェ", "Café", datetime(2026, 12, 6, 10))
    coordinator.settle()
    chips(calendar)[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _step in range(3):
        coordinator.do("move_day_on")
    focused: Any = coordinator.window.frame.focusWidget()
    assert (focused.row.id, starts(store, satoyama)) == (satoyama, datetime(2026, 12, 8, 13, 30))
    assert calendar.month.chosen == date(2026, 12, 8)
    coordinator.undo()
    assert starts(store, satoyama) == datetime(2026, 12, 7, 13, 30)
    assert calendar.month.chosen == date(2026, 12, 7)  # the pane says the day of the event, not the day it was on


def test_the_heading_names_the_month_most_days_are_of(coordinator: Coordinator, calendar: Any, qtbot: QtBot) -> None:
    calendar.month.scroll_weeks(3)
    assert calendar.header.title() == "2027年1月"
    assert coordinator.window.frame.windowTitle() == "2027年1月 — ouik-desktop"
    calendar.next.click()
    assert (calendar.header.title(), calendar.month.chosen) == ("2027年2月", date(2027, 2, 1))


def test_large_text_in_a_small_window_says_the_whole_month(coordinator: Coordinator, calendar: Any) -> None:
    coordinator.window.run_action("language")
    assert calendar.header.title() == "December 2026"
    for _step in range(3):
        coordinator.window.run_action("larger")
    coordinator.window.frame.resize(1024, 680)
    coordinator.settle()
    title = calendar.findChild(QWidget, "pageTitle")
    assert (calendar.header.title(), title.width() >= title.sizeHint().width()) == ("Dec 2026", True)


def test_escape_closes_the_pane_that_lies_over_the_days(coordinator: Coordinator, calendar: Any, qtbot: QtBot) -> None:
    coordinator.window.frame.resize(1024, 680)
    coordinator.settle()
    (chip,) = chips(calendar)  # a Saturday, at the right edge
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    month, pane = calendar.month, calendar.detail
    clicked = month.cell_of(date(2026, 12, 5)).translated(month.mapTo(calendar, month.rect().topLeft()))
    assert pane.isVisible()
    assert not clicked.intersects(pane.rect().translated(pane.mapTo(calendar, pane.rect().topLeft())))
    qtbot.keyClick(chip, Qt.Key.Key_Escape)
    assert not pane.isVisible()


def test_an_event_that_is_pressed_brings_the_closed_pane_back(
    coordinator: Coordinator, calendar: Any, qtbot: QtBot
) -> None:
    calendar.detail.closed.emit()
    assert not calendar.detail.isVisible()
    (chip,) = chips(calendar)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not calendar.detail.isVisible()  # the days stay under the second click of a double click
    qtbot.waitUntil(calendar.detail.isVisible)


def test_one_goes_to_a_date_by_typing_it(coordinator: Coordinator, calendar: Any) -> None:
    coordinator.do("go_to_date")
    dialog = coordinator.dialog("goToDate")
    coordinator.type(dialog.day, "R9.4.1")
    coordinator.enter(dialog)
    assert (calendar.month.chosen, calendar.header.title()) == (date(2027, 4, 1), "2027年4月")


def test_what_is_typed_at_once_replaces_the_date_that_stands_there(
    coordinator: Coordinator, calendar: Any, qtbot: QtBot
) -> None:
    coordinator.do("go_to_date")
    dialog = calendar.findChild(object, "goToDate")
    qtbot.keyClicks(dialog.focusWidget(), "12/24")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert calendar.month.chosen == date(2026, 12, 24)


def test_a_dialog_grows_with_what_it_has_to_say(coordinator: Coordinator, calendar: Any, qtbot: QtBot) -> None:
    coordinator.do("go_to_date")
    dialog = calendar.findChild(object, "goToDate")
    qtbot.keyClicks(dialog.focusWidget(), "some day or other, it is not settled yet")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    coordinator.settle()
    sentence = dialog.findChild(Complaints).findChild(Label)
    assert sentence.height() >= sentence.heightForWidth(sentence.width()) > sentence.fontMetrics().lineSpacing() * 1.5
    dialog.reject()


def test_what_is_in_want_of_something_is_told_by_language(coordinator: Coordinator, store: Store, plan: Plan) -> None:
    fee = LocalizedText("1000円", "10,000 yen")
    plan("推進会議", "Promotion Meeting", datetime(2026, 12, 1, 14, 0), fee=fee)
    calendar: Any = coordinator.go("calendar")
    said = [label.text() for label in calendar.detail.findChildren(QLabel)]
    assert {"日本語の訳の確認 1件・英語の訳の確認 1件", "参加費"} <= set(said)


def test_a_date_that_cannot_be_meant_is_told_and_one_stays_to_put_it_right(
    coordinator: Coordinator, calendar: Any
) -> None:
    before = calendar.month.chosen
    coordinator.do("go_to_date")
    dialog = coordinator.dialog("goToDate")
    coordinator.type(dialog.day, "2/30")
    coordinator.enter(dialog)
    said = [label.text() for note in dialog.findChildren(Complaints) for label in note.findChildren(Label)]
    assert (dialog.isVisible(), dialog.day.text(), said) == (True, "2/30", ["そのような日はありません：「2/30」。"])
    assert calendar.month.chosen == before
    dialog.reject()


def test_the_keys_of_the_calendar_are_heard_in_a_real_window(
    coordinator: Coordinator, calendar: Any, store: Store, satoyama: int, qtbot: QtBot
) -> None:
    shift_alt = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    calendar.go_to(date(2026, 12, 5))
    qtbot.keyClick(calendar.month, Qt.Key.Key_Right, shift_alt)
    coordinator.settle()
    assert starts(store, satoyama) == datetime(2026, 12, 6, 13, 30)
    qtbot.keyClick(calendar.month, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    coordinator.settle()
    assert starts(store, satoyama) == datetime(2026, 12, 5, 13, 30)
    qtbot.keyClick(calendar.month, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert calendar.month.chosen == date(2026, 12, 1)


def test_a_click_on_another_event_of_the_day_looks_at_it_and_keys_act_on_it_then(
    coordinator: Coordinator, calendar: Any, store: Store, plan: Plan, satoyama: int, qtbot: QtBot
) -> None:
    cafe = plan("カフェ", "Café", datetime(2026, 12, 5, 10))
    coordinator.settle()
    calendar.go_to(date(2026, 12, 5))
    (other,) = [chip for chip in calendar.detail.findChildren(EventChip) if chip.isVisible()]
    beside = other.row.id
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert calendar.detail.title.text() == ("カフェ" if beside == cafe else "里山ワークショップ")
    coordinator.do("delete_event")
    assert starts(store, beside) is None
    assert starts(store, satoyama if beside == cafe else cafe) is not None


def test_a_click_after_the_tab_key_gives_the_ring_to_what_was_clicked(
    coordinator: Coordinator, calendar: Any, store: Store, plan: Plan, satoyama: int, qtbot: QtBot
) -> None:
    cafe = plan("カフェ", "Café", datetime(2026, 12, 9, 10))
    coordinator.settle()
    first, second = chips(calendar)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    coordinator.do("move_day_on")
    assert (starts(store, satoyama), starts(store, cafe)) == (
        datetime(2026, 12, 6, 13, 30),
        datetime(2026, 12, 9, 10),
    )
