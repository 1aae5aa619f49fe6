"""Imports: many rows in one act."""

from datetime import datetime
from itertools import repeat

import pytest
from sqlalchemy import func, select

from ouik_desktop.i18n import _
from ouik_desktop.model import Event, LocalizedText, Person, Registration
from ouik_desktop.store import Changes, Store, bulk, give_numbers


@pytest.fixture
def filled(office: Store) -> Store:
    with office.write(_("Set up")) as session:
        session.add(Event(uid="cafe", starts=datetime(2026, 12, 5, 13, 30)))
        session.add(Person(family="林", given="海斗", email="old@example.jp"))
    return office


def do_import(store: Store) -> None:
    with store.write(_("Import participants")) as session:
        people = bulk.insert(
            session, Person, ["family", "affiliation"], [("佐藤", LocalizedText("大学")), ("鈴木", None)]
        )
        bulk.update(session, Person, ["email"], [(1, "new@example.jp")])
        columns = ["event_id", "person_id", "number"]
        everybody = [1, *people]
        bulk.insert(
            session, Registration, columns, zip(repeat(1), everybody, give_numbers(session, 1, 3), strict=False)
        )


def participants(store: Store) -> list[tuple[int, str, str, str]]:
    with store.read() as session:
        rows = session.scalars(select(Registration).order_by(Registration.number))
        return [(row.number, row.person.family, row.person.email, row.person.affiliation.ja) for row in rows]


IMPORTED = [(1, "林", "new@example.jp", ""), (2, "佐藤", "", "大学"), (3, "鈴木", "", "")]


def test_an_import_is_one_act_and_pages_are_told_of_its_rows(filled: Store) -> None:
    told: list[Changes] = []
    filled.subscribe(told.append)
    do_import(filled)
    assert participants(filled) == IMPORTED
    assert told == [Changes({"person": frozenset({1, 2, 3}), "registration": frozenset({1, 2, 3})})]
    assert [unit.rows for unit in filled.history.units(event_id=1)] == [6, 2]


def test_undoing_an_import_removes_its_participants_and_redo_brings_them_back(filled: Store) -> None:
    do_import(filled)
    for _round in range(2):
        filled.history.undo()
        assert participants(filled) == []
        with filled.read() as session:
            assert [(person.family, person.email) for person in session.scalars(select(Person))] == [
                ("林", "old@example.jp")
            ]
        filled.history.redo()
        assert participants(filled) == IMPORTED


def test_undoing_last_weeks_import_leaves_whom_somebody_checked_in_since_and_says_so(filled: Store) -> None:
    do_import(filled)
    imported = filled.history.units()[0]
    with filled.write(_("Check in")) as session:
        session.get_one(Registration, 2).checked_in_at = datetime(2026, 12, 5, 13, 0)
    undone = filled.history.undo_unit(imported.id)
    assert undone.left == (("person", 2), ("registration", 2))
    assert participants(filled) == [(2, "佐藤", "", "大学")]


def test_a_participant_number_is_never_given_twice(filled: Store) -> None:
    do_import(filled)
    filled.history.undo()
    with filled.write(_("Add participant")) as session:
        assert list(give_numbers(session, 1)) == [4]


def test_an_id_is_never_used_again(filled: Store) -> None:
    with filled.write(_("Delete person")) as session:
        session.delete(session.get_one(Person, 1))
    with filled.write(_("Add person")) as session:
        session.add(person := Person(family="森"))
        session.flush()
        assert person.id == 2
        assert list(bulk.insert(session, Person, ["family"], [("岡",), ("谷",)])) == [3, 4]
    with filled.read() as session:
        assert session.scalar(select(func.count(Person.id))) == 3
