"""A document of an event as it stands in the office, or as it would stand with what is being typed just now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from ouik_desktop.blocks import Document
from ouik_desktop.documents import Bundle, Kind
from ouik_desktop.i18n import CODES, Code, DateStyle
from ouik_desktop.model import Clock, Event, LocalizedText, Office, Person, Registration
from ouik_desktop.work.common import get


@dataclass(frozen=True)
class Wish:
    """How a document is wanted: in which languages in printing order, `layout` `stacked` or `side-by-side`, for which `desk`
    (first and last index heading). `drafts` are texts by field that are typed and not yet kept."""

    languages: tuple[Code, ...] = CODES
    layout: str = "stacked"
    dates: DateStyle = field(default_factory=DateStyle)
    desk: tuple[str, str] | None = None
    drafts: Mapping[str, LocalizedText] = field(default_factory=dict)


def compose(session: Session, kind: Kind, event_id: int, wish: Wish, clock: Clock) -> Document:
    """The document `kind` of an event; `NotFound` when the event is not there. The session keeps nothing of the drafts."""
    event = get(session, Event, event_id)
    for path, words in wish.drafts.items():
        setattr(event, path, words)
    bundle = Bundle(
        event=event,
        office=session.get(Office, 1) or Office(),
        made=clock.wall(),
        registrations=tuple(_registrations(session, event_id)) if kind.needs_people else (),
        dates=wish.dates,
        layout=wish.layout,
        desk=wish.desk,
    )
    return kind.compose(bundle, wish.languages)


def _registrations(session: Session, event_id: int) -> list[Registration]:
    query = (
        select(Registration)
        .options(joinedload(Registration.person).joinedload(Person.organisation))
        .where(Registration.event_id == event_id)
    )
    return list(session.scalars(query))
