"""PDF, set by Typst: announcements tagged after PDF/UA-1, lists paginated here and set in a process of their own.

`write` makes a file, `compile` the bytes of one, `Preview` keeps everything warm for a page that is being edited.
"""

from __future__ import annotations

from pathlib import Path

from ouik_desktop.blocks import Document
from ouik_desktop.formats.files import Written, write_whole
from ouik_desktop.formats.pdf import announcement
from ouik_desktop.formats.pdf.engine import Engine, Setting


def write(document: Document, path: Path) -> Written:
    """The PDF of `document` at `path`, whole or not at all. Raises `CannotWrite`, and `MissingGlyph` before it writes."""
    page = compile(document)
    return write_whole(path, page)


def compile(document: Document) -> bytes:
    """The PDF of `document`. Raises `MissingGlyph`."""
    return Engine().pdf(setting(document))


def setting(document: Document) -> Setting:
    """What is set for `document`: its kind chooses the template."""
    return announcement.setting(document)
