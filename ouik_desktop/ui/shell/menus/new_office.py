"""A new office is asked for under a name that is free; a file that is there already is opened as it is, and never replaced."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ouik_desktop.disk import free_name
from ouik_desktop.i18n import _
from ouik_desktop.paths import documents_folder
from ouik_desktop.ui.shell.dialogs import OFFICES
from ouik_desktop.ui.shell.services import Services


def ask_for_new_office(services: Services, parent: QWidget, wished: Callable[[Path], object]) -> None:
    """Ask where it is to lie, beside the one that is open unless another folder is chosen; `wished` opens it."""
    beside = services.office.file or documents_folder() / "office.ouik"

    def chosen(file: Path) -> None:
        if file.exists():
            services.notices.say(_("“{file}” was there already: it is opened as it is.", file=file.name), icon="info")
        wished(file)

    services.dialogs.new_file(parent, _("New office"), free_name(beside.with_name("office.ouik")), OFFICES, chosen)
