"""Hands at a real window: keyboard, mouse and wheel through the X server, and after every gesture the one list of what always holds."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.hands.gestures import Gesture
from tests.journeys.screen import PATIENCE_S, Screen, until

ROOT = Path(__file__).parents[2]


class Hands:
    """One person at the program, which runs in a process of its own with a probe beside it.

    Every gesture is judged by the invariants in `tests.hands.invariants`; `but` names those that this journey does not ask,
    because somebody is still mending what they hold.
    """

    def __init__(
        self, screen: Screen, folder: Path, *, office: Path | None = None, language: str = "ja", home: Path | None = None,
        but: frozenset[str] = frozenset(),
    ) -> None:  # fmt: skip
        self._screen, self._but = screen, but
        self._socket = folder / "probe"
        self._home = home or folder / "home"
        own = {
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "OUIK_HOME": str(self._home),
            "PYTHONFAULTHANDLER": "1",
            "QT_IM_MODULE": "none",
        }
        named = ["--office", str(office)] if office is not None else []
        command = [sys.executable, "-m", "tests.hands.probe", str(self._socket), *named, "--language", language]
        self.process = subprocess.Popen(command, env=screen.environment() | own, cwd=ROOT)
        until(lambda: self._socket.exists() or self.process.poll() is not None, "the program with its probe")

    # --- asking -----------------------------------------------------------------------------------------------------------------

    def ask(self, call: str, *words: Any) -> Any:
        """What the probe says."""
        assert self.process.poll() is None, f"the program has ended with {self.process.returncode}"
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(PATIENCE_S)
            line.connect(str(self._socket))
            line.sendall(json.dumps({"call": call, "with": words}).encode() + b"\n")
            told = json.loads(b"".join(iter(lambda: line.recv(65536), b"")))
        if "failed" in told:
            raise LookupError(told["failed"])
        return told["said"]

    def rests(self) -> None:
        """Wait until the window has done what was asked of it."""
        until(lambda: self.ask("at_rest"), "a window at rest")

    def sees(self, what: str, call: str, *words: Any, equal: Any = True) -> None:
        """Wait until an answer is what it has to become."""
        until(lambda: self.ask(call, *words) == equal, what)

    def is_on(self, page: str) -> None:
        """Wait for a page."""
        until(lambda: self.ask("page") == page, f"the page {page}")
        self.rests()

    # --- doing ------------------------------------------------------------------------------------------------------------------

    @contextmanager
    def gesture(self, kind: str, what: str = "", *, acts: int = 1) -> Iterator[None]:
        """Something done with the hands; what it breaks fails the journey."""
        self.ask("before", Gesture(kind, what, acts=acts).plain())
        yield
        self.rests()
        found = [one for one in self.ask("after") if one.partition(":")[0] not in self._but]
        assert not found, f"{kind} {what}: " + "; ".join(found)

    def press(self, *keys: str, acts: int = 1) -> None:
        """Keys one after the other, each a gesture: `press("ctrl+k", "Return")`."""
        for key in keys:
            with self.gesture("key", key, acts=acts):
                self._do("key", key)

    def type(self, words: str, *, acts: int = 1) -> None:
        """Words of plain letters, in one go."""
        with self.gesture("type", words, acts=acts):
            self._do("type", "--delay", "6", words)

    def pause(self) -> None:
        """Rest until what was typed is saved."""
        with self.gesture("pause"):
            until(lambda: not self.ask("waits_to_save"), "the autosave")

    def long_pause(self) -> None:
        """Rest until what was typed is a phrase of its own."""
        self.pause()
        until(lambda: not self.ask("phrase_is_open"), "the end of a phrase")

    def paste(self, words: str, *, acts: int = 1) -> None:
        """Words of any script, from the clipboard of another program."""
        command = ["xclip", "-selection", "clipboard", "-i"]
        subprocess.run(command, input=words.encode(), env=self._screen.environment(), check=True, timeout=PATIENCE_S)
        with self.gesture("paste", words, acts=acts):
            self._do("key", "ctrl+v")

    def click(self, name: str, number: int = 0, *, acts: int = 1) -> None:
        """The middle of something by its object name or words."""
        self.click_at(*middle(self.ask("place", name, number)), acts=acts)

    def click_at(self, x: int, y: int, button: int = 1, *, acts: int = 1) -> None:
        """A place on the screen."""
        with self.gesture("click" if button == 1 else "menu", acts=acts):
            self._do("mousemove", str(x), str(y), "click", str(button))

    def click_cell(self, table: str, row: int, column: int, button: int = 1) -> None:
        """A cell of a table."""
        self.click_at(*middle(self.ask("cell_place", table, row, column)), button)

    def wheel_at(self, x: int, y: int, notches: int) -> None:
        """Turn the wheel over a place; down is positive."""
        with self.gesture("wheel", acts=0):
            button = "5" if notches > 0 else "4"
            self._do("mousemove", str(x), str(y), "click", "--repeat", str(abs(notches)), "--delay", "5", button)

    def _do(self, *words: str) -> None:
        self._screen.ask(*words)

    def quit(self) -> int:
        """Leave by Ctrl+Q; gives the exit code."""
        self._do("key", "ctrl+q")
        return self.process.wait(PATIENCE_S)

    def kill(self) -> None:
        """As when the plug is pulled."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()


def middle(box: list[int]) -> tuple[int, int]:
    """Where one points at."""
    return box[0] + box[2] // 2, box[1] + box[3] // 2


Sit = Callable[..., Hands]
