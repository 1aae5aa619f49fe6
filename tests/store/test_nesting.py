"""Acts inside acts: one label, one undo, one commit; and the bugs that are told as such instead of blaming another program."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.errors import BadInput, OfficeInUse
from ouik_desktop.i18n import ENGLISH, Text, _
from ouik_desktop.model import Person, Venue
from ouik_desktop.model.clock import Clock
from ouik_desktop.store import Changes, Store
from ouik_desktop.store.sqlite import location as locations


def add_person(store: Store, family: str) -> int:
    with store.write(_("Add person")) as session:
        person = Person(family=family)
        session.add(person)
        session.flush()
        return person.id


def rename(store: Store, person_id: int, family: str, merge: str = "") -> None:
    with store.write(_("Rename person"), merge=merge) as session:
        session.get_one(Person, person_id).family = family


def people(store: Store) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(Person.family).order_by(Person.id)))


def acts(store: Store) -> list[tuple[str, int]]:
    return [(ENGLISH.say(unit.label), unit.rows) for unit in store.history.units()]


@pytest.fixture
def hasty(location: str | Path, clock: Clock) -> Iterator[Store]:
    """An office that waits for nobody for long."""
    store = Store.open(location, clock, patience=0.1)
    yield store
    store.close()


# --- one act ----------------------------------------------------------------------------------------------------------


def test_verbs_inside_an_act_are_one_act_under_its_label_that_is_told_taken_back_and_done_again_once(
    office: Store,
) -> None:
    told: list[Changes] = []
    office.subscribe(told.append)
    with office.write(_("Invite the neighbours")):
        sato = add_person(office, "佐藤")
        suzuki = add_person(office, "鈴木")
        rename(office, suzuki, "鈴木屋", merge="name")
    assert told == [Changes({"person": frozenset({sato, suzuki})})]
    assert acts(office) == [("Invite the neighbours", 2)]

    office.history.undo()
    assert (people(office), office.history.to_undo()) == ([], None)
    office.history.redo()
    assert (people(office), office.history.to_redo()) == (["佐藤", "鈴木屋"], None)


def test_each_sees_in_the_same_session_what_the_others_wrote(office: Store) -> None:
    with office.write(_("Outer")) as outer:
        person = Person(family="佐藤")
        outer.add(person)  # not flushed: whoever comes next sees it all the same
        with office.write(_("Inner")) as inner:
            assert inner is outer
            (found,) = inner.connection().execute(select(Person.id, Person.family)).all()
            assert (inner.get(Person, found.id), found.family) == (person, "佐藤")
            inner.add(Venue(key="hall"))
        assert outer.connection().execute(select(Venue.key)).scalars().all() == ["hall"]


def test_what_is_read_inside_an_act_is_what_it_has_written_and_others_see_it_when_it_is_done(office: Store) -> None:
    with ThreadPoolExecutor(1) as elsewhere, office.write(_("Outer")) as session:
        session.add(Person(family="佐藤"))
        assert people(office) == ["佐藤"]
        add_person(office, "鈴木")
        assert people(office) == ["佐藤", "鈴木"]
        assert elsewhere.submit(people, office).result() == []
    assert people(office) == ["佐藤", "鈴木"]


def test_what_is_changed_in_a_reading_session_inside_an_act_is_not_kept(office: Store) -> None:
    with office.write(_("Outer")):
        person_id = add_person(office, "佐藤")
        with office.read() as session:
            session.get_one(Person, person_id).family = "draft"
            session.add(Person(family="draft"))
    assert people(office) == ["佐藤"]


def test_the_outermost_decides_what_follows_on_what(office: Store) -> None:
    person_id = add_person(office, "佐")
    for family in ("佐藤", "佐藤屋"):
        with office.write(_("Type a name"), merge="name"):
            rename(office, person_id, family)
    with office.write(_("Type another name")):
        rename(office, person_id, "鈴木", merge="name")
    assert acts(office) == [("Type another name", 1), ("Type a name", 1), ("Add person", 1)]


def test_an_act_in_which_nothing_changes_leaves_no_trace(office: Store) -> None:
    person_id = add_person(office, "佐藤")
    with office.write(_("Outer")):
        rename(office, person_id, "佐藤")
    assert acts(office) == [("Add person", 1)]


def test_a_listener_may_write_an_act_of_its_own(office: Store) -> None:
    def greet(changes: Changes) -> None:
        if changes.touches(Person) and not changes.touches(Venue):
            with office.write(_("Find a venue")) as session:
                session.add(Venue(key="hall"))

    office.subscribe(greet)
    with office.write(_("Outer")):
        add_person(office, "佐藤")
    assert [label for label, _rows in acts(office)] == ["Find a venue", "Outer"]


def test_a_verb_whose_act_is_in_another_context_manager_may_be_nested_in(office: Store) -> None:
    @contextmanager
    def changing(label: Text) -> Iterator[Session]:
        with office.write(label) as session:
            yield session

    with changing(_("Outer")), changing(_("Inner")):
        add_person(office, "佐藤")
    assert acts(office) == [("Outer", 1)]


# --- taken back as a whole --------------------------------------------------------------------------------------------


def test_an_error_in_any_of_them_takes_everything_back(office: Store) -> None:
    told: list[Changes] = []
    office.subscribe(told.append)
    with pytest.raises(BadInput), office.write(_("Outer")):
        add_person(office, "佐藤")
        with office.write(_("Inner")) as session:
            session.add(Person(family="鈴木"))
            session.flush()
            raise BadInput(_("This makes no sense."))
    with pytest.raises(BadInput), office.write(_("Outer")):
        add_person(office, "佐藤")
        raise BadInput(_("Nor does this."))
    assert (people(office), acts(office), told) == ([], [], [])
    add_person(office, "佐藤")
    assert people(office) == ["佐藤"]


def test_an_error_that_is_passed_over_takes_everything_back_all_the_same_and_is_told(office: Store) -> None:
    with pytest.raises(RuntimeError, match="passed over") as told, office.write(_("Outer")):
        add_person(office, "佐藤")
        with pytest.raises(BadInput), office.write(_("Inner")):
            raise BadInput(_("This makes no sense."))
    assert isinstance(told.value.__cause__, BadInput)
    assert (people(office), acts(office)) == ([], [])


def test_work_closed_in_the_midst_of_an_act_takes_everything_back(office: Store) -> None:
    def work() -> Generator[None, None, None]:
        with office.write(_("Outer")):
            add_person(office, "佐藤")
            yield

    steps = work()
    next(steps)
    steps.close()
    add_person(office, "鈴木")
    assert people(office) == ["鈴木"]


def test_an_act_is_not_taken_back_inside_another(office: Store) -> None:
    add_person(office, "佐藤")
    with pytest.raises(RuntimeError, match="an act of its own"), office.write(_("Outer")):
        office.history.undo()
    assert people(office) == ["佐藤"]


# --- one after another, and never -------------------------------------------------------------------------------------


def test_threads_of_one_program_write_one_after_another(office: Store) -> None:
    with ThreadPoolExecutor(4) as workers:
        with office.write(_("Outer")):
            waiting = [workers.submit(add_person, office, f"鈴木{number}") for number in range(8)]
            add_person(office, "佐藤")
        ids = [one.result() for one in waiting]
    assert (len(set(ids)), people(office)[0], len(people(office))) == (8, "佐藤", 9)
    assert len(acts(office)) == 9


def bug_in(act: Callable[[], object], match: str) -> None:
    with pytest.raises(RuntimeError, match=match) as told:
        act()
    assert "佐藤" not in str(told.value)  # reports of bugs hold no names


def test_a_thread_waited_for_by_the_act_it_waits_for_is_a_bug_and_not_another_program(hasty: Store) -> None:
    with ThreadPoolExecutor(1) as elsewhere:
        with hasty.write(_("Greet {person}", person="佐藤")):
            other = elsewhere.submit(add_person, hasty, "鈴木")
            bug_in(other.result, "another thread: “Greet {person}”, begun by test_a_thread_waited_for")
        add_person(hasty, "鈴木")
    assert people(hasty) == ["鈴木"]


def test_an_act_left_open_in_another_frame_is_a_bug_and_is_not_joined(hasty: Store) -> None:
    def work() -> Generator[None, None, None]:
        with hasty.write(_("Greet {person}", person="佐藤")) as session:
            session.add(Person(family="佐藤"))
            yield

    steps = work()
    next(steps)
    bug_in(lambda: add_person(hasty, "鈴木"), "never ended: “Greet {person}”, begun by .*work")
    assert people(hasty) == []
    for _step in steps:
        pass
    assert people(hasty) == ["佐藤"]


def test_an_act_forgotten_in_a_thread_that_is_gone_is_a_bug(hasty: Store) -> None:
    left_open = []

    def forget() -> None:
        act = hasty.write(_("Greet {person}", person="佐藤"))
        left_open.append(act)
        act.__enter__()

    with ThreadPoolExecutor(1) as elsewhere:
        elsewhere.submit(forget).result()
    bug_in(lambda: add_person(hasty, "鈴木"), "never ended: “Greet {person}”, begun by .*forget")
    left_open[0].__exit__(None, None, None)
    add_person(hasty, "鈴木")
    assert people(hasty) == ["鈴木"]


def test_work_that_nobody_goes_on_with_is_taken_back(hasty: Store) -> None:
    def work() -> Generator[None, None, None]:
        with hasty.write(_("Outer")):
            add_person(hasty, "佐藤")
            yield

    steps = work()
    next(steps)
    del steps
    add_person(hasty, "鈴木")
    assert people(hasty) == ["鈴木"]


def test_a_write_that_waits_for_a_reader_of_its_own_thread_is_a_bug(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    # in network folders readers and writers wait for one another
    office = Store.open(tmp_path / "office.ouik", clock)
    office.close()
    monkeypatch.setattr("ouik_desktop.store.opening.location_of", lambda _path: locations.FileLocation.NETWORK)
    hasty, theirs = (Store.open(tmp_path / "office.ouik", clock, patience=0.1) for _each in range(2))
    with hasty.read() as session:
        session.scalars(select(Person)).all()
        bug_in(lambda: add_person(hasty, "鈴木"), "reads in the same thread")
        with pytest.raises(OfficeInUse):
            add_person(theirs, "鈴木")
    add_person(hasty, "鈴木")
    assert people(hasty) == ["鈴木"]
    hasty.close()
    theirs.close()


def test_where_readers_hold_nobody_up_it_is_another_program_that_writes(tmp_path: Path, clock: Clock) -> None:
    hasty, theirs = (Store.open(tmp_path / "office.ouik", clock, patience=0.1) for _each in range(2))
    with theirs.write(_("Theirs")), hasty.read() as session:
        session.scalars(select(Person)).all()
        with pytest.raises(OfficeInUse):
            add_person(hasty, "鈴木")
    hasty.close()
    theirs.close()
