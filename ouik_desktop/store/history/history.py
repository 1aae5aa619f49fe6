"""What was done, and taking it back: a unit's rows are put back by a unit of its own, which redo takes back again."""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError

from ouik_desktop.errors import NotFound, Refused
from ouik_desktop.i18n import Text, _
from ouik_desktop.store.history import labels
from ouik_desktop.store.history.images import FieldChange, field_changes
from ouik_desktop.store.history.meanwhile import newest_unit, overwritten
from ouik_desktop.store.history.reverting import revert
from ouik_desktop.store.schema import AnyRows, change, unit
from ouik_desktop.store.unit import unit_of

if TYPE_CHECKING:
    from ouik_desktop.store.store import Store

_units = select(unit.c.id, unit.c.label, unit.c.at, unit.c.rows, unit.c.undone_by).where(unit.c.undoes.is_(None))
_newest_first = unit.c.id.desc()

_log = logging.getLogger(__name__)


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
    """What undoing or doing again did: the act's label, the rows (table, id) it left because they were changed or are needed later,
    and the act's id."""

    label: Text
    left: tuple[tuple[str, int], ...] = ()
    unit_id: int = 0


class ChangedRow(NamedTuple):
    """A row that an act changed: its table, its id, and the event it belongs to."""

    kind: str
    id: int
    event_id: int | None


