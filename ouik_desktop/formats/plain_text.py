"""Plain text of 70 columns, for a mail or a notice board: UTF-8, one language below the other.

Two languages stand one below the other in either layout: two columns of text survive no mail program.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from ouik_desktop.blocks import Document
from ouik_desktop.formats.files import Written, write_whole
from ouik_desktop.formats.sides import (
    AlertPart,
    ContactPart,
    DocumentSide,
    FactSaid,
    FactsPart,
    ItemSaid,
    LinkPart,
    NoticePart,
    ParagraphsPart,
    Part,
    ProgrammePart,
    TablePart,
    sides,
)
from ouik_desktop.formats.wrapping import wrap
from ouik_desktop.i18n import Code
from ouik_desktop.japanese import columns

WIDTH: Final = 70
_BETWEEN: Final = "  "  # columns of a list
_COLON: Final[dict[Code, str]] = {"ja": "：", "en": ":"}


def write(document: Document, path: Path) -> Written:
    """Write `document` to `path`. Raises `CannotWrite`."""
    return write_whole(path, text_of(document).encode("utf-8"))


def text_of(document: Document) -> str:
    """`document` as text; lines end with `\\n`."""
    languages = sides(document)
    return ("\n\n" + "=" * WIDTH + "\n\n").join("\n\n".join(_side(side)) for side in languages) + "\n"


def _side(side: DocumentSide) -> Iterable[str]:
    yield _masthead(side)
    yield "\n".join([*wrap(side.title.text, WIDTH), *(wrap(side.subtitle.text, WIDTH) if side.subtitle else ())])
    if side.elsewhere:
        yield _block(f"({side.elsewhere})")
    for part in side.body:
        yield _part(part, side.code)
    if side.notices:
        yield "\n".join(["-" * WIDTH, *(line for words in side.notices for line in wrap(words.text, WIDTH))])


def _masthead(side: DocumentSide) -> str:
    gap = WIDTH - columns(side.masthead) - columns(side.kind_name)
    if not side.masthead or gap < 2:
        return "\n".join([words for words in (side.masthead, side.kind_name) if words] + ["-" * WIDTH])
    return side.masthead + " " * gap + side.kind_name + "\n" + "-" * WIDTH


def _part(part: Part, code: Code) -> str:
    match part:
        case AlertPart():
            return _block(f"*** {part.words} ***")
        case FactsPart():
            return _labelled([(fact.label.text, _half_width(fact)) for fact in part.rows], code)
        case ParagraphsPart():
            return "\n\n".join(_block(paragraph.text) for paragraph in part.paragraphs)
        case ProgrammePart():
            return "\n".join([part.heading.text, *(line for row in part.rows for line in _item(row))])
        case LinkPart():
            return f"{part.label}{_COLON[code]}\n  {part.url}"
        case ContactPart():
            return "\n".join([f"{part.label}{_COLON[code]}", *_indented(part.words.text)])
        case NoticePart():
            return _block(part.words.text)
        case TablePart():
            return _table(part, code)


def _half_width(fact: FactSaid) -> str:
    """Dates are set with full-width brackets on pages and half-width ones in text; what a user typed stays."""
    if not fact.is_moment:
        return fact.value.text
    return fact.value.text.replace("（", "(").replace("）", ")")


def _labelled(rows: list[tuple[str, str]], code: Code) -> str:
    """Labels with their colon, values in one column beside them."""
    column = max(columns(label) for label, _value in rows) + columns(_COLON[code]) + (code == "en")
    return "\n".join(line for label, value in rows for line in _beside(label + _COLON[code], value, column))


def _beside(label: str, value: str, column: int) -> list[str]:
    first, *rest = wrap(value, WIDTH, " " * column)
    return [label + " " * (column - columns(label)) + first, *rest]


def _item(row: ItemSaid) -> list[str]:
    lines = _beside("  " + row.start, row.title.text, 9)
    return [*lines, *(" " * 9 + line for line in wrap(row.speakers.text, WIDTH - 9))] if row.speakers else lines


def _table(part: TablePart, code: Code) -> str:
    """A list in columns where it is narrow enough; else each of its rows as labelled lines."""
    heads = [" ".join(head.text.split()) for head in part.heads]
    widths = [max(map(columns, cells)) for cells in zip(heads, *part.rows, strict=True)]
    is_narrow = sum(widths) + len(_BETWEEN) * (len(widths) - 1) <= WIDTH
    if is_narrow and not any("\n" in cell for row in part.rows for cell in row):
        head, *lines = [_in_columns(row, widths, part.numeric) for row in (heads, *part.rows)]
        return "\n".join([head, "-" * columns(head), *lines])
    rows = ([(head, cell) for head, cell in zip(heads, row, strict=True) if cell] for row in part.rows)
    return "\n\n".join(_labelled(row, code) for row in rows if row)


def _in_columns(cells: Sequence[str], widths: list[int], numeric: Sequence[bool]) -> str:
    padding = [" " * (width - columns(cell)) for cell, width in zip(cells, widths, strict=True)]
    placed = [
        space + cell if right else cell + space for cell, space, right in zip(cells, padding, numeric, strict=True)
    ]
    return _BETWEEN.join(placed).rstrip()


def _indented(text: str) -> list[str]:
    first, *rest = wrap(text, WIDTH, "  ")
    return ["  " + first, *rest]


def _block(text: str) -> str:
    return "\n".join(wrap(text, WIDTH))
