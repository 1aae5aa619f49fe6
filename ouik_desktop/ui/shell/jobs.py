"""Long work in a worker thread: progress, cancel, and a result in the window's thread. The window never waits.

A job runs a `Task` (a generator that yields `Progress`); cancelling closes the generator between two steps, which rolls back.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Generator
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from ouik_desktop.errors import OuikError
from ouik_desktop.progress import Progress, Task
from ouik_desktop.ui.look.speech import Words

R = TypeVar("R")
_log = logging.getLogger(__name__)


class Job(QObject):
    """One piece of long work. Of `finished`, `failed` and `cancelled` exactly one comes, in the window's thread."""

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    _told = Signal(str, object)

    def __init__(self, title: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.says_failure = True
        self._stop = threading.Event()
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Stop before the next step; what was done so far is rolled back."""
        self._stop.set()

    def run(self, begin: Callable[[], Task[object]]) -> None:
        """Do the work; called in the worker's thread."""
        try:
            self._told.emit("finished", self._steps(begin()))
        except _Cancelled:
            _log.info("a job was cancelled")
            self._told.emit("cancelled", None)
        except OuikError as error:
            _log.warning("a job could not be done: %s", type(error).__name__)
            self._told.emit("failed", error)
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)  # the crash net
            self._told.emit("failed", error)

    def _steps(self, task: Task[R]) -> R:
        while True:
            if self._stop.is_set():
                task.close()
                raise _Cancelled
            try:
                self._told.emit("progressed", next(task))
            except StopIteration as stop:
                result: R = stop.value
                return result

    def _hear(self, what: str, value: object) -> None:
        if what == "cancelled":
            self.cancelled.emit()
        else:
            getattr(self, what).emit(value)
        if what != "progressed":
            self.ended.emit()


class _Cancelled(Exception):
    """The user no longer wants the result."""


class _Run(QRunnable):
    def __init__(self, act: Callable[[], None]) -> None:
        super().__init__()
        self._act = act

    def run(self) -> None:
        self._act()


class Jobs(QObject):
    """All long work of one window. `started(Job)` lets the window show progress."""

    started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(4)
        self._running: set[Job] = set()
        self._newest: dict[str, Job] = {}

    def run(
        self,
        task: Task[R] | Callable[[], Task[R]],
        title: Words,
        *,
        done: Callable[[R], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Run `task` with a progress panel after 300 ms; `done(result)` comes in the window's thread.

        Without `failed` an `OuikError` is said in a snackbar; anything else is a bug and has gone to the crash net already.
        """
        job = self._start(task if callable(task) else lambda: task, title, done, failed)
        self.started.emit(job)
        return job

    def compute(
        self,
        act: Callable[[], R],
        done: Callable[[R], object],
        *,
        key: str = "",
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Run short quiet work in a thread, without a panel. Under one `key` only the newest answer is told."""
        job = self._start(lambda: _one_step(act), "", None, None)
        if key:
            self._newest[key] = job

        def wanted() -> bool:
            return not key or self._newest.get(key) is job

        job.finished.connect(lambda result: done(result) if wanted() else None)
        if failed is not None:
            job.failed.connect(lambda error: failed(error) if wanted() else None)
        return job

    def forget_answers(self) -> None:
        """Nobody waits any more for what is being computed: who asked is gone."""
        self._newest.clear()

    def _start(
        self,
        begin: Callable[[], Task[R]],
        title: Words,
        done: Callable[[R], object] | None,
        failed: Callable[[Exception], object] | None,
    ) -> Job:
        job = Job(title, self)
        self._running.add(job)
        if done is not None:
            job.finished.connect(done)
        if failed is not None:
            job.failed.connect(failed)
        job.says_failure = failed is None
        job.ended.connect(lambda: self._end(job))
        self._pool.start(_Run(lambda: job.run(begin)))
        return job

    def _end(self, job: Job) -> None:
        self._running.discard(job)
        job.deleteLater()

    @property
    def busy(self) -> bool:
        """Whether any work is under way."""
        return bool(self._running)

    def stop_all(self) -> None:
        """Cancel everything and wait until the threads have rolled back; called when the window closes."""
        for job in self._running:
            job.cancel()
        self._pool.waitForDone()


def _one_step(act: Callable[[], R]) -> Generator[Progress, None, R]:
    return act()
    yield  # a task without a step between
