"""Text with separators (CSV, TSV): its delimiter, and its records with the line on which each starts."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import islice
from typing import Final

from ouik_desktop.errors import BadInput, Where
from ouik_desktop.formats.cells import unguarded
from ouik_desktop.formats.tables.sheet import Row
from ouik_desktop.i18n import _

DELIMITERS: Final = (",", "\t", ";", "|")
LONGEST_LINE: Final = 1_000_000
"""Characters in one line; no list of people has more, and a file without line ends must not fill the memory."""

_WEB_PAGE: Final = re.compile(  # <!DOCTYPE html>, <table>
    r"\s*(?:<\?xml|<!doctype|<!--|<html|<head|<body|<table|<meta|<style|<script|<div)", re.IGNORECASE
)
_SEPARATOR_LINE: Final = re.compile(r"sep=(.)[,;\t]*\r?\n", re.IGNORECASE)  # sep=; as the first line


def records(text: str, name: str, delimiter: str | None = None) -> tuple[str, int, list[Row]]:
    """The delimiter, how many lines stand before the first record, and the records of `text`, blank ones left out.

    Raises `BadInput` for a web page saved as a list, for a quoted cell that never ends, and for lines beyond all measure.
    """
    if _WEB_PAGE.match(text):
        raise BadInput(
            _(
                "{file} is a web page, not a list. The download may have needed a login: please download it once more.",
                file=name,
            )
        )
    if text.lstrip()[:15].upper() == "BEGIN:VCALENDAR":
        raise BadInput(_("{file} is a calendar, not a list of people. Please import it as events.", file=name))
    before = 0
    if mark := _SEPARATOR_LINE.match(text):
        # Excel's own word for the delimiter, on a line before the header
        delimiter, text, before = delimiter or mark[1], text[mark.end() :], 1
    _check_lengths(text, name, before)
    delimiter = delimiter or find_delimiter(text)
    rows = list(_parsed(text, name, delimiter, before))
    return delimiter, before, list(map(_unguarded, rows)) if "'" in text else rows


def _unguarded(row: Row) -> Row:
    """The row as it was before a program of ours wrote it: without the apostrophes that keep formulas from running."""
    return Row(row.line, list(map(unguarded, row.cells)))


def find_delimiter(text: str) -> str:
    """The delimiter by which most of the first records have the same number of cells, and more than one."""
    sample = "".join(islice(_lines(text), 200))
    best = max(DELIMITERS, key=lambda delimiter: _regularity(sample, delimiter))
    return best if _regularity(sample, best) > 0 else ","


def _regularity(sample: str, delimiter: str) -> float:
    try:
        widths = [len(cells) for cells in csv.reader(_lines(sample), delimiter=delimiter) if any(cells)]
    except csv.Error:
        return 0.0
    wide = Counter(width for width in widths if width > 1)
    if not wide:
        return 0.0
    width, rows = wide.most_common(1)[0]
    # many columns in few rows is a sentence with commas, two columns in all rows a list
    return rows / len(widths) * (1 + min(width, 30) / 60)


def _parsed(text: str, name: str, delimiter: str, before: int) -> list[Row]:
    reader = csv.reader(_lines(text), delimiter=delimiter)
    rows: list[Row] = []
    start = last = before + 1
    width = swallowed = 0
    try:
        for cells in reader:
            end = reader.line_num + before
            if any(cells):
                if end > start and not swallowed and _holds_rows(cells, delimiter, width):
                    swallowed = start
                rows.append(Row(start, cells))
                width = width or len(cells)
            last, start = start, end + 1
    except csv.Error:
        raise _too_long(start, name) from None
    if _never_ends(text, delimiter, last - before):
        raise _never_closed(swallowed or last, name)
    return rows


def _too_long(line: int, name: str) -> BadInput:
    said = _(
        "Line {line} of {file} holds a cell that is too long for a list, or a quotation mark that is never closed.",
        line=line,
        file=name,
    )
    return BadInput(said, Where(line=line))


def _never_closed(line: int, name: str) -> BadInput:
    said = _(
        "In {file} a quotation mark opened on line {line} is never closed: the file was cut off, or a mark is missing.",
        line=line,
        file=name,
    )
    return BadInput(said, Where(line=line))


def _lines(text: str) -> io.StringIO:
    # StringIO breaks lines at \n, \r and \r\n alone; str.splitlines would break quoted cells at other marks
    return io.StringIO(text, newline="")


def _check_lengths(text: str, name: str, before: int) -> None:
    """Refuse a text without line ends before its cells fill the memory."""
    if len(text) > LONGEST_LINE and max(map(len, _lines(text))) > LONGEST_LINE:
        line = next(number for number, line in enumerate(_lines(text), before + 1) if len(line) > LONGEST_LINE)
        raise BadInput(_("Line {line} of {file} is too long for a list.", line=line, file=name), Where(line=line))


def _holds_rows(cells: list[str], delimiter: str, width: int) -> bool:
    """Whether a quoted cell seems to have swallowed whole rows: one of its lines has as many delimiters as a row."""
    return width > 1 and any(
        line.count(delimiter) >= width - 1
        for cell in cells
        if "\n" in cell or "\r" in cell
        for line in cell.split("\n")[1:]
    )


def _never_ends(text: str, delimiter: str, last: int) -> bool:
    """Whether the last record, from the line `last` of the text, stops inside quotation marks. Only a strict reader tells,
    and it is strict about harmless things too, so it sees no more than that record."""
    if text.count('"') % 2 == 0:
        return False
    record = islice(_lines(text), last - 1, None)
    try:
        for _cells in csv.reader(record, delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        return "unexpected end of data" in str(error)
    return False
