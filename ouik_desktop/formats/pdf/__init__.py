"""PDF, set by Typst: announcements tagged after PDF/UA-1, lists paginated here and long ones set in a process of their own.

`write` makes a file, `compile` the bytes of one, `Preview` keeps everything warm for a page that is being edited.
"""

from __future__ import annotations

from pathlib import Path

from ouik_desktop.blocks import Document, NameList
from ouik_desktop.formats import glyphs
from ouik_desktop.formats.files import Written, write_whole
from ouik_desktop.formats.pdf import sign_in_sheet
from ouik_desktop.formats.pdf.engine import Engine, Setting
from ouik_desktop.formats.pdf.kinds import setting
from ouik_desktop.formats.pdf.pictures import page_count
from ouik_desktop.formats.pdf.preview import Preview

__all__ = ["Engine", "Preview", "Setting", "compile", "page_count", "setting", "write"]


def write(document: Document, path: Path) -> Written:
    """The PDF of `document` at `path`, whole or not at all. Raises `CannotWrite`, and `MissingGlyph` before it writes."""
    page, pages = _set(document)
    return write_whole(path, page, pages if pages is not None else page_count(page))


def compile(document: Document) -> bytes:
    """The PDF of `document`. Raises `MissingGlyph`."""
    return _set(document)[0]


def _set(document: Document) -> tuple[bytes, int | None]:
    """The PDF, and its number of pages where that was known beforehand."""
    if not any(map(sign_in_sheet.is_long, document.of(NameList))):
        asked = setting(document)
        return Engine().pdf(asked), asked.pages
    from ouik_desktop.formats.pdf.child import Child  # not at import: the child itself starts by it

    with Child() as child:
        asked = setting(document)
        glyphs.check(asked.texts)
        return child.pdf(asked), asked.pages
