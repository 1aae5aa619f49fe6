"""Tasks of an event as they are typed: what, who, and when in days before it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from ouik_desktop.errors import BadInput
from ouik_desktop.i18n import ENGLISH, JAPANESE
from ouik_desktop.model import LocalizedText
from ouik_desktop.store import Store
from ouik_desktop.typed import Offset, read_offset
from ouik_desktop.work import tasks
from ouik_desktop.work.events.edit import EventDraft, add_event
from ouik_desktop.work.events.view import TaskView, event_view


@pytest.fixture
def cafe(office: Store) -> int:
    return add_event(office, EventDraft(LocalizedText("カフェ", "Café"), datetime(2026, 12, 19, 13, 30)))


def written(office: Store, event_id: int) -> list[tuple[str, str, date, int, bool, date | None]]:
    with office.read() as session:
        return [_said(task) for task in event_view(session, event_id).tasks]


def _said(task: TaskView) -> tuple[str, str, date, int, bool, date | None]:
    title = task.title.best("ja", "en")
    return title, task.who, task.due, task.due_offset_days, task.working_days, task.done_on


def test_tasks_are_typed_with_who_and_how_long_before(office: Store, cafe: int) -> None:
    typed = [
        {"title": "椅子を借りる", "who": "山田", "due": "5営業日前"},
        {"title": "Print the badges", "due": "12/18"},
        {"title": "開場"},
    ]
    tasks.write_tasks(office, cafe, added=typed)
    assert written(office, cafe) == [
        ("椅子を借りる", "山田", date(2026, 12, 14), -5, True, None),
        ("Print the badges", "", date(2026, 12, 18), -1, False, None),
        ("開場", "", date(2026, 12, 19), 0, False, None),
    ]
    office.history.undo()
    assert written(office, cafe) == []


def test_a_task_is_corrected_and_ticked_off(office: Store, cafe: int) -> None:
    (task,) = tasks.write_tasks(office, cafe, added=[{"title": "椅子", "due": "7日前"}])
    tasks.write_tasks(office, cafe, {task: {"title": "椅子を返す", "due": "3 days after", "done": "done"}})
    assert written(office, cafe) == [("椅子を返す", "", date(2026, 12, 22), 3, False, office.clock.today())]


def test_a_task_without_words_or_on_an_impossible_day_is_refused(office: Store, cafe: int) -> None:
    with pytest.raises(BadInput):
        tasks.write_tasks(office, cafe, added=[{"who": "山田"}])
    with pytest.raises(BadInput):
        tasks.write_tasks(office, cafe, added=[{"title": "椅子", "due": "2/30"}])
    assert written(office, cafe) == []


def test_what_is_said_of_a_day_can_be_typed_again() -> None:
    said = [Offset(0), Offset(-1), Offset(-7), Offset(3), Offset(-5, working_days=True), Offset(1, working_days=True)]
    for language in (JAPANESE, ENGLISH):
        words = [language.say(tasks.due_words(offset)) for offset in said]
        assert [read_offset(one, date(2026, 12, 19), date(2026, 12, 1)) for one in words] == said
