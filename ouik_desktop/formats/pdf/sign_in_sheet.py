"""From a list of names to the pages of a sign-in sheet: all heights are fixed, so the pages are reckoned here.

That is the fastest way to set thousands of names, a group that goes on says so on the next page, and k / n is known beforehand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final

from ouik_desktop.blocks import Document, Link, NameList, NameRow
from ouik_desktop.formats import qr_code
from ouik_desktop.formats.pdf.engine import PRODUCER, Frame, Setting
from ouik_desktop.japanese import columns

ROW, BAND, HEAD = 9.4, 5.0, 6.0  # mm
FIRST_PAGE, NEXT_PAGE = 235.0, 255.0  # mm below the head of the table
LONG: Final = 300  # names: longer lists are set in a process of their own, which gives its memory back

_POINTS_A_MM: Final = 72 / 25.4
_PADDING: Final = 1.2  # mm, both sides of a cell
_NARROWEST: Final = 0.6  # 長体 of a list
_NAME_SIZES: Final = (11.0, 9.5)
_SMALL_SIZE: Final = 6.2
_AFFILIATION_SIZES: Final = (8.2, 8.2 * 0.84, 8.2 * 0.72)
_CELL_SIZES: Final = (8.0, 7.0, 6.0)
_TITLE_SIZES: Final = (15.0, 13.0, 11.0, 9.0)
_LINE_SIZES: Final = (9.0, 8.4, 7.8, 7.2, 6.6)
_TITLE_MM: Final = 158.0

_WIDE: Final = re.compile("[\u1100-\uff60\uffe0-\U0003ffff]")

Entry = dict[str, Any]
Page = list[Entry]


def setting(document: Document) -> Setting:
    """What the template `sign-in-sheet` reads, and every text that has to be drawn."""
    code = document.languages[0]
    names = next(document.of(NameList))
    title = " ".join(document.title.best(code).split())
    link = next(document.of(Link), None)
    made = pages(names)
    data = {
        "language": code,
        "title": title,
        "title-size": _size_that_fits(title, _TITLE_MM, _TITLE_SIZES),
        "title-share": min(1.0, 80 / max(1, columns(title))),
        "author": document.masthead.best(code) or PRODUCER,
        "kind": document.kind_name.best(code),
        "frame": {name: getattr(names.frame, name) for name in ("day", "confidential", "handling")},
        "walk-in": names.walk_ins.role,
        "lines": list(names.frame.lines),
        "lines-size": min(_size_that_fits(line, _TITLE_MM, _LINE_SIZES) for line in names.frame.lines),
        "columns": [{"label": column.label.best(code), "mm": column.mm} for column in names.columns],
        "row": ROW,
        "band": BAND,
        "head": HEAD,
        "qr": qr_code.drawing(link.url, link.url) if link else None,
        "pages": made,
    }
    frame = Frame("sign-in-sheet", tagged=False, made=document.printed)
    return Setting(frame, data, _texts(title, names), pages=len(made))


def pages(names: NameList) -> list[Page]:
    """The entries of each page: bands, people and blank rows, in printing order."""
    press = _Press(names.frame.continued)
    mm = {column.key: column.mm - _PADDING for column in names.columns}
    for band, rows in groupby(names.rows, key=lambda row: row.band):
        press.band(band)
        for row in rows:
            press.row(_person(row, mm))
    press.band(names.walk_ins.heading)
    for entry in press.blanks(names.walk_ins.rows, names.walk_ins.first_number):
        press.row(entry)
    return press.pages


class _Press:
    """Fills one page after the other; a band never stands without a row below it."""

    def __init__(self, continued: str) -> None:
        self.pages: list[Page] = [[]]
        self._continued = continued
        self._room = FIRST_PAGE
        self._band = ""
        self._pending = False

    def band(self, words: str) -> None:
        """The rows that follow stand under `words`."""
        self._band, self._pending = words, True

    def row(self, entry: Entry) -> None:
        """One more row, on a new page where this one is full."""
        if not self._fits():
            self.pages.append([])
            self._room = NEXT_PAGE
            if not self._pending:
                self._add({"kind": "band", "words": self._continued.replace("{band}", self._band)}, BAND)
        if self._pending:
            self._add({"kind": "band", "words": self._band}, BAND)
            self._pending = False
        self._add(entry, ROW)

    def blanks(self, least: int, number: int | None) -> Iterator[Entry]:
        """Blank rows: at least so many, and on to the end of the page."""
        count = 0
        while count < least or self._fits():
            yield {"kind": "blank", "number": "" if number is None else str(number + count)}
            count += 1

    def _fits(self) -> bool:
        return self._room + 1e-6 >= ROW + (BAND if self._pending else 0)

    def _add(self, entry: Entry, height: float) -> None:
        self.pages[-1].append(entry)
        self._room -= height


def _person(row: NameRow, mm: dict[str, float]) -> Entry:
    size, share = _name(row.name, mm["name"])
    return {
        "kind": "person",
        "number": row.number,
        "name": row.name,
        "name-size": size,
        "name-share": share,
        "small": row.reading,
        "small-share": _share(row.reading, mm["name"], _SMALL_SIZE),
        "from": row.affiliation,
        "from-size": _size_that_fits(row.affiliation, mm["affiliation"], _AFFILIATION_SIZES, lines=2),
        "role": row.role,
        "role-size": _size_that_fits(row.role, mm["role"], _CELL_SIZES),
        "strong": row.strong_role,
        "remark": row.remark,
        "remark-size": _size_that_fits(row.remark, mm["remark"], _CELL_SIZES, lines=2),
    }


def _name(name: str, mm: float) -> tuple[float, float]:
    """The largest size at which a name fits its line, then narrowed; never cut."""
    size = _size_that_fits(name, mm, _NAME_SIZES)
    share = _share(name, mm, size)
    if share > _NARROWEST:
        return size, share
    # too long for any line: as narrow as a list may be, and as small as it takes
    return round(size * share / _NARROWEST, 2), _NARROWEST


def _size_that_fits(text: str, mm: float, sizes: tuple[float, ...], lines: int = 1) -> float:
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


def is_long(names: NameList) -> bool:
    """Whether a list is better set in a process of its own."""
    return len(names.rows) > LONG
