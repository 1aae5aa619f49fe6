"""Statements that every saved edit sends, made once and said to the driver itself.

SQLAlchemy's way to the driver takes ten times as long as SQLite's answer. The transaction is the connection's all the same.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import ClauseElement, Connection


class Prepared:
    """A statement whose values are the database's own; rows come as plain tuples."""

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def __call__(self, connection: Connection, **values: Any) -> list[tuple[Any, ...]]:
        """Say it with `values` and give back the rows, if it has any."""
        cursor = self.cursor(connection, **values)
        return [] if cursor.description is None else cursor.fetchall()

    def cursor(self, connection: Connection, **values: Any) -> Any:
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


def driver_of(connection: Connection) -> Any:
    """The driver's own connection, of sqlite3 or psycopg."""
    return connection.connection.driver_connection
