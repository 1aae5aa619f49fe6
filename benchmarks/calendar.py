"""Another month of the calendar with 10,000 events in the office, and Home with 500: from the key to the painted window."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks._window import window_over

MONTHS = 12
HOMES = 8
KINDS = ("workshop", "cafe", "meeting", "seminar", "survey", "committee", "conference", "other")
STATES = ("idea", "tentative", "confirmed", "announced", "held", "cancelled")


def measure() -> list[dict[str, Any]]:
    """Medians in milliseconds, against the limits of the design."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ouik_desktop.model.clock import frozen
    from ouik_desktop.store import Store

    with tempfile.TemporaryDirectory() as folder:
        results = []
        for name, events, run, limit in (
            ("calendar: another month, 10,000 events", 10_000, _months, 50),
            ("Home, 500 events", 500, _homes, 150),
        ):
            store = Store.open(Path(folder) / f"{events}.ouik", frozen(2026, 12, 1))
            _fill(store, events)
            with window_over(store) as window:
                value = statistics.median(run(window)) * 1000
            against = f"{limit} ms"
            results.append(
                {"name": name, "value": value, "unit": "ms", "against": against, "ratio": value / limit, "limit": 1.0}
            )
        return results


def _fill(store: Any, count: int) -> None:
    """Events over ten years around today, some over several days, some with gaps in the translation."""
    from ouik_desktop.i18n import verbatim
    from ouik_desktop.model import Event, LocalizedText, Venue

    begin = datetime(2021, 12, 1, 9)
    with store.write(verbatim("benchmark")) as session:
        venue = Venue(name=LocalizedText("しいのき迎賓館", "Shiinoki Cultural Complex"))
        session.add(venue)
        for number in range(count):
            starts = begin + timedelta(minutes=number * (3652 * 24 * 60 // count) // 30 * 30)
            title = LocalizedText(f"第{number}回 里山里海の催し", f"Satoyama Event #{number}" if number % 7 else "")
            event = Event(uid=str(number), title=title, starts=starts, venue=venue, slug=str(number))
            event.ends = starts + timedelta(hours=2, days=2 if number % 25 == 0 else 0)
            event.kind, event.state = KINDS[number % 8], STATES[number % 6]
            event.modified = datetime.now(UTC).replace(tzinfo=None)
            session.add(event)


def _months(window: Any) -> list[float]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    page = _open(window, "calendar")

    def page_down() -> None:
        QTest.keyClick(page.month, Qt.Key.Key_PageDown)

    return _timed(window, page_down, MONTHS)


def _homes(window: Any) -> list[float]:
    _open(window, "home")
    return _timed(window, lambda: _open(window, "home"), HOMES)


def _open(window: Any, kind: str) -> Any:
    from ouik_desktop.ui.shell.navigation import Route

    window.navigation.open(Route(kind))
    return window.here


def _timed(window: Any, act: Callable[[], Any], times: int) -> list[float]:
    """Act, and wait until it is painted; the first two warm up."""
    from PySide6.QtWidgets import QApplication

    taken = []
    for turn in range(-2, times):
        QApplication.processEvents()
        start = time.perf_counter()
        act()
        QApplication.processEvents()  # the window is painted into its backing store, as on a screen
        if turn >= 0:
            taken.append(time.perf_counter() - start)
    return taken
