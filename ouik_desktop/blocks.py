"""What leaves the office, as frozen data: a `Document` is a title and blocks, each said in each language.

A block says what it *means* (these are facts, this is the programme), never how it looks: `documents` compose them, `formats`
set them, and neither knows the other. Dates and labels are words by the time they stand here; machines read `Occasion`. Words
are `LocalizedText`: a side without any is still owed unless it is not needed; lines are parted by `\\n`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Final, TypeVar

from ouik_desktop.i18n import Code
from ouik_desktop.localized import NO_WORDS, LocalizedText


class FactKind(Enum):
    """What the value of a fact is."""

    WORDS = "words"
    MOMENT = "moment"  # a day or a time
    NAMES = "names"  # of people or organisations, parted by 、 in Japanese and by commas in English


@dataclass(frozen=True)
class Fact:
    """A labelled fact: `key` is its id (`when`, `venue`, `organiser`, `fee` …), `value` may have several lines."""

    key: str
    label: LocalizedText
    value: LocalizedText
    kind: FactKind = FactKind.WORDS


@dataclass(frozen=True)
class Facts:
    """The facts in printing order (日時, 会場, 主催 …). A side without a value was left open and is said or left out by the format."""

    rows: tuple[Fact, ...]


@dataclass(frozen=True)
class Paragraphs:
    """Running text: `key` is `summary` or `description`; paragraphs are parted by an empty line."""

    key: str
    words: LocalizedText


@dataclass(frozen=True)
class Alert:
    """What everybody has to see before reading on, printed large below the title: called off, postponed. `key` is the state
    (`cancelled`, `postponed`)."""

    key: str
    words: LocalizedText


@dataclass(frozen=True)
class ProgrammeRow:
    """One item: clock times as printed (`13:30`), title, speakers in one line; a break is printed muted."""

    start: str
    end: str
    title: LocalizedText
    speakers: LocalizedText = NO_WORDS
    is_break: bool = False


@dataclass(frozen=True)
class Programme:
    """The programme, in time order, with its heading (プログラム, in which 敬称略 stands once where people are named)."""

    heading: LocalizedText
    rows: tuple[ProgrammeRow, ...]


@dataclass(frozen=True)
class Link:
    """A page to go to, printed with its address and as a QR code."""

    key: str
    label: LocalizedText
    url: str


CONTACT_GAP: Final[Mapping[Code, str]] = {"ja": "\u3000", "en": " · "}


@dataclass(frozen=True)
class Contact:
    """Whom to ask: lines of name, address, phone, mail; pieces of a line are parted by `　` in Japanese and ` · ` in English."""

    label: LocalizedText
    lines: LocalizedText

    def pieces(self, code: Code) -> list[str]:
        """Name, address, phone … each by itself, for narrow columns and for machines."""
        return [piece for line in self.lines.get(code).split("\n") for piece in line.split(CONTACT_GAP[code])]


@dataclass(frozen=True)
class Notice:
    """Small print at the foot: photographs, personal data and when they are erased."""

    words: LocalizedText


@dataclass(frozen=True)
class Column:
    """A column of a list: `key` finds the cell and says what it holds (`name`, `affiliation`, `signature` …), `numeric` that
    it holds numbers."""

    key: str
    label: LocalizedText
    numeric: bool = False


@dataclass(frozen=True)
class Table:
    """A list: rows in printing order, each a mapping from column key to the words of its cell, the same in every language."""

    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, str], ...]


@dataclass(frozen=True)
class AddressCard:
    """Somebody as address books know them: `name` as it is said, `also` in the other language; its halves and their kana, as
    far as they are known; `note` in a line or several."""

    name: str
    also: str = ""
    family: str = ""
    given: str = ""
    family_reading: str = ""
    given_reading: str = ""
    organisation: str = ""
    department: str = ""
    position: str = ""
    email: str = ""
    phone: str = ""
    note: str = ""


@dataclass(frozen=True)
class AddressCards:
    """Cards for telephones and mail programs, in order."""

    cards: tuple[AddressCard, ...]


@dataclass(frozen=True)
class NameRow:
    """A person on a list at the reception desk, under its index heading `band`; `is_general` is one of the public, neither
    speaker nor guest. No mail, no phone, no health: those never come here."""

    number: str
    name: str
    reading: str
    affiliation: str
    role: str
    remark: str
    band: str
    is_general: bool = True


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
    """The names of a sign-in sheet in printing order, in one language. Its columns are `here` (a box to tick), `number`, `name`
    (with its reading), `affiliation`, `role`, `remark` and `signature`, or some of them."""

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
    title: LocalizedText
    summary: LocalizedText = NO_WORDS
    description: LocalizedText = NO_WORDS
    location: LocalizedText = NO_WORDS
    address: LocalizedText = NO_WORDS
    organisers: tuple[LocalizedText, ...] = ()
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
    series: LocalizedText = NO_WORDS


Block = Alert | Facts | Paragraphs | Programme | Link | Contact | Notice | Table | AddressCards | NameList | Occasion
B = TypeVar("B", bound=Block)


@dataclass(frozen=True)
class Document:
    """What leaves the office. `kind` is the id of the document (`announcement`, `sign-in-sheet`), `kind_name` its words,
    `languages` the ones asked for in printing order, `layout` `stacked` or `side-by-side`, `masthead` the office's name,
    `printed` when it was made (aware wall time of the office)."""

    kind: str
    kind_name: LocalizedText
    title: LocalizedText
    languages: tuple[Code, ...]
    blocks: tuple[Block, ...]
    subtitle: LocalizedText = NO_WORDS
    masthead: LocalizedText = NO_WORDS
    layout: str = "stacked"
    slug: str = ""
    printed: datetime | None = None

    @property
    def block_kinds(self) -> frozenset[type[Block]]:
        """Of which kinds of block it is made."""
        return frozenset(map(type, self.blocks))

    def of(self, kind: type[B]) -> Iterator[B]:
        """The blocks of one kind, in order."""
        return (block for block in self.blocks if isinstance(block, kind))
