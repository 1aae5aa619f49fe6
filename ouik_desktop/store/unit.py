"""A unit of history in the making: begun before the caller's changes, finished after them, within one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from ouik_desktop.i18n import Text
from ouik_desktop.progress import without_garbage_collection
from ouik_desktop.store.changes import Changes
from ouik_desktop.store.dialect import Dialect
from ouik_desktop.store.history import labels
from ouik_desktop.store.history.changed_rows import changed_rows
from ouik_desktop.store.prepared import Prepared
from ouik_desktop.store.schema import ROWS_USUALLY, change, unit
from ouik_desktop.store.search.keeping import reindex

OPEN_UNIT: Final = "unit"  # where a writing session carries its `OpenUnit`
DIALECT: Final = "dialect"  # where every session carries its `Dialect`
MERGE_WITHIN: Final = timedelta(minutes=5)
# made once: making a statement takes longer than running it
_LAST_CHANGE: Final = Prepared(select(func.coalesce(func.max(change.c.id), 0)))
_LAST_UNIT: Final = Prepared(
    select(unit.c.id, unit.c.merge_key, unit.c.desktop, unit.c.undone_by, unit.c.at).order_by(unit.c.id.desc()).limit(1)
)
_NEW_UNIT: Final = Prepared(
    insert(unit)
    .values({name: bindparam(name) for name in ("label", "at", "desktop", "merge_key", "rows", "undoes")})
    .returning(unit.c.id)
)


@dataclass(frozen=True)
class OpenUnit:
    """The unit `unit_id`; its changes in this transaction come after the change `before_it`. `merged` into an earlier one."""

    unit_id: int
    before_it: int
    dialect: Dialect
    merged: bool = False


@dataclass(frozen=True)
class UnitRequest:
    """What is wanted of a unit: see `Store.write`."""

    label: Text
    at: datetime
    desktop: str
    merge: str = ""
    undoes: int | None = None


def begin(connection: Connection, dialect: Dialect, request: UnitRequest, *, may_merge: bool) -> OpenUnit:
    """A new unit, or the last one where the request may join it."""
    before_it: int = _LAST_CHANGE(connection)[0][0]
    joined = _unit_to_join(connection, request) if may_merge and request.merge else None
    unit_id = joined or _new_unit(connection, request)
    dialect.begin_unit(connection, unit_id)
    return OpenUnit(unit_id, before_it, dialect, joined is not None)


def _unit_to_join(connection: Connection, request: UnitRequest) -> int | None:
    last = _LAST_UNIT(connection)
    if not last:
        return None
    unit_id, merge_key, desktop, undone_by, at = last[0]
    if (merge_key, desktop, undone_by) != (request.merge, request.desktop, None):
        return None
    if request.at - datetime.fromisoformat(at) > MERGE_WITHIN:
        return None
    connection.execute(update(unit).where(unit.c.id == unit_id).values(at=request.at.isoformat()))
    joined: int = unit_id
    return joined


def _new_unit(connection: Connection, request: UnitRequest) -> int:
    at = request.at.isoformat()
    row = _NEW_UNIT(
        connection,
        label=labels.written(request.label),
        at=at,
        desktop=request.desktop,
        merge_key=request.merge,
        rows=ROWS_USUALLY,
        undoes=request.undoes,
    )
    unit_id: int = row[0][0]
    return unit_id


def finish(connection: Connection, this: OpenUnit) -> Changes:
    """Leave the search index right, keep how many rows the unit changed, and tell what changed in this transaction."""
    found = changed_rows(connection, this.before_it)
    with without_garbage_collection():
        reindex(connection, this.dialect, found)
    count = sum(found.counts.values())
    if this.merged or count > ROWS_USUALLY:
        rows = _rows_of(this) if this.merged else count
        connection.execute(update(unit).where(unit.c.id == this.unit_id).values(rows=rows))
    return Changes(found.ids)


def _rows_of(this: OpenUnit) -> object:
    rows = select(change.c.kind, change.c.row_id).where(change.c.unit_id == this.unit_id).distinct().subquery()
    return select(func.count()).select_from(rows).scalar_subquery()


def unit_of(session: Session) -> OpenUnit:
    """The unit that a session of `Store.write` belongs to."""
    this: OpenUnit = session.info[OPEN_UNIT]
    return this


def dialect_of(session: Session) -> Dialect:
    """The database that a session of `Store.read` or `Store.write` talks to."""
    dialect: Dialect = session.info[DIALECT]
    return dialect
