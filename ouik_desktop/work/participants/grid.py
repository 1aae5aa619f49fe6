"""The participants of one event as a grid: ids in order, rows by pages, cells changed one by one or pasted as one act."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.model import Event, LocalizedText, Person, Question, Registration
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.store import Store
from ouik_desktop.store.search.find import matching
from ouik_desktop.work.common import get, title_of
from ouik_desktop.work.participants.cells import Cells, person_with, values_with
from ouik_desktop.work.participants.head_count import people_count
from ouik_desktop.work.participants.known import PERSON, cells_of, the_same
from ouik_desktop.work.participants.register import ParticipantRow, register, row_of
from ouik_desktop.work.people.people import PersonDraft, draft_of, named, set_person
from ouik_desktop.work.people.people import row_of as row_of_person


@dataclass(frozen=True)
class ParticipantFilter:
    """Which participants: words anywhere in the person's names, reading, mail or affiliation; all states where none is named."""

    search: str = ""
    states: frozenset[RegistrationState] = frozenset()


# what the grid may be sorted by; readings in the order of JIS X 4061
_SORTS: Final[dict[str, tuple[Any, ...]]] = {
    "number": (Registration.number,),
    "name": (Person.sort_key, Registration.number),
    "reading": (Person.sort_key, Registration.number),
    "name_en": (Person.family_romaji, Person.given_romaji, Registration.number),
    "state": (Registration.state, Person.sort_key),
    "attendance": (Registration.attendance, Person.sort_key),
    "email": (Person.email, Registration.number),
    "phone": (Person.phone, Registration.number),
    "language": (Person.language, Registration.number),
    "remark": (Registration.remark, Registration.number),
}


def participant_ids(
    session: Session, event_id: int, wanted: ParticipantFilter, sort: str = "", descending: bool = False
) -> array[int]:
    """The ids of the registrations in order; by number where `sort` names nothing that can be sorted by."""
    keys = _SORTS.get(sort, _SORTS["number"])
    query = (
        select(Registration.id, Registration.person_id)
        .join(Registration.person)
        .where(Registration.event_id == event_id)
        .order_by(keys[0].desc() if descending else keys[0], *keys[1:])
    )
    if wanted.states:
        query = query.where(Registration.state.in_([state.value for state in wanted.states]))
    rows = session.execute(query)
    if not wanted.search.strip():
        return array("q", (row_id for row_id, _person in rows))
    found = set(matching(session, wanted.search, Person))
    return array("q", (row_id for row_id, person_id in rows if person_id in found))


def participant_page(session: Session, ids: Sequence[int]) -> list[ParticipantRow]:
    """The participants of these ids, in their order."""
    query = (
        select(Registration)
        .options(joinedload(Registration.person).joinedload(Person.organisation))
        .where(Registration.id.in_(ids))
    )
    rows = {registration.id: row_of(registration) for registration in session.scalars(query)}
    return [rows[row_id] for row_id in ids if row_id in rows]


@dataclass(frozen=True)
class Counts:
    """How many hold a place, wait, have cancelled; `free` places, None where the capacity is not limited."""

    registered: int
    waiting: int
    cancelled: int
    free: int | None


def counts(session: Session, event_id: int) -> Counts:
    """The figures above the grid."""
    people = people_count(session, event_id)
    free = people.free_of(get(session, Event, event_id).capacity)
    return Counts(people.places_taken, people.waiting, people[RegistrationState.CANCELLED], free)


# --- changing cells --------------------------------------------------------------------------------------------------


def change(store: Store, registration_id: int, cells: Cells) -> None:
    """Change cells of one participant; `BadInput` in words where one makes no sense, and then none is changed."""
    with store.write(partial(_change_label, store, registration_id)) as session:
        registration = get(session, Registration, registration_id)
        for field, value in values_with(cells).items():
            setattr(registration, field, value)
        before = draft_of(registration.person)
        person = person_with(before, cells, store.clock.today())
        if person != before:
            set_person(store, registration.person_id, person)


def _change_label(store: Store, registration_id: int) -> Text:
    with store.read() as session:
        registration = get(session, Registration, registration_id)
        return _("Change {person} for “{event}”", person=registration.person.name, event=registration.event.title)


def set_cells(store: Store, event_id: int, changed: Mapping[int, Cells], added: Sequence[Cells] = ()) -> None:
    """Change cells of several participants and add others, as one act: a paste, a fill, a change of state for many."""
    count = len(changed) + len(added)
    title = title_of(store, event_id)
    label = n_(
        "Change {count} participant of “{event}”", "Change {count} participants of “{event}”", count, event=title
    )
    with store.write(label) as session:
        at_once = select(Registration).options(joinedload(Registration.person)).where(Registration.id.in_(changed))
        _held = session.scalars(at_once).all()  # what the session holds it need not ask for one by one
        for registration_id, cells in changed.items():
            change(store, registration_id, cells)
        for cells in added:
            add_participant(store, event_id, cells)


def add_participant(store: Store, event_id: int, cells: Cells) -> int:
    """Register whom a row is about, as one act: somebody of the directory whom its cells name or describe in full, else somebody
    new; the id of the registration."""
    name = cells.get("name") or cells.get("name_en") or ""
    with store.write(
        lambda: _("Register {person} for “{event}”", person=name, event=title_of(store, event_id))
    ) as session:
        person_id = int(cells[PERSON]) if PERSON in cells else the_same(session, cells)
        if person_id is None:
            person: int | PersonDraft = named(name, cells.get("reading", ""))
            stands = {"name": name, "reading": cells.get("reading", "")}
        else:
            person, stands = person_id, cells_of(row_of_person(get(session, Person, person_id)))
        registration_id = register(store, event_id, person).id
        change(
            store, registration_id, {key: words for key, words in cells.items() if words and words != stands.get(key)}
        )
        return registration_id


def remove_participants(store: Store, event_id: int, registration_ids: Sequence[int]) -> None:
    """Take participants off the list altogether (a slip, not a cancellation); their numbers stay taken."""
    with store.write(partial(_removal_label, store, event_id, registration_ids)) as session:
        for registration_id in registration_ids:
            session.delete(get(session, Registration, registration_id))


def _removal_label(store: Store, event_id: int, registration_ids: Sequence[int]) -> Text:
    title, count = title_of(store, event_id), len(registration_ids)
    if count == 1:
        return _("Remove {person} from “{event}”", person=names_of(store, registration_ids)[0], event=title)
    return n_("Remove {count} participant of “{event}”", "Remove {count} participants of “{event}”", count, event=title)


def names_of(store: Store, registration_ids: Sequence[int]) -> list[LocalizedText]:
    """How participants are called, to say of whom something is done."""
    with store.read() as session:
        people = [get(session, Registration, one).person for one in registration_ids]
        return [person.name or person.known_affiliation for person in people]


def questions_of(session: Session, event_id: int) -> list[LocalizedText]:
    """What the event asks at registration, in order: the questions of its columns."""
    asked = select(Question.text).where(Question.event_id == event_id).order_by(Question.position, Question.id)
    return list(dict.fromkeys(session.scalars(asked)))
