"""How files look: a `Writer` for each format, each of which sets the very same `Document`.

The list is data; the modules behind it are imported when a file of theirs is written, so that a window starts without Word.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ouik_desktop.blocks import Document
from ouik_desktop.formats.files import Written
from ouik_desktop.i18n import Text, _

ANNOUNCEMENT: Final = "announcement"
SIGN_IN_SHEET: Final = "sign-in-sheet"


@dataclass(frozen=True)
class Writer:
    """A format: the `suffix` of its files, its `name`, the `kinds` of document it knows how to set.

    `write(document, path)` writes the file whole or not at all, and raises `CannotWrite` or `MissingGlyph`. A format with
    `each_language` writes, where both languages are asked for, a file for each of them beside the bilingual one.
    """

    suffix: str
    name: Text
    kinds: tuple[str, ...]
    write: Callable[[Document, Path], Written]
    each_language: bool = False


def _pdf(document: Document, path: Path) -> Written:
    from ouik_desktop.formats import pdf

    return pdf.write(document, path)


def _word(document: Document, path: Path) -> Written:
    from ouik_desktop.formats import word

    return word.write(document, path)


def _web_page(document: Document, path: Path) -> Written:
    from ouik_desktop.formats import web_page

    return web_page.write(document, path)


def _plain_text(document: Document, path: Path) -> Written:
    from ouik_desktop.formats import plain_text

    return plain_text.write(document, path)


def _calendar_file(document: Document, path: Path) -> Written:
    from ouik_desktop.formats import calendar_file

    return calendar_file.write(document, path)


WRITERS: Final = (
    Writer("pdf", _("PDF"), (ANNOUNCEMENT, SIGN_IN_SHEET), _pdf),
    Writer("docx", _("Word document"), (ANNOUNCEMENT,), _word),
    Writer("html", _("Web page"), (ANNOUNCEMENT,), _web_page),
    Writer("txt", _("Plain text"), (ANNOUNCEMENT,), _plain_text),
    Writer("ics", _("Calendar file"), (ANNOUNCEMENT,), _calendar_file, each_language=True),
)


def writer(suffix: str) -> Writer | None:
    """The format whose files end in `suffix`, None where there is none (yet)."""
    return next((one for one in WRITERS if one.suffix == suffix), None)
