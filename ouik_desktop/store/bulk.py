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

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from itertools import groupby, islice
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Connection, Table, literal, literal_column, select
from sqlalchemy import insert as insert_into
from sqlalchemy.orm import Session

from ouik_desktop.model import Base
from ouik_desktop.store.act import Act, act_of
from ouik_desktop.store.schema import change, event_of

BATCH: Final = 5_000  # rows that are turned from Python's values into the database's at a time
Row = Sequence[Any]


def insert(session: Session, kind: type[Base], columns: Sequence[str], rows: Iterable[Row]) -> range:
    """Insert `rows` of `columns`; columns not named get the model's defaults. Gives their ids, in the order of the rows."""
    session.flush()
    act, connection, table = act_of(session), session.connection(), _table_of(kind)
    kept = list(rows)
    ids = range(first := act.dialect.reserve_ids(connection, table, len(kept)), first + len(kept))
    events = _events(table, columns, kept)
    # where the rows themselves do not say to which event they belong, the triggers find out
    history = nullcontext() if events is None else act.dialect.without_triggers(connection)
    with history:
        defaults = {column: column.default for column in table.columns if column.default and column.name not in columns}
        written = [table.c.id, *(table.c[name] for name in columns), *defaults]
        constants = [default.arg(None) if default.is_callable else default.arg for default in defaults.values()]  # type: ignore[attr-defined]
        with_all = ((row_id, *row, *constants) for row_id, row in zip(ids, kept, strict=True))
        for batch in _batches(connection, written, with_all):
            act.dialect.insert_rows(connection, table, [column.name for column in written], batch)
    if events is not None:
        _keep_insertions(connection, act, table, ids, events)
    return ids


def update(session: Session, kind: type[Base], columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Set `columns` of existing rows: each of `rows` is the id followed by the values."""
    session.flush()
    act, connection, table = act_of(session), session.connection(), _table_of(kind)
    kept = list(rows)
    _keep_images(connection, act, table, [row[0] for row in kept])
    with act.dialect.without_triggers(connection):
        for batch in _batches(connection, [table.c.id, *(table.c[name] for name in columns)], iter(kept)):
            act.dialect.update_rows(connection, table, columns, batch)


def _table_of(kind: type[Base]) -> Table:
    table = kind.__table__
    assert isinstance(table, Table)
    return table


def _events(table: Table, columns: Sequence[str], rows: list[Row]) -> Iterable[int | None] | None:
    if event_of(table, "") == "NULL":
        return (None for _row in rows)
    if "event_id" not in columns:
        return None
    place = columns.index("event_id")
    return (row[place] for row in rows)


def _batches(connection: Connection, columns: Sequence[Column[Any]], rows: Iterator[Row]) -> Iterator[list[Row]]:
    """The rows as the database takes them."""
    binders = [_binder(connection, column) for column in columns]
    while batch := list(islice(rows, BATCH)):
        cells = zip(*batch, strict=True)
        bound = [list(map(bind, values)) if bind else values for bind, values in zip(binders, cells, strict=True)]
        yield list(zip(*bound, strict=True))


def _binder(connection: Connection, column: Column[Any]) -> Callable[[Any], Any] | None:
    return column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect)


def _keep_insertions(connection: Connection, act: Act, table: Table, ids: range, events: Iterable[int | None]) -> None:
    """A change for each run of rows of one event: rows that were inserted need no image."""
    kept, first = [], ids.start
    for event_id, run in groupby(events):
        last = first + sum(1 for _row in run) - 1
        kept.append(
            _change_of(act, table) | {"row_id": first, "last_row_id": last, "op": "insert", "event_id": event_id}
        )
        first = last + 1
    if kept:
        connection.execute(insert_into(change), kept)


def _change_of(act: Act, table: Table) -> dict[str, Any]:
    return {"unit_id": act.unit_id, "kind": table.name}


def _keep_images(connection: Connection, act: Act, table: Table, ids: list[int]) -> None:
    cells: dict[str, ColumnElement[Any]] = {name: literal(value) for name, value in _change_of(act, table).items()}
    event_id: ColumnElement[Any] = literal_column(event_of(table, table.name))
    cells |= {"row_id": table.c.id, "op": literal("update"), "event_id": event_id, "before": act.dialect.image(table)}
    before = select(*cells.values()).where(act.dialect.among(table.c.id, ids)).order_by(table.c.id)
    connection.execute(insert_into(change).from_select(list(cells), before))
