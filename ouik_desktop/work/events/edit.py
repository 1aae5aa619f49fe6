"""The verbs of events: add, find, change a field, confirm a translation, move, copy, delete.

Each changes the office in one labelled, undoable act. What is typed in one field follows one another as one act (the `merge` key)
until `store.seal()`; pages may call these on every pause in typing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Final, cast
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.errors import NotFound
from ouik_desktop.i18n import CODES, Code, Text, _, midway, n_
from ouik_desktop.localized import Written
from ouik_desktop.model import NO_WORDS, Event, LocalizedText, Series, TranslationState
from ouik_desktop.model.event import end_of
from ouik_desktop.model.fields import BY_PATH, Field, FieldKind
from ouik_desktop.model.words import EventKind, EventState
from ouik_desktop.store import Store
from ouik_desktop.work.common import enter, get, nearest, revise, title_of, unknown
from ouik_desktop.work.events import numbering
from ouik_desktop.work.events.checks import check, check_times
from ouik_desktop.work.events.series import SeriesDraft, add_series
from ouik_desktop.work.events.usual import usual_of
from ouik_desktop.work.kinds import check_kind
from ouik_desktop.work.venues import set_place

Change = Callable[[LocalizedText], LocalizedText]
LONGEST_ID: Final = 18  # digits a database can hold


@dataclass(frozen=True)
class EventDraft:
    """What a new event begins with. `starts`, `ends` are wall times of the office; `number` None takes the next of the series;
    a side of the title left empty is written by the series' pattern; `fields` holds further fields by path."""

    title: LocalizedText
    starts: datetime
    ends: datetime | None = None
    all_day: bool = False
    kind: str = EventKind.OTHER
    series_id: int | None = None
    number: int | None = None
    venue_id: int | None = None
    room_ids: tuple[int, ...] = ()
    fields: Mapping[str, object] = field(default_factory=dict)


def add_event(store: Store, draft: EventDraft) -> int:
    """Add an event and give back its id. Its number in the series and its slug are made now and stored."""
    for path, value in draft.fields.items():
        check(BY_PATH[path], value)
    check_times(draft.starts, draft.ends)
    check_kind(store, draft.kind)
    with store.write(_("Add event “{event}”", event=_title_to_be(store, draft))) as session:
        event = Event(uid=f"{uuid4()}@ouik-desktop", starts=draft.starts, title=draft.title, kind=str(draft.kind))
        event.ends, event.all_day = draft.ends, draft.all_day
        for path, value in draft.fields.items():
            setattr(event, path, value)
        series = _join_series(session, event, draft.series_id, draft.number)
        enter(session, event, store.clock)
        if draft.venue_id is not None or draft.room_ids:
            set_place(store, event.id, draft.venue_id, draft.room_ids)
        event.slug = numbering.make_slug(session, event, series)
        return event.id


def _title_to_be(store: Store, draft: EventDraft) -> LocalizedText:
    if draft.title or draft.series_id is None:
        return draft.title
    with store.read() as session:
        event = Event(uid="", starts=draft.starts)
        _join_series(session, event, draft.series_id, draft.number)
        return event.title


def _join_series(session: Session, event: Event, series_id: int | None, number: int | None) -> Series | None:
    if series_id is None:
        return None
    series = get(session, Series, series_id)
    event.series_id = series_id
    if event.kind == EventKind.OTHER:
        usual = usual_of(session, series_id)
        event.kind = usual.kind if usual else EventKind.OTHER.value
    event.number = number if number is not None else numbering.next_number(session, series, event.starts.date())
    if event.number is not None:
        proposed = numbering.title_from_pattern(series, event.number, event.starts.date())
        for code in CODES:
            if event.title.state(code) in (TranslationState.EMPTY, TranslationState.MISSING):
                event.title = event.title.within(code, proposed.get(code))
    return series


# --- finding ---------------------------------------------------------------------------------------------------------


def find(session: Session, text: str) -> int:
    """The id of the event called by id or slug, or by the one slug that begins so; `NotFound` names the nearest otherwise."""
    text = text.strip()
    if text.isdecimal() and len(text) <= LONGEST_ID and session.get(Event, int(text)) is not None:
        return int(text)
    slugs = {slug: row_id for row_id, slug in session.execute(select(Event.id, Event.slug)) if slug}
    if text in slugs:
        return slugs[text]
    beginning = [slug for slug in slugs if text and slug.startswith(text)]
    if len(beginning) == 1:
        return slugs[beginning[0]]
    if beginning:
        some = sorted(beginning)[:5]
        raise NotFound(_("More than one event begins with “{text}”: {names}.", text=text, names=some))
    raise unknown(_("There is no event “{text}”.", text=text), nearest(text, slugs))


# --- one field -------------------------------------------------------------------------------------------------------


def set_words(store: Store, event_id: int, path: str, code: Code, words: str) -> None:
    """Write one side of a bilingual field as a whole; the other becomes outdated where the words changed in substance."""
    write(store, event_id, path, Written(code, words))


def write(store: Store, event_id: int, path: str, written: Written) -> None:
    """Write one side of a bilingual field, a piece at a time; pieces that are catching up do not outdate the other side."""
    today, merge = store.clock.today(), written.typed_in(f"event/{event_id}/{path}")
    _change_text(store, event_id, path, lambda text: written.into(text, today), merge=merge)


def confirm_translation(store: Store, event_id: int, path: str) -> None:
    """Somebody looked at both sides: neither is outdated any more."""
    label = _(
        "Confirm the translation of {field} of “{event}”", field=BY_PATH[path].named, event=title_of(store, event_id)
    )
    _change_text(store, event_id, path, LocalizedText.confirmed, label=label)


