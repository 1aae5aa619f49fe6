"""From the blocks of an announcement to the data its template sets: a side a language, runs of words that may not break.

What is missing on a side is left out where the languages stand one above the other, and said where they stand side by side
(`formats.sides`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Final, TypeVar

from ouik_desktop.blocks import Contact, Document
from ouik_desktop.formats import qr_code
from ouik_desktop.formats.pdf import phrases
from ouik_desktop.formats.pdf.engine import PRODUCER, Frame, Setting
from ouik_desktop.formats.sides import (
    AlertPart,
    ContactPart,
    FactSaid,
    FactsPart,
    ItemSaid,
    LinkPart,
    ParagraphsPart,
    ProgrammePart,
    Said,
    Side,
    printable,
    sides,
)
from ouik_desktop.i18n import CODES, _, language
from ouik_desktop.japanese import columns

SIDE_BY_SIDE: Final = "side-by-side"
_BESIDE: Final = 8  # items of a programme that stand beside the facts where nobody is named in them
_NAMES: Final = ("organiser", "co_organiser", "supporter", "sponsor", "cooperation")
# all sizes and gaps are multiplied by the first of these that gives one page; below 0.9 text gets too small
_DENSITIES: Final = (1.30, 1.24, 1.18, 1.12, 1.06, 1.0, 0.95, 0.90)
_LARGEST_STACKED: Final = 1.18
_LONG_TITLE: Final = {
    False: 130,
    True: 100,
}  # columns: more than about three lines at full size, stacked and side by side
_LONG_TITLE_SCALE: Final = 0.83
_CLOCK_MM: Final = {False: 10.7, True: 12.6}  # 13:30, and times that carry more

# the margin at the foot of the page holds four lines of small print; more of them make it higher
_BOTTOM_MM: Final = 24.0
_NOTICE_LINES: Final = 4
_NOTICE_LINE_MM: Final = 3.6
_NOTICE_COLUMNS: Final = 130

P = TypeVar("P", AlertPart, ContactPart, FactsPart, LinkPart, ParagraphsPart, ProgrammePart)


def setting(document: Document) -> Setting:
    """What the template `announcement` reads, and every text that has to be drawn."""
    shared = document.layout == SIDE_BY_SIDE and len(document.languages) > 1
    told = sides(document, say_missing=shared)
    first = document.languages[0]
    notices = [_small_print(side) for side in told if side.notices]
    data = {
        "layout": SIDE_BY_SIDE if shared else "stacked",
        "language": first,
        "title": " / ".join(dict.fromkeys(_one_line(printable(document.title.best(side.code))) for side in told))
        or told[0].kind_name,
        "author": printable(document.masthead.best(first)) or PRODUCER,
        "masthead": [
            {"code": code, "words": printable(words)} for code in CODES if (words := document.masthead.get(code))
        ],
        "kind": [{"code": side.code, "words": side.kind_name} for side in told],
        "densities": [k for k in _DENSITIES if shared or k <= _LARGEST_STACKED],
        "sides": [_Set(side, document, shared).data() for side in told],
        "notices": notices,
        "bottom": _BOTTOM_MM + _NOTICE_LINE_MM * max(0, sum(map(_lines_at_the_foot, notices)) - _NOTICE_LINES),
    }
    frame = Frame("announcement", tagged=True, made=document.printed)
    return Setting(frame, data, tuple(dict.fromkeys(_texts(told))))


class _Set:
    """One side, ready to be set."""

    def __init__(self, side: Side, document: Document, shared: bool) -> None:
        self.side = side
        self.document = document
        self.shared = shared
        self.alone = len(document.languages) == 1

    def data(self) -> dict[str, Any]:
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
            "links": [self._link(part) for part in self._parts(LinkPart)],
            "contact": next(map(self._contact, self._parts(ContactPart)), None),
        }

    def _parts(self, kind: type[P]) -> Iterator[P]:
        return (part for part in self.side.parts if isinstance(part, kind))

    def _lines(self, said: Said, longest: int = phrases.LONGEST) -> list[phrases.Line]:
        return phrases.lines(said.text, said.lang, longest) if said else []

    def _title(self, said: Said) -> dict[str, Any]:
        scale = _LONG_TITLE_SCALE if columns(said.text) > _LONG_TITLE[self.shared] else 1
        lines = self._lines(said, phrases.NARROW if self.shared else phrases.LONGEST)
        return {
            "code": said.lang,
            "words": _one_line(said.text),
            "lines": lines,
            "scale": scale,
            "missing": said.missing,
        }

    def _prose(self, said: Said) -> dict[str, Any]:
        return {"code": said.lang, "lines": phrases.plain(said.text), "missing": said.missing}

    def _fact(self, fact: FactSaid) -> dict[str, Any]:
        names = fact.key in _NAMES and fact.value.lang == "en"
        lines = phrases.names(fact.value.text) if names else self._lines(fact.value)
        return {"label": fact.label.text, "lines": lines, "strong": fact.strong, "missing": fact.value.missing}

    def _programme(self, part: ProgrammePart) -> dict[str, Any]:
        plain = len(part.rows) <= _BESIDE and not any(row.speakers for row in part.rows)
        return {
            "heading": part.heading.text,
            "rows": [self._row(row) for row in part.rows],
            "clock": _CLOCK_MM[any(len(row.start) > len("13:30") for row in part.rows)],
            "beside": plain and not self.alone and len(list(self._parts(ProgrammePart))) == 1,
        }

    def _row(self, row: ItemSaid) -> dict[str, Any]:
        return {
            "time": row.start,
            "title": self._lines(row.title, phrases.NARROW),
            "missing": row.title.missing,
            "speakers": self._lines(row.speakers) if not row.speakers.missing else [],
            "rest": row.is_break,
        }

    def _link(self, link: LinkPart) -> dict[str, Any]:
        label = link.label.text
        alt = language(self.side.code).say(_("QR code: {label}, {address}", label=label, address=link.url))
        return {"label": label, "address": phrases.address(link.shown), "qr": qr_code.drawing(link.url, alt)}

    def _contact(self, part: ContactPart) -> dict[str, Any]:
        pieces = map(printable, next(self.document.of(Contact)).pieces(self.side.code))
        return {
            "label": part.label.text,
            "lines": self._lines(part.words),
            "pieces": phrases.lines("\n".join(pieces), self.side.code),
            "missing": part.words.missing,
        }


def _small_print(side: Side) -> dict[str, str]:
    gap = "" if side.code == "ja" else " "
    return {"code": side.code, "words": gap.join(_one_line(said.text) for said in side.notices if not said.missing)}


def _lines_at_the_foot(notice: dict[str, str]) -> int:
    return -(-columns(notice["words"]) // _NOTICE_COLUMNS)


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _texts(part: Any) -> Iterator[str]:
    """Every text of a side, as said."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        yield from (text for one in part for text in _texts(one))
    elif is_dataclass(part):
        yield from (text for field in fields(part) for text in _texts(getattr(part, field.name)))
