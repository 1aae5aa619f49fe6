"""A document as each language says it: what a page, a Word file or a text needs, with what is missing put into words.

A `DocumentSide` is one language from its title to its small print. Stacked, a side leaves out what its language does not say;
side by side (`say_missing`) every side has the same parts and rows, and a missing one says so, which makes parity visible.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from ouik_desktop.blocks import (
    Alert,
    Block,
    Contact,
    Document,
    Fact,
    FactKind,
    Facts,
    Link,
    Notice,
    Paragraphs,
    Programme,
    ProgrammeRow,
    Table,
)
from ouik_desktop.formats.said import NOTHING, Said, printable
from ouik_desktop.i18n import CODES, Code, _, language
from ouik_desktop.localized import LocalizedText, TranslationState


@dataclass(frozen=True)
class FactSaid:
    """One line of the facts."""

    key: str
    label: Said
    value: Said
    kind: FactKind

    @property
    def is_moment(self) -> bool:
        """Whether it is a day or a time, which a reader must not miss."""
        return self.kind is FactKind.MOMENT


@dataclass(frozen=True)
class ItemSaid:
    """One line of the programme; times as printed."""

    start: str
    end: str
    title: Said
    speakers: Said
    is_break: bool


@dataclass(frozen=True)
class AlertPart:
    """What has to be seen first: called off, postponed."""

    kind: ClassVar[str] = "alert"
    key: str
    words: Said


@dataclass(frozen=True)
class FactsPart:
    """The facts in printing order."""

    kind: ClassVar[str] = "facts"
    rows: tuple[FactSaid, ...]


@dataclass(frozen=True)
class ParagraphsPart:
    """Running text."""

    kind: ClassVar[str] = "paragraphs"
    key: str
    paragraphs: tuple[Said, ...]


@dataclass(frozen=True)
class ProgrammePart:
    """The programme; `time` and `item` head its columns."""

    kind: ClassVar[str] = "programme"
    heading: Said
    time: str
    item: str
    rows: tuple[ItemSaid, ...]


@dataclass(frozen=True)
class LinkPart:
    """A page to go to: `url` for machines, `shown` without the scheme for people."""

    kind: ClassVar[str] = "link"
    label: Said
    url: str
    shown: str


@dataclass(frozen=True)
class ContactPart:
    """Whom to ask."""

    kind: ClassVar[str] = "contact"
    label: Said
    words: Said


@dataclass(frozen=True)
class NoticePart:
    """Small print."""

    kind: ClassVar[str] = "notice"
    words: Said


@dataclass(frozen=True)
class TablePart:
    """A list: its heads, which of its columns hold numbers, and the cells row by row; cells are the same on every side."""

    kind: ClassVar[str] = "table"
    heads: tuple[Said, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]


Part = AlertPart | FactsPart | ParagraphsPart | ProgrammePart | LinkPart | ContactPart | NoticePart | TablePart


SAID: Final = frozenset({Alert, Facts, Paragraphs, Programme, Link, Contact, Notice, Table})
"""The blocks that have words for people: each becomes a part."""


@dataclass(frozen=True)
class DocumentSide:
    """A document in one language. `elsewhere` says, where title or text is missing, in which language it can be read."""

    code: Code
    title: Said
    subtitle: Said
    kind_name: str
    masthead: str
    elsewhere: str
    parts: tuple[Part, ...]

    @property
    def notices(self) -> tuple[Said, ...]:
        """The small print, which stands at the foot of a page."""
        return tuple(part.words for part in self.parts if isinstance(part, NoticePart))

    @property
    def body(self) -> tuple[Part, ...]:
        """Everything but the small print."""
        return tuple(part for part in self.parts if not isinstance(part, NoticePart))


def sides(document: Document, *, say_missing: bool = False) -> tuple[DocumentSide, ...]:
    """`document` in each of its languages."""
    return tuple(_side(document, code, say_missing) for code in document.languages)


def _side(document: Document, code: Code, say_missing: bool) -> DocumentSide:
    wording = _Wording(code, document.languages, say_missing)
    return DocumentSide(
        code=code,
        title=wording.always(document.title),
        subtitle=wording.say(document.subtitle) or NOTHING,
        kind_name=printable(document.kind_name.best(code)),
        masthead=printable(document.masthead.best(code)),
        elsewhere="" if say_missing else _elsewhere(document, code),
        parts=tuple(part for block in document.blocks if (part := wording.part(block)) is not None),
    )


def _elsewhere(document: Document, code: Code) -> str:
    told = [
        document.title,
        *(block.words for block in document.of(Paragraphs) if block.key in ("summary", "description")),
    ]
    if not any(words.state(code) is TranslationState.MISSING for words in told):
        return ""
    if code == "en":
        return language(code).say(_("Details of this event are available in Japanese only."))
    return language(code).say(_("Details of this event are available in English only."))


@dataclass(frozen=True)
class _Wording:
    """How blocks are worded in `code`; None is what is left out."""

    code: Code
    languages: tuple[Code, ...]
    say_missing: bool

    def say(self, words: LocalizedText) -> Said | None:
        """The words in this language. A side left open is said to be missing or left out; one left empty on purpose keeps
        its place where the others have one."""
        if text := words.get(self.code):
            return Said(printable(text), self.code)
        if not self.say_missing or not any(words.get(code) for code in self.languages):
            return None
        return Said("", self.code) if self.code in words.not_needed else self._missing()

    def _missing(self) -> Said:
        text = _("Not available in English") if self.code == "en" else _("Not available in Japanese")
        return Said(language(self.code).say(text), self.code, missing=True)

    def always(self, words: LocalizedText) -> Said:
        """The words in this language or else in another, as what they are."""
        if self.say_missing and words and (said := self.say(words)) is not None:
            return said
        code = next((code for code in (self.code, *CODES) if words.get(code)), self.code)
        return Said(printable(words.get(code)), code)

    def part(self, block: Block) -> Part | None:
        match block:
            case Alert():
                return AlertPart(block.key, self.always(block.words))
            case Facts():
                rows = tuple(row for fact in block.rows if (row := self._fact(fact)) is not None)
                return FactsPart(rows) if rows else None
            case Paragraphs():
                return self._paragraphs(block)
            case Programme():
                return self._programme(block)
            case Link():
                shown = re.sub(r"^https?://", "", block.url).rstrip("/")
                return LinkPart(self.always(block.label), block.url, printable(shown))
            case Contact():
                return ContactPart(self.always(block.label), self.always(block.lines))
            case Notice():
                words = self.say(block.words)
                return NoticePart(words) if words is not None else None
            case Table():
                return self._table(block)
        return None  # an Occasion is read by machines; a NameList has a paper of its own

    def _fact(self, fact: Fact) -> FactSaid | None:
        value = self.say(fact.value)
        return FactSaid(fact.key, self.always(fact.label), value, fact.kind) if value is not None else None

    def _paragraphs(self, block: Paragraphs) -> ParagraphsPart | None:
        said = self.say(block.words)
        if said is None:
            return None
        texts = (text.strip("\n") for text in re.split(r"\n\s*\n", said.text))  # at empty lines
        return ParagraphsPart(block.key, tuple(Said(text, said.lang, said.missing) for text in texts if text))

    def _programme(self, block: Programme) -> ProgrammePart | None:
        rows = tuple(
            ItemSaid(row.start, row.end, self.always(row.title), self._speakers(row), row.is_break)
            for row in block.rows
        )
        say = language(self.code).say
        return ProgrammePart(self.always(block.heading), say(_("Time")), say(_("Item")), rows) if rows else None

    def _table(self, block: Table) -> TablePart:
        keys = [column.key for column in block.columns]
        return TablePart(
            tuple(self.always(column.label) for column in block.columns),
            tuple(column.numeric for column in block.columns),
            tuple(tuple(printable(row.get(key, "")) for key in keys) for row in block.rows),
        )

    def _speakers(self, row: ProgrammeRow) -> Said:
        return self.always(row.speakers) if row.speakers else NOTHING
