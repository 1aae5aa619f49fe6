"""What is typed of programme items: the cells of their table, and rows of a spreadsheet pasted into it.

`starts` (13:30, or 13:30-14:10), `ends`, `minutes` (20, 1h30), `kind` (its id), `title.ja`, `title.en`, `speakers` (names, one after
the other). What makes no sense is refused in words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Final

from sqlalchemy.orm import Session

from ouik_desktop.errors import BadInput, Where
from ouik_desktop.i18n import CODES, Text, _, n_
from ouik_desktop.japanese import fold
from ouik_desktop.model import NO_WORDS, Event, Person, ProgrammeItem
from ouik_desktop.model.words import ItemKind
from ouik_desktop.store import Store
from ouik_desktop.typed import or_raise, read_length, read_time, read_time_span
from ouik_desktop.work.common import get, title_of
from ouik_desktop.work.people.listing import people_ids
from ouik_desktop.work.people.people import PersonDraft, named
from ouik_desktop.work.programme import ItemDraft, Speaker, add_item, set_item, speakers_of

Cells = Mapping[str, str]
MINUTES: Final = {ItemKind.BREAK: 10}
"""How long a new item of a kind is; others have twenty."""

_BETWEEN_NAMES: Final = re.compile(r"[、,;；/／\n]")  # 山田 悠、Jane Smith
_TIMES: Final = frozenset({"starts", "ends", "minutes"})


def write_items(
    store: Store,
    event_id: int,
    changed: Mapping[int, Cells] = MappingProxyType({}),
    added: Sequence[Cells] = (),
    *,
    after: int | None = None,
    shift_later: bool = False,
) -> list[int]:
    """Change items and add some, in one act; the ids of the new ones. One with a start is put where it belongs in time, else `after`
    an item (None: at the end)."""
    count = len(changed) + len(added)
    label = n_(
        "Write {count} item of the programme of “{event}”",
        "Write {count} items of the programme of “{event}”",
        count,
        event=title_of(store, event_id),
    )
    with nullcontext() if count == 1 else store.write(label):  # one item is called by its name
        for item_id, cells in changed.items():
            set_item(
                store, item_id, _changed(store, item_id, cells), shift_later=shift_later and bool(_TIMES & set(cells))
            )
        made: list[int] = []
        for cells in added:
            made.append(_add(store, event_id, cells, made[-1] if made else after, shift_later=shift_later))
        return made


def _changed(store: Store, item_id: int, cells: Cells) -> ItemDraft:
    with store.read() as session:
        item = get(session, ProgrammeItem, item_id)
        return with_cells(session, draft_of(item), cells, item.event.starts.date(), store.clock.today())


def draft_of(item: ProgrammeItem) -> ItemDraft:
    """An item as a draft to be changed."""
    return ItemDraft(item.title, item.minutes, item.starts, ItemKind(item.kind), item.room_id, speakers_of(item))


def _add(store: Store, event_id: int, cells: Cells, after: int | None, *, shift_later: bool) -> int:
    with store.read() as session:
        event = get(session, Event, event_id)
        kind = ItemKind(cells.get("kind") or ItemKind.TALK)
        draft = ItemDraft(NO_WORDS, MINUTES.get(kind, 20), kind=kind)
        draft = with_cells(session, draft, cells, event.starts.date(), store.clock.today())
        first = False
        if draft.starts is not None:
            placed = [item for item in event.programme if item.starts is not None]
            before = [item.id for item in placed if item.starts and item.starts <= draft.starts]
            after, first = before[-1] if before else None, bool(placed) and not before
            shift_later = shift_later and _overlaps(draft.starts, draft.minutes, placed)
    return add_item(store, event_id, draft, after=after, first=first, shift_later=shift_later)


def _overlaps(starts: datetime, minutes: int, placed: Sequence[ProgrammeItem]) -> bool:
    """Whether an item would go on into the next one; where there is room for it nothing has to move."""
    later = [item.starts for item in placed if item.starts is not None and item.starts > starts]
    return bool(later) and min(later) < starts + timedelta(minutes=minutes)


def with_cells(session: Session, draft: ItemDraft, cells: Cells, day: date, today: date) -> ItemDraft:
    """An item with what the cells say of it; `day` is that of its event."""
    for code in CODES:
        if f"title.{code}" in cells:
            draft = replace(draft, title=draft.title.within(code, cells[f"title.{code}"].strip(), today))
    if not draft.title:
        raise BadInput(_("Write a title for the item in at least one language."))
    if cells.get("kind"):
        draft = replace(draft, kind=ItemKind(cells["kind"]))
    if "speakers" in cells:
        draft = replace(draft, speakers=_speakers(session, draft, cells["speakers"]))
    return _timed(draft, cells, draft.starts.date() if draft.starts else day)


# --- when ----------------------------------------------------------------------------------------------------------------


def _timed(draft: ItemDraft, cells: Cells, day: date) -> ItemDraft:
    if "starts" in cells:
        draft = _starting(draft, cells["starts"].strip(), day)
    if cells.get("minutes", "").strip():
        draft = replace(draft, minutes=_minutes(or_raise(read_length(cells["minutes"]), cells["minutes"])))
    if cells.get("ends", "").strip():
        draft = _ending(draft, cells["ends"].strip(), day)
    return draft


def _starting(draft: ItemDraft, words: str, day: date) -> ItemDraft:
    if not words:
        return replace(draft, starts=None)
    midnight, at = datetime.combine(day, time()), read_time(words)
    if isinstance(at, Text) and isinstance(span := read_time_span(words), tuple):
        return replace(draft, starts=midnight + span[0], minutes=_minutes(span[1] - span[0]))
    return replace(draft, starts=midnight + or_raise(at, words))


def _ending(draft: ItemDraft, words: str, day: date) -> ItemDraft:
    ends = datetime.combine(day, time()) + or_raise(read_time(words), words)
    if draft.starts is None or ends < draft.starts:
        raise BadInput(_("The end is a time after the start, such as 14:10"), Where(value=words))
    return replace(draft, minutes=_minutes(ends - draft.starts))


def _minutes(length: timedelta) -> int:
    return round(length.total_seconds() / 60)


# --- who -----------------------------------------------------------------------------------------------------------------


def _speakers(session: Session, draft: ItemDraft, words: str) -> tuple[Speaker, ...]:
    """The people of these names: those who speak already as they were, else who alone is called so, else somebody new."""
    names = [name for part in _BETWEEN_NAMES.split(words) if (name := " ".join(part.split()))]
    speaking: dict[str, Speaker] = {}
    for speaker in draft.speakers:
        if isinstance(speaker.person, int):
            speaking |= dict.fromkeys(_called(session, speaker.person), speaker)
    return tuple(dict.fromkeys(speaking.get(fold(name)) or Speaker(_person(session, name)) for name in names))


def _person(session: Session, name: str) -> int | PersonDraft:
    known = [person_id for person_id in people_ids(session, name) if fold(name) in _called(session, person_id)]
    return known[0] if len(known) == 1 else named(name)


def _called(session: Session, person_id: int) -> set[str]:
    name = get(session, Person, person_id).name
    return {fold(words) for words in (name.ja, name.en) if words}
