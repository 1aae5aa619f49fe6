"""Asked before an announcement leaves an office that has not said how it is called."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.shell.dialogs import Dialog


class BlankHeadDialog(Dialog):
    """`[blankHeadDialog]`: `go_on` exports all the same, `write_name` leads to where the name is written."""

    def __init__(
        self, kit: Kit, parent: QWidget, go_on: Callable[[], object], write_name: Callable[[], object]
    ) -> None:
        super().__init__(kit, parent, _("The office has no name yet"), name="blankHeadDialog")
        self.say(_("The announcement would go out with a blank head. Nothing has been written yet."))
        self.add_cancel()
        all_the_same = self.add_verb(_("Export all the same"), lambda: self._answer(go_on), kind="secondary")
        all_the_same.setObjectName("exportAllTheSame")
        self.add_verb(_("Write the name"), lambda: self._answer(write_name))

    def _answer(self, run: Callable[[], object]) -> None:
        self.accept()
        run()
