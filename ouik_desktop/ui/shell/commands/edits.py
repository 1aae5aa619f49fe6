"""The commands of the Edit menu."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from ouik_desktop.i18n import Text, _
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.acts.labels import short
from ouik_desktop.ui.shell.menus.edits import edit_actions, mark_as_current
from ouik_desktop.ui.shell.services import Services

if TYPE_CHECKING:
    from ouik_desktop.ui.shell.window import MainWindow


def edit_commands(services: Services, window: MainWindow) -> Iterable[Action]:
    """Back and forth in the history, what is chosen, and finding."""
    command = partial(Action, menu="edit")

    def undo_words() -> Text:
        label = services.office.undo_label()
        return _("Undo: {what}", what=short(label)) if label else _("Undo")

    def redo_words() -> Text:
        label = services.office.redo_label()
        return _("Redo: {what}", what=short(label)) if label else _("Redo")

    def can_undo() -> bool:
        return services.office.undo_label() is not None

    def can_redo() -> bool:
        return services.office.redo_label() is not None

    return (
        command(
            "undo",
            _("Undo"),
            window.undo,
            keys="Ctrl+Z",
            icon="arrow-u-up-left",
            group=1,
            enabled=can_undo,
            words=undo_words,
        ),
        command(
            "redo",
            _("Redo"),
            window.redo,
            keys="Ctrl+Shift+Z Ctrl+Y",
            icon="arrow-u-up-right",
            group=1,
            enabled=can_redo,
            words=redo_words,
        ),
        *edit_actions(window.frame.focusWidget),
        command("find", _("Find on this page"), window.ways.find_here, keys="Ctrl+F", icon="magnifying-glass", group=4),
        command(
            "palette", _("Search and commands"), window.open_palette, keys="Ctrl+K", icon="magnifying-glass", group=4
        ),
        mark_as_current(window.frame.focusWidget),
    )
