"""The commands of the window, one list; those that need an office import what they do when they are run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from ouik_desktop.i18n import Text, _
from ouik_desktop.paths import documents_folder
from ouik_desktop.ui.shell.actions import Action
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
    "import": "import",
    "export": "announce",
    "studio": "announce",
    "print": "print",
    "preferences": "preferences",
    "history": "history",
    "organisations": "organisations",
}


def _goes_somewhere(action: Action, kinds: dict[str, RouteKind]) -> bool:
    return action.id not in _NEEDS or _NEEDS[action.id] in kinds


def _go(services: Services, route: Route) -> Callable[[], None]:
    return lambda: services.navigation.open(route)


def _file(services: Services, window: MainWindow) -> Iterable[Action]:
    def office_open() -> bool:
        return services.office.is_open

    offices = [(_("Offices"), ("ouik",))]

    def open_office() -> None:
        services.dialogs.open_file(window.frame, _("Open an office"), offices, window.office_wished.emit)

    def new_office() -> None:
        suggested = (services.office.file or documents_folder() / "office.ouik").with_name("office.ouik")
        services.dialogs.save_file(window.frame, _("New office"), suggested, offices, window.office_wished.emit)

    def of_this_event(kind: str) -> Callable[[], None]:
        return lambda: services.navigation.open(Route(kind, _event_here(services)))

    return (
        Action("new_office", _("New office…"), new_office, "", "file-plus", "file", 0),
        Action("open_office", _("Open office…"), open_office, "Ctrl+O", "folder-open", "file", 0),
        Action("import", _("Import participants…"), of_this_event("import"), "Ctrl+I", "tray", "file", 1, office_open),
        Action(
            "export",
            _("Export…"),
            of_this_event("announce"),
            "Ctrl+E",
            "export",
            "file",
            1,
            office_open,
            also=("PDF", "Word"),
        ),
        Action(
            "print",
            _("Print…"),
            of_this_event("print"),
            "Ctrl+P",
            "printer",
            "file",
            1,
            office_open,
            also=("名簿", "list"),
        ),
        Action("save", _("Save now"), window.flush, "Ctrl+S", "", "file", 2, office_open),
        Action("preferences", _("Preferences"), _go(services, Route("preferences")), "Ctrl+,", "gear", "file", 3),
        Action("quit", _("Quit"), window.close, "Ctrl+Q", "", "file", 4),
    )


def _event_here(services: Services) -> int | None:
    here = services.navigation.here
    return here.id if here is not None and here.kind in ("event", "announce", "print", "import") else None


def _edit(services: Services, window: MainWindow) -> Iterable[Action]:
    def undo_words() -> Text:
        label = services.office.undo_label()
        return _("Undo: {what}", what=label) if label else _("Undo")

    def redo_words() -> Text:
        label = services.office.redo_label()
        return _("Redo: {what}", what=label) if label else _("Redo")

    def can_undo() -> bool:
        return services.office.undo_label() is not None

    def can_redo() -> bool:
        return services.office.redo_label() is not None

    return (
        Action("undo", _("Undo"), window.undo, "Ctrl+Z", "arrow-u-up-left", "edit", 1, can_undo, words=undo_words),
        Action(
            "redo",
            _("Redo"),
            window.redo,
            "Ctrl+Shift+Z Ctrl+Y",
            "arrow-u-up-right",
            "edit",
            1,
            can_redo,
            words=redo_words,
        ),
        Action("find", _("Find on this page"), window.find_here, "Ctrl+F", "magnifying-glass", "edit", 2),
        Action("palette", _("Search and commands"), window.open_palette, "Ctrl+K", "magnifying-glass", "edit", 2),
    )


def _places(services: Services, kinds: dict[str, RouteKind]) -> Iterable[Action]:
    in_rail = [kind for kind in kinds.values() if kind.rail]
    for number, kind in enumerate(in_rail, 1):
        go = _go(services, Route(kind.id))
        yield Action(f"go_{kind.id}", kind.text, go, f"Ctrl+{number}", kind.icon, "view", 1)


def _view(services: Services, window: MainWindow) -> Iterable[Action]:
    navigation = services.navigation
    return (
        Action("back", _("Back"), navigation.back, "Alt+Left", "arrow-left", "view", 2, navigation.can_go_back),
        Action(
            "forward",
            _("Forward"),
            navigation.forward,
            "Alt+Right",
            "arrow-right",
            "view",
            2,
            navigation.can_go_forward,
        ),
        Action("next_pane", _("Next pane"), window.next_pane, "F6", "", "view", 3),
        Action("previous_pane", _("Previous pane"), window.previous_pane, "Shift+F6", "", "view", 3),
        Action("menu_bar", _("Menu bar"), lambda: _open_menu(window), "F10", "", "view", 3),
        Action("larger", _("Larger text"), lambda: window.zoom(+1), "Ctrl++ Ctrl+=", "", "view", 4),
        Action("smaller", _("Smaller text"), lambda: window.zoom(-1), "Ctrl+-", "", "view", 4),
        Action("normal_size", _("Normal text size"), lambda: window.zoom(0), "Ctrl+0", "", "view", 4),
        Action(
            "full_screen",
            _("Full screen"),
            window.toggle_full_screen,
            "F11",
            "",
            "view",
            5,
            checked=window.frame.isFullScreen,
        ),
        Action("theme", _("Light or dark"), window.switch_theme, "", "moon", "view", 5, also=("dark mode", "ダーク")),
        Action("language", _("日本語 ⇄ English"), window.switch_language, "Ctrl+Shift+L", "translate", "view", 5),
    )


def _open_menu(window: MainWindow) -> None:
    bar = window.frame.menuBar()
    bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
    bar.setActiveAction(bar.actions()[0])


def _records(services: Services) -> Iterable[Action]:
    def office_open() -> bool:
        return services.office.is_open

    new_event = _go(services, Route("events", options=(("do", "new"),)))
    new_participant = _go(services, Route("people", options=(("do", "new"),)))
    return (
        Action("new_event", _("New event"), new_event, "Ctrl+N", "calendar-plus", "event", 1, office_open),
        Action(
            "new_participant",
            _("New person"),
            new_participant,
            "Ctrl+Shift+N",
            "user-plus",
            "participants",
            1,
            office_open,
        ),
        Action(
            "organisations",
            _("Organisations"),
            _go(services, Route("organisations")),
            "",
            "buildings",
            "participants",
            2,
            office_open,
        ),
        Action(
            "studio",
            _("Announcement studio"),
            lambda: services.navigation.open(Route("announce", _event_here(services))),
            "",
            "megaphone",
            "announce",
            1,
            office_open,
        ),
        Action(
            "history",
            _("History"),
            _go(services, Route("history")),
            "",
            "clock-counter-clockwise",
            "tools",
            1,
            office_open,
        ),
    )


def _help(services: Services, window: MainWindow) -> Iterable[Action]:
    return (
        Action("shortcuts", _("Keyboard shortcuts"), window.show_shortcuts, "F1", "keyboard", "help", 1),
        Action("about", _("About ouik-desktop"), window.show_about, "", "info", "help", 2),
        Action("about_qt", _("About Qt"), lambda: QMessageBox.aboutQt(window.here or window.frame), "", "", "help", 2),
    )
