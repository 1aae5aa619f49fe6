"""An office on a database server, shared by several desktops."""

from collections.abc import Callable

import pytest
from sqlalchemy import create_engine, select, text

from ouik_desktop.errors import NewerOffice, NotAnOffice, OfficeError, OfficeInUse
from ouik_desktop.i18n import _
from ouik_desktop.model import Person
from ouik_desktop.model.clock import Clock
from ouik_desktop.store import Store
from ouik_desktop.store.search.find import matching


def run(url: str, statement: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def test_another_database_is_no_office_and_stays_as_it_is(postgres: Callable[..., str]) -> None:
    url = postgres("template1")
    run(url, "CREATE TABLE photo (id integer)")
    with pytest.raises(NotAnOffice):
        Store.open(url)


def test_a_newer_office_is_refused(postgres: Callable[..., str]) -> None:
    url = postgres()
    run(url, "UPDATE office_schema SET version = 99")
    with pytest.raises(NewerOffice):
        Store.open(url)


def test_an_office_of_the_first_version_is_indexed_afresh(postgres: Callable[..., str]) -> None:
    url = postgres()
    store = Store.open(url)
    with store.write(_("Add person")) as session:
        session.add(Person(family="髙橋"))
    store.close()
    run(url, "UPDATE office_schema SET version = 1")
    run(url, "DROP TABLE event_kind, settled")
    run(url, "DELETE FROM search_text")
    store = Store.open(url)
    with store.read() as session:
        assert matching(session, "高橋", Person) == [1]
    store.close()


def test_a_server_that_does_not_answer_is_said() -> None:
    with pytest.raises(OfficeError):
        Store.open("postgresql+psycopg://nobody@127.0.0.1:9/office")


def test_each_desktop_undoes_its_own_acts(location: str, clock: Clock) -> None:
    ours, theirs = Store.open(location, clock, "ours"), Store.open(location, clock, "theirs")
    for store, family in ((ours, "佐藤"), (theirs, "鈴木")):
        with store.write(_("Add person")) as session:
            session.add(Person(family=family))
    ours.history.undo()
    assert ours.history.undo() is None
    with theirs.read() as session:
        assert session.scalars(select(Person.family).order_by(Person.id)).all() == ["鈴木"]
    assert [unit.undone for unit in theirs.history.units()] == [False, True]
    ours.history.redo()
    with theirs.read() as session:
        assert session.scalars(select(Person.family).order_by(Person.id)).all() == ["佐藤", "鈴木"]
    ours.close()
    theirs.close()


def test_two_do_not_write_at_once(location: str, clock: Clock) -> None:
    ours, theirs = Store.open(location, clock), Store.open(location, clock, patience=0.1)
    with ours.write(_("Add person")) as session:
        session.add(Person(family="佐藤"))
        session.flush()
        with pytest.raises(OfficeInUse), theirs.write(_("Add person")) as other:
            other.add(Person(family="鈴木"))
    ours.close()
    theirs.close()
