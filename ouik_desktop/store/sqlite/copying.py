"""A copy of an office that is in use: whole, of one moment, and verified before it gets its name."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from queue import SimpleQueue
from threading import Event as Flag
from threading import Thread
from typing import Final

from ouik_desktop.disk import whole
from ouik_desktop.errors import CannotWrite
from ouik_desktop.i18n import _
from ouik_desktop.progress import Progress, Task, finish
from ouik_desktop.store.sqlite.errors import in_words
from ouik_desktop.store.sqlite.office_file import is_whole

_PAGES: Final = 2_048  # copied at a time: 8 MB, some milliseconds
_COPYING: Final = _("Copying the office")
_CHECKING: Final = _("Checking the copy")


class _Cancelled(Exception):
    """The copy is not wanted any more."""


def copy_office(office: Path, target: Path) -> None:
    """Copy the office file at `office` to `target`, making the folder. Raises `CannotWrite`, `DamagedOffice`."""
    finish(copying(office, target))


def copying(office: Path, target: Path) -> Task[None]:
    """The same with progress; work in the office goes on meanwhile. Closing the task leaves no copy."""
    try:
        target.parent.mkdir(exist_ok=True)
        with whole(target) as beside:
            yield from copying_pages(office, beside)
            yield Progress(0, 0, _CHECKING)
            if not is_whole(beside):
                raise CannotWrite(_("The copy of the office cannot be read back, so it was not kept. Check the disk."))
    except (OSError, sqlite3.Error) as error:
        raise in_words(error, office) or CannotWrite(
            _("The copy {file} could not be written. Make room on the disk, or check the folder.", file=target)
        ) from error


def copying_pages(office: Path, beside: Path) -> Task[None]:
    """Copy what an office holds, with what lies in its journal, page by page."""
    # sqlite3 copies in one call and tells its progress by a callback: the call runs in a thread of its own
    told: SimpleQueue[Progress | BaseException | None] = SimpleQueue()
    unwanted = Flag()

    def step(_status: int, remaining: int, total: int) -> None:
        if unwanted.is_set():
            raise _Cancelled
        told.put(Progress(total - remaining, total, _COPYING))

    def copy() -> None:
        try:
            _copy(office, beside, step)
        except BaseException as error:
            told.put(error)
        else:
            told.put(None)

    thread = Thread(target=copy, name="backup")
    thread.start()
    try:
        while (news := told.get()) is not None:
            if isinstance(news, BaseException):
                raise news
            yield news
    finally:
        unwanted.set()
        thread.join()


def _copy(office: Path, beside: Path, step: object) -> None:
    with (
        closing(sqlite3.connect(office, isolation_level=None)) as source,
        closing(sqlite3.connect(beside, isolation_level=None)) as target,
    ):
        # a reader's view: what is saved meanwhile neither enters the copy nor makes it begin again
        source.execute("BEGIN")
        source.execute("SELECT 1 FROM sqlite_schema").fetchone()
        target.execute("PRAGMA synchronous=OFF")  # flushed at the end, once
        source.backup(target, pages=_PAGES, progress=step)  # type: ignore[arg-type]
        source.execute("COMMIT")
        target.execute("PRAGMA journal_mode=DELETE")  # one file, without a journal beside
