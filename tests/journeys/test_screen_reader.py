"""Somebody who does not see the window: every page over the bus of assistive technology, as a screen reader hears it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from ouik_desktop.store import Store
from ouik_desktop.work.office.sample import make_sample_office
from tests.journeys.screen import PATIENCE_S, Desktop, Screen, lacking, until

Heard = dict[str, Any]
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
LISTENER = Path(__file__).parents[1] / "hands" / "listener.py"
PYTHON = "/usr/bin/python3"  # with the bindings of the system; packaging/setup.sh brings them


def deaf() -> str:
    """What is missing for listening; nothing when all is there."""
    if missing := lacking():
        return ", ".join(missing)
    if not LAUNCHER.exists() or which("dbus-daemon") is None:
        return "the bus of assistive technology"
    asked = "import gi; gi.require_version('Atspi', '2.0')"
    bound = Path(PYTHON).exists() and subprocess.run([PYTHON, "-c", asked], capture_output=True, check=False)
    return "" if bound and bound.returncode == 0 else "gir1.2-atspi-2.0"


class Bus:
    """A session with assistive technology switched on, of its own."""

    def __init__(self, screen: Screen, folder: Path) -> None:
        address = folder / "address"
        with address.open("w", encoding="utf-8") as told:
            command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
            self._daemon = subprocess.Popen(command, stdout=told, stderr=subprocess.DEVNULL)
        until(lambda: address.read_text(encoding="utf-8").endswith("\n"), "a session bus")
        self.own = {
            "DBUS_SESSION_BUS_ADDRESS": address.read_text(encoding="utf-8").strip(),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "XDG_RUNTIME_DIR": str(folder),
        }
        self._environment = screen.environment() | self.own
        command = [str(LAUNCHER), "--launch-immediately"]
        self._launcher = subprocess.Popen(command, env=self._environment, stderr=subprocess.DEVNULL)

    def hear(self, title: str) -> Heard:
        """What is told of the window that is called so."""
        asked = subprocess.run(
            [PYTHON, str(LISTENER), title], env=self._environment, capture_output=True, text=True, timeout=2 * PATIENCE_S,
            check=False,
        )  # fmt: skip
        assert asked.returncode == 0, asked.stderr
        heard: Heard = json.loads(asked.stdout)
        return heard

    def close(self) -> None:
        """End the session."""
        for program in (self._launcher, self._daemon):
            program.terminate()
            program.wait()


@dataclass
class Listener:
    """Somebody at the keyboard with a screen reader. On every page nothing may be wrong."""

    desktop: Desktop
    bus: Bus

    def goes(self, *keys: str) -> Heard:
        """Press keys that lead to another page or open a dialog, and listen to it."""
        before = self.desktop.title()
        self.desktop.press(*keys)
        until(lambda: self.desktop.title() not in ("", before), f"another page or dialog by {keys}")
        return self.listens()

    def listens(self) -> Heard:
        """Listen to the window in front."""
        heard = self.bus.hear(self.desktop.title())
        assert heard["wrong"] == [], self.desktop.title()
        return heard

    def hears_tab(self, tab: str) -> Heard:
        """Go to the next tab, which is this one."""
        self.desktop.press("ctrl+Next")
        until(lambda: self.listens()["chosen"][0].startswith(tab), f"the tab {tab}")
        return self.listens()


@pytest.fixture
def listener(tmp_path: Path, home: Path) -> Iterator[Listener]:
    if missing := deaf():
        pytest.skip(f"nobody listens without {missing}")
    office = tmp_path / "office.ouik"
    store = Store.open(office)
    make_sample_office(store)
    store.close()
    screen = Screen("1440x900")
    bus = Bus(screen, tmp_path)
    desktop = Desktop(screen, home, "en", office=office, more=bus.own)
    yield Listener(desktop, bus)
    desktop.kill()
    bus.close()
    screen.close()


def test_every_page_is_told_with_names_and_roles_that_tell_apart(listener: Listener) -> None:
    listener.desktop.waits_at("Home")
    assert listener.listens()["roles"]["link"] >= 1
    assert listener.goes("ctrl+2")["chosen"] == ["Month"]
    assert listener.goes("ctrl+3")["roles"]["table"] == 1
    assert listener.goes("Return")["chosen"] == ["Basics"]
    assert listener.hears_tab("Programme")["roles"]["table"] == 1
    assert listener.hears_tab("Participants")["roles"]["table"] == 1
    assert listener.hears_tab("Announce")["roles"]["document frame"] == 1
    listener.hears_tab("History")
    assert listener.goes("ctrl+4")["chosen"] == ["People"]
    listener.goes("Return")
    assert listener.goes("ctrl+comma")["roles"]["radio button"] == 2
    listener.desktop.press("Down")
    until(lambda: listener.listens()["roles"]["radio button"] == 9, "theme, accent and contrast")


def test_dialogs_are_told_as_dialogs_with_their_titles(listener: Listener) -> None:
    listener.desktop.waits_at("Home")
    for keys in ("ctrl+n", "F1", "ctrl+i"):
        assert listener.goes(keys)["roles"]["dialog"] == 1
        listener.goes("Escape")
