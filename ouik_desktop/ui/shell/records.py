"""Records of the office in the shell: what the palette finds, the events in progress in the rail, the office's name.

Imports the model: the window loads it when the first page stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, QPoint

from ouik_desktop.i18n import Text, _
from ouik_desktop.model import Event, Organisation, Person
from ouik_desktop.model import Office as OfficeRecord
from ouik_desktop.store import Changes, Store
from ouik_desktop.store.search.find import Hit
from ouik_desktop.store.search.find import search as search_records
from ouik_desktop.typed import read_day
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.pages.event.verbs import EventVerbs, event_actions
from ouik_desktop.ui.pages.shared.shown import WHOLE_EVENT
from ouik_desktop.ui.shell.menus.context import open_menu
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.palette_rows import PaletteRow, Search
from ouik_desktop.ui.shell.rail.rail import Rail, RailContent
from ouik_desktop.ui.shell.rail.rows import RailRow
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.work.booked import venue_rows
from ouik_desktop.work.events.rows import EventFilter, EventOrder, EventRow, event_rows, rows_of
from ouik_desktop.work.events.series import SeriesRow, series_called
from ouik_desktop.work.events.words import day_text, title_of
from ouik_desktop.work.home import attention_count
from ouik_desktop.work.venues import VenueRow

_AHEAD: Final = timedelta(days=60)
_IN_PROGRESS: Final = 5
_PLACES: Final = 3  # so many venues and series are offered
_ON_THE_RAIL: Final = WHOLE_EVENT  # what is owed may hang on anything of an event
_KINDS: Final = {"": (Event, Person, Organisation), "@": (Person,), "#": (Event,)}
_AS_ROWS: Final[dict[type, tuple[Text, str, str]]] = {  # group, icon, kind of route
    Event: (_("Events"), "calendar-blank", "event"),
    Person: (_("People"), "user", "person"),
    Organisation: (_("Organisations"), "buildings", "organisation"),
}


def search(services: Services) -> Search:
    """What the palette asks with what was typed."""

    def found(prefix: str, words: str) -> Iterable[PaletteRow]:
        if prefix == "/":
            return _days(services, words)
        if not words:
            return [_found_event(services, row) for row in _under_way(services.office.store)] if not prefix else []
        with services.office.read() as session:
            hits = search_records(session, words, _KINDS.get(prefix, _KINDS[""]), 6)
            events = {row.id: row for row in rows_of(session, [hit.id for hit in hits if hit.kind is Event])}
            others = {hit: _affiliation(session.get(hit.kind, hit.id)) for hit in hits if hit.kind is not Event}
            places: list[VenueRow | SeriesRow] = []
            if not prefix:
                places += venue_rows(session, words)[:_PLACES]
                places += series_called(session, words)[:_PLACES]
        return [
            *(
                _found_event(services, events[hit.id]) if hit.kind is Event else _found(services, hit, others[hit])
                for hit in hits
            ),
            *(_found_place(services, row) for row in places),
        ]

    return found


def _found_place(services: Services, row: VenueRow | SeriesRow) -> PaletteRow:
    if isinstance(row, VenueRow):
        return PaletteRow(_("Venues"), row.name, _opener(services, Route("venue", row.id)), row.address, "map-pin")
    return PaletteRow(_("Series"), row.title, _opener(services, Route("series", row.id)), "", "list-numbers")


def _found(services: Services, hit: Hit, second: Words) -> PaletteRow:
    group, icon, kind = _AS_ROWS[hit.kind]
    return PaletteRow(group, hit.title, _opener(services, Route(kind, hit.id)), second, icon)


def _affiliation(row: object) -> Words:
    return row.affiliation if isinstance(row, Person) else ""


def _found_event(services: Services, row: EventRow) -> PaletteRow:
    group, icon, kind = _AS_ROWS[Event]
    day = day_text(services.kit.language, row)
    return PaletteRow(group, title_of(row), _opener(services, Route(kind, row.id)), day, icon)


def _days(services: Services, words: str) -> Iterable[PaletteRow]:
    day = read_day(words, services.clock.today())
    if isinstance(day, Text):
        return ()
    route = Route("calendar", options=(("day", day.isoformat()),))
    return (
        PaletteRow(_("Calendar"), services.kit.language.date(day), _opener(services, route), icon="calendar-blank"),
    )


def _opener(services: Services, route: Route) -> Callable[[], None]:
    return lambda: services.navigation.open(route)


def in_progress(services: Services) -> list[RailRow]:
    """The next five events that are planned."""
    return [_rail_row(row) for row in _under_way(services.office.store)]


def _under_way(store: Store) -> list[EventRow]:
    today = store.clock.today()
    with store.read() as session:
        coming = event_rows(session, EventFilter(today, today + _AHEAD, order=EventOrder.CALENDAR))
    return [row for row in coming if row.state.is_planned][:_IN_PROGRESS]


def _rail_row(row: EventRow) -> RailRow:
    return RailRow(Route("event", row.id), title_of(row), kind=row.kind.colour, tip=row.title.best("ja", "en"))


class RailReader(QObject):
    """Keeps the rail current: reads in a thread what it shows, now and when something of it changed."""

    def __init__(self, services: Services, rail: Rail) -> None:
        super().__init__(rail)
        self._services, self._rail = services, rail
        services.office.changed.connect(self._changed)
        rail.progress.menu_wished.connect(self._open_menu)
        self.read()

    def read(self) -> None:
        """Read and show; the window does not wait for it."""
        if self._services.office.is_open:
            store = self._services.office.store
            self._services.jobs.compute(lambda: rail_content(store), self._rail.show_content, key="rail")

    def _open_menu(self, route: Route, at: QPoint) -> None:
        about = event_actions(EventVerbs(self._services), lambda: [] if route.id is None else [route.id])
        open_menu(self._services.kit, about, at, self._rail)

    def _changed(self, changes: Changes) -> None:
        if any(changes.touches(kind) for kind in _ON_THE_RAIL):
            self.read()


def rail_content(store: Store) -> RailContent:
    """What the rail shows of the office; any thread may ask."""
    name, branch = _office_name(store)
    return RailContent(name, branch, tuple(_rail_row(row) for row in _under_way(store)), attention_count(store))


def _office_name(store: Store) -> tuple[Words, Words]:
    with store.read() as session:
        office = session.get(OfficeRecord, 1)
    if office is None or not (office.short_name or office.name):
        return _("My office"), ""
    return office.short_name or office.name, office.unit
