"""Many rows at once, for imports: as undoable as single edits, at little more than the price of the bare statements.

    with store.write(_("Import participants")) as session:
        people = bulk.insert(session, Person, ["family", "given", "sort_key"], [("佐藤", "花", key), …])
        bulk.update(session, Person, ["phone", "affiliation"], [(17, "076-…", LocalizedText("金沢大学")), …])
        numbers = give_numbers(session, event_id, len(people))
        bulk.insert(session, Registration, ["event_id", "person_id", "number"], zip(repeat(event_id), people, numbers))

Rows are tuples of Python values as the model's attributes hold them (LocalizedText, datetime, list …), in the order of the
columns named. Objects that the session has loaded do not learn of the change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from itertools import groupby
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, literal, literal_column, select
from sqlalchemy import insert as insert_into
from sqlalchemy.orm import Session

from ouik_desktop.model import Base
from ouik_desktop.store.act import Act, act_of
from ouik_desktop.store.schema import change, default_of, event_column, event_of

Values = Sequence[Any]  # of one column, in the order of the rows


def insert(session: Session, kind: type[Base], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> range:
    """Insert `rows` of `columns`; columns not named get the model's defaults. Gives their ids, in the order of the rows."""
    session.flush()
    act, connection, table = act_of(session), session.connection(), _table_of(kind)
    named = _by_column(columns, rows)
    if not named:
        return range(0)
    count = len(named[columns[0]])
    ids = range(first := act.dialect.reserve_ids(connection, table, count), first + count)
    # where the rows themselves do not say to which event they belong, the triggers find out
    quiet = event_column(table) is None or "event_id" in named
    with act.dialect.without_triggers(connection, table) if quiet else nullcontext():
        write(connection, act, table, ids, named)
    if quiet:
        _keep_insertions(connection, act, table, ids, named.get("event_id", [None] * count))
    return ids


def update(session: Session, kind: type[Base], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Set `columns` of existing rows: each of `rows` is the id followed by the values."""
    session.flush()
    act, connection, table = act_of(session), session.connection(), _table_of(kind)
    named = _by_column(["id", *columns], rows)
    if not named:
        return
    _keep_images(connection, act, table, named["id"])
    with act.dialect.without_triggers(connection, table):
        rewrite(connection, act, table, named)


def write(connection: Connection, act: Act, table: Table, ids: range, named: Mapping[str, Values]) -> None:
    """The rows alone, without history."""
    constants = {
        column.name: bind(default_of(column)) if (bind := _binder(connection, column)) else default_of(column)
        for column in table.columns
        if column.default and column.name not in named
    }
    cells = [ids, *_bound(connection, table, named)]
    act.dialect.insert_rows(connection, table, ["id", *named], constants, zip(*cells, strict=True))


def rewrite(connection: Connection, act: Act, table: Table, named: Mapping[str, Values]) -> None:
    """The changed rows alone, without history."""
    names = [name for name in named if name != "id"]
    act.dialect.update_rows(connection, table, names, zip(*_bound(connection, table, named), strict=True))


def _by_column(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> dict[str, Values]:
    cells = list(zip(*rows, strict=True))
    return dict(zip(names, cells, strict=True)) if cells else {}  # no rows have no columns either


def _table_of(kind: type[Base]) -> Table:
    table = kind.__table__
    assert isinstance(table, Table)
    return table


def _bound(connection: Connection, table: Table, named: Mapping[str, Values]) -> Iterator[Values]:
    """The values of each column as the database takes them."""
    for name, values in named.items():
        bind = _binder(connection, table.c[name])
        yield list(map(bind, values)) if bind else values


def _binder(connection: Connection, column: Column[Any]) -> Callable[[Any], Any] | None:
    return column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect)


def _keep_insertions(connection: Connection, act: Act, table: Table, ids: range, events: Values) -> None:
    """A change for each run of rows of one event: rows that were inserted need no image."""
    kept, first = [], ids.start
    for event_id, run in groupby(events):
        last = first + sum(1 for _row in run) - 1
        kept.append(
            _change_of(act, table) | {"row_id": first, "last_row_id": last, "op": "insert", "event_id": event_id}
        )
        first = last + 1
    connection.execute(insert_into(change), kept)


def _keep_images(connection: Connection, act: Act, table: Table, ids: Values) -> None:
    cells: dict[str, ColumnElement[Any]] = {name: literal(value) for name, value in _change_of(act, table).items()}
    event_id: ColumnElement[Any] = literal_column(event_of(table, table.name))
    cells |= {"row_id": table.c.id, "op": literal("update"), "event_id": event_id, "before": act.dialect.image(table)}
    among = act.dialect.among(table.c.id, "ids")
    before = select(*cells.values()).where(among).order_by(table.c.id).params(ids=act.dialect.listed(ids))
    connection.execute(insert_into(change).from_select(list(cells), before))


def _change_of(act: Act, table: Table) -> dict[str, Any]:
    return {"unit_id": act.unit_id, "kind": table.name}
