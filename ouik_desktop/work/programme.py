"""The programme of an event: items added, changed, moved and removed, later ones shifted along where that is wished."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ouik_desktop.i18n import CODES, _, n_
from ouik_desktop.model import NO_WORDS, Appearance, Event, LocalizedText, ProgrammeItem
from ouik_desktop.model.words import ItemKind, SpeakerRole
from ouik_desktop.store import Store
from ouik_desktop.work.common import get, title_of
from ouik_desktop.work.people.people import PersonDraft, add_person


@dataclass(frozen=True)
class Speaker:
    """A person on the programme: by id, or a new one of the directory; in which role, with which talk."""

    person: int | PersonDraft
    role: SpeakerRole = SpeakerRole.SPEAKER
    talk: LocalizedText = NO_WORDS


@dataclass(frozen=True)
class ItemDraft:
    """A programme item as it is typed: `starts` is wall time (None: not placed yet), `minutes` its length."""

    title: LocalizedText
    minutes: int
    starts: datetime | None = None
    kind: ItemKind = ItemKind.OTHER
    room_id: int | None = None
    speakers: tuple[Speaker, ...] = ()


def add_item(
    store: Store,
    event_id: int,
    draft: ItemDraft,
    *,
    after: int | None = None,
    first: bool = False,
    shift_later: bool = True,
) -> int:
    """Add an item after the item `after` (None: at the end), or as the `first`, later ones moved along; its id.

    Without a start it begins where the item before it ends, or when the event does.
    """
    with store.write(
        _("Add “{item}” to the programme of “{event}”", item=draft.title, event=title_of(store, event_id))
    ) as session:
        event = get(session, Event, event_id)
        end = 0 if first else len(event.programme)
        place = next((at + 1 for at, item in enumerate(event.programme) if item.id == after), end)
        item = ProgrammeItem(starts=draft.starts or _free_from(event, place))
        _write(store, item, draft)
        event.programme.insert(place, item)
        if shift_later:
            _shift(event.programme[place + 1 :], timedelta(minutes=draft.minutes))
        _number(event)
        session.flush()
        return item.id


def _free_from(event: Event, place: int) -> datetime | None:
    if event.all_day:
        return None
    before = [item for item in event.programme[:place] if item.starts is not None]
    return _end(before[-1]) if before else event.starts


def _end(item: ProgrammeItem) -> datetime | None:
    return None if item.starts is None else item.starts + timedelta(minutes=item.minutes)


def set_item(store: Store, item_id: int, draft: ItemDraft, *, shift_later: bool = False) -> None:
    """Change an item; with `shift_later` those after it move by as much as its end did."""
    with store.write(_("Change “{item}” on the programme", item=draft.title)) as session:
        item = get(session, ProgrammeItem, item_id)
        before = _end(item)
        item.starts = draft.starts
        _write(store, item, draft)
        after = _end(item)
        if shift_later and before is not None and after is not None:
            _shift(_later(item), after - before)


def set_speakers(store: Store, item_id: int, seen: Sequence[Speaker], speakers: Sequence[Speaker]) -> None:
    """Change who speaks in an item, as its writer had `seen` them: what somebody else changed there meanwhile stays, where it is not
    the very same; there the last one counts."""
    with store.write(_("Change the speakers of “{item}”", item=_title(store, item_id))) as session:
        item = get(session, ProgrammeItem, item_id)
        _write_speakers(store, item, _brought_up(seen, speakers, speakers_of(item)))


def speakers_of(item: ProgrammeItem) -> tuple[Speaker, ...]:
    """Who speaks in an item, in their order."""
    return tuple(Speaker(one.person_id, SpeakerRole(one.role), one.talk_title) for one in item.appearances)


def _brought_up(seen: Sequence[Speaker], mine: Sequence[Speaker], now: Sequence[Speaker]) -> list[Speaker]:
    """`now` with what `mine` changed of what was `seen`; who was changed here and removed there speaks."""
    before, wanted = ({one.person: one for one in some} for some in (seen, mine))
    there = {one.person for one in now}
    kept = [
        _joined(before.get(one.person), wanted.get(one.person, one), one)
        for one in now
        if one.person in wanted or one.person not in before
    ]
    return kept + [one for one in mine if one.person not in there and one != before.get(one.person)]


def _joined(seen: Speaker | None, mine: Speaker, now: Speaker) -> Speaker:
    if seen is None or mine == seen:
        return now if seen is not None else mine
    talk = now.talk
    for code in CODES:
        if mine.talk.get(code) != seen.talk.get(code):
            talk = talk.within(code, mine.talk.get(code))
    talk = mine.talk if now.talk == seen.talk else talk
    return replace(now, role=mine.role if mine.role != seen.role else now.role, talk=talk)


def _write(store: Store, item: ProgrammeItem, draft: ItemDraft) -> None:
    item.title, item.minutes, item.kind, item.room_id = draft.title, draft.minutes, draft.kind.value, draft.room_id
    _write_speakers(store, item, draft.speakers)


def _write_speakers(store: Store, item: ProgrammeItem, speakers: Sequence[Speaker]) -> None:
    kept = {appearance.person_id: appearance for appearance in item.appearances}
    item.appearances = [_appearance(store, kept, speaker, at) for at, speaker in enumerate(speakers)]


def _appearance(store: Store, kept: Mapping[int, Appearance], speaker: Speaker, position: int) -> Appearance:
    person = speaker.person
    person_id = add_person(store, person) if isinstance(person, PersonDraft) else person
    appearance = kept.get(person_id) or Appearance(person_id=person_id)
    appearance.role, appearance.talk_title, appearance.position = speaker.role.value, speaker.talk, position
    return appearance


def move_item(store: Store, item_id: int, by: int, *, shift_later: bool = True) -> None:
    """Move an item `by` places (negative: earlier). With `shift_later` the times follow the new order, and the gaps between items
    stay where they are: a quarter of an hour to change rooms before the second item is there whichever item is second."""
    with store.write(_("Move “{item}” on the programme", item=_title(store, item_id))) as session:
        item = get(session, ProgrammeItem, item_id)
        event, items = item.event, list(item.event.programme)
        place = items.index(item)
        target = max(0, min(len(items) - 1, place + by))
        items.insert(target, items.pop(place))
        low, high = sorted((place, target))
        if shift_later:
            _retime(event, items, low, high)
        event.programme[:] = items
        _number(event)


def _retime(event: Event, items: list[ProgrammeItem], low: int, high: int) -> None:
    """Lay the items from `low` to `high` one after the other from where the earliest of them began."""
    placed = [item for item in items[low : high + 1] if item.starts is not None]
    gaps = _gaps([item for item in event.programme if item in placed])
    starts = min((item.starts for item in placed if item.starts is not None), default=event.starts)
    for item, gap in zip(placed, gaps, strict=True):
        item.starts = starts + gap
        starts = item.starts + timedelta(minutes=item.minutes)


def _gaps(placed: list[ProgrammeItem]) -> list[timedelta]:
    """The free time before each of the items as they stood; none before the first, nor where they overlap."""
    before = [None, *map(_end, placed)]
    free = [
        item.starts - end if item.starts and end else timedelta() for item, end in zip(placed, before, strict=False)
    ]
    return [max(timedelta(), gap) for gap in free]


def set_start(store: Store, item_id: int, starts: datetime | None, *, shift_later: bool = False) -> None:
    """Place an item at a time (None: take its time away); with `shift_later` those after it move along."""
    with store.write(_("Move “{item}” on the programme", item=_title(store, item_id))) as session:
        item = get(session, ProgrammeItem, item_id)
        if shift_later and starts is not None and item.starts is not None:
            _shift(_later(item), starts - item.starts)
        item.starts = starts


def remove_item(store: Store, item_id: int, *, shift_later: bool = False) -> None:
    """Take an item off the programme; with `shift_later` those after it move up."""
    with store.write(_("Remove “{item}” from the programme", item=_title(store, item_id))) as session:
        item = get(session, ProgrammeItem, item_id)
        if shift_later and item.starts is not None:
            _shift(_later(item), -timedelta(minutes=item.minutes))
        event = item.event
        event.programme.remove(item)
        _number(event)


def remove_items(store: Store, item_ids: Sequence[int], *, shift_later: bool = False) -> None:
    """Take several items off the programme in one act."""
    count = len(item_ids)
    label = n_("Remove {count} item from the programme", "Remove {count} items from the programme", count)
    with store.write(label):
        for item_id in item_ids:
            remove_item(store, item_id, shift_later=shift_later)


def _later(item: ProgrammeItem) -> list[ProgrammeItem]:
    items = item.event.programme
    return items[items.index(item) + 1 :]


def _shift(items: list[ProgrammeItem], by: timedelta) -> None:
    for item in items:
        if item.starts is not None:
            item.starts += by


def _number(event: Event) -> None:
    for position, item in enumerate(event.programme):
        item.position = position


def _title(store: Store, item_id: int) -> LocalizedText:
    with store.read() as session:
        return get(session, ProgrammeItem, item_id).title
