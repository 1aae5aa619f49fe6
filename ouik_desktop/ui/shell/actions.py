"""Everything one can do, as data: from one list come menus, tool bars, the palette and the cheat sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import KW_ONLY, dataclass
from typing import Final, Protocol

from ouik_desktop.i18n import Text, _
from ouik_desktop.ui.look.speech import Words

MENUS: Final = (
    ("file", _("&File")),
    ("edit", _("&Edit")),
    ("view", _("&View")),
    ("event", _("Eve&nt")),
    ("participants", _("&Participants")),
    ("announce", _("&Announce")),
    ("tools", _("&Tools")),
    ("help", _("&Help")),
)
"""The menus in their order; the Japanese say ファイル(&F)."""


def _always() -> bool:
    return True


@dataclass(frozen=True, repr=False, eq=False)
class Action:
    """One command. `keys` as Qt writes them (`Ctrl+Shift+N`; several parted by a blank), `menu` an id of `MENUS`, `group` parts
    a menu by lines, `inside` names a menu within it. `words` gives a text that changes with the state ("Undo: Rename event").
    `also`: further words to find it by. `on_thing`: it acts on the thing at hand and stands in that thing's own menu, too.
    `hint`: keys that the thing itself hears, said beside it and not listened to. `shown`: whether it stands in its menu now.
    """

    id: str
    text: Text
    run: Callable[[], object]
    _: KW_ONLY
    keys: str = ""
    icon: str = ""
    glyph: str = ""
    menu: str = ""
    group: int = 0
    inside: Text | None = None
    on_thing: bool = False
    danger: bool = False
    hint: str = ""
    enabled: Callable[[], bool] = _always
    shown: Callable[[], bool] = _always
    checked: Callable[[], bool] | None = None
    words: Callable[[], Words] | None = None
    also: tuple[str, ...] = ()

    def says(self) -> Words:
        """What the command is called now."""
        return self.words() if self.words else self.text

    @property
    def shortcuts(self) -> tuple[str, ...]:
        """All its keys; the first is the one shown."""
        return tuple(self.keys.split())

    @property
    def shown_keys(self) -> str:
        """The keys to show beside it."""
        return self.shortcuts[0] if self.keys else self.hint


class GivesKeys(Protocol):
    """Knows which keys commands have on this desktop."""

    def know(self, actions: Iterable[Action]) -> None:
        """These commands exist."""

    def with_keys(self, action: Action) -> Action:
        """A command with the keys it has now."""


class Actions:
    """The commands within reach: those of the office, and those of the page that is shown."""

    def __init__(self, always: Iterable[Action], keys: GivesKeys | None = None) -> None:
        self._always = tuple(always)
        self._keys = keys
        if keys is not None:
            keys.know(self._always)
        self._here: tuple[Action, ...] = ()

    def show_also(self, here: Iterable[Action]) -> bool:
        """The page shown has these; one with the id of another takes its place. False where there were and are none."""
        before, self._here = self._here, tuple(here)
        if self._keys is not None:
            self._keys.know(self._here)
        return bool(before or self._here)

    def all(self) -> list[Action]:
        """Every command within reach, in the order of the menus."""
        here = {action.id: action for action in self._here}
        kept = [here.pop(action.id, action) for action in self._always]
        found = (*kept, *here.values())
        return in_menu_order(found if self._keys is None else map(self._keys.with_keys, found))

    def of(self, menu: str) -> list[Action]:
        """The commands of one menu in order."""
        return [action for action in self.all() if action.menu == menu]

    def find(self, id: str) -> Action | None:
        """The command of this id, if it is within reach."""
        return next((action for action in self.all() if action.id == id), None)


def in_menu_order(actions: Iterable[Action]) -> list[Action]:
    """Actions in the order in which the menu bar has them."""
    return sorted(actions, key=_menu_order)


_ORDER: Final = {menu: number for number, (menu, _words) in enumerate(MENUS)}


def _menu_order(action: Action) -> tuple[int, int]:
    return _ORDER.get(action.menu, len(_ORDER)), action.group
