"""Keeping the index right: what the changes of a unit name is written into it again, in the same transaction."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, or_, select

from ouik_desktop.store.dialect import Dialect
from ouik_desktop.store.schema import change, search_text
from ouik_desktop.store.search_text import FINDABLE, Findable
from ouik_desktop.store.touched import Touched


def reindex(connection: Connection, dialect: Dialect, found: Touched) -> None:
    """Index again what a unit touched."""
    for what in FINDABLE:
        own = what.table.name
        if own in found.deleted:
            _forget_deleted(connection, dialect, what, found)
        changed = [
            found.holds(dialect, kind, what.table.c[what.borrows.get(kind, "id")])
            for kind in found.ids
            if kind == own or kind in what.borrows
        ]
        if changed:
            _replace(connection, dialect, what, or_(*changed))
        for first, last in found.runs(connection, own):
            for texts in what.texts(connection, dialect, what.table.c.id.between(first, last)):
                dialect.index.add(connection, texts)


def rebuild(connection: Connection, dialect: Dialect) -> None:
    """Index everything afresh."""
    dialect.index.clear(connection)
    for what in FINDABLE:
        for texts in what.texts(connection, dialect, what.table.c.id > 0):
            dialect.index.add(connection, texts)


def _forget_deleted(connection: Connection, dialect: Dialect, what: Findable, found: Touched) -> None:
    deleted = found.changed(what.table.name).where(change.c.op == "delete")
    gone = deleted.where(~select(what.table.c.id).where(what.table.c.id == change.c.row_id).exists())
    kept = select(search_text.c.id, search_text.c.text).where((search_text.c.id - what.start).in_(gone))
    if texts := [(row.id, row.text) for row in connection.execute(kept)]:
        dialect.index.remove(connection, texts)


def _replace(connection: Connection, dialect: Dialect, what: Findable, touched: ColumnElement[bool]) -> None:
    """The texts of rows that are new, changed, or after all the same."""
    before, after, new = [], [], []
    for texts in what.texts(connection, dialect, touched):
        ids = [text_id for text_id, _text in texts]
        query = select(search_text.c.id, search_text.c.text).where(dialect.among(search_text.c.id, ids))
        kept = {row.id: row.text for row in connection.execute(query)}
        for text_id, text in texts:
            if (was := kept.get(text_id)) is None:
                new.append((text_id, text))
            elif was != text:
                before.append((text_id, was))
                after.append((text_id, text))
    if after:
        dialect.index.replace(connection, before, after)
    if new:
        dialect.index.add(connection, new)
