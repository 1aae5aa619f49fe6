"""What a table shows, as data: columns, cells, rows, and where rows come from: ids in order, and pages of rows on demand."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

from ouik_desktop.i18n import Spoken, Text
from ouik_desktop.ui.look.speech import Words

if TYPE_CHECKING:
    from _typeshed import SupportsRichComparison

PAGE: Final = 200


@dataclass(frozen=True)
class Column:
    """A column: `key` finds the cell of a row, `width` in pixels at 100 %; one that `grows` shares the room that is left.

    `choices` makes editing a choice of (id, words). A `hidden` column is shown when somebody asks for it in the menu of the head, one
    that `needs` room from that width of the table on, in pixels at 100 %. `reading` is the key of the column that takes the kana in
    which the words of this one were composed. What `stays` is never empty: who wishes to empty it is told so, whatever stands there.
    """

    key: str
    text: Words
    width: int = 120
    grows: bool = False
    numeric: bool = False
    editable: bool = False
    sortable: bool = True
    strong: bool = False
    choices: Sequence[tuple[str, Words]] = ()
    hidden: bool = False
    needs: int = 0
    reading: str = ""
    stays: bool = False


@dataclass(frozen=True)
class Cell:
    """What stands in a cell: words, before them a status glyph, an icon or a category bar, after them quieter `second` words.

    `ink` is a token (`warn` for what is owed); `wrong` underlines with a wave; `tip` is the tooltip. The words of a
    `placeholder` stand for nothing typed yet: editing and copying such a cell begin empty.
    """

    words: Words = ""
    second: Words = ""
    ink: str = ""
    glyph: str = ""
    icon: str = ""
    kind: str = ""
    tip: Words = ""
    strong: bool = False
    wrong: bool = False
    placeholder: bool = False


Value = Cell | Words | int | None


@dataclass(frozen=True)
class Offer:
    """Something known that may be meant by what is being typed: taking it puts `cells` into the row, by key; some may be no column's.
    One that has none stands in the table already, as `row`: taking it goes there."""

    words: str
    second: Words = ""
    cells: Mapping[str, str] = field(default_factory=dict)
    row: int = -1


@dataclass(frozen=True)
class Row:
    """A row and its cells by column key. `faded` rows are over (cancelled), `bad` ones have a problem."""

    id: int
    cells: Mapping[str, Value] = field(default_factory=dict)
    faded: bool = False
    bad: bool = False


class RowSource(Protocol):
    """Where rows come from. Filters belong to the source; a table shows what `ids` gives."""

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        """All ids in order (an `array("q")` for long lists); `sort` is a column's key, empty for the source's own order."""

    def rows(self, ids: Sequence[int]) -> Sequence[Row]:
        """The rows of at most 200 ids, in their order."""


class ListSource:
    """A source over rows in memory; `keys` sorts a column by something else than its words."""

    def __init__(
        self, rows: Sequence[Row] = (), keys: Mapping[str, Callable[[Row], SupportsRichComparison]] | None = None
    ) -> None:
        self._rows = {row.id: row for row in rows}
        self._keys = dict(keys or {})

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        """The ids, sorted by a column."""
        if not sort:
            return array("q", self._rows)
        key = self._keys.get(sort) or (lambda row: plain(row.cells.get(sort)))
        return array("q", (row.id for row in sorted(self._rows.values(), key=key, reverse=descending)))

    def rows(self, ids: Sequence[int]) -> Sequence[Row]:
        """The rows of these ids."""
        return [self._rows[id] for id in ids if id in self._rows]


def plain(value: Value) -> str:
    """The words of a cell without their language, to sort by."""
    words = value.words if isinstance(value, Cell) else value
    if words is None:
        return ""
    if isinstance(words, Text):
        return words.message
    if isinstance(words, Spoken):
        return words.best("ja", "en")
    return f"{words:012}" if isinstance(words, int) else str(words)


def as_cell(value: Value) -> Cell:
    """Whatever a row holds, as a cell; nothing is a dash."""
    if isinstance(value, Cell):
        return value
    if value is None or value == "":
        return Cell("–", ink="ink3")
    return Cell(str(value) if isinstance(value, int) else value)
