"""Lists as CSV and as Excel workbook: every cell is text as typed, and none can run as a formula.

CSV comes in UTF-8 with a byte order mark, without which Japanese Excel reads Shift_JIS; where a receiver insists on Shift_JIS
(`cp932`), the characters it does not have are listed first, and only then replaced by 〓 if that is wanted.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ouik_desktop.blocks import Document, Table
from ouik_desktop.errors import Refused
from ouik_desktop.formats.cells import guarded
from ouik_desktop.formats.files import Written, sha256_of, whole
from ouik_desktop.formats.said import printable
from ouik_desktop.i18n import Code, Text, _, n_
from ouik_desktop.japanese import columns as letters_wide
from ouik_desktop.localized import LocalizedText

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # a CSV does without
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

UTF_8: Final = "utf-8-sig"
SHIFT_JIS: Final = "cp932"
LONGEST_CELL: Final = 32_767  # letters Excel can hold in a cell
# the format of every cell that has none of its own: what is edited later is text, too
_AS_TEXT: Final = {"font_name": "Yu Gothic", "font_size": 11, "num_format": 49}  # @
_TOO_LONG: Final = -2  # what xlsxwriter gives back, having cut the text
_A4: Final = 9  # Excel's number of the paper

_GETA: Final = "〓"  # what Japanese printers set for a letter they lack
_ALIKE: Final = str.maketrans("〜−", "～－")  # one letter each in Shift_JIS, two in Unicode
_NAMED: Final = 3  # cells quoted in a refusal
_NARROWEST, _WIDEST = 8, 60  # columns of a workbook, in letters
_MEASURED: Final = 200  # rows looked at for the width of a column
_PLAIN_NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d+)?")  # -12.5, but not 0123


@dataclass(frozen=True)
class Unfit:
    """A cell with letters its encoding does not have; `line` as a spreadsheet counts, the heads being line 1."""

    line: int
    column: str
    value: str
    letters: str


def write_csv(document: Document, path: Path, encoding: str = UTF_8, *, substitute: bool = False) -> Written:
    """Write the list of `document` to `path`: one head line, comma, CRLF (RFC 4180).

    Raises `Refused` for letters that `encoding` does not have, unless `substitute` puts 〓 in their place, and `CannotWrite`.
    """
    if not substitute and (missing := unfit(document, encoding)):
        raise Refused(_refusal(missing))
    rows = _rows(document)
    if encoding != UTF_8:
        rows = ([_substituted(cell, encoding) for cell in row] for row in rows)
    with whole(path) as beside, beside.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows([guarded(cell) for cell in row] for row in rows)
    return Written(path, sha256_of(path))


def unfit(document: Document, encoding: str) -> tuple[Unfit, ...]:
    """The cells of a list that cannot be written in `encoding` as they are."""
    return tuple(_unfit(document, encoding)) if encoding != UTF_8 else ()


def _unfit(document: Document, encoding: str) -> Iterator[Unfit]:
    heads, *rows = _rows(document)
    for line, row in enumerate((heads, *rows), 1):
        for head, cell in zip(heads, row, strict=True):
            if letters := "".join(dict.fromkeys(letter for letter in cell if not _fits(letter, encoding))):
                yield Unfit(line, head, cell, letters)


def _fits(text: str, encoding: str) -> bool:
    try:
        text.translate(_ALIKE).encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _substituted(cell: str, encoding: str) -> str:
    if _fits(cell, encoding):
        return cell.translate(_ALIKE)
    return "".join(letter if _fits(letter, encoding) else _GETA for letter in cell).translate(_ALIKE)


def _refusal(missing: tuple[Unfit, ...]) -> Text:
    named = [f"{one.letters} ({one.column}, {one.line})" for one in missing[:_NAMED]]
    if len(missing) > _NAMED:
        named.append("…")
    return n_(
        "{count} cell holds letters that Shift_JIS does not have: {cells}. Write UTF-8, or have 〓 put in their place.",
        "{count} cells hold letters that Shift_JIS does not have: {cells}. Write UTF-8, or have 〓 put in their place.",
        len(missing),
        cells=named,
    )


# --- Excel -----------------------------------------------------------------------------------------------------------


def write_xlsx(document: Document, path: Path) -> Written:
    """Write the list of `document` to `path` as a workbook of one sheet: heads frozen and with filters, text as text.

    Rows go to the disk as they are made, so that memory stays flat. Raises `CannotWrite`, and `Refused` for a text longer
    than a cell can hold.
    """
    from xlsxwriter import Workbook

    with whole(path) as beside:
        book = Workbook(str(beside), {"constant_memory": True, "default_format_properties": _AS_TEXT})
        try:
            _fill(book, document)
        finally:
            book.close()
    return Written(path, sha256_of(path))


def _fill(book: Workbook, document: Document) -> None:
    table = _table(document)
    number, head = book.add_format({"num_format": "General"}), book.add_format({"bold": True, "bottom": 2})
    sheet = book.add_worksheet()
    for at, (column, width) in enumerate(zip(table.columns, _widths(document), strict=True)):
        sheet.set_column(at, at, width, number if column.numeric else None)
    numeric = {at for at, column in enumerate(table.columns) if column.numeric}
    line = 0
    for line, row in enumerate(_rows(document)):
        for at, cell in enumerate(row):
            if at in numeric and _PLAIN_NUMBER.fullmatch(cell):
                sheet.write_number(line, at, float(cell))
            elif cell:
                _write_text(sheet, line, at, cell, None if line else head)
    _dress(book, sheet, document, line)


def _write_text(sheet: Worksheet, line: int, at: int, words: str, style: Format | None) -> None:
    if words[:3] == "<r>" and words.endswith("</r>"):  # xlsxwriter 3.3 takes it for markup of its own
        sheet.write_rich_string(line, at, *words[:2], words[2:])
    elif sheet.write_string(line, at, words, style) == _TOO_LONG:
        raise Refused(
            _(
                "The text in line {line} is too long for a cell of Excel, which holds {count} letters.",
                line=line + 1,
                count=LONGEST_CELL,
            )
        )


def _dress(book: Workbook, sheet: Worksheet, document: Document, lines: int) -> None:
    """Heads stay in sight and on every page; an A4 page lies on its side and is as wide as the list."""
    last = len(_table(document).columns) - 1
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, lines, last)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    properties: dict[str, object] = {"title": printable(document.title.best(*document.languages))}
    if document.printed:
        properties["created"] = document.printed.astimezone(UTC)
    book.set_properties(properties)


def _widths(document: Document) -> list[int]:
    measured = list(islice(_rows(document), _MEASURED + 1))
    return [min(max(_NARROWEST, *map(_width, column)), _WIDEST) for column in zip(*measured, strict=True)]


def _width(cell: str) -> int:
    return max(map(letters_wide, cell.split("\n"))) + 2  # the arrow of the filter


# --- rows ------------------------------------------------------------------------------------------------------------


def _table(document: Document) -> Table:
    return next(document.of(Table))


def _rows(document: Document) -> Iterator[list[str]]:
    """The heads, said in the languages of the list, and the cells below them."""
    table = _table(document)
    yield [_head(column.label, document.languages) for column in table.columns]
    keys = [column.key for column in table.columns]
    for row in table.rows:
        cells = [row.get(key, "") for key in keys]
        # nearly every row is printable as it is: asking once for all its cells is what an Excel list of 100,000 rows feels
        yield cells if "".join(cells).isprintable() else list(map(printable, cells))


def _head(label: LocalizedText, languages: tuple[Code, ...]) -> str:
    return printable(" / ".join(dict.fromkeys(words for code in languages if (words := label.get(code)))))
