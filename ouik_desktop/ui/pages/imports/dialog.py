"""The import of a list: a file, what its columns are, a last look; then it runs as a job, and one undo takes it back."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ouik_desktop.errors import OuikError
from ouik_desktop.formats.spreadsheet import write_csv
from ouik_desktop.i18n import Text, _, c_, n_
from ouik_desktop.model import LocalizedText
from ouik_desktop.ui.pages.imports.check import CheckStep, badges, people_of
from ouik_desktop.ui.pages.imports.columns import ColumnsStep
from ouik_desktop.ui.pages.imports.file import FilePlace, dropped_file
from ouik_desktop.ui.pages.imports.steps import Steps, empty
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import IconButton
from ouik_desktop.work import importing
from ouik_desktop.work.common import title_of
from ouik_desktop.work.importing import Look, ReadingChoices, Report
from ouik_desktop.work.importing.look import check_mapping
from ouik_desktop.work.importing.troubles import troubled_rows

FILE, COLUMNS, CHECK = 1, 2, 3
LARGEST: Final = 200_000_000  # bytes; no list of people is longer, and it is read into memory


class ImportDialog(Dialog):
    """`[importWizard]`: brings a list into the event `event_id`. With `path` it begins with that file."""

    def __init__(self, services: Services, parent: QWidget, event_id: int, path: Path | None = None) -> None:
        super().__init__(services.kit, parent, _("Import participants"), name="importWizard")
        self._services, self._event_id = services, event_id
        self._title: LocalizedText = title_of(services.office.store, event_id)
        self._data, self._name = b"", ""
        self._choices = ReadingChoices()
        self._look: Look | None = None
        self._step = FILE
        self.setAcceptDrops(True)
        self._lay_out()
        self._go(FILE)
        if path is not None:
            self.take(path)

    def _lay_out(self) -> None:
        kit = self.kit
        self.steps = Steps(
            kit,
            (c_("step of the import", "File"), c_("step of the import", "Columns"), c_("step of the import", "Check")),
        )
        self.head.insertWidget(1, self.steps)
        self.head.addWidget(IconButton(kit, "x", _("Close"), self.reject))
        self.head.setContentsMargins(kit.px(24), kit.px(12), kit.px(16), kit.px(12))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.file = FilePlace(self._services, self.take)
        self.columns = ColumnsStep(kit, self._choose)
        self.check = CheckStep(kit, self._ask_where)
        self._stack = QStackedWidget()
        for widget in (self.file, self.columns, self.check):
            self._stack.addWidget(widget)
        self._stack.setProperty("ground", "raised")
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
        self._name, self._choices = path.name, ReadingChoices()
        self._look_over(COLUMNS)

    def _choose(self, choices: ReadingChoices) -> None:
        self._choices = choices
        self._look_over(self._step)

    def _look_over(self, step: int) -> None:
        """Read and plan in a thread; of several choices in a row only the last is shown."""
        store, event_id, data, name, choices = (
            self._services.office.store,
            self._event_id,
            self._data,
            self._name,
            self._choices,
        )
        self.forward.setEnabled(False)
        self._services.jobs.compute(
            lambda: importing.look_over(store, event_id, data, name, choices),
            lambda look: self._show_look(look, choices, step),
            key="import",
            failed=self._failed,
        )

    def _show_look(self, look: Look, choices: ReadingChoices, step: int) -> None:
        self._look = look
        self.columns.show_look(look, choices, len(self._data))
        self.check.show_look(look)
        self._go(step)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, OuikError):
            self._trouble(error.text)
            if self._step != FILE:
                self._services.notices.trouble(error)
                self.forward.setEnabled(False)

    def _trouble(self, words: Text) -> None:
        self.file.trouble.say(words)
        self.file.trouble.show()
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
            return
        plan, people = self._look.plan, people_of(self._look.plan)
        for badge in badges(self.kit, plan):
            self._badges.addWidget(badge)
        if self._step == COLUMNS:
            self.forward.say(n_("Check {count} person", "Check {count} people", people))
            self.forward.setEnabled(bool(plan.entries) and self._has_names())
        else:
            self.forward.say(n_("Import {count} person", "Import {count} people", people))
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

        def done(report: Report) -> None:
            people = report.new + report.changed + report.cancelled
            services.notices.undoable(
                n_(
                    "{count} person imported for “{event}”",
                    "{count} people imported for “{event}”",
                    people,
                    event=title,
                )
            )

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
