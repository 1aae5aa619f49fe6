"""Rows as history keeps them: their images, and what a unit made of a row, field by field."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final

from sqlalchemy import Boolean, Connection, Date, DateTime, Table, Time, func, select

from ouik_desktop.model.base import Json, Localized, localized
from ouik_desktop.store.dialect import Dialect
from ouik_desktop.store.schema import AnyColumn, change, kept_tables, unit

FEW: Final = 20  # rows of a unit that are looked at one by one

Image = Mapping[str, object]


@dataclass(frozen=True)
class FieldChange:
    """A field of a row that a unit changed: the table, the row, the column, and its value before and after."""

    kind: str
    row_id: int
    column: str
    before: object
    after: object


@dataclass(frozen=True)
class RowChange:
    """A row that a unit changed and that was there before and after: the ids of its first change, and of the first that came after
    the unit (None: the row is as the unit left it)."""

    unit_id: int
    table: Table
    row_id: int
    first: int
    following: int | None


def rows_changed(connection: Connection, unit_ids: Collection[int]) -> Iterator[RowChange]:
    """The rows that units of few rows changed, and neither made nor deleted."""
    later = change.alias()
    first, last = func.min(change.c.id), func.max(change.c.id)
    of_units = (
        select(change.c.unit_id, change.c.kind, change.c.row_id, first.label("first"), last.label("last"))
        .join(unit, unit.c.id == change.c.unit_id)
        .where(change.c.unit_id.in_(unit_ids), unit.c.rows <= FEW, change.c.last_row_id.is_(None))
        .group_by(change.c.unit_id, change.c.kind, change.c.row_id)
        .having(func.count().filter(change.c.op != "update") == 0)
        .subquery()
    )
    following = select(func.min(later.c.id)).where(
        later.c.kind == of_units.c.kind, later.c.row_id == of_units.c.row_id, later.c.id > of_units.c.last
    )
    tables = {table.name: table for table in kept_tables()}
    for row in connection.execute(select(of_units, following.scalar_subquery().label("following"))):
        if row.kind in tables:
            yield RowChange(row.unit_id, tables[row.kind], row.row_id, row.first, row.following)


def columns_changed(before: Image, after: Image) -> list[str]:
    """The columns in which two images of a row differ."""
    return [name for name in before if name in after and before[name] != after[name]]


def images_of(connection: Connection, change_ids: Collection[int]) -> dict[int, Image]:
    """How rows were before changes, by the ids of these."""
    rows = connection.execute(select(change.c.id, change.c.before).where(change.c.id.in_(change_ids)))
    return {row.id: _read(row.before) for row in rows if row.before is not None}


def field_changes(
    connection: Connection, dialect: Dialect, unit_ids: Collection[int]
) -> dict[int, tuple[FieldChange, ...]]:
    """What units of few rows made of the rows they changed, by their ids; what they made or deleted is no change of a field."""
    rows = list(rows_changed(connection, unit_ids))
    ids = {row.first for row in rows} | {row.following for row in rows if row.following is not None}
    images, now = images_of(connection, ids), _now(connection, dialect, rows)
    found: dict[int, tuple[FieldChange, ...]] = {}
    for row in rows:
        before = images.get(row.first, {})
        after = now.get((row.table.name, row.row_id), {}) if row.following is None else images.get(row.following, {})
        found[row.unit_id] = found.get(row.unit_id, ()) + tuple(_of(row, before, after))
    return found


def _of(row: RowChange, before: Image, after: Image) -> Iterator[FieldChange]:
    columns = row.table.columns
    for name in columns_changed(before, after):
        if name in columns:
            values = (_value(columns[name], image[name]) for image in (before, after))
            yield FieldChange(row.table.name, row.row_id, name, *values)


def _now(connection: Connection, dialect: Dialect, rows: list[RowChange]) -> dict[tuple[str, int], Image]:
    found: dict[tuple[str, int], Image] = {}
    for table in {row.table.name: row.table for row in rows}.values():
        wanted = [row.row_id for row in rows if row.table is table and row.following is None]
        query = select(table.c.id, dialect.image(table)).where(table.c.id.in_(wanted))
        found |= {(table.name, row_id): _read(image) for row_id, image in connection.execute(query)}
    return found


def _read(image: Any) -> Image:
    """SQLite gives text, PostgreSQL what it means."""
    read: Image = json.loads(image) if isinstance(image, str) else image
    return read


def _value(column: AnyColumn, raw: Any) -> object:
    """What the model would see in the column."""
    if isinstance(column.type, Boolean) and raw is not None:
        return bool(raw)
    if not isinstance(raw, str):
        return raw
    match column.type:
        case Localized():
            return localized(raw)
        case Json():
            return json.loads(raw)
        case DateTime():
            return datetime.fromisoformat(raw)
        case Date():
            return date.fromisoformat(raw)
        case Time():
            return time.fromisoformat(raw)
    return raw
