"""From a list of names to the data the template `name-list` sets: all heights are fixed, so the pages are reckoned here.

That is the fastest way to set thousands of names, a group that goes on says so on the next page, and k / n is known beforehand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, TypedDict, cast

from ouik_desktop.blocks import Document, Link, NameList, NameRow
from ouik_desktop.formats import qr_code
from ouik_desktop.formats.papers import Paper
from ouik_desktop.formats.pdf.engine import PRODUCER, Frame, LaidOut
from ouik_desktop.i18n import Code
from ouik_desktop.japanese import columns

_POINTS_A_MM: Final = 72 / 25.4
_WIDE: Final = re.compile("[\u1100-\uff60\uffe0-\U0003ffff]")  # 能

Entry = dict[str, object]


class Sizes(TypedDict):
    """Sizes of letters in points, from the one that is wanted to the one that still can be read."""

    narrowest: float
    name: list[float]
    reading: float
    affiliation: list[float]
    cell: list[float]
    title: list[float]
    line: list[float]


class ListMeasures(TypedDict):
    """The measures of `name-list.toml` in millimetres; `columns` by language and key."""

    width: float
    height: float
    side: float
    top: float
    bottom: float
    first: float
    next: float
    head: float
    row: float
    band: float
    title: float
    padding: float
    columns: dict[Code, dict[str, float]]
    sizes: Sizes


Page = list[Entry]


def lay_out(document: Document, paper: Paper) -> LaidOut:
    """What the template `name-list` reads, and every text that has to be drawn."""
    code = document.languages[0]
    names = next(document.of(NameList))
    title = " ".join(document.title.best(code).split())
    link = next(document.of(Link), None)
    measures = cast(ListMeasures, paper.measures)
    sizes, widths = measures["sizes"], measures["columns"][code]
    made = pages(names, code, measures)
    data: dict[str, object] = {
        "language": code,
        "title": title,
        "title-size": _size_that_fits(title, measures["title"], sizes["title"]),
        "title-share": min(1.0, 80 / max(1, columns(title))),
        "author": document.masthead.best(code) or PRODUCER,
        "kind": document.kind_name.best(code),
        "frame": {name: getattr(names.frame, name) for name in ("day", "confidential", "handling")},
        "walk-in": names.walk_ins.role,
        "lines": list(names.frame.lines),
        "lines-size": min(_size_that_fits(line, measures["title"], sizes["line"]) for line in names.frame.lines),
        "columns": [
            {"key": column.key, "label": column.label.best(code), "mm": widths[column.key]} for column in names.columns
        ],
        "page": measures,
        "qr": qr_code.drawing(link.url, link.url) if link else None,
        "pages": made,
    }
    frame = Frame(paper.template, paper.is_tagged(document), document.printed)
    return LaidOut(frame, data, _texts(title, names), pages=len(made))


def pages(names: NameList, code: Code, measures: ListMeasures) -> list[Page]:
    """The entries of each page: bands, people and blank rows, in printing order."""
    filler = _PageFiller(names.frame.continued, measures)
    widths = {key: mm - measures["padding"] for key, mm in measures["columns"][code].items()}
    for band, rows in groupby(names.rows, key=lambda row: row.band):
        filler.band(band)
        for row in rows:
            filler.row(_person(row, widths, measures["sizes"]))
    filler.band(names.walk_ins.heading)
    for entry in filler.blanks(names.walk_ins.rows, names.walk_ins.first_number):
        filler.row(entry)
    return filler.pages


class _PageFiller:
    """Fills one page after the other; a band never stands without a row below it."""

    def __init__(self, continued: str, measures: ListMeasures) -> None:
        self.pages: list[Page] = [[]]
        self._continued = continued
        self._row, self._band_height = measures["row"], measures["band"]
        self._room, self._next_page = measures["first"], measures["next"]
        self._band = ""
        self._pending = False

    def band(self, words: str) -> None:
        """The rows that follow stand under `words`."""
        self._band, self._pending = words, True

    def row(self, entry: Entry) -> None:
        """One more row, on a new page where this one is full."""
        if not self._fits():
            self.pages.append([])
            self._room = self._next_page
            if not self._pending:
                self._add({"kind": "band", "words": self._continued.replace("{band}", self._band)}, self._band_height)
        if self._pending:
            self._add({"kind": "band", "words": self._band}, self._band_height)
            self._pending = False
        self._add(entry, self._row)

    def blanks(self, least: int, number: int | None) -> Iterator[Entry]:
        """Blank rows: at least so many, and on to the end of the page."""
        count = 0
        while count < least or self._fits():
            yield {"kind": "blank", "number": "" if number is None else str(number + count)}
            count += 1

    def _fits(self) -> bool:
        return self._room + 1e-6 >= self._row + (self._band_height if self._pending else 0)

    def _add(self, entry: Entry, height: float) -> None:
        self.pages[-1].append(entry)
        self._room -= height


def _person(row: NameRow, mm: Mapping[str, float], sizes: Sizes) -> Entry:
    size, share = _name(row.name, mm["name"], sizes)
    return {
        "kind": "person",
        "number": row.number,
        "name": row.name,
        "name-size": size,
        "name-share": share,
        "small": row.reading,
        "small-share": _share(row.reading, mm["name"], sizes["reading"]),
        "from": row.affiliation,
        "from-size": _size_that_fits(row.affiliation, mm["affiliation"], sizes["affiliation"], lines=2),
        "role": row.role,
        "role-size": _size_that_fits(row.role, mm["role"], sizes["cell"]),
        "strong": not row.is_general,
        "remark": row.remark,
        "remark-size": _size_that_fits(row.remark, mm["remark"], sizes["cell"], lines=2),
    }


def _name(name: str, mm: float, sizes: Sizes) -> tuple[float, float]:
    """The largest size at which a name fits its line, then narrowed; never cut."""
    size, narrowest = _size_that_fits(name, mm, sizes["name"]), sizes["narrowest"]
    share = _share(name, mm, size)
    if share > narrowest:
        return size, share
    # too long for any line: as narrow as a list may be, and as small as it takes
    return round(size * share / narrowest, 2), narrowest


def _size_that_fits(text: str, mm: float, sizes: Sequence[float], lines: int = 1) -> float:
    room = mm * _POINTS_A_MM * lines
    # the end of a full line is seldom used up
    needed = _ems(text) + (lines - 1)
    return next((size for size in sizes if needed * size <= room), sizes[-1])


def _share(text: str, mm: float, size: float) -> float:
    needed = _ems(text) * size
    return 1 if needed <= mm * _POINTS_A_MM else round(mm * _POINTS_A_MM / needed, 3)


def _ems(text: str) -> float:
    """The width in em: 1 for full-width letters, 0.53 for others."""
    wide = len(_WIDE.findall(text))
    return wide + 0.53 * (len(text) - wide)


def _texts(title: str, names: NameList) -> tuple[str, ...]:
    said = (text for row in names.rows for text in (row.name, row.reading, row.affiliation, row.role, row.remark))
    return tuple(dict.fromkeys([title, *said]))
