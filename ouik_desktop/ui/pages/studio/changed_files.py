"""Asked once for a whole export: what becomes of files in the folder that are not what was exported there last."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from ouik_desktop.i18n import _, n_
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.widgets import Label
from ouik_desktop.work.publishing.earlier_files import Over

_NAMED: Final = 6  # files, before the rest is counted


class ChangedFilesDialog(Dialog):
    """`[changedFilesDialog]`: `go_on` is called with what becomes of the files, `elsewhere` where another folder is wished."""

    def __init__(
        self,
        kit: Kit,
        parent: QWidget,
        names: tuple[str, ...],
        go_on: Callable[[Over], object],
        elsewhere: Callable[[], object],
    ) -> None:
        super().__init__(kit, parent, _("Somebody changed these files"), name="changedFilesDialog")
        self.say(
            n_(
                "{count} file in the folder is not what was exported there last. Nothing has been written yet.",
                "{count} files in the folder are not what was exported there last. Nothing has been written yet.",
                len(names),
            )
        )
        for name in names[:_NAMED]:
            self.body.addWidget(Label(kit, name, wrap=True))
        if (more := len(names) - _NAMED) > 0:
            self.body.addWidget(Label(kit, n_("and {count} more", "and {count} more", more), ink="ink2"))
        self.say(_("Old files that are kept get “(2)” after their name."))
        self.add_cancel()
        self._verb(_("Another folder…"), elsewhere, "otherFolder")
        self._verb(_("Replace"), lambda: go_on(Over.REPLACE), "replaceFiles")
        self.add_verb(_("Keep the old files"), lambda: self._answer(lambda: go_on(Over.KEEP)))

    def _verb(self, words: Words, run: Callable[[], object], name: str) -> None:
        self.add_verb(words, lambda: self._answer(run), kind="secondary").setObjectName(name)

    def _answer(self, run: Callable[[], object]) -> None:
        self.accept()
        run()
