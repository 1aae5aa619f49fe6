"""The keys that stand on the window itself: in menus, in the boxes one searches with, in the one that opens the palette."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from ouik_desktop.ui.shell.actions import Actions
from ouik_desktop.ui.shell.keyboard.keys import Keys, shown
from ouik_desktop.ui.shell.menus.bar import Menus
from ouik_desktop.ui.shell.stage import Stage
from ouik_desktop.ui.widgets.header import SearchButton
from ouik_desktop.ui.widgets.search_box import SearchBox

WITH_COMMANDS: Final = ("calendar", "events", "people", "organisations", "event", "announce")
"""The pages that have commands of their own."""


class KeyCaps:
    """Shows the keys of now, again when they are others; makes the pages known to `keys` when all commands are wanted."""

    def __init__(self, stage: Stage, keys: Keys, actions: Actions, menus: Menus) -> None:
        self._stage, self._keys, self._actions, self._menus = stage, keys, actions, menus
        keys.learn = self._learn
        keys.changed.connect(self._changed)

    def show(self, part: QWidget) -> None:
        """Show in a part of the window the keys that commands have now."""
        find, palette = self._actions.find("find"), self._actions.find("palette")
        for box in part.findChildren(SearchBox):
            box.show_keys(shown(find.shown_keys) if find else "")
        for button in part.findChildren(SearchButton):
            button.show_keys(shown(palette.shown_keys) if palette else "")

    def _changed(self) -> None:
        self._menus.fill()
        self.show(self._stage)

    def _learn(self) -> None:
        for kind in WITH_COMMANDS:
            if (page := self._stage.page(kind)) is not None:
                self._keys.know(page.all_actions())
