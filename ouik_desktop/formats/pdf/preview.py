"""The page as it will be printed, while it is being edited: one kept compiler, pictures of pages through PDFium."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from ouik_desktop.blocks import Document
from ouik_desktop.formats.pdf.engine import Engine
from ouik_desktop.formats.pdf.kinds import setting

if TYPE_CHECKING:
    import pypdfium2

_PDFIUM: Final = Lock()  # PDFium is one library for the whole process and must not be entered twice
_POINTS_AN_INCH: Final = 72


@dataclass(frozen=True)
class Picture:
    """A page as pixels: `pixels` are BGRx, four bytes each, `stride` bytes a row (Qt's `Format_RGB32`)."""

    width: int
    height: int
    stride: int
    pixels: bytes


class Preview:
    """PDFs of documents as they are edited, and pictures of their pages. To be used by one thread at a time."""

    def __init__(self) -> None:
        self._engine = Engine()

    def pdf(self, document: Document) -> bytes:
        """The very PDF that would be written. Raises `MissingGlyph`."""
        return self._engine.pdf(setting(document))

    def pictures(self, pdf: bytes, dots_per_inch: float) -> list[Picture]:
        """Every page of `pdf`."""
        with _opened(pdf) as opened:
            return [_picture(page, dots_per_inch) for page in opened]

    def picture(self, pdf: bytes, page: int, dots_per_inch: float) -> Picture:
        """Page `page` of `pdf`, from 0."""
        with _opened(pdf) as opened:
            return _picture(opened[page], dots_per_inch)


def page_count(pdf: bytes | Path) -> int:
    """How many pages a PDF has."""
    with _opened(pdf) as opened:
        return len(opened)


@contextmanager
def _opened(pdf: bytes | Path) -> Iterator[pypdfium2.PdfDocument]:
    import pypdfium2

    with _PDFIUM:
        opened = pypdfium2.PdfDocument(pdf)
        try:
            yield opened
        finally:
            opened.close()


def _picture(page: pypdfium2.PdfPage, dots_per_inch: float) -> Picture:
    bitmap = page.render(scale=dots_per_inch / _POINTS_AN_INCH, prefer_bgrx=True)
    try:
        return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        bitmap.close()
        page.close()
