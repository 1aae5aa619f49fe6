"""What an act wrote over: fields that another desktop had changed since somebody last looked."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from ouik_desktop.i18n import CODES
from ouik_desktop.localized import LocalizedText
from ouik_desktop.store.dialect import Dialect
from ouik_desktop.store.history.field_by_field import KEPT_BY_THE_OFFICE
from ouik_desktop.store.history.images import FieldChange, field_changes, rows_changed
from ouik_desktop.store.schema import unit


def newest_unit(connection: Connection) -> int:
    """The last act of anybody."""
    newest: int = connection.execute(select(func.coalesce(func.max(unit.c.id), 0))).scalar_one()
    return newest


def overwritten(
    connection: Connection, dialect: Dialect, unit_id: int, *, seen: int, desktop: str
) -> tuple[FieldChange, ...]:
    """The fields in which the act `unit_id` of `desktop` replaced what others had written after the act `seen`: from theirs to one's
    own. Acts of many rows are not looked at."""
    others = select(unit.c.id).where(unit.c.id > seen, unit.c.desktop != desktop).order_by(unit.c.id)
    ids = list(connection.execute(others).scalars())
    if not ids:
        return ()
    stands = {(row.table.name, row.row_id) for row in rows_changed(connection, [unit_id]) if row.following is None}
    changes = field_changes(connection, dialect, [unit_id, *ids])
    theirs = {(one.kind, one.row_id, one.column): one for id in ids for one in changes.get(id, ())}
    mine = [one for one in changes.get(unit_id, ()) if (one.kind, one.row_id) in stands]
    return tuple(
        FieldChange(one.kind, one.row_id, one.column, their.after, one.after)
        for one in mine
        if one.column not in KEPT_BY_THE_OFFICE
        and (their := theirs.get((one.kind, one.row_id, one.column))) is not None
        and _is_lost(their, one)
    )


def _is_lost(theirs: FieldChange, mine: FieldChange) -> bool:
    if not isinstance(theirs.after, LocalizedText) or not isinstance(mine.after, LocalizedText):
        return theirs.after != mine.after
    before = theirs.before if isinstance(theirs.before, LocalizedText) else LocalizedText()
    written = [code for code in CODES if theirs.after.get(code) != before.get(code)]
    return any(theirs.after.get(code) != mine.after.get(code) for code in written)
