"""The venues as a list: where events take place, with their rooms and how often they are used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ouik_desktop.i18n import _, c_, n_
from ouik_desktop.japanese import fold
from ouik_desktop.model import Event, LocalizedText, Room, Venue
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.directory.list_page import ListPage, ListWords
from ouik_desktop.ui.pages.directory.new_named import NewNamedDialog
from ouik_desktop.ui.pages.directory.removing import VENUES
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Cell, Column, ListSource, Row
from ouik_desktop.work.booked import booked, venue_rows
from ouik_desktop.work.venues import VenueDraft, VenueRow, add_venue

_COLUMNS: Final = (
    Column("name_ja", c_("column of venues", "Name (Japanese)"), 260, grows=True),
    Column("name_en", c_("column of venues", "Name (English)"), 260, grows=True),
    Column("address", c_("column", "Address"), 240, grows=True, sortable=False),
    Column("rooms", c_("column", "Rooms"), 80, numeric=True),
    Column("events", c_("column", "Events"), 80, numeric=True),
)
_OWED: Final = Cell(_("Not translated"), ink="warn", icon="warning", placeholder=True)
_WORDS: Final = ListWords(
    title=_("Venues"),
    add=_("New venue"),
    open=_("Open venue"),
    search=_("Name, address, room"),
    counted=lambda count: n_("{count} venue", "{count} venues", count),
    selected=lambda count: n_("{count} venue selected", "{count} venues selected", count),
    none_yet=(_("No venues yet"), _("Where events take place is written once, with address, way and rooms.")),
    none_fits=(_("No matching venue"), _("No venue matches these words.")),
    icon="map-pin",
)


class VenuesPage(ListPage):
    """`[venuesPage]`"""

    shows = (Venue, Room, Event)
    here, record, add_action = "venues", "venue", "new_venue"

    def __init__(self, services: Services) -> None:
        super().__init__(services, _WORDS, _COLUMNS, ListSource(), VENUES)

    def read_rows(self) -> None:
        with self.services.office.read() as session:
            rows, events = venue_rows(session, self.words), booked(session)
        counts = {row.id: (len(row.rooms), events.get(row.id, 0)) for row in rows}
        names = {row.id: fold(row.name.best("ja", "en")) for row in rows}
        keys: dict[str, Callable[[Row], str | int]] = {
            "name_ja": lambda row: names[row.id],
            "rooms": lambda row: counts[row.id][0],
            "events": lambda row: counts[row.id][1],
        }
        self.table.set_source(ListSource([_row(row, events.get(row.id, 0)) for row in rows], keys))

    def add_one(self) -> None:
        def add(store: Store, name: LocalizedText) -> int:
            return add_venue(store, VenueDraft(name))

        NewNamedDialog(self, _("New venue"), _("Add venue"), add, self.record).open()


def _row(row: VenueRow, events: int) -> Row:
    return Row(
        row.id,
        {
            "name_ja": row.name.ja or _OWED,
            "name_en": row.name.en or _OWED,
            "address": Cell(_("Online"), ink="ink3")
            if row.is_online
            else Cell(row.address, tip=row.address)
            if row.address
            else None,
            "rooms": len(row.rooms) or None,
            "events": events or None,
        },
    )
