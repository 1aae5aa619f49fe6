"""What helps: the sheet of all keys, and what program this is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from ouik_desktop import __version__
from ouik_desktop.i18n import _, verbatim
from ouik_desktop.ui.actions import MENUS, Actions
from ouik_desktop.ui.dialogs import Dialog
from ouik_desktop.ui.kit import Kit
from ouik_desktop.ui.page import scrolling
from ouik_desktop.ui.widgets.chips import KeyCap
from ouik_desktop.ui.widgets.labels import Label


class ShortcutsDialog(Dialog):
    """All commands that have keys, by menu, in two columns."""

    def __init__(self, kit: Kit, parent: QWidget, actions: Actions) -> None:
        super().__init__(kit, parent, _("Keyboard shortcuts"), name="shortcutsDialog")
        area, column = scrolling(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(kit.px(16))
        grid.setVerticalSpacing(kit.px(6))
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addStretch(1)
        row = 0
        for menu, words in MENUS:
            with_keys = [action for action in actions.of(menu) if action.keys]
            if not with_keys:
                continue
            head = Label(kit, kit.say(words).replace("&", "").split("(")[0], strong=True)
            grid.addWidget(head, row, 0, 1, 2)
            for number, action in enumerate(with_keys, row + 1):
                grid.addWidget(Label(kit, action.text, ink="ink2"), number, 1)
                keys = QKeySequence(action.shown_keys).toString(QKeySequence.SequenceFormat.NativeText)
                grid.addWidget(KeyCap(kit, keys), number, 0, Qt.AlignmentFlag.AlignRight)
            row += len(with_keys) + 1
        self.body.addWidget(area)
        self.resize(kit.px(460), kit.px(560))
        self.add_verb(_("Close"), self.accept)


class AboutDialog(Dialog):
    """Name, version, what it is for."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit, parent, _("About ouik-desktop"), name="aboutDialog")
        self.body.addWidget(Label(kit, verbatim(f"ouik-desktop {__version__}"), step="head", strong=True))
        self.say(
            _(
                "An event is written once, in two languages; everything the office sends out, prints, publishes or keeps "
                "falls out of it, right in both."
            )
        )
        self.add_verb(_("Close"), self.accept)
