"""What is particular to SQLite: how transactions begin, what is durable, and the triggers that keep history."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Engine, Table, create_engine, event, func, select, text
from sqlalchemy.dialects.sqlite import insert

from ouik_desktop.store.schema import event_of, kept_tables


class Sqlite:
    """An office in one file. Writers begin IMMEDIATE, so that a failed migration or save is rolled back whole."""

    insert = staticmethod(insert)

    def __init__(self, path: Path, patience: float = 10.0) -> None:
        self.path = path
        self.engine: Engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": patience})
        event.listen(self.engine, "connect", _prepare)
        event.listen(self.engine, "begin", _begin)

    def history_statements(self) -> Iterator[str]:
        """One trigger for each table and act, and the flag that silences them for bulk work."""
        yield "CREATE TABLE IF NOT EXISTS recording (quiet INTEGER NOT NULL)"
        yield "INSERT INTO recording SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM recording)"
        for table in kept_tables():
            yield _trigger(table, "INSERT", "NEW", image=False)
            yield _trigger(table, "UPDATE", "OLD", image=True)
            yield _trigger(table, "DELETE", "OLD", image=True)

    def begin_unit(self, connection: Connection, unit_id: int) -> None:
        """Nothing to do: there is one writer, whose unit is the last."""

    @contextmanager
    def without_triggers(self, connection: Connection) -> Iterator[None]:
        """Silence the triggers; the flag is rolled back with everything else."""
        connection.execute(text("UPDATE recording SET quiet = 1"))
        yield
        connection.execute(text("UPDATE recording SET quiet = 0"))

    def defer_references(self, connection: Connection) -> None:
        """SQLite defers references for the rest of the transaction."""
        connection.execute(text("PRAGMA defer_foreign_keys=ON"))

    def image(self, table: Table) -> ColumnElement[Any]:
        """A JSON object of raw column values."""
        return func.json_object(*(part for column in table.columns for part in (column.name, column)))

    def cell(self, image: ColumnElement[Any], column: Column[Any]) -> ColumnElement[Any]:
        """JSON holds what SQLite holds: text, numbers and NULL."""
        return func.json_extract(image, f"$.{column.name}")

    def among(self, column: ColumnElement[int], ids: Sequence[int]) -> ColumnElement[bool]:
        """One parameter, however many ids there are."""
        return column.in_(select(text("value")).select_from(func.json_each(json.dumps(ids))))

    def reserve_ids(self, connection: Connection, table: Table, count: int) -> int:
        """AUTOINCREMENT counts from the highest id ever used, and rows given higher ids raise it."""
        used = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
        last: int | None = connection.execute(used, {"name": table.name}).scalar()
        return (last or 0) + 1

    def insert_rows(self, connection: Connection, table: Table, columns: Sequence[str], rows: list[Any]) -> None:
        """One prepared statement."""
        places = ", ".join("?" * len(columns))
        connection.exec_driver_sql(f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({places})", rows)

    def update_rows(self, connection: Connection, table: Table, columns: Sequence[str], rows: list[Any]) -> None:
        """One prepared statement; numbered places, for the id comes first."""
        cells = ", ".join(f"{name} = ?{place}" for place, name in enumerate(columns, 2))
        connection.exec_driver_sql(f"UPDATE {table.name} SET {cells} WHERE id = ?1", rows)


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver must not begin or commit on its own
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA temp_store=MEMORY")


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _trigger(table: Table, act: str, row: str, *, image: bool) -> str:
    cells = ", ".join(f"'{column.name}', {row}.{column.name}" for column in table.columns)
    before = f"json_object({cells})" if image else "NULL"
    return f"""
        CREATE TRIGGER IF NOT EXISTS history_{table.name}_{act.lower()} AFTER {act} ON {table.name}
        WHEN (SELECT quiet FROM recording) = 0 BEGIN
            INSERT INTO change (unit_id, kind, row_id, op, event_id, before)
            VALUES ((SELECT max(id) FROM unit), '{table.name}', {row}.id, '{act.lower()}', {event_of(table, row)}, {before});
        END"""
