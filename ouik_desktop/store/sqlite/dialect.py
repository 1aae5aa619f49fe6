"""What is particular to SQLite: how transactions begin, what is durable, and the triggers that keep history."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from itertools import chain, islice
from pathlib import Path
from threading import Event
from typing import Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    DateTime,
    Engine,
    SQLColumnExpression,
    String,
    Table,
    bindparam,
    create_engine,
    event,
    func,
    select,
    text,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import URL, ExceptionContext

from ouik_desktop.errors import OuikError
from ouik_desktop.model import Base
from ouik_desktop.store.dialect import Binder, Rows
from ouik_desktop.store.prepared import driver_of
from ouik_desktop.store.schema import SCHEMA_VERSION, AnyColumn, AnyElement, event_of, kept_tables
from ouik_desktop.store.sqlite.errors import in_words
from ouik_desktop.store.sqlite.index import SqliteIndex
from ouik_desktop.store.sqlite.office_file import APPLICATION_ID


class Sqlite:
    """An office in one file. Writers begin IMMEDIATE, so that a failed migration or save is rolled back whole."""

    insert = staticmethod(insert)
    index = SqliteIndex()

    def __init__(self, path: Path, patience: float = 10.0, *, write_ahead: bool = True) -> None:
        self.file: Path = path
        self.engine: Engine = create_engine(
            URL.create("sqlite", database=str(path)), connect_args={"timeout": patience}
        )
        self._journal = "WAL" if write_ahead else "DELETE"
        self.readers_hold_up_writers = not write_ahead
        event.listen(self.engine, "connect", self._prepare)
        event.listen(self.engine, "begin", self._begin)
        event.listen(self.engine, "handle_error", self._say)

    @staticmethod
    def make(path: Path) -> None:
        """An empty office in a new file."""
        dialect = Sqlite(path, write_ahead=False)
        with dialect.migration() as connection:
            connection.execute(text(f"PRAGMA application_id={APPLICATION_ID}"))
            Base.metadata.create_all(connection)
            for statement in dialect.index.statements():
                connection.execute(text(statement))
            dialect.set_version(connection, SCHEMA_VERSION)
        dialect.engine.dispose()

    @contextmanager
    def migration(self) -> Iterator[Connection]:
        """A transaction in which tables may be made anew: no history, and references are checked at its end."""
        with self.engine.connect().execution_options(writing=True) as connection:
            driver = driver_of(connection)
            driver.execute("PRAGMA foreign_keys=OFF")  # heeded outside a transaction only
            try:
                with connection.begin():
                    for name in (
                        connection.execute(text("SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
                        .scalars()
                        .all()
                    ):
                        connection.execute(text(f"DROP TRIGGER {name}"))
                    yield connection
                    for table in kept_tables():
                        for statement in _triggers(table):
                            connection.execute(text(statement))
                    if connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
                        raise RuntimeError("a reference leads nowhere")
            finally:
                driver.execute("PRAGMA foreign_keys=ON")

    def version(self, connection: Connection) -> int:
        """Kept in the file's header, and part of the transaction."""
        version: int = connection.execute(text("PRAGMA user_version")).scalar_one()
        return version

    def set_version(self, connection: Connection, version: int) -> None:
        """Part of the transaction."""
        connection.execute(text(f"PRAGMA user_version={version}"))

    def _prepare(self, connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # the driver must not begin or commit on its own
        try:
            connection.execute(f"PRAGMA journal_mode={self._journal}")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA temp_store=MEMORY")
            connection.execute("PRAGMA cache_size=-16384")  # 16 MB: an import writes its pages once
        except sqlite3.Error as error:
            raise self.in_words(error) or error from error

    def _begin(self, connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        try:
            driver_of(connection).execute("BEGIN IMMEDIATE" if writing else "BEGIN")
        except sqlite3.Error as error:  # said to the driver itself, past SQLAlchemy's own errors
            raise self.in_words(error) or error from error

    def _say(self, context: ExceptionContext) -> None:
        if (error := self.in_words(context.original_exception)) is not None:
            raise error from context.original_exception

    def in_words(self, error: BaseException) -> OuikError | None:
        """In words what SQLite refused."""
        return in_words(error, self.file)

    def commits_elsewhere(self, over: Event) -> Iterator[None]:
        """By `PRAGMA data_version` on a connection kept for it: a look into memory in WAL, at the file's first page else."""
        with closing(sqlite3.connect(self.file, timeout=0, isolation_level=None)) as connection:
            last = _data_version(connection)
            yield  # what was committed before this connection was there
            while not over.wait(_LOOKS_EACH):
                now = _data_version(connection)
                if now not in (None, last):
                    last = now
                    yield

    def flaws(self, connection: Connection) -> Iterator[str]:
        """Pages, indices, and references that lead nowhere."""
        for found in connection.execute(text("PRAGMA integrity_check")).scalars():
            if found != "ok":
                yield found
        for table, row_id, parent, _key in connection.execute(text("PRAGMA foreign_key_check")):
            yield f"{table} {row_id} refers to a missing {parent}"

    def begin_unit(self, connection: Connection, unit_id: int) -> None:
        """Nothing to do: there is one writer, whose unit is the last."""

    @contextmanager
    def without_triggers(self, connection: Connection, table: Table) -> Iterator[None]:
        """Take the triggers away for a while, within the transaction: silent ones would still cost as much as the rows."""
        for operation in _OPERATIONS:
            connection.execute(text(f"DROP TRIGGER {_name(table, operation)}"))
        yield
        for statement in _triggers(table):
            connection.execute(text(statement))

    def defer_references(self, connection: Connection) -> None:
        """SQLite defers references for the rest of the transaction."""
        connection.execute(text("PRAGMA defer_foreign_keys=ON"))

    def image(self, table: Table) -> AnyElement:
        """A JSON object of raw column values."""
        return func.json_object(*(part for column in table.columns for part in (column.name, column)))

    def cell(self, image: AnyElement, column: AnyColumn) -> AnyElement:
        """JSON holds what SQLite holds: text, numbers and NULL."""
        return func.json_extract(image, f"$.{column.name}")

    @staticmethod
    def among(column: SQLColumnExpression[int] | SQLColumnExpression[int | None], name: str) -> ColumnElement[bool]:
        """The parameter is a JSON list."""
        return column.in_(select(text("value")).select_from(func.json_each(bindparam(name, type_=String))))

    def as_parameter(self, ids: Sequence[int]) -> str:
        """As JSON."""
        return f"[{','.join(map(str, ids))}]"

    def reserve_ids(self, connection: Connection, table: Table, count: int) -> int:
        """AUTOINCREMENT counts from the highest id ever used, and rows given higher ids raise it."""
        used = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
        last: int | None = connection.execute(used, {"name": table.name}).scalar()
        return (last or 0) + 1

    def insert_rows(
        self, connection: Connection, table: Table, columns: Sequence[str], constants: Mapping[str, object], rows: Rows
    ) -> None:
        """Some rows a statement, in which what is the same in each stands written: a third faster than one by one."""
        row = ", ".join(["?"] * len(columns) + [_written(value) for value in constants.values()])
        into = f"INSERT INTO {table.name} ({', '.join([*columns, *constants])}) VALUES "
        driver, left = driver_of(connection), iter(rows)
        whole: list[tuple[object, ...]] = []
        while len(some := list(islice(left, _ROWS_AT_ONCE))) == _ROWS_AT_ONCE:
            whole.append(tuple(chain.from_iterable(some)))
        driver.executemany(into + ", ".join([f"({row})"] * _ROWS_AT_ONCE), whole)
        driver.executemany(f"{into}({row})", some)

    def binder(self, column: AnyColumn) -> Binder | None:
        """SQLAlchemy's own, but for moments, of which a list has one a row."""
        if isinstance(column.type, DateTime):
            return _moment
        return column.type.dialect_impl(self.engine.dialect).bind_processor(self.engine.dialect)

    def update_rows(self, connection: Connection, table: Table, columns: Sequence[str], rows: Rows) -> None:
        """One prepared statement; numbered places, for the id comes first."""
        cells = ", ".join(f"{name} = ?{place}" for place, name in enumerate(columns, 2))
        driver_of(connection).executemany(f"UPDATE {table.name} SET {cells} WHERE id = ?1", rows)


_ROWS_AT_ONCE: Final = 40
_LOOKS_EACH: Final = 0.4  # seconds between two looks whether another program wrote
_OPERATIONS = ("INSERT", "UPDATE", "DELETE")


def _data_version(connection: sqlite3.Connection) -> int | None:
    """A number that changes when another connection commits; None while the file is locked."""
    try:
        version: int = connection.execute("PRAGMA data_version").fetchone()[0]
    except sqlite3.OperationalError:
        return None
    return version


def _name(table: Table, operation: str) -> str:
    return f"history_{table.name}_{operation.lower()}"


def _triggers(table: Table) -> Iterator[str]:
    for operation in _OPERATIONS:
        row = "NEW" if operation == "INSERT" else "OLD"
        cells = ", ".join(f"'{column.name}', {row}.{column.name}" for column in table.columns)
        before = "NULL" if operation == "INSERT" else f"json_object({cells})"
        yield f"""
            CREATE TRIGGER IF NOT EXISTS {_name(table, operation)} AFTER {operation} ON {table.name} BEGIN
                INSERT INTO change (unit_id, kind, row_id, op, event_id, before) VALUES (
                    (SELECT max(id) FROM unit), '{table.name}', {row}.id, '{operation.lower()}', {event_of(table, row)}, {before}
                );
            END"""


def _moment(value: datetime | None) -> str | None:
    return None if value is None else value.isoformat(" ", "microseconds")


def _written(value: object) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int | float) else "'" + str(value).replace("'", "''") + "'"
