"""What Home and the list of events show in an office that has no events yet."""

from __future__ import annotations

from collections.abc import Callable

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets import EmptyState


def no_events_yet(kit: Kit, new_event: Callable[[], object]) -> EmptyState:
    """What the program is for, and the way to begin."""
    return EmptyState(
        kit,
        "calendar-plus",
        _("No events yet"),
        _("Write an event once, in Japanese and English; announcements, lists and calendars come out of it."),
        _("New event"),
        new_event,
        keys="Ctrl+N",
        verb_icon="plus",
    )
