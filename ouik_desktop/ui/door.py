"""The door of the one window: whoever starts the program again rings at it instead of opening a second one.

A door belongs to a user, a machine and a settings folder: its lock is a file in that folder, its bell a local socket. Asking for the
lock takes no time and loads nothing (QtCore is there); the network part of Qt is loaded where somebody rings, and, to be rung at,
when the window has long been painted. The lock and the bell of a program that crashed stand in nobody's way.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zlib import crc32

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QSysInfo, QThread

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWERS_MS: Final = 8000  # how long the window may be busy, or still be opening, before one goes without it
LONGEST_SOCKET: Final = 100  # letters; sun_path holds 104 on some systems
_BETWEEN_MS: Final = 50
_AT_ONCE_MS: Final = 500

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Ring:
    """What somebody wants who starts the program again: the `office` named, if any, and the desktop's leave to come to the front
    (`XDG_ACTIVATION_TOKEN`, Wayland)."""

    office: str | None = None
    token: str = ""


def wish(office: str | None) -> Ring:
    """What somebody wants who starts the program with `office` named; paths are those of where they are."""
    named = office if office is None or "://" in office else str(Path(office).absolute())
    return Ring(named, os.environ.get("XDG_ACTIVATION_TOKEN", ""))


class Door:
    """The door of the settings in `folder`. `is_ours` where no other window of these settings is open."""

    def __init__(self, folder: Path) -> None:
        whose = f"{_user()}\n{QSysInfo.machineHostName()}\n{folder.absolute()}"
        self._name = f"ouik-desktop-{crc32(whose.encode(errors='surrogateescape')):08x}"
        self._folder = folder
        self._lock = QLockFile(str(folder / f".{self._name}.lock"))
        self._lock.setStaleLockTime(0)  # however long: only a program that is gone has no claim on it
        self._bell: _Bell | None = None
        self.is_ours = self._take(folder)

    def _take(self, folder: Path) -> bool:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True  # nothing can be kept there: each window is the only one
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def ring(self, ring: Ring, patience_ms: int = ANSWERS_MS) -> bool:
        """Ask the open window to come to the front, with the office wanted. False where it does not answer."""
        from PySide6.QtNetwork import QLocalSocket  # only where somebody rings

        deadline = QDeadlineTimer(patience_ms)
        while not deadline.hasExpired():
            bell = QLocalSocket()
            bell.connectToServer(self._address())
            if bell.waitForConnected(_AT_ONCE_MS):
                return _told(bell, ring, deadline)
            QThread.msleep(_BETWEEN_MS)  # it is still opening
        return False

    def answer(self, rung: Callable[[Ring], object]) -> None:
        """From now on `rung` is called for whoever rings."""
        if self.is_ours and self._bell is None:
            self._bell = _Bell(self._address(), rung)

    def close(self) -> None:
        """The window is gone; the next start opens one."""
        if self._bell is not None:
            self._bell.close()
        self._lock.unlock()

    def _address(self) -> str:
        """A path where the desktop keeps a folder for the user's sockets, else beside the settings; a mere name on Windows, and where
        the path were too long for a socket."""
        if sys.platform == "win32":
            return self._name
        for folder in filter(None, (os.environ.get("XDG_RUNTIME_DIR", ""), str(self._folder))):
            if os.access(folder, os.W_OK) and len(f"{folder}/{self._name}") < LONGEST_SOCKET:
                return f"{folder}/{self._name}"
        return self._name


def _user() -> str:
    return os.environ.get("USERNAME", "") if sys.platform == "win32" else str(os.getuid())


def _told(bell: QLocalSocket, ring: Ring, deadline: QDeadlineTimer) -> bool:
    """Whether the window heard it: it says who it is, is told, and says it has heard."""
    if not _line_comes(bell, deadline):
        return False
    _let_come_to_the_front(int(bytes(bell.readLine().data()) or b"0"))
    bell.write(json.dumps(asdict(ring)).encode() + b"\n")
    bell.flush()
    return _line_comes(bell, deadline)


def _line_comes(bell: QLocalSocket, deadline: QDeadlineTimer) -> bool:
    while not bell.canReadLine():
        if not bell.waitForReadyRead(max(int(deadline.remainingTime()), 1)):
            return False
    return True


def _let_come_to_the_front(process: int) -> None:
    """Windows lets nobody take the front but whom the one that has it allows."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(process)


class _Bell(QObject):
    """Hears who rings."""

    def __init__(self, address: str, rung: Callable[[Ring], object]) -> None:
        super().__init__()
        from PySide6.QtNetwork import QLocalServer  # long after the first paint

        self._rung = rung
        self._server: QLocalServer = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(address)  # of a program that crashed: the lock is ours
        if not self._server.listen(address):
            _log.warning("nobody can ring: %s", self._server.errorString())
        self._server.newConnection.connect(self._welcome)

    def _welcome(self) -> None:
        while (guest := self._server.nextPendingConnection()) is not None:
            guest.disconnected.connect(guest.deleteLater)
            guest.readyRead.connect(lambda guest=guest: self._hear(guest))
            guest.write(f"{os.getpid()}\n".encode())

    def _hear(self, guest: QLocalSocket) -> None:
        if not guest.canReadLine():
            return
        try:
            ring = Ring(**json.loads(bytes(guest.readLine().data())))
        except (ValueError, TypeError):  # of a version to come
            ring = Ring()
        guest.write(b"heard\n")
        guest.flush()
        self._rung(ring)

    def close(self) -> None:
        self._server.close()
