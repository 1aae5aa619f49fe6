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

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from itertools import groupby
from typing import Any, TypeAlias

from sqlalchemy import Connection, Table, literal, literal_column, select
from sqlalchemy import insert as insert_into
from sqlalchemy.orm import Session

from ouik_desktop.model import Base
from ouik_desktop.progress import without_garbage_collection
from ouik_desktop.store.dialect import Dialect
from ouik_desktop.store.schema import AnyElement, change, default_of, event_column, event_of
from ouik_desktop.store.unit import unit_of

Values: TypeAlias = Sequence[Any]  # of one column, in the order of the rows


def insert(session: Session, kind: type[Base], columns: Sequence[str], rows: Iterable[Sequence[object]]) -> range:
    """Insert `rows` of `columns`; columns not named get the model's defaults. Gives their ids, in the order of the rows."""
    session.flush()
    with without_garbage_collection():
        named = _by_column(columns, rows)
        if not named:
            return range(0)
        writer = BulkWriter(session.connection(), unit_of(session).dialect, kind)
        # where the rows themselves do not say to which event they belong, the triggers find out
        if event_column(writer.table) is not None and "event_id" not in named:
            return writer.insert(named)
        with writer.without_history():
            ids = writer.insert(named)
        writer.keep_insertions(unit_of(session).unit_id, ids, named.get("event_id", [None] * len(ids)))
        return ids


def update(session: Session, kind: type[Base], columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Set `columns` of existing rows: each of `rows` is the id followed by the values."""
    session.flush()
    with without_garbage_collection():
        named = _by_column(["id", *columns], rows)
        if not named:
            return
        writer = BulkWriter(session.connection(), unit_of(session).dialect, kind)
        writer.keep_images(unit_of(session).unit_id, named["id"])
        with writer.without_history():
            writer.update(named)


def _by_column(names: Sequence[str], rows: Iterable[Sequence[object]]) -> dict[str, Values]:
    """The values of each column; nothing where there are no rows."""
    columns = list(zip(*rows, strict=True))
    return dict(zip(names, columns, strict=True)) if columns else {}


class BulkWriter:
    """Writes rows of one kind, given by column, within a transaction."""

    def __init__(self, connection: Connection, dialect: Dialect, kind: type[Base]) -> None:
        table = kind.__table__
        assert isinstance(table, Table)
        self.table = table
        self._connection = connection
        self._dialect = dialect

    def without_history(self) -> AbstractContextManager[None]:
        """The triggers keep nothing inside."""
        return self._dialect.without_triggers(self._connection, self.table)

    def insert(self, named: Mapping[str, Values]) -> range:
        """Insert rows, and give their ids."""
        count = len(next(iter(named.values())))
        first = self._dialect.reserve_ids(self._connection, self.table, count)
        ids = range(first, first + count)
        constants = {
            column.name: self._bound(column.name, [default_of(column)])[0]
            for column in self.table.columns
            if column.default and column.name not in named
        }
        cells = [ids, *(self._bound(name, values) for name, values in named.items())]
        rows = zip(*cells, strict=True)
        self._dialect.insert_rows(self._connection, self.table, ["id", *named], constants, rows)
        return ids

    def update(self, named: Mapping[str, Values]) -> None:
        """Set columns of the rows whose `id`s stand first."""
        names = [name for name in named if name != "id"]
        rows = zip(*(self._bound(name, values) for name, values in named.items()), strict=True)
        self._dialect.update_rows(self._connection, self.table, names, rows)

    def _bound(self, name: str, values: Values) -> Values:
        """The values of a column as the database takes them."""
        bind = self._dialect.binder(self.table.c[name])
        return values if bind is None else list(map(bind, values))

    def keep_insertions(self, unit_id: int, ids: range, events: Values) -> None:
        """A change for each run of rows of one event: rows that were inserted need no image."""
        kept, first = [], ids.start
        unit = {"unit_id": unit_id, "kind": self.table.name, "op": "insert"}
        for event_id, run in groupby(events):
            last = first + sum(1 for _row in run) - 1
            kept.append(unit | {"row_id": first, "last_row_id": last, "event_id": event_id})
            first = last + 1
        self._connection.execute(insert_into(change), kept)

    def keep_images(self, unit_id: int, ids: Values) -> None:
        """A change for each row with the row as it is, made by the database itself."""
        table, dialect = self.table, self._dialect
        cells: dict[str, AnyElement] = {
            "unit_id": literal(unit_id),
            "kind": literal(table.name),
            "row_id": table.c.id,
            "op": literal("update"),
            "event_id": literal_column(event_of(table, table.name)),
            "before": dialect.image(table),
        }
        before = select(*cells.values()).where(dialect.among(table.c.id, "ids")).order_by(table.c.id)
        self._connection.execute(
            insert_into(change).from_select(list(cells), before.params(ids=dialect.as_parameter(ids)))
        )
