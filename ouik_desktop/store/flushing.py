"""What objects were changed to, sent to the database: a plain edit, a few columns of rows that are there, by the shortest way.

SQLAlchemy's unit of work sorts new, changed and removed objects by what depends on what, for half the time of a saved edit. A
title that was retyped depends on nothing; whatever is more than that takes SQLAlchemy's way.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import get_history, set_committed_value

from ouik_desktop.store.dialect import Dialect

Edit = tuple[Any, list[str]]  # an object, and the names of its columns that were changed


def flush(session: Session, dialect: Dialect) -> None:
    """Send what was changed in `session` and not sent yet."""
    if session.new or session.deleted:
        session.flush()
        return
    edits = [(changed, _changed(changed)) for changed in session.dirty]
    if any(name not in changed.__table__.columns for changed, names in edits for name in names):
        session.flush()
        return
    for edit in edits:
        _send(session, dialect, edit)


def _changed(changed: Any) -> list[str]:
    """The names of the attributes that have other values than the database; setting one to what it was changes nothing."""
    state = inspect(changed)
    touched = set(state.mapper.attrs.keys()) - state.unmodified
    return sorted(name for name in touched if get_history(changed, name).has_changes())


def _send(session: Session, dialect: Dialect, edit: Edit) -> None:
    changed, names = edit
    if not names:
        return
    table: Table = changed.__table__
    values = [getattr(changed, name) for name in names]
    binders = [dialect.binder(table.columns[name]) for name in names]
    row = [value if bind is None else bind(value) for bind, value in zip(binders, values, strict=True)]
    dialect.update_rows(session.connection(), table, names, [(changed.id, *row)])
    for name, value in zip(names, values, strict=True):
        set_committed_value(changed, name, value)
