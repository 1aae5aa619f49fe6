"""The keyboard shortcuts of all commands: seen on one page, changed, and given back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ouik_desktop.i18n import Text, _, c_, verbatim
from ouik_desktop.ui.shell.actions import MENUS
from ouik_desktop.ui.shell.keyboard.change import KeysDialog
from ouik_desktop.ui.shell.keyboard.keys import shown
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Button, Cell, Column, Label, ListSource, Row, RowTable

_MENU_WORDS = dict(MENUS)


class KeyPreferences(QWidget):
    """`[keyPreferences]`: Enter or a double click on a command asks for other keys."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._kit, self._keys = services, services.kit, services.keys
        self.setObjectName("keyPreferences")
        self._ids: list[str] = []
        columns = (
            Column("command", c_("column", "Command"), 250, grows=True),
            Column("menu", c_("column", "Menu"), 120),
            Column("keys", c_("column", "Keys"), 150),
        )
        self.table = RowTable(self._kit, columns, ListSource(), _("Keyboard shortcuts"), ticks=False)
        self.table.setObjectName("keysTable")
        self.table.setMinimumHeight(self._kit.px(380))
        self.table.opened.connect(self._change)
        self._reset = Button(self._kit, _("Reset all shortcuts"), self._keys.take_back_all)
        self._reset.setObjectName("resetKeys")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label(self._kit, _("Press Enter on a command to change its keys."), ink="ink2", wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignLeft)
        self._keys.changed.connect(self.read)
        self._kit.follow(self.read)

    def read(self) -> None:
        """Show all commands with the keys they have now."""
        known = self._keys.known()
        self._ids = [action.id for action in known]
        rows = [
            Row(
                number,
                {"command": action.text, "menu": _plain(self._menu(action.menu)), "keys": _cell(action.shortcuts)},
            )
            for number, action in enumerate(known)
        ]
        self.table.set_source(ListSource(rows))
        self._reset.setEnabled(any(map(self._keys.is_changed, self._ids)))

    def learn(self) -> None:
        """The section is shown: commands of pages nobody has opened yet are among them, too."""
        self._keys.learn()
        self.read()

    def _menu(self, menu: str) -> str:
        return self._kit.say(_MENU_WORDS[menu])

    def _change(self, number: int) -> None:
        action = self._keys.known()[number]
        KeysDialog(self._kit, self.window(), self._keys, action).open()


def _plain(words: str) -> Text:
    """The name of a menu without the letter that opens it."""
    return verbatim(words.split("(", maxsplit=1)[0].replace("&", ""))


def _cell(keys: tuple[str, ...]) -> Cell:
    return Cell(", ".join(map(shown, keys))) if keys else Cell("–", ink="ink3")
