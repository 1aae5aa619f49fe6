"""What can be found: the words of people, events and organisations, folded, each field between two marks.

佐藤花子 of 金沢大学 is kept as `·佐藤花子·さとうはなこ·金沢大学·satouhanako·satohanako·`. A mark before what is looked for
means that a field begins with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, FromClause, Table, bindparam, func, select

from ouik_desktop.i18n import CODES
from ouik_desktop.japanese import fold_all
from ouik_desktop.model import Base, Event, LocalizedText, Organisation, Person, Series, Venue
from ouik_desktop.model.base import Localized, localized
from ouik_desktop.model.fields import FIELDS_OF, FieldKind
from ouik_desktop.model.people import person_name
from ouik_desktop.store.dialect import Among, Dialect
from ouik_desktop.store.prepared import Cursor, Prepared
from ouik_desktop.store.schema import AnyColumn, AnyElement, AnyRows, change
from ouik_desktop.store.search.bigrams import MARK
from ouik_desktop.store.search.key import in_use
from ouik_desktop.store.search.romaji import romanised, shortened

_RAW_MARK: Final = "\ufdd1"  # no character (Unicode 23.7), and folding keeps it
_MARKS: Final = re.compile(f"{_RAW_MARK}+")
_BATCH: Final = 5_000
_SPAN: Final = 1 << 40
_LAST_ID: Final = 2**31 - 1  # ids are 32 bits wide in PostgreSQL

Fields = list[ColumnElement[Any]]
Texts = list[tuple[int, str]]
LookedForBy = Callable[[], tuple[FromClause, Fields, ColumnElement[str]]]


@dataclass(frozen=True, eq=False)
class Findable:
    """A kind that can be found. Its texts have the ids of its rows, counted from `start`; `looked_for_by` tells from which tables what
    is said of a row, and its reading. The text changes with the rows of `borrows` too: by table, the column that refers to it.
    `order` is the order in which several are shown, `called` what their title is made of, by `title`.
    """

    kind: type[Base]
    start: int
    order: AnyElement
    looked_for_by: LookedForBy
    borrows: dict[str, str]
    called: tuple[AnyColumn, ...]
    title: Callable[..., LocalizedText]

    @property
    def table(self) -> Table:
        """Its rows."""
        return _table(self.kind)

    @property
    def ids(self) -> range:
        """The ids its texts may have."""
        return range(self.start, self.start + _SPAN)

    def first_of(
        self, connection: Connection, dialect: Dialect, ids: Sequence[int], limit: int
    ) -> list[tuple[int, LocalizedText]]:
        """The first `limit` of the rows `ids`, in order, each with its title."""
        rows = _first_of(self, dialect.among)(connection, ids=dialect.as_parameter(ids), limit=limit) if ids else []
        return [(row_id, self.title(*called)) for row_id, *called in rows]

    def of_rows(self, connection: Connection, dialect: Dialect, column: str, ids: Sequence[int]) -> Iterator[Texts]:
        """The texts of the rows that hold one of `ids` in `column`."""
        return self._texts(_few(self, dialect.among, column).cursor(connection, ids=dialect.as_parameter(ids)))

    def of_changed(
        self, connection: Connection, dialect: Dialect, column: str, kind: str, after: int
    ) -> Iterator[Texts]:
        """The texts of the rows that hold in `column` a row of `kind` changed by a change with an id above `after`."""
        return self._texts(_changed(self, column).cursor(connection, kind=kind, after=after))

    def of_range(self, connection: Connection, dialect: Dialect, first: int, last: int) -> Iterator[Texts]:
        """The texts of the rows with ids from `first` to `last`."""
        return self._texts(_run(self).cursor(connection, first=first, last=last))

    def of_all(self, connection: Connection, dialect: Dialect) -> Iterator[Texts]:
        """The texts of all rows."""
        return self.of_range(connection, dialect, 0, _LAST_ID)

    def _texts(self, cursor: Cursor) -> Iterator[Texts]:
        """In order of id, some thousand at a time."""
        while rows := cursor.fetchmany(_BATCH):
            ids, readings, *columns = zip(*rows, strict=True)
            for place in _bilingual(self):
                columns[place] = tuple(map(_both_sides, columns[place]))
            yield list(zip([self.start + row_id for row_id in ids], _folded(readings, columns), strict=True))


@cache
def _first_of(what: Findable, among: Among) -> Prepared:
    own = what.table.c
    rows = select(own.id, *what.called).where(among(own.id, "ids")).order_by(what.order, own.id)
    return Prepared(rows.limit(bindparam("limit")))


@cache
def _few(what: Findable, among: Among, column: str) -> Prepared:
    return Prepared(_query(what).where(among(what.table.c[column], "ids")))


@cache
def _changed(what: Findable, column: str) -> Prepared:
    one_by_one = select(change.c.row_id).where(
        change.c.kind == bindparam("kind"), change.c.id > bindparam("after"), change.c.last_row_id.is_(None)
    )
    return Prepared(_query(what).where(what.table.c[column].in_(one_by_one)))


@cache
def _run(what: Findable) -> Prepared:
    return Prepared(_query(what).where(what.table.c.id.between(bindparam("first"), bindparam("last"))))


def _query(what: Findable) -> AnyRows:
    """Id, reading and fields of all rows."""
    source, fields, kana = what.looked_for_by()
    return select(what.table.c.id, kana, *fields).select_from(source).order_by(what.table.c.id)


@cache
def _bilingual(what: Findable) -> tuple[int, ...]:
    """Which of the fields are bilingual."""
    _source, fields, _kana = what.looked_for_by()
    return tuple(place for place, field in enumerate(fields) if isinstance(field.type, Localized))


@lru_cache(maxsize=2_000)
def _both_sides(kept: str | None) -> str:
    """The words of a bilingual cell, none where the row it is of is not there. Rows say the same, and edits leave most as it is."""
    return _RAW_MARK.join(filter(None, map(localized(kept).get, CODES))) if kept else ""


def _folded(readings: Sequence[str], columns: Sequence[Sequence[str]]) -> list[str]:
    """The texts of many rows at once, given by column."""
    columns = [column for column in columns if any(column)]  # lists seldom say all that can be said
    kept = _folds(chain(readings, *columns))
    spoken = _romaji({kept[reading] for reading in readings})
    tails = [spoken[kept[reading]] for reading in readings]
    fields = zip(*(map(kept.__getitem__, column) for column in columns), tails, strict=True)
    return [MARK + MARK.join(filter(None, cells)) for cells in fields]


def _romaji(readings: Collection[str]) -> dict[str, str]:
    """How each reading is written in Latin letters, and how on passports where that differs, behind each a mark."""
    long = romanised("\n".join(readings))
    pairs = zip(long.split("\n"), shortened(long).split("\n"), strict=True)
    # without a reading a mark all the same: the text of a row without words is a pair too
    said = [f"{one}{MARK}" if one == other else f"{one}{MARK}{other}{MARK}" for one, other in pairs]
    return dict(zip(readings, said, strict=True))


def _folds(words: Iterable[str]) -> dict[str, str]:
    """What each of `words` is kept as. Names, places of work and empty cells repeat from row to row and are folded once, and one
    long text costs a fifth of doing it word by word."""
    raw = list(dict.fromkeys(words))
    kept = in_use("\n".join(fold_all(raw)))
    if _RAW_MARK in kept:  # both sides of a text, or the words of a list
        kept = "\n".join([_MARKS.sub(MARK, one).strip(MARK) for one in kept.split("\n")])
    return dict(zip(raw, kept.split("\n"), strict=True))


def _table(kind: type[Base]) -> Table:
    table = kind.__table__
    assert isinstance(table, Table)
    return table


def _items(column: AnyColumn) -> ColumnElement[str]:
    """The words of a JSON list."""
    for between in ("[]", '["', '","', '"]'):
        column = func.replace(column, between, _RAW_MARK)  # type: ignore[assignment]
    return column


def _own(kind: type[Base]) -> Fields:
    """The searched fields of a kind, as far as they are columns; lists come last."""
    fields: Fields = []
    for field in FIELDS_OF[kind]:
        if (
            field.searched
            and field.kind is not FieldKind.LIST
            and (column := _table(kind).c.get(field.path)) is not None
        ):
            fields.append(column)
    return fields


def _lists(kind: type[Base]) -> Fields:
    """The searched words of a kind that stand in lists."""
    fields = (field for field in FIELDS_OF[kind] if field.searched and field.kind is FieldKind.LIST)
    return [_items(_table(kind).c[field.path]) for field in fields]


def _of_people() -> tuple[FromClause, Fields, ColumnElement[str]]:
    person, organisation = _table(Person).c, _table(Organisation).c
    kana = person.family_kana + person.given_kana
    fields = [
        person.family + person.given,
        kana,
        person.family_romaji + person.given_romaji + person.family_romaji,  # found in either order
        person.display_name,
        person.email,
        *_own(Person),
        organisation.name,
    ]
    source = _table(Person).outerjoin(_table(Organisation), organisation.id == person.organisation_id)
    return source, fields, kana


def _of_events() -> tuple[FromClause, Fields, ColumnElement[str]]:
    event, series, venue = _table(Event).c, _table(Series).c, _table(Venue).c
    fields = [*_own(Event), event.slug, *_own(Series), *_own(Venue), *_lists(Event)]
    source = _table(Event).outerjoin(_table(Series), series.id == event.series_id)
    return source.outerjoin(_table(Venue), venue.id == event.venue_id), fields, event.title_kana


def _of_organisations() -> tuple[FromClause, Fields, ColumnElement[str]]:
    own = _table(Organisation).c
    return _table(Organisation), [*_own(Organisation), *_lists(Organisation)], own.kana


_event, _person, _organisation = _table(Event).c, _table(Person).c, _table(Organisation).c
FINDABLE: Final = (
    Findable(
        Event,
        0,
        _event.starts.desc(),
        _of_events,
        {"series": "series_id", "venue": "venue_id"},
        (_event.title,),
        localized,
    ),
    Findable(
        Person,
        _SPAN,
        _person.sort_key,
        _of_people,
        {"organisation": "organisation_id"},
        (
            _person.display_name,
            _person.family,
            _person.given,
            _person.family_romaji,
            _person.given_romaji,
        ),
        person_name,
    ),
    Findable(Organisation, 2 * _SPAN, _organisation.sort_key, _of_organisations, {}, (_organisation.name,), localized),
)
