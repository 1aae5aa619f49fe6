"""From the blocks of a document to the data the template `page` sets: a side a language, runs of words that may not break.

What is missing on a side is left out where the languages stand one above the other, and said where they stand side by side
(`formats.sides`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Final, TypedDict, TypeVar, cast

from ouik_desktop.blocks import Contact, Document, FactKind
from ouik_desktop.formats import qr_code
from ouik_desktop.formats.papers import Paper
from ouik_desktop.formats.pdf import phrases
from ouik_desktop.formats.pdf.engine import PRODUCER, Frame, LaidOut
from ouik_desktop.formats.said import Said, printable
from ouik_desktop.formats.sides import (
    AlertPart,
    ContactPart,
    DocumentSide,
    FactSaid,
    FactsPart,
    ItemSaid,
    LinkPart,
    ParagraphsPart,
    ProgrammePart,
    TablePart,
    sides,
)
from ouik_desktop.i18n import CODES, _, language
from ouik_desktop.japanese import columns

STACKED: Final = "stacked"
SIDE_BY_SIDE: Final = "side-by-side"
_SHORT_CELL: Final = 24  # columns: what needs no looking at
_WIDEST: Final = 40  # columns of text that widen a column of a list further

P = TypeVar("P", AlertPart, ContactPart, FactsPart, LinkPart, ParagraphsPart, ProgrammePart, TablePart)


class PageMeasures(TypedDict):
    """The measures of `page.toml`, in millimetres where they are lengths; what depends on the layout is by layout."""

    width: float
    height: float
    top: float
    bottom: float
    margin: dict[str, float]
    notice: dict[str, float]
    turned_from: int
    densities: dict[str, list[float]]
    long_title: dict[str, float]
    beside: int
    clock: dict[str, float]


def lay_out(document: Document, paper: Paper) -> LaidOut:
    """What the template `page` reads, and every text that has to be drawn."""
    measures = cast(PageMeasures, paper.measures)
    shared = document.layout == SIDE_BY_SIDE and len(document.languages) > 1
    layout = SIDE_BY_SIDE if shared else STACKED
    told = sides(document, say_missing=shared)
    first = document.languages[0]
    notices = [_small_print(side) for side in told if side.notices]
    data: dict[str, object] = {
        "layout": layout,
        "language": first,
        "title": " / ".join(dict.fromkeys(_one_line(printable(document.title.best(side.code))) for side in told))
        or told[0].kind_name,
        "author": printable(document.masthead.best(first)) or PRODUCER,
        "masthead": [
            {"code": code, "words": printable(words)} for code in CODES if (words := document.masthead.get(code))
        ],
        "kind": [{"code": side.code, "words": side.kind_name} for side in told],
        "page": _page(told, layout, measures),
        "densities": [] if paper.is_long(document) else measures["densities"][layout],
        "sides": [_SideOnPage(side, document, layout, measures).data() for side in told],
        "notices": notices,
        "bottom": _bottom(notices, measures),
    }
    frame = Frame(paper.template, paper.is_tagged(document), document.printed)
    return LaidOut(frame, data, tuple(dict.fromkeys(_texts(told))))


def _page(told: tuple[DocumentSide, ...], layout: str, measures: PageMeasures) -> dict[str, float]:
    """Its size and margins in millimetres; with a list of many columns it lies on its side."""
    width, height = measures["width"], measures["height"]
    lists = (part for side in told for part in side.parts if isinstance(part, TablePart))
    if any(len(part.heads) >= measures["turned_from"] for part in lists):
        width, height = height, width
    return {"width": width, "height": height, "margin": measures["margin"][layout], "top": measures["top"]}


def _bottom(notices: list[dict[str, str]], measures: PageMeasures) -> float:
    notice = measures["notice"]
    needed = sum(-(-columns(one["words"]) // notice["columns"]) for one in notices)
    return measures["bottom"] + notice["line"] * max(0, needed - notice["lines"])


class _SideOnPage:
    """One side of a document, as the template reads it."""

    def __init__(self, side: DocumentSide, document: Document, layout: str, measures: PageMeasures) -> None:
        self.side = side
        self.document = document
        self.layout = layout
        self.measures = measures
        self.alone = len(document.languages) == 1

    def data(self) -> dict[str, object]:
        """The side as the template reads it."""
        side = self.side
        return {
            "code": side.code,
            # a page without a title still needs a heading
            "title": self._title(side.title if side.title.text.strip() else Said(side.kind_name, side.code)),
            "subtitle": self._title(side.subtitle) if side.subtitle and not side.subtitle.missing else None,
            "alert": [line for part in self._parts(AlertPart) for line in self._lines(part.words)],
            "intro": [self._prose(said) for part in self._parts(ParagraphsPart) for said in part.paragraphs],
            "elsewhere": side.elsewhere,
            "facts": [self._fact(row) for part in self._parts(FactsPart) for row in part.rows],
            "programmes": [self._programme(part) for part in self._parts(ProgrammePart)],
            "tables": [_table(part) for part in self._parts(TablePart)],
            "links": [self._link(part) for part in self._parts(LinkPart)],
            "contact": next(map(self._contact, self._parts(ContactPart)), None),
        }

    def _parts(self, kind: type[P]) -> Iterator[P]:
        return (part for part in self.side.parts if isinstance(part, kind))

    def _lines(self, said: Said, longest: int = phrases.LONGEST) -> list[phrases.Line]:
        return phrases.lines(said.text, said.lang, longest) if said else []

    def _title(self, said: Said) -> dict[str, object]:
        long = self.measures["long_title"]
        scale = long["share"] if columns(said.text) > long[self.layout] else 1
        lines = self._lines(said, phrases.NARROW if self.layout == SIDE_BY_SIDE else phrases.LONGEST)
        return {
            "code": said.lang,
            "words": _one_line(said.text),
            "lines": lines,
            "scale": scale,
            "missing": said.missing,
        }

    def _prose(self, said: Said) -> dict[str, object]:
        return {"code": said.lang, "lines": phrases.plain(said.text), "missing": said.missing}

    def _fact(self, fact: FactSaid) -> dict[str, object]:
        names = fact.kind is FactKind.NAMES and fact.value.lang == "en"
        lines = phrases.names(fact.value.text) if names else self._lines(fact.value)
        return {"label": fact.label.text, "lines": lines, "strong": fact.is_moment, "missing": fact.value.missing}

    def _programme(self, part: ProgrammePart) -> dict[str, object]:
        clock, beside = self.measures["clock"], self.measures["beside"]
        plain = len(part.rows) <= beside and not any(row.speakers for row in part.rows)
        return {
            "heading": part.heading.text,
            "rows": [self._row(row) for row in part.rows],
            "clock": clock["long" if any(len(row.start) > len("13:30") for row in part.rows) else "short"],
            "beside": plain and not self.alone and len(list(self._parts(ProgrammePart))) == 1,
        }

    def _row(self, row: ItemSaid) -> dict[str, object]:
        return {
            "time": row.start,
            "title": self._lines(row.title, phrases.NARROW),
            "missing": row.title.missing,
            "speakers": self._lines(row.speakers) if not row.speakers.missing else [],
            "rest": row.is_break,
        }

    def _link(self, link: LinkPart) -> dict[str, object]:
        label = link.label.text
        alt = language(self.side.code).say(_("QR code: {label}, {address}", label=label, address=link.url))
        return {"label": label, "address": phrases.address(link.shown), "qr": qr_code.drawing(link.url, alt)}

    def _contact(self, part: ContactPart) -> dict[str, object]:
        pieces = map(printable, next(self.document.of(Contact)).pieces(self.side.code))
        return {
            "label": part.label.text,
            "lines": self._lines(part.words),
            "pieces": phrases.lines("\n".join(pieces), self.side.code),
            "missing": part.words.missing,
        }


def _table(part: TablePart) -> dict[str, object]:
    """A list whose columns share the width by how wide their words are."""
    heads = [head.text for head in part.heads]
    return {
        "heads": [phrases.lines(head.text, head.lang, phrases.NARROW) for head in part.heads],
        "widths": [_width(cells) for cells in zip(heads, *part.rows, strict=True)],
        "numeric": part.numeric,
        "rows": [[_cell(cell) for cell in row] for row in part.rows],
    }


def _width(cells: Iterable[str]) -> int:
    widest = max(columns(line) for cell in cells for line in cell.split("\n"))
    return min(max(widest, 3), _WIDEST) + 2


def _cell(words: str) -> str | list[phrases.Line]:
    return words if words.isprintable() and columns(words) <= _SHORT_CELL else phrases.plain(words)


def _small_print(side: DocumentSide) -> dict[str, str]:
    gap = "" if side.code == "ja" else " "
    return {"code": side.code, "words": gap.join(_one_line(said.text) for said in side.notices if not said.missing)}


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _texts(part: object) -> Iterator[str]:
    """Every text of a side, as said."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        yield from (text for one in part for text in _texts(one))
    elif is_dataclass(part):
        yield from (text for field in fields(part) for text in _texts(getattr(part, field.name)))
