"""What is particular to PostgreSQL, where several desktops share one office: one writer at a time, and triggers in PL/pgSQL."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import Event
from typing import Any, Final

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Connection,
    Engine,
    SQLColumnExpression,
    Table,
    any_,
    bindparam,
    cast,
    create_engine,
    event,
    literal_column,
    make_url,
    text,
    type_coerce,
)
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlalchemy.engine import ExceptionContext

from ouik_desktop.errors import CannotWrite, OfficeError, OfficeInUse, OuikError
from ouik_desktop.i18n import _
from ouik_desktop.model import Base
from ouik_desktop.store.dialect import Binder, Rows
from ouik_desktop.store.postgres.index import PostgresIndex
from ouik_desktop.store.schema import SCHEMA_VERSION, AnyColumn, AnyElement, event_column, kept_tables
from ouik_desktop.store.sqlite.errors import DISK_FULL

_WRITER: Final = 0x4F55494B  # the advisory lock of whoever writes: "OUIK"
_CHANNEL: Final = "ouik_office"  # where each committed unit is told
_LISTENS: Final = 0.4  # seconds, after which it is asked whether anybody still wants to know
_SERVER_AWAY: Final = 5  # seconds that a server may take to answer, and until one that did not is asked again
_KEEP_HISTORY: Final = """
CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kept jsonb := to_jsonb(CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END);
    event integer := (kept ->> TG_ARGV[0])::integer;
BEGIN
    IF TG_ARGV[0] = 'item_id' THEN
        event := (SELECT event_id FROM programme_item WHERE id = event);
    END IF;
    INSERT INTO change (unit_id, kind, row_id, op, event_id, before) VALUES (
        current_setting('ouik.unit')::integer, TG_TABLE_NAME, (kept ->> 'id')::integer, lower(TG_OP), event,
        CASE TG_OP WHEN 'INSERT' THEN NULL ELSE kept END
    );
    RETURN NULL;
