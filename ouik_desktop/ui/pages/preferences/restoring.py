"""Asked before an office goes back: what the file holds that would take its place. Enter and Escape leave everything as it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.store.sqlite.looking import Contents
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.widgets import Label


class RestoreDialog(Dialog):
    """`[restoreDialog]`: `at` is the wall time of the last change in the file; `restore` is called when it is meant."""

    def __init__(
        self,
        kit: Kit,
        parent: QWidget,
        file: Path,
        contents: Contents,
        at: datetime | None,
        restore: Callable[[], object],
    ) -> None:
        super().__init__(kit, parent, _("Restore a backup"), name="restoreDialog")
        self.say(_("The office goes back to what this file holds. The office as it is now is kept among the backups."))
        facts = QFormLayout()
        facts.setHorizontalSpacing(kit.px(16))
        self.body.addLayout(facts)
        rows: tuple[tuple[Words, Words], ...] = (
            (_("Office file"), file.name),
            (_("Office"), contents.name or _("(no name)")),
            (_("Events"), str(contents.events)),
            (_("People"), str(contents.people)),
            (_("Last change"), _("{at}", at=at) if at else _("none yet")),
        )
        for name, value in rows:
            facts.addRow(Label(kit, name, ink="ink2"), Label(kit, value, wrap=True))
        self.add_verb(_("Restore"), self._restore, kind="danger").setObjectName("restoreVerb")
        self._safe = self.add_cancel()
        self._primary = self._safe  # Enter does what is harmless
        self._safe.setFocus(Qt.FocusReason.OtherFocusReason)
        self._meant = restore

    def _restore(self) -> None:
        self.accept()
        self._meant()
