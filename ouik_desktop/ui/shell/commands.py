"""The commands of the window, one list; those that need an office import what they do when they are run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from ouik_desktop.i18n import Text, _
from ouik_desktop.paths import documents_folder
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.acts.labels import short
from ouik_desktop.ui.shell.menus.edits import edit_actions
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.routes import RouteKind
from ouik_desktop.ui.shell.services import Services

if TYPE_CHECKING:
    from ouik_desktop.ui.shell.window import MainWindow


def commands(services: Services, window: MainWindow, kinds: dict[str, RouteKind]) -> list[Action]:
    """All commands that are always within reach; those whose page is not in this version are left out."""
    everything = [
        *_file(services, window),
        *_edit(services, window),
        *_places(services, kinds),
        *_view(services, window),
        *_records(services),
        *_help(services, window),
    ]
    return [action for action in everything if _goes_somewhere(action, kinds)]


_NEEDS = {
    "new_event": "events",
    "new_participant": "people",
    "import": "event",
    "export": "announce",
    "studio": "announce",
    "print": "print",
    "preferences": "preferences",
    "history": "history",
    "organisations": "organisations",
    "venues": "venues",
    "all_series": "all_series",
}


def _goes_somewhere(action: Action, kinds: dict[str, RouteKind]) -> bool:
    return action.id not in _NEEDS or _NEEDS[action.id] in kinds


def _go(services: Services, route: Route) -> Callable[[], None]:
    return lambda: services.navigation.open(route)


def _file(services: Services, window: MainWindow) -> Iterable[Action]:
    command = partial(Action, menu="file")

    def office_open() -> bool:
        return services.office.is_open

    offices = [(_("Offices"), ("ouik",))]

    def open_office() -> None:
        services.dialogs.open_file(window.frame, _("Open an office"), offices, window.office_wished.emit)

    def new_office() -> None:
        suggested = (services.office.file or documents_folder() / "office.ouik").with_name("office.ouik")
        services.dialogs.save_file(window.frame, _("New office"), suggested, offices, window.office_wished.emit)

    def import_list() -> None:
        from ouik_desktop.ui.pages.imports.opening import import_a_list  # when it is asked for

        import_a_list(services, window.here or window.frame, _event_here(services))

    def of_this_event(kind: str) -> Callable[[], None]:
        return lambda: services.navigation.open(Route(kind, _event_here(services)))

    return (
        command("new_office", _("New office…"), new_office, icon="file-plus"),
        command("open_office", _("Open office…"), open_office, keys="Ctrl+O", icon="folder-open"),
        command(
            "import",
            _("Import participants…"),
            import_list,
            keys="Ctrl+I",
            icon="tray",
            group=1,
            enabled=office_open,
        ),
        command(
            "export",
            _("Export…"),
            of_this_event("announce"),
            keys="Ctrl+E",
            icon="export",
            group=1,
            enabled=office_open,
            also=("PDF", "Word"),
        ),
        command(
            "print",
            _("Print…"),
            of_this_event("print"),
            keys="Ctrl+P",
            icon="printer",
            group=1,
            enabled=office_open,
            also=("名簿", "list"),
        ),
        command("save", _("Save now"), window.flush, keys="Ctrl+S", group=2, enabled=office_open),
        command(
            "preferences", _("Preferences"), _go(services, Route("preferences")), keys="Ctrl+,", icon="gear", group=3
        ),
        command("quit", _("Quit"), window.close, keys="Ctrl+Q", group=4),
    )


def _event_here(services: Services) -> int | None:
    here = services.navigation.here
    return here.id if here is not None and here.kind in ("event", "announce", "print") else None


def _edit(services: Services, window: MainWindow) -> Iterable[Action]:
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
        command("find", _("Find on this page"), window.find_here, keys="Ctrl+F", icon="magnifying-glass", group=4),
        command(
            "palette", _("Search and commands"), window.open_palette, keys="Ctrl+K", icon="magnifying-glass", group=4
        ),
    )


def _places(services: Services, kinds: dict[str, RouteKind]) -> Iterable[Action]:
    in_rail = [kind for kind in kinds.values() if kind.rail]
    for number, kind in enumerate(in_rail, 1):
        go = _go(services, Route(kind.id))
        yield Action(f"go_{kind.id}", kind.text, go, keys=f"Ctrl+{number}", icon=kind.icon, menu="view", group=1)


def _view(services: Services, window: MainWindow) -> Iterable[Action]:
    command = partial(Action, menu="view")
    navigation = services.navigation
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
        command("next_pane", _("Next pane"), window.next_pane, keys="F6", group=3),
        command("previous_pane", _("Previous pane"), window.previous_pane, keys="Shift+F6", group=3),
        command("menu_bar", _("Menu bar"), lambda: _open_menu(window), keys="F10", group=3),
        command("larger", _("Larger text"), lambda: window.zoom(+1), keys="Ctrl++ Ctrl+=", group=4),
        command("smaller", _("Smaller text"), lambda: window.zoom(-1), keys="Ctrl+-", group=4),
        command("normal_size", _("Normal text size"), lambda: window.zoom(0), keys="Ctrl+0", group=4),
        command(
            "full_screen",
            _("Full screen"),
            window.toggle_full_screen,
            keys="F11",
            group=5,
            checked=window.frame.isFullScreen,
        ),
        command("theme", _("Light or dark"), window.switch_theme, icon="moon", group=5, also=("dark mode", "ダーク")),
        command(
            "language", _("日本語 ⇄ English"), window.switch_language, keys="Ctrl+Shift+L", icon="translate", group=5
        ),
    )


def _open_menu(window: MainWindow) -> None:
    bar = window.frame.menuBar()
    bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
    bar.setActiveAction(bar.actions()[0])


_LISTS: Final = (
    ("organisations", _("Organisations"), "buildings"),
    ("venues", _("Venues"), "map-pin"),
    ("all_series", _("Series"), "list-numbers"),
)


def _records(services: Services) -> Iterable[Action]:
    def office_open() -> bool:
        return services.office.is_open

    new_event = _go(services, Route("events", options=(("do", "new"),)))
    new_participant = _go(services, Route("people", options=(("do", "new"),)))
    return (
        Action(
            "new_event",
            _("New event"),
            new_event,
            keys="Ctrl+N",
            icon="calendar-plus",
            menu="event",
            group=1,
            enabled=office_open,
        ),
        Action(
            "new_participant",
            _("New person"),
            new_participant,
            keys="Ctrl+Shift+N",
            icon="user-plus",
            menu="participants",
            group=1,
            enabled=office_open,
        ),
        *(
            Action(
                place, text, _go(services, Route(place)), icon=icon, menu="participants", group=2, enabled=office_open
            )
            for place, text, icon in _LISTS
        ),
        Action(
            "studio",
            _("Announcement studio"),
            lambda: services.navigation.open(Route("announce", _event_here(services))),
            icon="megaphone",
            menu="announce",
            group=1,
            enabled=office_open,
        ),
        Action(
            "history",
            _("History"),
            _go(services, Route("history")),
            icon="clock-counter-clockwise",
            menu="tools",
            group=1,
            enabled=office_open,
        ),
    )


def _help(services: Services, window: MainWindow) -> Iterable[Action]:
    command = partial(Action, menu="help")
    return (
        command("shortcuts", _("Keyboard shortcuts"), window.show_shortcuts, keys="F1", icon="keyboard", group=1),
        command("about", _("About ouik-desktop"), window.show_about, icon="info", group=2),
        command("about_qt", _("About Qt"), lambda: QMessageBox.aboutQt(window.here or window.frame), group=2),
    )
