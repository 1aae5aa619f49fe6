"""What an event lacks beside its words: a place one can go to, an end its programme keeps, somebody who holds it.

Home and the studio say it alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from ouik_desktop.field_path import of_event
from ouik_desktop.finding import Finding, FindingKind
from ouik_desktop.i18n import Text, _
from ouik_desktop.model import Event
from ouik_desktop.model.words import Mode, PartnerRole


def beside_the_words(event: Event) -> Iterator[Finding]:
    """All of it; the programme is looked at, too, and who holds the event."""
    yield from without_place(event)
    yield from without_organiser(event)
    yield from past_the_end(event)


def without_place(event: Event) -> Iterator[Finding]:
    """An event that is planned wants a venue, one that is online a link."""
    if event.needs_venue:
        yield _about(event, FindingKind.PLACE, "venue", _("No venue yet"))
    if event.mode != Mode.ON_SITE and not event.online_url:
        yield _about(event, FindingKind.PLACE, "online_url", _("No online link yet"))


def without_organiser(event: Event) -> Iterator[Finding]:
    """An announcement says who holds the event."""
    if not event.partners_as(PartnerRole.ORGANISER):
        yield _about(event, FindingKind.ORGANISER, f"partners.{PartnerRole.ORGANISER.value}", _("No organiser yet"))


def past_the_end(event: Event) -> Iterator[Finding]:
    """A programme that goes on when the event is over."""
    if event.ends is None or event.all_day:
        return
    last = max((ends for item in event.programme if (ends := _end_of(item.starts, item.minutes))), default=event.ends)
    if last > event.ends:
        words = _("The programme ends at {time}, after the event ({end})", time=last.time(), end=event.ends.time())
        yield _about(event, FindingKind.TIMES, "ends", words)


def _end_of(starts: datetime | None, minutes: int) -> datetime | None:
    return None if starts is None else starts + timedelta(minutes=minutes)


def _about(event: Event, kind: FindingKind, field: str, sentence: Text) -> Finding:
    return Finding(kind, of_event(event.id or 0, field), None, sentence, record=event.slug)
