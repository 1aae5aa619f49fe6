"""Pages of a PDF through PDFium: as pictures for the preview and for printers, and some of them as a PDF of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import pypdfium2  # a library of 7 MB, loaded for the first picture

_PDFIUM: Final = Lock()  # PDFium is one library for the whole process and must not be entered twice
_POINTS_AN_INCH: Final = 72


@dataclass(frozen=True)
class Picture:
    """A page as pixels: `pixels` are BGRx, four bytes each, `stride` bytes a row (Qt's `Format_RGB32`)."""

    width: int
    height: int
    stride: int
    pixels: bytes


def page_count(pdf: bytes | Path) -> int:
    """How many pages a PDF has."""
    with _opened(pdf) as opened:
        return len(opened)


def page_sizes(pdf: bytes | Path) -> list[tuple[float, float]]:
    """Width and height of each page in points."""
    with _opened(pdf) as opened:
        return [opened.get_page_size(number) for number in range(len(opened))]


def pictures(pdf: bytes | Path, dots_per_inch: float, wanted: Sequence[int] | None = None) -> dict[int, Picture]:
    """The `wanted` pages, from 0; None: all."""
    with _opened(pdf) as opened:
        numbers = range(len(opened)) if wanted is None else wanted
        return {number: _picture(opened[number], dots_per_inch) for number in numbers}


def picture(pdf: bytes | Path, page: int, dots_per_inch: float) -> Picture:
    """Page `page` of a PDF, from 0."""
    return pictures(pdf, dots_per_inch, (page,))[page]


def only_pages(pdf: bytes, wanted: Sequence[int]) -> bytes:
    """A PDF of the `wanted` pages, from 0; all of them in their order are the PDF as it is."""
    with _opened(pdf) as opened:
        if list(wanted) == list(range(len(opened))):
            return pdf
        import pypdfium2

        some, kept = pypdfium2.PdfDocument.new(), BytesIO()
        try:
            some.import_pages(opened, list(wanted))
            some.save(kept)
        finally:
            some.close()
        return kept.getvalue()


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
