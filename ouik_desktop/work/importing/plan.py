"""What an import would do, row by row, before anything is done: pure, so that it can be looked at, changed and thrown away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping as Map
from dataclasses import dataclass
from datetime import tzinfo
from enum import StrEnum
from functools import cached_property
from typing import Final, NamedTuple

from ouik_desktop.finding import Finding
from ouik_desktop.formats.tables import Sheet
from ouik_desktop.i18n import Text, _, c_
from ouik_desktop.japanese import has_japanese
from ouik_desktop.model.clock import TOKYO
from ouik_desktop.progress import Progress, Task, finish, without_garbage_collection
from ouik_desktop.work.importing.applicants import Applicant, Reader
from ouik_desktop.work.importing.changes import Existing, person_changes, registration_changes
from ouik_desktop.work.importing.groups import OFF, Group, grouped
from ouik_desktop.work.importing.known import Known, Stamp
from ouik_desktop.work.importing.mapping import Field, Mapping
from ouik_desktop.work.importing.matching import NOBODY, Match, Matcher
from ouik_desktop.work.importing.profiles import kind_of_question, profile
from ouik_desktop.work.people import names
from ouik_desktop.work.people.names import Families

ROWS_A_STEP: Final = 5_000


class Outcome(StrEnum):
    """What becomes of a row. `REPEATED` is a further row of somebody who stands above already."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    CANCELLED = "cancelled"
    REPEATED = "repeated"
    LEFT_OUT = "left_out"

    @property
    def text(self) -> Text:
        """The outcome in words."""
        return _OUTCOMES[self]


_OUTCOMES = {
    Outcome.NEW: c_("row of a list", "New"),
    Outcome.CHANGED: c_("row of a list", "Changed"),
    Outcome.UNCHANGED: c_("row of a list", "Unchanged"),
    Outcome.CANCELLED: c_("row of a list", "Cancelled"),
    Outcome.REPEATED: c_("row of a list", "Again"),
    Outcome.LEFT_OUT: c_("row of a list", "Left out"),
}


class Entry(NamedTuple):
    """One person of the list: what becomes of them, whom of the office they are, and the columns that would change (by the
    names of `Person` and `Registration`). `maybe` is a namesake whom a new person may be a duplicate of."""

    outcome: Outcome
    applicant: Applicant
    lines: tuple[int, ...]
    person_id: int | None = None
    registration_id: int | None = None
    person: Map[str, object] = {}
    registration: Map[str, object] = {}
    maybe: int | None = None


class Vanished(NamedTuple):
    """Somebody who came by the same source before and is not in the list any more; nothing is done about them."""

    registration_id: int
    person_id: int
    number: int


@dataclass(frozen=True)
class Plan:
    """What the import of one list would do. `rows` counts the rows of the file that are about people, `problems` are what is found in
    them, in their order, `stamp` is of what was known when it was made."""

    source: str
    encoding: str
    file: str
    rows: int
    entries: tuple[Entry, ...]
    problems: tuple[Finding, ...]
    vanished: tuple[Vanished, ...]
    questions: tuple[tuple[str, str], ...]
    stamp: Stamp | None = None

    @cached_property
    def counts(self) -> Map[Outcome, int]:
        """How many people have each outcome; `REPEATED` and `LEFT_OUT` count rows."""
        counted = Counter(entry.outcome for entry in self.entries)
        taken = sum(len(entry.lines) for entry in self.entries)
        counted[Outcome.REPEATED] = taken - len(self.entries)
        counted[Outcome.LEFT_OUT] = self.rows - taken
        return counted

    @property
    def new_but_off(self) -> int:
        """How many come in as cancelled or declined: they are new to the event, and nobody to expect."""
        return sum(entry.outcome is Outcome.NEW and entry.applicant.state in OFF for entry in self.entries)

    @property
    def is_empty(self) -> bool:
        """Whether it would change nothing."""
        return not any(self.counts[each] for each in (Outcome.NEW, Outcome.CHANGED, Outcome.CANCELLED))


