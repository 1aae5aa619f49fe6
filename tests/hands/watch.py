"""Somebody who looks on inside the program: warnings, exceptions, gaps of the event loop, and what a gesture made of the window.

A gap counts by the work of the window's thread in it, not by the clock, and the work is measured against a little piece of other
work that is done at that same moment: a machine that is busy or slow breaks nothing. What stands still without working (a disk, a
lock) counts when it lasts for a second, the time in which Linux gave the processor to others taken off.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from shiboken6 import isValid

from tests.hands.gestures import Gesture
from tests.hands.invariants import broken
from tests.hands.seen import Step, called, look, office_of, window_of_the_program

LONGEST_MS: Final = 100.0
_TICK_MS: Final = 10
_STANDSTILL_MS: Final = 1000.0
_WORK_MS: Final = 2.0  # what `_some_work` takes on the desktop for which 100 ms are promised
_SCHEDULE: Final = Path("/proc/thread-self/schedstat")
_NO_WARNING: Final = ("propagateSizeHints", "Populating font family", "does not support raise", "grabbing the")


def _some_work() -> int:
    return sum(number * number % 7 for number in range(40_000))


def _slowness() -> float:
    """How much slower this machine is at the moment than a desktop; never less than 1."""
    fastest = min(_timed() for _turn in range(3))
    return max(1.0, fastest / _WORK_MS)


def _timed() -> float:
    begun = time.thread_time()
    _some_work()
    return (time.thread_time() - begun) * 1000


def _waited_ms() -> float:
    """How long this thread was ready to run and was not let, since it began; 0 where nobody tells."""
    try:
        return int(_SCHEDULE.read_text().split()[1]) / 1e6
    except (OSError, IndexError, ValueError):
        return 0.0


class Pulse:
    """Ticks in the event loop and keeps the gaps that were too long."""

    def __init__(self, parent: QObject, longest: float = LONGEST_MS) -> None:
        self.gaps: list[str] = []
        self._longest = longest
        self._timer = QTimer(parent)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.rest()
        self._timer.start()

    def rest(self) -> None:
        """What was done until now was not the program's."""
        self._last = (time.perf_counter(), _waited_ms(), time.thread_time())

    def _tick(self) -> None:
        at, waited, worked = self._last
        wall = (time.perf_counter() - at) * 1000
        if wall > self._longest:
            self._keep(wall, _waited_ms() - waited, (time.thread_time() - worked) * 1000)
        self.rest()

    def _keep(self, wall: float, waited: float, worked: float) -> None:
        stood_still = wall - waited
        own = stood_still if _SCHEDULE.exists() and stood_still > _STANDSTILL_MS else worked
        slowness = _slowness()
        if own > self._longest * slowness:
            self.gaps.append(
                f"a gap of {own:.0f} ms of its own ({wall:.0f} by the clock, {worked:.0f} of work, machine × {slowness:.1f})"
            )


class _Bugs(logging.Handler):
    """What the crash net writes down."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.met: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.msg.startswith(("bug:", "unraisable")):
            self.met.append(record.getMessage())


class Watch(QObject):
    """`before(gesture)`, then the gesture, then `after()`: the invariants it broke. What comes between two gestures is the next one's."""

    def __init__(self, app: QApplication, but: frozenset[str] = frozenset(), *, longest_ms: float = LONGEST_MS) -> None:
        super().__init__(app)
        self.but = but
        self._warnings: list[str] = []
        self._bugs = _Bugs()
        logging.getLogger("ouik_desktop").addHandler(self._bugs)
        qInstallMessageHandler(self._hear)
        self.pulse = Pulse(self, longest_ms)
        self._pressed: list[QWidget] = []
        self._listened: list[tuple[QPushButton, Callable[..., Any]]] = []
        self._begun: tuple[Gesture, Any] | None = None

    def begin_anew(self) -> None:
        """Another window: what was heard of the one before is forgotten."""
        self._warnings.clear()
        self._bugs.met.clear()
        self.pulse.gaps.clear()
        self.pulse.rest()

    def _hear(self, kind: QtMsgType, _where: object, words: str) -> None:
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) or any(one in words for one in _NO_WARNING):
            return
        self._warnings.append(words)

    def before(self, gesture: Gesture) -> None:
        """A gesture is about to be made."""
        self._pressed.clear()
        if gesture.is_enter:
            self._listen()
        self._begun = (gesture, look(window_of_the_program()))
        self.pulse.rest()

    def _listen(self) -> None:
        top = QApplication.activeModalWidget() or QApplication.activeWindow()
        for button in top.findChildren(QPushButton) if top is not None else ():
            if button.isVisible():
                press = self._presser(button)
                button.clicked.connect(press)
                self._listened.append((button, press))

    def _presser(self, button: QPushButton) -> Callable[..., None]:
        return lambda *_on: self._pressed.append(button)

    def after(self) -> list[str]:
        """What the gesture broke."""
        if self._begun is None:
            return []
        for button, press in self._listened:
            if isValid(button):
                button.clicked.disconnect(press)
        self._listened.clear()
        gesture, seen = self._begun
        self._begun = None
        window = window_of_the_program()
        step = Step(gesture, seen, look(window), window, office_of(window), list(self._pressed))
        step.warnings, self._warnings = self._warnings, []
        step.bugs, self._bugs.met = self._bugs.met, []
        step.gaps, self.pulse.gaps = self.pulse.gaps, []
        found = broken(step, self.but)
        self._warnings.clear()
        self.pulse.rest()
        return found

    def where(self) -> str:
        """Where the keyboard is, for a report."""
        return called(QApplication.focusWidget())
