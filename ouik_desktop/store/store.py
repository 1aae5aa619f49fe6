"""The office file: opened once, read freely, written only inside `write(label)`, which is one undoable act and one commit."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import Final

from sqlalchemy import Connection, Engine, func, insert, select, update
from sqlalchemy.orm import Session

from ouik_desktop.i18n import Text
from ouik_desktop.model import Base, Clock
from ouik_desktop.store import sqlite
from ouik_desktop.store.changes import Changes
from ouik_desktop.store.history import History
from ouik_desktop.store.schema import SCHEMA_VERSION, change, meta, unit

MERGE_WITHIN: Final = timedelta(minutes=5)
NAMED_AT_MOST: Final = 1000  # more rows of a kind than this are told as "all of this kind"
Listener = Callable[[Changes], None]


class Store:
    """One office. Listeners are told of each commit, in the thread that committed."""

    def __init__(self, engine: Engine, dialect: ModuleType, clock: Clock, desktop: str) -> None:
        self._engine = engine
        self._clock = clock
        self._desktop = desktop
        self._listeners: list[Listener] = []
        self._sealed = True
        self.dialect = dialect
        self.history = History(self)

    @classmethod
    def open(cls, location: str | Path, clock: Clock | None = None, desktop: str = "") -> Store:
        """The office at `location` (a file, made when it is not there)."""
        store = cls(sqlite.open_engine(Path(location)), sqlite, clock or Clock(), desktop)
        store._make_tables()
        return store

    def _make_tables(self) -> None:
        with self._engine.connect().execution_options(writing=True) as connection, connection.begin():
            Base.metadata.create_all(connection)
            for statement in self.dialect.history_triggers():
                connection.exec_driver_sql(statement)
            if connection.execute(select(meta.c.value).where(meta.c.key == "version")).scalar() is None:
                connection.execute(insert(meta).values(key="version", value=str(SCHEMA_VERSION)))

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @property
    def clock(self) -> Clock:
        """The clock the office goes by."""
        return self._clock

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one state of the office; what is changed in it is not kept."""
        with Session(self._engine, autoflush=False, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def write(self, label: Text, *, merge: str = "", undoes: int | None = None) -> Iterator[Session]:
        """A session whose changes become one undoable act named `label`, and one commit.

        Acts with the same `merge` key follow one another as one within five minutes, until `seal` is called. An act that
        changes nothing leaves no trace. An exception rolls everything back.
        """
        with self._engine.connect().execution_options(writing=True) as connection:
            with connection.begin():
                unit_id, first_change = self._begin_unit(connection, label, merge, undoes)
                with Session(connection, autoflush=True, expire_on_commit=False) as session:
                    yield session
                    session.flush()
                changes = self._changes(connection, first_change)
                if not changes:
                    self._drop_if_empty(connection, unit_id)
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

    def _begin_unit(self, connection: Connection, label: Text, merge: str, undoes: int | None) -> tuple[int, int]:
        first_change = connection.execute(select(func.coalesce(func.max(change.c.id), 0))).scalar_one()
        now = self._clock.now()
        if merge and not self._sealed and (open_unit := self._open_unit(connection, merge, now)) is not None:
            connection.execute(update(unit).where(unit.c.id == open_unit).values(at=now.isoformat()))
            return open_unit, first_change
        kept = json.dumps(label.to_json(), ensure_ascii=False)
        values = {"label": kept, "at": now.isoformat(), "desktop": self._desktop, "merge_key": merge, "undoes": undoes}
        inserted = connection.execute(insert(unit).values(values))
        key = inserted.inserted_primary_key
        assert key is not None
        return key[0], first_change

    def _open_unit(self, connection: Connection, merge: str, now: datetime) -> int | None:
        last = connection.execute(select(unit).order_by(unit.c.id.desc()).limit(1)).one_or_none()
        if last is None or last.merge_key != merge or last.desktop != self._desktop:
            return None
        return last.id if now - datetime.fromisoformat(last.at) <= MERGE_WITHIN else None

    def _changes(self, connection: Connection, first_change: int) -> Changes:
        fresh = change.c.id > first_change
        counted = connection.execute(select(change.c.kind, func.count()).where(fresh).group_by(change.c.kind))
        ids: dict[str, frozenset[int] | None] = {}
        for kind, count in counted.all():
            if count > NAMED_AT_MOST:
                ids[kind] = None
            else:
                rows = connection.execute(select(change.c.row_id).where(fresh, change.c.kind == kind))
                ids[kind] = frozenset(rows.scalars())
        return Changes(ids)

    def _drop_if_empty(self, connection: Connection, unit_id: int) -> None:
        has_changes = select(change.c.id).where(change.c.unit_id == unit_id).exists()
        connection.execute(unit.delete().where(unit.c.id == unit_id, ~has_changes))
