"""What a right click, Shift+F10 and the Menu key open on a thing: the actions that act on it, in the order of the menu bar."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.shell.actions import Action, in_menu_order
from ouik_desktop.ui.widgets.buttons import Entry, menu_of, pop_up

if TYPE_CHECKING:
    from ouik_desktop.ui.widgets.table.table import RowTable

ActionsHere = Callable[[], Iterable[Action]]


def gives_menu(kit: Kit, table: RowTable, actions_here: ActionsHere) -> None:
    """The rows of a table have a menu: of the actions of its page or tab those that act on the thing at hand."""
    table.menu_wished.connect(lambda at: open_menu(kit, on_the_thing(actions_here()), at, table))


def on_the_thing(actions: Iterable[Action]) -> list[Action]:
    """Those that act on the thing at hand."""
    return [action for action in actions if action.on_thing]


def open_menu(kit: Kit, actions: Iterable[Action], at: QPoint, over: QWidget) -> None:
    """Show a menu of `actions` at a place of the screen; nothing where there are none."""
    entries = entries_of(actions)
    if entries:
        menu = menu_of(kit, entries, over)
        menu.setObjectName("contextMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pop_up(menu, at)


def entries_of(actions: Iterable[Action]) -> list[Entry | None]:
    """The actions as lines of a menu, parted as in the menu bar, those of one menu within it gathered."""
    entries: list[Entry | None] = []
    for _group, parted in groupby(in_menu_order(actions), lambda action: (action.menu, action.group)):
        if entries:
            entries.append(None)
        for inside, gathered in groupby(parted, lambda action: action.inside):
            lines = [_entry(action) for action in gathered]
            entries.extend(lines if inside is None else [Entry(inside, _nothing, inside=tuple(lines))])
    return entries


def _entry(action: Action) -> Entry:
    return Entry(
        action.says(),
        action.run,
        action.icon,
        glyph=action.glyph,
        danger=action.danger,
        checked=action.checked() if action.checked else None,
        enabled=action.enabled(),
        keys=action.shown_keys,
    )


def _nothing() -> None:
    """A line that opens a menu within the menu does nothing itself."""
