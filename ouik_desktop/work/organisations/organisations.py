"""Organisations: recognised under any of their names, learned from the lists they were met in, shown with who came when."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ouik_desktop.i18n import Code, _
from ouik_desktop.japanese import fold, reading_key
from ouik_desktop.model import NO_WORDS, Event, LocalizedText, Organisation, Partnership, Person, Registration
from ouik_desktop.model.people import names_nobody
from ouik_desktop.model.words import PartnerRole, RegistrationState
from ouik_desktop.store import Store
from ouik_desktop.store.search.find import matching, search
from ouik_desktop.store.search.key import key
from ouik_desktop.work.common import brought_up, get, nearest, unknown
from ouik_desktop.work.events.rows import EventRow, rows_by_id

# --- one name, however it is written ---------------------------------------------------------------------------------

_FORMS_JA: Final = (
    "株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|一般社団法人|公益社団法人|社団法人|一般財団法人|公益財団法人|財団法人|"
    "特定非営利活動法人|npo法人|認定npo法人|国立大学法人|公立大学法人|学校法人|社会福祉法人|医療法人|独立行政法人|地方独立行政法人|"
    "宗教法人|協同組合"
)
_FORMS_SHORT: Final = "株|有|同|資|名|一社|公社|社|一財|公財|財|特非|大|学|福|医|独|宗"
_FORMS_EN: Final = "coltd|corporation|corp|incorporated|inc|limited|ltd|kk|llc"
_FORM: Final = re.compile(rf"認定npo法人|{_FORMS_JA}|[(（](?:{_FORMS_SHORT})[)）]")  # 株式会社, (株)
_FORM_AT_THE_END: Final = re.compile(rf"(?<=[a-z]{{3}})(?:{_FORMS_EN})$")  # coltd of noto coltd, folded


def organisation_key(name: str) -> str:
    """What names of one organisation share: the key of search, legal forms (株式会社, (株), ㈱, Co., Ltd. …) taken off. Empty where the
    name says that there is none ("-", 個人)."""
    if names_nobody(name):
        return ""
    folded = key(name)
    return _FORM_AT_THE_END.sub("", _FORM.sub("", folded)) or folded


def known_names(organisation: Organisation) -> Iterable[str]:
    """All names under which an organisation is recognised."""
    names, short = organisation.name, organisation.short_name
    return filter(None, (names.ja, names.en, short.ja, short.en, *organisation.variants))


def known_organisations(session: Session) -> dict[str, int]:
    """The id of each organisation by the keys of all its names; names that two share are left out."""
    found: dict[str, set[int]] = {}
    for organisation in session.scalars(select(Organisation)):
        for name in known_names(organisation):
            found.setdefault(organisation_key(name), set()).add(organisation.id)
    return {name: next(iter(ids)) for name, ids in found.items() if name and len(ids) == 1}


def learn_variant(organisation: Organisation, name: str) -> None:
    """Remember that an organisation was met as `name`."""
    if fold(name) not in map(fold, known_names(organisation)):
        organisation.variants = [*organisation.variants, name]


# --- reading ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class OrganisationRow:
    """An organisation in a list: at how many events it was named, how many people of the directory belong to it."""

    id: int
    name: LocalizedText
    short_name: LocalizedText
    kana: str
    kind: str
    events: int
    people: int


@dataclass(frozen=True)
class Part:
    """An event at which an organisation had a role."""

    event: EventRow
    role: PartnerRole


@dataclass(frozen=True)
class Visit:
    """Who of an organisation came to, or is registered for, an event."""

    event: EventRow
    person_id: int
    person: LocalizedText
    state: RegistrationState


@dataclass(frozen=True)
class Member:
    """Somebody of the directory who belongs to an organisation, and as what."""

    id: int
    name: LocalizedText
    position: LocalizedText


@dataclass(frozen=True)
class OrganisationView:
    """Everything about one organisation, events newest first."""

    row: OrganisationRow
    variants: tuple[str, ...]
    partner_since: date | None
    parent_id: int | None
    parts: tuple[Part, ...]
    visits: tuple[Visit, ...]
    members: tuple[Member, ...] = ()


def organisation_rows(session: Session, search: str = "", by: Code = "ja") -> list[OrganisationRow]:
    """The organisations with all words of `search` in one of their names, in order of reading or by their English names."""
    events = dict(list(session.execute(_EVENTS_OF_EACH)))
    people = dict(list(session.execute(_PEOPLE_OF_EACH)))
    found = set(matching(session, search, Organisation)) if search.strip() else None
    rows = session.scalars(select(Organisation).order_by(Organisation.sort_key, Organisation.id))
    told = [_row(one, events.get(one.id, 0), people.get(one.id, 0)) for one in rows if found is None or one.id in found]
    return told if by == "ja" else sorted(told, key=lambda row: (not row.name.en, fold(row.name.best("en"))))


def offered_organisations(session: Session, words: str, by: Code = "ja") -> list[OrganisationRow]:
    """The organisations to choose from while `words` are typed: those one of whose names begins so come first."""
    rows = {row.id: row for row in organisation_rows(session, words, by)}
    first = [hit.id for hit in search(session, words, [Organisation], len(rows) or 1)]
    return [rows[row_id] for row_id in dict.fromkeys([*first, *rows]) if row_id in rows]


_EVENTS_OF_EACH = select(Partnership.organisation_id, func.count(Partnership.event_id.distinct())).group_by(
    Partnership.organisation_id
)
_PEOPLE_OF_EACH = select(Person.organisation_id, func.count()).group_by(Person.organisation_id)


def _row(one: Organisation, events: int, people: int) -> OrganisationRow:
    return OrganisationRow(one.id, one.name, one.short_name, one.kana, one.kind, events, people)


def find_organisation(session: Session, text: str) -> int:
    """The id of the organisation called by id or by any of its names; `NotFound` names the nearest."""
    wanted = organisation_key(text)
    names: list[str] = []
    for one in session.scalars(select(Organisation)):
        if text.strip() in (str(one.id), one.key) or wanted in map(organisation_key, known_names(one)):
            return one.id
        names += known_names(one)
    raise unknown(_("There is no organisation “{text}”.", text=text), nearest(text, names))


def organisation_view(session: Session, organisation_id: int) -> OrganisationView:
    """Everything about one organisation; `NotFound` when it is not there."""
    one = get(session, Organisation, organisation_id)
    people = session.scalars(
        select(Person).where(Person.organisation_id == one.id).order_by(Person.sort_key, Person.id)
    )
    members = tuple(Member(person.id, person.name, person.position) for person in people)
    parts = _parts(session, one.id)
    row = _row(one, len({part.event.id for part in parts}), len(members))
    visits = _visits(session, one.id)
    return OrganisationView(row, tuple(one.variants), one.partner_since, one.parent_id, parts, visits, members)


def _parts(session: Session, organisation_id: int) -> tuple[Part, ...]:
    query = (
        select(Partnership.event_id, Partnership.role)
        .join(Event, Partnership.event_id == Event.id)
        .where(Partnership.organisation_id == organisation_id)
        .order_by(Event.starts.desc(), Event.id)
    )
    found = session.execute(query).all()
    events = rows_by_id(session, {event_id for event_id, _role in found})
    return tuple(Part(events[event_id], PartnerRole(role)) for event_id, role in found)


def _visits(session: Session, organisation_id: int) -> tuple[Visit, ...]:
    query = (
        select(Registration.event_id, Person, Registration.state)
        .join(Event, Registration.event_id == Event.id)
        .join(Person, Person.id == Registration.person_id)
        .where(Person.organisation_id == organisation_id)
        .order_by(Event.starts.desc(), Person.sort_key)
    )
    found = session.execute(query).all()
    events = rows_by_id(session, {event_id for event_id, _person, _state in found})
    return tuple(
        Visit(events[event_id], person.id, person.name, RegistrationState(state)) for event_id, person, state in found
    )


# --- writing ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class OrganisationDraft:
    """What is known of an organisation."""

    name: LocalizedText
    short_name: LocalizedText = NO_WORDS
    kana: str = ""
    kind: str = ""
    variants: tuple[str, ...] = field(default=())
    partner_since: date | None = None
    parent_id: int | None = None


def make_organisation(draft: OrganisationDraft, into: Organisation | None = None) -> Organisation:
    """An organisation with its place in lists, not yet in any session; or `into` changed so."""
    organisation = into or Organisation()
    for path in ("name", "short_name", "kana", "kind", "partner_since", "parent_id"):
        setattr(organisation, path, getattr(draft, path))
    organisation.variants = list(draft.variants)
    organisation.sort_key = reading_key(draft.kana or draft.name.best("ja", "en")).hex()
    return organisation


def draft_of(organisation: Organisation) -> OrganisationDraft:
    """What is known of an organisation, as a draft to change."""
    one = organisation
    return OrganisationDraft(
        one.name, one.short_name, one.kana, one.kind, tuple(one.variants), one.partner_since, one.parent_id
    )


def add_organisation(store: Store, draft: OrganisationDraft) -> int:
    """Add an organisation; its id."""
    with store.write(_("Add organisation “{organisation}”", organisation=draft.name)) as session:
        organisation = make_organisation(draft)
        session.add(organisation)
        session.flush()
        return organisation.id


def set_organisation(
    store: Store,
    organisation_id: int,
    draft: OrganisationDraft,
    *,
    typing: str = "",
    seen: OrganisationDraft | None = None,
) -> None:
    """Change what is known of an organisation. `typing` names the field that is being typed in, whose edits follow one another as
    one act; `seen` is what the writer saw, so that what others changed meanwhile stays (`common.brought_up`)."""
    with store.read() as session:  # before anything of the name is typed: an act of several pieces has one name
        known = get(session, Organisation, organisation_id).name
    label = _("Change organisation “{organisation}”", organisation=known or draft.name)
    with store.write(label, merge=f"organisation/{organisation_id}/{typing}" if typing else "") as session:
        organisation = get(session, Organisation, organisation_id)
        make_organisation(draft if seen is None else brought_up(seen, draft, draft_of(organisation)), organisation)
