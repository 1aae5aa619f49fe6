"""What stands in the way of sending an event out: the one place from which badges, studio, Home and command line know it.

gaps            what the documents owe: missing, outdated, a fact field filled on one side (`documents.gaps`)
of both sides   facts in the words: a date, sum, address … on one side only, or another on the other (`fact_check`)
of one side     Japanese left in English, a weekday that is none; variants the glossary does not want, letters no font can draw
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from ouik_desktop.documents.gaps import gaps_of
from ouik_desktop.documents.printed_texts import PrintedText, printed_texts
from ouik_desktop.field_path import FieldPath
from ouik_desktop.finding import Finding, wanting
from ouik_desktop.i18n import CODES, Code
from ouik_desktop.model import Appearance, Event, EventRoom, GlossaryTerm, Office, Partnership, Person, ProgrammeItem
from ouik_desktop.work.common import get
from ouik_desktop.work.office.identity import office_of
from ouik_desktop.work.translation.own_facts import OwnFacts
from ouik_desktop.work.translation.text_findings import Spot, doubtful_words, wanting_words


@dataclass(frozen=True)
class Checked:
    """An event that was looked through: its printed texts, and what was found in them, in printing order."""

    texts: tuple[PrintedText, ...] = ()
    findings: tuple[Finding, ...] = ()
    languages: tuple[Code, ...] = field(default=CODES)

    def said(self, code: Code, paths: Iterable[FieldPath] | None = None) -> tuple[int, int]:
        """How many of the texts that are to be said in `code` are right, and how many there are: 15 of 18; with `paths` of these
        fields alone. A title is always to be said."""
        among = None if paths is None else set(paths)
        owed = {one.path for one in self.texts if among is None or one.path in among if _is_to_be_said(one, code)}
        wrong = {one.path.whole for one in wanting(self.findings) if one.concerns(code)}
        return len(owed - wrong), len(owed)

    def at(self, path: FieldPath) -> tuple[Finding, ...]:
        """What was found in one field."""
        return tuple(one for one in self.findings if one.path.whole == path.whole)


def _is_to_be_said(one: PrintedText, code: Code) -> bool:
    if code in one.text.not_needed and not one.text.get(code):
        return False
    return bool(one.text) or one.is_required


def look_through(
    event: Event, office: Office, languages: tuple[Code, ...] = CODES, terms: Sequence[GlossaryTerm] = ()
) -> Checked:
    """All findings of an event as it is in hand, those of each field together; it needs no database."""
    return _checked(event, office, languages, terms, doubtful=True)


def preflight(session: Session, event_id: int, languages: tuple[Code, ...] = CODES) -> tuple[Finding, ...]:
    """The findings of an event, those of each field together, in printing order; `NotFound` when it is not there."""
    return checked(session, event_id, languages).findings


def checked(session: Session, event_id: int, languages: tuple[Code, ...] = CODES) -> Checked:
    """An event looked through as it stands in the office; `NotFound` when it is not there."""
    return look_through(get(session, Event, event_id), office_of(session), languages, terms_of(session))


def terms_of(session: Session) -> tuple[GlossaryTerm, ...]:
    """The glossary of the office."""
    return tuple(session.scalars(select(GlossaryTerm)))


def wanting_before_sending(session: Session, event_id: int, languages: tuple[Code, ...] = CODES) -> tuple[Finding, ...]:
    """The findings an announcement must not go out with unless somebody allows it: gaps, contradictions, what is not translated."""
    return wanting(preflight(session, event_id, languages))


def checked_for_sending(session: Session, event_ids: Sequence[int]) -> dict[int, Checked]:
    """Many events looked through at once for what is wanting, by id; what is merely worth a look is left out."""
    office = office_of(session)
    events = session.scalars(select(Event).where(Event.id.in_(event_ids)).options(*_WITH_ALL_THAT_IS_PRINTED))
    return {event.id: _checked(event, office, CODES, (), doubtful=False) for event in events.unique()}


_WITH_ALL_THAT_IS_PRINTED = (
    joinedload(Event.venue),
    joinedload(Event.series),
    selectinload(Event.rooms).joinedload(EventRoom.room),
    selectinload(Event.partners).joinedload(Partnership.organisation),
    selectinload(Event.programme)
    .selectinload(ProgrammeItem.appearances)
    .joinedload(Appearance.person)
    .joinedload(Person.organisation),
)


def _checked(
    event: Event, office: Office, languages: tuple[Code, ...], terms: Sequence[GlossaryTerm], *, doubtful: bool
) -> Checked:
    texts = tuple(printed_texts(event, office, blank=doubtful))
    own = OwnFacts(event.starts.date(), event.capacity)
    found: list[Finding] = []
    for one in texts:
        found += gaps_of(one, languages, event.slug)
        if one.text:
            spot = Spot(one.path, one.name, one.text, event.slug)
            found += wanting_words(spot, languages, own)
            if doubtful:
                found += doubtful_words(spot, languages, terms)
    return Checked(texts, tuple(dict.fromkeys(found)), languages)
