"""What is to be done for an event, and when: days or Japanese working days before or after it."""

from __future__ import annotations

from datetime import date, timedelta

from ouik_desktop.holiday import holiday
from ouik_desktop.i18n import Text, _
from ouik_desktop.model import Event, LocalizedText, Task
from ouik_desktop.store import Store
from ouik_desktop.work.common import get


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


def set_done(store: Store, task_id: int, done: bool) -> None:
    """Tick a task off, today, or open it again."""
    with store.write(_label(store, task_id, done)) as session:
        get(session, Task, task_id).done_on = store.clock.today() if done else None


def _label(store: Store, task_id: int, done: bool) -> Text:
    title = _title(store, task_id)
    return _("Tick off “{task}”", task=title) if done else _("Open “{task}” again", task=title)


def remove_task(store: Store, task_id: int) -> None:
    """Take a task away."""
    with store.write(_("Remove task “{task}”", task=_title(store, task_id))) as session:
        task = get(session, Task, task_id)
        task.event.tasks.remove(task)


def _title(store: Store, task_id: int) -> LocalizedText:
    with store.read() as session:
        return get(session, Task, task_id).title
