"""The real program with somebody beside it who can be asked: `python -m tests.hands.probe SOCKET [--office FILE] [--language ja]`.

A question is one line of JSON, `{"call": "focus", "with": []}`, an answer likewise; both are handled in the thread of the window,
also while a menu or a dialog runs a loop of its own. The probe only looks: it presses nothing and changes nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from ouik_desktop.app import run
from tests.hands.answers import Answers
from tests.hands.watch import LONGEST_MS, Watch


class Probe(QObject):
    """Answers questions about the window."""

    def __init__(self, app: QApplication, socket: str) -> None:
        super().__init__(app)
        answers = Answers(Watch(app, longest_ms=2 * LONGEST_MS))  # twice: caches shared with others cost work, too
        self._known: dict[str, Callable[..., Any]] = {
            name: getattr(answers, name) for name in dir(answers) if not name.startswith("_")
        }
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._called)
        if not self._server.listen(socket):
            raise OSError(self._server.errorString())

    def _called(self) -> None:
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.readyRead.connect(lambda caller=caller: self._answer(caller))
            self._answer(caller)

    def _answer(self, caller: QLocalSocket) -> None:
        if not caller.canReadLine():
            return
        asked = json.loads(bytes(caller.readLine().data()))
        try:
            said = {"said": self._known[asked["call"]](*asked["with"])}
        except Exception as error:  # told to the one who asked
            said = {"failed": f"{type(error).__name__}: {error}"}
        caller.write(json.dumps(said, ensure_ascii=False).encode() + b"\n")
        caller.flush()
        caller.disconnectFromServer()


def main() -> int:
    """The program, until it is left."""
    parser = argparse.ArgumentParser()
    parser.add_argument("socket")
    parser.add_argument("--office")
    parser.add_argument("--language")
    asked = parser.parse_args()
    sys.argv[0] = "ouik-desktop"
    kept: list[Probe] = []
    return run(asked.office, asked.language, witness=lambda app: kept.append(Probe(app, asked.socket)))


if __name__ == "__main__":
    sys.exit(main())
