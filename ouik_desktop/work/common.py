"""What the verbs share: an event in hand, its revision as a calendar entry, the nearest of what was meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from ouik_desktop.errors import NotFound
from ouik_desktop.i18n import Text, _
from ouik_desktop.japanese import fold
from ouik_desktop.localized import joined
from ouik_desktop.model import Base, Clock, Event, LocalizedText
from ouik_desktop.store import Store

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Row = TypeVar("Row", bound=Base)
Draft = TypeVar("Draft", bound="DataclassInstance")
_REVISED: Final = "revised"  # where a writing session carries the ids of the events its act has revised


def get(session: Session, kind: type[Row], row_id: int) -> Row:
    """The row `row_id` of `kind`; `NotFound` when it was deleted meanwhile."""
    row = session.get(kind, row_id)
    if row is None:
        raise NotFound(_("This is no longer there: it was deleted or undone (no. {id}).", id=row_id))
    return row


def title_of(store: Store, event_id: int) -> LocalizedText:
    """What an event is called in the label of an act; `NotFound` when it is not there."""
    with store.read() as session:
        title = session.scalar(select(Event.title).where(Event.id == event_id))
    if title is None:
        raise NotFound(_("There is no event {id}.", id=event_id))
    return title or LocalizedText("(題名なし)", "(untitled)")


def brought_up(seen: Draft, mine: Draft, now: Draft) -> Draft:
    """`now`, as a record stands, with what `mine` changed of what its writer had `seen`: what was left alone is not put back to what it
    was. `ChangedMeanwhile` where somebody else wrote in the same text; of other values the last one counts."""
    changed: dict[str, Any] = {}
    for one in fields(mine):
        before, wanted, there = (getattr(draft, one.name) for draft in (seen, mine, now))
        if wanted != before:
            changed[one.name] = joined(before, wanted, there) if isinstance(wanted, LocalizedText) else wanted
    return replace(now, **changed)


def utc_now(clock: Clock) -> datetime:
    """Now, as the naive UTC that is kept."""
    return clock.now().astimezone(UTC).replace(tzinfo=None)


def enter(session: Session, event: Event, clock: Clock) -> None:
    """A new event gets its id; what else its act writes of it is no revision."""
    event.modified = utc_now(clock)
    session.add(event)
    session.flush()
    session.info.setdefault(_REVISED, set()).add(event.id)


def revise(event: Event, clock: Clock) -> None:
    """The event has changed as a calendar entry (RFC 5545 §3.8.7.4): calendars that know it shall take it over again. One act is
    one revision, of however many changes it is made."""
    session = object_session(event)
    assert session is not None  # it is being changed inside an act
    revised: set[int] = session.info.setdefault(_REVISED, set())
    if event.id not in revised:
        revised.add(event.id)
        event.sequence += 1
        event.modified = utc_now(clock)


def nearest(wanted: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The names most like `wanted`, best first; none when nothing is like it."""
    from rapidfuzz import fuzz, process  # where nothing was found

    found = process.extract(wanted, tuple(known), scorer=fuzz.WRatio, processor=fold, limit=limit, score_cutoff=45)
    return tuple(name for name, _score, _index in found)


def unknown(sentence: Text, near: tuple[str, ...]) -> NotFound:
    """`NotFound` with the nearest names, where there are any."""
    if not near:
        return NotFound(sentence)
    return NotFound(_("{sentence} Nearest: {names}.", sentence=sentence, names=list(near)))
