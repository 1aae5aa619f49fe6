"""Which rows the changes of a transaction name: few are known one by one, many only as a question to the database."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, bindparam, func, select

from ouik_desktop.store.prepared import Prepared
from ouik_desktop.store.schema import AnyRows, change

NAMED_AT_MOST: Final = 1000  # more changed rows than this are told as "all of this kind"
_last: Final = func.coalesce(change.c.last_row_id, change.c.row_id)
_SOME: Final = Prepared(
    select(change.c.kind, change.c.op, change.c.row_id, change.c.last_row_id)
    .where(change.c.id > bindparam("after"))
    .limit(NAMED_AT_MOST + 1)
)


@dataclass(frozen=True)
class ChangedRows:
    """By table: the `ids` of the rows, or None where they are too many to name, and `counts`, how many; in which of them rows
    were inserted `in_bulk` and in which some were `deleted`.
    """

    after: int
    ids: dict[str, frozenset[int] | None]
    counts: dict[str, int]
    in_bulk: frozenset[str]
    deleted: frozenset[str]

    def changed(self, kind: str) -> AnyRows:
        """The ids of rows of `kind` that were changed one by one."""
        return select(change.c.row_id).where(
            change.c.id > self.after, change.c.kind == kind, change.c.last_row_id.is_(None)
        )

    def one_by_one(self, kind: str) -> list[int] | None:
        """Those ids where they are known and few."""
        ids = self.ids[kind]
        return None if ids is None or kind in self.in_bulk else sorted(ids)

    def runs(self, connection: Connection, kind: str) -> list[tuple[int, int]]:
        """The first and last ids of rows of `kind` that were inserted in bulk."""
        if kind not in self.in_bulk:
            return []
        query = select(change.c.row_id, change.c.last_row_id).where(
            change.c.id > self.after, change.c.kind == kind, change.c.last_row_id.is_not(None)
        )
        return [(first, last) for first, last in connection.execute(query)]


def changed_rows(connection: Connection, after: int) -> ChangedRows:
    """What the changes with ids above `after` name."""
    some = _SOME(connection, after=after)
    if len(some) > NAMED_AT_MOST or any(last - first >= NAMED_AT_MOST for _kind, _op, first, last in some if last):
        return _many(connection, after)
    ids: defaultdict[str, set[int]] = defaultdict(set)
    for kind, _op, first, last in some:
        ids[kind].update(range(first, (last or first) + 1))
    return ChangedRows(
        after,
        {kind: frozenset(rows) for kind, rows in ids.items()},
        {kind: len(rows) for kind, rows in ids.items()},
        frozenset(kind for kind, _op, _first, last in some if last),
        frozenset(kind for kind, op, _first, _last in some if op == "delete"),
    )


def _many(connection: Connection, after: int) -> ChangedRows:
    runs = func.count(change.c.last_row_id)
    deleted = func.count().filter(change.c.op == "delete")
    query = select(change.c.kind, func.sum(_last - change.c.row_id + 1), runs, deleted)
    rows = connection.execute(query.where(change.c.id > after).group_by(change.c.kind)).all()
    return ChangedRows(
        after,
        {kind: _named(connection, after, kind) if count <= NAMED_AT_MOST else None for kind, count, *_rest in rows},
        {kind: int(count) for kind, count, *_rest in rows},
        frozenset(kind for kind, _count, runs, _deleted in rows if runs),
        frozenset(kind for kind, _count, _runs, deleted in rows if deleted),
    )


def _named(connection: Connection, after: int, kind: str) -> frozenset[int]:
    rows = connection.execute(select(change.c.row_id, _last).where(change.c.id > after, change.c.kind == kind))
    return frozenset(row_id for first, last in rows for row_id in range(first, last + 1))
