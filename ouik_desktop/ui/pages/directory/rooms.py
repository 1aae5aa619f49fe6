"""The rooms of a venue: added, named, measured, put in order, removed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.field_path import ROOM, FieldPath
from ouik_desktop.i18n import _
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.fields import NOUNS
from ouik_desktop.ui.look.speech import Words, about
from ouik_desktop.ui.pages.directory.removing import ROOMS, ask_to_remove
from ouik_desktop.ui.pages.shared.new_record import NewRecordDialog
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.pages.shared.words_field import FindingsBelow, kept_by_path
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import BilingualField, Button, Form, FormRow, IconButton, Label, NumberField
from ouik_desktop.ui.widgets.tabbing import tab_before
from ouik_desktop.work import venues, words
from ouik_desktop.work.events.field_values import read_value
from ouik_desktop.work.venues import RoomDraft, RoomRow, VenueRow

_NAME: Final = NOUNS[ROOM]["name"]
_CAPACITY: Final = NOUNS[ROOM]["capacity"]
_BUFFER: Final = NOUNS[ROOM]["buffer_minutes"]
_UP: Final = _("Move the room up")
_DOWN: Final = _("Move the room down")
_REMOVE: Final = _("Remove the room")


class RoomRows:
    """The section of a venue's page. Each room has a name in two languages and a line of numbers and buttons."""

    def __init__(self, services: Services, page: Page, form: Form) -> None:
        self._services, self._page, self._form = services, page, form
        self._below = FindingsBelow(services)
        self._shown: dict[int, _Room] = {}
        self._venue_id = 0
        self.followed_by: QWidget | None = None  # where the Tab key goes after the last of them
        kit = services.kit
        form.line()
        head = form.head(_("Rooms"))
        add = Button(kit, _("New room…"), self._add, kind="link", icon="plus")
        add.setObjectName("newRoom")
        head.add_right(add)
        form.language_heads()
        self._nothing = Label(kit, _("Nothing yet."), ink="ink3")
        form.addWidget(self._nothing)
        self._place = QVBoxLayout()
        self._place.setSpacing(kit.px(8))
        form.addLayout(self._place)

    def show_rooms(self, venue: VenueRow) -> None:
        """Show the rooms in their order."""
        self._venue_id = venue.id
        self._nothing.setVisible(not venue.rooms)
        here = [room.id for room in venue.rooms]
        for room_id in [one for one in self._shown if one not in here]:
            self._shown.pop(room_id).go(self._form)
        for at, room in enumerate(venue.rooms):
            if room.id not in self._shown:
                self._shown[room.id] = _Room(self._services, self._form, self._below, room.id, self._remove)
            shown = self._shown[room.id]
            if self._place.indexOf(shown) != at:
                self._place.insertWidget(at, shown)
            shown.show_room(room, first=at == 0, last=at == len(here) - 1)
        if self.followed_by is not None:
            stops = [stop for room_id in here for stop in self._shown[room_id].findChildren(QWidget)]
            tab_before(self.followed_by, stops)

    def _add(self) -> None:
        NewRoomHereDialog(self._services, self._page, self._venue_id).open()

    def _remove(self, room_id: int) -> None:
        ask_to_remove(self._services, self._page, ROOMS, [room_id])


class _Room(QWidget):
    def __init__(self, services: Services, form: Form, below: FindingsBelow, room_id: int, remove: object) -> None:
        super().__init__()
        assert callable(remove)
        self._services, self._room_id, self._below = services, room_id, below
        kit = services.kit
        self._path = FieldPath(ROOM, room_id, "name")
        self.name: BilingualField = below.listen_to(
            kept_by_path(services, _NAME, lambda: self._path, name=str(self._path))
        )
        self.capacity, self.buffer = NumberField(kit, _CAPACITY.label), NumberField(kit, _BUFFER.label, most=600)
        self.capacity.committed.connect(partial(self._keep, "capacity"))
        self.buffer.committed.connect(lambda minutes: self._keep("buffer_minutes", minutes or 0))
        self.up = IconButton(kit, "arrow-up", _UP, partial(self._move, -1), small=True)
        self.down = IconButton(kit, "arrow-down", _DOWN, partial(self._move, +1), small=True)
        self.remove = IconButton(kit, "trash", _REMOVE, lambda: remove(room_id), small=True)
        buffer = Label(kit, _BUFFER.label, ink="ink2")
        row = FormRow(kit, _CAPACITY.label, self.capacity, buffer, self.buffer, self.up, self.down, self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, kit.px(10))
        column.setSpacing(kit.px(6))
        column.addWidget(self.name)
        column.addWidget(row)
        form.fields[str(self._path)] = self.name
        form.name(str(FieldPath(ROOM, room_id, "capacity")), self.capacity)
        form.name(str(FieldPath(ROOM, room_id, "buffer_minutes")), self.buffer)

    def show_room(self, room: RoomRow, *, first: bool, last: bool) -> None:
        """Show it as it stands."""
        self._below.show_text(self.name, self._path, _NAME, room.name)
        self._tell(room.name)
        self.capacity.set_value(room.capacity)
        self.buffer.set_value(room.buffer_minutes or None)
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)

    def _tell(self, room: Words) -> None:
        """Screen readers hear which room a field or a button is of."""
        self.name.tell(about(_NAME.label, room))
        for field, label in ((self.capacity, _CAPACITY.label), (self.buffer, _BUFFER.label)):
            self._services.kit.name(field, about(label, room))
        for button, act in ((self.up, _UP), (self.down, _DOWN), (self.remove, _REMOVE)):
            self._services.kit.name(button, about(act, room), tip=act)

    def go(self, form: Form) -> None:
        """The room is not there any more."""
        for path in [path for path in form.fields if path.startswith(f"{ROOM}/{self._room_id}/")]:
            del form.fields[path]
        self.hide()
        self.deleteLater()

    def _keep(self, field: str, value: object) -> None:
        self._services.attempt(words.set_value, FieldPath(ROOM, self._room_id, field), value)

    def _move(self, by: int) -> None:
        self._services.attempt(venues.move_room, self._room_id, by)


class NewRoomHereDialog(NewRecordDialog):
    """`[newRoomDialog]`: a room of the venue from its name and how many it holds."""

    def __init__(self, services: Services, page: Page, venue_id: int) -> None:
        def add(words: Mapping[str, str]) -> None:
            capacity = read_value(_CAPACITY, words["capacity"], services.clock.today())
            room = RoomDraft(LocalizedText(words["ja"], words["en"]), capacity)
            venues.add_room(services.office.store, venue_id, room)

        lines = {"ja": _("Name in Japanese"), "en": _("Name in English"), "capacity": _CAPACITY.label}
        super().__init__(services, page, _("New room"), _("Add room"), lines, add, name="newRoomDialog")
