"""A file is whole or not there, and what was there before stays."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest

from ouik_desktop.errors import CannotWrite
from ouik_desktop.formats.files import Written, move_in, sha256_of, together, whole, write_whole
from ouik_desktop.i18n import ENGLISH, JAPANESE


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_written_file_holds_what_was_given_and_tells_its_sum(tmp_path: Path) -> None:
    path = tmp_path / "告知.txt"
    assert write_whole(path, b"words", pages=2) == Written(path, sha256(b"words").hexdigest(), 2)
    assert path.read_bytes() == b"words"
    assert sha256_of(path) == sha256(b"words").hexdigest()
    assert names(tmp_path) == ["告知.txt"]


def test_a_file_may_be_read_by_those_who_may_read_new_files(tmp_path: Path) -> None:
    write_whole(tmp_path / "ours.txt", b"")
    (tmp_path / "theirs.txt").touch()
    assert stat.S_IMODE((tmp_path / "ours.txt").stat().st_mode) == stat.S_IMODE(
        (tmp_path / "theirs.txt").stat().st_mode
    )


def test_a_failure_half_way_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    with suppress(RuntimeError), whole(path) as beside:
        beside.write_bytes(b"ne")
        raise RuntimeError
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["list.csv"]


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite) as said:
        write_whole(tmp_path / "nowhere" / "a.txt", b"x")
    assert ENGLISH.say(said.value.text) == f"There is no folder {tmp_path / 'nowhere'}. Make it or choose another one."
    assert JAPANESE.say(said.value.text) != ENGLISH.say(said.value.text)


def test_a_folder_in_the_place_of_the_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(CannotWrite) as said:
        write_whole(tmp_path / "a.txt", b"x")
    assert ENGLISH.say(said.value.text) == "“a.txt” is a folder. Choose another name."


def test_a_link_keeps_pointing_at_the_file_it_points_at(tmp_path: Path) -> None:
    (tmp_path / "shared.txt").write_bytes(b"old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "shared.txt")
    write_whole(tmp_path / "link.txt", b"new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "shared.txt").read_bytes() == b"new"


def test_a_name_at_the_limit_of_the_disk_can_be_written_and_a_longer_one_is_said(tmp_path: Path) -> None:
    write_whole(tmp_path / ("あ" * 85), b"x")
    with pytest.raises(CannotWrite) as said:
        write_whole(tmp_path / ("あ" * 86), b"x")
    assert "too long" in str(said.value)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EROFS, "You may not write to the folder"),
        (errno.EACCES, "You may not write to the folder"),
        (errno.ENOSPC, "The disk is full"),
        (errno.EBUSY, "is open in another program"),
        (errno.EIO, "could not be written: Input/output error."),
    ],
)
def test_each_refusal_of_the_disk_has_its_sentence(tmp_path: Path, number: int, words: str) -> None:
    with pytest.raises(CannotWrite, match=words), whole(tmp_path / "a.txt"):
        raise OSError(number, os.strerror(number))


def test_several_files_come_together(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "package"
    with together(folder) as staging:
        (staging / "a.txt").write_bytes(b"a")
        (staging / "b.txt").write_bytes(b"b")
        assert [name for name in names(folder) if not name.startswith(".")] == []
        move_in(staging, folder)
    assert names(folder) == ["a.txt", "b.txt"]


def test_several_files_come_together_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"old")
    (folder / "b.txt").mkdir()  # b cannot be replaced
    with suppress(CannotWrite), together(folder) as staging:
        (staging / "a.txt").write_bytes(b"new")
        (staging / "b.txt").write_bytes(b"new")
        move_in(staging, folder)
    assert (folder / "a.txt").read_bytes() == b"old"
    assert names(folder) == ["a.txt", "b.txt"]


def test_a_folder_made_for_files_that_never_came_goes_again(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), together(tmp_path / "new" / "package"):
        raise RuntimeError
    assert names(tmp_path) == []


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small file system")
def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """Inside a mount name space of its own a file system of 64 kB is filled for real."""
    script = f"""
from pathlib import Path
from ouik_desktop.errors import CannotWrite
from ouik_desktop.formats.files import write_whole
path = Path({str(tmp_path)!r}) / "list.csv"
write_whole(path, b"old")
try:
    write_whole(path, b"x" * 200_000)
except CannotWrite as said:
    print(said)
print(path.read_bytes(), sorted(p.name for p in path.parent.iterdir()))
"""
    mount_and_run = 'mount -t tmpfs -o size=64k none "$0" && exec "$1" -c "$2"'
    mounted = subprocess.run(
        ["unshare", "--mount", "--map-root-user", "sh", "-c", mount_and_run, str(tmp_path), sys.executable, script],
        capture_output=True,
        text=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip(f"no small file system to be had here: {mounted.stderr.strip()[-80:]}")
    assert mounted.stdout.splitlines() == [
        "The disk is full: “list.csv” was not written. Free some space or choose another folder.",
        "b'old' ['list.csv']",
    ]
