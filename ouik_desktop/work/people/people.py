"""The directory: people added, changed, searched and shown. Names are kept exactly as typed."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.errors import BadInput, Where
from ouik_desktop.i18n import _
from ouik_desktop.japanese import has_japanese, is_kana
from ouik_desktop.model import (
    NO_WORDS,
    Appearance,
    Event,
    LocalizedText,
    Person,
    ProgrammeItem,
    Registration,
    person_sort_key,
)
from ouik_desktop.model.words import RegistrationState, SpeakerRole
from ouik_desktop.store import Store
from ouik_desktop.work.common import brought_up, get
from ouik_desktop.work.events.rows import EventRow, rows_by_id
from ouik_desktop.work.organisations.organisations import known_organisations, organisation_key
from ouik_desktop.work.people.names import first_and_rest, latin_parts


@dataclass(frozen=True)
class PersonDraft:
    """What is known of a person, as typed; see `model.Person`. `organisation_id` None: recognised from the affiliation."""

    family: str = ""
    given: str = ""
    family_kana: str = ""
    given_kana: str = ""
    family_romaji: str = ""
    given_romaji: str = ""
    display_name: str = ""
    honorific: str = ""
    organisation_id: int | None = None
    affiliation: LocalizedText = NO_WORDS
    department: LocalizedText = NO_WORDS
    position: LocalizedText = NO_WORDS
    email: str = ""
    phone: str = ""
    language: str = ""
    dietary: str = ""
    access_needs: str = ""
    photo_consent: bool | None = None
    note: str = ""

    @property
    def name(self) -> LocalizedText:
        """The name in both languages."""
        return Person(**values_of(self)).name


def values_of(draft: PersonDraft) -> dict[str, object]:
    """The fields of a draft by name, values as they are."""
    return {one.name: getattr(draft, one.name) for one in fields(draft)}


def named(name: str, reading: str = "") -> PersonDraft:
    """A draft from a name and a reading typed in one line each: 姓 名 for names in Japanese, for names in Latin letters Given
    Family, FAMILY Given or Family, Given. A name without a space stays whole, as a family name (it is never split by guessing)."""
    family_kana, given_kana = first_and_rest(reading)
    draft = PersonDraft(family_kana=family_kana, given_kana=given_kana)
    if has_japanese(name):
        family, given = first_and_rest(name)
        return replace(draft, family=family, given=given)
    family, given = latin_parts(name, f"{family_kana} {given_kana}")
    return replace(draft, family_romaji=family, given_romaji=given)


def make_person(draft: PersonDraft, into: Person | None = None) -> Person:
    """A person with their place in lists, not yet in any session; or `into` changed so."""
    person = into or Person()
    for path, value in values_of(draft).items():
        setattr(person, path, value)
    person.sort_key = person_sort_key(person.family, person.given, person.reading, person.name_en)
    return person


def check_person(draft: PersonDraft) -> None:
    """`BadInput` where somebody has no name, a reading is not kana, or a mail address has no @."""
    if not draft.name and not draft.affiliation:
        raise BadInput(_("A person needs a name."))
    reading = f"{draft.family_kana} {draft.given_kana}".strip()
    if reading and not is_kana(reading):
        raise BadInput(_("Write the reading in kana; “{reading}” is not.", reading=reading), Where(value=reading))
    if draft.email and "@" not in draft.email:
        raise BadInput(
            _("“{email}” is not an e-mail address: it has no @.", email=draft.email), Where(value=draft.email)
        )


def draft_of(person: Person) -> PersonDraft:
    """What is known of a person, as a draft to change."""
    return PersonDraft(**{one.name: getattr(person, one.name) for one in fields(PersonDraft)})


def add_person(store: Store, draft: PersonDraft) -> int:
    """Add a person to the directory; the id. Their organisation is recognised from the affiliation."""
    check_person(draft)
    with store.write(lambda: _("Add {person} to the directory", person=draft.name)) as session:
        person = make_person(draft)
        person.organisation_id = person.organisation_id or recognised(session, draft.affiliation)
        session.add(person)
        session.flush()
        return person.id


def recognised(session: Session, affiliation: LocalizedText) -> int | None:
    """The organisation an affiliation names, under any of its known names."""
    keys = [key for words in (affiliation.ja, affiliation.en) if (key := organisation_key(words))]
    known = known_organisations(session) if keys else {}
    return next((known[key] for key in keys if key in known), None)


def _known_as(store: Store, person_id: int) -> LocalizedText:
    """The name before anything of it is typed: an act of several pieces has one name."""
    with store.read() as session:
        return get(session, Person, person_id).name


def set_person(
    store: Store, person_id: int, draft: PersonDraft, *, typing: str = "", seen: PersonDraft | None = None
) -> None:
    """Change what is known of a person, `BadInput` as of `check_person`. The organisation of a new affiliation is recognised,
    unless it was named with it. `typing` names the field that is being typed in, whose edits follow one another as one act; `seen` is
    what the writer saw, so that what others changed meanwhile stays (`common.brought_up`)."""
    merge = f"person/{person_id}/{typing}" if typing else ""
    with store.write(
        lambda: _("Change {person}", person=_known_as(store, person_id) or draft.name), merge=merge
    ) as session:
        person = get(session, Person, person_id)
        before = draft_of(person)
        if seen is not None:
            draft = brought_up(seen, draft, before)
        if draft == before:
            return
        check_person(draft)
        if draft.affiliation != before.affiliation and draft.organisation_id == before.organisation_id:
            draft = replace(draft, organisation_id=recognised(session, draft.affiliation))
        make_person(draft, person)


# --- reading ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class PersonRow:
    """A person in a list."""

    id: int
    name: LocalizedText
    reading: str
    email: str
    organisation: LocalizedText


@dataclass(frozen=True)
class Attended:
    """An event a person is or was registered for."""

    event: EventRow
    registration_id: int
    number: int
    state: RegistrationState


@dataclass(frozen=True)
class Appeared:
    """An event in whose programme a person has a part."""

    event: EventRow
    role: SpeakerRole
    talk: LocalizedText


@dataclass(frozen=True)
class PersonView:
    """Everything about one person, events newest first; `parts` are those in programmes. The draft holds health data: show it only
    where it is asked for."""

    row: PersonRow
    draft: PersonDraft
    events: tuple[Attended, ...] = field(default=())
    parts: tuple[Appeared, ...] = field(default=())


def row_of(person: Person) -> PersonRow:
    """A person as lists show them; the affiliation as typed comes before the organisation's official name."""
    return PersonRow(person.id, person.name, person.reading, person.email, person.known_affiliation)


