"""The event as machines read it: from the model to `Occasion` (RFC 5545 VEVENT, schema.org/Event)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from ouik_desktop.blocks import Occasion
from ouik_desktop.documents import venue
from ouik_desktop.documents.labels import as_typed, in_either_language
from ouik_desktop.localized import NO_WORDS
from ouik_desktop.model import Event
from ouik_desktop.model.words import EventState, PartnerRole

_STATUS: Final = {
    EventState.IDEA: "TENTATIVE",
    EventState.TENTATIVE: "TENTATIVE",
    EventState.POSTPONED: "TENTATIVE",
    EventState.CANCELLED: "CANCELLED",
}
_FREE: Final = ("無料", "free")


def occasion(event: Event, made: datetime) -> Occasion:
    """`event` for calendars and search engines; `made` (aware) stands in where no change is recorded."""
    start, end = _span(event)
    return Occasion(
        uid=event.uid,
        sequence=event.sequence,
        modified=event.modified.replace(tzinfo=UTC) if event.modified else made,
        start=start,
        end=end,
        timezone=event.timezone,
        title=as_typed(event.title),
        summary=as_typed(event.summary),
        description=as_typed(event.description),
        location=venue.name(event),
        address=venue.address(event),
        organisers=tuple(
            in_either_language(partner.organisation.name)
            for role in (PartnerRole.ORGANISER, PartnerRole.CO_ORGANISER)
            for partner in event.partners_as(role)
        ),
        url=event.registration_url or None,
        online_url=public_online_url(event),
        status=_STATUS.get(EventState(event.state), "CONFIRMED"),
        postponed=event.state == EventState.POSTPONED,
        mode=event.mode,
        doors_open=_at(event, datetime.combine(event.starts.date(), event.doors_open)) if event.doors_open else None,
        capacity=event.capacity,
        is_free=_is_free(event.fee.best("ja", "en")),
        languages=tuple(event.languages),
        categories=tuple(event.tags),
        series=in_either_language(event.series.title) if event.series else NO_WORDS,
    )


def public_online_url(event: Event) -> str | None:
    """The link to take part online, where nobody has to register for it; else it goes to those who did."""
    return event.online_url or None if not event.registration_url else None


def _is_free(fee: str) -> bool | None:
    """Whether the words name no sum and say that it is free; None where nothing is said."""
    if not fee:
        return None
    return any(word in fee.casefold() for word in _FREE) and not any(letter.isdigit() for letter in fee)


def _span(event: Event) -> tuple[datetime | date, datetime | date | None]:
    if event.all_day:
        return event.starts.date(), event.last_day + timedelta(days=1)
    return _at(event, event.starts), _at(event, event.ends) if event.ends else None


def _at(event: Event, wall: datetime) -> datetime:
    return wall.replace(tzinfo=ZoneInfo(event.timezone))
