"""The desktop ends the session, or the program is asked to go: what is being typed is kept first."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication


class SessionEnd(QObject):
    """`keep` is called when the desktop asks what there is to keep, `close` when the program is told to end (SIGTERM)."""

    def __init__(self, app: QGuiApplication, keep: Callable[[], object], close: Callable[[], object]) -> None:
        super().__init__(app)
        self._close = close
        app.commitDataRequest.connect(lambda _manager: keep())
        # Python hears a signal only when it has something to do: its number comes through a socket, which wakes the event loop
        self._heard, self._told = socket.socketpair()
        self._heard.setblocking(False)
        self._told.setblocking(False)
        self._before = signal.signal(signal.SIGTERM, lambda _number, _frame: None)
        signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._signalled)

    def _signalled(self) -> None:
        if signal.SIGTERM in self._heard.recv(64):
            self._close()

    def end(self) -> None:
        """Listen no more."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGTERM, self._before)
        self._heard.close()
        self._told.close()
