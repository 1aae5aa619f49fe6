"""Where the office is kept, how safe it is, and the sample office removed in one step."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.errors import OuikError
from ouik_desktop.i18n import Text, _
from ouik_desktop.paths import documents_folder
from ouik_desktop.settings import COPY_FOLDER
from ouik_desktop.store.checking import Report
from ouik_desktop.store.sqlite.backup_files import Backup
from ouik_desktop.store.sqlite.looking import Contents
from ouik_desktop.ui.pages.preferences.restoring import RestoreDialog
from ouik_desktop.ui.shell.dialogs import OFFICES
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Button, ElidedLabel, Entry, FlowLayout, Label, MenuButton
from ouik_desktop.work.office import care, sample

_OFFERED: Final = 12


class DataPreferences:
    """The rows of the section, and reading them again."""

    def __init__(self, services: Services) -> None:
        self._services, self._kit = services, services.kit
        kit = self._kit
        self._file = ElidedLabel(kit, "", hugs=True)
        self._file.setObjectName("officeFile")
        self._size = Label(kit, "", step="small", ink="ink3")
        self._caution = Label(kit, "", step="small", ink="warn", wrap=True)
        self._caution.setObjectName("officeCaution")
        self._last = Label(kit, "", ink="ink2")
        self._last.setObjectName("lastBackup")
        self._back_up = Button(kit, _("Back up now"), self._make_backup, icon="floppy-disk")
        self._back_up.setObjectName("backUpNow")
        self._copy = Button(kit, _("Save a copy to…"), self._save_copy, icon="export")
        self._copy.setObjectName("saveCopy")
        self._folder = Button(kit, _("Show the folder"), self._show_folder, icon="folder-open")
        self._folder.setObjectName("showBackups")
        self._restore = MenuButton(kit, _("Restore…"), self._backups, icon="clock-counter-clockwise")
        self._restore.setObjectName("restoreBackup")
        self._check = Button(kit, _("Check the office file"), self._look_over, icon="check-circle")
        self._check.setObjectName("checkOffice")
        self._sample = Button(kit, _("Remove the sample office"), self._remove_sample)
        self._sample.setObjectName("removeSample")
        self._no_sample = Label(kit, _("There are no sample events or people in this office."), ink="ink3")

    @property
    def rows(self) -> tuple[tuple[Text, QWidget], ...]:
        """Each row with its name."""
        return (
            (_("Office file"), _below(self._file, self._size, self._caution)),
            (_("Backups"), _below(_across(self._back_up, self._copy, self._restore, self._folder), self._last)),
            (_("Integrity"), _across(self._check)),
            (_("Sample office"), _across(self._sample, self._no_sample)),
        )

    def read(self) -> None:
        """Show how things stand."""
        file = self._services.office.file
        self._file.say(str(file) if file else _("on a server"))
        if file is not None and file.exists():
            self._size.say(_("{size} MB", size=f"{file.stat().st_size / 1_000_000:,.1f}"))
        caution = care.caution(file) if file else None
        self._caution.say(caution or "")
        self._caution.setVisible(caution is not None)
        newest = self._known_backups()[:1]
        self._last.say(
            _("Last backup: {at}", at=self._wall(newest[0])) if newest else _("No backup has been made yet.")
        )
        for button in (self._back_up, self._copy, self._restore, self._folder, self._check):
            button.setEnabled(file is not None)
        with self._services.office.read() as session:
            has_sample = sample.has_sample(session)
        self._sample.setVisible(has_sample)
        self._no_sample.setVisible(not has_sample)

    # --- backups ----------------------------------------------------------------------------------------------------------

    def _known_backups(self) -> list[Backup]:
        return care.backups(self._services.office.file) if self._services.office.file else []

    def _make_backup(self) -> None:
        store = self._services.office.store
        self._services.jobs.run(lambda: care.create_backup(store), _("Making a backup"), done=self._made)

    def _made(self, backup: Backup) -> None:
        self._services.notices.say(_("Backup made: {at}", at=self._wall(backup)))
        self.read()

    def _save_copy(self) -> None:
        file = self._services.office.file
        if file is not None:
            suggested = self._copy_folder() / care.name_for_copy(file, self._services.clock)
            self._services.dialogs.save_file(self._copy, _("Save a copy"), suggested, OFFICES, self._copy_to)

    def _copy_to(self, file: Path) -> None:
        self._services.settings.set(COPY_FOLDER, str(file.parent))
        store = self._services.office.store
        self._services.jobs.run(lambda: care.save_copy(store, file), _("Saving a copy"), done=self._copied)

    def _copied(self, file: Path) -> None:
        said = _("A copy of the office is saved as {file}", file=file)
        self._services.notices.offer(said, _("Show in folder"), lambda: self._services.dialogs.show_file(file.parent))

    def _copy_folder(self) -> Path:
        """The folder of the last copy while it is there (a stick may be out), else the user's documents."""
        folder = Path(self._services.settings.get(COPY_FOLDER) or documents_folder())
        return folder if folder.is_dir() else documents_folder()

    def _show_folder(self) -> None:
        file = self._services.office.file
        if file is not None:
            self._services.dialogs.show_file(care.folder_of_backups(file))

    # --- restoring --------------------------------------------------------------------------------------------------------

    def _backups(self) -> list[Entry | None]:
        known = [Entry(self._when(one), partial(self._look_into, one.file)) for one in self._known_backups()]
        from_file = Entry(_("From a file…"), self._choose_file, "folder-open")
        return [*known[:_OFFERED], None, from_file] if known else [from_file]

    def _choose_file(self) -> None:
        dialogs, folder = self._services.dialogs, self._copy_folder()
        dialogs.open_file(self._restore, _("Restore from a file"), OFFICES, self._look_into, folder=folder)

    def _look_into(self, file: Path) -> None:
        trouble = self._services.notices.trouble
        self._services.jobs.compute(
            lambda: care.look_into_backup(file),
            lambda contents: self._ask_to_restore(file, contents),
            failed=lambda error: trouble(error) if isinstance(error, OuikError) else None,
        )

    def _ask_to_restore(self, file: Path, contents: Contents) -> None:
        zone = self._services.clock.zone
        at = contents.changed.astimezone(zone).replace(tzinfo=None) if contents.changed else None
        RestoreDialog(self._kit, self._restore, file, contents, at, lambda: self._put_back(file, at)).open()

    def _put_back(self, file: Path, at: datetime | None) -> None:
        store = self._services.office.store
        self._services.jobs.run(
            lambda: care.restore_backup(store, file),
            _("Restoring the backup"),
            done=lambda kept: self._restored(kept, at),
        )

    def _restored(self, kept: Path, at: datetime | None) -> None:
        """Said where it is seen: after the page has changed."""
        self._services.navigation.open(Route("home"))
        said = (
            _("Restored the state of {at}. The former state is kept as {file}.", at=at, file=kept.name)
            if at
            else _("Restored. The former state is kept as {file}.", file=kept.name)
        )
        self._services.notices.offer(said, _("Go back to it"), lambda: self._put_back(kept, None))

    def _when(self, backup: Backup) -> str:
        language, at = self._kit.language, self._wall(backup)
        return f"{language.date(at.date())} {language.time(at.time())}   {backup.size / 1_000_000:,.1f} MB"

    def _wall(self, backup: Backup) -> datetime:
        """When a backup was made, as the office's wall time."""
        return backup.at.astimezone(self._services.clock.zone)

    # --- integrity, sample ------------------------------------------------------------------------------------------------

    def _look_over(self) -> None:
        store = self._services.office.store
        self._services.jobs.run(
            lambda: care.check(store, repair=True), _("Checking the office file"), done=self._looked
        )

    def _looked(self, report: Report) -> None:
        if report.problems:
            self._services.notices.trouble(report.problems[0].message)
        else:
            self._services.notices.say(_("The office file is in order."))

    def _remove_sample(self) -> None:
        self._services.attempt_and_say(_("The sample office was removed"), sample.remove_sample_office)


def _across(*widgets: QWidget) -> QWidget:
    box = QWidget()
    row = FlowLayout(box)
    for widget in widgets:
        row.addWidget(widget)
    return box


def _below(*widgets: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        column.addWidget(widget)
    return box
