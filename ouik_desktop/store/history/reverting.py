"""Putting the rows of a unit back as they were, whatever their number: what a row's first change in the unit says is how it was.

1. Gather the unit's rows. 2. Mark as left those that a later act changed. 3. Mark as left what cannot go or come back without
breaking a reference: an inserted row that others refer to by now, a row whose own references are gone. 4. Delete what was
inserted, restore what was changed or deleted. 5. Of few rows that are left, put back the fields nobody touched since. The triggers
keep all of it as the history of the unit that takes back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Connection,
    ForeignKeyConstraint,
    FromClause,
    Integer,
    MetaData,
    String,
    Table,
    and_,
    delete,
    exists,
    func,
    insert,
    literal,
    not_,
    or_,
    select,
    update,
)
from sqlalchemy.schema import CreateTable

from ouik_desktop.store.dialect import Dialect
from ouik_desktop.store.history.field_by_field import put_fields_back
from ouik_desktop.store.history.images import FEW
from ouik_desktop.store.schema import AnyColumn, AnyElement, change, default_of, kept_tables, unit

_row: Final = Table(
    "reverting",
    MetaData(),
    Column("kind", String, primary_key=True),
    Column("row_id", Integer, primary_key=True, autoincrement=False),
    Column("change_id", Integer, nullable=False),
    Column("inserted", Boolean, nullable=False),
    Column("left", Boolean, nullable=False),
    prefixes=["TEMPORARY"],
)
_taken: Final = ~_row.c.left


def revert(connection: Connection, dialect: Dialect, unit_id: int) -> tuple[tuple[str, int], ...]:
    """Put back the rows of `unit_id`; gives the (table, id) of those that had to be left."""
    connection.execute(CreateTable(_row, if_not_exists=True))
    connection.execute(delete(_row))
    tables = _gather(connection, unit_id)
    _leave_what_changed_later(connection, unit_id)
    while _leave_what_is_referred_to(connection, tables) or _leave_what_lost_its_reference(connection, dialect, tables):
        pass
    dialect.defer_references(connection)
    for table in reversed(tables):
        gone = select(_row.c.row_id).where(_row.c.kind == table.name, _row.c.inserted, _taken)
        connection.execute(delete(table).where(table.c.id.in_(gone)))
    for table in tables:
        connection.execute(_restoring(dialect, table))
    left = select(_row.c.kind, _row.c.row_id).where(_row.c.left).order_by(_row.c.kind, _row.c.row_id)
    rows = [(kind, row_id) for kind, row_id in connection.execute(left)]
    done = put_fields_back(connection, dialect, unit_id, rows) if 0 < len(rows) <= FEW else ()
    return tuple(row for row in rows if row not in done)


def _gather(connection: Connection, unit_id: int) -> list[Table]:
    kinds = set(connection.execute(select(change.c.kind).where(change.c.unit_id == unit_id).distinct()).scalars())
    tables = [table for table in kept_tables() if table.name in kinds]
    columns = ["kind", "row_id", "change_id", "inserted", "left"]
    for table in tables:
        of_table = (change.c.unit_id == unit_id) & (change.c.kind == table.name)
        # of rows inserted in bulk, those that are still there and changed no more: the others have changes of their own
        in_bulk = (
            select(change.c.kind, table.c.id, change.c.id, literal(True), literal(False))
            .join(table, table.c.id.between(change.c.row_id, change.c.last_row_id))
            .where(of_table)
        )
        connection.execute(insert(_row).from_select(columns, in_bulk))
        first = (
            select(func.min(change.c.id).label("id"))
            .where(of_table, change.c.last_row_id.is_(None), ~_has(table.name, change.c.row_id))
            .group_by(change.c.row_id)
            .subquery()
        )
        one_by_one = select(change.c.kind, change.c.row_id, change.c.id, change.c.op == "insert", literal(False)).join(
            first, first.c.id == change.c.id
        )
        connection.execute(insert(_row).from_select(columns, one_by_one))
    return tables


def _leave_what_changed_later(connection: Connection, unit_id: int) -> None:
    # in force: neither taken back, nor itself the taking back of something later
    again = unit.alias()
    is_act = and_(unit.c.undoes.is_(None), unit.c.undone_by.is_(None))
    came_between = and_(unit.c.undoes < unit_id, ~exists(select(again.c.id).where(again.c.undoes == unit.c.id)))
    later = (
        select(change.c.id)
        .join(unit, unit.c.id == change.c.unit_id)
        .where(change.c.kind == _row.c.kind, change.c.row_id == _row.c.row_id, change.c.unit_id > unit_id)
        .where(or_(is_act, came_between))
    )
    connection.execute(update(_row).where(exists(later)).values(left=True))


def _leave_what_is_referred_to(connection: Connection, tables: list[Table]) -> bool:
    found = False
    for table in reversed(tables):
        for kind, child, column in _references_to(table):
            stays = select(child.c.id).where(column == _row.c.row_id, ~_has(kind, child.c.id, taken=True))
            query = (
                update(_row).where(_row.c.kind == table.name, _row.c.inserted, _taken, exists(stays)).values(left=True)
            )
            found |= connection.execute(query).rowcount > 0
    return found


def _leave_what_lost_its_reference(connection: Connection, dialect: Dialect, tables: list[Table]) -> bool:
    found = False
    for table in tables:
        for reference in table.foreign_key_constraints:
            column, parent = _ends_of(reference)
            wanted = dialect.cell(change.c.before, column)
            there = exists(select(parent.c.id).where(parent.c.id == wanted))
            goes = _has(parent.name, wanted, taken=True, inserted=True)
            comes_back = _has(parent.name, wanted, taken=True, inserted=False)
            lost = select(change.c.id).where(
                change.c.id == _row.c.change_id, wanted.is_not(None), not_(or_(and_(there, ~goes), comes_back))
            )
            query = (
                update(_row).where(_row.c.kind == table.name, ~_row.c.inserted, _taken, exists(lost)).values(left=True)
            )
            found |= connection.execute(query).rowcount > 0
    return found


def _has(
    kind: str, row_id: AnyElement, *, taken: bool | None = None, inserted: bool | None = None
) -> ColumnElement[bool]:
    """Whether the unit holds row `row_id` of the table `kind`, of the sort asked for."""
    other = _row.alias()
    query = select(other.c.row_id).where(other.c.kind == kind, other.c.row_id == row_id)
    if taken is not None:
        query = query.where(other.c.left == (not taken))
    if inserted is not None:
        query = query.where(other.c.inserted == inserted)
    return exists(query)


def _references_to(table: Table) -> Iterator[tuple[str, FromClause, AnyElement]]:
    """The references to `table`: from which table, which by another name here, in which column."""
    for other in kept_tables():
        for reference in other.foreign_key_constraints:
            column, parent = _ends_of(reference)
            if parent is table:
                child = other.alias()
                yield other.name, child, child.c[column.name]


def _ends_of(reference: ForeignKeyConstraint) -> tuple[AnyColumn, Table]:
    return next(iter(reference.columns)), reference.referred_table


def _restoring(dialect: Dialect, table: Table) -> Any:
    """One statement for rows that are there and rows that are not."""
    images = (
        select(*(_cell_or_default(dialect, column) for column in table.columns))
        .join(_row, _row.c.change_id == change.c.id)
        .where(_row.c.kind == table.name, ~_row.c.inserted, _taken)
    )
    restoring = dialect.insert(table).from_select(
        [column.name for column in table.columns], images, include_defaults=False
    )
    return restoring.on_conflict_do_update(
        index_elements=["id"],
        set_={column.name: restoring.excluded[column.name] for column in table.columns if column.name != "id"},
    )


def _cell_or_default(dialect: Dialect, column: AnyColumn) -> AnyElement:
    cell = dialect.cell(change.c.before, column)
    if column.nullable or column.default is None:
        return cell
    # an image from before a migration that added the column
    return func.coalesce(cell, literal(default_of(column), column.type))
