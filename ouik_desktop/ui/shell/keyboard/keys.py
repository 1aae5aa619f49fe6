"""The keys of the commands: as they come with the program, or as somebody wishes them on this desktop."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from ouik_desktop.i18n import Text, _
from ouik_desktop.settings import KEYS, Settings
from ouik_desktop.ui.shell.actions import MENUS, Action, in_menu_order

IN_TABLES: Final[tuple[tuple[str, Text], ...]] = (
    ("F2", _("Write in the cell")),
    ("Enter", _("Open the row, or write in the cell")),
    ("Ctrl+Enter", _("Open the row")),
    ("Tab", _("To the next cell")),
    ("Space", _("Tick the row")),
    ("Ctrl+A", _("Tick all rows")),
    ("Ctrl+D", _("Fill down")),
    ("Ctrl+C", _("Copy")),
    ("Ctrl+V", _("Paste")),
    ("Del", _("Delete")),
    ("Shift+F10", _("The menu of the row")),
)
"""What tables hear themselves. These keys cannot be changed, nor given to a command."""

_ALSO_TAKEN: Final = (
    "Ctrl+X",
    "Esc",
    "Up",
    "Down",
    "Left",
    "Right",
    "Home",
    "End",
    "PgUp",
    "PgDown",
    "Backspace",
    "Ins",
)
_MENUS: Final = {menu for menu, _words in MENUS}


class Keys(QObject):
    """Knows every command that was within reach so far. `changed` comes when a key is another one.

    `learn` makes all commands known, also those of pages nobody has opened yet.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._known: dict[str, Action] = {}
        self.learn: Callable[[], object] = lambda: None

    def know(self, actions: Iterable[Action]) -> None:
        """These commands exist; of several with one id the first is remembered."""
        for action in actions:
            if action.inside is None and action.menu in _MENUS:
                self._known.setdefault(action.id, action)

    def known(self) -> list[Action]:
        """All commands that can have keys, in the order of the menus, with the keys they have now."""
        return in_menu_order(map(self.with_keys, self._known.values()))

    def with_keys(self, action: Action) -> Action:
        """A command with the keys it has on this desktop."""
        wished = self._wishes().get(action.id)
        return replace(action, keys=wished) if isinstance(wished, str) else action

    def is_changed(self, id: str) -> bool:
        """Whether a command has other keys than it came with."""
        return id in self._wishes()

    def give(self, id: str, keys: str) -> Text | None:
        """Give a command other keys, none with an empty text. Where they are taken nothing changes, and a sentence says by what."""
        refused = self._why_not(id, keys)
        if refused is None:
            came_with = self._known[id].keys
            self._keep({one: kept for one, kept in self._wishes().items() if one != id})
            if keys != came_with:
                self._keep(self._wishes() | {id: keys})
        return refused

    def take_back(self, id: str) -> Text | None:
        """Give a command the keys it came with; they may be taken by now."""
        return self.give(id, self._known[id].keys)

    def take_back_all(self) -> None:
        """Give every command the keys it came with."""
        self._keep({})

    def _wishes(self) -> dict[str, object]:
        kept: dict[str, object] = self._settings.get(KEYS)
        return dict(kept)

    def _keep(self, wishes: dict[str, object]) -> None:
        if wishes != self._wishes():
            self._settings.set(KEYS, wishes)
            self.changed.emit()

    def _why_not(self, id: str, keys: str) -> Text | None:
        for one in keys.split():
            if _is_typed(one):
                return _("{keys} is needed for typing. Combine it with Ctrl or Alt.", keys=shown(one))
            if one in _ALSO_TAKEN or one in (taken for taken, _words in IN_TABLES):
                return _("{keys} is used by text fields and tables.", keys=shown(one))
            holder = next((action for action in self.known() if self._is_in_the_way(action, id, one)), None)
            if holder is not None:
                return _(
                    "{keys} is already used for “{command}”. Remove it there first.",
                    keys=shown(one),
                    command=holder.text,
                )
        return None

    def _is_in_the_way(self, action: Action, id: str, keys: str) -> bool:
        """Whether another command has these keys. Two of different pages that came with the same keys are not in each other's way."""
        came_so = all(keys in self._known[one].shortcuts for one in (id, action.id))
        return action.id != id and keys in action.shortcuts and not came_so


def shown(keys: str) -> str:
    """Keys as this desktop writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _is_typed(keys: str) -> bool:
    """Whether these keys write something: a letter alone or with Shift."""
    last = keys.rsplit("+", 1)[-1] or "+"
    held = keys[: -len(last)].rstrip("+").split("+")
    return len(last) == 1 and not {"Ctrl", "Alt", "Meta"} & set(held)
