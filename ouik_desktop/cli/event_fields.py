"""FIELD=VALUE of the command line, read into one change of an event: `title.en=…`, `start=2026-12-05T13:30`, `venue=shiinoki`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

from sqlalchemy.orm import Session

from ouik_desktop.cli.usage import Wrong
from ouik_desktop.errors import BadInput, Where
from ouik_desktop.i18n import CODES, Code, _
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.fields import BY_PATH
from ouik_desktop.typed import read_date_time, read_time
from ouik_desktop.work.common import nearest
from ouik_desktop.work.events.field_values import read_value
from ouik_desktop.work.events.series import find_series
from ouik_desktop.work.events.several import EventChange
from ouik_desktop.work.events.view import event_view
from ouik_desktop.work.venues import find_room, find_venue

_PATHS: Final = {"start": "starts", "end": "ends"}  # as the command line calls them
_BESIDE: Final = ("venue", "room", "series")


def change_of(session: Session, typed: Sequence[str], today: date, event_id: int | None = None) -> EventChange:
    """The change that `typed` (FIELD=VALUE each) makes of an event; `BadInput` and `Wrong` name the field."""
    pairs = dict(_pair(one) for one in typed)
    values: dict[str, object] = {}
    sides: dict[tuple[str, Code], str] = {}
    for name, value in pairs.items():
        path, _dot, code = name.partition(".")
        path = _PATHS.get(path, path)
        if name in _BESIDE:
            continue
        if path not in BY_PATH or (BY_PATH[path].is_localized != bool(code)) or (code and code not in CODES):
            raise _unknown(name)
        if code:
            sides[path, code] = value
        elif path not in ("starts", "ends"):
            values[path] = read_value(BY_PATH[path], value, today)
    _take_times(session, pairs, values, today, event_id)
    _confirm_pairs(values, sides)
    return EventChange(values, sides, *_beside(session, pairs, event_id))


def _pair(typed: str) -> tuple[str, str]:
    name, equals, value = typed.partition("=")
    if not equals:
        raise Wrong(_("“{typed}” is not of the form FIELD=VALUE.", typed=typed))
    return name.strip(), value


def _unknown(name: str) -> Wrong:
    sides = [f"{path}.{code}" for path, field in BY_PATH.items() if field.is_localized for code in CODES]
    plain = [path for path, field in BY_PATH.items() if not field.is_localized and path not in _PATHS.values()]
    own = [side for side in sides if side.partition(".")[0] == name.partition(".")[0]]
    near = own or nearest(name, [*sides, *plain, *_PATHS, *_BESIDE])
    said = _("There is no field “{name}”.", name=name)
    return Wrong(_("{sentence} Nearest: {names}.", sentence=said, names=list(near)) if near else said)


def _confirm_pairs(values: dict[str, object], sides: dict[tuple[str, Code], str]) -> None:
    # both sides in one call were written for each other
    for path in dict.fromkeys(path for path, _code in sides):
        if (path, "ja") in sides and (path, "en") in sides:
            values[path] = LocalizedText(sides.pop((path, "ja")), sides.pop((path, "en")))


# --- times -----------------------------------------------------------------------------------------------------------


def typed_time(name: str, typed: str, today: date, on: datetime | None = None) -> tuple[datetime, bool]:
    """A wall time, and whether a time of day was given; with `on` a time of day alone is one of that day."""
    try:
        if on is not None:
            try:
                return datetime.combine(on, time()) + read_time(typed), True
            except BadInput:
                pass
        return read_date_time(typed, today)
    except BadInput as refused:
        text = _("{field}: {sentence}", field=BY_PATH[_PATHS[name]].label, sentence=refused.text)
        raise BadInput(text, Where(column=name, value=typed)) from None


def _take_times(
    session: Session, pairs: dict[str, str], values: dict[str, object], today: date, event_id: int | None
) -> None:
    start = pairs.get("start", pairs.get("starts"))
    end = pairs.get("end", pairs.get("ends"))
    if (start is None and end is None) or event_id is None:
        return
    row = event_view(session, event_id).row
    starts = row.starts
    if start is not None:
        starts, has_time = typed_time("start", start, today)
        if has_time:
            values.setdefault("all_day", False)
        elif not row.all_day:
            starts = datetime.combine(starts, row.starts.time())
        values["starts"] = starts
    if end is not None:
        values["ends"] = typed_time("end", end, today, on=starts)[0] if end.strip() else None


# --- venue, rooms, series --------------------------------------------------------------------------------------------

_Place = tuple[int | None, tuple[int, ...]]


def place_of(session: Session, venue: str | None, rooms: Sequence[str]) -> _Place:
    """The ids of a venue and its rooms, as called by id, key or name."""
    venue_id = find_venue(session, venue) if venue else None
    return venue_id, tuple(find_room(session, venue_id, room) for room in rooms)


def _beside(
    session: Session, pairs: dict[str, str], event_id: int | None
) -> tuple[_Place | None, tuple[int | None] | None]:
    series = (find_series(session, pairs["series"]) if pairs["series"] else None,) if "series" in pairs else None
    if "venue" not in pairs and "room" not in pairs:
        return None, series
    venue_id, rooms = place_of(session, pairs.get("venue"), ())
    if "venue" not in pairs and event_id is not None:
        venue_id = event_view(session, event_id).venue_id
    if pairs.get("room"):
        rooms = tuple(find_room(session, venue_id, room) for room in pairs["room"].split(","))
    return (venue_id, rooms), series
