"""Long work yields progress: a `Task` is a generator; closing it is cancelling it is rolling back."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeVar

from ouik_desktop.i18n import Text

R = TypeVar("R")


@dataclass(frozen=True)
class Progress:
    """How far long work has come: `done` of `total` steps (total 0: not known yet), and what is being done."""

    done: int
    total: int
    note: Text


Task = Generator[Progress, None, R]


def finish(task: Task[R]) -> R:
    """Run a task to its end in this thread and give back what it made."""
    while True:
        try:
            next(task)
        except StopIteration as stop:
            result: R = stop.value
            return result
