"""The office: opened once, read freely, written only inside `write(label)`, which is one undoable act and one commit.

Verbs nest: a `write` inside a `write` joins it. So verbs are made of verbs, and what a person does at one go is one act.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from sqlalchemy.orm import Session

from ouik_desktop.errors import OfficeInUse, Refused
from ouik_desktop.i18n import Text, _
from ouik_desktop.model import Clock
from ouik_desktop.store.act_session import ActSession
from ouik_desktop.store.changes import Changes
from ouik_desktop.store.dialect import Dialect
from ouik_desktop.store.flushing import flush
from ouik_desktop.store.gate import Gate
from ouik_desktop.store.history.history import History
from ouik_desktop.store.opening import open_file, open_server
from ouik_desktop.store.schema import kept_tables
from ouik_desktop.store.turns import Turns, with_block
from ouik_desktop.store.unit import DIALECT, OPEN_UNIT, UnitRequest, begin, finish
from ouik_desktop.store.watching import Watch

Listener = Callable[[Changes], None]
Label = Text | Callable[[], Text]
"""What an act is called; a function is asked only where an act begins, not where one is joined."""


class Store:
    """One office. Listeners are told of each commit, in the thread that committed; while it is watched, also of what other programs
    commit, in a thread of its own."""

    def __init__(self, dialect: Dialect, clock: Clock, desktop: str, patience: float) -> None:
        self._dialect = dialect
        self._info = {DIALECT: dialect}
        self._clock = clock
        self._desktop = desktop
        self._listeners: list[Listener] = []
        self._sealed = True
        self._patience = patience
        self._turns = Turns(patience)
        self._gate = Gate()
        self._watched = False
        self._watch: Watch | None = None
        self._reading: list[int] = []  # the thread of each session that reads
        self.history = History(self, desktop)

    @classmethod
    def open(
        cls, location: str | Path, clock: Clock | None = None, desktop: str = "", *, patience: float = 10.0
    ) -> Store:
        """The office at `location`, as the desktop named `desktop` sees it.

        A location is a file, made when it is not there, or a URL `postgresql+psycopg://…`. Where somebody else is writing, that
        is waited for `patience` seconds. Raises `NotAnOffice`, `NewerOffice`, `DamagedOffice`, `OfficeInUse`, `CannotWrite`.
        """
        told = clock or Clock()
        if "://" in str(location):
            return cls(open_server(str(location), patience), told, desktop, patience)
        return cls(open_file(Path(location), told, patience), told, desktop, patience)

    @contextmanager
    def apart(self) -> Iterator[None]:
        """As `reopen`, around whatever puts another file in its place: whoever reads or writes is waited for, and waits meanwhile."""
        with self._gate.alone():
            self.close()
            try:
                yield
            finally:
                self._open_again()
        self._tell(Changes({table.name: None for table in kept_tables()}))

    def reopen(self) -> None:
        """Open the office again, after another file was put in its place; everything may have changed."""
        self.close()
        self._open_again()
        self._tell(Changes({table.name: None for table in kept_tables()}))

    def _open_again(self) -> None:
        self._dialect = open_file(self.file, self._clock, self._patience)
        self._info = {DIALECT: self._dialect}
        if self._watched:
            self.watch()

    @property
    def file(self) -> Path:
        """Where the office lies on the disk; `Refused` where a server keeps it."""
        if self._dialect.file is None:
            raise Refused(
                _("This office is kept by a database server: whoever looks after the server makes its backups.")
            )
        return self._dialect.file

    def close(self) -> None:
        """Let go of the file."""
        if self._watch is not None:
            self._watch.end()
            self._watch = None
        self._dialect.engine.dispose()

    def watch(self) -> None:
        """From now on listeners are told within a second what other programs write into the office."""
        self._watched = True
        if self._watch is None:
            self._watch = Watch(self._dialect, self._desktop, self._tell)

    @property
    def clock(self) -> Clock:
        """The clock the office goes by."""
        return self._clock

    @property
    def dialect(self) -> Dialect:
        """What is particular to the database underneath; for the store's own modules."""
        return self._dialect

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one state of the office; what is changed in it is not kept.

        Inside a `write` of the same thread it sees what that has written so far, on every database: it is another session on the
        writer's connection. Other threads see the office as it was before.
        """
        with self._gate.inside():
            here, turn = threading.get_ident(), self._turns.mine()
            if turn is not None:
                turn.session.flush()
            bound = self._dialect.engine if turn is None else turn.session.connection()
            self._reading.append(here)
            try:
                with Session(bound, autoflush=False, expire_on_commit=False, info=self._info) as session:
                    yield session
            finally:
                self._reading.remove(here)

    @contextmanager
    def write(self, label: Label, *, merge: str = "", undoes: int | None = None) -> Iterator[Session]:
        """A session whose changes become one undoable act named `label`, and one commit.

        Inside another `write` of the same thread it joins that one: the same session, the outer label and `merge`, listeners told
        once. Each sees what the others wrote, as if it came after them. An exception anywhere rolls all of it back, also one that is
        caught on its way. Other threads wait for their turn.

        Acts with the same `merge` key follow one another as one within five minutes, until `seal` is called. An act that
        changes nothing leaves no trace. `RuntimeError` tells of a bug: see `turns`.
        """
        turn = self._turns.mine()
        if turn is None:
            called = label if isinstance(label, Text) else label()
            request = UnitRequest(called, self._clock.now(), self._desktop, merge, undoes)
            with self._in_words(), self._writing(request, with_block(sys._getframe())) as session:
                yield session
        elif undoes is not None:
            raise RuntimeError(f"an act is taken back by an act of its own, not inside {turn}")
        else:
            with turn.joined() as session:
                yield session

    @contextmanager
    def _writing(self, request: UnitRequest, frame: FrameType) -> Iterator[Session]:
        with (
            self._gate.inside(),
            self._turns.take(request.label, frame) as turn,
            self._dialect.engine.connect().execution_options(writing=True) as connection,
        ):
            with connection.begin() as transaction:
                unit = begin(connection, self._dialect, request, may_merge=not self._sealed)
                with ActSession(
                    connection, expire_on_commit=False, info=self._info | {OPEN_UNIT: unit}
                ) as turn.session:
                    yield turn.session
                    turn.check()
                    flush(turn.session, self._dialect)
                changes = finish(connection, unit)
                leaves_no_trace = not changes and request.undoes is None
                if leaves_no_trace:
                    transaction.rollback()
            if not leaves_no_trace:
                self._sealed = not request.merge
        if changes:
            self._tell(changes)

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        """Errors of the database in words, where they are not a bug of ours."""
        try:
            yield
        except Exception as error:
            told = self._dialect.in_words(error) or error
            if isinstance(told, OfficeInUse) and self._waits_for_itself():
                raise RuntimeError("a write waited for a session that reads in the same thread") from error
            if told is error:
                raise
            raise told from error

    def _waits_for_itself(self) -> bool:
        return self._dialect.readers_hold_up_writers and threading.get_ident() in self._reading

    def seal(self) -> None:
        """The next act begins a unit of its own: focus has left the field."""
        self._sealed = True

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` of each commit; the function given back ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _tell(self, changes: Changes) -> None:
        for listener in tuple(self._listeners):
            listener(changes)
