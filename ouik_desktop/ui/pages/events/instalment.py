"""A new instalment is like the last one: its kind, place, times stand in the dialog before anything is made, unless one chose others."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Field
from ouik_desktop.work.events.usual import Usual, usual_of

if TYPE_CHECKING:
    from ouik_desktop.ui.pages.events.new_event import NewEventDialog

V = TypeVar("V")


class LikeTheLast:
    """Fills the fields of the dialog that nobody has touched."""

    def __init__(self, services: Services, dialog: NewEventDialog) -> None:
        self._services, self._dialog = services, dialog
        self._touched: set[object] = set()
        self.usual: Usual | None = None
        fields = (dialog.starts, dialog.ends, dialog.kind, dialog.mode, dialog.venue)
        for field in fields:
            field.committed.connect(lambda _value, one=field: self._touched.add(one))
        dialog.starts.span_committed.connect(lambda _from, _to: self._touched.update((dialog.starts, dialog.ends)))
        dialog.venue.committed.connect(lambda _venue: self._say_rooms())

    def fill(self, series_id: int | None) -> None:
        """Show what the last instalment of a series was like."""
        self.usual = None
        if series_id is not None:
            with self._services.office.read() as session:
                self.usual = usual_of(session, series_id)
        if self.usual is not None:
            self._fill(self.usual)
        self._say_rooms()

    def _fill(self, usual: Usual) -> None:
        dialog = self._dialog
        for field in (dialog.starts, dialog.ends):
            field.commit()
        self._show(dialog.kind, usual.kind)
        self._show(dialog.mode, usual.mode)
        self._show(dialog.venue, usual.venue_id)
        begins = None if usual.starts is None else datetime.combine(datetime.min, usual.starts) - datetime.min
        self._show(dialog.starts, begins)
        starts: timedelta | None = dialog.starts.value()
        ends = starts + usual.length if starts is not None and usual.length is not None else None
        self._show(dialog.ends, ends)

    def _show(self, field: Field[V], value: V | None) -> None:
        if field not in self._touched:
            field.set_value(value)

    def _say_rooms(self) -> None:
        """The rooms of the last time, while it is the same venue."""
        usual, kit = self.usual, self._services.kit
        same = usual is not None and usual.venue_id is not None and usual.venue_id == self._dialog.venue.value()
        self._dialog.rooms.say(kit.language.join([kit.say(room) for room in usual.rooms]) if usual and same else "")
        self._dialog.rooms.setVisible(same and bool(usual and usual.rooms))
