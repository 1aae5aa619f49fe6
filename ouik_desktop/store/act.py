"""A unit of history in the making: begun before the caller's changes, finished after them, within one transaction."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.orm import Session

from ouik_desktop.i18n import Text
from ouik_desktop.store.changes import Changes
from ouik_desktop.store.dialect import Dialect
from ouik_desktop.store.schema import change, unit
from ouik_desktop.store.search_keeping import reindex

ACT: Final = "act"  # where a writing session carries its `Act`
DIALECT: Final = "dialect"  # where every session carries its `Dialect`
MERGE_WITHIN: Final = timedelta(minutes=5)
NAMED_AT_MOST: Final = 1000  # more rows of a kind than this are told as "all of this kind"
_ROWS: Final = func.sum(func.coalesce(change.c.last_row_id, change.c.row_id) - change.c.row_id + 1)


@dataclass(frozen=True)
class Act:
    """The unit `unit_id`; its changes in this transaction come after the change `before_it`. `merged` into an earlier one."""

    unit_id: int
    before_it: int
    dialect: Dialect
    merged: bool = False


@dataclass(frozen=True)
class Wish:
    """What is wanted of a unit: see `Store.write`."""

    label: Text
    at: datetime
    desktop: str
    merge: str = ""
    undoes: int | None = None


def begin(connection: Connection, dialect: Dialect, wish: Wish, *, may_merge: bool) -> Act:
    """A new unit, or the last one where the wish may join it."""
    before_it = connection.execute(select(func.coalesce(func.max(change.c.id), 0))).scalar_one()
    joined = _unit_to_join(connection, wish) if may_merge and wish.merge else None
    unit_id = joined or _new_unit(connection, wish)
    dialect.begin_unit(connection, unit_id)
    return Act(unit_id, before_it, dialect, joined is not None)


def _unit_to_join(connection: Connection, wish: Wish) -> int | None:
    last = connection.execute(select(unit).order_by(unit.c.id.desc()).limit(1)).one_or_none()
    if last is None or (last.merge_key, last.desktop, last.undone_by) != (wish.merge, wish.desktop, None):
        return None
    if wish.at - datetime.fromisoformat(last.at) > MERGE_WITHIN:
        return None
    connection.execute(update(unit).where(unit.c.id == last.id).values(at=wish.at.isoformat()))
    unit_id: int = last.id
    return unit_id


def _new_unit(connection: Connection, wish: Wish) -> int:
    values = {
        "label": json.dumps(wish.label.to_json(), ensure_ascii=False),
        "at": wish.at.isoformat(),
        "desktop": wish.desktop,
        "merge_key": wish.merge,
        "undoes": wish.undoes,
    }
    key = connection.execute(insert(unit).values(values)).inserted_primary_key
    assert key is not None
    unit_id: int = key[0]
    return unit_id


def finish(connection: Connection, act: Act) -> Changes:
    """Keep how many rows the unit changed, and tell what changed in this transaction."""
    fresh = change.c.id > act.before_it
    counts = connection.execute(select(change.c.kind, _ROWS).where(fresh).group_by(change.c.kind)).all()
    ids = {kind: _ids(connection, act, kind) if count <= NAMED_AT_MOST else None for kind, count in counts}
    if ids:
        reindex(connection, act.dialect, ids.keys(), act.before_it)
        rows = sum(count if (named := ids[kind]) is None else len(named) for kind, count in counts)
        connection.execute(
            update(unit).where(unit.c.id == act.unit_id).values(rows=_rows_of(act) if act.merged else rows)
        )
    return Changes(ids)


def _ids(connection: Connection, act: Act, kind: str) -> frozenset[int]:
    rows = connection.execute(
        select(change.c.row_id, func.coalesce(change.c.last_row_id, change.c.row_id)).where(
            change.c.id > act.before_it, change.c.kind == kind
        )
    )
    return frozenset(row_id for first, last in rows for row_id in range(first, last + 1))


def _rows_of(act: Act) -> object:
    rows = select(change.c.kind, change.c.row_id).where(change.c.unit_id == act.unit_id).distinct().subquery()
    return select(func.count()).select_from(rows).scalar_subquery()


def act_of(session: Session) -> Act:
    """The unit that a session of `Store.write` belongs to."""
    act: Act = session.info[ACT]
    return act


def dialect_of(session: Session) -> Dialect:
    """The database that a session of `Store.read` or `Store.write` talks to."""
    dialect: Dialect = session.info[DIALECT]
    return dialect