def not_needed(store: Store, event_id: int, path: str, code: Code, unneeded: bool = True) -> None:
    """Leave a side empty on purpose (or owe it again): it is no gap then."""
    label = _(
        "Change whether {field} of “{event}” needs a translation",
        field=BY_PATH[path].named,
        event=title_of(store, event_id),
    )
    _change_text(store, event_id, path, lambda text: text.unneeded(code, unneeded), label=label)


def _change_text(
    store: Store, event_id: int, path: str, change: Change, *, merge: str = "", label: Text | None = None
) -> None:
    with _changing(store, event_id, BY_PATH[path], merge=merge, label=label) as event:
        setattr(event, path, change(getattr(event, path) or NO_WORDS))


def set_field(store: Store, event_id: int, path: str, value: object) -> None:
    """Set a field to a value of its kind (`fields.FieldKind`); `BadInput` where it makes no sense.

    A new start moves the end and the programme with it; both sides of a text go in as one `LocalizedText`.
    """
    field = BY_PATH[path]
    if path == "starts":
        set_time(store, event_id, cast(datetime, value))
        return
    check(field, value)
    if path == "kind":
        check_kind(store, str(value))
    with _changing(store, event_id, field, merge=f"event/{event_id}/{path}" if field.kind in _TYPED else "") as event:
        if path == "ends":
            check_times(event.starts, cast("datetime | None", value))
        setattr(event, path, value)


_TYPED: Final = (FieldKind.LINE, FieldKind.NUMBER)  # pages write these while they are being typed


def set_state(store: Store, event_id: int, state: EventState) -> None:
    """Change the state of an event; any state may follow any, a number and place are kept."""
    label = _("Set “{event}” to {state}", event=title_of(store, event_id), state=midway(state.text))
    with _changing(store, event_id, BY_PATH["state"], label=label) as event:
        event.state = state.value


@contextmanager
def _changing(
    store: Store, event_id: int, field: Field, *, merge: str = "", label: Text | None = None
) -> Iterator[Event]:
    label = label or _label(field, title_of(store, event_id))
    with store.write(label, merge=merge) as session:
        event = get(session, Event, event_id)
        before = getattr(event, field.path)
        yield event
        if field.in_calendar and getattr(event, field.path) != before:
            revise(event, store.clock)


def _label(field: Field, title: LocalizedText) -> Text:
    if field.path == "title":
        return _("Rename event “{event}”", event=title)
    return _("Change {field} of “{event}”", field=field.named, event=title)


# --- when ------------------------------------------------------------------------------------------------------------


def set_time(store: Store, event_id: int, starts: datetime, ends: datetime | None = None) -> None:
    """Move an event to `starts`. Without `ends` its length is kept; the programme and the opening times move with it. Two moves are
    two acts."""
    spoken = starts.date() if starts.time() == time() else starts
    label = _("Move “{event}” to {starts}", event=title_of(store, event_id), starts=spoken)
    if ends is not None:
        check_times(starts, ends)
    with store.write(label) as session:
        event = get(session, Event, event_id)
        before = (event.starts, event.ends)
        _move_by(event, starts - event.starts)
        event.ends = ends or event.ends
        if (event.starts, event.ends) != before:
            revise(event, store.clock)


def _move_by(event: Event, by: timedelta) -> None:
    midnight = event.starts
    event.starts += by
    if event.ends is not None:
        event.ends += by
    for path in ("doors_open", "reception_opens"):
        at = getattr(event, path)
        if at is not None:
            setattr(event, path, (datetime.combine(midnight, at) + by).time())
    for item in event.programme:
        if item.starts is not None:
            item.starts += by


def set_all_day(store: Store, event_id: int, all_day: bool) -> None:
    """Make an event one of whole days (its times are dropped), or give it a time again: it then begins at midnight."""
    with _changing(store, event_id, BY_PATH["all_day"]) as event:
        last = event.last_day
        if all_day:
            event.starts = datetime.combine(event.starts.date(), time())
            event.ends = None if event.ends is None else datetime.combine(last, time())
        elif event.all_day and last > event.starts.date():  # until the midnight that ends its last day
            event.ends = end_of(last, timedelta())
        event.all_day = all_day


# --- series ----------------------------------------------------------------------------------------------------------


def set_series(store: Store, event_id: int, series: int | SeriesDraft | None, number: int | None = None) -> None:
    """Put an event into a series (by id, or a new one) with `number` (None: the next one), or take it out. The slug stays."""
    with store.write(_("Change the series of “{event}”", event=title_of(store, event_id))) as session:
        series_id = add_series(store, series) if isinstance(series, SeriesDraft) else series
        event = get(session, Event, event_id)
        before = (event.series_id, event.number, event.title)
        if series_id is None:
            event.series_id = event.number = event.number_in_year = None
        else:
            _join_series(session, event, series_id, number)
        if (event.series_id, event.number, event.title) != before:
            revise(event, store.clock)


# --- deleting --------------------------------------------------------------------------------------------------------


def delete_event(store: Store, event_id: int) -> None:
    """Delete an event with all that hangs on it; undo brings everything back."""
    with store.write(_("Delete event “{event}”", event=title_of(store, event_id))) as session:
        session.delete(get(session, Event, event_id))


def delete_events(store: Store, event_ids: Sequence[int]) -> None:
    """Delete several events in one act."""
    with store.write(n_("Delete {count} event", "Delete {count} events", len(event_ids))):
        for event_id in event_ids:
            delete_event(store, event_id)
