"""The office: opened once, read freely, written only inside `write(label)`, which is one undoable act and one commit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.orm import Session

from ouik_desktop.errors import Refused
from ouik_desktop.i18n import Text, _
from ouik_desktop.model import Clock
from ouik_desktop.store.changes import Changes
from ouik_desktop.store.dialect import Dialect
from ouik_desktop.store.flushing import flush
from ouik_desktop.store.history.history import History
from ouik_desktop.store.opening import open_file, open_server
from ouik_desktop.store.schema import kept_tables
from ouik_desktop.store.unit import DIALECT, OPEN_UNIT, UnitRequest, begin, finish

Listener = Callable[[Changes], None]


class Store:
    """One office. Listeners are told of each commit, in the thread that committed."""

    def __init__(self, dialect: Dialect, clock: Clock, desktop: str) -> None:
        self._dialect = dialect
        self._info = {DIALECT: dialect}
        self._clock = clock
        self._desktop = desktop
        self._listeners: list[Listener] = []
        self._sealed = True
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
            return cls(open_server(str(location), patience), told, desktop)
        return cls(open_file(Path(location), told, patience), told, desktop)

    def reopen(self) -> None:
        """Open the office again, after another file was put in its place; everything may have changed."""
        self.close()
        self._dialect = open_file(self.file, self._clock, 10.0)
        self._info = {DIALECT: self._dialect}
        self._tell(Changes({table.name: None for table in kept_tables()}))

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
        self._dialect.engine.dispose()

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
        """A session that sees one state of the office; what is changed in it is not kept."""
        with Session(self._dialect.engine, autoflush=False, expire_on_commit=False, info=self._info) as session:
            yield session

    @contextmanager
    def write(self, label: Text, *, merge: str = "", undoes: int | None = None) -> Iterator[Session]:
        """A session whose changes become one undoable act named `label`, and one commit.

        Acts with the same `merge` key follow one another as one within five minutes, until `seal` is called. An act that
        changes nothing leaves no trace. An exception rolls everything back.
        """
        request = UnitRequest(label, self._clock.now(), self._desktop, merge, undoes)
        try:
            with self._writing(request) as session:
                yield session
        except Exception as error:
            if (told := self._dialect.said(error)) is not None:
                raise told from error
            raise

    @contextmanager
    def _writing(self, request: UnitRequest) -> Iterator[Session]:
        with self._dialect.engine.connect().execution_options(writing=True) as connection:
            with connection.begin() as transaction:
                act = begin(connection, self._dialect, request, may_merge=not self._sealed)
                with Session(connection, expire_on_commit=False, info=self._info | {OPEN_UNIT: act}) as session:
                    yield session
                    flush(session, self._dialect)
                changes = finish(connection, act)
                if not changes and request.undoes is None:
                    transaction.rollback()
            self._sealed = not request.merge
        if changes:
            self._tell(changes)

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
