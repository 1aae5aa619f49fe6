"""The commands of the menus of events, people, announcing, tools and help."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QMessageBox

from ouik_desktop.i18n import _
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.commands.going import event_here, going
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services

if TYPE_CHECKING:
    from ouik_desktop.ui.shell.window import MainWindow


_LISTS: Final = (
    ("organisations", _("Organisations"), "buildings"),
    ("venues", _("Venues"), "map-pin"),
    ("all_series", _("Series"), "list-numbers"),
)


def record_commands(services: Services, window: MainWindow) -> Iterable[Action]:
    """What is made, and where records of the office are looked after."""

    def office_open() -> bool:
        return services.office.is_open

    def new_participant() -> None:
        from ouik_desktop.ui.pages.directory.new_person import NewPersonDialog  # with the office

        NewPersonDialog(services, window.frame).open()

    return (
        Action(
            "new_event",
            _("New event"),
            window.new_event,
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
                place,
                text,
                going(services, Route(place)),
                icon=icon,
                menu="participants",
                group=2,
                enabled=office_open,
            )
            for place, text, icon in _LISTS
        ),
        Action(
            "studio",
            _("Announcement studio"),
            lambda: services.navigation.open(Route("announce", event_here(services))),
            icon="megaphone",
            menu="announce",
            group=1,
            enabled=office_open,
        ),
        Action(
            "history",
            _("History"),
            going(services, Route("history")),
            icon="clock-counter-clockwise",
            menu="tools",
            group=1,
            enabled=office_open,
        ),
        Action(
            "care",
            _("Data and backups"),
            going(services, Route("preferences", tab="data")),
            icon="database",
            menu="tools",
            group=1,
            enabled=office_open,
        ),
        Action(
            "change_keys",
            _("Change keyboard shortcuts…"),
            going(services, Route("preferences", tab="keys")),
            icon="keyboard",
            menu="tools",
            group=2,
            enabled=office_open,
        ),
    )


def help_commands(services: Services, window: MainWindow) -> Iterable[Action]:
    """The keys, and what program this is."""
    command = partial(Action, menu="help")

    def show_shortcuts() -> None:
        from ouik_desktop.ui.shell.help_dialogs import ShortcutsDialog  # seldom

        ShortcutsDialog(
            services.kit, window.frame, window.actions_list, partial(window.run_action, "change_keys")
        ).open()

    def show_about() -> None:
        from ouik_desktop.ui.shell.help_dialogs import AboutDialog  # seldom

        AboutDialog(services.kit, window.frame).open()

    return (
        command("shortcuts", _("Keyboard shortcuts"), show_shortcuts, keys="F1", icon="keyboard", group=1),
        command("about", _("About ouik-desktop"), show_about, icon="info", group=2),
        command("about_qt", _("About Qt"), lambda: QMessageBox.aboutQt(window.here or window.frame), group=2),
    )
