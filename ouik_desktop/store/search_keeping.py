"""Keeping the index right: what the changes of a unit name is written into it again, in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from ouik_desktop.store.dialect import Dialect
from ouik_desktop.store.schema import change, search_text
from ouik_desktop.store.search_text import FINDABLE, Findable


def reindex(connection: Connection, dialect: Dialect, kinds: Iterable[str], after: int) -> None:
    """Index again what the changes with ids above `after` touched; `kinds` are the tables in which something changed."""
    for what in FINDABLE:
        if what.table.name in kinds:
            _forget_deleted(connection, dialect, what, after)
        if touched := [_rows(what, kind, after) for kind in kinds if kind == what.table.name or kind in what.borrows]:
            _replace(connection, dialect, what, or_(*touched))
        if what.table.name in kinds:
            _add_inserted_in_bulk(connection, dialect, what, after)


def rebuild(connection: Connection, dialect: Dialect) -> None:
    """Index everything afresh."""
    dialect.index.clear(connection)
    for what in FINDABLE:
        for texts in what.texts(connection, dialect, what.table.c.id > 0):
            dialect.index.add(connection, texts)


def _changed(kind: str, after: int) -> Select[Any]:
    return select(change.c.row_id).where(change.c.id > after, change.c.kind == kind)


def _rows(what: Findable, kind: str, after: int) -> ColumnElement[bool]:
    column = what.table.c[what.borrows.get(kind, "id")]
    return column.in_(_changed(kind, after).where(change.c.last_row_id.is_(None)))


def _forget_deleted(connection: Connection, dialect: Dialect, what: Findable, after: int) -> None:
    deleted = _changed(what.table.name, after).where(change.c.op == "delete")
    gone = deleted.where(~select(what.table.c.id).where(what.table.c.id == change.c.row_id).exists())
    kept = select(search_text.c.id, search_text.c.text).where((search_text.c.id - what.start).in_(gone))
    if texts := [(row.id, row.text) for row in connection.execute(kept)]:
        dialect.index.remove(connection, texts)


def _add_inserted_in_bulk(connection: Connection, dialect: Dialect, what: Findable, after: int) -> None:
    runs = _changed(what.table.name, after).add_columns(change.c.last_row_id).where(change.c.last_row_id.is_not(None))
    for first, last in connection.execute(runs).all():
        for texts in what.texts(connection, dialect, what.table.c.id.between(first, last)):
            dialect.index.add(connection, texts)


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
    dialect.index.replace(connection, before, after)
    dialect.index.add(connection, new)
