"""What leaves the office, as frozen data: a `Document` is a title and blocks, each said in each language.

A block says what it *means* (these are facts, this is the programme), never how it looks: `documents` compose them, `formats`
set them, and neither knows the other. Dates and labels are words by the time they stand here; machines read `Occasion`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, TypeVar

from ouik_desktop.i18n import CODES, Code, Text, both


@dataclass(frozen=True)
class Words:
    """One thing said in Japanese and in English; None where a side is still owed, empty where it is left out on purpose. Lines
    are parted by `\\n`."""

    ja: str | None = None
    en: str | None = None

    def get(self, code: Code) -> str | None:
        """The words in `code`, None where they are missing or empty."""
        return (self.ja if code == "ja" else self.en) or None

    def best(self, *codes: Code) -> str:
        """The words in the first of `codes` that has some, else in any language, else nothing."""
        return next((words for code in (*codes, *CODES) if (words := self.get(code))), "")

    def __bool__(self) -> bool:
        return bool(self.ja or self.en)

    @classmethod
    def of(cls, text: Text) -> Words:
        """A message of the program in both languages."""
        return cls(**both(text))

    @classmethod
    def same(cls, words: str) -> Words:
        """Words that are the same in both languages: a name, an address of a page."""
        return cls(words, words)


@dataclass(frozen=True)
class Fact:
    """A labelled fact: `key` is its id (`when`, `venue`, `organiser`, `fee` …), `value` may have several lines."""

    key: str
    label: Words
    value: Words
    strong: bool = False


@dataclass(frozen=True)
class Facts:
    """The facts in printing order (日時, 会場, 主催 …). A side without a value was left open and is said or left out by the format."""

    rows: tuple[Fact, ...]


@dataclass(frozen=True)
class Paragraphs:
    """Running text: `key` is `summary` or `description`; paragraphs are parted by an empty line."""

    key: str
    words: Words


@dataclass(frozen=True)
class Alert:
    """What everybody has to see before reading on, printed large below the title: called off, postponed. `key` is the state
    (`cancelled`, `postponed`)."""

    key: str
    words: Words


@dataclass(frozen=True)
class ProgrammeRow:
    """One item: clock times as printed (`13:30`), title, speakers in one line; a break is printed muted."""

    start: str
    end: str
    title: Words
    speakers: Words = Words()
    is_break: bool = False


@dataclass(frozen=True)
class Programme:
    """The programme, in time order, with its heading (プログラム, in which 敬称略 stands once where people are named)."""

    heading: Words
    rows: tuple[ProgrammeRow, ...]


@dataclass(frozen=True)
class Link:
    """A page to go to, printed with its address and as a QR code."""

    key: str
    label: Words
    url: str


CONTACT_GAP: Final[Mapping[Code, str]] = {"ja": "\u3000", "en": " · "}


@dataclass(frozen=True)
class Contact:
    """Whom to ask: lines of name, address, phone, mail; pieces of a line are parted by `　` in Japanese and ` · ` in English."""

    label: Words
    lines: Words

    def pieces(self, code: Code) -> list[str]:
        """Name, address, phone … each by itself, for narrow columns and for machines."""
        said = self.lines.get(code) or ""
        return [piece for line in said.split("\n") for piece in line.split(CONTACT_GAP[code])]


@dataclass(frozen=True)
class Notice:
    """Small print at the foot: photographs, personal data and when they are erased."""

    words: Words


@dataclass(frozen=True)
class Column:
    """A column of a list: `key` finds the cell, `mm` the width on paper, `numeric` sets it flush right."""

    key: str
    label: Words
    mm: float = 30
    numeric: bool = False


@dataclass(frozen=True)
class Table:
    """A list: rows in printing order, each a mapping from column key to words; `band` of a row is its index heading."""

    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, str], ...]


@dataclass(frozen=True)
class NameRow:
    """A person on a list at the reception desk. No mail, no phone, no health: those never come here."""

    number: str
    name: str
    reading: str
    affiliation: str
    role: str
    remark: str
    band: str
    strong_role: bool = False


@dataclass(frozen=True)
class ListFrame:
    """What stands around a list that must not get lost, in its language: `day` beside the title on every page, `lines` under
    it on the first, `confidential` framed at the top, `handling` at the foot, `continued` (with `{band}`) where a group goes on."""

    day: str
    lines: tuple[str, ...]
    confidential: str
    handling: str
    continued: str


@dataclass(frozen=True)
class WalkIns:
    """Blank rows at the end of a list: at least `rows`, under `heading`, each with `role`, numbered from `first_number` if given."""

    heading: str
    role: str
    first_number: int | None = None
    rows: int = 6


@dataclass(frozen=True)
class NameList:
    """The names of a sign-in sheet in printing order, in one language."""

    columns: tuple[Column, ...]
    rows: tuple[NameRow, ...]
    frame: ListFrame
    walk_ins: WalkIns


@dataclass(frozen=True)
class Occasion:
    """The event as machines read it (RFC 5545 VEVENT, schema.org/Event). Times are aware; all-day events have dates, the
    end exclusive as in iCalendar; a missing end is None."""

    uid: str
    sequence: int
    modified: datetime
    start: datetime | date
    end: datetime | date | None
    timezone: str
    title: Words
    summary: Words = Words()
    description: Words = Words()
    location: Words = Words()
    address: Words = Words()
    organisers: tuple[Words, ...] = ()
    url: str | None = None
    online_url: str | None = None
    status: str = "CONFIRMED"  # iCalendar: TENTATIVE, CONFIRMED, CANCELLED
    postponed: bool = False
    mode: str = "on_site"  # on_site, online, hybrid
    doors_open: datetime | None = None
    capacity: int | None = None
    is_free: bool | None = None
    languages: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    series: Words = Words()


Block = Alert | Facts | Paragraphs | Programme | Link | Contact | Notice | Table | NameList | Occasion
B = TypeVar("B", bound=Block)


@dataclass(frozen=True)
class Document:
    """What leaves the office. `kind` is the id of the document (`announcement`, `sign-in-sheet`), `kind_name` its words,
    `languages` the ones asked for in printing order, `layout` `stacked` or `side-by-side`, `masthead` the office's name,
    `printed` when it was made (aware wall time of the office)."""

    kind: str
    kind_name: Words
    title: Words
    languages: tuple[Code, ...]
    blocks: tuple[Block, ...]
    subtitle: Words = Words()
    masthead: Words = Words()
    layout: str = "stacked"
    slug: str = ""
    printed: datetime | None = None

    def of(self, kind: type[B]) -> Iterator[B]:
        """The blocks of one kind, in order."""
        return (block for block in self.blocks if isinstance(block, kind))
