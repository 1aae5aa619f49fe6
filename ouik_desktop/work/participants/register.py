"""Participants of an event: registered, changed, cancelled; numbers are never used again, and a free place says who is next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from ouik_desktop.errors import NotFound, Refused
from ouik_desktop.i18n import Text, _, midway
from ouik_desktop.model import Event, LocalizedText, Person, Registration
from ouik_desktop.model.words import Attendance, RegistrationState
from ouik_desktop.store import Store, give_numbers
from ouik_desktop.work.common import get, title_of, utc_now
from ouik_desktop.work.participants.head_count import people_count
from ouik_desktop.work.people.people import PersonDraft, add_person, check_person


@dataclass(frozen=True)
class ParticipantRow:
    """A participant in a list. `queued_at`, `checked_in_at` are naive UTC; `answers` by question as asked."""

    id: int
    number: int
    person_id: int
    name: LocalizedText
    reading: str
    email: str
    phone: str
    language: str
    organisation: LocalizedText
    state: RegistrationState
    attendance: Attendance
    queued_at: datetime | None
    checked_in_at: datetime | None
    source: str
    source_key: str
    answers: Mapping[str, str]
    remark: str
    seat: str
    note: str


def participants(
    session: Session, event_id: int, states: Sequence[RegistrationState] = tuple(RegistrationState)
) -> list[ParticipantRow]:
    """The participants of an event in those states, in order of reading (JIS X 4061), namesakes by number."""
    query = (
        select(Registration)
        .join(Registration.person)
        .options(joinedload(Registration.person).joinedload(Person.organisation))
        .where(Registration.event_id == event_id, Registration.state.in_([state.value for state in states]))
        .order_by(Person.sort_key, Registration.number)
    )
    return [row_of(registration) for registration in session.scalars(query)]


def row_of(registration: Registration) -> ParticipantRow:
    """A registration as lists show it."""
    person = registration.person
    return ParticipantRow(
        id=registration.id,
        number=registration.number,
        person_id=person.id,
        name=person.name,
        reading=person.reading,
        email=person.email,
        phone=person.phone,
        language=person.language,
        organisation=person.known_affiliation,
        state=RegistrationState(registration.state),
        attendance=Attendance(registration.attendance),
        queued_at=registration.queued_at,
        checked_in_at=registration.checked_in_at,
        source=registration.source,
        source_key=registration.source_key,
        answers=registration.answers,
        remark=registration.remark,
        seat=registration.seat,
        note=registration.note,
    )


def participant(session: Session, registration_id: int) -> ParticipantRow:
    """One participant; `NotFound` when they are not there."""
    return row_of(get(session, Registration, registration_id))


def find_participant(session: Session, event_id: int, registration_id: int) -> int:
    """The id of a registration, if it is of that event; `NotFound` in words otherwise."""
    found = session.get(Registration, registration_id)
    if found is None or found.event_id != event_id:
        raise NotFound(_("This event has no participant with the id {id}.", id=registration_id))
    return found.id


# --- registering -----------------------------------------------------------------------------------------------------


def register(
    store: Store,
    event_id: int,
    person: int | PersonDraft,
    state: RegistrationState | None = None,
    *,
    again: bool = False,
    **values: object,
) -> ParticipantRow:
    """Register a person of the directory (by id) or a new one for an event.

    Without `state` they get a place while there is one, else they wait. `values` are further fields of the registration.
    A person who is registered already is refused, unless `again` says that it is meant.
    """

    def label() -> Text:
        return _("Register {person} for “{event}”", person=_name_of(store, person), event=title_of(store, event_id))

    if isinstance(person, PersonDraft):
        check_person(person)
    with store.write(label) as session:
        person_id = person if isinstance(person, int) else add_person(store, person)
        event, found = get(session, Event, event_id), get(session, Person, person_id)
        if not again:
            _refuse_twice(session, event, found)
        values |= {
            "state": (state or _state_for_next(session, event)).value,
            "number": give_numbers(session, event_id)[0],
        }
        registration = Registration(event=event, person=found, **values)
        registration.queued_at = registration.queued_at or utc_now(store.clock)
        session.add(registration)
        session.flush()
        return row_of(registration)


def _name_of(store: Store, person: int | PersonDraft) -> LocalizedText:
    if isinstance(person, PersonDraft):
        return person.name or person.affiliation
    with store.read() as session:
        return get(session, Person, person).name


def _refuse_twice(session: Session, event: Event, person: Person) -> None:
    query = select(Registration.number).where(Registration.event_id == event.id, Registration.person_id == person.id)
    number = session.scalar(query)
    if number is not None:
        raise Refused(_("{person} is registered already, as no. {number}.", person=person.name, number=number))


def _state_for_next(session: Session, event: Event) -> RegistrationState:
    free = people_count(session, event.id).free_of(event.capacity)
    return RegistrationState.REGISTERED if free is None or free > 0 else RegistrationState.WAITING


# --- changing --------------------------------------------------------------------------------------------------------


def set_state(store: Store, registration_id: int, state: RegistrationState) -> ParticipantRow | None:
    """Change the state of a participant. Where that leaves a place free, the one who waits longest is given back."""
    with store.write(_state_label(store, registration_id, state)) as session:
        registration = get(session, Registration, registration_id)
        registration.state = state.value
        session.flush()
        return next_waiting(session, registration.event_id)


def cancel(store: Store, registration_id: int) -> ParticipantRow | None:
    """Cancel a registration: its number stays taken. The one who waits longest is given back where a place is free now."""
    return set_state(store, registration_id, RegistrationState.CANCELLED)


def _state_label(store: Store, registration_id: int, state: RegistrationState) -> Text:
    with store.read() as session:
        registration = get(session, Registration, registration_id)
        person = registration.person.name or registration.person.known_affiliation
        title = registration.event.title
    if state is RegistrationState.CANCELLED:
        return _("Cancel {person} for “{event}”", person=person, event=title)
    return _("Set {person} to {state} for “{event}”", person=person, state=midway(state.text), event=title)


def next_waiting(session: Session, event_id: int) -> ParticipantRow | None:
    """Who is next: the one who waits longest, while a place is free."""
    event = get(session, Event, event_id)
    free = people_count(session, event_id).free_of(event.capacity)
    if free is not None and free <= 0:
        return None
    query = (
        select(Registration)
        .where(Registration.event_id == event_id, Registration.state == RegistrationState.WAITING.value)
        .order_by(Registration.queued_at, Registration.number)
        .limit(1)
    )
    registration = session.scalar(query)
    return None if registration is None else row_of(registration)
