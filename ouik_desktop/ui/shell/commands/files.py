"""The commands of the File menu."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from ouik_desktop.i18n import _
from ouik_desktop.paths import documents_folder
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.commands.going import event_here, going
from ouik_desktop.ui.shell.dialogs import OFFICES
from ouik_desktop.ui.shell.menus.new_office import ask_for_new_office
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.offices import recent_offices
from ouik_desktop.ui.shell.services import Services

if TYPE_CHECKING:
    from ouik_desktop.ui.shell.window import MainWindow


def file_commands(services: Services, window: MainWindow) -> Iterable[Action]:
    """Offices, what goes in and out, the end."""
    command = partial(Action, menu="file")

    def office_open() -> bool:
        return services.office.is_open

    def open_office() -> None:
        here = services.office.file.parent if services.office.file else documents_folder()
        services.dialogs.open_file(window.frame, _("Open an office"), OFFICES, window.office_wished.emit, folder=here)

    new_office = partial(ask_for_new_office, services, window.frame, window.office_wished.emit)

    def announce() -> None:
        event_id = event_here(services)
        services.navigation.open(Route("event", event_id, tab="announce") if event_id else Route("announce"))

    def import_list() -> None:
        from ouik_desktop.ui.pages.imports.opening import import_a_list  # when it is asked for

        import_a_list(services, window.here or window.frame, event_here(services))

    def of_this_event(kind: str) -> Callable[[], None]:
        return lambda: services.navigation.open(Route(kind, event_here(services)))

    return (
        command("new_office", _("New office…"), new_office, icon="file-plus"),
        command("open_office", _("Open office…"), open_office, keys="Ctrl+O", icon="folder-open"),
        *recent_offices(services.settings, lambda: services.office.file, window.office_wished.emit),
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
            announce,
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
            "preferences", _("Preferences"), going(services, Route("preferences")), keys="Ctrl+,", icon="gear", group=3
        ),
        command("quit", _("Quit"), window.close, keys="Ctrl+Q", group=4),
    )
