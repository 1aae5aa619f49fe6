"""A window over the sample office without a screen, for the benchmarks that open pages in it."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

PAGES: tuple[tuple[str, str | None], ...] = (
    ("home", None),
    ("calendar", None),
    ("events", None),
    ("people", None),
    ("event", None),
    ("event", "participants"),
    ("announce", None),
    ("preferences", None),
    ("person", None),
    ("organisation", None),
    ("print", None),
    ("history", None),
)


class Opened:
    """The window, and what one does in it."""

    def __init__(self, window: Any, store: Any) -> None:
        self.window, self.store = window, store

    def open(self, kind: str, tab: str | None = None) -> None:
        """Go to a page, and wait until it is painted."""
        from PySide6.QtWidgets import QApplication

        from ouik_desktop.ui.shell.navigation import Route

        self.window.navigation.open(Route(kind, 1, tab=tab))
        QApplication.processEvents()

    def rest(self) -> None:
        """Wait until no thread works and nothing is to be painted or deleted any more."""
        from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer

        loop, timer = QEventLoop(), QTimer()
        timer.timeout.connect(lambda: None if self.window.jobs.busy else loop.quit())
        timer.start(2)
        loop.exec()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def window_of_the_sample() -> Iterator[Opened]:
    """A window over the sample office as it is some seconds after the start: modules imported, heavy pages prepared."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["OUIK_HOME"] = folder
        from ouik_desktop.model.clock import frozen
        from ouik_desktop.store import Store
        from ouik_desktop.ui.shell.routes import modules_ahead
        from ouik_desktop.work.office.sample import make_sample_office

        store = Store.open(Path(folder) / "office.ouik", frozen(2026, 12, 1))
        make_sample_office(store)
        for module in modules_ahead():
            import_module(module)
        yield from _opened(store)


def _opened(store: Any) -> Iterator[Opened]:
    from ouik_desktop.ui.shell.stage import HEAVY

    with window_over(store) as window:
        window.fill_in()
        opened = Opened(window, store)
        opened.rest()
        for kind in HEAVY:
            window.stage.prepare(kind)
        gc.collect()
        gc.freeze()  # as after the start: nothing of all this is ever garbage
        yield opened


@contextmanager
def window_over(store: Any) -> Iterator[Any]:
    """The window over an office, as it is when no page is open yet."""
    from PySide6.QtWidgets import QApplication

    from ouik_desktop.i18n import JAPANESE
    from ouik_desktop.settings import Settings
    from ouik_desktop.ui.look.kit import Kit
    from ouik_desktop.ui.look.speech import Speech
    from ouik_desktop.ui.look.theme import Theme
    from ouik_desktop.ui.shell.frame import Frame
    from ouik_desktop.ui.shell.office import Office
    from ouik_desktop.ui.shell.window import MainWindow

    app = QApplication.instance() or QApplication(["benchmark", "-style", "fusion"])
    assert isinstance(app, QApplication)
    settings = Settings()
    kit = Kit(Speech(JAPANESE), Theme(app, settings))
    kit.theme.apply()
    frame, office = Frame(), Office()
    window = MainWindow(frame, kit, settings, office)
    frame.show()
    office.attach(store, None)
    try:
        yield window
    finally:
        window.jobs.stop_all()
        frame.close()
        office.detach()
        frame.deleteLater()
        app.processEvents()


def megabytes() -> float:
    """What the process holds in memory now, or at most so far where the system does not tell more."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_048_576


def widgets() -> int:
    """How many widgets there are."""
    from PySide6.QtWidgets import QApplication

    return len(QApplication.allWidgets())
