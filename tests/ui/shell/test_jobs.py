"""Long work in a thread: its result, its troubles and its end come in the window's thread."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest

from ouik_desktop.errors import Refused
from ouik_desktop.i18n import _
from ouik_desktop.progress import Progress, Task
from ouik_desktop.ui.shell.jobs import Jobs

STEPS = 3


def count(log: list[str]) -> Task[int]:
    """Counts to three; rolls back when it is closed before."""
    try:
        for step in range(STEPS):
            log.append(f"step {step}")
            yield Progress(step, STEPS, _("Importing"))
    except GeneratorExit:
        log.append("rolled back")
        raise
    return STEPS


@pytest.fixture
def jobs(qapp) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.stop_all()


def test_the_result_comes_in_the_windows_thread(jobs, qtbot):
    log: list[str] = []
    got: list[tuple[int, bool]] = []
    here = threading.current_thread()
    jobs.run(count(log), "Count", done=lambda result: got.append((result, threading.current_thread() is here)))
    qtbot.waitUntil(lambda: got == [(3, True)])
    qtbot.waitUntil(lambda: not jobs.busy)
    assert log == ["step 0", "step 1", "step 2"]


def test_progress_is_told_step_by_step(jobs, qtbot):
    seen: list[int] = []
    job = jobs.run(count([]), "Count")
    job.progressed.connect(lambda progress: seen.append(progress.done))
    qtbot.waitUntil(lambda: seen == [0, 1, 2])


def test_cancelling_rolls_back_between_two_steps(jobs, qtbot):
    log: list[str] = []
    at_first, go_on = threading.Event(), threading.Event()

    def slow() -> Task[int]:
        work = count(log)
        yield next(work)
        at_first.set()
        go_on.wait(5)
        return (yield from work)

    job = jobs.run(slow, "Count", done=lambda _result: log.append("finished"))
    with qtbot.waitSignal(job.cancelled):
        at_first.wait(5)
        job.cancel()
        go_on.set()
    assert "finished" not in log
    assert log[-1] == "rolled back"


def test_what_cannot_be_done_is_told(jobs, qtbot):
    def refuse() -> Task[None]:
        raise Refused(_("Not a day"))
        yield

    errors: list[Exception] = []
    jobs.run(refuse, "Refuse", failed=errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], Refused)


def test_a_bug_reaches_the_crash_net(jobs, qtbot, monkeypatch):
    caught: list[type] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: caught.append(kind))

    def stumble() -> Task[None]:
        yield Progress(0, 1, _("Importing"))
        raise ZeroDivisionError

    with qtbot.waitSignal(jobs.run(stumble, "Stumble").failed):
        pass
    assert caught == [ZeroDivisionError]


def test_only_the_newest_answer_of_a_key_is_told(jobs, qtbot):
    first_may_end = threading.Event()
    answers: list[str] = []

    def slow() -> str:
        first_may_end.wait(5)
        return "old"

    jobs.compute(slow, answers.append, key="preview")
    jobs.compute(lambda: "new", answers.append, key="preview")
    qtbot.waitUntil(lambda: answers == ["new"])
    first_may_end.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert answers == ["new"]
