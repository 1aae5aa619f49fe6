"""The records of the office in the palette: what words find, what was visited lately, days of the calendar.

Imports the model: the window loads it when the first page stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from ouik_desktop.i18n import Text, _
from ouik_desktop.model import Base, Event, Organisation, Person, Series, Venue
from ouik_desktop.store.search.find import Hit
from ouik_desktop.store.search.find import search as search_records
from ouik_desktop.typed import read_day
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.palette.rows import DAYS, PaletteRow
from ouik_desktop.ui.shell.rail.reader import under_way
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.work.events.rows import EventRow, rows_of
from ouik_desktop.work.events.words import day_text, title_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_SEARCHED: Final = {"": (Event, Person, Organisation), "@": (Person,), "#": (Event,)}
_AS_ROWS: Final[dict[type[Base], tuple[Text, str, str]]] = {  # group, icon, kind of route
    Event: (_("Events"), "calendar-blank", "event"),
    Person: (_("People"), "user", "person"),
    Organisation: (_("Organisations"), "buildings", "organisation"),
    Venue: (_("Venues"), "map-pin", "venue"),
    Series: (_("Series"), "list-bullets", "series"),
}
_OF_ROUTE: Final = {kind: noun for noun, (_group, _icon, kind) in _AS_ROWS.items()}
_MOST: Final = 6


class Records:
    """Reads as rows of the palette."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def find(self, prefix: str, words: str) -> list[PaletteRow]:
        """What words find: with `@` people only, with `#` events; a day where words say one, with `/` days only."""
        days = self._days(words) if prefix in ("", "/") else []
        if prefix == "/" or not words:
            return days
        with self._services.office.read() as session:
            hits = search_records(session, words, _SEARCHED.get(prefix, _SEARCHED[""]), _MOST)
            return [*days, *self._rows(session, [(hit.kind, hit.id, hit) for hit in hits])]

    def known(self, routes: Sequence[Route]) -> list[PaletteRow]:
        """The records of these routes that are still there, in this order."""
        wanted = [(_OF_ROUTE[one.kind], one.id, None) for one in routes if one.kind in _OF_ROUTE and one.id is not None]
        with self._services.office.read() as session:
            return self._rows(session, wanted)

    def coming(self) -> list[PaletteRow]:
        """The next events that are planned."""
        return [self._event_row(row) for row in under_way(self._services.office.store)]

    def _rows(self, session: Session, wanted: Sequence[tuple[type[Base], int, Hit | None]]) -> list[PaletteRow]:
        events = {row.id: row for row in rows_of(session, [id for kind, id, _hit in wanted if kind is Event])}
        rows: list[PaletteRow] = []
        for kind, id, hit in wanted:
            if kind is Event:
                rows += [self._event_row(events[id])] if id in events else []
            elif (record := session.get(kind, id)) is not None:
                rows.append(self._record_row(kind, id, hit.title if hit else _name_of(record), record))
        return rows

    def _record_row(self, kind: type[Base], id: int, words: Words, record: Base) -> PaletteRow:
        group, icon, page = _AS_ROWS[kind]
        second = record.affiliation if isinstance(record, Person) else ""
        return PaletteRow(group, words, self._opener(Route(page, id)), second, icon)

    def _event_row(self, row: EventRow) -> PaletteRow:
        group, icon, page = _AS_ROWS[Event]
        day = day_text(self._services.kit.language, row)
        return PaletteRow(group, title_of(row), self._opener(Route(page, row.id)), day, icon)

    def _days(self, words: str) -> list[PaletteRow]:
        day = read_day(words, self._services.clock.today())
        if not words or isinstance(day, Text):
            return []
        route = Route("calendar", options=(("day", day.isoformat()),))
        said = self._services.kit.language.date(day)
        return [PaletteRow(DAYS, said, self._opener(route), icon="calendar-blank")]

    def _opener(self, route: Route) -> Callable[[], None]:
        return lambda: self._services.navigation.open(route)


def _name_of(record: Base) -> Words:
    match record:
        case Series():
            return record.title
        case Person() | Organisation() | Venue():
            return record.name
        case _:
            return ""
