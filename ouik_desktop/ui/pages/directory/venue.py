"""One venue: the words that stand on every announcement of an event there, its rooms, and what is booked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ouik_desktop.field_path import ROOM, VENUE, FieldPath
from ouik_desktop.i18n import _
from ouik_desktop.model import Event, EventRoom, Room, Settled, Venue
from ouik_desktop.model.fields import NOUNS
from ouik_desktop.ui.pages.directory.record import RecordPage
from ouik_desktop.ui.pages.directory.removing import VENUES
from ouik_desktop.ui.pages.directory.rooms import RoomRows
from ouik_desktop.ui.pages.directory.used_list import UsedList
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import CheckField, Label, ListRow
from ouik_desktop.work import venues
from ouik_desktop.work.booked import VenueView, venue_view
from ouik_desktop.work.events.rows import EventRow
from ouik_desktop.work.events.words import day_text, title_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class VenuePage(RecordPage[VenueView]):
    """`[venuePage]`: every change is kept at once. A route with the field of a room finds the venue it is in."""

    noun = VENUE
    shows = (Venue, Room, Event, EventRoom, Settled)
    list_route = "venues"
    removal = VENUES

    def __init__(self, services: Services) -> None:
        super().__init__(services, "venuePage")

    def lay_out(self) -> None:
        form, kit = self.form, self.kit
        form.head(_("Venue"))
        form.language_heads()
        self._fields = self.add_fields("name", "address", "postal_code", "access", "note")
        self._online = CheckField(kit, NOUNS[VENUE]["is_online"].label)
        self._online.committed.connect(lambda online: self.keep("is_online", online))
        form.row("", self._online, path="is_online")
        self._rooms = RoomRows(self.services, self, self.form)
        used = partial(UsedList, kit, form, self.services.navigation)
        self._coming = used(_("Upcoming events here"), "venueEvents")
        self._rooms.followed_by = self._coming.rows
        self._past = Label(kit, "", step="small", ink="ink3")
        self._coming.add_right(self._past)

    def id_of(self, session: Session, route: Route) -> int | None:
        if route.field is not None and route.field.noun == ROOM:
            return venues.venue_of_room(session, route.field.id)
        return route.id

    def name_in_form(self, path: FieldPath) -> str:
        return str(path) if path.noun == ROOM else path.name

    def read_view(self, session: Session, record_id: int) -> VenueView:
        return venue_view(session, record_id, self.services.clock)

    def show_view(self, view: VenueView) -> None:
        self.header.set_title(view.row.name or _("(no name)"))
        self.show_fields(self._fields, view.row)
        self._online.set_value(view.row.is_online)
        self._rooms.show_rooms(view.row)
        self._coming.show_all(view.coming, self._event)
        self._past.say(_("Before: {count}", count=view.past) if view.past else "")

    def _event(self, row: EventRow) -> ListRow:
        day = day_text(self.kit.language, row)
        return ListRow(Route("event", row.id), title_of(row), trailing=day, kind=row.kind.colour)