class History:
    """The history of one office, as this desktop sees it: everybody's acts are listed, undo and redo go through its own."""

    def __init__(self, store: Store, desktop: str) -> None:
        self._store, self._desktop = store, desktop
        self._of_this_desktop = unit.c.desktop == desktop
        self._passed_over: set[int] = set()

    def units(self, event_id: int | None = None, limit: int = 200) -> list[Unit]:
        """The acts, newest first; with `event_id` those that touched that event or what hangs on it."""
        query = _units.order_by(_newest_first).limit(limit)
        if event_id is not None:
            query = query.where(unit.c.id.in_(select(change.c.unit_id).where(change.c.event_id == event_id)))
        with self._store.read() as session:
            return [_unit(row) for row in session.execute(query)]

    def unit(self, unit_id: int) -> Unit | None:
        """One act."""
        return self._first(_units.where(unit.c.id == unit_id))

    def to_undo(self) -> Unit | None:
        """The act that undo would take back: this desktop's last that is not undone and was not refused to `undo` before."""
        last = _units.where(self._of_this_desktop, unit.c.undone_by.is_(None)).order_by(_newest_first)
        return self._first(last.where(unit.c.id.not_in(self._passed_over)) if self._passed_over else last)

    def to_redo(self) -> Unit | None:
        """The act that redo would do again: the one undone last, if this desktop did nothing else since."""
        undoing = unit.alias()
        last_unit = select(func.coalesce(func.max(unit.c.id), 0)).where(self._of_this_desktop, unit.c.undoes.is_(None))
        last = (
            _units.join(undoing, undoing.c.id == unit.c.undone_by)
            .where(self._of_this_desktop, undoing.c.id > last_unit.scalar_subquery())
            .order_by(undoing.c.id.desc())
        )
        return self._first(last)

    def undo(self) -> Undone | None:
        """Take back the last act; None when there is nothing to take back. Where it is `Refused`, the next undo goes on to the act
        before: what another desktop wrote over the last one must not keep all earlier ones from being taken back."""
        last = self.to_undo()
        if last is None:
            return None
        try:
            return self.undo_unit(last.id)
        except Refused:
            self._passed_over.add(last.id)
            raise

    def redo(self) -> Undone | None:
        """Do again what was undone last; None when something else was done since."""
        undone = self.to_redo()
        return None if undone is None else self._take_back(undone.id, redo=True)

    def undo_unit(self, unit_id: int) -> Undone:
        """Take back one act, also an old one. Rows that were changed later, or are needed by later ones, are left and listed.

        `NotFound` where there is no such act, `Refused` where it is undone already or something later stands in its way.
        """
        return self._take_back(unit_id, redo=False)

    def redo_unit(self, unit_id: int) -> Undone:
        """Do an act again that is undone, also when others were done since. Rows that were changed later are left and listed.

        `NotFound` where there is no such act, `Refused` where it is not undone or something later stands in its way.
        """
        return self._take_back(unit_id, redo=True)

    def field_changes(self, unit_ids: Collection[int]) -> dict[int, tuple[FieldChange, ...]]:
        """What acts of few rows changed in which fields, by their ids."""
        with self._store.read() as session:
            return field_changes(session.connection(), self._store.dialect, unit_ids)

    def newest(self) -> int:
        """The id of the last act of anybody, 0 where there is none."""
        with self._store.read() as session:
            return newest_unit(session.connection())

    def overwritten(self, unit_id: int, seen: int) -> tuple[FieldChange, ...]:
        """The fields in which an act of this desktop replaced what others wrote after the act `seen`: from theirs to one's own."""
        with self._store.read() as session:
            connection = session.connection()
            return overwritten(connection, self._store.dialect, unit_id, seen=seen, desktop=self._desktop)

    def rows_of(self, unit_id: int, limit: int = 50) -> tuple[ChangedRow, ...]:
        """The first rows an act changed."""
        query = select(change.c.kind, change.c.row_id, change.c.event_id).where(change.c.unit_id == unit_id)
        with self._store.read() as session:
            rows = session.execute(query.order_by(change.c.id).limit(limit))
            return tuple(dict.fromkeys(ChangedRow(*row) for row in rows))

    def _take_back(self, unit_id: int, *, redo: bool) -> Undone:
        wanted = self.unit(unit_id)
        if wanted is None:
            raise NotFound(_("There is no act number {unit} in the history.", unit=unit_id))
        if wanted.undone != redo:
            raise _stands_so(wanted)
        try:
            return Undone(wanted.label, self._put_back(wanted, redo=redo), wanted.id)
        except IntegrityError:
            sentence = _CANNOT_BE_DONE_AGAIN if redo else _CANNOT_BE_UNDONE
            raise Refused(Text(sentence.message, (("act", wanted.label),))) from None

    def _put_back(self, wanted: Unit, *, redo: bool) -> tuple[tuple[str, int], ...]:
        undone_by = select(unit.c.undone_by).where(unit.c.id == wanted.id)
        with self._store.read() as session:
            undoing = session.execute(undone_by).scalar_one()
        taken = undoing if redo else wanted.id
        with self._store.write(wanted.label, undoes=taken) as session:
            connection = session.connection()
            if connection.execute(undone_by).scalar_one() != undoing:  # another desktop was first
                raise _stands_so(wanted)
            left = revert(connection, self._store.dialect, taken)
            here = select(change.c.id).where(change.c.unit_id == unit_of(session).unit_id).limit(1)
            if left and connection.execute(here).one_or_none() is None:
                sentence = _NOTHING_TO_DO_AGAIN if redo else _NOTHING_TO_TAKE_BACK
                raise Refused(Text(sentence.message, (("act", wanted.label),)))
            _log.info("unit %d %s; %d rows left as they are", wanted.id, "done again" if redo else "undone", len(left))
            by = None if redo else unit_of(session).unit_id
            connection.execute(update(unit).where(unit.c.id == wanted.id).values(undone_by=by))
        return left

    def _first(self, query: AnyRows) -> Unit | None:
        with self._store.read() as session:
            row = session.execute(query.limit(1)).one_or_none()
        return None if row is None else _unit(row)


def _unit(row: Any) -> Unit:
    return Unit(row.id, labels.read(row.label), datetime.fromisoformat(row.at), row.rows, row.undone_by is not None)


def _stands_so(wanted: Unit) -> Refused:
    if wanted.undone:
        return Refused(_("“{act}” is already undone.", act=wanted.label))
    return Refused(_("“{act}” is not undone.", act=wanted.label))


_CANNOT_BE_UNDONE = _("“{act}” cannot be undone: something done later depends on it.")
_CANNOT_BE_DONE_AGAIN = _("“{act}” cannot be done again: something done later stands in its way.")
_NOTHING_TO_TAKE_BACK = _("“{act}” cannot be undone: all of it was changed later.")
_NOTHING_TO_DO_AGAIN = _("“{act}” cannot be done again: all of it was changed later.")

NOTHING_TO_UNDO = _("There is nothing to undo.")
NOTHING_TO_REDO = _("There is nothing to redo.")
