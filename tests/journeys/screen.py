"""A real screen that nobody sees (Xvfb with a window manager), and the program on it, used through keys alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from threading import Event as Pause

NEEDED = ("Xvfb", "openbox", "xdotool", "xclip")  # packaging/setup.sh brings them, where it may install
PATIENCE_S = 20.0
_A_MOMENT_S = 0.03


def lacking() -> list[str]:
    """The programs that are not on this machine."""
    return [program for program in NEEDED if which(program) is None]


def until(holds: Callable[[], object], what: str) -> None:
    """Wait until something holds; `what` says it when it never does."""
    pause = Pause()
    for _turn in range(round(PATIENCE_S / _A_MOMENT_S)):
        if holds():
            return
        pause.wait(_A_MOMENT_S)
    raise AssertionError(f"in vain: {what}")


class Screen:
    """An X server of its own, on the first display that is free."""

    def __init__(self, size: str = "1280x800") -> None:
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
        self._server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            self.display = f":{told.readline().strip()}"
        self._folder = TemporaryDirectory()
        keyless = Path(self._folder.name) / "openbox.xml"
        # its own keys, as Alt+Shift+Right, would never reach the program
        keyless.write_text('<openbox_config xmlns="http://openbox.org/3.4/rc"/>', encoding="utf-8")
        self._command = ["openbox", "--config-file", str(keyless)]
        self._manager = self._manage()
        until(self._is_managed, "a window manager")

    def _manage(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self._command, env=self.environment(), stderr=subprocess.DEVNULL)

    def _is_managed(self) -> bool:
        if self._manager.poll() is not None:  # the server was not ready to be spoken to
            self._manager = self._manage()
        return bool(self.ask("getwindowfocus"))

    def environment(self) -> dict[str, str]:
        """What a program needs to show itself here."""
        kept = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
        return {**kept, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def ask(self, *words: str) -> str:
        """What xdotool answers; nothing when it finds nothing."""
        asked = subprocess.run(
            ["xdotool", *words], env=self.environment(), capture_output=True, text=True, timeout=PATIENCE_S, check=False
        )
        return asked.stdout.strip()

    def close(self) -> None:
        """Switch it off."""
        for program in (self._manager, self._server):
            program.terminate()
            program.wait()
        self._folder.cleanup()


class Desktop:
    """The program running in a process of its own."""

    def __init__(
        self, screen: Screen, home: Path, language: str = "ja", *, office: Path | None = None,
        more: dict[str, str] | None = None,
    ) -> None:  # fmt: skip
        self._screen = screen
        spoken = f"{language}_{language.upper()}.UTF-8"
        own = {"OUIK_HOME": str(home), "LANG": spoken, "LC_ALL": spoken, "PYTHONFAULTHANDLER": "1"}
        named = ["--office", str(office)] if office is not None else []
        self.process = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", "-m", "ouik_desktop", *named],
            env=screen.environment() | own | (more or {}),
            cwd=Path(__file__).parents[2],
        )

    def waits_at(self, title: str) -> None:
        """Wait for the window that is in front to be called so, or to begin so."""
        until(lambda: self._is_at(title), f"a window called {title}")

    def _is_at(self, title: str) -> bool:
        assert self.process.poll() is None, f"the program has ended before there was a window called {title}"
        return self.title().startswith(title)

    def title(self) -> str:
        """What the window in front is called."""
        return self._screen.ask("getactivewindow", "getwindowname")

    def press(self, *keys: str) -> None:
        """Press keys one after another (`ctrl+k`, `Return`)."""
        self._screen.ask("key", "--delay", "20", *keys)

    def type(self, words: str) -> None:
        """Type words of plain letters."""
        self._screen.ask("type", "--delay", "8", words)

    def kill(self) -> None:
        """As when the plug is pulled: no goodbye."""
        self.process.kill()
        self.process.wait()

    def quit(self) -> int:
        """Leave by Ctrl+Q; gives the exit code. A program that does not end says in the log where it stands."""
        self.press("ctrl+q")
        try:
            return self.process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGABRT)
            self.process.wait()
            raise
