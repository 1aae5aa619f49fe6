"""What is to be done for an event, as a table: what, who, due (7 days before, a date), done; typed like a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from ouik_desktop.field_path import TASK
from ouik_desktop.i18n import _, c_, n_
from ouik_desktop.store import Store
from ouik_desktop.typed import Offset
from ouik_desktop.ui.pages.event.basics.table_rows import TableRows
from ouik_desktop.ui.pages.shared.cell_writing import Cells
from ouik_desktop.ui.widgets import Cell, Column, Row
from ouik_desktop.work import tasks
from ouik_desktop.work.events.view import EventView, TaskView

_OPEN: Final = "open"


class TaskRows(TableRows):
    """One row a task; the last takes a new one. Without a day it is due on the day of the event."""

    noun = TASK
    path = "tasks"
    label = _("Tasks")
    add = _("Type here to add a task")
    removal = _("Remove the task")
    columns = (
        Column("title", c_("column", "Task"), 180, grows=True, editable=True, sortable=False),
        Column("who", c_("column", "Who"), 100, editable=True, sortable=False),
        Column("due", c_("column", "Due"), 220, editable=True, sortable=False),
        Column(
            "done",
            c_("column", "Done"),
            84,
            editable=True,
            sortable=False,
            choices=[(_OPEN, c_("a task", "To do")), (tasks.DONE, c_("a task", "Done"))],
        ),
    )

    def rows(self, view: EventView) -> list[Row]:
        today = self.services.clock.today()
        return [self._row(task, today) for task in view.tasks]

    def _row(self, task: TaskView, today: date) -> Row:
        done = task.done_on is not None
        late = not done and task.due <= today
        due = tasks.due_words(Offset(task.due_offset_days, task.working_days))
        day = self.kit.language.short_date(task.due)
        words = c_("a task", "Done") if done else c_("a task", "To do")
        when = _("done on {day}", day=self.kit.language.short_date(task.done_on)) if task.done_on else ""
        return Row(
            task.id,
            {
                "title": task.title,
                "who": task.who or None,
                "due": Cell(due, second=day, ink="bad" if late else ""),
                "done": Cell(words, ink="ok" if done else "", tip=when),
            },
            faded=done,
        )

    def write_cells(self, store: Store, changed: Mapping[int, Cells], added: Sequence[Cells]) -> list[int]:
        return tasks.write_tasks(store, self.event_id(), changed, added)

    def remove(self, ids: list[int]) -> None:
        said = n_("{count} task removed", "{count} tasks removed", len(ids))
        self.services.attempt_and_say(said, tasks.remove_tasks, ids)
