"""Looking an office over."""

import sqlite3
from contextlib import closing
from pathlib import Path

from ouik_desktop.i18n import _
from ouik_desktop.model import Person
from ouik_desktop.model.clock import frozen
from ouik_desktop.progress import finish
from ouik_desktop.store import Store
from ouik_desktop.store.checking import checking, rebuild_index
from ouik_desktop.store.search.find import search


def test_a_sound_office_has_no_problems_and_its_rows_are_counted(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "office.ouik", frozen(2026, 12, 1))
    with store.write(_("Add people")) as session:
        session.add_all([Person(family="佐藤"), Person(family='quote" \x01 and \N{SNOWMAN}'), Person()])
    with store.write(_("Rename person")) as session:
        session.get_one(Person, 1).family = "齋藤"
    report = finish(checking(store))
    assert report.ok
    assert {table: count for table, count in report.rows.items() if count} == {"person": 3}


def test_an_index_that_lost_something_is_named_and_can_be_rebuilt(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "office.ouik", frozen(2026, 12, 1))
    with store.write(_("Add person")) as session:
        session.add(Person(family="佐藤"))
    with closing(sqlite3.connect(store.file)) as other, other:
        other.execute("DELETE FROM search_text")
    assert [(problem.what, problem.where) for problem in finish(checking(store)).problems] == [
        ("search", "person"),
        ("search", "search_index"),
    ]
    rebuild_index(store)
    assert finish(checking(store)).ok
    with store.read() as session:
        assert [hit.id for hit in search(session, "佐藤")] == [1]


def test_a_reference_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "office.ouik", frozen(2026, 12, 1))
    with store.write(_("Add person")) as session:
        session.add(Person(family="佐藤"))
    with closing(sqlite3.connect(store.file)) as other, other:
        other.execute("UPDATE person SET organisation_id = 7")
    assert [(problem.what, problem.where) for problem in finish(checking(store)).problems] == [
        ("file", "person 1 refers to a missing organisation")
    ]
