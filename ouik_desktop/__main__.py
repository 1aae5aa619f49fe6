"""The program `ouik-desktop`, also as `python -m ouik_desktop`: a command is done, without one the window opens."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ouik_desktop.cli.program import run

if TYPE_CHECKING:
    from ouik_desktop.cli.windows import Visited
    from ouik_desktop.store import Store


class _Windows:
    """The window as the command line asks for it; Qt is imported when it does, for most commands need none."""

    def open(self, office: str | None, language: str | None) -> int:
        from ouik_desktop.app import run as open_window

        return open_window(office, language)

    def pictures(self, store: Store, file: Path, folder: Path) -> list[Path]:
        from ouik_desktop.ui.tour.pictures import application, take_all

        return take_all(application(), store, file, folder)

    def visit(self, store: Store, file: Path) -> Visited:
        from ouik_desktop.cli.windows import Visited
        from ouik_desktop.ui.tour.visit import load_icons, visit_pages

        pages, blank = visit_pages(store, file)
        icons, broken = load_icons()
        return Visited(pages, icons, (*blank, *broken))


def main() -> None:
    """Do what the command line says and exit with its status."""
    status = run(sys.argv[1:], _Windows())
    gc.freeze()  # Python would look for garbage before it ends, for a quarter of the time of a short command
    sys.exit(status)


if __name__ == "__main__":
    main()
