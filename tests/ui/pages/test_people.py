"""People and organisations in the window: found in any script, written on their page, typed and pasted into the grid."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ouik_desktop.localized import Written
from ouik_desktop.model import LocalizedText, Organisation, Person
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.directory.new_person import NewPersonDialog
from ouik_desktop.work.organisations import organisations
from ouik_desktop.work.organisations.organisations import OrganisationDraft
from ouik_desktop.work.participants.grid import ParticipantFilter, participant_ids, participant_page
from ouik_desktop.work.people import people

from .conftest import Coordinator, Plan


@pytest.fixture
def hanako(store: Store) -> int:
    return people.add_person(store, people.named("山田 花子", "やまだ はなこ"))


def words(table: Any, row: int, column: int) -> str:
    return str(table.model().index(row, column).data())


def test_somebody_is_found_by_half_width_kana_and_opened(coordinator: Coordinator, store: Store, hanako: int) -> None:
    people.add_person(store, people.named("伊藤 舞", "いとう まい"))
    page = coordinator.go("people")
    assert page.table.count() == 2
    page._search_for("ﾔﾏﾀﾞ")
    assert (page.table.count(), words(page.table, 0, 0)) == (1, "山田 花子")
    page.table.opened.emit(hanako)
    coordinator.settle()
    assert (coordinator.route.kind, coordinator.route.id) == ("person", hanako)


def test_what_is_typed_on_a_persons_page_is_kept_and_can_be_taken_back(
    coordinator: Coordinator, store: Store, hanako: int
) -> None:
    page = coordinator.go("person", hanako)
    mail = page._fields["email"]
    mail.setText("hanako@example.jp")
    mail.typing.typed()
    mail.commit()
    with store.read() as session:
        assert session.get_one(Person, hanako).email == "hanako@example.jp"
    coordinator.undo()
    assert page._fields["email"].text() == ""


def test_a_mail_without_an_at_sign_is_refused_in_words(coordinator: Coordinator, store: Store, hanako: int) -> None:
    page = coordinator.go("person", hanako)
    page.keep(email="hanako.example.jp")
    coordinator.settle()
    assert "@" in coordinator.told
    with store.read() as session:
        assert session.get_one(Person, hanako).email == ""


def test_a_new_person_is_added_with_name_and_reading(coordinator: Coordinator, store: Store) -> None:
    page = coordinator.go("people")
    page._new_person()
    dialog = page.findChild(NewPersonDialog, "newPersonDialog")
    dialog._name.setText("髙橋 健")
    dialog._reading.setText("たかはし けん")
    dialog._add()
    coordinator.settle()
    assert (coordinator.route.kind, coordinator.here.header.title()) == ("person", "髙橋 健")


def test_an_organisation_is_written_in_two_languages(coordinator: Coordinator, store: Store) -> None:
    row_id = organisations.add_organisation(store, OrganisationDraft(LocalizedText("金沢ホタルの会")))
    page = coordinator.go("organisations")
    assert words(page.table, 0, 1) == "未訳"
    page = coordinator.go("organisation", row_id)
    page._texts["name"].edited.emit(Written("en", "Kanazawa Firefly Society"))
    coordinator.settle()
    with store.read() as session:
        assert session.get_one(Organisation, row_id).name == LocalizedText("金沢ホタルの会", "Kanazawa Firefly Society")


# --- the grid of participants ----------------------------------------------------------------------------------------


@pytest.fixture
def tab(coordinator: Coordinator, plan: Plan) -> Any:
    event_id = plan("SDGsカフェ", "SDGs Café", datetime(2026, 12, 16, 15), capacity=30)
    return coordinator.go("event", event_id, tab="participants").tab("participants")


def listed(store: Store, tab: Any) -> list[tuple[int, str, str]]:
    with store.read() as session:
        rows = participant_page(session, participant_ids(session, tab._event_id, ParticipantFilter()))
    return [(row.number, row.name.best("ja"), row.reading) for row in rows]


def test_a_name_typed_in_the_last_row_is_registered(coordinator: Coordinator, tab: Any, store: Store) -> None:
    tab.table.added.emit("name", "山田 花子")
    coordinator.settle()
    assert listed(store, tab) == [(1, "山田 花子", "")]
    assert tab._count.text() == "登録 1名"


def test_rows_pasted_from_a_spreadsheet_are_one_act(
    coordinator: Coordinator, tab: Any, store: Store, qtbot: QtBot
) -> None:
    tab.table.added.emit("name", "山田 花子")
    coordinator.settle()
    QGuiApplication.clipboard().setText("山田 花子\tやまだ はなこ\n伊藤 舞\tいとう まい\n")
    tab.table.choose(tab.table.model().ids[0], "name")
    tab.table.setFocus()
    qtbot.keyClick(tab.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    coordinator.settle()
    assert listed(store, tab) == [(1, "山田 花子", "やまだ はなこ"), (2, "伊藤 舞", "いとう まい")]
    coordinator.undo()
    assert listed(store, tab) == [(1, "山田 花子", "")]


def test_many_are_cancelled_at_once(coordinator: Coordinator, tab: Any, store: Store) -> None:
    from ouik_desktop.model.words import RegistrationState

    for name in ("山田 花子", "伊藤 舞"):
        tab.table.added.emit("name", name)
        coordinator.settle()
    tab.table.rows.tick(list(tab.table.rows.ids), on=True)
    tab._set_state(RegistrationState.CANCELLED)
    coordinator.settle()
    assert tab._count.text() == "登録 0名"
    assert coordinator.told.startswith("2名を")
