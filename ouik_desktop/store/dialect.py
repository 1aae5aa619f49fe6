"""What the store asks of a database; `sqlite.py` and `postgres.py` answer, and nothing else knows which of them it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from sqlalchemy import Column, ColumnElement, Connection, Engine, Table


class Dialect(Protocol):
    """One kind of database, opened at one place."""

    @property
    def engine(self) -> Engine:
        """Where connections come from; those with the execution option `writing` begin as the only writer."""

    @property
    def insert(self) -> Any:
        """The `insert` construct that knows `on_conflict_do_update`."""

    def history_statements(self) -> Iterator[str]:
        """What makes the database itself keep every change of the kept tables, also those of bulk statements."""

    def begin_unit(self, connection: Connection, unit_id: int) -> None:
        """Let the changes of this transaction belong to `unit_id`."""

    def without_triggers(self, connection: Connection) -> AbstractContextManager[None]:
        """Keep no history inside: the caller writes it."""

    def defer_references(self, connection: Connection) -> None:
        """Check references when the transaction ends, not before."""

    def image(self, table: Table) -> ColumnElement[Any]:
        """The row of `table` as kept in `change.before`."""

    def cell(self, image: ColumnElement[Any], column: Column[Any]) -> ColumnElement[Any]:
        """What `image` holds for `column`; NULL where it holds nothing."""

    def among(self, column: ColumnElement[int], ids: Sequence[int]) -> ColumnElement[bool]:
        """Whether `column` is one of any number of `ids`."""

    def reserve_ids(self, connection: Connection, table: Table, count: int) -> int:
        """The first of `count` ids in a row that nothing else will ever have."""

    def insert_rows(self, connection: Connection, table: Table, columns: Sequence[str], rows: list[Any]) -> None:
        """Insert tuples of the database's own values."""

    def update_rows(self, connection: Connection, table: Table, columns: Sequence[str], rows: list[Any]) -> None:
        """Set `columns` of rows given as tuples of id and the database's own values."""
