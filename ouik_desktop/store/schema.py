"""The store's own tables: units of history with the row images they changed, and what can be found."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from sqlalchemy import JSON, BigInteger, Column, ColumnElement, Index, Integer, Select, String, Table, Text
from sqlalchemy.sql.schema import CallableColumnDefault, ScalarElementColumnDefault

from ouik_desktop.model import Base

AnyColumn: TypeAlias = Column[Any]  # of a table that is known only when it is met
AnyElement: TypeAlias = ColumnElement[Any]
AnyRows: TypeAlias = Select[Any]

SCHEMA_VERSION: Final = 3
ROWS_USUALLY: Final = 1  # what a unit changes, unless it says otherwise

# One unit is one act: the edits of a field, one import, one command. `label` is a Text as JSON, `at` ISO 8601 UTC, `rows`
# how many rows it changed. `undoes` names the unit that this one took back (taking such a unit back is redoing), and
# `undone_by` the unit by which this one is taken back now.
unit = Table(
    "unit",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("label", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("desktop", String, nullable=False, default=""),
    Column("merge_key", String, nullable=False, default=""),
    Column("rows", Integer, nullable=False, default=ROWS_USUALLY),
    Column("undoes", Integer),
    Column("undone_by", Integer),
    sqlite_autoincrement=True,
)

# `before` is the row as it was, JSON of raw column values; an inserted row needs none. `event_id` is the event it belongs to.
# Rows inserted in bulk are one change, of the rows from `row_id` to `last_row_id`.
change = Table(
    "change",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("unit_id", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("last_row_id", Integer),
    Column("op", String, nullable=False),
    Column("event_id", Integer),
    Column("before", Text().with_variant(JSON(), "postgresql")),
    Index("ix_change_unit", "unit_id"),
    Index("ix_change_row", "kind", "row_id"),
    sqlite_autoincrement=True,
)
Index("ix_change_event", change.c.event_id, sqlite_where=change.c.event_id.is_not(None))

# The highest participant number ever given at an event; not part of history, so that undo never frees a number.
given_number = Table(
    "given_number",
    Base.metadata,
    Column("event_id", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
)

# What can be found, folded, with the ids of `search_text.Findable`; what finds it is the database's own.
search_text = Table(
    "search_text",
    Base.metadata,
    Column("id", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
)

OWN_TABLES: Final = (unit, change, given_number, search_text)

for _table in Base.metadata.tables.values():
    for _reference in _table.foreign_key_constraints:
        _reference.deferrable = True  # a unit is taken back table by table; references hold again when it is done


def kept_tables() -> list[Table]:
    """The tables of the office whose every change is kept in history; what is referred to comes first."""
    return [table for table in Base.metadata.sorted_tables if table not in OWN_TABLES]


def event_column(table: Table) -> str | None:
    """The column of `table` that leads to the event a row belongs to: its own `id`, `event_id`, or `item_id` (of the programme)."""
    if table.name == "event":
        return "id"
    return next((name for name in ("event_id", "item_id") if name in table.columns), None)


def event_of(table: Table, row: str) -> str:
    """SQL for the id of the event that a row of `table`, called `row` there, belongs to; NULL where it belongs to none."""
    column = event_column(table)
    if column == "item_id":
        return f"(SELECT event_id FROM programme_item WHERE id = {row}.item_id)"
    return f"{row}.{column}" if column else "NULL"


def default_of(column: AnyColumn) -> object:
    """What the model puts into `column` where nothing is said; None where it has no default."""
    default = column.default
    if isinstance(default, CallableColumnDefault):
        return default.arg(None)  # type: ignore[arg-type]  # the models' defaults want no context
    return default.arg if isinstance(default, ScalarElementColumnDefault) else None
