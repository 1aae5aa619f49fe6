"""Whose turn it is to write: one act at a time in this program, and what its own thread begins meanwhile belongs to it.

A thread that comes while another one writes waits for it. What nobody could wait for, or put right by trying again, is a bug of
ours and raised as one: a write that was begun and never ended, a thread waited for by the very one it waits for, an error inside an
act that somebody caught and passed over.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import Final

from sqlalchemy.orm import Session

from ouik_desktop.i18n import Text
from ouik_desktop.store.act_session import ActSession

_ENTERING: Final = contextmanager.__code__.co_filename  # where context managers are entered


@dataclass
class Turn:
    """One act in the making, in the `with` block of `frame`; `failed` is the first error inside a block that joined it."""

    label: Text
    frame: FrameType
    thread: int = field(default_factory=threading.get_ident)
    session: ActSession = field(init=False)
    failed: BaseException | None = None

    def __str__(self) -> str:
        # the message without its values: a report of a bug holds no names
        code = self.frame.f_code
        return f"“{self.label.message}”, begun by {code.co_qualname} ({code.co_filename}:{self.frame.f_lineno})"

    def is_mine(self) -> bool:
        """Whether the thread that asks is inside its `with` block."""
        return self.thread == threading.get_ident() and _is_under(self.frame, sys._getframe())

    def is_forgotten(self) -> bool:
        """Whether nobody is left who could end it: its thread is gone, or is the one that asks, outside its `with` block."""
        if self.thread == threading.get_ident():
            return not self.is_mine()
        return self.thread not in sys._current_frames()

    @contextmanager
    def joined(self) -> Iterator[Session]:
        """A block inside this act: it sees what was written so far, and an error in it takes back everything."""
        self.check()
        self.session.catch_up()
        try:
            yield self.session
            self.session.catch_up()
        except BaseException as error:
            self.failed = self.failed or error
            raise

    def check(self) -> None:
        """Raise where an error inside was caught and passed over: half an act must not be kept."""
        if self.failed is not None:
            raise RuntimeError(f"an error inside {self} was passed over; all of it is taken back") from self.failed


class Turns:
    """The turns of one office in this program; others are waited for `patience` seconds."""

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._free = threading.Lock()
        self._now: Turn | None = None

    def mine(self) -> Turn | None:
        """The act that whoever asks is inside of."""
        now = self._now
        return now if now is not None and now.is_mine() else None

    @contextmanager
    def take(self, label: Text, frame: FrameType) -> Iterator[Turn]:
        """The turn of an act whose `with` block is in `frame`; `RuntimeError` where that would be to wait for ever."""
        before = self._now
        if before is not None and before.is_forgotten() and before is self._now:
            raise RuntimeError(f"a write was never ended: {before}")
        if not self._free.acquire(timeout=self._patience):
            raise RuntimeError(f"waited {self._patience} seconds for a write of another thread: {self._now}")
        try:
            self._now = Turn(label, frame)
            yield self._now
        finally:
            self._now = None
            self._free.release()


def with_block(frame: FrameType) -> FrameType:
    """The frame of the `with` block that the generator running in `frame` is entered for; context managers made of others are
    passed over."""
    while (before := frame.f_back) is not None and before.f_code.co_filename == _ENTERING:
        while before.f_code.co_filename == _ENTERING and before.f_back is not None:
            before = before.f_back
        frame = before
    return frame


def _is_under(frame: FrameType, above: FrameType | None) -> bool:
    """Whether `frame` is on the stack below `above`."""
    while above is not None and above is not frame:
        above = above.f_back
    return above is frame
