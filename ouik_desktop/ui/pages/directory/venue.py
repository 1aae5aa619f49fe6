"""One venue and its rooms: the words that stand on every announcement of an event there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from ouik_desktop.field_path import ROOM, VENUE, FieldPath
from ouik_desktop.i18n import _
from ouik_desktop.model import Room, Venue
from ouik_desktop.model.fields import NOUNS
from ouik_desktop.ui.pages.directory.record import RecordPage
from ouik_desktop.ui.pages.shared.words_field import kept_by_path, show_text
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import BilingualField, Label, NumberField
from ouik_desktop.work import venues
from ouik_desktop.work.venues import RoomRow, VenueRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_NAME: Final = NOUNS[ROOM]["name"]
_CAPACITY: Final = NOUNS[ROOM]["capacity"]


class VenuePage(RecordPage[VenueRow]):
    """`[venuePage]`: every change is kept at once. A route with the field of a room finds the venue it is in."""

    shows = (Venue, Room)

    def __init__(self, services: Services) -> None:
        self._rooms: dict[int, tuple[BilingualField, NumberField, QWidget]] = {}
        super().__init__(services, "venuePage")

    def lay_out(self) -> None:
        self.form.head(_("Venue"))
        self.form.language_heads()
        self._fields = self.add_fields(VENUE)
        self.form.line()
        self.form.head(_("Rooms"))
        self.form.language_heads()
        self._no_rooms = Label(self.kit, _("Nothing yet."), ink="ink3")
        self.form.addWidget(self._no_rooms)

    def id_of(self, session: Session, route: Route) -> int | None:
        if route.field is not None and route.field.noun == ROOM:
            return venues.venue_of_room(session, route.field.id)
        return route.id

    def read_row(self, session: Session, record_id: int) -> VenueRow:
        return venues.venue_row(session, record_id)

    def show_row(self, row: VenueRow) -> None:
        self.header.set_title(row.name or _("(no name)"))
        self.show_fields(VENUE, self._fields, row)
        self._no_rooms.setVisible(not row.rooms)
        here = {room.id for room in row.rooms}
        for room_id, (name, _capacity, line) in self._rooms.items():
            name.setVisible(room_id in here)
            line.setVisible(room_id in here)
        for room in row.rooms:
            self._show_room(room)

    def _show_room(self, room: RoomRow) -> None:
        if room.id not in self._rooms:
            self._rooms[room.id] = self._room(room.id)
        name, capacity, _line = self._rooms[room.id]
        show_text(name, FieldPath(ROOM, room.id, "name"), _NAME, room.name)
        capacity.set_value(room.capacity)

    def _room(self, room_id: int) -> tuple[BilingualField, NumberField, QWidget]:
        path = FieldPath(ROOM, room_id, "name")
        name = self.form.add(kept_by_path(self.services, _NAME, lambda: path, name=str(path)))
        capacity = NumberField(self.kit, _CAPACITY.label)
        people = FieldPath(ROOM, room_id, "capacity")
        capacity.committed.connect(lambda count: self.keep(people, count))
        return name, capacity, self.form.row(_CAPACITY.label, capacity, path=str(people))

    def focus(self, path: FieldPath) -> None:
        self.form.focus(str(path) if path.noun == ROOM else path.name)
