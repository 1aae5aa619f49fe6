"""A document of an event as it stands in the office, or as it would stand with what is being typed just now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from ouik_desktop.blocks import Document
from ouik_desktop.documents import Bundle, Kind
from ouik_desktop.formats import Writer, writers_of
from ouik_desktop.i18n import CODES, Code, DateStyle
from ouik_desktop.model import Clock, Event, LocalizedText, Office, Person, Registration
from ouik_desktop.model.clock import TOKYO
from ouik_desktop.model.fields import LOCALIZED_FIELDS
from ouik_desktop.store import Store
from ouik_desktop.work.common import get
from ouik_desktop.work.office.identity import office_of
from ouik_desktop.work.translation.checked import Checked
from ouik_desktop.work.translation.preflight import look_through, terms_of
from ouik_desktop.work.translation.settling import settled


@dataclass(frozen=True)
class PaperOptions:
    """How a document is wanted: in which languages in printing order, `layout` `stacked` or `side-by-side`, for which `desk`
    (first and last index heading). `drafts` are texts by field that are typed and not yet kept."""

    languages: tuple[Code, ...] = CODES
    layout: str = "stacked"
    dates: DateStyle = field(default_factory=DateStyle)
    desk: tuple[str, str] | None = None
    drafts: Mapping[str, LocalizedText] = field(default_factory=dict)


def compose(session: Session, kind: Kind, event_id: int, options: PaperOptions, clock: Clock) -> Document:
    """The document `kind` of an event; `NotFound` when the event is not there. The session keeps nothing of the drafts."""
    event = get(session, Event, event_id)
    for path, words in options.drafts.items():
        setattr(event, path, words)
    office = office_of(session)
    people = tuple(_registrations(session, event_id)) if kind.needs_people else ()
    return kind.compose(_bundle(event, office, people, options, clock), options.languages)


@cache
def writers_for(kind: Kind) -> tuple[Writer, ...]:
    """The formats a document can be written in, as they say when they are shown one of an event that is not planned yet."""
    made = datetime(2000, 1, 1, tzinfo=TOKYO)
    event = Event(uid="", title=LocalizedText(), starts=datetime(2000, 1, 1))
    return writers_of(kind.compose(Bundle(event, Office(), made), CODES))


def languages_of(languages: Sequence[Code]) -> str:
    """`ja`, `en` or `ja-en`, whatever their printing order."""
    return "-".join(code for code in CODES if code in languages)


def file_name(slug: str, kind: str, languages: Sequence[Code], suffix: str) -> str:
    """`{slug}_{kind}_{ja|en|ja-en}.{suffix}`."""
    return f"{slug}_{kind}_{languages_of(languages)}.{suffix}"


def texts_of(session: Session, event_id: int) -> dict[str, LocalizedText]:
    """The bilingual texts of an event by field, as they are kept; `NotFound` when it is not there."""
    event = get(session, Event, event_id)
    return {field.path: getattr(event, field.path) for field in LOCALIZED_FIELDS}


def _registrations(session: Session, event_id: int) -> list[Registration]:
    query = (
        select(Registration)
        .options(joinedload(Registration.person).joinedload(Person.organisation))
        .where(Registration.event_id == event_id)
    )
    return list(session.scalars(query))


class EventInHand:
    """An event that is being edited, read once with everything its document says: composing it again asks no database.

    To be used by one thread at a time.
    """

    def __init__(self, store: Store, kind: Kind, event_id: int) -> None:
        self._kind, self._clock = kind, store.clock
        with store.read() as session:
            self._event = get(session, Event, event_id)
            self._office = office_of(session)
            self._registrations = tuple(_registrations(session, event_id)) if kind.needs_people else ()
            self._terms, self._settled = terms_of(session), settled(session)
            # composing and looking through in both languages touches, and thereby loads, all that hangs on the event
            self.document(PaperOptions())
            self.checked(PaperOptions())
            session.expunge_all()

    def document(self, options: PaperOptions) -> Document:
        """The document with the drafts of `options`; the event in hand stays as it was read."""
        with self._with_drafts(options):
            return self._kind.compose(
                _bundle(self._event, self._office, self._registrations, options, self._clock), options.languages
            )

    def checked(self, options: PaperOptions) -> Checked:
        """What is found in the event with the drafts of `options`, in their languages."""
        with self._with_drafts(options):
            return look_through(self._event, self._office, options.languages, self._terms, self._settled)

    @contextmanager
    def _with_drafts(self, options: PaperOptions) -> Iterator[None]:
        kept = {path: getattr(self._event, path) for path in options.drafts}
        try:
            for path, words in options.drafts.items():
                setattr(self._event, path, words)
            yield
        finally:
            for path, words in kept.items():
                setattr(self._event, path, words)


def _bundle(
    event: Event, office: Office, registrations: tuple[Registration, ...], options: PaperOptions, clock: Clock
) -> Bundle:
    return Bundle(
        event=event,
        office=office,
        made=clock.wall(),
        registrations=registrations,
        dates=options.dates,
        layout=options.layout,
        desk=options.desk,
    )
