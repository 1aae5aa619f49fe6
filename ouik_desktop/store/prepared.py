"""Statements that every saved edit sends, made once and said to the driver itself.

SQLAlchemy's way to the driver takes ten times as long as SQLite's answer. The transaction is the connection's all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeAlias, cast

from sqlalchemy import ClauseElement, Connection

Rows: TypeAlias = list[tuple[Any, ...]]
Given: TypeAlias = Sequence[object] | Mapping[str, object]


class Cursor(Protocol):
    """What a driver answers."""

    @property
    def description(self) -> object:
        """The columns of the answer; None where there are no rows to come."""

    def fetchall(self) -> Rows:
        """All rows that are left."""

    def fetchmany(self, size: int) -> Rows:
        """At most `size` of the rows that are left."""

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """Row by row."""


class Driver(Protocol):
    """A driver's own connection, of sqlite3 or psycopg."""

    def execute(self, statement: str, given: Given = ..., /) -> Cursor:
        """Say one statement."""

    def executemany(self, statement: str, given: Iterable[Given], /) -> object:
        """Say one statement many times."""


class Prepared:
    """A statement whose values are the database's own; rows come as plain tuples."""

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def __call__(self, connection: Connection, **values: object) -> Rows:
        """Say it with `values` and give back the rows, if it has any."""
        cursor = self.cursor(connection, **values)
        return [] if cursor.description is None else cursor.fetchall()

    def cursor(self, connection: Connection, **values: object) -> Cursor:
        """Say it with `values`; gives the driver's cursor."""
        said = self._compiled.get(connection.dialect.name) or self._compile(connection)
        given: Any = said.constants | values
        if said.places is not None:
            given = [given[name] for name in said.places]
        return driver_of(connection).execute(said.words, given)

    def _compile(self, connection: Connection) -> _Compiled:
        compiled: Any = self._statement.compile(connection)
        places = tuple(compiled.positiontup) if compiled.positional else None
        constants = {compiled.bind_names[bind]: bind.effective_value for bind in compiled.bind_names}
        said = self._compiled[connection.dialect.name] = _Compiled(compiled.string, places, constants)
        return said


class _Compiled(NamedTuple):
    """A statement in the words of one database; the names of its values in their places, or None where they go by name; the
    values that stand in the statement itself."""

    words: str
    places: tuple[str, ...] | None
    constants: dict[str, Any]


def driver_of(connection: Connection) -> Driver:
    """The driver's own connection."""
    return cast(Driver, connection.connection.driver_connection)
