"""The participants of one event as a grid: ids in order, rows by pages, cells changed one by one or pasted as one act."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from ouik_desktop.errors import BadInput
from ouik_desktop.i18n import Code, Text, _, both, n_
from ouik_desktop.japanese import has_japanese
from ouik_desktop.model import Event, Person, Registration
from ouik_desktop.model.words import Attendance, RegistrationState
from ouik_desktop.store import Store
from ouik_desktop.store.search import matching
from ouik_desktop.work.common import get, title_of
from ouik_desktop.work.event_views import people_counts
from ouik_desktop.work.people import PersonDraft, check_person, draft_of, make_person, named, recognised
from ouik_desktop.work.registering import ParticipantRow, free_places, register_in, row_of

Cells = Mapping[str, str]


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
    of = people_counts(session, [event_id])[event_id]
    free = free_places(session, get(session, Event, event_id))
    return Counts(of.places_taken, of[RegistrationState.WAITING], of[RegistrationState.CANCELLED], free)


# --- changing cells --------------------------------------------------------------------------------------------------


def set_cell(store: Store, registration_id: int, key: str, words: str) -> None:
    """Change one cell of the grid; `BadInput` in words where it makes no sense."""
    with store.read() as session:
        registration = get(session, Registration, registration_id)
        label = _("Change {person} for “{event}”", person=registration.person.name, event=registration.event.title)
    with store.write(label) as session:
        _set(session, store, get(session, Registration, registration_id), {key: words})


def set_cells(store: Store, event_id: int, changed: Mapping[int, Cells], added: Sequence[Cells] = ()) -> None:
    """Change cells of several participants and add others, as one act: a paste, a fill, a change of state for many."""
    count = len(changed) + len(added)
    title = title_of(store, event_id)
    label = n_(
        "Change {count} participant of “{event}”", "Change {count} participants of “{event}”", count, event=title
    )
    with store.write(label) as session:
        for registration_id, cells in changed.items():
            _set(session, store, get(session, Registration, registration_id), cells)
        for cells in added:
            _add(session, store, event_id, cells)


def add_participant(store: Store, event_id: int, cells: Cells) -> int:
    """Register somebody typed into the last row; the id of the registration."""
    label = _("Register {person} for “{event}”", person=cells.get("name", ""), event=title_of(store, event_id))
    with store.write(label) as session:
        return _add(session, store, event_id, cells)


def remove_participants(store: Store, event_id: int, registration_ids: Sequence[int]) -> None:
    """Take participants off the list altogether (a slip, not a cancellation); their numbers stay taken."""
    count = len(registration_ids)
    title = title_of(store, event_id)
    label = n_(
        "Remove {count} participant of “{event}”", "Remove {count} participants of “{event}”", count, event=title
    )
    with store.write(label) as session:
        for registration_id in registration_ids:
            session.delete(get(session, Registration, registration_id))


def _add(session: Session, store: Store, event_id: int, cells: Cells) -> int:
    name = cells.get("name") or cells.get("name_en") or ""
    draft = named(name, cells.get("reading", ""))
    check_person(draft)
    registration = register_in(session, store.clock, event_id, draft)
    rest = {key: words for key, words in cells.items() if key not in ("name", "reading") and words}
    _set(session, store, registration, rest)
    session.flush()
    return registration.id


def _set(session: Session, store: Store, registration: Registration, cells: Cells) -> None:
    draft = draft_of(registration.person)
    changed = draft
    for key, words in cells.items():
        if key in _PERSON_CELLS:
            changed = _PERSON_CELLS[key](changed, words.strip(), store)
        elif key in _REGISTRATION_CELLS:
            _REGISTRATION_CELLS[key](registration, words.strip())
    if changed != draft:
        check_person(changed)
        if changed.affiliation != draft.affiliation:
            changed = replace(changed, organisation_id=recognised(session, changed.affiliation))
        make_person(changed, registration.person)


def _name(draft: PersonDraft, words: str, _store: Store) -> PersonDraft:
    if draft.display_name:
        return replace(draft, display_name=words)
    parts = named(words)
    kept = replace(draft, family=parts.family, given=parts.given)
    if words and not has_japanese(words):
        return replace(kept, family_romaji=parts.family_romaji, given_romaji=parts.given_romaji)
    return kept


def _reading(draft: PersonDraft, words: str, _store: Store) -> PersonDraft:
    family, _space, given = words.replace("\u3000", " ").partition(" ")
    return replace(draft, family_kana=family, given_kana=given.strip())


def _name_en(draft: PersonDraft, words: str, _store: Store) -> PersonDraft:
    given, _space, family = words.rpartition(" ")
    return replace(draft, family_romaji=family, given_romaji=given)


def _affiliation(code: Code) -> Callable[[PersonDraft, str, Store], PersonDraft]:
    def changed(draft: PersonDraft, words: str, store: Store) -> PersonDraft:
        return replace(draft, affiliation=draft.affiliation.within(code, words, store.clock.today()))

    return changed


def _email(draft: PersonDraft, words: str, _store: Store) -> PersonDraft:
    return replace(draft, email=words.replace("＠", "@"))


_PERSON_CELLS: Final[dict[str, Callable[[PersonDraft, str, Store], PersonDraft]]] = {
    "name": _name,
    "reading": _reading,
    "name_en": _name_en,
    "affiliation_ja": _affiliation("ja"),
    "affiliation_en": _affiliation("en"),
    "email": _email,
}


def _state(registration: Registration, words: str) -> None:
    registration.state = _one_of({state.value: state.text for state in RegistrationState}, words)


def _attendance(registration: Registration, words: str) -> None:
    registration.attendance = _one_of({one.value: one.text for one in Attendance}, words)


def _remark(registration: Registration, words: str) -> None:
    registration.remark = words


_REGISTRATION_CELLS: Final[dict[str, Callable[[Registration, str], None]]] = {
    "state": _state,
    "attendance": _attendance,
    "remark": _remark,
}


def _one_of(texts: Mapping[str, Text], words: str) -> str:
    """The id meant by `words`: itself, or its word in either language, as a paste brings it."""
    for kind, text in texts.items():
        if words == kind or words in both(text).values():
            return kind
    raise BadInput(_("“{words}” is none of the words this column knows.", words=words))
