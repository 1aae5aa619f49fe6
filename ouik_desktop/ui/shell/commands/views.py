"""The commands of the View menu."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from ouik_desktop.i18n import _
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.commands.going import going
from ouik_desktop.ui.shell.looks import switch_theme, zoom
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.routes import RouteKind
from ouik_desktop.ui.shell.services import Services

if TYPE_CHECKING:
    from ouik_desktop.ui.shell.window import MainWindow


def place_commands(services: Services, kinds: dict[str, RouteKind]) -> Iterable[Action]:
    """The places of the rail."""
    in_rail = [kind for kind in kinds.values() if kind.rail]
    for number, kind in enumerate(in_rail, 1):
        go = going(services, Route(kind.id))
        yield Action(f"go_{kind.id}", kind.text, go, keys=f"Ctrl+{number}", icon=kind.icon, menu="view", group=1)


def view_commands(services: Services, window: MainWindow) -> Iterable[Action]:
    """Through the window, and how it looks."""
    command = partial(Action, menu="view")
    navigation = services.navigation

    def other_theme() -> None:
        switch_theme(services.settings, is_dark=services.kit.theme.tokens.dark)

    return (
        command(
            "back",
            _("Back"),
            navigation.back,
            keys="Alt+Left",
            icon="arrow-left",
            group=2,
            enabled=navigation.can_go_back,
        ),
        command(
            "forward",
            _("Forward"),
            navigation.forward,
            keys="Alt+Right",
            icon="arrow-right",
            group=2,
            enabled=navigation.can_go_forward,
        ),
        command("next_pane", _("Next pane"), window.ways.next_pane, keys="F6", group=3),
        command("previous_pane", _("Previous pane"), window.ways.previous_pane, keys="Shift+F6", group=3),
        command("menu_bar", _("Menu bar"), window.ways.open_menu_bar, keys="F10", group=3),
        command("larger", _("Larger text"), lambda: zoom(services.settings, +1), keys="Ctrl++ Ctrl+=", group=4),
        command("smaller", _("Smaller text"), lambda: zoom(services.settings, -1), keys="Ctrl+-", group=4),
        command("normal_size", _("Normal text size"), lambda: zoom(services.settings, 0), keys="Ctrl+0", group=4),
        command(
            "full_screen",
            _("Full screen"),
            window.toggle_full_screen,
            keys="F11",
            group=5,
            checked=window.frame.isFullScreen,
        ),
        command("theme", _("Light or dark"), other_theme, icon="moon", group=5, also=("dark mode", "ダーク")),
        command(
            "language", _("日本語 ⇄ English"), window.switch_language, keys="Ctrl+Shift+L", icon="translate", group=5
        ),
    )
