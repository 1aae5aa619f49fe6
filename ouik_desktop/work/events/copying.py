"""Copying an event: everything the next one begins with, and nothing that belongs to the old one's people."""

from __future__ import annotations

from datetime import datetime
from typing import Final, TypeVar
from uuid import uuid4

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from ouik_desktop.i18n import _
from ouik_desktop.model import Appearance, Base, Event, EventRoom, Partnership, ProgrammeItem, Question, Series, Task
from ouik_desktop.model.words import EventState
from ouik_desktop.store import Store
from ouik_desktop.work.common import enter, get, title_of
from ouik_desktop.work.events import numbering
from ouik_desktop.work.events.edit import set_time

Row = TypeVar("Row", bound=Base)
_OF_THE_OLD_ONE: Final = frozenset(
    {
        "id",
        "uid",
        "slug",
        "sequence",
        "modified",
        "number",
        "number_in_year",
        "state",
        "is_sample",
        "event_id",
        "item_id",
    }
)
_DATES: Final = ("registration_opens", "registration_closes", "data_erased_by")


def copy_event(store: Store, event_id: int, starts: datetime, *, next_in_series: bool = False) -> int:
    """Copy an event to `starts` (wall time) as an idea and give back the new id.

    Dates and programme move by the same time; tasks are open again; people and files stay with the old one. With
    `next_in_series` it takes the series' next number, also in its title.
    """
    with store.write(_("Copy event “{event}”", event=title_of(store, event_id))) as session:
        old = get(session, Event, event_id)
        by = starts - old.starts
        new = _plain_copy(Event, old, uid=f"{uuid4()}@ouik-desktop", state=EventState.IDEA.value)
        for path in _DATES:
            value = getattr(old, path)
            setattr(new, path, None if value is None else value + by)
        new.rooms = [_plain_copy(EventRoom, room) for room in old.rooms]
        new.partners = [_plain_copy(Partnership, partner) for partner in old.partners]
        new.programme = [_copied_item(item) for item in old.programme]
        new.tasks = [_plain_copy(Task, task, done_on=None) for task in old.tasks]
        new.questions = [_plain_copy(Question, question) for question in old.questions]
        enter(session, new, store.clock)
        set_time(store, new.id, starts)
        series = old.series if next_in_series else None
        if series is not None:
            _number(session, new, old, series)
        new.slug = numbering.make_slug(session, new, series)
        return new.id


def _number(session: Session, new: Event, old: Event, series: Series) -> None:
    new.number = numbering.next_number(session, series, new.starts.date())
    if new.number is None or old.number is None:
        return
    before = numbering.title_from_pattern(series, old.number, old.starts.date())
    after = numbering.title_from_pattern(series, new.number, new.starts.date())
    new.title = numbering.renumbered(old.title, before, after)


def _copied_item(item: ProgrammeItem) -> ProgrammeItem:
    copied = _plain_copy(ProgrammeItem, item)
    copied.appearances = [_plain_copy(Appearance, appearance) for appearance in item.appearances]
    return copied


def _plain_copy(kind: type[Row], row: Row, **changed: object) -> Row:
    values = {
        attribute.key: getattr(row, attribute.key)
        for attribute in inspect(kind).column_attrs
        if attribute.key not in _OF_THE_OLD_ONE
    }
    return kind(**(values | changed))
