"""What Home, the list of events, studio and printing show in an office that has no events yet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

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


class OrNoEvents(QStackedWidget):
    """The parts of a page about an event one below the other, the last of them with all the room; in an office without events
    the way to begin."""

    def __init__(self, kit: Kit, new_event: Callable[[], object], *parts: QWidget) -> None:
        super().__init__()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in parts:
            column.addWidget(part, int(part is parts[-1]))
        self.addWidget(page)
        self.addWidget(no_events_yet(kit, new_event))

    def show_parts(self, there_is_an_event: bool) -> None:
        """Show the parts, or that there is no event."""
        self.setCurrentIndex(0 if there_is_an_event else 1)
