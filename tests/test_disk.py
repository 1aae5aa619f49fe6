"""Files are whole or not there, whoever writes them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ouik_desktop.disk import whole


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_file_gets_its_name_when_all_of_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    with whole(path) as beside:
        beside.write_text("new")
        assert path.read_text() == "old"
    assert (path.read_text(), names(tmp_path)) == ("new", ["a.txt"])


def test_what_went_wrong_half_way_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), whole(path) as beside:
        beside.write_text("ne")
        raise ZeroDivisionError
    assert (path.read_text(), names(tmp_path)) == ("old", ["a.txt"])


def test_a_file_made_meanwhile_by_somebody_else_can_be_left_in_peace(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with whole(path, replacing=False) as beside:
        beside.write_text("ours")
        path.write_text("theirs")
    assert (path.read_text(), names(tmp_path)) == ("theirs", ["a.txt"])
    with whole(tmp_path / "b.txt", replacing=False) as beside:
        beside.write_text("ours")
    assert ((tmp_path / "b.txt").read_text(), names(tmp_path)) == ("ours", ["a.txt", "b.txt"])


def test_the_program_killed_while_it_writes_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    killed = """
import os, signal, sys
from pathlib import Path
from ouik_desktop.disk import whole

with whole(Path(sys.argv[1])) as beside:
    beside.write_text("ne")
    os.kill(os.getpid(), signal.SIGKILL)
"""
    done = subprocess.run([sys.executable, "-c", killed, str(path)], check=False, cwd=Path(__file__).parent.parent)
    assert done.returncode < 0
    assert path.read_text() == "old"


@pytest.mark.skipif(os.name == "nt", reason="links need a permission of their own there")
def test_a_link_keeps_pointing_where_it_points(tmp_path: Path) -> None:
    (tmp_path / "kept.json").write_text("old")
    (tmp_path / "link.json").symlink_to("kept.json")
    with whole(tmp_path / "link.json") as beside:
        beside.write_text("new")
    assert ((tmp_path / "link.json").is_symlink(), (tmp_path / "kept.json").read_text()) == (True, "new")
