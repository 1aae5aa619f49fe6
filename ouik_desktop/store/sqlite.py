"""What is particular to SQLite: how transactions begin, what is durable, and the triggers that keep history."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event

from ouik_desktop.store.schema import kept_tables


def open_engine(path: Path) -> Engine:
    """An engine on the office file. Writers begin IMMEDIATE, so that a failed migration or save is rolled back whole."""
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 10})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver must not begin or commit on its own
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def defer_foreign_keys(connection: Connection) -> None:
    """Check references at commit only: a unit is taken back row by row."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")


def history_triggers() -> Iterator[str]:
    """Statements that make the database itself keep every change, also those of bulk statements."""
    for table in kept_tables():
        yield _trigger(table, "INSERT", "NEW", image=False)
        yield _trigger(table, "UPDATE", "OLD", image=True)
        yield _trigger(table, "DELETE", "OLD", image=True)


def _trigger(table: Table, act: str, row: str, *, image: bool) -> str:
    cells = ", ".join(f"'{column.name}', {row}.{column.name}" for column in table.columns)
    before = f"json_object({cells})" if image else "NULL"
    return f"""
        CREATE TRIGGER IF NOT EXISTS history_{table.name}_{act.lower()} AFTER {act} ON {table.name} BEGIN
            INSERT INTO change (unit_id, kind, row_id, op, event_id, before)
            VALUES ((SELECT max(id) FROM unit), '{table.name}', {row}.id, '{act.lower()}', {_event_of(table, row)}, {before});
        END"""


def _event_of(table: Table, row: str) -> str:
    if table.name == "event":
        return f"{row}.id"
    if "event_id" in table.columns:
        return f"{row}.event_id"
    if "item_id" in table.columns:
        return f"(SELECT event_id FROM programme_item WHERE id = {row}.item_id)"
    return "NULL"
