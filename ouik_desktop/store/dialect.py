"""What the store asks of a database; `sqlite.py` and `postgres.py` answer, and nothing else knows which of them it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from sqlalchemy import ColumnElement, Connection, Engine, SQLColumnExpression, Table

from ouik_desktop.errors import OuikError
from ouik_desktop.store.schema import AnyColumn, AnyElement

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

Rows = Iterable[Sequence[object]]

Binder: TypeAlias = Callable[[Any], Any]


Among = Callable[[SQLColumnExpression[int] | SQLColumnExpression[int | None], str], ColumnElement[bool]]


class SearchIndex(Protocol):
    """Finds texts of `schema.search_text` by what stands in them, and keeps that table too."""

    def statements(self) -> Iterator[str]:
        """What makes the empty index."""

    def add(self, connection: Connection, texts: Sequence[tuple[int, str]]) -> None:
        """Index texts with new ids."""

    def remove(self, connection: Connection, texts: Sequence[tuple[int, str]]) -> None:
        """Forget texts, given as they are kept."""

    def replace(
        self, connection: Connection, before: Sequence[tuple[int, str]], after: Sequence[tuple[int, str]]
    ) -> None:
        """Index `after` for the same ids instead of `before`, given as they are kept."""

    def clear(self, connection: Connection) -> None:
        """Forget everything."""

    def find(self, connection: Connection, ids: range, words: Sequence[str], limit: int | None = None) -> list[int]:
        """The ids among `ids` whose texts hold every word, in order, at most `limit`."""

    def agrees(self, connection: Connection) -> bool:
        """Whether the index says of the kept texts what stands in them."""


class Dialect(Protocol):
    """One kind of database, opened at one place."""

    @property
    def engine(self) -> Engine:
        """Where connections come from; those with the execution option `writing` begin as the only writer."""

    @property
    def file(self) -> Path | None:
        """Where the office lies on the disk; None where it is a server's."""

    @property
    def readers_hold_up_writers(self) -> bool:
        """Whether a write waits until nobody reads."""

    @property
    def insert(self) -> Callable[[Table], sqlite.Insert | postgresql.Insert]:
        """The `insert` construct that knows `on_conflict_do_update`."""

    @property
    def index(self) -> SearchIndex:
        """How texts are found."""

    def migration(self) -> AbstractContextManager[Connection]:
        """A transaction in which tables may be made anew: no history, and references are checked at its end."""

    def version(self, connection: Connection) -> int:
        """The version of the office's schema."""

    def set_version(self, connection: Connection, version: int) -> None:
        """Part of the transaction."""

    def commits_elsewhere(self, over: Event) -> Iterator[None]:
        """Comes at once, and within a second whenever another connection may have committed, until `over` is set. Blocks, so it is
        waited for in a thread, also until a database can be asked again that cannot be just now."""

    def flaws(self, connection: Connection) -> Iterator[str]:
        """What the database itself finds wrong with its file, in its own words."""

    def in_words(self, error: BaseException) -> OuikError | None:
        """An error of the database's own for the user; None where it is a bug of ours."""

    def begin_unit(self, connection: Connection, unit_id: int) -> None:
        """Let the changes of this transaction belong to `unit_id`."""

    def without_triggers(self, connection: Connection, table: Table) -> AbstractContextManager[None]:
        """Keep no history of `table` inside: the caller writes it."""

    def defer_references(self, connection: Connection) -> None:
        """Check references when the transaction ends, not before."""

    def image(self, table: Table) -> AnyElement:
        """The row of `table` as kept in `change.before`."""

    def cell(self, image: AnyElement, column: AnyColumn) -> AnyElement:
        """What `image` holds for `column`; NULL where it holds nothing."""

    @property
    def among(self) -> Among:
        """Gives the condition that a column holds one of the ids in the parameter of that name, which `as_parameter` makes."""

    def as_parameter(self, ids: Sequence[int]) -> object:
        """However many ids as one parameter."""

    def reserve_ids(self, connection: Connection, table: Table, count: int) -> int:
        """The first of `count` ids in a row that nothing else will ever have."""

    def binder(self, column: AnyColumn) -> Binder | None:
        """What turns Python's values of `column` into the database's own; None where they are the same."""

    def insert_rows(
        self, connection: Connection, table: Table, columns: Sequence[str], constants: Mapping[str, object], rows: Rows
    ) -> None:
        """Insert tuples of the database's own values for `columns`; `constants` are the same in each."""

    def update_rows(self, connection: Connection, table: Table, columns: Sequence[str], rows: Rows) -> None:
        """Set `columns` of rows given as tuples of id and the database's own values."""