def plan(
    sheet: Sheet, mapping: Mapping, known: Known, *, existing: Existing = Existing.UPDATE, zone: tzinfo = TOKYO
) -> Plan:
    """What importing `sheet` by `mapping` would do to what is `known`. Wall times in the list are in `zone`; `existing` says
    what becomes of people who are there already."""
    return finish(planning(sheet, mapping, known, existing=existing, zone=zone))


def planning(
    sheet: Sheet, mapping: Mapping, known: Known, *, existing: Existing = Existing.UPDATE, zone: tzinfo = TOKYO
) -> Task[Plan]:
    """The same as long work, a step for every few thousand rows."""
    with without_garbage_collection():
        reader = Reader(sheet, mapping, _families(sheet, mapping, known), zone)
        applicants: list[Applicant] = []
        for start in range(0, len(sheet.rows), ROWS_A_STEP):
            yield Progress(start, len(sheet.rows), _("Reading the list"))
            applicants += reader.read(sheet.rows[start : start + ROWS_A_STEP])
        yield Progress(len(sheet.rows), len(sheet.rows), _("Looking for people already in the directory"))
        groups = grouped(applicants, known, repeats=profile(mapping.source).repeats)
        apart = existing is Existing.ADD
        matches = [NOBODY] * len(groups) if apart else Matcher(known, mapping.source).match(groups)
        entries = tuple(
            _entry(group, match, mapping.source, known, existing) for group, match in zip(groups, matches, strict=True)
        )
    return Plan(
        mapping.source,
        sheet.encoding,
        sheet.name,
        len(sheet.rows),
        entries,
        tuple(sorted(reader.problems, key=lambda problem: problem.path.id)),
        () if apart else _vanished(entries, mapping.source, known),
        tuple((question, kind_of_question(question)) for _column, question in mapping.questions()),
        known.stamp,
    )


def _families(sheet: Sheet, mapping: Mapping, known: Known) -> Families:
    """The family names of the office and of the list itself, where there is anything to part by them."""
    whole, kana = (next(iter(mapping.of(field)), None) for field in (Field.NAME, Field.READING))
    if whole is None:
        return Families()
    written = [sheet.column(whole), sheet.column(kana) if kana is not None else []]
    if all(" " in cell or "\u3000" in cell or not cell for column in written for cell in column):
        return Families()
    families = Families((person.family, person.family_kana) for person in known.people.values() if person.given)
    for name, reading in zip(written[0], written[1] or [""] * len(sheet.rows), strict=True):
        spoken = " ".join(reading.split())
        family, given = names.parted(name.strip(), spoken, Families()) if has_japanese(name) else ("", "")
        if given:
            families.add(family, spoken.partition(" ")[0] if " " in spoken else "")
    return families


def _entry(group: Group, match: Match, source: str, known: Known, existing: Existing) -> Entry:
    applicant, rows = group.applicant, group.rows
    lines = (rows[0].line,) if len(rows) == 1 else tuple(row.line for row in rows)
    person, registration, maybe = match
    if person is None:
        return Entry(Outcome.NEW, applicant, lines, maybe=maybe)
    skip = existing is Existing.SKIP
    same_row = registration is not None and registration.source_row.split(" ")[0] == applicant.digest
    of_person = {} if skip or same_row else person_changes(applicant, person, known)
    if registration is None:
        return Entry(Outcome.NEW, applicant, lines, person.id, None, of_person)
    of_registration = {} if skip else registration_changes(applicant, registration, source, same_row=same_row)
    return Entry(
        _outcome(of_person, of_registration), applicant, lines, person.id, registration.id, of_person, of_registration
    )


def _outcome(of_person: Map[str, object], of_registration: Map[str, object]) -> Outcome:
    if of_registration.get("state") == "cancelled":
        return Outcome.CANCELLED
    return Outcome.CHANGED if of_person or of_registration else Outcome.UNCHANGED


def _vanished(entries: tuple[Entry, ...], source: str, known: Known) -> tuple[Vanished, ...]:
    """Who came by the source before and is not in the list any more; nobody, where the list has none of those people: then it
    is another list."""
    there = {entry.registration_id for entry in entries}
    of_source = [each for each in known.registrations if each.source == source]
    if all(each.id not in there for each in of_source):
        return ()
    return tuple(Vanished(each.id, each.person_id, each.number) for each in of_source if each.id not in there)
