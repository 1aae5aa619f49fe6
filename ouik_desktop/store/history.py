"""What was done, and taking it back: each unit's row images are put back by a unit of its own, which redo takes back again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, func, select

from ouik_desktop.i18n import Text, _
from ouik_desktop.model import Base
from ouik_desktop.store.schema import change, unit

if TYPE_CHECKING:
    from ouik_desktop.store.store import Store


@dataclass(frozen=True)
class Unit:
    """One act in the history: what a person would call it, when (aware UTC), how many rows, whether it is undone now."""

    id: int
    label: Text
    at: datetime
    rows: int
    undone: bool


@dataclass(frozen=True)
class Undone:
    """What undoing did: the act's label, and the rows it left because they were changed later by hand."""

    label: Text
    left: tuple[tuple[str, int], ...] = ()


class History:
    """The history of one office, as this desktop sees it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def units(self, event_id: int | None = None, limit: int = 200) -> list[Unit]:
        """The acts, newest first; with `event_id` those that touched that event or what hangs on it."""
        undoing = unit.alias()
        undone_by = select(undoing.c.id).where(undoing.c.undoes == unit.c.id, ~_is_undone(undoing)).exists()
        rows = select(func.count()).where(change.c.unit_id == unit.c.id).scalar_subquery()
        query = (
            select(unit.c.id, unit.c.label, unit.c.at, rows, undone_by)
            .where(unit.c.undoes.is_(None))
            .order_by(unit.c.id.desc())
            .limit(limit)
        )
        if event_id is not None:
            query = query.where(
                select(change.c.id).where(change.c.unit_id == unit.c.id, change.c.event_id == event_id).exists()
            )
        with self._store.read() as session:
            return [
                Unit(row_id, Text.from_json(json.loads(label)), datetime.fromisoformat(at), count, undone)
                for row_id, label, at, count, undone in session.execute(query)
            ]

    def to_undo(self) -> Unit | None:
        """The act that undo would take back: this desktop's last that is not undone."""
        return next((one for one in self.units() if not one.undone), None)

    def to_redo(self) -> Unit | None:
        """The act that redo would do again: the one undone last, if nothing was done since."""
        redoable = self._redoable()
        return None if redoable is None else next((one for one in self.units() if one.id == redoable[1]), None)

    def undo(self) -> Undone | None:
        """Take back the last act; None when there is nothing to take back."""
        last = self.to_undo()
        return None if last is None else self.undo_unit(last.id)

    def undo_unit(self, unit_id: int) -> Undone:
        """Take back one act, also an old one. Rows that were changed later by other acts are left and listed."""
        return self._take_back(unit_id)

    def redo(self) -> Undone | None:
        """Do again what was undone last; None when something else was done since."""
        redoable = self._redoable()
        return None if redoable is None else self._take_back(redoable[0])

    def _redoable(self) -> tuple[int, int] | None:
        # redo is possible while the newest units are undoings: taking the last standing one back is redoing its act
        with self._store.read() as session:
            rows = session.execute(select(unit.c.id, unit.c.undoes).order_by(unit.c.id.desc()))
            taken_back: set[int] = set()
            undoings = {}
            for unit_id, undoes in rows:
                if undoes is None:
                    break
                undoings[unit_id] = undoes
                taken_back.add(undoes)
        for unit_id, undoes in undoings.items():
            if unit_id not in taken_back and undoes not in undoings:
                return unit_id, undoes
        return None

    def _take_back(self, unit_id: int) -> Undone:
        with self._store.read() as session:
            label = session.execute(select(unit.c.label).where(unit.c.id == unit_id)).scalar_one()
        act = Text.from_json(json.loads(label))
        with self._store.write(act, undoes=unit_id) as session:
            connection = session.connection()
            self._store.dialect.defer_foreign_keys(connection)
            left = _put_back(connection, unit_id)
        return Undone(act, left)


def _is_undone(units: Any) -> Any:
    later = unit.alias()
    return select(later.c.id).where(later.c.undoes == units.c.id).exists()


def _put_back(connection: Connection, unit_id: int) -> tuple[tuple[str, int], ...]:
    later = change.alias()
    rows = connection.execute(
        select(change.c.kind, change.c.row_id, change.c.op, change.c.before)
        .where(change.c.unit_id == unit_id)
        .order_by(change.c.id.desc())
    ).all()
    changed_later = _rows_changed_later(connection, unit_id, later)
    left = []
    for kind, row_id, op, before in rows:
        if (kind, row_id) in changed_later:
            left.append((kind, row_id))
            continue
        table = Base.metadata.tables[kind]
        if op == "insert":
            connection.exec_driver_sql(f"DELETE FROM {table.name} WHERE id = ?", (row_id,))
            continue
        image = json.loads(before)
        if op == "delete":
            places = ", ".join("?" * len(image))
            connection.exec_driver_sql(
                f"INSERT INTO {table.name} ({', '.join(image)}) VALUES ({places})", tuple(image.values())
            )
        else:
            cells = ", ".join(f"{name} = ?" for name in image)
            connection.exec_driver_sql(f"UPDATE {table.name} SET {cells} WHERE id = ?", (*image.values(), row_id))
    return tuple(dict.fromkeys(left))


def _rows_changed_later(connection: Connection, unit_id: int, later: Any) -> set[tuple[str, int]]:
    """Rows of the unit that a later act changed and that is still in force (neither undone nor an undoing that was redone)."""
    own = select(change.c.kind, change.c.row_id).where(change.c.unit_id == unit_id).distinct().subquery()
    query = (
        select(later.c.kind, later.c.row_id)
        .join(own, (own.c.kind == later.c.kind) & (own.c.row_id == later.c.row_id))
        .join(unit, unit.c.id == later.c.unit_id)
        .where(later.c.unit_id > unit_id, unit.c.undoes.is_(None), ~_is_undone(unit))
        .distinct()
    )
    return {(kind, row_id) for kind, row_id in connection.execute(query)}


NOTHING_TO_UNDO = _("There is nothing to undo.")
NOTHING_TO_REDO = _("There is nothing to redo.")
