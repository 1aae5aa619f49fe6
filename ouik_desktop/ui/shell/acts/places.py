"""Where in the window what an act changed is to be seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ouik_desktop import field_path
from ouik_desktop.field_path import FieldPath
from ouik_desktop.i18n import CODES, Code
from ouik_desktop.localized import LocalizedText
from ouik_desktop.ui.shell.navigation import Route

if TYPE_CHECKING:
    from ouik_desktop.store.history.history import ChangedRow, History
    from ouik_desktop.store.history.images import FieldChange

_TABS: Final = {
    "programme_item": "programme",
    "appearance": "programme",
    "registration": "participants",
    "question": "basics",
    "partnership": "basics",
    "event_room": "basics",
    "task": "basics",
    "event": "basics",
}
_PAGES: Final = ("person", "organisation", "venue", "series")
_LISTS: Final = {"event": "events", "person": "people", "organisation": "organisations"}
_SHOWN_ON: Final[dict[str, frozenset[str]]] = {  # pages that show many records of a kind
    "event": frozenset({"home", "calendar", "events"}),
    "person": frozenset({"people"}),
    "organisation": frozenset({"organisations"}),
}
_WHEN: Final = frozenset({"starts", "ends", "all_day"})
_TOLD_ON: Final = {  # what of an event catches the eye where many stand, of others it may be any that changed
    "home": _WHEN,
    "calendar": _WHEN,
    "events": _WHEN | {"title", "state", "kind", "number", "venue_id", "capacity"},
}


def place_of(rows: Sequence[ChangedRow]) -> Route | None:
    """The page on which what was changed stands: that of its event where there is one, the list where there are many."""
    events = list(dict.fromkeys(row.event_id for row in rows if row.event_id is not None))
    if len(events) > 1:
        return Route("events")
    if events:
        here = [row.kind for row in rows if row.event_id is not None]
        return Route("event", events[0], tab=next((_TABS[kind] for kind in here if kind in _TABS), None))
    if not rows:
        return None
    first, of_it = rows[0], [row for row in rows if row.kind == rows[0].kind]
    if first.kind == "office":
        return Route("preferences", tab="office")
    if first.kind == "room":
        return Route("venue", field=FieldPath(field_path.ROOM, first.id, "name"))
    if first.kind not in _PAGES:
        return None
    return Route(first.kind, first.id) if len(of_it) == 1 or first.kind not in _LISTS else Route(_LISTS[first.kind])


def place_of_act(history: History, unit_id: int) -> Route | None:
    """The very field that an act changed, where it changed one; else the page it is on."""
    place = place_of(history.rows_of(unit_id))
    return None if place is None else at_field(place, history.field_changes([unit_id]).get(unit_id, ()))


def at_field(place: Route, changes: Sequence[FieldChange]) -> Route:
    """The place with the cursor in the field, where one of the event's own was changed."""
    from ouik_desktop.model.fields import BY_PATH  # there by the time that anything is undone

    own = [one for one in changes if one.kind == "event" and one.row_id == place.id and one.column in BY_PATH]
    if place.kind != "event" or len(own) != 1:
        return place
    path = FieldPath(field_path.EVENT, own[0].row_id, own[0].column)
    return replace(place, tab=None, field=path.on(_side(own[0].before, own[0].after)))


def _side(before: object, after: object) -> Code | None:
    if not isinstance(before, LocalizedText) or not isinstance(after, LocalizedText):
        return None
    return next((code for code in CODES if before.get(code) != after.get(code)), None)


def is_in_sight(rows: Sequence[ChangedRow], changes: Sequence[FieldChange], here: Route | None) -> bool:
    """Whether one who stands `here` sees what was changed in these rows."""
    place = place_of(rows)
    if here is None or place is None or here.kind == "history" or here.tab == "history":
        return True
    if here.kind == "event" and place.kind == "event":
        return here.id == place.id and (here.tab or "basics") == (place.tab or "basics")
    if here.kind in ("announce", "print"):
        return here.id == place.id and place.kind == "event"
    if any(here.kind in _SHOWN_ON.get(row.kind, ()) for row in rows):
        told = _TOLD_ON.get(here.kind)
        return told is None or not changes or any(one.column in told for one in changes)
    return (here.kind, here.id) == (place.kind, place.id)
