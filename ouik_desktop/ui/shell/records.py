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
from ouik_desktop.model.words import EventKind, EventState
from ouik_desktop.store.search.find import Hit
from ouik_desktop.store.search.find import search as search_records
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.palette_rows import Found, Search
from ouik_desktop.ui.shell.rail import RailRow
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.typed import typed_day
from ouik_desktop.work.events import agenda
from ouik_desktop.work.home import owed

_AHEAD: Final = timedelta(days=60)
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
            return [_found_event(services, row) for row in in_progress(services)] if not prefix else []
        with services.office.read() as session:
            hits = search_records(session, words, _KINDS.get(prefix, _KINDS[""]), 6)
            seconds = {(hit.kind, hit.id): _second(services, session.get(hit.kind, hit.id)) for hit in hits}
        return [_found(services, hit, seconds[hit.kind, hit.id]) for hit in hits]

    return found


def _found(services: Services, hit: Hit, second: Words) -> Found:
    group, icon, kind = _SHOWN[hit.kind]
    return Found(group, hit.title, _opener(services, Route(kind, hit.id)), second, icon)


def _second(services: Services, row: object) -> Words:
    if isinstance(row, Event):
        return services.kit.language.short_date(row.starts.date(), year=True)
    return row.affiliation if isinstance(row, Person) else ""


def _found_event(services: Services, row: RailRow) -> Found:
    return Found(_("Events"), row.words, _opener(services, row.route), icon="calendar-blank")


def _days(services: Services, words: str) -> Iterable[Found]:
    day = typed_day(words, services.clock.today())
    if day is None:
        return ()
    route = Route("calendar", options=(("day", day.isoformat()),))
    return (Found(_("Calendar"), services.kit.language.date(day), _opener(services, route), icon="calendar-blank"),)


def _opener(services: Services, route: Route) -> Callable[[], None]:
    return lambda: services.navigation.open(route)


def in_progress(services: Services) -> list[RailRow]:
    """The next five open events, for the rail."""
    today = services.clock.today()
    with services.office.read() as session:
        coming = agenda.entries(session, today, today + _AHEAD)
    return [_rail_row(entry) for entry in coming if _is_under_way(entry)][:5]


def _is_under_way(entry: agenda.Entry) -> bool:
    return entry.state in (EventState.TENTATIVE, EventState.CONFIRMED, EventState.ANNOUNCED)


def _rail_row(entry: agenda.Entry) -> RailRow:
    colour = EventKind(entry.kind).colour if entry.kind in [kind.value for kind in EventKind] else "other"
    return RailRow(Route("event", entry.id), entry.title, kind=colour, tip=entry.title.best("ja", "en"))


def attention_count(services: Services) -> int:
    """How many things on Home need attention."""
    return len(owed(services.office.store).attention)


def office_name(services: Services) -> tuple[Words, Words]:
    """The office's short name, and its branch or unit below."""
    with services.office.read() as session:
        office = session.get(OfficeRecord, 1)
    if office is None or not (office.short_name or office.name):
        return _("My office"), ""
    return office.short_name or office.name, office.unit
