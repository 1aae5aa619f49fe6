"""The store's own tables: units of history with the row images they changed, and what the file says of itself."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

from ouik_desktop.model import Base

SCHEMA_VERSION: Final = 1

# One unit is one act: the edits of a field, one import, one command. `label` is a Text as JSON, `at` ISO 8601 UTC.
# `undoes` names the unit that this one took back; taking such a unit back is redoing.
unit = Table(
    "unit",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("label", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("desktop", String, nullable=False, default=""),
    Column("merge_key", String, nullable=False, default=""),
    Column("undoes", Integer, ForeignKey("unit.id"), index=True),
    sqlite_autoincrement=True,
)

# `before` is the row as it was, JSON of raw column values; an inserted row needs none. `event_id` is the event it belongs to.
change = Table(
    "change",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("unit_id", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("op", String, nullable=False),
    Column("event_id", Integer),
    Column("before", Text),
    Index("ix_change_unit", "unit_id"),
    Index("ix_change_row", "kind", "row_id"),
    Index("ix_change_event", "event_id"),
)

meta = Table(
    "meta",
    Base.metadata,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)

OWN_TABLES: Final = frozenset({"unit", "change", "meta"})


def kept_tables() -> list[Table]:
    """The tables of the office whose every change is kept in history."""
    return [table for table in Base.metadata.sorted_tables if table.name not in OWN_TABLES]
