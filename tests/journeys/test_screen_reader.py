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

    def hear(self, title: str) -> dict[str, Any]:
        """What is told of the window that is called so."""
        asked = subprocess.run(
            [PYTHON, str(LISTENER), title], env=self._environment, capture_output=True, text=True, timeout=2 * PATIENCE_S,
            check=False,
        )  # fmt: skip
        assert asked.returncode == 0, asked.stderr
        heard: dict[str, Any] = json.loads(asked.stdout)
        return heard

    def close(self) -> None:
        """End the session."""
        for program in (self._launcher, self._daemon):
            program.terminate()
            program.wait()


@dataclass
class Listener:
    """Somebody at the keyboard with a screen reader."""

    desktop: Desktop
    bus: Bus

    def hears(self, title: str, *keys: str) -> dict[str, int]:
        """Press keys and listen to the window that comes; how many there are of each role, where nothing is wrong."""
        self.desktop.press(*keys)
        self.desktop.waits_at(title)
        heard = self.bus.hear(title)
        assert heard["wrong"] == [], title
        roles: dict[str, int] = heard["roles"]
        return roles


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
    listener.hears("Home")
    assert listener.hears("December 2026")["page tab"] == 2
