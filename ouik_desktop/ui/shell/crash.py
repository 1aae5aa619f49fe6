"""The crash net: whatever is a bug ends in one bilingual dialog with a report free of personal data, never in silence.

A report holds types, `module:line` and versions; no messages of exceptions and no values, because those hold people's words.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, qVersion

from ouik_desktop import __version__
from ouik_desktop.paths import user_log_folder

if TYPE_CHECKING:
    from traceback import FrameSummary

_log = logging.getLogger("ouik_desktop")


def report_of(error: BaseException) -> str:
    """What happened, without a word of anybody: versions, then the chain of exceptions as types and places."""
    import traceback  # the net is installed at every start and used at few

    python = ".".join(str(part) for part in sys.version_info[:3])
    lines = [f"ouik-desktop {__version__}, Qt {qVersion()}, Python {python}, {sys.platform}", ""]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__qualname__)
        lines += [f"  {_place(frame)}" for frame in traceback.extract_tb(seen.__traceback__)]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


def _place(frame: FrameSummary) -> str:
    parts = Path(frame.filename).parts
    start = max(
        (at for at, part in enumerate(parts) if part in ("ouik_desktop", "site-packages")), default=len(parts) - 1
    )
    return f"{'/'.join(parts[start:])}:{frame.lineno} {frame.name}"


def keep_report(report: str, folder: Path, at: datetime) -> Path | None:
    """Write a report into the log folder; None when that is not possible."""
    file = folder / f"crash-{at:%Y%m%d-%H%M%S}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(report, encoding="utf-8")
    except OSError:
        return None
    return file


class CrashNet(QObject):
    """Catches what nobody caught, in any thread, and hands reports to `show(report, file)` in the window's thread."""

    caught = Signal(str)

    def __init__(self, show: Callable[[str, Path | None], None], folder: Path | None = None) -> None:
        super().__init__()
        self._show = show
        self._folder = folder or user_log_folder()
        self._showing = False
        self._before: tuple[Callable[..., object], ...] | None = None
        self.caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch from now on. PySide hands exceptions in slots to `sys.excepthook`."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._uncaught
        threading.excepthook = lambda args: self.catch(args.exc_value) if args.exc_value else None
        sys.unraisablehook = lambda args: _log.error("unraisable: %s", type(args.exc_value).__name__)

    def remove(self) -> None:
        """Catch no more."""
        if self._before:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
            self._before = None

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.catch(error.with_traceback(trace))

    def catch(self, error: BaseException) -> None:
        """A bug was met; may be called in any thread."""
        report = report_of(error)
        _log.error("bug:\n%s", report)
        self.caught.emit(report)

    def _tell(self, report: str) -> None:
        file = keep_report(report, self._folder, datetime.now())
        if self._showing:
            return  # one dialog at a time; the report is kept all the same
        self._showing = True
        try:
            self._show(report, file)
        finally:
            self._showing = False
