"""The list of all events: found, filtered, copied, deleted."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ouik_desktop.i18n import _
from ouik_desktop.model import Event, LocalizedText, Series
from ouik_desktop.model.words import EventState
from ouik_desktop.store import Store
from ouik_desktop.ui.widgets import Complaints, FilterChip, Label
from ouik_desktop.work import venues
from ouik_desktop.work.events import edit
from ouik_desktop.work.events.edit import EventDraft
from ouik_desktop.work.events.rows import EventFilter, EventOrder, event_ids
from ouik_desktop.work.events.series import SeriesDraft, add_series
from ouik_desktop.work.venues import RoomDraft, VenueDraft

from .conftest import Coordinator, Plan


@pytest.fixture
def page(coordinator: Coordinator, plan: Plan) -> Any:
    plan(
        "里山ワークショップ", "Satoyama Workshop", datetime(2026, 12, 5, 13, 30), kind="workshop", title_kana="さとやま"
    )
    plan("第31回SDGsカフェ", "SDGs Café #31", datetime(2026, 9, 3, 18, 30), kind="cafe", state="held")
    plan("年度末会議", "", datetime(2027, 3, 20, 10), kind="meeting", state="tentative")
    return coordinator.go("events")


def titles(page: Any) -> list[str]:
    ids = list(page.table.rows.ids)
    return [row.cells["title.ja"].words for row in page.rows.rows(ids)]


def test_the_newest_stand_first(page: Any) -> None:
    assert titles(page) == ["年度末会議", "里山ワークショップ", "第31回SDGsカフェ"]


@pytest.mark.parametrize("typed", ["さとやま", "里山", "satoyama", "ｻﾄﾔﾏ", "work satoyama"])
def test_an_event_is_found_in_whatever_script_it_is_typed(page: Any, typed: str, qtbot: QtBot) -> None:
    page.search.setText(typed)
    qtbot.waitUntil(lambda: titles(page) == ["里山ワークショップ"])


def chips(page: Any) -> list[str]:
    """What is filtered by."""
    return [chip.button.accessibleName() for chip in page.filters.findChildren(FilterChip) if chip.isVisible()]


def test_filters_are_chips_that_can_be_taken_off(coordinator: Coordinator, page: Any, qtbot: QtBot) -> None:
    coordinator.press(page, "addFilter")
    coordinator.menu(page.filters, EventState.HELD.text)
    assert titles(page) == ["第31回SDGsカフェ"]
    coordinator.press(page, "addFilter")
    coordinator.menu(page.filters, "2027")
    assert (page.table.isVisible(), page.nothing_found.isVisible()) == (False, True)
    assert chips(page) == ["状態: 開催済を外す", "年: 2027を外す"]
    coordinator.click(page.filters, "状態: 開催済を外す")
    assert (titles(page), chips(page)) == (["年度末会議"], ["年: 2027を外す"])
    coordinator.type(page.search, "里山")
    qtbot.waitUntil(page.nothing_found.isVisible)
    coordinator.press(page.nothing_found, "emptyVerb")
    assert (len(titles(page)), chips(page), page.search.text()) == (3, [], "")


def test_a_column_sorts_by_reading(page: Any) -> None:
    page.table.sort("title.ja")
    assert titles(page)[0] == "里山ワークショップ"


def test_enter_opens_the_event(coordinator: Coordinator, page: Any, qtbot: QtBot) -> None:
    page.table.choose(page.table.rows.ids[1])
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    coordinator.settle()
    assert coordinator.here.header.title() == "里山ワークショップ"


def test_several_are_deleted_in_one_act_and_brought_back_by_one_undo(coordinator: Coordinator, page: Any) -> None:
    page.table.rows.tick(list(page.table.rows.ids)[:2], on=True)
    coordinator.click(page.bulk, _("Delete"))
    assert titles(page) == ["第31回SDGsカフェ"]
    assert coordinator.told == "2件の催しを削除しました"
    coordinator.undo()
    assert len(titles(page)) == 3


def test_a_copy_is_an_idea_a_week_later_and_opens(coordinator: Coordinator, page: Any, store: Store) -> None:
    page.table.choose(page.table.rows.ids[1])
    coordinator.do("copy_event")
    with store.read() as session:
        copied = session.get(Event, coordinator.route.id)
    assert copied is not None
    assert (copied.title.en, copied.state, copied.starts) == (
        "Satoyama Workshop",
        "idea",
        datetime(2026, 12, 12, 13, 30),
    )


def test_a_new_event_of_a_series_takes_its_number_and_title(
    coordinator: Coordinator, page: Any, store: Store, qtbot: QtBot
) -> None:
    with store.write(_("New series")) as session:
        series = Series(key="cafe", pattern=LocalizedText("第{n}回SDGsカフェ", "SDGs Café #{n}"), start_number=32)
        session.add(series)
    coordinator.do("new_event")
    dialog = coordinator.dialog("newEventDialog")
    coordinator.choose(dialog.series, "SDGsカフェ")
    coordinator.enter(dialog)
    assert coordinator.here.header.title() == "第32回SDGsカフェ"


def test_a_new_instalment_is_like_the_last_one_unless_one_chooses_otherwise(
    coordinator: Coordinator, page: Any, store: Store
) -> None:
    cafe = add_series(store, SeriesDraft(LocalizedText("カフェ", "Café"), LocalizedText("カフェ{n}", "Café {n}")))
    hall = venues.add_venue(store, VenueDraft(LocalizedText("文化ホール", "Culture Hall")))
    room = venues.add_room(store, hall, RoomDraft(LocalizedText("会議室", "Meeting Room"), 30))
    draft = EventDraft(
        LocalizedText(),
        datetime(2026, 10, 1, 18),
        datetime(2026, 10, 1, 19, 30),
        kind="cafe",
        series_id=cafe,
        venue_id=hall,
        room_ids=(room,),
        fields={"mode": "hybrid"},
    )
    edit.add_event(store, draft)
    coordinator.do("new_event")
    dialog = coordinator.dialog("newEventDialog")
    coordinator.type(dialog.starts, "19:00")
    coordinator.choose(dialog.series, "カフェ")
    shown = [field.currentText() for field in (dialog.kind, dialog.mode, dialog.venue)]
    assert [*shown, dialog.rooms.text(), dialog.starts.text(), dialog.ends.text()] == [
        "カフェ",
        "会場とオンライン",
        "文化ホール",
        "会議室",
        "19:00",
        "20:30",
    ]
    coordinator.type(dialog.day, "12/24")
    coordinator.enter(dialog)
    with store.read() as session:
        made = session.query(Event).filter(Event.starts == datetime(2026, 12, 24, 19)).one()
        rooms = [used.room_id for used in made.rooms]
        assert (made.kind, made.mode, made.venue_id, rooms, made.ends) == (
            "cafe",
            "hybrid",
            hall,
            [room],
            datetime(2026, 12, 24, 20, 30),
        )


def test_a_new_event_takes_its_days_in_one_field(coordinator: Coordinator, page: Any, store: Store) -> None:
    coordinator.do("new_event")
    dialog = coordinator.dialog("newEventDialog")
    for field, words in ((dialog.day, "12/5-6"), (dialog.title_ja, "合宿")):
        coordinator.type(field, words)
    assert dialog.last_day.isVisible()
    coordinator.enter(dialog)
    with store.read() as session:
        made = session.query(Event).filter(Event.ends == datetime(2026, 12, 6, 15, 30)).one()
        assert (made.title.ja, made.starts) == ("合宿", datetime(2026, 12, 5, 13, 30))


def test_a_new_event_takes_from_when_to_when_in_one_field(coordinator: Coordinator, page: Any, store: Store) -> None:
    coordinator.do("new_event")
    dialog = coordinator.dialog("newEventDialog")
    for field, words in ((dialog.title_ja, "夜の会"), (dialog.day, "12/24"), (dialog.starts, "18:00-24:00")):
        coordinator.type(field, words)
    coordinator.enter(dialog)
    with store.read() as session:
        made = session.query(Event).filter(Event.starts == datetime(2026, 12, 24, 18)).one()
        assert (made.title.ja, made.ends) == ("夜の会", datetime(2026, 12, 25))
    assert coordinator.told == "「夜の会」を追加しました"


def test_a_new_event_on_a_day_that_does_not_exist_is_not_made(coordinator: Coordinator, page: Any) -> None:
    coordinator.do("new_event")
    dialog = coordinator.dialog("newEventDialog")
    for field, words in ((dialog.title_ja, "夜の会"), (dialog.day, "2/30")):
        coordinator.type(field, words)
    coordinator.enter(dialog)
    said = [label.text() for note in dialog.findChildren(Complaints) for label in note.findChildren(Label)]
    assert (dialog.isVisible(), dialog.day.text(), said) == (True, "2/30", ["そのような日はありません：「2/30」。"])
    dialog.close()


def test_a_new_event_without_any_words_is_asked_for_some(coordinator: Coordinator, page: Any) -> None:
    coordinator.do("new_event")
    dialog = coordinator.dialog("newEventDialog")
    coordinator.enter(dialog)
    assert dialog.trouble.text() == "題名をどちらかの言語で書くか、シリーズを選んでください。"
    dialog.close()


def test_a_new_event_until_midnight_ends_with_its_day(coordinator: Coordinator, page: Any, store: Store) -> None:
    coordinator.do("new_event")
    dialog = coordinator.dialog("newEventDialog")
    for field, words in ((dialog.title_ja, "年忘れの会"), (dialog.starts, "18:00"), (dialog.ends, "0:00")):
        coordinator.type(field, words)
    coordinator.enter(dialog)
    row = coordinator.here.view.row
    assert (row.last_day, row.ends) == (row.first_day, datetime.combine(row.first_day + timedelta(days=1), time()))


def test_a_missing_title_is_told_in_its_cell(page: Any) -> None:
    (row,) = page.rows.rows(list(page.table.rows.ids)[:1])
    assert (row.cells["title.en"].ink, row.cells["title.en"].icon) == ("warn", "warning")


def test_ids_come_in_the_order_that_is_asked_for(store: Store, page: Any) -> None:
    with store.read() as session:
        by_state = event_ids(session, EventFilter(order=EventOrder.STATE))
        assert [session.get_one(Event, id).state for id in by_state] == ["tentative", "confirmed", "held"]
