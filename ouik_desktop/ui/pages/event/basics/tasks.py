"""What is to be done for an event: ticked off, added with a day, removed."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ouik_desktop.i18n import Text, _
from ouik_desktop.japanese import has_japanese
from ouik_desktop.model import LocalizedText
from ouik_desktop.ui.pages.event.basics.form_rows import FormRows
from ouik_desktop.ui.widgets import Button, CheckField, DateField, IconButton, Label, LineField
from ouik_desktop.ui.widgets.tabbing import tab_before
from ouik_desktop.work import tasks
from ouik_desktop.work.events.view import EventView, TaskView


class TaskRows(FormRows):
    """One line a task: tick, words, the day it is due. The last line takes a new one."""

    def make(self) -> None:
        kit = self.kit
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(kit.px(2))
        self.form.row(_("Tasks"), self._list, stretch=True)
        self.words = LineField(kit, _("New task"), placeholder=_("New task"), width=300)
        self.due = DateField(kit, _("Due"), self.services.clock.today)
        new = self.in_line(self.words, self.due, Button(kit, _("Add"), self._add, icon="plus"))
        self.form.row("", new, stretch=True)
        self.form.name("tasks", self.words)

    def fill(self, view: EventView) -> None:
        while (item := self._column.takeAt(0)) is not None:
            line = item.widget()
            if line is not None:
                line.hide()
                line.deleteLater()
        stops: list[QWidget] = []
        for task in view.tasks:
            self._column.addWidget(self._line(task, stops))
        tab_before(self.words, stops)
        if not view.tasks:
            self._column.addWidget(Label(self.kit, _("Nothing to do is noted."), ink="ink3"))

    def _line(self, task: TaskView, stops: list[QWidget]) -> QWidget:
        """A task in a line; its controls are added to `stops` of the Tab key."""
        kit, today = self.kit, self.services.clock.today()
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kit.px(10))
        tick = CheckField(kit, task.title)
        tick.set_value(task.done_on is not None)
        tick.committed.connect(lambda done: self._set_done(task, done))
        late = task.done_on is None and task.due <= today
        row.addWidget(tick)
        row.addWidget(Label(kit, self._due_words(task), step="small", ink="bad" if late else "ink2"))
        if task.who:
            row.addWidget(Label(kit, task.who, step="small", ink="ink2"))
        row.addStretch(1)
        away = IconButton(kit, "x", _("Remove {what}", what=task.title), lambda: self._remove(task), small=True)
        row.addWidget(away)
        stops += [tick, away]
        return line

    def _due_words(self, task: TaskView) -> Text | str:
        day = self.kit.language.short_date(task.due)
        return _("done on {day}", day=self.kit.language.short_date(task.done_on)) if task.done_on else day

    # --- writing ----------------------------------------------------------------------------------------------------------

    def _add(self) -> None:
        self.words.commit()
        self.due.commit()
        words: str = self.words.value().strip()
        due: date | None = self.due.value()
        if not words or due is None or self.due.trouble or self.view is None:
            (self.words if not words else self.due).setFocus()
            return
        title = LocalizedText(ja=words) if has_japanese(words) else LocalizedText(en=words)
        offset = (due - self.view.row.starts.date()).days
        if self.attempt(tasks.add_task, self.event_id(), title, offset):
            self.words.clear()
            self.due.set_value(None)

    def _set_done(self, task: TaskView, done: bool) -> None:
        self.attempt(tasks.set_done, task.id, done)

    def _remove(self, task: TaskView) -> None:
        self.attempt(tasks.remove_task, task.id)
