"""The whole window for a monkey, in this process: the real one, over a sample office, with a fence around what is not the program's.

Files and folders are asked for through the dialogs that are handed in; addresses are opened by nobody; a dialog of the desktop or
of Qt (printing, "About Qt") is closed as soon as it is seen; the window stays open whoever closes it. The clock stands still, and
so does the time of the window between two gestures: what waits for a pause (autosave, the end of a phrase, the snackbar) comes when the
monkey pauses.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, QTimer, QTimerEvent, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ouik_desktop.i18n import language
from ouik_desktop.model.clock import frozen
from ouik_desktop.settings import Settings
from ouik_desktop.store import Store
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Speech, Words
from ouik_desktop.ui.look.theme import Theme
from ouik_desktop.ui.shell.crash import CrashNet
from ouik_desktop.ui.shell.dialogs import Dialog, Dialogs, FileKind
from ouik_desktop.ui.shell.frame import Frame
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.office import Office
from ouik_desktop.ui.shell.routes import modules_ahead
from ouik_desktop.ui.shell.stage import HEAVY
from ouik_desktop.ui.shell.window import MainWindow
from ouik_desktop.work.office.sample import make_sample_office

SCREEN: Final = (1460, 920)  # the largest window and its edges
WINDOW: Final = (1280, 800)
_LONG_MS: Final = 300  # what waits so long waits for a pause of the hands
_PATIENCE_MS: Final = 120_000
_STUCK_MS: Final = 1_500


class _Fenced(Dialogs):
    """Whoever is asked for a folder or a new file takes one in `folder`; nobody has a file to open, and nothing is shown outside."""

    def __init__(self, kit: Kit, folder: Path) -> None:
        super().__init__(kit)
        self._folder = folder

    def open_file(
        self,
        parent: QWidget,
        title: Words,
        kinds: Sequence[FileKind],
        then: Callable[[Path], object],
        *,
        folder: Path | None = None,
    ) -> None:
        pass

    def save_file(
        self, parent: QWidget, title: Words, suggested: Path, kinds: Sequence[FileKind], then: Callable[[Path], object]
    ) -> None:
        then(self._folder / suggested.name)

    def folder(
        self, parent: QWidget, title: Words, then: Callable[[Path], object], *, start: Path | None = None
    ) -> None:
        then(self._folder)

    def show_file(self, path: Path) -> None:
        pass


class _Nobody(QObject):
    """Opens no address."""

    @Slot(QUrl)
    def open(self, _address: QUrl) -> None:
        pass


def application(home: Path) -> QApplication:
    """The application of this process; without a display on a screen that nobody sees."""
    if not os.environ.get("DISPLAY") or os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        screen = {"name": "desk", "x": 0, "y": 0, "width": SCREEN[0], "height": SCREEN[1], "dpr": 1}
        told = home / "screen.json"
        told.write_text(json.dumps({"screens": [screen | {"logicalDpi": 96, "logicalBaseDpi": 96}]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={told}"
    app = QApplication(["ouik-desktop"])
    app.setStyle("Fusion")
    app.styleHints().setCursorFlashTime(0)
    return app


class Desk:
    """The window, and what a monkey needs beside it: to let it come to rest, to let time pass."""

    def __init__(self, app: QApplication, home: Path, code: str = "ja") -> None:
        self.app = app
        self.file = home / "office.ouik"
        clock = frozen(2026, 12, 1)
        store = Store.open(self.file, clock, "somebody else")
        make_sample_office(store)  # by another desktop: nobody undoes it here
        store.close()
        store = Store.open(self.file, clock, "desk")
        (home / "out").mkdir(exist_ok=True)
        settings = Settings()
        kit = Kit(Speech(language("en" if code == "en" else "ja")), Theme(app, settings))
        kit.theme.apply()
        self.frame = Frame()
        self.frame.move(0, 0)
        self.frame.resize(*WINDOW)
        self._office = Office()
        self.window = MainWindow(self.frame, kit, settings, self._office, dialogs=_Fenced(kit, home / "out"))
        self._net = CrashNet(lambda _report, _file: None, home)
        self._net.install()
        self._nobody = _Nobody()
        for scheme in ("http", "https", "mailto", "file", "tel"):
            QDesktopServices.setUrlHandler(scheme, self._nobody, "open")  # type: ignore[arg-type]  # its stub errs
        self._leaves = self.frame.may_close
        self.frame.may_close = lambda: self._leaves() and False
        self.frame.show()
        self.frame.activateWindow()
        self._office.attach(store, self.file)
        self.window.fill_in()
        self.window.status.show_saved(self._office.now())
        self.window.navigation.open(Route("home"))
        for module in modules_ahead():
            import_module(module)  # as the program does while the hands rest, and with it:
        for kind in HEAVY:
            self.window.stage.prepare(kind)
        self._rescue = QTimer(self.frame)
        self._rescue.setInterval(_STUCK_MS)
        self._rescue.timeout.connect(self.close_what_is_foreign)
        self._rescue.start()  # ticks inside the loops that Qt's own dialogs run
        self.settle()

    def settle(self) -> None:
        """Until all that was set going has come to its end; what waits for a pause goes on waiting."""
        begun = QElapsedTimer()
        begun.start()
        quiet = 0
        while quiet < 3 and begun.elapsed() < _PATIENCE_MS:
            self.app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            self.hold()
            self.close_what_is_foreign()
            self._give_back_the_keyboard()
            quiet = 0 if self.window.jobs.busy or self._short() else quiet + 1
            if not quiet:
                time.sleep(0.001)

    def _give_back_the_keyboard(self) -> None:
        """When a dialog is gone, the manager of windows on a desktop gives the keyboard to what is below."""
        if QApplication.activeWindow() is None:
            (QApplication.activeModalWidget() or self.frame).activateWindow()

    def _waiting(self) -> list[QTimer]:
        timers = [timer for top in QApplication.topLevelWidgets() for timer in top.findChildren(QTimer)]
        return [timer for timer in dict.fromkeys(timers) if timer.isActive() and timer.isSingleShot()]

    def _short(self) -> bool:
        return any(timer.interval() < _LONG_MS for timer in self._waiting())

    def hold(self) -> None:
        """Time stands still for what waits for a pause."""
        for timer in self._waiting():
            if timer.interval() >= _LONG_MS:
                timer.start()

    def pause(self, ms: int) -> None:
        """Some time passes: what waits no longer than that comes, the shortest first."""
        for timer in sorted(self._waiting(), key=lambda one: one.interval()):
            if _LONG_MS <= timer.interval() <= ms and timer.isActive():
                QCoreApplication.sendEvent(timer, QTimerEvent(timer.timerId()))
                self.app.processEvents()

    def close_what_is_foreign(self) -> None:
        """Dialogs of the desktop and of Qt are not ours to use."""
        for top in QApplication.topLevelWidgets():
            if isinstance(top, QDialog) and not isinstance(top, Dialog) and top.isVisible() and _is_foreign(top):
                top.reject()

    def close(self) -> None:
        """Clear the desk."""
        self.frame.may_close = self._leaves
        for top in QApplication.topLevelWidgets():
            top.close()
        self.window.jobs.stop_all()
        self._office.detach()
        self._net.remove()
        for top in QApplication.topLevelWidgets():
            top.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _is_foreign(dialog: QDialog) -> bool:
    return type(dialog).__module__.startswith("PySide6")
