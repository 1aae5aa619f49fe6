"""A finding: something missing or wrong, and the field in which it can be settled. One value for every room that tells of it.

Gaps and contradictions of texts, what Home asks attention for, problems of an import: found in `work`, shown alike by badges,
studio, Home, `preflight`, `announce` and `--json`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ouik_desktop.errors import Where
from ouik_desktop.field_path import FieldPath
from ouik_desktop.i18n import Code, Text, _


class Severity(StrEnum):
    """What a finding stands in the way of."""

    WANTING = "wanting"  # nothing that carries it is complete; it does not go out unless somebody allows it, or does not come in
    NOTE = "note"  # worth a look


class FindingKind(StrEnum):
    """What is wrong; the values are the kinds of `--json`."""

    MISSING = "missing"  # one side has words and the other has none, or a title has none at all
    OUTDATED = "outdated"  # the other side changed after this one was written
    ONE_SIDED = "one_sided"  # a fact that one side alone tells
    CONTRADICTION = "contradiction"  # a fact that the other side, or the record, tells otherwise
    UNTRANSLATED = "untranslated"  # the words of the other language stand in this one
    TERM = "term"  # a variant the glossary does not want
    GLYPH = "glyph"  # letters no font can draw
    PLACE = "place"  # an event without a venue or a link
    ORGANISER = "organiser"  # an event of which it is not known who holds it
    PEOPLE = "people"  # more people than places, or places while somebody waits
    STATE = "state"  # over, and not closed
    TIMES = "times"  # the programme goes on after the end of the event
    ROW_LEFT_OUT = "row_left_out"  # a row of a list that is not taken in
    NOT_AS_WRITTEN = (
        "not_as_written"  # a row of a list that is taken in, and something in it left out or taken for something else
    )

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return Severity.WANTING if self in _WANTING else Severity.NOTE


_WANTING = frozenset({
    FindingKind.MISSING, FindingKind.OUTDATED, FindingKind.ONE_SIDED, FindingKind.CONTRADICTION, FindingKind.UNTRANSLATED,
    FindingKind.ROW_LEFT_OUT,
})  # fmt: skip
_IN_THE_WORDS = frozenset({FindingKind.CONTRADICTION, FindingKind.UNTRANSLATED, FindingKind.TERM, FindingKind.GLYPH})


NOWHERE: Final = Where()


@dataclass(frozen=True)
class Span:
    """A piece of the words on one side: from the letter `start` up to the letter `end`."""

    side: Code
    start: int
    end: int


@dataclass(frozen=True)
class Finding:
    """`path` leads to the side to change, `name` says what the field is called there, `trouble` what is wrong with it, as the rest of a
    sentence that begins with the name.

    `ja` and `en` are the words as they stand (None for none), `against` what the other side or the record says instead, `spans` the
    pieces of the words that are meant, `record` the slug of the event, `what` tells two findings of a kind in one field apart.
    `between_sides`: the sides do not agree, and either may be the wrong one. `where` is the cell, where it was found in a file: line,
    heading and what stands there.
    """

    kind: FindingKind
    path: FieldPath
    name: Text | None
    trouble: Text
    ja: str | None = None
    en: str | None = None
    against: str = ""
    spans: tuple[Span, ...] = ()
    record: str = ""
    what: str = ""
    between_sides: bool = False
    where: Where = NOWHERE

    @property
    def sentence(self) -> Text:
        """All of it: `Fee: there is no English.`"""
        if self.name is None:
            return self.trouble
        return _("{field}: {sentence}", field=self.name, sentence=self.trouble)

    @property
    def id(self) -> str:
        """The same for the same trouble in the same field, however often it is found."""
        return ":".join(filter(None, (self.kind, str(self.path.id), str(self.path), self.what)))

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return self.kind.severity

    @property
    def is_in_the_words(self) -> bool:
        """Whether it is about words that are there, and not about a side that is empty or old."""
        return self.kind in _IN_THE_WORDS or bool(self.what)

    @property
    def is_wanting(self) -> bool:
        """Whether what carries it is not complete."""
        return self.severity is Severity.WANTING

    def concerns(self, side: Code) -> bool:
        """Whether the words on `side` are not right as long as it stands."""
        return self.between_sides or self.path.side in (side, None)

    @property
    def language(self) -> Code:
        """The side to change; Japanese where it is all one."""
        return self.path.side or "ja"


def wanting(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that must be settled, or allowed, before anything goes out."""
    return tuple(one for one in findings if one.is_wanting)
