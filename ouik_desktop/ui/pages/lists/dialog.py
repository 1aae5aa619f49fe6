"""One dialog for every list that leaves the office: who is on it, as what, in which language, with which columns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ouik_desktop.errors import OuikError
from ouik_desktop.formats.files import Written
from ouik_desktop.formats.spreadsheet import Unfit
from ouik_desktop.i18n import CODES, Code, Text, _, c_, n_
from ouik_desktop.paths import documents_folder
from ouik_desktop.settings import EXPORT_FOLDER, Setting
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.pages.lists.at_hand import ListAtHand
from ouik_desktop.ui.pages.lists.columns import ColumnTicks
from ouik_desktop.ui.pages.lists.mail import MailPanel
from ouik_desktop.ui.pages.lists.who import WhoField, counted
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import CheckField, Label, RadioField
from ouik_desktop.work.lists import addresses, writing
from ouik_desktop.work.lists.columns import ListWish
from ouik_desktop.work.lists.kinds import ListFormat, formats_of
from ouik_desktop.work.lists.writing import ListFile
from ouik_desktop.work.publishing.compose import file_name

MAIL: Final = "mail"
_OFFERED: Final = ("xlsx", "csv", "vcf", "ics")  # beside the papers, which are printed
_LANGUAGES: Final[dict[str, tuple[Code, ...]]] = {"ja": ("ja",), "en": ("en",), "both": CODES}
LANGUAGES: Final = Setting("lists.languages", "", ("", *_LANGUAGES))  # "": as the window speaks
SHIFT_JIS: Final = Setting("lists.shift_jis", False)
_CELLS_NAMED: Final = 12


class ExportListDialog(Dialog):
    """`[exportList]`: writes the list at hand to a file, or gives the mail addresses of those who are on it."""

    def __init__(self, services: Services, parent: QWidget, at_hand: ListAtHand, *, mail: bool = False) -> None:
        super().__init__(services.kit, parent, _("Export list"), name="exportList")
        self._services, self._at_hand, self._kind = services, at_hand, at_hand.kind
        self._format_setting = Setting(f"lists.{self._kind.id}.format", "xlsx")
        with services.office.read() as session:
            found = formats_of(session, self._kind, at_hand.everything(), services.clock)
        by_suffix = {one.writer.suffix: one for one in found}
        self._formats: dict[str, ListFormat] = {suffix: by_suffix[suffix] for suffix in _OFFERED if suffix in by_suffix}
        self._lay_out()
        self._choose(MAIL if mail else services.settings.get(self._format_setting))
        self.forward.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- its parts ----------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        kit, settings = self.kit, self._services.settings
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(kit.px(14))
        self._grid.setVerticalSpacing(kit.px(12))
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.who = WhoField(kit, self._at_hand, self._still_in if self._kind.still_in else None, self._show)
        self.format = RadioField(kit, c_("of a list", "As"), self._format_words())
        self.format.setObjectName("listFormat")
        self.format.committed.connect(lambda chosen: self._choose(str(chosen)))
        self.languages = RadioField(
            kit,
            c_("of a document", "Language"),
            [("ja", _("Japanese")), ("en", _("English")), ("both", _("Both"))],
        )
        self.languages.setObjectName("listLanguages")
        self.languages.set_value(settings.get(LANGUAGES) or kit.language.code)
        self.languages.committed.connect(lambda _code: self._keep_choices())
        self.encoding = RadioField(
            kit,
            _("Encoding"),
            [(False, _("UTF-8 (also for Excel)")), (True, _("Shift_JIS (old programs)"))],
        )
        self.encoding.setObjectName("listEncoding")
        self.encoding.set_value(settings.get(SHIFT_JIS))
        self.encoding.committed.connect(lambda _on: self._keep_choices())
        self._ticks = {
            suffix: ColumnTicks(kit, settings, one.way.columns, self._remembered(one), self._show)
            for suffix, one in self._one_of_each_way().items()
        }
        self._row(c_("of a list", "Who") if self._kind.people else c_("of a list", "Which"), self.who)
        self._row(c_("of a list", "As"), self.format)
        self._language_row = self._row(c_("of a document", "Language"), self.languages)
        self._encoding_row = self._row(_("Encoding"), self.encoding)
        self._column_rows = {suffix: self._row(_("Columns"), ticks) for suffix, ticks in self._ticks.items()}
        self.mail = MailPanel(self._services, self._show_verbs)
        self.body.addWidget(self.mail)
        self._lay_out_foot()

    def _lay_out_foot(self) -> None:
        kit = self.kit
        self.leaves = Label(kit, "", ink="ink2", wrap=True)
        self.leaves.setObjectName("whatLeaves")
        self.personal = Label(kit, "", ink="warn", wrap=True)
        self.personal.setObjectName("personalData")
        self.unfit = Label(kit, "", ink="bad", wrap=True)
        self.unfit.setObjectName("unfitCells")
        self.substitute = CheckField(kit, _("Replace them with 〓"))
        self.substitute.setObjectName("substitute")
        self.substitute.committed.connect(lambda _on: self._show_verbs())
        for widget in (self.leaves, self.personal, self.unfit, self.substitute):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.setMinimumWidth(kit.px(640))
        self.cancel = self.add_cancel()
        self.open_mail = self.add_verb(_("Open in the e-mail program"), self.mail.open_mail, kind="secondary")
        self.open_mail.setObjectName("openMail")
        self.forward = self.add_verb(_("Export…"), self._go_on)

    def _row(self, words: Words, field: QWidget) -> tuple[QWidget, QWidget]:
        label, at = Label(self.kit, words, ink="ink2"), self._grid.rowCount()
        label.setContentsMargins(0, self.kit.px(3), 0, 0)  # on one line with the first words beside it
        self._grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, at, 1)
        return label, field

    def _format_words(self) -> list[tuple[str, Words]]:
        words: list[tuple[str, Words]] = [(suffix, one.writer.name) for suffix, one in self._formats.items()]
        return [*words, (MAIL, _("E-mail addresses (BCC)"))] if self._kind.people else words

    def _one_of_each_way(self) -> dict[str, ListFormat]:
        """The first format of each way to compose the list."""
        ways: dict[int, str] = {}
        for suffix, one in self._formats.items():
            ways.setdefault(id(one.way), suffix)
        return {suffix: self._formats[suffix] for suffix in ways.values() if self._formats[suffix].way.columns}

    def _remembered(self, one: ListFormat) -> str:
        return f"{self._kind.id}.{one.writer.suffix}"

    # --- what is chosen -----------------------------------------------------------------------------------------------------

    def _still_in(self, ids: Sequence[int]) -> list[int]:
        assert self._kind.still_in is not None
        with self._services.office.read() as session:
            return self._kind.still_in(session, ids)

    def _choose(self, chosen: str) -> None:
        known = [*self._formats, *([MAIL] if self._kind.people else [])]
        self._chosen = chosen if chosen in known else known[0]
        self.format.set_value(self._chosen)
        if self._chosen != MAIL:
            self._services.settings.set(self._format_setting, self._chosen)
        self._show()

    def _keep_choices(self) -> None:
        self._services.settings.set(LANGUAGES, self.languages.value() or "")
        self._services.settings.set(SHIFT_JIS, bool(self.encoding.value()))
        self._show()

    def _columns(self) -> ColumnTicks | None:
        if self._chosen == MAIL:
            return None
        way = self._formats[self._chosen].way
        return next((ticks for suffix, ticks in self._ticks.items() if self._formats[suffix].way is way), None)

    def _file(self) -> ListFile:
        ticks = self._columns()
        wish = ListWish(
            tuple(one.key for one in ticks.chosen()) if ticks else (),
            _LANGUAGES[self.languages.value() or "ja"],
            self.kit.language.dates,
        )
        in_shift_jis = self._chosen == "csv" and bool(self.encoding.value())
        return ListFile(self._formats[self._chosen], wish, in_shift_jis, bool(self.substitute.value()))

    # --- what is shown ------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        mail, ticks = self._chosen == MAIL, self._columns()
        for rows, shown in (
            (self._language_row, not mail),
            (self._encoding_row, self._chosen == "csv"),
            *((row, self._ticks[suffix] is ticks) for suffix, row in self._column_rows.items()),
        ):
            for widget in rows:
                widget.setVisible(shown)
        for widget in (self.unfit, self.substitute):
            widget.hide()
        self.substitute.set_value(False)
        self.mail.setVisible(mail)
        self.open_mail.setVisible(mail)
        self.cancel.say(_("Close") if mail else _("Cancel"))
        self._say_what_leaves()
        if mail:
            self._show_addresses()
        self._show_verbs()

    def _show_addresses(self) -> None:
        assert self._kind.people is not None
        with self._services.office.read() as session:
            self.mail.show_addresses(addresses.addresses_of(session, self._kind.people(session, self.who.ids())))

    def _say_what_leaves(self) -> None:
        ticks = self._columns()
        self.leaves.setVisible(ticks is not None)
        personal = ticks.personal() if ticks else []
        self.personal.setVisible(bool(personal))
        if ticks is not None:
            columns = [one.label for one in ticks.chosen()]
            self.leaves.say(_("On the list: {who} with {columns}.", who=self._who(), columns=columns))
            self.personal.say(
                _("Personal data leaves the office: {columns}. Give it only to those who need it.", columns=personal)
            )

    def _who(self) -> Text:
        ids = self.who.ids()
        if self._chosen == "vcf" and self._kind.people is not None:
            with self._services.office.read() as session:
                return counted("people", len(set(self._kind.people(session, ids))))
        return counted(self._kind.id, len(ids))

    def _show_verbs(self) -> None:
        if self._chosen == MAIL:
            self.forward.say(self.mail.copy_words())
            self.open_mail.say(self.mail.open_words())
            self.forward.setEnabled(self.mail.has_any())
            self.open_mail.setEnabled(self.mail.has_any())
            return
        ticks = self._columns()
        stopped = self.unfit.isVisibleTo(self) and not self.substitute.value()
        self.forward.say(_("Export…"))
        self.forward.setEnabled(bool(self.who.ids()) and (ticks is None or bool(ticks.chosen())) and not stopped)

    # --- out of the house ---------------------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        if self._chosen == MAIL:
            self.mail.copy()
            return
        file, store, ids = self._file(), self._services.office.store, self.who.ids()
        if not file.shift_jis or file.substitute:
            self._ask_where(file)
            return
        self._services.jobs.compute(
            lambda: writing.unfit(store, ids, file),
            lambda cells: self._show_unfit(cells) if cells else self._ask_where(file),
            key="unfit",
            failed=self._failed,
        )

    def _show_unfit(self, cells: Sequence[Unfit]) -> None:
        said: list[str] = [f"{one.letters} – {one.column}, {one.line}: {one.value}" for one in cells[:_CELLS_NAMED]]
        if len(cells) > _CELLS_NAMED:
            said.append("…")
        self.unfit.say(
            n_(
                "{count} cell holds letters that Shift_JIS does not have. Choose UTF-8, or have 〓 put in their place.\n{cells}",
                "{count} cells hold letters that Shift_JIS does not have. Choose UTF-8, or have 〓 put in their place.\n{cells}",
                len(cells),
                cells="\n".join(said),
            )
        )
        self.unfit.show()
        self.substitute.show()
        self._show_verbs()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, OuikError):
            self._services.notices.trouble(error)

    def _ask_where(self, file: ListFile) -> None:
        folder = Path(self._services.settings.get(EXPORT_FOLDER) or documents_folder())
        suffix = file.format.writer.suffix
        name = file_name(self._at_hand.stem(), self._kind.id, file.wish.languages, suffix)
        self._services.dialogs.save_file(
            self, _("Export list"), folder / name, [(file.format.writer.name, (suffix,))], partial(self._write, file)
        )

    def _write(self, file: ListFile, path: Path) -> None:
        services, ids, who = self._services, self.who.ids(), self._who()
        services.settings.set(EXPORT_FOLDER, str(path.parent))

        def done(written: Written) -> None:
            services.notices.tell(
                _("{who} written to “{file}”", who=who, file=written.path.name),
                [
                    (_("Open"), lambda: services.dialogs.show_file(written.path)),
                    (_("Show in folder"), lambda: services.dialogs.show_file(written.path.parent)),
                ],
            )

        services.jobs.run(
            lambda: writing.write(services.office.store, ids, file, path), _("Exporting the list"), done=done
        )
        self.accept()
