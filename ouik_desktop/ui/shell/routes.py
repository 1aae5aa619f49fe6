"""The places of the window as data. A page's module is imported when it is first opened, so that start-up pays for none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Final

from ouik_desktop.i18n import Text, _, c_
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.shell.services import Desk


@dataclass(frozen=True)
class PlaceKind:
    """A kind of place: its id, its name, what makes its page. `rail`: it stands in the rail; else `under` is the place in the
    rail that is marked while one is there. `module` and `page` say where its page is."""

    id: str
    text: Text
    module: str
    page: str
    icon: str = ""
    rail: bool = False
    under: str = ""

    @property
    def exists(self) -> bool:
        """Whether this version has the page."""
        return find_spec(f"ouik_desktop.ui.pages.{self.module}") is not None

    def make(self, desk: Desk) -> Page:
        """The page, made once."""
        module = import_module(f"ouik_desktop.ui.pages.{self.module}")
        maker: Callable[[Desk], Page] = getattr(module, self.page)
        return maker(desk)


PLACES: Final = (
    PlaceKind("home", _("Home"), "home.page", "HomePage", "house", rail=True),
    PlaceKind("calendar", _("Calendar"), "calendar.page", "CalendarPage", "calendar-blank", rail=True),
    PlaceKind("events", _("Events"), "events.page", "EventsPage", "list-bullets", rail=True),
    PlaceKind("people", c_("place", "People"), "directory.people", "PeoplePage", "users", rail=True),
    PlaceKind("announce", _("Announce"), "studio.page", "StudioPage", "megaphone", rail=True),
    PlaceKind("preferences", _("Preferences"), "preferences.page", "PreferencesPage", "gear"),
    PlaceKind("event", _("Event"), "event.page", "EventPage", under="events"),
    PlaceKind("person", _("Person"), "directory.person", "PersonPage", under="people"),
    PlaceKind("organisations", _("Organisations"), "directory.organisations", "OrganisationsPage", under="people"),
    PlaceKind("organisation", _("Organisation"), "directory.organisation", "OrganisationPage", under="people"),
    PlaceKind("import", _("Import"), "imports.page", "ImportPage", under="people"),
    PlaceKind("print", _("Print"), "papers.page", "PrintPage", under="events"),
    PlaceKind("history", _("History"), "history.page", "HistoryPage", under="preferences"),
)


def places() -> dict[str, PlaceKind]:
    """The places of this version by id, in their order."""
    return {place.id: place for place in PLACES if place.exists}
