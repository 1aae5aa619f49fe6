"""The window while one works: another theme, a page's first opening, a commit elsewhere, and what it holds in memory.

First openings are measured in processes of their own, as a page opens for the first time only once; all modules are imported
and the heavy pages prepared, as they are some seconds after the start. Everything is measured from the wish until it is
painted, in time of the window's thread.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks._window import PAGES, Opened, megabytes, window_of_the_sample

CHANGES = 8
COMMITS = 20
PROCESSES = 5
CHANGE_LIMIT_MS = 300
OPENING_LIMIT_MS = 100
COMMIT_LIMIT_MS = 2
MEMORY_LIMIT_MB = 260

FIRST_OPENINGS = """
import json
from benchmarks.window import first_openings
print(json.dumps(first_openings()), flush=True)
"""


def measure() -> list[dict[str, Any]]:
    """Medians, against the limits of the design."""
    openings = [_in_a_process() for _number in range(PROCESSES)]
    rows = [_opening_row(openings, number) for number in range(len(PAGES))]
    with window_of_the_sample() as opened:
        rows.append(_row("a commit while neither Home nor its record is shown", _commits(opened), COMMIT_LIMIT_MS))
        rows.append(_memory_row(opened))
        for kind, tab in PAGES:
            opened.open(kind, tab)
        opened.rest()
        opened.open("events")
        rows.append(_row("another theme, ten pages open", _themes(opened), CHANGE_LIMIT_MS))
        rows.append(_row("another text size, ten pages open", _sizes(opened), CHANGE_LIMIT_MS))
        opened.open("event")
        rows.append(_row("another theme before an event's page", _themes(opened), CHANGE_LIMIT_MS))
    return rows


def _row(name: str, value: float, limit: float) -> dict[str, Any]:
    return {"name": name, "value": value, "unit": "ms", "against": "", "ratio": None, "limit": limit}


def _opening_row(openings: list[list[float]], number: int) -> dict[str, Any]:
    kind, tab = PAGES[number]
    value = statistics.median(one[number] for one in openings)
    return _row(f"first opening of a page: {kind}{f', {tab}' if tab else ''}", value, OPENING_LIMIT_MS)


def _in_a_process() -> list[float]:
    command = [sys.executable, "-c", FIRST_OPENINGS]
    root = Path(__file__).parent.parent
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True, timeout=120)
    taken: list[float] = json.loads(done.stdout.splitlines()[-1])
    return taken


def first_openings() -> list[float]:
    """Milliseconds of the window's thread until each page was painted that was never opened before."""
    taken = []
    with window_of_the_sample() as opened:
        for kind, tab in PAGES:
            start = time.thread_time()
            opened.open(kind, tab)
            taken.append((time.thread_time() - start) * 1000)
            opened.rest()
    return taken


def _commits(opened: Opened) -> float:
    """What a change of an event costs the window's thread while the directory is shown."""
    from ouik_desktop.work.events import edit

    opened.open("people")
    opened.rest()
    taken = []
    for number in range(COMMITS):
        edit.set_words(opened.store, 1, "title", "en", f"Title {number}")
        start = time.thread_time()
        opened.rest()
        taken.append((time.thread_time() - start) * 1000)
    return statistics.median(taken)


def _memory_row(opened: Opened) -> dict[str, Any]:
    opened.open("home")
    opened.rest()
    name = "memory of the window, Home and all modules"
    return {"name": name, "value": megabytes(), "unit": "MB", "against": "", "ratio": None, "limit": MEMORY_LIMIT_MB}


def _themes(opened: Opened) -> float:
    return _changes([lambda: opened.window.run_action("theme")] * CHANGES)


def _sizes(opened: Opened) -> float:
    return _changes(
        [lambda step=step: opened.window.run_action(step) for step in ["larger", "smaller"] * (CHANGES // 2)]
    )


def _changes(wishes: list[Any]) -> float:
    from PySide6.QtWidgets import QApplication

    taken = []
    for wish in wishes:
        start = time.thread_time()
        wish()
        QApplication.processEvents()
        taken.append((time.thread_time() - start) * 1000)
    return statistics.median(taken)
