"""What was visited and used lately in this office, newest first: it stands on top while nothing is typed."""

from __future__ import annotations

from typing import Final

from ouik_desktop.settings import RECENT, Settings
from ouik_desktop.ui.shell.navigation import Route

RECORDS: Final = ("event", "person", "organisation", "venue", "series")
"""The pages that show one record."""

_MOST: Final = 12
_COMMAND: Final = "command"
Used = tuple[str, str | int]
"""A kind of page and the id of its record, or `command` and the command's id."""


class Recent:
    """Remembered per office, in the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._office = ""
        self._used: list[Used] = []

    def open(self, office: str) -> None:
        """An office is opened: what was used in it before."""
        self._office = office
        kept = self._settings.get(RECENT).get(office)
        pairs = [tuple(one) for one in kept if isinstance(one, list)] if isinstance(kept, list) else []
        self._used = [(one[0], one[1]) for one in pairs if len(one) == 2 and isinstance(one[0], str)]

    def visited(self, route: Route) -> None:
        """A page is shown."""
        if route.kind in RECORDS and route.id is not None:
            self._put_first((route.kind, route.id))

    def ran(self, command: str) -> None:
        """A command was run from the palette."""
        self._put_first((_COMMAND, command))

    def _put_first(self, used: Used) -> None:
        self._used = [used, *(one for one in self._used if one != used)][:_MOST]

    def routes(self) -> list[Route]:
        """The records visited, newest first."""
        return [Route(kind, id) for kind, id in self._used if kind != _COMMAND and isinstance(id, int)]

    def commands(self) -> list[str]:
        """The commands run, newest first."""
        return [str(id) for kind, id in self._used if kind == _COMMAND]

    def keep(self) -> None:
        """Write it down for the next start."""
        kept: dict[str, object] = self._settings.get(RECENT)
        self._settings.set(RECENT, kept | {self._office: [list(one) for one in self._used]})
