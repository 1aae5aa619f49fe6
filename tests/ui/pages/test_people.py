"""People and organisations in the window: found in any script, written on their page, typed and pasted into the grid."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ouik_desktop.i18n import _, c_
from ouik_desktop.model import LocalizedText, Organisation, Person
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.store import Store
from ouik_desktop.work.organisations import organisations
from ouik_desktop.work.organisations.organisations import OrganisationDraft
from ouik_desktop.work.participants.grid import ParticipantFilter, participant_ids, participant_page
from ouik_desktop.work.people import people

from .conftest import Coordinator, Plan


@pytest.fixture
def hanako(store: Store) -> int:
    return people.add_person(store, people.named("山田 花子", "やまだ はなこ"))


def words(table: Any, row: int, column: str) -> str:
    return str(table.model().index(row, table.rows.section_of(column)).data())


def test_somebody_is_found_by_half_width_kana_and_opened(
    coordinator: Coordinator, store: Store, hanako: int, qtbot: QtBot
) -> None:
    people.add_person(store, people.named("伊藤 舞", "いとう まい"))
    page = coordinator.go("people")
    assert page.table.count() == 2
    coordinator.compose(page.search_field(), "", "ﾔﾏﾀﾞ")
    qtbot.waitUntil(lambda: page.table.count() == 1)
    assert words(page.table, 0, "name") == "山田 花子"
    page.table.choose(hanako)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    coordinator.settle()
    assert (coordinator.route.kind, coordinator.route.id) == ("person", hanako)


def test_what_is_typed_on_a_persons_page_is_kept_and_can_be_taken_back(
    coordinator: Coordinator, store: Store, hanako: int
) -> None:
    page = coordinator.go("person", hanako)
    mail = page.form.fields["email"]
    coordinator.type(mail, "hanako@example.jp")
    with store.read() as session:
        assert session.get_one(Person, hanako).email == "hanako@example.jp"
    coordinator.undo()
    assert mail.text() == ""


def test_a_mail_without_an_at_sign_is_refused_in_words(coordinator: Coordinator, store: Store, hanako: int) -> None:
    page = coordinator.go("person", hanako)
    coordinator.type(page.form.fields["email"], "hanako.example.jp")
    assert "@" in coordinator.told
    with store.read() as session:
        assert session.get_one(Person, hanako).email == ""


def test_a_new_person_is_added_with_name_and_reading(coordinator: Coordinator, store: Store) -> None:
    page = coordinator.go("people")
    coordinator.click(page, _("New person"))
    dialog = coordinator.dialog("newPersonDialog")
    name, reading = (dialog.findChild(QLineEdit, f"newPerson{half}") for half in ("Name", "Reading"))
    coordinator.compose(name, "たかはし", "髙橋")
    assert reading.text() == "たかはし"
    name.insert(" ")
    coordinator.compose(name, "けん", "健")
    assert reading.text() == "たかはし けん"
    coordinator.type(name, "髙橋 健")
    coordinator.type(reading, "たかはし けん")
    coordinator.enter(dialog)
    fields = coordinator.here.form.fields
    assert (coordinator.route.kind, coordinator.here.header.title()) == ("person", "髙橋 健")
    assert (fields["family"].text(), fields["family_kana"].text()) == ("髙橋", "たかはし")


def test_an_organisation_is_written_in_two_languages(coordinator: Coordinator, store: Store) -> None:
    row_id = organisations.add_organisation(store, OrganisationDraft(LocalizedText("金沢ホタルの会")))
    page = coordinator.go("organisations")
    assert words(page.table, 0, "name_en") == "未訳"
    page = coordinator.go("organisation", row_id)
    coordinator.type(page.form.fields["name"].boxes["en"].editor, "Kanazawa Firefly Society")
    with store.read() as session:
        assert session.get_one(Organisation, row_id).name == LocalizedText("金沢ホタルの会", "Kanazawa Firefly Society")


# --- the grid of participants ----------------------------------------------------------------------------------------


@pytest.fixture
def cafe(plan: Plan) -> int:
    return plan("SDGsカフェ", "SDGs Café", datetime(2026, 12, 16, 15), capacity=30)


@pytest.fixture
def tab(coordinator: Coordinator, cafe: int) -> Any:
    return coordinator.go("event", cafe, tab="participants").tab("participants")


def listed(store: Store, cafe: int) -> list[tuple[int, str, str]]:
    with store.read() as session:
        rows = participant_page(session, participant_ids(session, cafe, ParticipantFilter()))
    return [(row.number, row.name.best("ja"), row.reading) for row in rows]


def test_a_name_typed_in_the_last_row_is_registered(
    coordinator: Coordinator, tab: Any, store: Store, cafe: int
) -> None:
    coordinator.write(tab.table, tab.table.count(), "name", "山田 花子")
    assert listed(store, cafe) == [(1, "山田 花子", "")]
    assert tab.count.text() == "登録 1名"


def test_rows_pasted_from_a_spreadsheet_are_one_act(
    coordinator: Coordinator, tab: Any, store: Store, cafe: int
) -> None:
    coordinator.write(tab.table, tab.table.count(), "name", "山田 花子")
    tab.table.choose(tab.table.model().ids[0], "name")
    coordinator.paste(tab.table, "山田 花子\tやまだ はなこ\n伊藤 舞\tいとう まい\n")
    coordinator.dialog("confirmDialog").accept()
    coordinator.settle()
    assert listed(store, cafe) == [(1, "山田 花子", "やまだ はなこ"), (2, "伊藤 舞", "いとう まい")]
    coordinator.undo()
    assert listed(store, cafe) == [(1, "山田 花子", "")]


def test_many_are_cancelled_at_once(coordinator: Coordinator, tab: Any, store: Store) -> None:
    for name in ("山田 花子", "伊藤 舞"):
        coordinator.write(tab.table, tab.table.count(), "name", name)
    tab.table.rows.tick(list(tab.table.rows.ids), on=True)
    coordinator.click(tab.findChild(QWidget, "bulkBar"), c_("column", "State"))
    coordinator.menu(coordinator.window.frame, RegistrationState.CANCELLED.text)
    assert tab.count.text() == "登録 0名"
    assert coordinator.told.startswith("2名を")
