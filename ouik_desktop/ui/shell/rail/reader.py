"""What the rail shows of the office: its name, the events in progress, how much needs attention.

Imports the model: the window loads it when the first page stands.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, QPoint

from ouik_desktop.i18n import _
from ouik_desktop.model import Office as OfficeRecord
from ouik_desktop.store import Changes, Store
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.pages.event.verbs import EventVerbs, event_actions
from ouik_desktop.ui.pages.shared.shown import WHOLE_EVENT
from ouik_desktop.ui.shell.menus.context import open_menu
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.rail.rail import Rail, RailContent
from ouik_desktop.ui.shell.rail.rows import RailRow
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.work.attention import attention_count
from ouik_desktop.work.events.rows import EventFilter, EventOrder, EventRow, event_rows
from ouik_desktop.work.events.words import title_of

_AHEAD: Final = timedelta(days=60)
_IN_PROGRESS: Final = 5
_ON_THE_RAIL: Final = WHOLE_EVENT  # what is owed may hang on anything of an event


def in_progress(services: Services) -> list[RailRow]:
    """The next five events that are planned."""
    return [_rail_row(row) for row in under_way(services.office.store)]


def under_way(store: Store) -> list[EventRow]:
    """The next events that are planned, at most five."""
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
    return RailContent(name, branch, tuple(_rail_row(row) for row in under_way(store)), attention_count(store))


def _office_name(store: Store) -> tuple[Words, Words]:
    with store.read() as session:
        office = session.get(OfficeRecord, 1)
    if office is None or not (office.short_name or office.name):
        return _("My office"), ""
    return office.short_name or office.name, office.unit
