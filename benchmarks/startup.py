"""The first second: from the start of the process to the first painted frame, the shell, and Home with what is in the office.

Beside it a bare `QMainWindow`. Each start is a process of its own, ours and theirs in turns, medians. Python's byte code is kept
in a folder of the benchmark and warm, as it is from a user's second start on.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

STARTS = 7
LIMITS = {"frame": 1.3, "shell": 2.2, "home": 4.0}
NAMES = {"frame": "start to first painted frame", "shell": "start to shell", "home": "start to Home with content"}
GAP_LIMIT_MS = 50

BARE = """
import os, time
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
app.processEvents()
print('{"frame": %f}' % (time.monotonic() - float(os.environ["STARTED"])), flush=True)
os._exit(0)
"""

OURS = """
import gc, json, os, sys, time
gc.disable()
from ouik_desktop.settings import user_settings
from ouik_desktop import app as program
seen = {}
def mark(name):
    seen[name] = time.monotonic() - float(os.environ["STARTED"])
from ouik_desktop.paths import user_config_folder
from ouik_desktop.ui.door import Door
door = Door(user_config_folder())
app = program.application()
frame = program.first_frame(app, user_settings())
mark("frame")
from ouik_desktop.ui.shell.start import Start
start = Start(app, frame, user_settings(), sys.argv[1], "ja", door=door)
start.begin()
app.processEvents()
mark("shell")
from PySide6.QtCore import QTimer
beats = [time.monotonic()]
beat = QTimer()
beat.timeout.connect(lambda: beats.append(time.monotonic()))
beat.start(5)
start.window.navigation.moved.connect(lambda place: QTimer.singleShot(0, lambda: (mark("home"), QTimer.singleShot(400, app.quit))))
app.exec()
seen["gap"] = max(after - before for before, after in zip(beats, beats[1:]))
print(json.dumps(seen), flush=True)
os._exit(0)
"""


def measure() -> list[dict[str, Any]]:
    """Three ratios, and the longest gap of the event loop until Home stands."""
    with TemporaryDirectory() as folder:
        office = _office(Path(folder))
        environment = _environment(Path(folder))
        _start(OURS, environment, office)  # warms the byte code
        _start(BARE, environment, office)
        bare: list[dict[str, float]] = []
        ours: list[dict[str, float]] = []
        for _start_number in range(STARTS):
            bare.append(_start(BARE, environment, office))
            ours.append(_start(OURS, environment, office))
    against = statistics.median(one["frame"] for one in bare) * 1000
    return [*[_row(name, ours, against) for name in LIMITS], _gap_row(ours)]


def _row(name: str, ours: list[dict[str, float]], against: float) -> dict[str, Any]:
    value = statistics.median(one[name] for one in ours) * 1000
    return {
        "name": NAMES[name],
        "value": value,
        "unit": "ms",
        "against": f"bare QMainWindow ({against:.0f} ms)",
        "ratio": value / against,
        "limit": LIMITS[name],
    }


def _gap_row(ours: list[dict[str, float]]) -> dict[str, Any]:
    gap = statistics.median(one["gap"] for one in ours) * 1000
    return {
        "name": "longest gap of the event loop while starting",
        "value": gap,
        "unit": "ms",
        "against": f"{GAP_LIMIT_MS} ms",
        "ratio": gap / GAP_LIMIT_MS,
        "limit": 1.0,
    }


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "OUIK_HOME": str(folder / "home"),
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "PYTHONPATH": str(Path(__file__).parent.parent),
        "QT_QPA_PLATFORM": "offscreen",
    }


def _office(folder: Path) -> Path:
    from ouik_desktop.store import Store
    from ouik_desktop.work.office.sample import make_sample_office

    file = folder / "office.ouik"
    store = Store.open(file)
    make_sample_office(store)
    store.close()
    return file


def _start(program: str, environment: dict[str, str], office: Path) -> dict[str, float]:
    started = environment | {"STARTED": str(time.monotonic())}
    command = [sys.executable, "-c", program, str(office)]
    done = subprocess.run(command, env=started, capture_output=True, text=True, check=True, timeout=60)
    seen: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return seen
