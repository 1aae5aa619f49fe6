"""Whether one knows where to go: an event that is planned wants a venue, one that is online a link."""

from __future__ import annotations

from collections.abc import Iterator

from ouik_desktop.field_path import of_event
from ouik_desktop.finding import Finding, FindingKind
from ouik_desktop.i18n import Text, _
from ouik_desktop.model import Event
from ouik_desktop.model.words import Mode


def without_place(event: Event) -> Iterator[Finding]:
    """What is not known yet of the place of an event: Home and the studio say it alike."""
    if event.needs_venue:
        yield _about(event, "venue", _("No venue yet"))
    if event.mode != Mode.ON_SITE and not event.online_url:
        yield _about(event, "online_url", _("No online link yet"))


def _about(event: Event, field: str, sentence: Text) -> Finding:
    return Finding(FindingKind.PLACE, of_event(event.id or 0, field), None, sentence, record=event.slug)
