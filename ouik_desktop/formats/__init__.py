"""How files look: a `Writer` for each format, each of which sets the very same `Document`.

The list is data; the modules behind it are imported when a file of theirs is written, so that a window starts without Word.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ouik_desktop.blocks import AddressCards, Document, Occasion, Table
from ouik_desktop.formats.files import Written
from ouik_desktop.i18n import Text, _


@dataclass(frozen=True)
class Writer:
    """A format: the `suffix` of its files, its `name`, and whether it `accepts` a document, which it tells by the blocks.

    `write(document, path)` writes the file whole or not at all, and raises `CannotWrite` or `MissingGlyph`. A format with
    `each_language` writes, where both languages are asked for, a file for each of them beside the bilingual one.
    """

    suffix: str
    name: Text
    accepts: Callable[[Document], bool]
    write: Callable[[Document, Path], Written]
    each_language: bool = False


def _is_said(document: Document) -> bool:
    """Whether all of it has words for people; what machines read beside them may be left out."""
    from ouik_desktop.formats.sides import SAID

    kinds = document.block_kinds
    return bool(kinds & SAID) and kinds <= SAID | {Occasion}


def _is_list(document: Document) -> bool:
    return tuple(map(type, document.blocks)) == (Table,)


def _is_cards(document: Document) -> bool:
    return tuple(map(type, document.blocks)) == (AddressCards,)


def _has_occasions(document: Document) -> bool:
    return Occasion in document.block_kinds


def _has_paper(document: Document) -> bool:
    from ouik_desktop.formats.papers import paper_for

    return paper_for(document) is not None


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


def _address_cards(document: Document, path: Path) -> Written:
    from ouik_desktop.formats import address_cards

    return address_cards.write(document, path)


def _csv(document: Document, path: Path) -> Written:
    from ouik_desktop.formats import spreadsheet

    return spreadsheet.write_csv(document, path)


def _xlsx(document: Document, path: Path) -> Written:
    from ouik_desktop.formats import spreadsheet

    return spreadsheet.write_xlsx(document, path)


WRITERS: Final = (
    Writer("pdf", _("PDF"), _has_paper, _pdf),
    Writer("docx", _("Word document"), _is_said, _word),
    Writer("html", _("Web page"), _is_said, _web_page),
    Writer("txt", _("Plain text"), _is_said, _plain_text),
    Writer("ics", _("Calendar file"), _has_occasions, _calendar_file, each_language=True),
    Writer("vcf", _("Address cards (vCard)"), _is_cards, _address_cards),
    Writer("csv", _("CSV"), _is_list, _csv),
    Writer("xlsx", _("Excel workbook"), _is_list, _xlsx),
)


def writer(suffix: str) -> Writer | None:
    """The format whose files end in `suffix`, None where there is none (yet)."""
    return next((one for one in WRITERS if one.suffix == suffix), None)


def writers_of(document: Document) -> tuple[Writer, ...]:
    """The formats in which `document` can be written."""
    return tuple(one for one in WRITERS if one.accepts(document))
