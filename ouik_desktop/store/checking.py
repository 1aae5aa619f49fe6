"""Looking an office over: its file, its references, its search index, and how many rows it has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, func, select

from ouik_desktop.i18n import Text, _
from ouik_desktop.progress import Progress, Task
from ouik_desktop.store.schema import kept_tables, search_text
from ouik_desktop.store.search.keeping import rebuild
from ouik_desktop.store.search.text import FINDABLE
from ouik_desktop.store.store import Store

_STEPS: Final = 3


@dataclass(frozen=True)
class Problem:
    """Something wrong: `what` is `file` or `search`, `where` the table or the database's own words."""

    what: str
    where: str
    message: Text


@dataclass(frozen=True)
class Report:
    """What was found, and the number of rows by table."""

    problems: tuple[Problem, ...]
    rows: dict[str, int]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def checking(store: Store) -> Task[Report]:
    """Look over the whole office; nothing is changed."""
    with store.read() as session:
        connection = session.connection()
        yield Progress(0, _STEPS, _("Checking the office"))
        problems = [
            Problem("file", flaw, _("The office file is damaged: {flaw}. Restore the newest good backup.", flaw=flaw))
            for flaw in store.dialect.flaws(connection)
        ]
        yield Progress(1, _STEPS, _("Checking the search index"))
        problems += _search_problems(connection, store)
        yield Progress(2, _STEPS, _("Counting"))
        rows = {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in kept_tables()
        }
    return Report(tuple(problems), rows)


def rebuild_index(store: Store) -> None:
    """Make the search index afresh from what it indexes."""
    with store.dialect.engine.connect().execution_options(writing=True) as connection, connection.begin():
        rebuild(connection, store.dialect)


def _search_problems(connection: Connection, store: Store) -> Iterator[Problem]:
    for what in FINDABLE:
        kept = select(search_text.c.id, search_text.c.text).where(
            search_text.c.id.between(what.ids.start, what.ids.stop - 1)
        )
        texts = {row.id: row.text for row in connection.execute(kept)}
        told = {key: text for some in what.of_all(connection, store.dialect) for key, text in some}
        if texts != told:
            yield _search_problem(what.table.name)
    if not store.dialect.index.agrees(connection):
        yield _search_problem("search_index")


def _search_problem(where: str) -> Problem:
    return Problem("search", where, _("The search index is not up to date and does not find everything. Rebuild it."))