END $$
"""


class Postgres:
    """An office in a database of a server, named by a URL `postgresql+psycopg://…`."""

    insert = staticmethod(insert)
    index = PostgresIndex()
    file = None
    readers_hold_up_writers = False

    def __init__(self, url: str, patience: float = 10.0) -> None:
        self._patience = patience
        self._address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self.engine: Engine = create_engine(url, pool_pre_ping=True)
        event.listen(self.engine, "begin", self._begin)
        event.listen(self.engine, "handle_error", self._say)

    def make(self) -> None:
        """An empty office in an empty database."""
        with self.migration() as connection:
            connection.execute(text("CREATE TABLE office_schema (version integer NOT NULL)"))
            connection.execute(text("INSERT INTO office_schema VALUES (0)"))
            Base.metadata.create_all(connection)
            for statement in self.index.statements():
                connection.execute(text(statement))
            self.set_version(connection, SCHEMA_VERSION)

    @contextmanager
    def migration(self) -> Iterator[Connection]:
        """A transaction in which tables may be made anew: no history, and references are checked at its end."""
        with self.engine.connect().execution_options(writing=True) as connection, connection.begin():
            connection.execute(text("DROP FUNCTION IF EXISTS keep_history CASCADE"))
            self.defer_references(connection)
            yield connection
            connection.execute(text(_KEEP_HISTORY))
            for table in kept_tables():
                connection.execute(text(_trigger(table)))

    def version(self, connection: Connection) -> int:
        """The version of the office's schema."""
        version: int = connection.execute(text("SELECT version FROM office_schema")).scalar_one()
        return version

    def set_version(self, connection: Connection, version: int) -> None:
        """Part of the transaction."""
        connection.execute(text("UPDATE office_schema SET version = :version"), {"version": version})

    def _begin(self, connection: Connection) -> None:
        if not connection.get_execution_options().get("writing", False):
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")  # one state of the office
            return
        # one writer at a time, as in SQLite: units then follow one another in the order of their ids
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{int(self._patience * 1000)}ms'")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITER})")

    def _say(self, context: ExceptionContext) -> None:
        if (error := self.in_words(context.original_exception)) is not None:
            raise error from context.original_exception

    def in_words(self, error: BaseException) -> OuikError | None:
        """In words what the server refused."""
        from psycopg import errors  # only when there is one

        match error:
            case errors.LockNotAvailable():
                return OfficeInUse(_("Somebody else is writing in the office just now. Try again in a moment."))
            case errors.DiskFull():
                return CannotWrite(DISK_FULL)
            case errors.OperationalError():
                return OfficeError(
                    _("The database server does not answer. Check the network, or ask whoever looks after the server.")
                )
        return None

    def commits_elsewhere(self, over: Event) -> Iterator[None]:
        """By LISTEN: each unit notifies when it is committed. Where the server was away, something may have been missed."""
        import psycopg  # only when there is one

        while not over.is_set():
            try:
                with psycopg.connect(self._address, autocommit=True, connect_timeout=_SERVER_AWAY) as listening:
                    listening.execute(f"LISTEN {_CHANNEL}")
                    yield
                    while not over.is_set():
                        if list(listening.notifies(timeout=_LISTENS, stop_after=1)):
                            yield
            except psycopg.OperationalError:
                over.wait(_SERVER_AWAY)

    def flaws(self, connection: Connection) -> Iterator[str]:
        """The server looks after its files and keeps references itself."""
        return iter(())

    def begin_unit(self, connection: Connection, unit_id: int) -> None:
        """A setting of this transaction tells the triggers, and its commit whoever listens."""
        told = text(f"SELECT set_config('ouik.unit', :unit, true), pg_notify('{_CHANNEL}', :unit)")
        connection.execute(told, {"unit": str(unit_id)})

    @contextmanager
    def without_triggers(self, connection: Connection, table: Table) -> Iterator[None]:
        """A setting of this transaction silences them."""
        silence = text("SELECT set_config('ouik.quiet', :table, true)")
        connection.execute(silence, {"table": table.name})
        yield
        connection.execute(silence, {"table": ""})

    def defer_references(self, connection: Connection) -> None:
        """Until the end of the transaction."""
        connection.execute(text("SET CONSTRAINTS ALL DEFERRED"))

    def image(self, table: Table) -> AnyElement:
        """The whole row as JSON."""
        return literal_column(f"to_jsonb({table.name})", JSONB())

    def cell(self, image: AnyElement, column: AnyColumn) -> AnyElement:
        """JSON holds dates and times as text."""
        return cast(type_coerce(image, JSONB())[column.name].astext, column.type)

    @staticmethod
    def among(column: SQLColumnExpression[int] | SQLColumnExpression[int | None], name: str) -> ColumnElement[bool]:
        """The parameter is an array."""
        return column == any_(bindparam(name, type_=ARRAY(BigInteger)))

    def as_parameter(self, ids: Sequence[int]) -> list[int]:
        """As a list."""
        return list(ids)

    def reserve_ids(self, connection: Connection, table: Table, count: int) -> int:
        """The sequence is moved on; nobody else uses it meanwhile, for there is one writer."""
        move = text("SELECT setval(name, nextval(name) + :more) FROM pg_get_serial_sequence(:table, 'id') AS name")
        last: int = connection.execute(move, {"table": table.name, "more": count - 1}).scalar_one()
        return last - count + 1

    def insert_rows(
        self, connection: Connection, table: Table, columns: Sequence[str], constants: Mapping[str, object], rows: Rows
    ) -> None:
        """By COPY."""
        cursor: Any = connection.connection.cursor()
        same = tuple(constants.values())
        with cursor.copy(f"COPY {table.name} ({', '.join([*columns, *constants])}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row((*row, *same))

    def binder(self, column: AnyColumn) -> Binder | None:
        """SQLAlchemy's own."""
        return column.type.dialect_impl(self.engine.dialect).bind_processor(self.engine.dialect)

    def update_rows(self, connection: Connection, table: Table, columns: Sequence[str], rows: Rows) -> None:
        """One statement, sent in a pipeline."""
        cursor: Any = connection.connection.cursor()
        cells = ", ".join(f"{name} = %s" for name in columns)
        cursor.executemany(f"UPDATE {table.name} SET {cells} WHERE id = %s", ((*row[1:], row[0]) for row in rows))


def _trigger(table: Table) -> str:
    return f"""
        CREATE TRIGGER history AFTER INSERT OR UPDATE OR DELETE ON {table.name} FOR EACH ROW
        WHEN (current_setting('ouik.quiet', true) IS DISTINCT FROM '{table.name}')
        EXECUTE FUNCTION keep_history('{event_column(table) or ""}')
    """
