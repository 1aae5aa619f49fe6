"""The composition root: it alone knows everybody, and its order is the order of the first second.

    1  Qt and nothing else: an empty window in the ground colour of the theme is painted; where one is open already, that one is
       brought to the front instead, and this program ends
    2  crash net, language, theme; the shell: menus, rail, status bar
    3  in a thread: SQLAlchemy, the model, `work`, and the office is opened (or, the very first time, one is chosen)
    4  the first page with its content
    5  when nobody waits: the bell at the door, the log file, what the palette searches with, the pages that nobody has opened yet

What stops the office from opening (`OfficeError`) is said in both languages on a page, with what can be done.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from ouik_desktop.settings import Settings
    from ouik_desktop.ui.shell.frame import Frame


def run(
    office: str | None = None, language: str | None = None, *, witness: Callable[[QApplication], object] | None = None
) -> int:
    """Open the window on the office at `office` (None: the one used last) in `language` (ja, en; None: as it was set).
    A `witness` is handed the application before its window is made, to look on.

    Gives back the exit code of the program. `Refused` where there is no screen to open a window on.
    """
    if not has_display():
        from ouik_desktop.errors import Refused  # only where no window opens
        from ouik_desktop.i18n import _

        raise Refused(
            _("There is no display here, so no window can open. The commands work without one: ouik-desktop --help")
        )
    from ouik_desktop.paths import user_config_folder
    from ouik_desktop.settings import user_settings  # after the display: without one nothing is read
    from ouik_desktop.ui.door import Door, wish

    gc.disable()  # nothing of what is imported in the first second is ever garbage; `Start` collects again later
    settings = user_settings()
    app = application()
    if witness is not None:
        witness(app)
    door = Door(user_config_folder())
    if not door.is_ours and door.ring(wish(office)):
        return 0
    frame = first_frame(app, settings)
    from ouik_desktop.ui.shell.start import Start  # after the first frame is painted

    start = Start(app, frame, settings, office, language, door=door)
    start.begin()
    code = app.exec()
    door.close()
    start.end()
    return code


def application() -> QApplication:
    """The application without a window, made once; nothing but Qt is imported, and that here: without a display none is."""
    from PySide6.QtWidgets import QApplication

    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ouik-desktop")
    app.setDesktopFileName("ouik-desktop")
    app.setStyle("Fusion")
    return app


def first_frame(app: QApplication, settings: Settings) -> Frame:
    """The empty window, already painted."""
    from PySide6.QtCore import QEventLoop, Qt

    from ouik_desktop.settings import THEME, WINDOW
    from ouik_desktop.ui.shell.fitting import stand_on_screen
    from ouik_desktop.ui.shell.frame import Frame

    wish = settings.get(THEME)
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark if wish == "system" else wish == "dark"
    frame = Frame("#1B1E22" if dark else "#FAF8F4")
    stand_on_screen(frame, settings.get(WINDOW))
    frame.show()
    app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return frame


def has_display() -> bool:
    """Whether Qt finds a screen: on Linux one is named, or Qt was told how to do without. Else Qt would end the program."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return named or sys.platform in ("win32", "darwin")
