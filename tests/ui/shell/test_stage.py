"""Pages are made when they are first opened; what would make one wait is done ahead, while nobody waits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from ouik_desktop.store import Store
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.stage import Rehearsal
from ouik_desktop.work.office.sample import make_sample_office

OPENS_EVERYTHING = """
import json, sys
from importlib import import_module
from ouik_desktop.ui.shell.routes import modules_ahead, routes
for module in modules_ahead():
    import_module(module)
ahead = set(sys.modules)
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ouik_desktop.settings import Settings
from ouik_desktop.store import Store
from ouik_desktop.ui.shell.frame import Frame
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.start import Start
app = QApplication(["test", "-style", "fusion"])
frame = Frame()
start = Start(app, frame, Settings(), sys.argv[1], "ja")
frame.show()
start.office.attach(Store.open(Path(sys.argv[1])), None)
ahead |= set(sys.modules)
for kind in routes():
    for tab in ("basics", "programme", "participants", "history") if kind == "event" else (None,):
        start.window.navigation.open(Route(kind, 1, tab=tab))
        app.processEvents()
start.window.jobs.stop_all()
app.processEvents()
heavy = ("ouik_desktop.ui.pages.", "qtawesome", "typst", "pypdfium2", "babel", "budoux", "docx", "sqlalchemy.orm")
print(json.dumps(sorted(one for one in set(sys.modules) - ahead if one.startswith(heavy))), flush=True)
import os
os._exit(0)
"""


def test_what_is_imported_ahead_is_all_that_opening_the_pages_imports(tmp_path: Path):
    file = tmp_path / "office.ouik"
    store = Store.open(file)
    make_sample_office(store)
    store.close()
    command = [sys.executable, "-c", OPENS_EVERYTHING, str(file)]
    done = subprocess.run(command, env=dict(os.environ), capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == []


@pytest.fixture
def sample_window(window, tmp_path: Path):
    """The window over the sample office."""
    store = Store.open(tmp_path / "office.ouik")
    make_sample_office(store)
    office = window.services.office
    office.attach(store, None)
    yield window
    window.jobs.stop_all()
    office.detach()


def test_heavy_pages_are_made_while_the_hands_rest(sample_window, qtbot):
    stage = sample_window.stage
    sample_window.navigation.open(Route("home"))
    Rehearsal(stage, rest_ms=10)
    qtbot.waitUntil(lambda: stage.findChild(QWidget, "preferencesPage") is not None, timeout=10_000)
    assert stage.findChild(QWidget, "basicsTab") is not None
    assert stage.findChild(QWidget, "studioPage") is not None
    assert stage.here.objectName() == "homePage"
    sample_window.navigation.open(Route("event", 1))
    assert stage.here.objectName() == "eventPage"


def test_going_round_the_pages_leaves_no_widgets_behind(sample_window, qapp):
    def go_round() -> int:
        for kind in ("calendar", "event", "people", "home"):
            sample_window.navigation.open(Route(kind, 1))
            qapp.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(qapp.allWidgets())

    go_round()
    after_the_second = go_round()
    for _time in range(5):
        go_round()
    assert go_round() == after_the_second
