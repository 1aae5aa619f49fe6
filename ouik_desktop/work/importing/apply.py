"""Doing what a plan says: people and registrations written as one labelled act, which one undo takes back, also next week."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from collections.abc import Mapping as Map
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ouik_desktop.errors import Refused
from ouik_desktop.finding import Finding
from ouik_desktop.i18n import Text, _, both, n_
from ouik_desktop.model import Event, Organisation, Person, Question, Registration, person_sort_key
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.progress import Progress, Task, without_garbage_collection
from ouik_desktop.store import Store, bulk, give_numbers
from ouik_desktop.store.unit import unit_of
from ouik_desktop.work.common import get, title_of
from ouik_desktop.work.importing.changes import localized, source_row
from ouik_desktop.work.importing.known import same_organisation, stamp_of
from ouik_desktop.work.importing.plan import Entry, Outcome, Plan
from ouik_desktop.work.organisations.organisations import known_organisations, learn_variant
from ouik_desktop.work.people.names import Name

_PERSON: Final = (
    "family", "given", "family_kana", "given_kana", "family_romaji", "given_romaji", "email", "phone", "affiliation", "department",
    "position", "organisation_id", "sort_key",
)  # fmt: skip
_REGISTRATION: Final = (
    "event_id", "person_id", "number", "state", "queued_at", "checked_in_at", "source", "source_key", "source_row", "answers", "note",
)  # fmt: skip
_NAME: Final = ("family", "given", "family_kana", "given_kana", "family_romaji", "given_romaji")

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Report:
    """What an import did, or would do. `rows` counts the rows of the file that are about people, `new` … `vanished` count
    people; `unit` is the act in the history, None where nothing was changed."""

    source: str
    encoding: str
    rows: int
    new: int
    changed: int
    unchanged: int
    cancelled: int
    vanished: int
    problems: tuple[Finding, ...]
    repeated: int = 0
    unit: int | None = None

    def to_json(self) -> dict[str, object]:
        """The document of `participant import --json`."""
        counts = ("source", "encoding", "rows", "new", "changed", "unchanged", "cancelled", "vanished", "repeated")
        problems = [
            {
                "line": each.where.line,
                "column": each.where.column,
                "value": each.where.value,
                "reason": both(each.sentence),
            }
            for each in self.problems
        ]
        return {**{name: getattr(self, name) for name in counts}, "problems": problems, "unit": self.unit}


def report_of(plan: Plan, unit: int | None = None) -> Report:
    """What a plan comes to."""
    counts = plan.counts
    return Report(
        plan.source,
        plan.encoding,
        plan.rows,
        counts[Outcome.NEW],
        counts[Outcome.CHANGED],
        counts[Outcome.UNCHANGED],
        counts[Outcome.CANCELLED],
        len(plan.vanished),
        plan.problems,
        counts[Outcome.REPEATED],
        unit,
    )


def apply(store: Store, event_id: int, plan: Plan) -> Task[Report]:
    """Import what `plan` says into an event, as one act. `NotFound` where the event is gone, `Refused` where people or
    registrations have come or gone since the plan was made. Closing the task before its end leaves the office as it was."""
    if plan.is_empty:
        return report_of(plan)
    with without_garbage_collection(), store.write(_label(store, event_id, plan)) as session:
        event = get(session, Event, event_id)
        if plan.stamp is not None and plan.stamp != stamp_of(session, event_id):
            raise Refused(_("The office has changed meanwhile: please look at the list once more."))
        people = yield from _people(session, plan.entries)
        yield from _registrations(session, event_id, plan, people)
        _questions(session, event, plan)
        _learn_names(session, plan.entries)
        yield Progress(1, 1, _("Saving"))
        unit = unit_of(session).unit_id
    _log.info("import into event %d as unit %d: %s", event_id, unit, {str(one): n for one, n in plan.counts.items()})
    return report_of(plan, unit)


def _label(store: Store, event_id: int, plan: Plan) -> Text:
    counts = plan.counts
    people = counts[Outcome.NEW] + counts[Outcome.CHANGED] + counts[Outcome.CANCELLED]
    return n_(
        "Import {count} person from {file} for “{event}”",
        "Import {count} people from {file} for “{event}”",
        people,
        file=plan.file,
        event=title_of(store, event_id),
    )


# --- people -----------------------------------------------------------------------------------------------------------


def _people(session: Session, entries: Iterable[Entry]) -> Task[dict[int, int]]:
    """The person of each entry, by its place in the plan; new people are added, known ones changed."""
    entries = tuple(entries)
    organisations = known_organisations(session)
    new = [at for at, entry in enumerate(entries) if entry.person_id is None]
    yield Progress(0, len(entries), _("Adding people"))
    sort_key = _SortKeys()
    added = (_new_person(entries[at], organisations, sort_key) for at in new)
    ids = bulk.insert(session, Person, _PERSON, added) if new else range(0)
    yield Progress(len(new), len(entries), _("Updating people"))
    _update(session, Person, ((entry.person_id, entry.person) for entry in entries if entry.person))
    _sort_again(
        session,
        [entry for entry in entries if entry.person_id is not None and any(name in entry.person for name in _NAME)],
    )
    people = {at: entry.person_id for at, entry in enumerate(entries) if entry.person_id is not None}
    people.update(zip(new, ids, strict=True))
    return people


class _SortKeys(dict[Name, str]):
    """Places in a list; namesakes share theirs."""

    def __missing__(self, name: Name) -> str:
        reading = f"{name.family_kana} {name.given_kana}".strip()
        key = self[name] = person_sort_key(
            name.family, name.given, reading, f"{name.given_romaji} {name.family_romaji}".strip()
        )
        return key


def _new_person(entry: Entry, organisations: Map[str, int], sort_key: _SortKeys) -> tuple[object, ...]:
    applicant = entry.applicant
    organisation = organisations.get(same_organisation(applicant.affiliation)) if applicant.affiliation else None
    return (
        *applicant.name,
        applicant.email,
        applicant.phone,
        localized(applicant.affiliation),
        localized(applicant.department),
        localized(applicant.position),
        organisation,
        sort_key[applicant.name],
    )


def _update(
    session: Session, kind: type[Person] | type[Registration], changes: Iterable[tuple[int | None, Map[str, object]]]
) -> None:
    """Rows that change in the same fields are written together."""
    alike: dict[tuple[str, ...], list[tuple[object, ...]]] = {}
    for row_id, changed in changes:
        alike.setdefault(tuple(changed), []).append((row_id, *changed.values()))
    for names, rows in alike.items():
        bulk.update(session, kind, names, rows)


def _sort_again(session: Session, entries: list[Entry]) -> None:
    ids = [entry.person_id for entry in entries]
    for start in range(0, len(ids), 500):
        rows = session.execute(
            select(Person).where(Person.id.in_(ids[start : start + 500])).execution_options(populate_existing=True)
        )
        for person in rows.scalars():
            person.sort_key = person_sort_key(person.family, person.given, person.reading, person.name_en)


def _learn_names(session: Session, entries: Iterable[Entry]) -> None:
    """Remember how the list writes organisations the office knows, so that its ways of writing are found and shown."""
    organisations = known_organisations(session)
    for name in dict.fromkeys(entry.applicant.affiliation for entry in entries if entry.outcome is Outcome.NEW):
        if (organisation_id := organisations.get(same_organisation(name))) is not None:
            learn_variant(get(session, Organisation, organisation_id), name)


# --- registrations ----------------------------------------------------------------------------------------------------


def _registrations(session: Session, event_id: int, plan: Plan, people: Map[int, int]) -> Task[None]:
    new = [(at, entry) for at, entry in enumerate(plan.entries) if entry.registration_id is None]
    yield Progress(0, len(plan.entries), _("Registering them"))
    if new:
        numbers = give_numbers(session, event_id, len(new))
        rows = (
            _new_registration(event_id, people[at], number, entry, plan.source)
            for (at, entry), number in zip(new, numbers, strict=True)
        )
        bulk.insert(session, Registration, _REGISTRATION, rows)
    yield Progress(len(new), len(plan.entries), _("Updating registrations"))
    _update(
        session,
        Registration,
        ((entry.registration_id, entry.registration) for entry in plan.entries if entry.registration),
    )


def _new_registration(event_id: int, person_id: int, number: int, entry: Entry, source: str) -> tuple[object, ...]:
    applicant = entry.applicant
    return (
        event_id,
        person_id,
        number,
        applicant.state or RegistrationState.REGISTERED.value,
        applicant.queued_at,
        applicant.checked_in_at,
        source,
        applicant.key,
        source_row(applicant),
        applicant.answers,
        applicant.note,
    )


def _questions(session: Session, event: Event, plan: Plan) -> None:
    """What the list asked that the event did not know yet, in the order of the list."""
    asked = {words for question in event.questions for words in (question.text.ja, question.text.en) if words}
    answered = {question for entry in plan.entries for question in entry.applicant.answers}
    after = session.scalar(select(func.max(Question.position)).where(Question.event_id == event.id))
    position = -1 if after is None else after
    for text, kind in plan.questions:
        if text in answered and text not in asked:
            position += 1
            event.questions.append(Question(text=localized(text), kind=kind, position=position))
