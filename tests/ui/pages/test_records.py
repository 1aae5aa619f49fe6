"""Whatever can be made can be corrected: venues and their rooms, series, kinds and projects, people and organisations."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from sqlalchemy import select

from ouik_desktop.field_path import FieldPath
from ouik_desktop.i18n import _, c_
from ouik_desktop.model import Event, LocalizedText, Office, Organisation, OwnKind, Person, Room, Series, Venue
from ouik_desktop.store import Store
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.widgets import Note
from ouik_desktop.work.events import edit
from ouik_desktop.work.events.series import SeriesDraft, add_series
from ouik_desktop.work.participants.register import register
from ouik_desktop.work.people import people
from ouik_desktop.work.venues import RoomDraft, VenueDraft, add_room, add_venue, set_place

from .conftest import Coordinator, Plan

HALL = LocalizedText("文化ホール", "Culture Hall")


@pytest.fixture
def hall(store: Store) -> int:
    return add_venue(store, VenueDraft(HALL))


@pytest.fixture
def cafe(plan: Plan) -> int:
    return plan("SDGsカフェ", "SDGs Café", datetime(2026, 12, 16, 15), capacity=30)


def names(store: Store, kind: type[Venue | Room | Series | OwnKind]) -> list[str]:
    with store.read() as session:
        field = kind.title if kind is Series else kind.name
        order = Room.position if kind is Room else kind.id
        return [text.ja for text in session.scalars(select(field).order_by(order))]


def said_at(table: Any) -> list[str]:
    """What is said below a table."""
    return said_in(table.parentWidget(), below=table.y())


def said_in(widget: QWidget, *, below: int = 0) -> list[str]:
    """What notes say in a widget, below a height."""
    notes = [note for note in widget.findChildren(Note) if note.isVisible() and note.y() > below]
    return [label.text() for note in notes for label in note.findChildren(QLabel) if label.isVisible() and label.text()]


# --- venues ----------------------------------------------------------------------------------------------------------


def test_a_venue_is_opened_from_its_list_and_what_is_booked_there_leads_to_the_event(
    coordinator: Coordinator, store: Store, hall: int, cafe: int
) -> None:
    set_place(store, cafe, hall)
    page = coordinator.go("venues")
    assert page.objectName() == "venuesPage"
    page.table.choose(hall)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    coordinator.settle()
    assert (coordinator.route.kind, coordinator.route.id) == ("venue", hall)
    assert coordinator.here.form.fields["name"].boxes["ja"].editor.hasFocus()
    rows = coordinator.here.findChild(QWidget, "venueEvents")
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(rows.item(0)).center())
    coordinator.settle()
    assert (coordinator.route.kind, coordinator.route.id) == ("event", cafe)


def test_rooms_are_added_measured_put_in_order_and_removed(coordinator: Coordinator, store: Store, hall: int) -> None:
    page = coordinator.go("venue", hall)
    for ja, capacity in (("大会議室", "60"), ("小会議室", "12")):
        coordinator.press(page, "newRoom")
        dialog = coordinator.dialog("newRoomDialog")
        coordinator.type(dialog.fields["ja"], ja)
        coordinator.type(dialog.fields["capacity"], capacity)
        coordinator.enter(dialog)
    assert names(store, Room) == ["大会議室", "小会議室"]
    with store.read() as session:
        small = session.scalars(select(Room).where(Room.capacity == 12)).one().id
    coordinator.window.frame.activateWindow()  # after a dialog nobody else does, offscreen
    coordinator.type(page.form.fields[str(FieldPath("room", small, "buffer_minutes"))], "15")
    up = [
        one
        for one in page.findChildren(QAbstractButton)
        if one.accessibleName() == "部屋を上へ：小会議室" and one.isEnabled()
    ]
    up[0].click()
    coordinator.settle()
    assert names(store, Room) == ["小会議室", "大会議室"]
    coordinator.click(page, _("Remove the room"))  # of the one that was made first
    assert (names(store, Room), coordinator.told) == (["小会議室"], "大会議室を削除しました")
    coordinator.undo()
    with store.read() as session:
        assert session.get_one(Room, small).buffer_minutes == 15


def test_a_venue_in_use_is_removed_only_when_that_is_agreed_to(
    coordinator: Coordinator, store: Store, hall: int, cafe: int
) -> None:
    set_place(store, cafe, hall, [add_room(store, hall, RoomDraft(LocalizedText("大会議室")))])
    page = coordinator.go("venue", hall)
    coordinator.do("remove_record")
    dialog = coordinator.dialog("removeDialog")
    assert "1件の催しがここで開かれます：SDGsカフェ" in [label.text() for label in dialog.findChildren(QLabel)]
    coordinator.click(dialog, _("Cancel"))
    assert names(store, Venue) == ["文化ホール"]
    coordinator.do("remove_record")
    coordinator.click(coordinator.dialog("removeDialog"), _("Remove all the same"))
    assert (names(store, Venue), page is coordinator.here, coordinator.route.kind) == ([], False, "venues")
    coordinator.undo()
    with store.read() as session:
        assert session.get_one(Event, cafe).venue_id == hall


# --- series ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def series(store: Store) -> int:
    draft = SeriesDraft(LocalizedText("カフェ", "Café"), LocalizedText("第{n}回カフェ", "Café #{n}"))
    return add_series(store, draft)


def test_a_pattern_is_tried_out_while_it_is_typed_and_a_wrong_place_is_told(
    coordinator: Coordinator, series: int
) -> None:
    page = coordinator.go("series", series)
    example, trouble = (page.findChild(QLabel, name) for name in ("patternExample", "patternTrouble"))
    assert example.text() == "第1回カフェ · Café #1"
    editor = page.form.fields["pattern"].boxes["en"].editor
    editor.setFocus()
    editor.selectAll()
    coordinator.compose(editor, "", "Coffee no. {m}")
    assert example.text() == "第1回カフェ · Coffee no. {m}"
    assert trouble.text().startswith("「{m}」は使えません")


def test_the_number_of_an_instalment_is_corrected_in_its_table(
    coordinator: Coordinator, store: Store, series: int, cafe: int
) -> None:
    edit.set_series(store, cafe, series, 3)
    page = coordinator.go("series", series)
    coordinator.write(page.table, 0, "number", "4")
    with store.read() as session:
        assert session.get_one(Event, cafe).number == 4


def test_a_number_that_is_none_stays_where_it_was_typed_and_escape_gives_it_up(
    coordinator: Coordinator, store: Store, series: int, cafe: int
) -> None:
    edit.set_series(store, cafe, series, 3)
    page = coordinator.go("series", series)
    coordinator.write(page.table, 0, "number", "three")
    cell = page.table.rows.index(0, page.table.rows.section_of("number"))
    assert (cell.data(), said_at(page.table)) == ("three", ["シリーズの回：「three」は数ではありません。"])
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    coordinator.settle()
    assert (cell.data(), said_at(page.table), coordinator.route.kind) == ("3", [], "series")


def test_a_block_of_numbers_is_one_act(
    coordinator: Coordinator, store: Store, series: int, cafe: int, plan: Plan
) -> None:
    for event_id, number in ((cafe, 3), (plan("冬の里山", "Winter", datetime(2027, 1, 16, 15)), 4)):
        edit.set_series(store, event_id, series, number)
    page = coordinator.go("series", series)
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.rows.index(0, page.table.rows.section_of("number")))
    coordinator.paste(page.table, "8\n7")
    assert numbers(store) == [7, 8]
    coordinator.undo()
    assert numbers(store) == [3, 4]


def numbers(store: Store) -> list[int | None]:
    with store.read() as session:
        return list(session.scalars(select(Event.number).order_by(Event.starts)))


def test_a_series_is_made_from_its_name_and_its_page_opens(coordinator: Coordinator, store: Store) -> None:
    page = coordinator.go("all_series")
    assert page.objectName() == "seriesPage"
    coordinator.do("new_series")
    dialog = coordinator.dialog("newNamedDialog")
    coordinator.type(dialog.fields["ja"], "里山塾")
    coordinator.enter(dialog)
    assert (names(store, Series), coordinator.route.kind) == (["里山塾"], "series")
    assert coordinator.told == "「里山塾」を追加しました"


def test_what_is_not_typed_yet_is_said_in_the_dialog_of_a_new_record(
    coordinator: Coordinator, store: Store, hall: int
) -> None:
    page = coordinator.go("venue", hall)
    coordinator.press(page, "newRoom")
    dialog = coordinator.dialog("newRoomDialog")
    coordinator.enter(dialog)
    assert said_in(dialog) == ["名称を、日本語か英語のどちらかで入力してください。"]
    coordinator.type(dialog.fields["ja"], "大ホール")
    coordinator.type(dialog.fields["capacity"], "many")
    coordinator.enter(dialog)
    assert said_in(dialog) == ["定員：「many」は数ではありません。"]
    coordinator.type(dialog.fields["capacity"], "120")
    coordinator.enter(dialog)
    assert (names(store, Room), coordinator.told) == (["大ホール"], "「大ホール」を追加しました")


# --- people ----------------------------------------------------------------------------------------------------------


def test_several_people_are_removed_or_only_those_on_no_list(coordinator: Coordinator, store: Store, cafe: int) -> None:
    hanako, taro = (people.add_person(store, people.named(name)) for name in ("山田 花子", "山田 太郎"))
    register(store, cafe, hanako)
    page = coordinator.go("people")
    page.table.rows.tick([hanako, taro], on=True)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    dialog = coordinator.dialog("removeDialog")
    assert "1件の催しの参加者名簿にいます：SDGsカフェ" in [label.text() for label in dialog.findChildren(QLabel)]
    coordinator.click(dialog, "使われていない1件だけ")
    assert page.table.count() == 1
    coordinator.undo()
    assert page.table.count() == 2


def test_somebody_of_the_directory_is_registered_from_their_page(
    coordinator: Coordinator, store: Store, cafe: int
) -> None:
    hanako = people.add_person(store, people.named("山田 花子"))
    page = coordinator.go("person", hanako)
    for told in ("山田 花子を「SDGsカフェ」に登録しました", "1番で登録済み"):
        coordinator.press(page, "registerFor")
        coordinator.enter(coordinator.dialog("pickDialog"))
        assert told in coordinator.told
    assert page.findChild(QWidget, "personEvents").count() == 1


def test_the_menu_of_a_row_holds_what_can_be_done_with_it(coordinator: Coordinator, store: Store, hall: int) -> None:
    page = coordinator.go("venues")
    lines = coordinator.open_menu(page.table.viewport(), QPoint(100, 10))
    assert lines == ["会場を開く", "削除…"]
    coordinator.from_menu(c_("a record", "Remove…"))
    assert (names(store, Venue), coordinator.told) == ([], "文化ホールを削除しました")


def test_the_english_of_an_affiliation_is_that_of_the_organisation_as_in_the_grid(
    coordinator: Coordinator, store: Store
) -> None:
    with store.write(_("Add person")) as session:
        organisation = Organisation(name=LocalizedText("金沢青年会議所", "Junior Chamber International Kanazawa"))
        person = Person(family="山田", affiliation=LocalizedText("金沢青年会議所"), organisation=organisation)
        session.add(person)
        session.flush()
        person_id = person.id
    field = coordinator.go("person", person_id).form.fields["affiliation"]
    assert field.words("en") == "Junior Chamber International Kanazawa"


# --- what the office calls things ------------------------------------------------------------------------------------


def test_a_kind_of_the_offices_own_is_offered_in_the_event(coordinator: Coordinator, store: Store, cafe: int) -> None:
    page = coordinator.go("preferences", tab="kinds")
    coordinator.press(page, "newKind")
    dialog = coordinator.dialog("newKindDialog")
    coordinator.type(dialog.fields["ja"], "茶会")
    coordinator.enter(dialog)
    assert names(store, OwnKind) == ["茶会"]
    tab = coordinator.go("event", cafe).tab("basics")
    coordinator.choose(tab.form.fields["kind"], "茶会")
    with store.read() as session:
        assert session.get_one(Event, cafe).kind == session.scalars(select(OwnKind.key)).one()


def test_a_project_in_use_is_chosen_and_renamed_everywhere(
    coordinator: Coordinator, store: Store, cafe: int, plan: Plan
) -> None:
    edit.set_field(
        store, plan("散策", "Walk", datetime(2026, 12, 20, 10)), "project", LocalizedText("里山", "Satoyama")
    )
    tab = coordinator.go("event", cafe).tab("basics")
    coordinator.press(tab, "chooseProject")
    coordinator.menu(coordinator.window.frame, "里山")
    page = coordinator.go("preferences", tab="projects")
    rows = page.findChild(QWidget, "projectRows")
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(rows.item(0)).center())
    dialog = coordinator.dialog("renameProjectDialog")
    coordinator.type(dialog.fields["ja"], "里山里海")
    coordinator.enter(dialog)
    with store.read() as session:
        assert {name.ja for name in session.scalars(select(Event.project))} == {"里山里海"}


# --- findings --------------------------------------------------------------------------------------------------------


def test_a_false_alarm_is_settled_below_its_field_and_the_cursor_stays_there(
    coordinator: Coordinator, store: Store, cafe: int
) -> None:
    edit.set_field(store, cafe, "fee", LocalizedText("無料（資料代500円）", "Free of charge"))
    page = coordinator.go("event", cafe)
    fee = page.tab("basics").form.fields["fee"]
    coordinator.click(fee, _("Right as it is"))
    assert coordinator.told.startswith("このままで正しい：参加費")
    assert fee.boxes["en"].editor.hasFocus()
    assert not any(box.is_in_want for box in fee.boxes.values())
    coordinator.undo()
    assert fee.boxes["en"].is_in_want


def test_f8_steps_through_a_record_and_through_the_office(coordinator: Coordinator, store: Store, hall: int) -> None:
    with store.write(_("Change of the office")) as session:
        session.get_one(Venue, hall).address = LocalizedText("金沢市広坂2-1-1")
        session.add(Office(id=1, name=LocalizedText("事務所")))
    page = coordinator.go("venue", hall)
    coordinator.do("next_gap")
    assert page.form.fields["address"].boxes["en"].editor.hasFocus()
    page = coordinator.go("preferences")
    coordinator.do("next_gap")
    assert page.findChild(QWidget, "field_office/name").boxes["en"].editor.hasFocus()


def test_an_office_without_a_name_says_so_on_home_and_leads_to_it(
    coordinator: Coordinator, store: Store, cafe: int
) -> None:
    page = coordinator.go("home")
    rows = page.findChild(QWidget, "officeOwed")
    assert rows.item(0).text().startswith("事務所の名称がまだありません")
    assert "いま対応が必要なものはありません。" not in [
        one.text() for one in page.findChildren(QLabel) if one.isVisible()
    ]
    rows.opened.emit(rows.item(0).data(Qt.ItemDataRole.UserRole).key)
    coordinator.settle()
    assert (coordinator.route.kind, coordinator.route.tab) == ("preferences", "office")
    with store.write(_("Change of the office")) as session:
        session.add(Office(id=1, name=LocalizedText("事務所", "Office"), email="office@example.jp"))
    assert not coordinator.go("home").findChild(QWidget, "officeOwed").isVisible()


def test_going_to_a_record_that_is_gone_leads_to_its_list(coordinator: Coordinator, hall: int) -> None:
    coordinator.go("venue", hall + 7)
    coordinator.settle()
    assert coordinator.route == Route("venues")
