"""Statements that every saved edit sends, made once and said to the driver itself.

SQLAlchemy's way to the driver takes ten times as long as SQLite's answer. The transaction is the connection's all the same.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ClauseElement, Connection
from sqlalchemy.engine import Compiled


class Prepared:
    """A statement whose values are the database's own; rows come as plain tuples."""

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._compiled: dict[str, Compiled] = {}

    def __call__(self, connection: Connection, **values: Any) -> list[tuple[Any, ...]]:
        """Say it with `values` and give back the rows, if it has any."""
        cursor = self.cursor(connection, **values)
        return [] if cursor.description is None else cursor.fetchall()

    def cursor(self, connection: Connection, **values: Any) -> Any:
        """Say it with `values`; gives the driver's cursor."""
        compiled = self._compiled.get(connection.dialect.name) or self._compile(connection)
        given: Any = compiled.construct_params(values)
        if compiled.positional:  # type: ignore[attr-defined]
            given = [given[name] for name in compiled.positiontup]  # type: ignore[attr-defined]
        return driver_of(connection).execute(compiled.string, given)

    def _compile(self, connection: Connection) -> Compiled:
        compiled = self._compiled[connection.dialect.name] = self._statement.compile(connection)
        return compiled


def driver_of(connection: Connection) -> Any:
    """The driver's own connection, of sqlite3 or psycopg."""
    return connection.connection.driver_connection
