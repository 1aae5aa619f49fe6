"""Who is at work in the office just now: whoever has to put another file in its place waits for them, and others wait for him."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Gate:
    """Open to any number of threads, each as often as it likes, unless one is `alone`."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside: list[int] = []
        self._closed = False

    @contextmanager
    def inside(self) -> Iterator[None]:
        """At work; whoever is alone is waited for, by a thread that is not at work already."""
        here = threading.get_ident()
        with self._changed:
            self._changed.wait_for(lambda: not self._closed or here in self._inside)
            self._inside.append(here)
        try:
            yield
        finally:
            with self._changed:
                self._inside.remove(here)
                self._changed.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else is at work, and who comes waits."""
        with self._changed:
            self._closed = True
            self._changed.wait_for(lambda: not self._inside)
        try:
            yield
        finally:
            with self._changed:
                self._closed = False
                self._changed.notify_all()
