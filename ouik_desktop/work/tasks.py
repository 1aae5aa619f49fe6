"""What is to be done for an event, and when: days or Japanese working days before or after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from ouik_desktop.errors import BadInput
from ouik_desktop.holiday import holiday
from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.localized import in_its_language
from ouik_desktop.model import NO_WORDS, Event, LocalizedText, Task
from ouik_desktop.store import Store
from ouik_desktop.typed import Offset, or_raise, read_offset
from ouik_desktop.work.common import get, title_of


def is_working_day(day: date) -> bool:
    """Whether offices in Japan work: no weekend, no national holiday, not the turn of the year (29 December to 3 January,
    Act on Holidays of Administrative Organs, art. 1)."""
    turn_of_year = (day.month, day.day) >= (12, 29) or (day.month, day.day) <= (1, 3)
    return day.weekday() < 5 and not turn_of_year and holiday(day) is None


def due_on(first_day: date, offset: int, *, working_days: bool) -> date:
    """The day that lies `offset` days (negative: before) from an event's first day."""
    if not working_days:
        return first_day + timedelta(days=offset)
    step = timedelta(days=1 if offset > 0 else -1)
    day = first_day
    for _each in range(abs(offset)):
        day += step
        while not is_working_day(day):
            day += step
    return day


def due_day(task: Task, event: Event) -> date:
    """The day on which a task of an event is due."""
    return due_on(event.starts.date(), task.due_offset_days, working_days=task.working_days)


def add_task(
    store: Store,
    event_id: int,
    title: LocalizedText,
    due_offset_days: int,
    *,
    working_days: bool = False,
    who: str = "",
) -> int:
    """Add a task to an event; its id."""
    with store.write(_("Add task “{task}”", task=title)) as session:
        task = Task(
            event=get(session, Event, event_id),
            title=title,
            due_offset_days=due_offset_days,
            working_days=working_days,
            who=who,
        )
        session.add(task)
        session.flush()
        return task.id


# --- as they are typed ---------------------------------------------------------------------------------------------------

Cells = Mapping[str, str]
"""What is typed of one task: `title`, `who`, `due` (7日前, 5 working days before, 12/5; nothing is the day itself), `done`."""

DONE: Final = "done"


def write_tasks(
    store: Store, event_id: int, changed: Mapping[int, Cells] = MappingProxyType({}), added: Sequence[Cells] = ()
) -> list[int]:
    """Change tasks of an event and add some, in one act; the ids of the new ones. `BadInput` in words where one makes no sense."""
    with store.write(_written(store, event_id, changed, added)) as session:
        event, today = get(session, Event, event_id), store.clock.today()
        new = [Task() for _cells in added]
        for task, cells in zip(new, added, strict=True):
            event.tasks.append(task)
            _type(task, event, {"title": "", **cells}, today)
        for task_id, cells in changed.items():
            _type(get(session, Task, task_id), event, cells, today)
        session.flush()
        return [task.id for task in new]


def _written(store: Store, event_id: int, changed: Mapping[int, Cells], added: Sequence[Cells]) -> Text:
    """What the act is called: one task by its words, more by their number."""
    if len(added) == 1 and not changed:
        return _("Add task “{task}”", task=in_its_language(added[0].get("title", "").strip()))
    if len(changed) == 1 and not added:
        return _("Change task “{task}”", task=_title(store, next(iter(changed))))
    count = len(changed) + len(added)
    event = title_of(store, event_id)
    return n_("Write {count} task of “{event}”", "Write {count} tasks of “{event}”", count, event=event)


def _type(task: Task, event: Event, cells: Cells, today: date) -> None:
    for key, words in cells.items():
        if key == "title":
            task.title = _retitled(task.title or NO_WORDS, words.strip(), today)
        elif key == "who":
            task.who = words.strip()
        elif key == "due":
            offset = _offset(words, event, today)
            task.due_offset_days, task.working_days = offset.days, offset.working_days
        elif key == "done":
            task.done_on = (task.done_on or today) if words == DONE else None


def _offset(words: str, event: Event, today: date) -> Offset:
    if not words.strip():
        return Offset(0)
    return or_raise(read_offset(words, event.starts.date(), today), words)


def _retitled(title: LocalizedText, words: str, today: date) -> LocalizedText:
    """A task is mostly said in one language; where it is in both, the side in the language of the words is written."""
    if not words:
        raise BadInput(_("Write what is to be done."))
    written = in_its_language(words)
    if not (title.ja and title.en):
        return written
    return title.within("ja" if written.ja else "en", words, today)


def due_words(offset: Offset) -> Text:
    """`7 days before`, `5営業日前`, `on the day`: as it may be typed."""
    count = abs(offset.days)
    if not count:
        return _("on the day")
    if offset.working_days:
        before = n_("{count} working day before", "{count} working days before", count)
        return before if offset.days < 0 else n_("{count} working day after", "{count} working days after", count)
    if offset.days < 0:
        return n_("{count} day before", "{count} days before", count)
    return n_("{count} day after", "{count} days after", count)


# --- one of them ----------------------------------------------------------------------------------------------------------


def set_done(store: Store, task_id: int, done: bool) -> None:
    """Tick a task off, today, or open it again."""
    with store.write(_label(store, task_id, done)) as session:
        get(session, Task, task_id).done_on = store.clock.today() if done else None


def _label(store: Store, task_id: int, done: bool) -> Text:
    title = _title(store, task_id)
    return _("Complete task “{task}”", task=title) if done else _("Reopen task “{task}”", task=title)


def remove_task(store: Store, task_id: int) -> None:
    """Take a task away."""
    with store.write(_("Remove task “{task}”", task=_title(store, task_id))) as session:
        task = get(session, Task, task_id)
        task.event.tasks.remove(task)


def remove_tasks(store: Store, task_ids: Sequence[int]) -> None:
    """Take several tasks away in one act."""
    with store.write(n_("Remove {count} task", "Remove {count} tasks", len(task_ids))):
        for task_id in task_ids:
            remove_task(store, task_id)


def _title(store: Store, task_id: int) -> LocalizedText:
    with store.read() as session:
        return get(session, Task, task_id).title
