"""Records of the office in the shell: what the palette finds, the events in progress in the rail, the office's name.

Imports the model: the window loads it when the first page stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Final

from ouik_desktop.i18n import Text, _
from ouik_desktop.model import Event, Organisation, Person
from ouik_desktop.model import Office as OfficeRecord
from ouik_desktop.store.search.find import Hit
from ouik_desktop.store.search.find import search as search_records
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.palette_rows import Found, Search
from ouik_desktop.ui.shell.rail import RailRow
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.typed import typed_day
from ouik_desktop.work.events.rows import EventFilter, EventOrder, EventRow, event_rows, rows_of
from ouik_desktop.work.events.words import day_text, title_of
from ouik_desktop.work.home import overview

_AHEAD: Final = timedelta(days=60)
_IN_PROGRESS: Final = 5
_KINDS: Final = {"": (Event, Person, Organisation), "@": (Person,), "#": (Event,)}
_SHOWN: Final[dict[type, tuple[Text, str, str]]] = {  # group, icon, kind of place
    Event: (_("Events"), "calendar-blank", "event"),
    Person: (_("People"), "user", "person"),
    Organisation: (_("Organisations"), "buildings", "organisation"),
}


def search(services: Services) -> Search:
    """What the palette asks with what was typed."""

    def found(prefix: str, words: str) -> Iterable[Found]:
        if prefix == "/":
            return _days(services, words)
        if not words:
            return [_found_event(services, row) for row in _under_way(services)] if not prefix else []
        with services.office.read() as session:
            hits = search_records(session, words, _KINDS.get(prefix, _KINDS[""]), 6)
            events = {row.id: row for row in rows_of(session, [hit.id for hit in hits if hit.kind is Event])}
            others = {hit: _affiliation(session.get(hit.kind, hit.id)) for hit in hits if hit.kind is not Event}
        return [
            _found_event(services, events[hit.id]) if hit.kind is Event else _found(services, hit, others[hit])
            for hit in hits
        ]

    return found


def _found(services: Services, hit: Hit, second: Words) -> Found:
    group, icon, kind = _SHOWN[hit.kind]
    return Found(group, hit.title, _opener(services, Route(kind, hit.id)), second, icon)


def _affiliation(row: object) -> Words:
    return row.affiliation if isinstance(row, Person) else ""


def _found_event(services: Services, row: EventRow) -> Found:
    group, icon, kind = _SHOWN[Event]
    day = day_text(services.kit.language, row)
    return Found(group, title_of(row), _opener(services, Route(kind, row.id)), day, icon)


def _days(services: Services, words: str) -> Iterable[Found]:
    day = typed_day(words, services.clock.today())
    if day is None:
        return ()
    route = Route("calendar", options=(("day", day.isoformat()),))
    return (Found(_("Calendar"), services.kit.language.date(day), _opener(services, route), icon="calendar-blank"),)


def _opener(services: Services, route: Route) -> Callable[[], None]:
    return lambda: services.navigation.open(route)


def in_progress(services: Services) -> list[RailRow]:
    """The next five events that are planned, for the rail."""
    return [_rail_row(row) for row in _under_way(services)]


def _under_way(services: Services) -> list[EventRow]:
    today = services.clock.today()
    with services.office.read() as session:
        coming = event_rows(session, EventFilter(today, today + _AHEAD, order=EventOrder.CALENDAR))
    return [row for row in coming if row.state.is_planned][:_IN_PROGRESS]


def _rail_row(row: EventRow) -> RailRow:
    return RailRow(Route("event", row.id), title_of(row), kind=row.kind.colour, tip=row.title.best("ja", "en"))


def attention_count(services: Services) -> int:
    """How many things on Home need attention."""
    return len(overview(services.office.store).attention)


def office_name(services: Services) -> tuple[Words, Words]:
    """The office's short name, and its branch or unit below."""
    with services.office.read() as session:
        office = session.get(OfficeRecord, 1)
    if office is None or not (office.short_name or office.name):
        return _("My office"), ""
    return office.short_name or office.name, office.unit
