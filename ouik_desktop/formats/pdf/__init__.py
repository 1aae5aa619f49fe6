"""PDF, set by Typst: pages of words tagged after PDF/UA-1, lists paginated here and long ones set in a process of their own.

`write` makes a file, `compile` the bytes of one, `Preview` keeps everything warm for a page that is being edited.
"""

from __future__ import annotations

from pathlib import Path

from ouik_desktop.blocks import Document, NameList
from ouik_desktop.formats import glyphs
from ouik_desktop.formats.files import Written, write_whole
from ouik_desktop.formats.papers import Paper, paper_for
from ouik_desktop.formats.pdf import name_list, page
from ouik_desktop.formats.pdf.engine import Engine, LaidOut
from ouik_desktop.formats.pdf.pictures import page_count

__all__ = ["Engine", "LaidOut", "Preview", "compile", "lay_out", "page_count", "write"]


def write(document: Document, path: Path) -> Written:
    """The PDF of `document` at `path`, whole or not at all. Raises `CannotWrite`, and `MissingGlyph` before it writes."""
    made, pages = _set(document)
    return write_whole(path, made, pages if pages is not None else page_count(made))


def compile(document: Document) -> bytes:
    """The PDF of `document`. Raises `MissingGlyph`."""
    return _set(document)[0]


def lay_out(document: Document) -> LaidOut:
    """What the template of its paper reads, and every text that has to be drawn. A document without a paper is a bug."""
    paper = _paper_of(document)
    if NameList in document.block_kinds:
        return name_list.lay_out(document, paper)
    return page.lay_out(document, paper)


class Preview:
    """PDFs of documents as they are edited, by one kept compiler. To be used by one thread at a time."""

    def __init__(self) -> None:
        self._engine = Engine()

    def pdf(self, document: Document) -> bytes:
        """The very PDF that would be written. Raises `MissingGlyph`."""
        return self._engine.pdf(lay_out(document))


def _paper_of(document: Document) -> Paper:
    paper = paper_for(document)
    if paper is None:
        raise ValueError(f"no paper sets {sorted(kind.__name__ for kind in document.block_kinds)}")
    return paper


def _set(document: Document) -> tuple[bytes, int | None]:
    """The PDF, and its number of pages where that was known beforehand."""
    if not _paper_of(document).is_long(document):
        asked = lay_out(document)
        return Engine().pdf(asked), asked.pages
    from ouik_desktop.formats.pdf.child import Child  # not at import: the child itself starts by it

    with Child() as child:
        asked = lay_out(document)
        glyphs.check(asked.texts)
        return child.pdf(asked), asked.pages
