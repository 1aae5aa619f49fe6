"""The editor of an event: what is typed is saved, the other language becomes outdated, everything can be taken back."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidgetItem, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ouik_desktop.field_path import FieldPath
from ouik_desktop.i18n import _
from ouik_desktop.localized import TranslationState
from ouik_desktop.model import Event, LocalizedText, Organisation
from ouik_desktop.model.words import EventState, PartnerRole
from ouik_desktop.store import Store
from ouik_desktop.ui.widgets import Complaints, ElidedLabel, FormRow, Label, Note, StatusChip
from ouik_desktop.work import tasks
from ouik_desktop.work.events import edit
from ouik_desktop.work.events.rows import EventRow
from ouik_desktop.work.events.view import event_view
from ouik_desktop.work.programme import ItemDraft, add_item

from .conftest import Coordinator, Plan

CAFE = LocalizedText("SDGsカフェ", "SDGs Café")


@pytest.fixture
def cafe(plan: Plan) -> int:
    return plan("SDGsカフェ", "SDGs Café", datetime(2026, 12, 16, 15), ends=datetime(2026, 12, 16, 17))


@pytest.fixture
def page(coordinator: Coordinator, cafe: int) -> Any:
    return coordinator.go("event", cafe)


def of(store: Store, event_id: int, field: str) -> Any:
    with store.read() as session:
        return getattr(session.get_one(Event, event_id), field)


def basics(page: Any) -> Any:
    return page.tab("basics")


def editor(page: Any, path: str, code: str) -> Any:
    return basics(page).form.fields[path].boxes[code].editor


def test_a_title_typed_in_japanese_makes_english_outdated(
    coordinator: Coordinator, page: Any, store: Store, cafe: int
) -> None:
    title = editor(page, "title", "ja")
    title.setFocus()
    title.selectAll()
    coordinator.compose(title, "さとやまかふぇ", "里山カフェ")
    assert of(store, cafe, "title") == CAFE  # nothing is saved in the middle of a word
    title.typing.commit()
    coordinator.settle()
    assert (of(store, cafe, "title").ja, of(store, cafe, "title").outdated) == ("里山カフェ", "en")
    assert basics(page).form.fields["title"].boxes["en"].state == TranslationState.OUTDATED
    assert (page.badges["en"].text(), page.header.title()) == ("英 1/2", "里山カフェ")


def test_the_translation_is_marked_as_current_by_one_click(
    page: Any, store: Store, cafe: int, coordinator: Coordinator
) -> None:
    edit.set_words(store, cafe, "title", "ja", "里山カフェ")
    coordinator.settle()
    english = basics(page).form.fields["title"].boxes["en"]
    coordinator.click(english, _("Mark as current"))
    assert of(store, cafe, "title").outdated is None
    assert page.badges["en"].text() == "英 2/2"


def test_a_translation_written_with_pauses_is_one_and_changing_it_later_is_another(
    coordinator: Coordinator, page: Any, store: Store, cafe: int
) -> None:
    edit.set_words(store, cafe, "summary", "ja", "里山の恵みを食卓へ")
    coordinator.settle()
    english = editor(page, "summary", "en")
    english.setFocus()
    for words in ("From satoyama", " to the table"):
        coordinator.compose(english, "", words)
        english.typing.commit()
        coordinator.settle()
    assert of(store, cafe, "summary") == LocalizedText("里山の恵みを食卓へ", "From satoyama to the table")
    editor(page, "title", "en").setFocus()
    english.setFocus()
    coordinator.compose(english, "", " and back")
    english.typing.commit()
    coordinator.settle()
    assert of(store, cafe, "summary").outdated == "ja"


def test_undo_takes_the_title_back_by_name(coordinator: Coordinator, page: Any, store: Store, cafe: int) -> None:
    title = editor(page, "title", "ja")
    title.setFocus()
    title.selectAll()
    coordinator.compose(title, "", "里山カフェ")
    coordinator.undo()
    assert of(store, cafe, "title") == CAFE
    assert (title.text(), page.badges["en"].text()) == ("SDGsカフェ", "英 2/2")
    assert "SDGsカフェ" in coordinator.told


def test_leaving_the_page_saves_what_is_being_typed(
    coordinator: Coordinator, page: Any, store: Store, cafe: int
) -> None:
    summary = editor(page, "summary", "en")
    summary.setFocus()
    coordinator.compose(summary, "", "Wood in the city")
    coordinator.go("events")
    assert of(store, cafe, "summary") == LocalizedText("", "Wood in the city")


def test_f8_goes_from_gap_to_gap_and_round(coordinator: Coordinator, page: Any, store: Store, cafe: int) -> None:
    edit.set_words(store, cafe, "summary", "ja", "概要")
    edit.set_words(store, cafe, "fee", "ja", "無料")
    coordinator.settle()
    seen = []
    for _step in range(3):
        coordinator.do("next_gap")
        seen.append(basics(page).focused_path().name)
    assert seen == ["summary.en", "fee.en", "summary.en"]
    coordinator.do("previous_gap")
    assert basics(page).focused_path().name == "fee.en"


def test_a_complete_event_says_so(coordinator: Coordinator, page: Any) -> None:
    coordinator.do("next_gap")
    assert coordinator.told == "すべての文が両方の言語でそろっています。"


def test_the_other_side_is_copied_by_a_key(coordinator: Coordinator, page: Any, store: Store, cafe: int) -> None:
    edit.set_words(store, cafe, "project", "ja", "SUNプロジェクト")
    coordinator.settle()
    editor(page, "project", "en").setFocus()
    coordinator.do("copy_side")
    assert of(store, cafe, "project") == LocalizedText("SUNプロジェクト", "SUNプロジェクト", copied="en")


def test_a_side_that_is_not_needed_is_no_gap(coordinator: Coordinator, page: Any, store: Store, cafe: int) -> None:
    edit.set_words(store, cafe, "notes", "ja", "スリッパ持参")
    coordinator.settle()
    assert page.badges["en"].text() == "英 2/3"
    coordinator.click(basics(page).form.fields["notes"].boxes["en"], _("Not needed"))
    assert page.badges["en"].text() == "英 2/2"


def test_a_new_start_moves_the_end_along(coordinator: Coordinator, page: Any, store: Store, cafe: int) -> None:
    when = basics(page).form.fields["starts"]
    coordinator.type(when, "12/18")
    assert (of(store, cafe, "starts"), of(store, cafe, "ends")) == (
        datetime(2026, 12, 18, 15),
        datetime(2026, 12, 18, 17),
    )


def test_an_end_before_the_start_is_refused_in_words_and_not_kept(
    coordinator: Coordinator, page: Any, store: Store, cafe: int
) -> None:
    ends = basics(page).form.fields["ends"]
    coordinator.type(ends, "14時")
    assert of(store, cafe, "ends") == datetime(2026, 12, 16, 17)
    assert (ends.value(), bool(coordinator.told)) == (timedelta(hours=17), True)


def field_called(page: Any, name: str) -> Any:
    return next(one for one in basics(page).findChildren(QLineEdit) if one.accessibleName() == name)


def said_below(field: Any) -> list[str]:
    """What the row of a field says is wrong."""
    row = field.parent()
    while not isinstance(row, FormRow):
        row = row.parent()
    notes = row.findChildren(Complaints)
    return [label.text() for note in notes for label in note.findChildren(Label) if label.isVisible()]


def test_a_weekday_that_does_not_fit_is_said_below_the_field_and_what_was_typed_stays(
    coordinator: Coordinator, page: Any, store: Store, cafe: int
) -> None:
    day = basics(page).form.fields["starts"]
    coordinator.type(day, "12/18(木)")
    assert (day.text(), said_below(day)) == ("12/18(木)", ["2026年12月18日(金)は木曜日ではありません。"])
    edit.set_field(store, cafe, "capacity", 40)  # the page reads the event again
    coordinator.settle()
    assert (day.text(), len(said_below(day))) == ("12/18(木)", 1)
    assert of(store, cafe, "starts") == datetime(2026, 12, 16, 15)
    coordinator.type(day, "12/18(金)")
    assert (day.text(), said_below(day)) == ("2026/12/18(金)", [])
    assert of(store, cafe, "starts") == datetime(2026, 12, 18, 15)


def test_of_two_fields_in_a_line_each_is_told_until_it_is_right(coordinator: Coordinator, page: Any) -> None:
    day, ends = basics(page).form.fields["starts"], basics(page).form.fields["ends"]
    coordinator.type(ends, "16:75")
    coordinator.type(day, "2/30")
    assert said_below(day) == ["そのような日はありません：「2/30」。"]
    coordinator.type(day, "12/17")
    assert said_below(day) == ["そのような時刻はありません：「16:75」。"]


def test_words_that_were_not_understood_do_not_follow_to_another_event(
    coordinator: Coordinator, page: Any, plan: Plan
) -> None:
    other = plan("別の会", "Another", datetime(2026, 12, 16, 15))
    day = basics(page).form.fields["starts"]
    coordinator.type(day, "そのうち")
    page = coordinator.go("event", other)
    day = basics(page).form.fields["starts"]
    assert (day.text(), said_below(day)) == ("2026/12/16(水)", [])


def test_a_span_typed_as_the_start_sets_the_end_too_in_one_act(
    coordinator: Coordinator, page: Any, store: Store, cafe: int
) -> None:
    coordinator.type(field_called(page, "開始"), "18:00〜25:30")
    assert (of(store, cafe, "starts"), of(store, cafe, "ends")) == (
        datetime(2026, 12, 16, 18),
        datetime(2026, 12, 17, 1, 30),
    )
    coordinator.undo()
    assert (of(store, cafe, "starts"), of(store, cafe, "ends")) == (
        datetime(2026, 12, 16, 15),
        datetime(2026, 12, 16, 17),
    )


def test_days_typed_as_the_day_are_the_first_and_the_last(
    coordinator: Coordinator, page: Any, store: Store, cafe: int
) -> None:
    coordinator.type(basics(page).form.fields["starts"], "12/29(火)〜1/3(日)")
    assert (of(store, cafe, "starts"), of(store, cafe, "ends")) == (
        datetime(2026, 12, 29, 15),
        datetime(2027, 1, 3, 17),
    )
    assert field_called(page, "最終日").text() == "2027/1/3(日)"


def test_an_evening_that_ends_at_midnight_ends_at_24_00_of_its_day(
    coordinator: Coordinator, page: Any, store: Store, cafe: int
) -> None:
    ends = basics(page).form.fields["ends"]
    coordinator.type(ends, "24:00")
    assert of(store, cafe, "ends") == datetime(2026, 12, 17)
    assert (ends.text(), field_called(page, "最終日").isVisible()) == ("24:00", False)


def test_a_day_without_a_year_lies_behind_where_the_event_was_held(
    coordinator: Coordinator, page: Any, store: Store, cafe: int
) -> None:
    day = basics(page).form.fields["starts"]
    coordinator.type(day, "10/1")
    assert of(store, cafe, "starts").date() == date(2027, 10, 1)
    edit.set_field(store, cafe, "state", EventState.HELD)
    coordinator.settle()
    coordinator.type(day, "10/2")
    assert of(store, cafe, "starts").date() == date(2026, 10, 2)


def test_an_organisation_typed_for_the_first_time_becomes_a_partner(
    coordinator: Coordinator, page: Any, store: Store, cafe: int, qtbot: QtBot
) -> None:
    basics(page).form.fields["partners.organiser"].button.click()
    dialog = coordinator.dialog("pickDialog")
    coordinator.compose(dialog.search, "かなざわほたるのかい", "金沢ホタルの会")
    qtbot.waitUntil(lambda: [item.text() for item in offered(dialog)] == ["新規：「金沢ホタルの会」"])
    coordinator.enter(dialog)
    with store.read() as session:
        (partner,) = session.get_one(Event, cafe).partners
        assert (partner.organisation.name, partner.role) == (LocalizedText("金沢ホタルの会"), PartnerRole.ORGANISER)
    assert basics(page).form.fields["partners.organiser"].value() == [partner.id]


def offered(dialog: Any) -> list[QListWidgetItem]:
    return [dialog.list.item(number) for number in range(dialog.list.count())]


def test_a_room_is_added_to_the_venue_and_used(coordinator: Coordinator, page: Any, store: Store, cafe: int) -> None:
    rooms = basics(page).form.fields["rooms"]
    assert rooms.isVisible()
    rooms.button.click()
    rooms.findChild(QMenu).actions()[-1].trigger()
    fill(coordinator, "newRoomDialog", ja="和室", en="Tatami room", capacity="20名")
    (room,) = event(store, cafe).rooms
    assert (room.pair(), event(store, cafe).venue.ja) == ({"ja": "和室", "en": "Tatami room"}, "市役所")
    assert rooms.value() == [room_of(store, cafe)]


def test_a_series_begins_with_this_event(coordinator: Coordinator, page: Any, store: Store, cafe: int) -> None:
    page.findChild(object, "newSeries").click()
    fill(coordinator, "newSeriesDialog", ja="里山カフェ", pattern_ja="第{n}回里山カフェ", first="3")
    assert (event(store, cafe).number, event(store, cafe).series_id) == (3, 1)


def room_of(store: Store, event_id: int) -> int:
    with store.read() as session:
        return event_view(session, event_id).room_ids[0]


def test_an_end_at_midnight_is_the_end_of_that_day(
    coordinator: Coordinator, page: Any, store: Store, cafe: int
) -> None:
    ends = basics(page).form.fields["ends"]
    coordinator.type(ends, "0:00")
    starts = event(store, cafe).starts
    assert event(store, cafe).ends == datetime.combine(starts.date(), time()) + timedelta(days=1)
    assert event(store, cafe).last_day == starts.date()
    assert not page.findChild(QWidget, "lastDay").isVisibleTo(page)


def event(store: Store, event_id: int) -> EventRow:
    with store.read() as session:
        return event_view(session, event_id).row


def fill(coordinator: Coordinator, name: str, **lines: str) -> None:
    """Type lines into the dialog of a new record, and add it."""
    dialog = coordinator.dialog(name)
    for key, words in lines.items():
        coordinator.type(dialog.fields[key], words)
    coordinator.enter(dialog)


def test_a_partner_not_granted_yet_is_marked(coordinator: Coordinator, page: Any, store: Store, cafe: int) -> None:
    from ouik_desktop.work.organisations import partners

    with store.write(_("New organisation")) as session:
        organisation = Organisation(name=LocalizedText("石川県", "Ishikawa Prefecture"))
        session.add(organisation)
        session.flush()
        organisation_id = organisation.id
    partners.add_partner(store, cafe, organisation_id, PartnerRole.SUPPORTER, to_be_confirmed=True)
    coordinator.settle()
    field = basics(page).form.fields["partners.supporter"]
    labels = [label.text() for label in field.findChildren(ElidedLabel)]
    assert "石川県(予定)" in labels


def test_tags_and_goals_are_added_and_removed(coordinator: Coordinator, page: Any, store: Store, cafe: int) -> None:
    coordinator.type(basics(page).form.fields["tags"], "発酵食")
    goals = basics(page).form.fields["sdgs"]
    goals.button.click()
    coordinator.menu(goals, "12")
    assert (of(store, cafe, "tags"), of(store, cafe, "sdgs")) == (["発酵食"], [12])
    goals.button.click()
    coordinator.menu(goals, "12")
    assert of(store, cafe, "sdgs") == []


def test_announcing_with_gaps_tells_them_and_leads_there(
    coordinator: Coordinator, page: Any, store: Store, cafe: int
) -> None:
    edit.set_words(store, cafe, "summary", "ja", "概要")
    coordinator.settle()
    page.header.findChild(StatusChip).click()
    coordinator.menu(coordinator.window.frame, EventState.ANNOUNCED.text)
    assert of(store, cafe, "state") == "announced"
    assert coordinator.told == "告知済にしました。訳の確認が1件残っています"


def test_every_act_is_in_the_history_and_can_be_taken_back(
    coordinator: Coordinator, page: Any, store: Store, cafe: int
) -> None:
    edit.set_field(store, cafe, "capacity", 60)
    edit.set_words(store, cafe, "title", "en", "Café")
    coordinator.go("event", cafe, tab="history")
    lines = page.tab("history").history.lines
    shown = [line.what.text() for line in lines if not line.isHidden()]
    assert len(shown) == 3
    for line in lines[:2]:
        line.undo.click()
        coordinator.settle()
    assert (of(store, cafe, "capacity"), of(store, cafe, "title").en) == (None, "SDGs Café")
    assert [line.undone.isHidden() for line in lines] == [False, False, True]


def test_the_ring_stays_with_the_act_that_was_undone(
    coordinator: Coordinator, page: Any, store: Store, cafe: int, qtbot: QtBot
) -> None:
    edit.set_field(store, cafe, "capacity", 60)
    coordinator.go("event", cafe, tab="history")
    line = page.tab("history").history.lines[0]
    line.undo.setFocus()
    for button, capacity in ((line.again, None), (line.undo, 60)):
        qtbot.keyClick(coordinator.window.frame.focusWidget(), Qt.Key.Key_Return)
        coordinator.settle()
        assert (of(store, cafe, "capacity"), coordinator.window.frame.focusWidget()) == (capacity, button)


def test_a_deleted_event_gives_way_to_the_list(coordinator: Coordinator, page: Any, store: Store, cafe: int) -> None:
    edit.delete_event(store, cafe)
    coordinator.settle()
    assert coordinator.route.kind == "events"


def test_tab_goes_from_japanese_to_english_to_the_next_line(coordinator: Coordinator, page: Any, qtbot: QtBot) -> None:
    editor(page, "title", "ja").setFocus()
    seen = []
    for _step in range(4):
        focused = QApplication.focusWidget() or coordinator.window.frame.focusWidget()
        seen.append(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == ["題名(日本語)", "題名(English)", "日本語を英語の欄に写す：題名", "題名のふりがな"]


def test_the_edits_of_one_field_are_one_act_until_the_focus_leaves_it(
    coordinator: Coordinator, page: Any, store: Store, cafe: int
) -> None:
    title, summary = editor(page, "title", "ja"), editor(page, "summary", "ja")
    before = len(store.history.units())
    for words in ("一", "二"):
        title.setFocus()
        coordinator.compose(title, "", words)
        title.typing.commit()
    assert len(store.history.units()) == before + 1
    summary.setFocus()
    title.setFocus()
    coordinator.compose(title, "", "三")
    title.typing.commit()
    assert len(store.history.units()) == before + 2


def test_a_gap_of_the_programme_opens_its_tab(coordinator: Coordinator, page: Any, store: Store, cafe: int) -> None:
    item = add_item(store, cafe, ItemDraft(LocalizedText("基調講演"), 50))
    coordinator.go("event", cafe, field=FieldPath("item", item, "title", "en"))
    assert page.tabs.value() == "programme"
    assert page.tab("programme").table.current_id() == item


def test_the_reading_of_a_title_comes_from_the_input_method_until_somebody_writes_another(
    coordinator: Coordinator, page: Any, store: Store, cafe: int
) -> None:
    title = editor(page, "title", "ja")
    acts = len(store.history.units())
    title.setFocus()
    title.selectAll()
    coordinator.compose(title, "さとやま", "里山")
    coordinator.compose(title, "こうざ", "講座")
    title.typing.commit()
    assert (of(store, cafe, "title").ja, of(store, cafe, "title_kana")) == ("里山講座", "さとやまこうざ")
    assert len(store.history.units()) == acts + 1
    coordinator.compose(title, "にゅうもん", "入門")
    title.typing.commit()
    assert of(store, cafe, "title_kana") == "さとやまこうざにゅうもん"
    coordinator.type(page.tab("basics").form.fields["title_kana"], "さとやま")
    page.tab("basics").commit()
    coordinator.compose(title, "へん", "編")
    title.typing.commit()
    assert (of(store, cafe, "title").ja, of(store, cafe, "title_kana")) == ("里山講座入門編", "さとやま")


def tasks_of(store: Store, event_id: int) -> list[tuple[str, str, int, bool]]:
    with store.read() as session:
        found = session.get_one(Event, event_id).tasks
        return [(one.title.best("ja", "en"), one.who, one.due_offset_days, one.working_days) for one in found]


def test_two_tasks_are_typed_one_after_the_other_with_the_keyboard_alone(
    coordinator: Coordinator, page: Any, store: Store, cafe: int, qtbot: QtBot
) -> None:
    table = basics(page).form.fields["tasks"]
    table.setFocus()
    table.type_new()
    for words in (("椅子を借りる", "山田", "7日前"), ("名札を作る", "", "5営業日前")):
        for number, one in enumerate(words):
            cell: Any = coordinator.window.frame.focusWidget()
            coordinator.compose(cell, "", one)
            qtbot.keyClick(cell, Qt.Key.Key_Tab if number < 2 else Qt.Key.Key_Return)
            coordinator.settle()
            if coordinator.window.frame.focusWidget() is table:
                qtbot.keyClick(table, Qt.Key.Key_F2)
    assert tasks_of(store, cafe) == [("椅子を借りる", "山田", -7, False), ("名札を作る", "", -5, True)]


def test_a_day_that_cannot_be_stays_in_the_row_and_is_said_below(
    coordinator: Coordinator, page: Any, store: Store, cafe: int, qtbot: QtBot
) -> None:
    table = basics(page).form.fields["tasks"]
    coordinator.write(table, 0, "title", "椅子を借りる", end=Qt.Key.Key_Tab)
    coordinator.write(table, 0, "due", "32/13")
    said = [
        label.text()
        for note in basics(page).findChildren(Note)
        for label in note.findChildren(Label)
        if note.isVisible()
    ]
    assert ("そのような日はありません：「32/13」。" in said, tasks_of(store, cafe)) == (True, [])
    coordinator.write(table, 0, "due", "12/24")
    assert tasks_of(store, cafe) == [
        ("椅子を借りる", "", (date(2026, 12, 24) - of(store, cafe, "starts").date()).days, False)
    ]


def test_escape_gives_up_a_refused_day_of_a_task_and_stays_on_the_event(
    coordinator: Coordinator, page: Any, store: Store, cafe: int, qtbot: QtBot
) -> None:
    (task,) = tasks.write_tasks(store, cafe, added=[{"title": "椅子を借りる", "due": "7日前"}])
    coordinator.settle()
    table = basics(page).form.fields["tasks"]
    coordinator.write(table, 0, "due", "32/13")
    due = table.rows.index(0, table.rows.section_of("due"))
    assert due.data() == "32/13"
    table.choose(task)
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    coordinator.settle()
    due = table.rows.index(0, table.rows.section_of("due"))
    assert (due.data(), coordinator.route.kind, coordinator.route.id) == ("7日前", "event", cafe)


def test_a_question_is_corrected_on_the_event(coordinator: Coordinator, page: Any, store: Store, cafe: int) -> None:
    table = basics(page).form.fields["questions"]
    coordinator.write(table, 0, "text.ja", "食物アレルギー")
    coordinator.write(table, 0, "text.en", "Food allergies")
    with store.read() as session:
        asked = [(one.text.ja, one.text.en) for one in session.get_one(Event, cafe).questions]
    assert asked == [("食物アレルギー", "Food allergies")]


def test_who_is_led_to_the_organisers_may_add_one_at_once(page: Any, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.window().isActiveWindow)
    form = page.tab("basics").form
    assert form.focus("partners.organiser")
    assert form.fields["partners.organiser"].button.hasFocus()
