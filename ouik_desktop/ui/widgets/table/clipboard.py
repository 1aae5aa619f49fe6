"""Tables on the clipboard, as spreadsheets put them there: tab-separated, with quotes around cells that hold line breaks."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def to_tsv(rows: Sequence[Sequence[str]]) -> str:
    """Rows as tab-separated text; a cell with a tab, a quote or a line break is quoted."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(rows)
    return out.getvalue()


def from_tsv(text: str) -> list[list[str]]:
    """Tab-separated text as rows; quoted cells may hold line breaks, the empty line at the end is dropped."""
    rows = list(csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n")), dialect="excel-tab"))
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


def to_clipboard(rows: Sequence[Sequence[str]]) -> None:
    """Put rows on the clipboard."""
    if rows:
        QGuiApplication.clipboard().setText(to_tsv(rows))


def from_clipboard(data: QMimeData | None) -> list[list[str]]:
    """The rows on the clipboard."""
    return from_tsv(data.text()) if data is not None and data.hasText() else []
