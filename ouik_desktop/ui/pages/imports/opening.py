"""The import from anywhere: for the event at hand, else for the next one; which it is can be changed in the dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.pages.imports.dialog import ImportDialog
from ouik_desktop.ui.pages.shared.choose_event import first_choice
from ouik_desktop.ui.shell.services import Services


def import_a_list(services: Services, parent: QWidget, event_id: int | None = None, path: Path | None = None) -> None:
    """Open the import for an event, with `path` where there is a file already."""
    if event_id is None:
        with services.office.read() as session:
            event_id = first_choice(session, services.clock)
    if event_id is None:
        services.notices.say(_("There is no event yet to import participants for."), icon="info")
        return
    ImportDialog(services, parent, event_id, path).open()
