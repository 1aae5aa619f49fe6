"""Two programs on one office: each is told what the other writes, and takes back what it did itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from queue import Queue
from typing import NamedTuple

import pytest

from ouik_desktop.errors import Refused
from ouik_desktop.i18n import _
from ouik_desktop.model import Clock, Event, LocalizedText, Person
from ouik_desktop.store import Changes, Store

WITHIN_S = 5  # of a machine that is busy; where nobody else works it is half a second


class Program(NamedTuple):
    """A program at the office, and what it is told."""

    store: Store
    told: Queue[Changes]

    def add(self, title: str) -> int:
        with self.store.write(_("Add event “{event}”", event=title)) as session:
            event = Event(uid=title, title=LocalizedText(title), starts=datetime(2026, 12, 5))
            session.add(event)
            session.flush()
            return event.id

    def rename(self, event_id: int, title: str) -> None:
        with self.store.write(_("Rename event “{event}”", event=title)) as session:
            session.get_one(Event, event_id).title = LocalizedText(title)

    def titles(self) -> list[str]:
        with self.store.read() as session:
            return [event.title.ja for event in session.query(Event).order_by(Event.id)]

    def hears(self) -> Changes:
        """What another program wrote; its own acts are told too, at once, and passed over."""
        while not (changes := self.told.get(timeout=WITHIN_S)).elsewhere:
            pass
        return changes


Begin = Callable[[str], Program]


@pytest.fixture
def begin(location: str | Path, clock: Clock) -> Iterator[Begin]:
    with ExitStack() as opened:

        def program(desktop: str) -> Program:
            store = Store.open(location, clock, desktop)
            opened.callback(store.close)
            told: Queue[Changes] = Queue()
            store.subscribe(told.put)
            store.watch()
            return Program(store, told)

        yield program


def test_each_program_is_told_what_the_other_writes(begin: Begin):
    ours, theirs = begin("ours"), begin("theirs")
    walk = theirs.add("冬の里山を歩く")
    assert ours.hears() == Changes({"event": frozenset({walk})}, elsewhere=True)
    ours.rename(walk, "雪の里山を歩く")
    assert theirs.hears() == Changes({"event": frozenset({walk})}, elsewhere=True)
    assert theirs.titles() == ours.titles() == ["雪の里山を歩く"]


def test_what_the_command_line_writes_is_told_too(begin: Begin, location: str | Path, clock: Clock):
    ours = begin("ours")
    command = Store.open(location, clock, "the command line")
    with command.write(_("Add a person")) as session:
        session.add(Person(family="山田", given="花子"))
    command.close()
    assert ours.hears() == Changes({"person": frozenset({1})}, elsewhere=True)


def test_too_many_rows_to_name_are_told_as_all_of_their_kind(begin: Begin):
    ours, theirs = begin("ours"), begin("theirs")
    with theirs.store.write(_("Add people")) as session:
        session.add_all(Person(family="山田", given=str(number)) for number in range(1001))
    assert ours.hears() == Changes({"person": None}, elsewhere=True)


def test_ones_own_acts_are_told_once_and_not_as_somebody_elses(begin: Begin):
    ours, theirs = begin("ours"), begin("theirs")
    walk = ours.add("冬の里山を歩く")
    cafe = theirs.add("SDGsカフェ")
    assert ours.told.get(timeout=WITHIN_S) == Changes({"event": frozenset({walk})})
    assert ours.told.get(timeout=WITHIN_S) == Changes({"event": frozenset({cafe})}, elsewhere=True)
    assert ours.told.empty()


def test_each_program_takes_back_its_own_last_act(begin: Begin):
    ours, theirs = begin("ours"), begin("theirs")
    ours.add("冬の里山を歩く")
    theirs.add("SDGsカフェ")
    ours.store.history.undo()
    assert ours.titles() == ["SDGsカフェ"]
    assert ours.store.history.undo() is None
    assert [unit.undone for unit in theirs.store.history.units()] == [False, True]


def test_what_the_other_changed_since_is_left_and_listed(begin: Begin):
    ours, theirs = begin("ours"), begin("theirs")
    walk, cafe = ours.add("冬の里山を歩く"), ours.add("SDGsカフェ")
    with ours.store.write(_("Rename two events")):
        ours.rename(walk, "雪の里山を歩く")
        ours.rename(cafe, "雪見カフェ")
    theirs.rename(walk, "春の里山を歩く")
    undone = ours.store.history.undo()
    assert undone is not None
    assert undone.left == (("event", walk),)
    assert ours.titles() == ["春の里山を歩く", "SDGsカフェ"]


def test_undo_goes_on_to_the_act_before_once_it_said_that_the_last_cannot_be_undone(begin: Begin):
    ours, theirs = begin("ours"), begin("theirs")
    walk = ours.add("冬の里山を歩く")
    ours.add("SDGsカフェ")
    ours.rename(walk, "雪の里山を歩く")
    renamed = ours.store.history.units()[0].id
    theirs.rename(walk, "春の里山を歩く")
    with pytest.raises(Refused, match="“Rename event ‘雪の里山を歩く’” cannot be undone: all of it was changed later"):
        ours.store.history.undo()
    ours.store.history.undo()
    assert ours.titles() == ["春の里山を歩く"]
    theirs.store.history.undo()
    assert ours.store.history.undo_unit(renamed).left == ()  # by name it can be, now that nothing stands over it
    assert ours.titles() == ["冬の里山を歩く"]


def test_an_office_that_is_put_back_is_watched_on(tmp_path: Path, clock: Clock):
    told: Queue[Changes] = Queue()
    ours = Store.open(tmp_path / "office.ouik", clock, "ours")
    ours.watch()
    with ours.apart():
        pass
    ours.subscribe(told.put)
    theirs = Store.open(tmp_path / "office.ouik", clock, "theirs")
    walk = Program(theirs, told).add("冬の里山を歩く")
    assert told.get(timeout=WITHIN_S) == Changes({"event": frozenset({walk})}, elsewhere=True)
    theirs.close()
    ours.close()
