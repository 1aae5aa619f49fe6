"""FIELD=VALUE of the command line, read into one change of an event: `title.en=…`, `start=2026-12-05T13:30`, `venue=shiinoki`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final, TypeVar

from sqlalchemy.orm import Session

from ouik_desktop.cli.usage import Wrong
from ouik_desktop.errors import BadInput, Where
from ouik_desktop.i18n import CODES, Code, Text, _
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.fields import BY_PATH
from ouik_desktop.model.words import EventState
from ouik_desktop.typed import When, read_end, read_moment, read_when
from ouik_desktop.work.common import nearest
from ouik_desktop.work.events.field_values import read_value
from ouik_desktop.work.events.series import find_series
from ouik_desktop.work.events.several import EventChange
from ouik_desktop.work.events.view import event_view
from ouik_desktop.work.venues import find_room, find_venue

_PATHS: Final = {"start": "starts", "end": "ends"}  # as the command line calls them
_BESIDE: Final = ("venue", "room", "series")
_Value = TypeVar("_Value")


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


def typed_start(typed: str, today: date, *, past: bool = False) -> When:
    """When an event begins, and its end where that was said with it: `12/5 13:30-16:00`, `12/5-6`."""
    return _of_field("start", read_when(typed, today, past=past), typed)


def typed_moment(typed: str, today: date) -> tuple[datetime, bool]:
    """When an event begins, and whether a time of day was given; its end cannot be said with it."""
    return _of_field("start", read_moment(typed, today), typed)


def typed_end(typed: str, starts: datetime) -> datetime:
    """When an event ends that begins at `starts`: a time of day alone is one of that day."""
    return _of_field("end", read_end(typed, starts), typed)


def _of_field(name: str, read: _Value | Text, typed: str) -> _Value:
    if isinstance(read, Text):
        text = _("{field}: {sentence}", field=BY_PATH[_PATHS[name]].label, sentence=read)
        raise BadInput(text, Where(column=name, value=typed))
    return read


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
        was_held = EventState(row.state) in (EventState.HELD, EventState.REPORTED)
        when = typed_start(start, today, past=was_held)
        if when.has_time:
            values.setdefault("all_day", False)
        elif not row.all_day:
            when = _at_its_times(when, row.starts, row.ends)
        starts = values["starts"] = when.starts
        if when.ends is not None:
            values["ends"] = when.ends
    if end is not None:
        values["ends"] = typed_end(end, starts) if end.strip() else None


def _at_its_times(days: When, starts: datetime, ends: datetime | None) -> When:
    """The days typed, at the times of day that the event has."""
    last = days.ends and datetime.combine(days.ends, (ends or starts).time())
    return When(datetime.combine(days.starts, starts.time()), last, has_time=True)


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
