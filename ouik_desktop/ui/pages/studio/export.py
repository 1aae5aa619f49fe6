"""Out of the house: in which formats, to which folder, and what is asked where something is wanting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from ouik_desktop import documents
from ouik_desktop.errors import ChangedFiles, Gaps, OuikError
from ouik_desktop.field_path import OFFICE, FieldPath
from ouik_desktop.i18n import _, c_, n_
from ouik_desktop.paths import documents_folder
from ouik_desktop.progress import Task
from ouik_desktop.settings import EXPORT_FOLDER, Setting, Settings
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.pages.studio.blank_head import BlankHeadDialog
from ouik_desktop.ui.pages.studio.changed_files import ChangedFilesDialog
from ouik_desktop.ui.shell.navigation import route_to
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import CheckField, FlowLayout, Label
from ouik_desktop.work.office.wanting import is_named
from ouik_desktop.work.publishing import announce
from ouik_desktop.work.publishing.compose import PaperOptions, writers_for
from ouik_desktop.work.publishing.earlier_files import Over

FORMATS: Final = Setting("announce.formats", "pdf docx html txt ics")
_SHORT: Final[dict[str, Words]] = {"docx": "Word", "txt": c_("format", "Text")}


class FormatChoice(QWidget):
    """A tick for each format; what was chosen is remembered."""

    def __init__(self, kit: Kit, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        row = FlowLayout(self, gap=kit.px(14))
        row.addWidget(Label(kit, _("Formats"), ink="ink2"))
        remembered = settings.get(FORMATS).split()
        self.ticks: dict[str, CheckField] = {}
        for writer in writers_for(documents.ANNOUNCEMENT):
            tick = CheckField(kit, _SHORT.get(writer.suffix, writer.suffix.upper()))
            kit.name(tick, writer.name, tip=writer.name)
            tick.setObjectName(f"format_{writer.suffix}")
            tick.set_value(writer.suffix in remembered)
            tick.committed.connect(self._remember)
            self.ticks[writer.suffix] = tick
            row.addWidget(tick)

    def chosen(self) -> tuple[str, ...]:
        """The suffixes that are ticked."""
        return tuple(suffix for suffix, tick in self.ticks.items() if tick.value())

    def _remember(self, _on: object) -> None:
        self._settings.set(FORMATS, " ".join(self.chosen()))


@dataclass(frozen=True)
class _How:
    """What was answered so far."""

    allow_gaps: bool = False
    over: Over = Over.ASK


class Exporting:
    """Asks for a folder and writes the package there; where something is wanting, nothing is written until it is meant."""

    def __init__(self, services: Services, page: QWidget, suffixes: Callable[[], tuple[str, ...]]) -> None:
        self._services, self._page, self._suffixes = services, page, suffixes

    def ask_for_folder(self, event_id: int, options: PaperOptions) -> None:
        """Write the package of an event to a folder of the user's choice. Nothing goes out with a blank head in silence."""
        if not self._suffixes():
            self._services.notices.say(_("Choose at least one format."), icon="info")
            return
        choose = partial(self._choose_folder, event_id, options)
        with self._services.office.read() as session:
            named = is_named(session)
        if named:
            choose()
        else:
            BlankHeadDialog(self._services.kit, self._page, choose, self._write_the_name).open()

    def _write_the_name(self) -> None:
        self._services.navigation.open(route_to(FieldPath(OFFICE, 1, "name", "ja")))

    def _choose_folder(self, event_id: int, options: PaperOptions) -> None:
        start = Path(self._services.settings.get(EXPORT_FOLDER) or documents_folder())
        write = partial(self._write, event_id, options)
        self._services.dialogs.folder(self._page, _("Export to which folder?"), write, start=start)

    def _write(self, event_id: int, options: PaperOptions, folder: Path, how: _How = _How()) -> None:
        self._services.settings.set(EXPORT_FOLDER, str(folder))
        store, suffixes = self._services.office.store, self._suffixes()
        again = partial(self._write, event_id, options, folder)
        elsewhere = partial(self._choose_folder, event_id, options)

        def write() -> Task[announce.Package]:
            return announce.announce(
                store,
                event_id,
                folder,
                suffixes,
                options,
                allow_gaps=how.allow_gaps,
                over=how.over,
                manifest_by_event=True,
            )

        self._services.jobs.run(
            write,
            _("Exporting the announcement"),
            done=self._written,
            failed=lambda error: self._refused(error, how, again, elsewhere),
        )

    def _written(self, package: announce.Package) -> None:
        count, folder = len(package.files), package.folder.name
        said = n_("{count} file written to “{folder}”", "{count} files written to “{folder}”", count, folder=folder)
        if package.kept:
            said = n_(
                "{count} file written to “{folder}”; kept under another name: {names}",
                "{count} files written to “{folder}”; kept under another name: {names}",
                count,
                folder=folder,
                names=list(package.kept),
            )
        self._services.notices.offer(
            said,
            _("Show in folder"),
            lambda: self._services.dialogs.show_file(package.folder),
        )

    def _refused(
        self, error: Exception, how: _How, again: Callable[[_How], None], elsewhere: Callable[[], None]
    ) -> None:
        if isinstance(error, Gaps):
            self._ask_about_gaps(error, lambda: again(replace(how, allow_gaps=True)))
        elif isinstance(error, ChangedFiles):
            ChangedFilesDialog(
                self._services.kit, self._page, error.names, lambda over: again(replace(how, over=over)), elsewhere
            ).open()
        elif isinstance(error, OuikError):
            self._services.notices.trouble(error)

    def _ask_about_gaps(self, error: Gaps, all_the_same: Callable[[], None]) -> None:
        self._services.dialogs.confirm(
            self._page,
            _("Not everything is right in both languages"),
            n_(
                "{count} passage is missing, outdated or contradicting in one of the languages. Nothing has been written yet.",
                "{count} passages are missing, outdated or contradicting in one of the languages. Nothing has been written yet.",
                len(error.gaps),
            ),
            _("Export all the same"),
            all_the_same,
        )
