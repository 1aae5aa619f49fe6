"""A second start finds the window that is open; whatever else is in the way, a window opens."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ouik_desktop.ui.door import Door, Ring, wish

# a second start, in a process of its own as it is: it says whether it was heard
_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ouik_desktop.ui.door import Door, Ring
app = QCoreApplication([])
door = Door(Path(sys.argv[1]))
print(door.is_ours, not door.is_ours and door.ring(Ring(sys.argv[2]), int(sys.argv[3])))
"""
# one that has the door and is gone without a word
_CRASHES = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ouik_desktop.ui.door import Door
app = QCoreApplication([])
door = Door(Path(sys.argv[1]))
door.answer(print)
os.abort()
"""
MakeDoor = Callable[[Path], Door]


@pytest.fixture
def door(qapp) -> Iterator[MakeDoor]:
    made: list[Door] = []

    def make(folder: Path) -> Door:
        made.append(Door(folder))
        return made[-1]

    yield make
    for one in made:
        one.close()


def second(folder: Path, office: str, patience_ms: int = 5000) -> subprocess.Popen[str]:
    words = [sys.executable, "-c", _SECOND, str(folder), office, str(patience_ms)]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True)


def test_a_second_start_is_heard_with_the_office_it_names(door: MakeDoor, tmp_path: Path, qtbot):
    ours = door(tmp_path)
    heard: list[Ring] = []
    ours.answer(heard.append)
    started = second(tmp_path, "/home/other.ouik")
    qtbot.waitUntil(lambda: started.poll() is not None, timeout=20_000)
    assert (ours.is_ours, heard) == (True, [Ring("/home/other.ouik")])
    assert started.communicate()[0] == "False True\n"


def test_another_settings_folder_is_a_window_of_its_own(door: MakeDoor, tmp_path: Path):
    assert [door(tmp_path / name).is_ours for name in ("mine", "yours", "mine")] == [True, True, False]


def test_what_a_crashed_program_left_behind_is_in_nobodys_way(door: MakeDoor, tmp_path: Path, qtbot):
    assert subprocess.run([sys.executable, "-c", _CRASHES, str(tmp_path)], check=False).returncode != 0
    ours = door(tmp_path)
    heard: list[Ring] = []
    ours.answer(heard.append)
    started = second(tmp_path, "/home/other.ouik")
    qtbot.waitUntil(lambda: started.poll() is not None, timeout=20_000)
    assert (ours.is_ours, heard) == (True, [Ring("/home/other.ouik")])
    started.communicate()


def test_a_window_that_does_not_answer_is_done_without(door: MakeDoor, tmp_path: Path):
    assert door(tmp_path).is_ours
    assert second(tmp_path, "/home/other.ouik", patience_ms=300).communicate()[0] == "False False\n"


def test_after_the_window_was_closed_the_next_start_opens_one(door: MakeDoor, tmp_path: Path):
    door(tmp_path).close()
    assert door(tmp_path).is_ours


def test_an_office_is_named_from_where_one_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "leave to come forward")
    assert wish("ours.ouik") == Ring(str(tmp_path / "ours.ouik"), "leave to come forward")
    assert wish("postgresql+psycopg://server/office").office == "postgresql+psycopg://server/office"
    assert wish(None).office is None
