"""What helps: the sheet of all keys, and what program this is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ouik_desktop import __version__
from ouik_desktop.i18n import _, verbatim
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.screen_reader import tell_as
from ouik_desktop.ui.pages.shared.page import scrolling
from ouik_desktop.ui.shell.actions import MENUS, Action, Actions
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.keyboard.keys import IN_TABLES, shown
from ouik_desktop.ui.widgets.chips import KeyCap
from ouik_desktop.ui.widgets.labels import Label


class ShortcutsDialog(Dialog):
    """All commands that have keys, by menu, and the keys of tables, in two columns; `change` leads to where they are changed."""

    def __init__(self, kit: Kit, parent: QWidget, actions: Actions, change: Callable[[], object]) -> None:
        super().__init__(kit, parent, _("Keyboard shortcuts"), name="shortcutsDialog")
        self._change_keys = change
        area, column = scrolling(self, margin=kit.px(10))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setProperty("look", "reading")
        tell_as(area, QAccessible.Role.Document)  # before it is named: whoever listens is told of the name at once
        kit.name(area, _("Keyboard shortcuts"))
        sheet = QHBoxLayout()
        sheet.setSpacing(kit.px(40))
        column.addLayout(sheet)
        column.addStretch(1)
        groups = [(kit.say(words), found) for menu, words in MENUS if (found := _with_keys(actions, menu))]
        in_tables = [Action("", words, lambda: None, hint=keys) for keys, words in IN_TABLES]
        groups.append((kit.say(_("In tables")), in_tables))
        for half in _halves(groups):
            grid = QGridLayout()
            grid.setHorizontalSpacing(kit.px(14))
            grid.setVerticalSpacing(kit.px(6))
            grid.setColumnStretch(1, 1)
            for name, found in half:
                self._add_group(grid, name, found)
            grid.setRowStretch(grid.rowCount(), 1)
            sheet.addLayout(grid, 1)
        self.body.addWidget(area)
        self.resize(kit.px(680), kit.px(640))
        self.add_verb(_("Change…"), self._change, kind="secondary")
        self.add_verb(_("Close"), self.accept)

    def _change(self) -> None:
        self.accept()
        self._change_keys()

    def _add_group(self, grid: QGridLayout, name: str, found: list[Action]) -> None:
        row = grid.rowCount()
        head = Label(self.kit, name.split("(", maxsplit=1)[0].replace("&", ""), strong=True)
        head.setContentsMargins(0, self.kit.px(8), 0, 0)
        grid.addWidget(head, row, 0, 1, 2)
        for number, action in enumerate(found, row + 1):
            grid.addWidget(KeyCap(self.kit, shown(action.shown_keys)), number, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(Label(self.kit, action.text, ink="ink2"), number, 1)


Group = tuple[str, list[Action]]


def _with_keys(actions: Actions, menu: str) -> list[Action]:
    return [action for action in actions.of(menu) if action.keys]


def _halves(groups: list[Group]) -> tuple[list[Group], list[Group]]:
    """The groups in two columns of about the same height."""
    cut = min(range(len(groups) + 1), key=lambda at: abs(_lines(groups[:at]) - _lines(groups[at:])))
    return groups[:cut], groups[cut:]


def _lines(groups: list[Group]) -> int:
    return sum(len(found) + 1 for _name, found in groups)


class AboutDialog(Dialog):
    """Name, version, what it is for."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit, parent, _("About ouik-desktop"), name="aboutDialog")
        self.body.addWidget(Label(kit, verbatim(f"ouik-desktop {__version__}"), step="head", strong=True))
        self.say(
            _(
                "An event is written once, in two languages. All that the office sends out, prints, publishes or keeps "
                "is made from it, correct in both."
            )
        )
        self.add_verb(_("Close"), self.accept)
