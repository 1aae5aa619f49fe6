"""The tabs of the event page: which there are, in which a field stands, and what each can do."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.field_path import ITEM, TALK, FieldPath
from ouik_desktop.i18n import Text, _
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.work.events.view import EventView
from ouik_desktop.work.translation.checked import Checked

BASICS, PROGRAMME, PARTICIPANTS, ANNOUNCE, HISTORY = "basics", "programme", "participants", "announce", "history"
TABS: Final[tuple[tuple[str, Text], ...]] = (
    (BASICS, _("Basics")),
    (PROGRAMME, _("Programme")),
    (PARTICIPANTS, _("Participants")),
    (ANNOUNCE, _("Announce")),
    (HISTORY, _("History")),
)


def tab_of(path: FieldPath | None) -> str:
    """The tab in which the field of a path stands; nothing where no field is asked for."""
    if path is None:
        return ""
    if path.field == "registrations":
        return PARTICIPANTS
    return PROGRAMME if path.noun in (ITEM, TALK) else BASICS


class EventTab(QWidget):
    """The base of the tabs. `show_event` is called with the event as it stands, first by `start` and then after each change."""

    def __init__(self, services: Services, name: str) -> None:
        super().__init__()
        self.services = services
        self.kit = services.kit
        self.setObjectName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def start(self, view: EventView, *, another: bool) -> None:
        """The tab is opened; `another` event than the one it showed last begins at its top."""
        self.show_event(view)

    def show_event(self, view: EventView) -> None:
        """Show the event as it stands; what is being typed stays."""

    def show_checked(self, checked: Checked) -> None:
        """Show what was found in the event, told after `show_event`."""

    def focus_path(self, path: FieldPath) -> bool:
        """Bring the focus to the field of a path; False where the tab has none."""
        return False

    def focus_findings(self) -> None:
        """Bring the focus to the list of what is to be checked, where the tab has one."""

    def focused_path(self) -> FieldPath | None:
        """The field of a text that has the focus."""
        return None

    def begin(self) -> None:
        """The tab was gone to by key: bring the focus where one goes on."""

    def where_to_begin(self) -> QWidget | None:
        """Where one goes on when the page was opened on this tab; None: at its first field or list."""
        return None

    def commit(self) -> None:
        """What is being typed is an edit now."""

    def settle(self) -> bool:
        """Bring the focus to a text on which nobody has chosen yet between one's own and somebody else's; False where there is none."""
        return False

    def actions_here(self) -> list[Action]:
        """The actions that make sense in this tab."""
        return []

    def search_field(self) -> QWidget | None:
        """What Ctrl+F brings the focus to."""
        return None
