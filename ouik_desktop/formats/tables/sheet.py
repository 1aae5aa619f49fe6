"""What a list looks like once it is read: the names of its columns and its rows, all text, with the lines of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Row(NamedTuple):
    """A row: the line of the file where it starts, as an editor or a spreadsheet counts (from 1), and its cells as written."""

    line: int
    cells: list[str]


@dataclass(frozen=True)
class Skipped:
    """A row that is nobody's: a title above, a total below, a header that comes again, a footnote."""

    line: int
    text: str


@dataclass(frozen=True)
class Sheet:
    """A table that was read. `encoding` is one of `ENCODINGS`, or the kind of workbook (`xlsx`, `xls`, `ods`); `delimiter` is
    empty for workbooks and address cards. `header` are the names of the columns as written (empty texts where the file has
    none); a row may hold more or fewer cells than there are columns."""

    name: str
    encoding: str
    header: tuple[str, ...]
    rows: list[Row]
    delimiter: str = ""
    header_line: int = 1
    skipped: tuple[Skipped, ...] = ()

    def column(self, index: int) -> list[str]:
        """The cells of one column, empty where a row is short."""
        return [cells[index] if index < len(cells) else "" for _, cells in self.rows]
