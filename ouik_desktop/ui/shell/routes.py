"""The routes of the window as data. A page's module is imported when it is first opened, so that start-up pays for none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Final

from ouik_desktop.i18n import Text, _, c_
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.shell.services import Services


@dataclass(frozen=True)
class RouteKind:
    """A kind of route: its id, its name, what makes its page. `rail`: it stands in the rail; else `under` is the route in the
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

    def make(self, services: Services) -> Page:
        """The page, made once."""
        module = import_module(f"ouik_desktop.ui.pages.{self.module}")
        maker: Callable[[Services], Page] = getattr(module, self.page)
        return maker(services)


ROUTES: Final = (
    RouteKind("home", _("Home"), "home.page", "HomePage", "house", rail=True),
    RouteKind("calendar", _("Calendar"), "calendar.page", "CalendarPage", "calendar-blank", rail=True),
    RouteKind("events", _("Events"), "events.page", "EventsPage", "list-bullets", rail=True),
    RouteKind("people", c_("place", "People"), "directory.people", "PeoplePage", "users", rail=True),
    RouteKind("announce", _("Announce"), "studio.page", "StudioPage", "megaphone", rail=True),
    RouteKind("preferences", _("Preferences"), "preferences.page", "PreferencesPage", "gear"),
    RouteKind("event", _("Event"), "event.page", "EventPage", under="events"),
    RouteKind("person", _("Person"), "directory.person", "PersonPage", under="people"),
    RouteKind("organisations", _("Organisations"), "directory.organisations", "OrganisationsPage", under="people"),
    RouteKind("organisation", _("Organisation"), "directory.organisation", "OrganisationPage", under="people"),
    RouteKind("venues", _("Venues"), "directory.venues", "VenuesPage", under="people"),
    RouteKind("venue", _("Venue"), "directory.venue", "VenuePage", under="people"),
    RouteKind("all_series", _("Series"), "directory.all_series", "AllSeriesPage", under="people"),
    RouteKind("series", _("Series"), "directory.series", "SeriesPage", under="people"),
    RouteKind("print", _("Print"), "papers.page", "PrintPage", under="events"),
    RouteKind("history", _("History"), "history.page", "HistoryPage"),
)


_OPENING_NEEDS: Final = (  # what pages import only while they are opened or filled
    "ouik_desktop.ui.pages.event.participants.tab",
    "qtawesome.iconic_font",
    "typst",
    "pypdfium2",
    "babel.dates",
    "babel.numbers",
    "budoux",
)


def modules_ahead() -> list[str]:
    """What to import before somebody opens a page: half a second each for the larger ones, all at once a second and more."""
    return [f"ouik_desktop.ui.pages.{route.module}" for route in routes().values()] + list(_OPENING_NEEDS)


def routes() -> dict[str, RouteKind]:
    """The routes of this version by id, in their order."""
    return {route.id: route for route in ROUTES if route.exists}
