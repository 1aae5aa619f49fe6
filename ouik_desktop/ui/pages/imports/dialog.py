"""The import of a list: a file, what its columns are, a last look; then it runs as a job, and one undo takes it back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ouik_desktop.errors import OuikError
from ouik_desktop.formats.spreadsheet import write_csv
from ouik_desktop.i18n import Text, _, c_, n_
from ouik_desktop.model import LocalizedText
from ouik_desktop.settings import IMPORT_FOLDER
from ouik_desktop.ui.pages.imports.check import CheckStep, badges, people_of, what_was_done
from ouik_desktop.ui.pages.imports.columns import ColumnsStep
from ouik_desktop.ui.pages.imports.file import FilePlace, dropped_file
from ouik_desktop.ui.pages.imports.remembered import remember, remembered
from ouik_desktop.ui.pages.imports.steps import Steps, empty
from ouik_desktop.ui.pages.shared.choose_event import EventChoice
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Label, Note, Toolbar
from ouik_desktop.work import importing
from ouik_desktop.work.common import title_of
from ouik_desktop.work.events.rows import rows_by_id
from ouik_desktop.work.importing import Look, ReadingChoices, Report
from ouik_desktop.work.importing.look import check_mapping
from ouik_desktop.work.importing.meant import meant_for
from ouik_desktop.work.importing.troubles import troubled_rows

FILE, COLUMNS, CHECK = 1, 2, 3
LARGEST: Final = 200_000_000  # bytes; no list of people is longer, and it is read into memory


class ImportDialog(Dialog):
    """`[importWizard]`: brings a list into the event `event_id`. With `path` it begins with that file."""

    def __init__(self, services: Services, parent: QWidget, event_id: int, path: Path | None = None) -> None:
        super().__init__(services.kit, parent, _("Import participants"), name="importWizard")
        self._services, self._event_id = services, event_id
        self._data, self._name = b"", ""
        self._choices = ReadingChoices()
        self._look: Look | None = None
        self._goes_on = False  # whether the keyboard was on the way forward when the list was looked over again
        self._recalled = False  # whether what was said about such a list before has been asked for
        self._step = FILE
        self.setAcceptDrops(True)
        self._lay_out()
        self._choose_event(event_id)
        self._go(FILE)
        self.file.button.setFocus(Qt.FocusReason.OtherFocusReason)
        if path is not None:
            self.take(path)

    def _lay_out(self) -> None:
        kit = self.kit
        self.steps = Steps(
            kit,
            (c_("step of the import", "File"), c_("step of the import", "Columns"), c_("step of the import", "Check")),
        )
        self.head.insertWidget(1, self.steps)
        self.head.setContentsMargins(kit.px(24), kit.px(12), kit.px(16), kit.px(12))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.file = FilePlace(self._services, self.take)
        self.columns = ColumnsStep(kit, self._choose)
        self.check = CheckStep(kit, self._ask_where)
        self.other_event = Note(kit)
        self.other_event.setObjectName("importOtherEvent")
        self.other_event.setContentsMargins(kit.px(24), kit.px(8), kit.px(24), 0)
        self.other_event.hide()
        self._stack = QStackedWidget()
        for widget in (self._first_step(), self.columns, self.check):
            self._stack.addWidget(widget)
        self._stack.setProperty("ground", "raised")
        self.refused = Label(kit, "", ink="bad", wrap=True)
        self.refused.setObjectName("importRefused")
        self.refused.setContentsMargins(kit.px(24), kit.px(8), kit.px(24), 0)
        self.refused.hide()
        self.body.addWidget(self.other_event)
        self.body.addWidget(self.refused)
        self.body.addWidget(self._stack, 1)
        self.back = self.add_verb(_("Back"), self._go_back, kind="quiet", icon="arrow-left")
        self.foot.removeWidget(self.back)
        self.foot.insertWidget(0, self.back)
        self._badges = QHBoxLayout()
        self._badges.setSpacing(kit.px(8))
        self.foot.addLayout(self._badges)
        self.foot.addSpacing(kit.px(8))
        self.add_cancel()
        self.forward = self.add_verb(_("Continue"), self._go_on)
        self.resize(kit.px(1064), kit.px(700))

    def _first_step(self) -> QWidget:
        self.events = EventChoice(self._services, self._choose_event)
        tools = Toolbar(self.kit, gap=12)
        tools.add(Label(self.kit, _("For the event"), ink="ink2"), self.events)
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(tools)
        column.addWidget(self.file, 1)
        return step

    # --- the event --------------------------------------------------------------------------------------------------------

    def _choose_event(self, event_id: int) -> None:
        self._event_id = event_id
        self._title: LocalizedText = title_of(self._services.office.store, event_id)
        self.events.show_event(event_id)
        self._say_other_event()

    def _say_other_event(self) -> None:
        """Ask whether the list is for the event its name says."""
        with self._services.office.read() as session:
            meant = meant_for(session, self._event_id, self._name) if self._name else None
            other = rows_by_id(session, [meant])[meant] if meant is not None else None
        self.other_event.setVisible(other is not None)
        if other is not None:
            words = _(
                "By its name this list is for “{other}” ({day}); it will be imported for “{event}”.",
                other=other.title,
                day=other.first_day,
                event=self._title,
            )
            there = partial(self._import_there, other.id)
            self.other_event.show_note("warning", words, [(_("Import it there"), there)])

    def _import_there(self, event_id: int) -> None:
        self._choose_event(event_id)
        self.forward.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look_over(self._step)

    # --- the file -----------------------------------------------------------------------------------------------------

    def take(self, path: Path) -> None:
        """Begin with the file at `path`."""
        try:
            too_large = path.stat().st_size > LARGEST
            self._data = b"" if too_large else path.read_bytes()
        except OSError as error:
            self._trouble(_("{file} cannot be read: {reason}", file=path.name, reason=error.strerror or ""))
            return
        if too_large:
            self._trouble(_("{file} is too large to be a list of people.", file=path.name))
            return
        self._services.settings.set(IMPORT_FOLDER, str(path.parent))
        self._look = None
        self._name, self._choices, self._recalled = path.name, ReadingChoices(), False
        self._say_other_event()
        self._look_over(COLUMNS)

    def _choose(self, choices: ReadingChoices) -> None:
        self._choices = choices
        self._look_over(self._step)

    def _look_over(self, step: int) -> None:
        """Read and plan in a thread; of several choices in a row only the last is shown."""
        store, event_id = self._services.office.store, self._event_id
        data, name, choices = self._data, self._name, self._choices
        self._goes_on = self._goes_on or self.forward.hasFocus()  # which it loses as long as it cannot be pressed
        self.forward.setEnabled(False)
        self._services.jobs.compute(
            lambda: importing.look_over(store, event_id, data, name, choices),
            lambda look: self._show_look(look, choices, step),
            key="import",
            failed=self._failed,
        )

    def _show_look(self, look: Look, choices: ReadingChoices, step: int) -> None:
        self._look = look
        self.refused.hide()
        if not self._recalled and choices.mapping is None:
            self._recalled = True
            if (mapping := remembered(self._services.settings, look.mapping)) is not None:
                self._choices = replace(choices, mapping=mapping)
                self._look_over(step)
                return
        self.columns.show_look(look, choices, len(self._data))
        self.check.show_look(look)
        self._go(step)
        if self._goes_on and self.forward.isEnabled():
            self.forward.setFocus(Qt.FocusReason.OtherFocusReason)
        self._goes_on = False

    def _failed(self, error: Exception) -> None:
        if isinstance(error, OuikError):
            self._trouble(error.text)
            self.forward.setEnabled(False)

    def _trouble(self, words: Text) -> None:
        """Say it where the file was chosen, or above what was chosen about it."""
        place = self.file.trouble if self._look is None else self.refused
        place.say(words)
        place.show()
        if self._look is None:
            self._go(FILE)

    # --- steps --------------------------------------------------------------------------------------------------------

    def _go(self, step: int) -> None:
        moved, self._step = step != self._step, step
        self.steps.show_step(step)
        self._stack.setCurrentIndex(step - 1)
        self.back.setVisible(step != FILE)
        self.forward.setVisible(step != FILE)
        if step != FILE:
            self.file.trouble.hide()
        self._show_foot()
        if moved:
            (self.file.button if step == FILE else self.forward).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_foot(self) -> None:
        empty(self._badges)
        if self._look is None or self._step == FILE:
            self.forward.setEnabled(False)  # Enter is not to go on unseen
            return
        plan, people = self._look.plan, people_of(self._look.plan)
        for badge in badges(self.kit, plan):
            self._badges.addWidget(badge)
        if self._step == COLUMNS:
            everybody = len(plan.entries)
            self.forward.say(n_("Check {count} person", "Check {count} people", everybody))
            self.forward.setEnabled(bool(plan.entries) and self._has_names())
        else:
            self.forward.say(
                n_("Import {count} person", "Import {count} people", people) if people else _("Nothing to import")
            )
            self.forward.setEnabled(not plan.is_empty)

    def _has_names(self) -> bool:
        assert self._look is not None
        try:
            check_mapping(self._look.mapping, self._look.sheet)
        except OuikError:
            return False
        return True

    def _go_back(self) -> None:
        self._go(self._step - 1)

    def _go_on(self) -> None:
        if self._step == COLUMNS:
            self._go(CHECK)
        else:
            self._import()

    # --- doing it -----------------------------------------------------------------------------------------------------

    def _import(self) -> None:
        """Run as a job of the window: its panel shows how far it is and lets it be stopped."""
        assert self._look is not None
        services, event_id, plan, title = self._services, self._event_id, self._look.plan, self._title

        def done(_report: Report) -> None:
            services.notices.undoable(_("Imported for “{event}”: {what}", event=title, what=what_was_done(plan)))

        if self._choices.mapping is not None:
            remember(services.settings, self._choices.mapping)
        services.jobs.run(
            lambda: importing.apply(services.office.store, event_id, plan), _("Importing participants"), done=done
        )
        self.accept()
        services.navigation.open(Route("event", event_id, tab="participants"))

    def _ask_where(self) -> None:
        suggested = Path(self._name).with_suffix(".problems.csv")
        self._services.dialogs.save_file(
            self, _("Save rows with problems"), suggested, ((_("CSV"), ("csv",)),), self._save_problems
        )

    def _save_problems(self, path: Path) -> None:
        assert self._look is not None
        document = troubled_rows(self._look.plan, self._look.sheet, self.kit.language)
        if self._services.attempt(lambda _store: write_csv(document, path)):
            self._services.notices.say(_("{file} saved", file=path.name))

    # --- a file dropped anywhere ----------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if (path := dropped_file(event.mimeData())) is not None:
            event.acceptProposedAction()
            self.take(path)
