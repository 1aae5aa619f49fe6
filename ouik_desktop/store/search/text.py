"""What can be found: the words of people, events and organisations, folded, each field between two marks.

佐藤花子 of 金沢大学 is kept as `·佐藤花子·さとうはなこ·金沢大学·satouhanako·satohanako·`. A mark before what is looked for
means that a field begins with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import add
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Connection, FromClause, Select, Table, bindparam, func, literal, select

from ouik_desktop.japanese import fold_all
from ouik_desktop.model import Base, Event, Organisation, Person, Series, Venue
from ouik_desktop.model.fields import FIELDS_OF, FieldKind
from ouik_desktop.store.dialect import Among, Dialect, Words
from ouik_desktop.store.prepared import Prepared
from ouik_desktop.store.schema import change
from ouik_desktop.store.search.bigrams import MARK
from ouik_desktop.store.search.romaji import romanised, shortened

_RAW_MARK: Final = "\ufdd1"  # no character (Unicode 23.7), and folding keeps it
_MARKS: Final = re.compile(f"{_RAW_MARK}+")
_BATCH: Final = 5_000
_SPAN: Final = 1 << 40
_LAST_ID: Final = 2**31 - 1  # ids are 32 bits wide in PostgreSQL

Fields = list[ColumnElement[str]]
Texts = list[tuple[int, str]]
Said = Callable[[Words], tuple[FromClause, Fields, ColumnElement[str]]]


@dataclass(frozen=True, eq=False)
class Findable:
    """A kind that can be found. Its texts have the ids of its rows, counted from `start`; `said` tells from which tables what
    is said of a row, and its reading. The text changes with the rows of `borrows` too: by table, the column that refers to it.
    `order` is the order in which several are shown.
    """

    kind: type[Base]
    start: int
    order: ColumnElement[Any]
    said: Said
    borrows: dict[str, str]

    @property
    def table(self) -> Table:
        """Its rows."""
        return _table(self.kind)

    @property
    def ids(self) -> range:
        """The ids its texts may have."""
        return range(self.start, self.start + _SPAN)

    def few(self, connection: Connection, dialect: Dialect, column: str, ids: Sequence[int]) -> Iterator[Texts]:
        """The texts of the rows that hold one of `ids` in `column`."""
        return self._texts(_few(self, dialect.words, dialect.among, column).cursor(connection, ids=dialect.listed(ids)))

    def changed(self, connection: Connection, dialect: Dialect, column: str, kind: str, after: int) -> Iterator[Texts]:
        """The texts of the rows that hold in `column` a row of `kind` changed by a change with an id above `after`."""
        return self._texts(_changed(self, dialect.words, column).cursor(connection, kind=kind, after=after))

    def run(self, connection: Connection, dialect: Dialect, first: int, last: int) -> Iterator[Texts]:
        """The texts of the rows with ids from `first` to `last`."""
        return self._texts(_run(self, dialect.words).cursor(connection, first=first, last=last))

    def all(self, connection: Connection, dialect: Dialect) -> Iterator[Texts]:
        """The texts of all rows."""
        return self.run(connection, dialect, 0, _LAST_ID)

    def _texts(self, cursor: Any) -> Iterator[Texts]:
        """In order of id, some thousand at a time."""
        while rows := cursor.fetchmany(_BATCH):
            ids, raw, readings = zip(*rows, strict=True)
            yield list(zip([self.start + row_id for row_id in ids], _folded(raw, readings), strict=True))


@cache
def _few(what: Findable, words: Words, among: Among, column: str) -> Prepared:
    return Prepared(_query(what, words).where(among(what.table.c[column], "ids")))


@cache
def _changed(what: Findable, words: Words, column: str) -> Prepared:
    one_by_one = select(change.c.row_id).where(
        change.c.kind == bindparam("kind"), change.c.id > bindparam("after"), change.c.last_row_id.is_(None)
    )
    return Prepared(_query(what, words).where(what.table.c[column].in_(one_by_one)))


@cache
def _run(what: Findable, words: Words) -> Prepared:
    return Prepared(_query(what, words).where(what.table.c.id.between(bindparam("first"), bindparam("last"))))


def _query(what: Findable, words: Words) -> Select[Any]:
    """Id, fields and reading of all rows, the fields between marks."""
    source, fields, kana = what.said(words)
    mark: ColumnElement[str] = literal(_RAW_MARK)
    marked = reduce(add, (part for field in fields for part in (mark, field)), literal("")) + mark
    return select(what.table.c.id, marked, kana).select_from(source).order_by(what.table.c.id)


def _folded(raw: Sequence[str], readings: Sequence[str]) -> Iterator[str]:
    """Many at once: folding and romanising one long text costs a fifth of doing it name by name."""
    texts = _MARKS.sub(MARK, "\n".join(fold_all(raw))).split("\n")
    romaji = romanised("\n".join(fold_all(readings)))
    for text, long, short in zip(texts, romaji.split("\n"), shortened(romaji).split("\n"), strict=True):
        if long == short:
            yield f"{text}{long}{MARK}"  # without a reading two marks, so that the text of a row without words is a pair too
        else:
            yield f"{text}{long}{MARK}{short}{MARK}"


def _table(kind: type[Base]) -> Table:
    table = kind.__table__
    assert isinstance(table, Table)
    return table


def _items(column: Column[Any]) -> ColumnElement[str]:
    """The words of a JSON list."""
    for between in ("[]", '["', '","', '"]'):
        column = func.replace(column, between, _RAW_MARK)  # type: ignore[assignment]
    return column


def _own(kind: type[Base], words: Words) -> Fields:
    """The searched fields of a kind, as far as they are columns; lists come last."""
    fields: Fields = []
    for field in FIELDS_OF[kind]:
        if (
            field.searched
            and field.kind is not FieldKind.LIST
            and (column := _table(kind).c.get(field.path)) is not None
        ):
            fields += words(column) if field.is_localized else [column]
    return fields


def _lists(kind: type[Base]) -> Fields:
    """The searched words of a kind that stand in lists."""
    fields = (field for field in FIELDS_OF[kind] if field.searched and field.kind is FieldKind.LIST)
    return [_items(_table(kind).c[field.path]) for field in fields]


def _of_people(words: Words) -> tuple[FromClause, Fields, ColumnElement[str]]:
    person, organisation = _table(Person).c, _table(Organisation).c
    kana = person.family_kana + person.given_kana
    fields = [
        person.family + person.given,
        kana,
        person.family_romaji + person.given_romaji + person.family_romaji,  # found in either order
        person.display_name,
        person.email,
        *_own(Person, words),
        *words(organisation.name),
    ]
    source = _table(Person).outerjoin(_table(Organisation), organisation.id == person.organisation_id)
    return source, fields, kana


def _of_events(words: Words) -> tuple[FromClause, Fields, ColumnElement[str]]:
    event, series, venue = _table(Event).c, _table(Series).c, _table(Venue).c
    fields = [*_own(Event, words), event.slug, *_own(Series, words), *_own(Venue, words), *_lists(Event)]
    source = _table(Event).outerjoin(_table(Series), series.id == event.series_id)
    return source.outerjoin(_table(Venue), venue.id == event.venue_id), fields, event.title_kana


def _of_organisations(words: Words) -> tuple[FromClause, Fields, ColumnElement[str]]:
    own = _table(Organisation).c
    return _table(Organisation), [*_own(Organisation, words), *_lists(Organisation)], own.kana


FINDABLE: Final = (
    Findable(Event, 0, _table(Event).c.starts.desc(), _of_events, {"series": "series_id", "venue": "venue_id"}),
    Findable(Person, _SPAN, _table(Person).c.sort_key, _of_people, {"organisation": "organisation_id"}),
    Findable(Organisation, 2 * _SPAN, _table(Organisation).c.sort_key, _of_organisations, {}),
)
