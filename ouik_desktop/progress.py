"""Long work yields progress: a `Task` is a generator; closing it is cancelling it is rolling back.

Work that makes values by the hundred thousand does so `without_garbage_collection`.
"""

from __future__ import annotations

import gc
from collections.abc import Generator, Iterator
from contextlib import contextmanager
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


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Within the block Python's collector of cycles rests: of a million small values that all live it would look through each
    again and again and find nothing (half the time of an import of 100,000 rows). What nobody holds goes at once as ever."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
