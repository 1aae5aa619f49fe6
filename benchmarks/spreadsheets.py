"""Lists of 100,000 people as Excel workbooks: written beside xlsxwriter alone, read beside calamine alone."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROWS = 100_000
COLUMNS = ("number", "name", "reading", "organisation", "state", "email")


def measure() -> list[dict[str, Any]]:
    """Medians; `ratio` is ours by theirs."""
    from ouik_desktop.blocks import Column, Document, Table
    from ouik_desktop.localized import LocalizedText

    rows = tuple(
        {
            "number": str(at),
            "name": f"架空 太郎{at}",
            "reading": "かくう たろう",
            "organisation": "国連大学サステイナビリティ高等研究所",
            "state": "申込済",
            "email": f"person{at}@ouik.example",
        }
        for at in range(ROWS)
    )
    columns = tuple(Column(key, LocalizedText.same(key), numeric=key == "number") for key in COLUMNS)
    document = Document(
        "participant-list", LocalizedText.same("List"), LocalizedText.same("List"), ("ja",), (Table(columns, rows),)
    )
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder) / "ours.xlsx", Path(folder) / "theirs.xlsx"
        written = compared(lambda: _write_ours(document, ours), lambda: _write_theirs(rows, theirs), turns=3)
        read = compared(lambda: _read_ours(ours), lambda: _read_theirs(ours), turns=9)
    return [
        {"name": "write xlsx, 100,000 rows", "unit": "s", **written, "against": "xlsxwriter alone", "limit": 1.2},
        {"name": "read xlsx, 100,000 rows", "unit": "s", **read, "against": "calamine alone", "limit": 1.3},
    ]


def compared(ours: Callable[[], None], theirs: Callable[[], None], turns: int) -> dict[str, float]:
    """Taken in turns, so that a busy machine is busy for both."""
    times = [(timed(ours), timed(theirs)) for _turn in range(turns)]
    value, other = (statistics.median(taken) for taken in zip(*times, strict=True))
    return {"value": value, "ratio": value / other}


def timed(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _write_ours(document: Any, path: Path) -> None:
    from ouik_desktop.formats.spreadsheet import write_xlsx

    write_xlsx(document, path)


def _write_theirs(rows: tuple[dict[str, str], ...], path: Path) -> None:
    from xlsxwriter import Workbook

    book = Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet()
    for at, head in enumerate(COLUMNS):
        sheet.write_string(0, at, head)
    for line, row in enumerate(rows, 1):
        sheet.write_number(line, 0, int(row["number"]))
        for at, key in enumerate(COLUMNS[1:], 1):
            sheet.write_string(line, at, row[key])
    book.close()


def _read_ours(path: Path) -> None:
    from ouik_desktop.formats.tables import read_table

    assert len(read_table(path.read_bytes(), path.name).rows) == ROWS


def _read_theirs(path: Path) -> None:
    from python_calamine import CalamineWorkbook

    assert len(CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()) == ROWS + 1


if __name__ == "__main__":
    for result in measure():
        print(result)
