"""Keeping the index right: what the changes of a unit name is written into it again, in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sqlalchemy import Connection, select

from ouik_desktop.store.dialect import Among, Dialect
from ouik_desktop.store.history.changed_rows import ChangedRows
from ouik_desktop.store.prepared import Prepared
from ouik_desktop.store.schema import change, search_text
from ouik_desktop.store.search.text import FINDABLE, Findable, Texts


def reindex(connection: Connection, dialect: Dialect, found: ChangedRows) -> None:
    """Index again what a unit touched."""
    for what in FINDABLE:
        own = what.table.name
        if own in found.deleted:
            _forget_deleted(connection, dialect, what, found)
        # first, since rows inserted in bulk may have been changed one by one afterwards, or what they borrow from
        for first, last in found.runs(connection, own):
            for texts in what.of_range(connection, dialect, first, last):
                dialect.index.add(connection, texts)
        for kind in found.ids:
            if kind == own or kind in what.borrows:
                _replace(connection, dialect, _texts(connection, dialect, what, found, kind))


def rebuild(connection: Connection, dialect: Dialect) -> None:
    """Index everything afresh."""
    dialect.index.clear(connection)
    for what in FINDABLE:
        for texts in what.of_all(connection, dialect):
            dialect.index.add(connection, texts)


def _texts(connection: Connection, dialect: Dialect, what: Findable, found: ChangedRows, kind: str) -> Iterable[Texts]:
    column = what.borrows.get(kind, "id")
    ids = found.one_by_one(kind)
    if ids is None:
        return what.of_changed(connection, dialect, column, kind, found.after)
    return what.of_rows(connection, dialect, column, ids)


def _forget_deleted(connection: Connection, dialect: Dialect, what: Findable, found: ChangedRows) -> None:
    deleted = found.changed(what.table.name).where(change.c.op == "delete")
    gone = deleted.where(~select(what.table.c.id).where(what.table.c.id == change.c.row_id).exists())
    kept = select(search_text.c.id, search_text.c.text).where((search_text.c.id - what.start).in_(gone))
    if texts := [(row.id, row.text) for row in connection.execute(kept)]:
        dialect.index.remove(connection, texts)


def _replace(connection: Connection, dialect: Dialect, batches: Iterable[Texts]) -> None:
    """Texts that are new, changed, or after all the same."""
    before, after, new = Texts(), Texts(), Texts()
    for texts in batches:
        ids = dialect.as_parameter([text_id for text_id, _text in texts])
        kept: dict[int, str] = dict(_kept(dialect.among)(connection, ids=ids))
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


@cache
def _kept(among: Among) -> Prepared:
    return Prepared(select(search_text.c.id, search_text.c.text).where(among(search_text.c.id, "ids")))
