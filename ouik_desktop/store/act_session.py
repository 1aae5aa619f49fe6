"""The session of an act: what it has loaded is forgotten where it may no longer be how things hang together.

A session loads a list once and keeps it, and for how long depends on who still holds its owner. Verbs in one act must see what they
would see one after another: so between them whatever hung on rows that came, went or changed places is loaded anew.
"""

from __future__ import annotations

from functools import cache

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session, UOWTransaction

from ouik_desktop.model import Base


class ActSession(Session):
    """`rows_moved`: since it caught up last, rows came or went, or point elsewhere, or have another place in their list."""

    rows_moved = False

    def catch_up(self) -> None:
        """Write what waits to be written; forget what was loaded before rows moved."""
        self.flush()
        if self.rows_moved:
            self.rows_moved = False
            self.expire_all()


@event.listens_for(ActSession, "after_flush")
def _notice(session: ActSession, _flushed: UOWTransaction) -> None:
    session.rows_moved = (
        session.rows_moved or bool(session.new or session.deleted) or any(map(_has_moved, session.dirty))
    )


def _has_moved(row: Base) -> bool:
    before = inspect(row).committed_state
    return any(before[name] != getattr(row, name) for name in _places(type(row)) if name in before)


@cache
def _places(kind: type[Base]) -> frozenset[str]:
    """The columns that say on what a row hangs, and where it stands in a list."""
    lists = [one for mapper in Base.registry.mappers for one in mapper.relationships if one.mapper.class_ is kind]
    in_order_of = {str(column.key) for one in lists for column in one.order_by or ()}
    return frozenset(in_order_of | {column.key for column in inspect(kind).columns if column.foreign_keys})
