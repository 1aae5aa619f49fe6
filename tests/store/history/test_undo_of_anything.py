"""Whatever is done, in whatever order: undoing all of it is the beginning, redoing all of it is the end."""

import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select

from ouik_desktop.i18n import _
from ouik_desktop.model import Event, LocalizedText, Organisation, Person, Registration, Venue
from ouik_desktop.model.clock import frozen
from ouik_desktop.progress import finish
from ouik_desktop.store import Store, bulk, give_numbers
from ouik_desktop.store.checking import checking
from ouik_desktop.store.schema import kept_tables

words = st.text("佐藤さとうａ·'\"[] é\n🙂", max_size=6)
pick = st.integers(0, 20)


class Office(RuleBasedStateMachine):
    """An organiser at work, remembering what the office looked like after each act."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store.open(Path(self.folder.name) / "office.ouik", frozen(2026, 12, 1))
        self.states = [self.everything()]
        self.at = 0

    def teardown(self) -> None:
        if not hasattr(self, "store"):
            return
        while self.store.history.undo() is not None:
            self.at -= 1
        assert (self.at, self.everything()) == (0, self.states[0])
        while self.store.history.redo() is not None:
            self.at += 1
        assert (self.at, self.everything()) == (len(self.states) - 1, self.states[-1])
        assert finish(checking(self.store)).ok
        self.store.close()
        self.folder.cleanup()

    def everything(self) -> dict[str, list[Any]]:
        with self.store.read() as session:
            return {table.name: list(session.execute(select(table).order_by(table.c.id))) for table in kept_tables()}

    def act(self, work: Any) -> None:
        units = len(self.store.history.units())
        with self.store.write(_("Act")) as session:
            work(session)
        if len(self.store.history.units()) > units:
            self.states = [*self.states[: self.at + 1], self.everything()]
            self.at += 1

    @rule(family=words, belongs=pick)
    def add_person(self, family: str, belongs: int) -> None:
        def work(session: Any) -> None:
            organisation = one(session, Organisation, belongs)
            session.add(Person(family=family, organisation_id=organisation and organisation.id))

        self.act(work)

    @rule(name=words)
    def add_organisation(self, name: str) -> None:
        self.act(lambda session: session.add(Organisation(name=LocalizedText(name))))

    @rule(title=words, where=words)
    def add_event_with_venue(self, title: str, where: str) -> None:
        def work(session: Any) -> None:
            venue = Venue(name=LocalizedText(where))
            uid = f"{len(self.states)}-{self.at}-{len(self.store.history.units())}"
            session.add(Event(uid=uid, starts=datetime(2026, 12, 5), title=LocalizedText(title), venue=venue))

        self.act(work)

    @rule(which=pick, title=words)
    def rename_event(self, which: int, title: str) -> None:
        def work(session: Any) -> None:
            if event := one(session, Event, which):
                event.title = LocalizedText("", title)
                session.flush()
                event.title = LocalizedText(title, title)

        self.act(work)

    @rule(which=pick)
    def delete_event_with_its_registrations(self, which: int) -> None:
        def work(session: Any) -> None:
            if event := one(session, Event, which):
                session.delete(event)

        self.act(work)

    @rule(event=pick, families=st.lists(words, max_size=4), known=pick)
    def import_participants(self, event: int, families: list[str], known: int) -> None:
        def work(session: Any) -> None:
            new = bulk.insert(session, Person, ["family"], [(family,) for family in families])
            if person := one(session, Person, known):
                bulk.update(session, Person, ["note", "family"], [(person.id, "known", "".join(families))])
            if cafe := one(session, Event, event):
                numbers = give_numbers(session, cafe.id, len(new))
                rows = [(cafe.id, person_id, number) for person_id, number in zip(new, numbers, strict=True)]
                bulk.insert(session, Registration, ["event_id", "person_id", "number"], rows)

        self.act(work)

    @rule()
    def undo(self) -> None:
        if self.store.history.undo() is not None:
            self.at -= 1

    @rule()
    def redo(self) -> None:
        if self.store.history.redo() is not None:
            self.at += 1

    @invariant()
    def the_office_looks_as_it_did_then(self) -> None:
        if hasattr(self, "store"):
            assert self.everything() == self.states[self.at]


def one(session: Any, kind: Any, which: int) -> Any:
    """Some row of a kind, if there is any."""
    rows = session.scalars(select(kind).order_by(kind.id)).all()
    return rows[which % len(rows)] if rows else None


TestOffice = Office.TestCase
TestOffice.settings = settings(
    max_examples=15, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
