"""Events in rows for tests that need no office."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ouik_desktop.model import NO_WORDS, LocalizedText
from ouik_desktop.model.words import EventKind, EventState, Mode
from ouik_desktop.work.events.rows import EventRow
from ouik_desktop.work.participants.head_count import PeopleCount


def event_row(id: int, starts: datetime, ends: datetime | None = None, **values: Any) -> EventRow:
    """A confirmed workshop, but for what `values` say."""
    made: dict[str, Any] = {
        "slug": f"event-{id}",
        "title": LocalizedText(f"催し{id}"),
        "kind": EventKind.WORKSHOP,
        "kind_id": "workshop",
        "state": EventState.CONFIRMED,
        "all_day": False,
        "timezone": "Asia/Tokyo",
        "mode": Mode.ON_SITE,
        "series_id": None,
        "series_key": "",
        "number": None,
        "venue_id": None,
        "venue": NO_WORDS,
        "venue_is_online": False,
        "rooms": (),
        "room_capacity": None,
        "capacity": None,
        "people": PeopleCount({}),
    }
    return EventRow(id=id, starts=starts, ends=ends, **made | values)
