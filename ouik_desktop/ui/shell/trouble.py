"""What is shown when the office cannot be opened, and when the program itself has a bug: in both languages, with what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ouik_desktop.errors import DamagedOffice, OuikError
from ouik_desktop.i18n import ENGLISH, JAPANESE, Text, _, verbatim
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets.buttons import Button
from ouik_desktop.ui.widgets.empty import Disc, centred
from ouik_desktop.ui.widgets.labels import Label


def in_both(text: Text) -> tuple[str, str]:
    """A text in Japanese and in English: in trouble one may not rely on the language that was set."""
    return JAPANESE.say(text), ENGLISH.say(text)


class TroublePage(QWidget):
    """Why the office cannot be opened, and the ways on: another office, or the same once more."""

    def __init__(
        self, services: Services, error: OuikError, location: Path | str, open_office: Callable[[Path | str], object]
    ) -> None:
        super().__init__()
        self._services, self._open_office = services, open_office
        self.setObjectName("troublePage")
        kit = services.kit
        kit.dress(self)
        column = QVBoxLayout(self)
        column.setSpacing(kit.px(10))
        column.addStretch(2)
        column.addWidget(Disc(kit, "warning-circle", tone="bad"), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(kit.px(10))
        for number, words in enumerate(in_both(error.text)):
            label = Label(kit, words, step="head" if number == 0 else "body", strong=number == 0, wrap=True)
            label.setFixedWidth(kit.px(440))
            label.setMinimumHeight(label.heightForWidth(kit.px(560)))  # an aligned label does not ask for it
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addLayout(centred(label))
        row = QHBoxLayout()
        row.addStretch(1)
        kinds = [(_("Offices"), ("ouik",)), (_("All files"), ())]

        def choose() -> None:
            services.dialogs.open_file(self, _("Choose an office"), kinds, open_office)

        if isinstance(error, DamagedOffice) and isinstance(location, Path):
            self._offer_backup(row, location)
        row.addWidget(Button(kit, _("Try again"), lambda: open_office(location), icon="arrow-clockwise"))
        row.addWidget(Button(kit, _("Choose another office…"), choose, icon="folder-open"))
        row.addStretch(1)
        column.addSpacing(kit.px(12))
        column.addLayout(row)
        column.addStretch(3)

    def _offer_backup(self, row: QHBoxLayout, file: Path) -> None:
        """The newest good backup takes the place of a damaged office; the damaged file is kept."""
        from ouik_desktop.model import Clock  # with SQLAlchemy, which may not be there yet
        from ouik_desktop.work.office import care

        good = [one for one in care.backups(file) if one.verified]
        if not good:
            return

        def restore() -> None:
            self._services.jobs.run(
                lambda: care.restore_damaged(file, good[0].file, Clock()),
                _("Restoring the backup"),
                done=lambda _kept: self._open_office(file),
            )

        words = _("Restore the backup of {at}", at=good[0].at.astimezone(Clock().zone))
        button = Button(self._services.kit, words, restore, kind="primary", icon="clock-counter-clockwise")
        button.setObjectName("restoreNewest")
        row.addWidget(button)


class BugDialog(Dialog):
    """An error of the program itself: nothing is lost, and a report without personal data can be copied."""

    def __init__(self, kit: Kit, parent: QWidget | None, report: str, file: Path | None) -> None:
        super().__init__(kit, parent, verbatim("問題が起きました / Something went wrong"), name="bugDialog")
        sentence = _(
            "An error occurred in the program. What was saved is safe, and you can go on working. The report below contains no "
            "personal data; please send it to whoever looks after the program."
        )
        for words in in_both(sentence):
            self.say(words)
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # the dialog has the menu of every text
        text.setTabChangesFocus(True)
        text.setMinimumHeight(kit.px(160))
        kit.name(text, _("Report"))
        self.body.addWidget(text)
        if file is not None:
            self.say(str(file))
        self.add_verb(
            verbatim("コピー / Copy"),
            lambda: QGuiApplication.clipboard().setText(report),
            kind="secondary",
            icon="copy",
        )
        self.add_verb(verbatim("閉じる / Close"), self.accept)
