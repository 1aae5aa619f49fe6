"""Kinds of events that the office has of its own, and findings that somebody found right as they are. More forms of kanji are one
in search: the index is made afresh after all steps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Column, Integer, String, Text

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Two tables, empty."""
    op.create_table(
        "event_kind",
        Column("id", Integer, primary_key=True),
        Column("key", String, nullable=False, unique=True),
        Column("name", Text, nullable=False),
        Column("colour", String, nullable=False),
        Column("is_retired", Boolean, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "settled",
        Column("id", Integer, primary_key=True),
        Column("event_id", Integer, index=True),
        Column("finding", String, nullable=False, index=True),
        Column("words", String, nullable=False),
        sqlite_autoincrement=True,
    )
