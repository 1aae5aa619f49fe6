"""The commands of the window, one list; those that need an office import what they do when they are run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.commands.edits import edit_commands
from ouik_desktop.ui.shell.commands.files import file_commands
from ouik_desktop.ui.shell.commands.others import help_commands, record_commands
from ouik_desktop.ui.shell.commands.views import place_commands, view_commands
from ouik_desktop.ui.shell.routes import RouteKind
from ouik_desktop.ui.shell.services import Services

if TYPE_CHECKING:
    from ouik_desktop.ui.shell.window import MainWindow


def commands(services: Services, window: MainWindow, kinds: dict[str, RouteKind]) -> list[Action]:
    """All commands that are always within reach; those whose page is not in this version are left out."""
    everything = [
        *file_commands(services, window),
        *edit_commands(services, window),
        *place_commands(services, kinds),
        *view_commands(services, window),
        *record_commands(services, window),
        *help_commands(services, window),
    ]
    return [action for action in everything if _goes_somewhere(action, kinds)]


_NEEDS = {
    "new_event": "events",
    "new_participant": "people",
    "import": "event",
    "export": "announce",
    "studio": "announce",
    "print": "print",
    "preferences": "preferences",
    "history": "history",
    "organisations": "organisations",
    "venues": "venues",
    "all_series": "all_series",
}


def _goes_somewhere(action: Action, kinds: dict[str, RouteKind]) -> bool:
    return action.id not in _NEEDS or _NEEDS[action.id] in kinds
