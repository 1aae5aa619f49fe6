"""The office: opened once, read freely, written only inside `write(label)`, which is one undoable act and one commit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import insert, select, text
from sqlalchemy.orm import Session

from ouik_desktop.i18n import Text
from ouik_desktop.model import Base, Clock
from ouik_desktop.store.act import ACT, DIALECT, Wish, begin, finish
from ouik_desktop.store.changes import Changes
from ouik_desktop.store.dialect import Dialect
from ouik_desktop.store.history import History
from ouik_desktop.store.schema import SCHEMA_VERSION, meta
from ouik_desktop.store.sqlite import Sqlite

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
    def open(cls, location: str | Path, clock: Clock | None = None, desktop: str = "") -> Store:
        """The office at `location` (a file, made when it is not there), as the desktop named `desktop` sees it."""
        store = cls(Sqlite(Path(location)), clock or Clock(), desktop)
        store._make_tables()
        return store

    def _make_tables(self) -> None:
        with self._dialect.engine.connect().execution_options(writing=True) as connection, connection.begin():
            Base.metadata.create_all(connection)
            for statement in (*self._dialect.history_statements(), *self._dialect.index.statements()):
                connection.execute(text(statement))
            if connection.execute(select(meta.c.value).where(meta.c.key == "version")).scalar() is None:
                connection.execute(insert(meta).values(key="version", value=str(SCHEMA_VERSION)))

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
        wish = Wish(label, self._clock.now(), self._desktop, merge, undoes)
        with self._dialect.engine.connect().execution_options(writing=True) as connection:
            with connection.begin() as transaction:
                act = begin(connection, self._dialect, wish, may_merge=not self._sealed)
                with Session(connection, expire_on_commit=False, info=self._info | {ACT: act}) as session:
                    yield session
                    session.flush()
                changes = finish(connection, act)
                if not changes and undoes is None:
                    transaction.rollback()
            self._sealed = not merge
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
