"""A walk through the window of a fresh install: every page is opened in both languages, every icon drawn."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtSvg import QSvgRenderer

from ouik_desktop.i18n import CODES
from ouik_desktop.paths import resources_folder
from ouik_desktop.store import Store
from ouik_desktop.ui.tour.pictures import Photographer, application, views


def visit_pages(store: Store, file: Path) -> tuple[int, list[str]]:
    """How many pages were opened, and the names of those of which nothing was to be seen."""
    photographer = Photographer(application(), store, file)
    try:
        known = [view for view in views(store) if view.route.kind in photographer.window.kinds]
        wanted = [(view, code) for code in CODES for view in known]
        blank = [f"{view.name} ({code})" for view, code in wanted if photographer.take(view, code, "light").isNull()]
    finally:
        photographer.close()
    return len(wanted), blank


def load_icons() -> tuple[int, list[str]]:
    """How many icons there are, and the names of those that are no drawing."""
    application()
    files = sorted((resources_folder() / "icons").glob("*.svg"))
    return len(files), [file.name for file in files if not QSvgRenderer(str(file)).isValid()]
