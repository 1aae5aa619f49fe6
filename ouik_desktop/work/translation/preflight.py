"""What stands in the way of sending an event out: the one place from which badges, studio, Home and command line know it.

gaps            what the documents owe: missing, outdated, a fact field filled on one side (`gaps`)
of both sides   facts in the words: a date, sum, address … on one side only, or another on the other (`fact_check`)
of one side     Japanese left in English, a weekday that is none; variants the glossary does not want, letters no font can draw
right as it is  what somebody looked at is told no more until the words change (`settling`)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, load_only, selectinload
from sqlalchemy.orm.util import identity_key

from ouik_desktop.finding import Finding, wanting
from ouik_desktop.i18n import CODES, Code
from ouik_desktop.model import Appearance, Event, EventRoom, GlossaryTerm, Office, Partnership, Person, ProgrammeItem
from ouik_desktop.work.common import get
from ouik_desktop.work.events.beside import beside_the_words
from ouik_desktop.work.events.view import EventView, event_view
from ouik_desktop.work.office.identity import office_of
from ouik_desktop.work.translation.checked import Checked
from ouik_desktop.work.translation.clean_pairs import clean_pairs
from ouik_desktop.work.translation.gaps import gaps_of
from ouik_desktop.work.translation.own_facts import OwnFacts
from ouik_desktop.work.translation.printed_texts import printed_texts
from ouik_desktop.work.translation.settling import NOTHING_SETTLED, Known, settled, without_settled
from ouik_desktop.work.translation.text_findings import Spot, doubtful_words, wanting_words


def look_through(
    event: Event,
    office: Office,
    languages: tuple[Code, ...] = CODES,
    terms: Sequence[GlossaryTerm] = (),
    known: Known = NOTHING_SETTLED,
) -> Checked:
    """All findings of an event as it is in hand, those of each field together, without those that are `known` to be right as they
    are; it needs no database."""
    return _checked(event, office, languages, terms, known, doubtful=True)


def preflight(session: Session, event_id: int, languages: tuple[Code, ...] = CODES) -> tuple[Finding, ...]:
    """The findings of an event, those of each field together, in printing order; `NotFound` when it is not there."""
    return checked(session, event_id, languages).findings


def checked(session: Session, event_id: int, languages: tuple[Code, ...] = CODES) -> Checked:
    """An event looked through as it stands in the office; `NotFound` when it is not there."""
    event = get(session, Event, event_id)
    return look_through(event, office_of(session), languages, terms_of(session), settled(session))


def view_and_check(session: Session, event_id: int) -> tuple[EventView, Checked]:
    """Everything about an event, and the event looked through; `NotFound` when it is not there."""
    event = get(session, Event, event_id)  # held: what nobody holds a session reads again
    return event_view(session, event.id), checked(session, event.id)


def terms_of(session: Session) -> tuple[GlossaryTerm, ...]:
    """The glossary of the office."""
    return tuple(session.scalars(select(GlossaryTerm)))


def wanting_before_sending(session: Session, event_id: int, languages: tuple[Code, ...] = CODES) -> tuple[Finding, ...]:
    """The findings an announcement must not go out with unless somebody allows it: gaps, contradictions, what is not translated."""
    return wanting(preflight(session, event_id, languages))


def checked_for_sending(session: Session, event_ids: Sequence[int]) -> dict[int, Checked]:
    """Many events looked through at once for what is wanting, by id; what is merely worth a look is left out."""
    office, events = office_of(session), _with_all_that_is_printed(session, event_ids)
    known = settled(session)
    found = {event.id: _checked(event, office, CODES, (), known, doubtful=False) for event in events}
    clean_pairs().keep()
    return found


def _with_all_that_is_printed(session: Session, event_ids: Sequence[int]) -> Sequence[Event]:
    """The events with what hangs on them. Whoever asks has read them mostly: then only what hangs on them is read, each row once."""
    known = all(session.identity_map.get(identity_key(Event, event_id)) is not None for event_id in event_ids)
    only = [load_only(Event.id)] if known else []
    query = select(Event).where(Event.id.in_(event_ids)).options(*only, *_ALL_THAT_IS_PRINTED)
    return session.scalars(query).all()


_ALL_THAT_IS_PRINTED: Final = (
    selectinload(Event.venue),
    selectinload(Event.series),
    selectinload(Event.rooms).selectinload(EventRoom.room),
    selectinload(Event.partners).selectinload(Partnership.organisation),
    selectinload(Event.programme)
    .selectinload(ProgrammeItem.appearances)
    .selectinload(Appearance.person)
    .selectinload(Person.organisation),
)


def _checked(
    event: Event,
    office: Office,
    languages: tuple[Code, ...],
    terms: Sequence[GlossaryTerm],
    known: Known,
    *,
    doubtful: bool,
) -> Checked:
    texts = tuple(printed_texts(event, office, blank=doubtful))
    own = OwnFacts(event.starts.date(), event.capacity)
    found: list[Finding] = []
    for one in texts:
        found += gaps_of(one, languages, event.slug)
        if one.text:
            spot = Spot(one.path, one.name, one.text, event.slug)
            found += without_settled(wanting_words(spot, languages, own), known)
            if doubtful:
                found += without_settled(doubtful_words(spot, languages, terms), known)
    return Checked(texts, tuple(dict.fromkeys(found)), languages, tuple(beside_the_words(event)))
