"""Printing: the page as it will come out of the printer, then the desktop's own print dialog, or a PDF."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ouik_desktop import documents
from ouik_desktop.documents import Kind
from ouik_desktop.errors import OuikError
from ouik_desktop.field_path import PERSON, FieldPath
from ouik_desktop.formats import pdf
from ouik_desktop.formats.files import Written
from ouik_desktop.i18n import Code, _, c_, n_
from ouik_desktop.model import Base, Event
from ouik_desktop.paths import documents_folder
from ouik_desktop.settings import EXPORT_FOLDER
from ouik_desktop.ui.pages.papers import printer as paper
from ouik_desktop.ui.pages.shared.choose_event import EventChoice, first_choice
from ouik_desktop.ui.pages.shared.no_events import OrNoEvents
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.pages.shared.preview_pane import PreviewPane
from ouik_desktop.ui.pages.shared.shown import WHOLE_EVENT
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.navigation import Route, route_to
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Button, ElidedLabel, Entry, Hairline, Label, MenuButton, Segments, Toolbar
from ouik_desktop.work.publishing import printing
from ouik_desktop.work.publishing.compose import PaperOptions
from ouik_desktop.work.publishing.printing import NotSorted

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ouik_desktop.store import Changes


class PrintPage(Page):
    """`[printPage]`: the sign-in sheet of an event, in Japanese or English, as preview, on paper or as PDF."""

    shows = WHOLE_EVENT

    def __init__(self, services: Services) -> None:
        super().__init__(services, name="printPage")
        self._kind: Kind = documents.SIGN_IN_SHEET
        self._event_id: int | None = None
        self._code: Code = services.kit.language.code
        self._page: bytes = b""
        self.header.set_title(self._kind.name)
        self.header.set_back(True)
        self._print = self.header.add_primary(_("Print…"), "printer", self._ask_for_printer)
        self._print.setObjectName("printButton")
        self.preview = PreviewPane(services, "printPreview")
        new_event = partial(services.run, "new_event")
        self._stack = OrNoEvents(self.kit, new_event, self._tools(), Hairline(self.kit), self.preview)
        self.body.addWidget(self._stack, 1)

    def _tools(self) -> QWidget:
        tools = Toolbar(self.kit, gap=12)
        self._events = EventChoice(self.services, self._choose_event)
        self._language = Segments(
            self.kit, c_("of a document", "Language"), [("ja", _("Japanese")), ("en", _("English"))]
        )
        self._language.setObjectName("printLanguage")
        self._language.choose(self._code)
        self._language.chosen.connect(self._choose_language)
        self.count = Label(self.kit, "", step="small", ink="ink3")
        self.not_sorted = MenuButton(self.kit, "", self._not_sorted_entries, kind="link", icon="warning")
        self.not_sorted.setObjectName("notSorted")
        self.not_sorted.hide()
        self._unsorted: list[NotSorted] = []
        words = _("No e-mail, telephone or health data on this list")
        promise = ElidedLabel(self.kit, words, step="small", ink="ink3", hugs=True)
        save = Button(self.kit, _("Save PDF…"), self._ask_for_file, icon="file-pdf")
        save.setObjectName("savePdf")
        tools.add(
            self._events,
            Label(self.kit, c_("of a document", "Language"), ink="ink2"),
            self._language,
            self.count,
            self.not_sorted,
        )
        tools.add_right(promise, save)
        return tools

    # --- what is shown ---------------------------------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        """The sheet of the event of the place, of the next event where it names none."""
        with self.services.office.read() as session:
            self._event_id = first_choice(session, self.services.clock, route.id)
        self._show()

    def refresh(self, changes: Changes) -> None:
        """Somebody was registered, renamed, moved: set it again; the event may be gone."""
        self.show_route(Route("print", self._event_id))

    def where_to_begin(self) -> QWidget | None:
        """Which event it is about comes before how the page looks."""
        return self._events.button if self._event_id is not None else super().where_to_begin()

    def record_shown(self) -> tuple[type[Base], int | None]:
        return Event, self._event_id

    def actions_here(self) -> list[Action]:
        """Ctrl+P prints what is shown."""
        return [
            Action(
                "print",
                _("Print…"),
                self._ask_for_printer,
                keys="Ctrl+P",
                icon="printer",
                menu="file",
                group=1,
                enabled=lambda: bool(self._page),
            )
        ]

    def _choose_event(self, event_id: int) -> None:
        self._event_id = event_id
        self.services.navigation.replace(Route("print", event_id))
        self._show()

    def _choose_language(self, code: Code) -> None:
        self._code = code
        self._show()

    def _options(self) -> PaperOptions:
        return PaperOptions(languages=(self._code,), dates=self.kit.language.dates)

    def _show(self) -> None:
        self._events.show_event(self._event_id)
        self._stack.show_parts(self._event_id is not None)
        self._print.setEnabled(self._event_id is not None)
        if self._event_id is None:
            self._page = b""
            return
        store, event_id, options, kind = self.services.office.store, self._event_id, self._options(), self._kind
        self.services.jobs.compute(
            lambda: pdf.compile(printing.document(store, event_id, kind, options)),
            self._show_page,
            key="print",
            failed=self._trouble,
        )

    def _show_page(self, page: bytes) -> None:
        self._page = page
        self.preview.show_pdf(page)
        with self.services.office.read() as session:
            count = printing.expected(session, self._event_id or 0)
            self._unsorted = printing.not_sorted(session, self._event_id or 0, self._code)
        self._say_who_is_not_sorted()
        self.count.say(n_("{count} person on the list", "{count} people on the list", count))

    def _say_who_is_not_sorted(self) -> None:
        count = len(self._unsorted)
        self.not_sorted.setVisible(bool(count))
        if self._code == "ja":
            words = n_(
                "{count} person has no reading and stands under “Others”",
                "{count} people have no reading and stand under “Others”",
                count,
            )
        else:
            words = n_(
                "{count} person has no name in Latin letters and stands under “Others”",
                "{count} people have no name in Latin letters and stand under “Others”",
                count,
            )
        self.not_sorted.say(words)

    def _not_sorted_entries(self) -> list[Entry | None]:
        """Each of them leads to the field that is wanting."""
        field = "family_kana" if self._code == "ja" else "family_romaji"
        return [Entry(one.name, partial(self._open, FieldPath(PERSON, one.person_id, field))) for one in self._unsorted]

    def _open(self, path: FieldPath) -> None:
        self.services.navigation.open(route_to(path))

    def _trouble(self, error: Exception) -> None:
        self._page = b""
        if isinstance(error, OuikError):
            self.preview.show_trouble(error.text)

    # --- out of the house -------------------------------------------------------------------------------------------------

    def _ask_for_printer(self) -> None:
        if self._page:
            paper.ask_for_printer(self, self.services.settings, self.kit.say(self._kind.name), self._print_on)

    def _print_on(self, printer: QPrinter) -> None:
        page = self._page
        self.services.jobs.run(
            lambda: paper.print_pages(page, printer),
            _("Printing"),
            done=lambda count: self.services.notices.say(
                n_("{count} page sent to the printer", "{count} pages sent to the printer", count), icon="printer"
            ),
        )

    def _ask_for_file(self) -> None:
        if self._event_id is None:
            return
        folder = Path(self.services.settings.get(EXPORT_FOLDER) or documents_folder())
        with self.services.office.read() as session:
            name = printing.file_name(session, self._event_id, self._kind, self._options())
        self.services.dialogs.save_file(self, _("Save PDF"), folder / name, [(_("PDF"), ("pdf",))], self._save)

    def _save(self, path: Path) -> None:
        if self._event_id is None:
            return
        store, event_id, kind, options = self.services.office.store, self._event_id, self._kind, self._options()
        self.services.settings.set(EXPORT_FOLDER, str(path.parent))
        self.services.jobs.run(
            lambda: printing.print_to_file(store, event_id, kind, options, path), _("Saving the PDF"), done=self._saved
        )

    def _saved(self, written: Written) -> None:
        show = self.services.dialogs.show_file
        self.services.notices.tell(
            _("{file} saved", file=written.path.name),
            [(_("Open"), lambda: show(written.path)), (_("Show in folder"), lambda: show(written.path.parent))],
        )
