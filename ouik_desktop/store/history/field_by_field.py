"""Taking back what a unit of few rows changed in rows that were changed later as well: the fields nobody touched since go back."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from sqlalchemy import Connection, Table, select, update

from ouik_desktop.store.dialect import Dialect
from ouik_desktop.store.history.images import RowChange, columns_changed, images_of, rows_changed
from ouik_desktop.store.schema import change

_ONLY_ONWARD: Final = frozenset({"sequence", "modified"})  # calendars that have a later revision take no earlier one
_FOLLOWS: Final = frozenset({"sort_key"})  # what changes along with what a person changes
KEPT_BY_THE_OFFICE: Final = _ONLY_ONWARD | _FOLLOWS
"""Columns that nobody writes: the program keeps them up."""


def put_fields_back(
    connection: Connection, dialect: Dialect, unit_id: int, rows: Collection[tuple[str, int]]
) -> set[tuple[str, int]]:
    """Put back, in `rows` (table, id), what `unit_id` changed; gives those in which all of it could be."""
    done = set()
    for row in rows_changed(connection, [unit_id]):
        at = (row.table.name, row.row_id)
        if at in rows and row.following is not None and _put_back(connection, dialect, row, row.following):
            done.add(at)
    return done


def _put_back(connection: Connection, dialect: Dialect, row: RowChange, following: int) -> bool:
    images = images_of(connection, (row.first, following))
    if len(images) < 2:
        return False
    changed = columns_changed(images[row.first], images[following])
    columns = [name for name in changed if name in row.table.columns and name not in _ONLY_ONWARD]
    by_a_person = [name for name in columns if name not in _FOLLOWS]
    if not _stand_as_left(connection, dialect, row, following, by_a_person):
        return False
    if before := {name: _cell(dialect, row.table, row.first, name) for name in columns}:
        connection.execute(update(row.table).where(row.table.c.id == row.row_id).values(before))
    return True


def _stand_as_left(
    connection: Connection, dialect: Dialect, row: RowChange, following: int, columns: Collection[str]
) -> bool:
    """Whether the row holds in `columns` what the unit left there."""
    table = row.table
    same = [table.c[name].is_not_distinct_from(_cell(dialect, table, following, name)) for name in columns]
    return connection.execute(select(table.c.id).where(table.c.id == row.row_id, *same)).one_or_none() is not None


def _cell(dialect: Dialect, table: Table, change_id: int, name: str) -> object:
    return select(dialect.cell(change.c.before, table.c[name])).where(change.c.id == change_id).scalar_subquery()
