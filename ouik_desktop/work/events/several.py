"""Several changes of one event in one act: what a command or a form sends at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, cast

from sqlalchemy.orm import Session

from ouik_desktop.i18n import Code, _, c_
from ouik_desktop.model import Event
from ouik_desktop.model.fields import BY_PATH, EVENT_FIELDS
from ouik_desktop.store import Store
from ouik_desktop.work.common import get, revise, title_of
from ouik_desktop.work.events.edit import check, check_times, move_by, put_into_series
from ouik_desktop.work.venues import put_in_place


@dataclass(frozen=True)
class EventChange:
    """Changes of one event that belong together: `values` by path (both sides of a text as a `LocalizedText`, which are then
    confirmed), `sides` by path and language, and where it takes place or which series it is in, where those change."""

    values: Mapping[str, object] = field(default_factory=dict)
    sides: Mapping[tuple[str, Code], str] = field(default_factory=dict)
    place: tuple[int | None, tuple[int, ...]] | None = None
    series: tuple[int | None] | None = None

    @property
    def paths(self) -> list[str]:
        """The fields that are written."""
        return list(dict.fromkeys([*self.values, *(path for path, _code in self.sides)]))


def change(store: Store, event_id: int, wanted: EventChange) -> None:
    """Make several changes of one event in one act; `BadInput` where one makes no sense, and then none is made."""
    for path, value in wanted.values.items():
        check(BY_PATH[path], value)
    labels = [BY_PATH[path].label for path in wanted.paths]
    labels += [text for text, said in ((_PLACE, wanted.place), (_SERIES, wanted.series)) if said is not None]
    label = _("Change {fields} of “{event}”", fields=labels, event=title_of(store, event_id))
    with store.write(label) as session:
        event = get(session, Event, event_id)
        before = _calendar_facts(event)
        _apply(session, event, wanted, store.clock.today())
        check_times(event.starts, event.ends)
        if _calendar_facts(event) != before:
            revise(event, store.clock)


_PLACE: Final = c_("field", "Place")
_SERIES: Final = c_("field", "Series")


def _apply(session: Session, event: Event, wanted: EventChange, today: date) -> None:
    values = dict(wanted.values)
    if "starts" in values:
        move_by(event, cast(datetime, values.pop("starts")) - event.starts)
    for path, value in values.items():
        setattr(event, path, value)
    for (path, code), words in wanted.sides.items():
        setattr(event, path, getattr(event, path).within(code, words, today))
    if wanted.place is not None:
        put_in_place(event, *wanted.place)
    if wanted.series is not None:
        put_into_series(session, event, wanted.series[0], cast("int | None", values.get("number")))


def _calendar_facts(event: Event) -> list[object]:
    facts = [getattr(event, field.path) for field in EVENT_FIELDS if field.in_calendar]
    return [*facts, event.venue_id, [room.room_id for room in event.rooms]]
