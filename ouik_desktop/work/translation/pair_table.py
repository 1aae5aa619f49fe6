"""A table of Japanese and English texts, such as a translator sends back: columns `id`, `ja`, `en`, checked row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from ouik_desktop.errors import BadInput, Where
from ouik_desktop.finding import Finding
from ouik_desktop.formats.tables import Row, decode, read_file, separated, workbook
from ouik_desktop.i18n import _
from ouik_desktop.work.translation.text_findings import of_a_pair

COLUMNS: Final = ("id", "ja", "en")
_DELIMITER: Final = re.compile(r"\W*(?:id|ja|en)\W?(?P<mark>[,;\t])", re.IGNORECASE)  # "id"; or ja,


class Pair(NamedTuple):
    """A row: its id (the line where it has none), and both texts."""

    id: str
    ja: str
    en: str


def preflight_table(path: Path) -> list[tuple[str, Finding]]:
    """The findings of a table (`.csv`, `.xlsx` …), each with the id of its row. `BadInput` where it is no such table."""
    return [(pair.id, finding) for pair in read_pairs(path) for finding in of_a_pair(pair.id, pair.ja, pair.en)]


def read_pairs(path: Path) -> list[Pair]:
    """The rows of a table; `BadInput` where it cannot be read or a column is missing."""
    header, *rows = _records(path) or [Row(1, [])]
    names = [cell.strip().casefold().lstrip("\ufeff") for cell in header.cells]
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        raise BadInput(
            _("{file} has no column {columns}; it needs id, ja and en.", file=path.name, columns=missing), Where(path)
        )
    places = {name: names.index(name) for name in COLUMNS}
    return list(_pairs(rows, places))


def _pairs(rows: list[Row], places: dict[str, int]) -> Iterator[Pair]:
    for row in rows:
        cells = {name: row.cells[at] if at < len(row.cells) else "" for name, at in places.items()}
        if cells["ja"].strip() or cells["en"].strip():
            yield Pair(cells["id"].strip() or str(row.line), cells["ja"], cells["en"])


def _records(path: Path) -> list[Row]:
    data = read_file(path)
    if kind := workbook.kind_of(data):
        return workbook.records(data, path.name, kind)
    text, _encoding = decode(data, path.name)
    found = _DELIMITER.match(text)
    return separated.records(text, path.name, found["mark"] if found else None)[2]
