"""Where an event takes place: venue and rooms, on site or online, the link."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from ouik_desktop.i18n import _
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.fields import BY_PATH
from ouik_desktop.model.words import Mode
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.pages.event.basics.form_rows import FormRows
from ouik_desktop.ui.pages.event.basics.lists import popup_below
from ouik_desktop.ui.pages.shared.new_record import NewRecordDialog
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.widgets import ChoiceField, ElidedLabel, Entry, IconButton, LineField, TagField
from ouik_desktop.work import venues
from ouik_desktop.work.events.field_values import read_value
from ouik_desktop.work.events.view import EventView
from ouik_desktop.work.venues import RoomDraft, RoomRow, VenueDraft, VenueRow


class PlaceRows(FormRows):
    """The venue in the window's language, beside it in the other one, as it will be printed."""

    def make(self) -> None:
        kit = self.kit
        self.venue = ChoiceField[int](kit, _("Venue"), empty=_("No venue yet"), width=300)
        add = IconButton(kit, "plus", _("New venue…"), self._new_venue)
        self.edit = IconButton(kit, "pencil-simple", _("Edit the venue and its rooms"), self._edit_venue)
        self.edit.setObjectName("editVenue")
        self.other = ElidedLabel(kit, step="small", ink="ink2")
        self.form.row(_("Venue"), self.venue, add, self.edit, self.other, path="venue")
        self.rooms = TagField[int](kit, _("Rooms"), _("Choose rooms"))
        self._rooms_row = self.form.row(_("Rooms"), self.rooms, stretch=True, path="rooms")
        mode = BY_PATH["mode"]
        self.mode = ChoiceField(kit, mode.label, [(choice.id, choice.text) for choice in mode.choices])
        self.url = LineField(kit, BY_PATH["online_url"].label, placeholder="https://")
        self.form.row(mode.label, self.mode, path="mode")
        self._url_row = self.form.row(BY_PATH["online_url"].label, self.url, stretch=True, path="online_url")
        self.venue.committed.connect(self._set_venue)
        self.rooms.removed.connect(self._switch_room)
        self.rooms.added.connect(self._offer_rooms)
        self.mode.committed.connect(lambda chosen: self.write("mode", chosen))
        self.url.committed.connect(lambda url: self.write("online_url", url))

    # --- showing ----------------------------------------------------------------------------------------------------------

    def fill(self, view: EventView) -> None:
        with self.services.office.read() as session:
            self._venues = venues.venues(session)
        self.venue.set_choices([(venue.id, venue.name) for venue in self._venues])
        self.venue.set_value(view.venue_id)
        self.edit.setVisible(view.venue_id is not None)
        self.other.say(view.row.venue.get(self.kit.language.other.code))
        self.rooms.set_tags([(room.id, self._room_words(room)) for room in self._rooms() if room.id in view.room_ids])
        self.mode.set_value(view.values["mode"])
        self.url.set_value(view.values["online_url"])
        self._rooms_row.setVisible(self._has_rooms())
        self._url_row.setVisible(view.row.mode is not Mode.ON_SITE or bool(view.values["online_url"]))

    def _room_words(self, room: RoomRow) -> Words:
        return _("{room} (for {count})", room=room.name, count=room.capacity) if room.capacity else room.name

    def _venue_here(self) -> VenueRow | None:
        venue_id = self.view.venue_id if self.view else None
        return next((venue for venue in self._venues if venue.id == venue_id), None)

    def _has_rooms(self) -> bool:
        venue = self._venue_here()
        return venue is not None and not venue.is_online

    def _rooms(self) -> tuple[RoomRow, ...]:
        venue = self._venue_here()
        return venue.rooms if venue else ()

    # --- writing ----------------------------------------------------------------------------------------------------------

    def _set_venue(self, venue_id: int | None) -> None:
        self.attempt(venues.set_place, self.event_id(), venue_id)

    def _offer_rooms(self) -> None:
        chosen = self.view.room_ids if self.view else ()
        entries = [
            Entry(self._room_words(room), partial(self._switch_room, room.id), checked=room.id in chosen)
            for room in self._rooms()
        ]
        further = [Entry(_("New room…"), self._new_room, icon="plus")]
        popup_below(self.rooms, [*entries, None, *further] if entries else further, self)

    def _switch_room(self, room_id: object) -> None:
        assert isinstance(room_id, int)
        if self.view is None:
            return
        kept = [one for one in self.view.room_ids if one != room_id]
        rooms = kept if room_id in self.view.room_ids else [*kept, room_id]
        self.attempt(venues.set_place, self.event_id(), self.view.venue_id, rooms)

    def _new_venue(self) -> None:
        NewVenueDialog(self, self.venue).open()

    def _edit_venue(self) -> None:
        venue = self._venue_here()
        if venue is not None:
            self.services.navigation.open(Route("venue", venue.id))

    def actions_here(self) -> list[Action]:
        """The venue has a page of its own."""
        return [
            Action(
                "open_venue",
                _("Open venue"),
                self._edit_venue,
                icon="map-pin",
                menu="event",
                group=3,
                enabled=lambda: self._venue_here() is not None,
            )
        ]

    def _new_room(self) -> None:
        venue = self._venue_here()
        if venue is not None and self.view is not None:
            NewRoomDialog(self, venue, self.view.room_ids).open()


class NewVenueDialog(NewRecordDialog):
    """A venue in four words: name and address in both languages; the event takes place there then."""

    def __init__(self, rows: PlaceRows, field: ChoiceField[int]) -> None:
        def add(words: Mapping[str, str]) -> None:
            name = LocalizedText(words["ja"], words["en"])
            venue = VenueDraft(name, LocalizedText(words["address_ja"], words["address_en"]))
            venues.set_place(rows.services.office.store, rows.event_id(), venue)

        lines = {
            "ja": _("Name in Japanese"),
            "en": _("Name in English"),
            "address_ja": _("Address in Japanese"),
            "address_en": _("Address in English"),
        }
        title, verb = _("New venue"), _("Add venue")
        super().__init__(rows.services, field.window(), title, verb, lines, add, name="newVenueDialog")


class NewRoomDialog(NewRecordDialog):
    """A room of the venue; the event uses it then."""

    def __init__(self, rows: PlaceRows, venue: VenueRow, used: tuple[int, ...]) -> None:
        def add(words: Mapping[str, str]) -> None:
            capacity = read_value(BY_PATH["capacity"], words["capacity"], rows.services.clock.today())
            room = RoomDraft(LocalizedText(words["ja"], words["en"]), capacity)
            venues.set_place(rows.services.office.store, rows.event_id(), venue.id, (*used, room))

        lines = {"ja": _("Name in Japanese"), "en": _("Name in English"), "capacity": BY_PATH["capacity"].label}
        parent = rows.rooms.window()
        super().__init__(rows.services, parent, _("New room"), _("Add room"), lines, add, name="newRoomDialog")
