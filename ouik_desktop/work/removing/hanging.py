"""What hangs on records that are to be removed, as sentences, and what becomes of it when they go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Final, TypeVarTuple

from sqlalchemy import Row, Select, SQLColumnExpression, select
from sqlalchemy.orm import Session

from ouik_desktop.i18n import Text, n_
from ouik_desktop.model import Event, LocalizedText
from ouik_desktop.store.unit import dialect_of

Columns = TypeVarTuple("Columns")
NAMED: Final = 3  # so many events are named, the others counted
UNTITLED: Final = LocalizedText("(題名なし)", "(untitled)")


@dataclass(frozen=True)
class Hanging:
    """What uses some records. `told` says where they are in use, `then` what becomes of that when they are removed; `free` are those
    of them that nothing uses."""

    told: tuple[Text, ...] = ()
    then: Text | None = None
    free: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.told)


def pairs(
    session: Session,
    query: Select[*Columns],
    column: SQLColumnExpression[int] | SQLColumnExpression[int | None],
    ids: Sequence[int],
) -> list[Row[*Columns]]:
    """The rows of a query whose `column` is among `ids`, however many these are."""
    dialect = dialect_of(session)
    found = session.execute(query.where(dialect.among(column, "ids")), {"ids": dialect.as_parameter(ids)})
    return list(found)


def names_of_events(session: Session, event_ids: Iterable[int]) -> list[LocalizedText | Text]:
    """The titles of the latest of these events; those that are not named are counted at the end."""
    rows = pairs(session, select(Event.starts, Event.title), Event.id, sorted(set(event_ids)))
    titles: list[LocalizedText | Text] = [
        title or UNTITLED for _at, title in sorted(rows, key=itemgetter(0), reverse=True)
    ]
    if len(titles) > NAMED + 1:
        titles[NAMED:] = [n_("{count} more", "{count} more", len(titles) - NAMED)]
    return titles