def person_view(session: Session, person_id: int) -> PersonView:
    """Everything about one person; `NotFound` when they are not there."""
    person = get(session, Person, person_id)
    query = (
        select(Registration)
        .join(Event, Registration.event_id == Event.id)
        .where(Registration.person_id == person_id)
        .order_by(Event.starts.desc())
    )
    registrations = session.scalars(query).all()
    events = rows_by_id(session, {one.event_id for one in registrations})
    attended = [
        Attended(events[one.event_id], one.id, one.number, RegistrationState(one.state)) for one in registrations
    ]
    return PersonView(row_of(person), draft_of(person), tuple(attended), _parts(session, person_id))


def _parts(session: Session, person_id: int) -> tuple[Appeared, ...]:
    query = (
        select(Event.id, Appearance.role, Appearance.talk_title)
        .join(ProgrammeItem, ProgrammeItem.event_id == Event.id)
        .join(Appearance, Appearance.item_id == ProgrammeItem.id)
        .where(Appearance.person_id == person_id)
        .order_by(Event.starts.desc(), Event.id, Appearance.id)
    )
    found = session.execute(query).all()
    events = rows_by_id(session, {event_id for event_id, _role, _talk in found})
    return tuple(Appeared(events[event_id], SpeakerRole(role), talk) for event_id, role, talk in found)
