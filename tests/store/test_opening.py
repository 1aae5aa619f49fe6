"""Opening an office on good days and bad ones: what is refused is left as it is, and said in words."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlalchemy import select

from ouik_desktop.errors import CannotWrite, DamagedOffice, NewerOffice, NotAnOffice, OfficeInUse, OuikError
from ouik_desktop.i18n import CODES, ENGLISH, _, language
from ouik_desktop.model import Person
from ouik_desktop.model.clock import frozen
from ouik_desktop.store import Store, bulk
from ouik_desktop.store.sqlite.backup_files import BY_HAND, name_for
from ouik_desktop.store.sqlite.copying import copy_office

CLOCK = frozen(2026, 12, 1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An office with one person in it."""
    path = tmp_path / "office.ouik"
    store = Store.open(path, CLOCK)
    with store.write(_("Add person")) as session:
        session.add(Person(family="佐藤"))
    store.close()
    return path


def refused(path: Path, kind: type[OuikError]) -> OuikError:
    before = {one: one.read_bytes() for one in path.parent.glob("*") if one.is_file()}
    with pytest.raises(kind) as said:
        Store.open(path, CLOCK, patience=0.1)
    assert {one: one.read_bytes() for one in before} == before
    words = {language(code).say(said.value.text) for code in CODES}
    assert len(words) == 2
    return said.value


def families(path: Path) -> list[str]:
    store = Store.open(path, CLOCK)
    with store.read() as session:
        found = [person.family for person in session.scalars(select(Person))]
    store.close()
    return found


def test_a_new_office_is_made_where_there_is_none_and_leaves_nothing_beside(tmp_path: Path) -> None:
    Store.open(tmp_path / "office?#%20.ouik", CLOCK).close()
    assert [file.name for file in tmp_path.iterdir()] == ["office?#%20.ouik"]


def test_what_was_saved_is_there_when_it_is_opened_again(file: Path) -> None:
    assert families(file) == ["佐藤"]


@pytest.mark.parametrize("content", [b"", b"name,mail\n", b"PK\3\4" + bytes(200)])
def test_a_file_of_another_kind_is_no_office(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.ouik"
    path.write_bytes(content)
    said = refused(path, NotAnOffice)
    assert ENGLISH.say(said.text) == (
        f"{path} is not an office of this program and was left as it is. Choose another file."
    )


def test_a_database_of_another_program_is_no_office(tmp_path: Path) -> None:
    path = tmp_path / "photos.ouik"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE photo (id)")
    refused(path, NotAnOffice)


def test_a_folder_is_no_office(tmp_path: Path) -> None:
    refused(tmp_path, NotAnOffice)


def test_an_office_of_a_newer_version_is_refused(file: Path) -> None:
    with closing(sqlite3.connect(file)) as newer:
        newer.execute("PRAGMA user_version=99")
    refused(file, NewerOffice)


def test_an_office_of_a_newer_version_is_refused_also_where_its_version_stands_in_the_journal(file: Path) -> None:
    copy = file.parent / "copy" / file.name
    copy.parent.mkdir()
    with closing(sqlite3.connect(file)) as newer:
        newer.execute("PRAGMA user_version=99")
        for one in (file, file.with_name("office.ouik-wal")):
            shutil.copy(one, copy.parent)
    refused(copy, NewerOffice)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    said = refused(tmp_path / "nowhere" / "office.ouik", CannotWrite)
    assert ENGLISH.say(said.text) == f"There is no folder {tmp_path / 'nowhere'}. Make it or choose another one."


def test_a_cut_off_office_is_damaged_and_its_newest_good_backup_is_named(file: Path) -> None:
    good, bad = (name_for(file, frozen(2026, 11, day).now(), BY_HAND) for day in (1, 2))
    copy_office(file, good)
    bad.write_bytes(good.read_bytes()[:5000])
    os.truncate(file, file.stat().st_size - 4096)
    said = refused(file, DamagedOffice)
    assert isinstance(said, DamagedOffice)
    assert said.backup == good
    assert good.name in ENGLISH.say(said.text)


def test_an_office_with_a_broken_page_is_damaged(file: Path) -> None:
    with file.open("rb+") as raw:
        raw.seek(4096)
        raw.write(b"\xff" * 8192)
    assert "no good backup" in ENGLISH.say(refused(file, DamagedOffice).text)


def test_an_overwritten_office_with_backups_is_damaged(file: Path) -> None:
    copy_office(file, name_for(file, CLOCK.now(), BY_HAND))
    file.write_bytes(b"")
    refused(file, DamagedOffice)


def test_an_office_that_somebody_else_writes_is_in_use_until_they_are_done(file: Path) -> None:
    store = Store.open(file, CLOCK, patience=0.1)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(OfficeInUse), store.write(_("Add person")) as session:
            session.add(Person(family="鈴木"))
        other.execute("ROLLBACK")
        with store.write(_("Add person")) as session:
            session.add(Person(family="鈴木"))
    store.close()
    assert families(file) == ["佐藤", "鈴木"]


# --- real bad days: processes that are killed, disks that are full, users without rights ---------------------------------


def in_child(work: Callable[[], None]) -> int:
    """Do `work` in a process of its own that ends hard; gives its wait status."""
    if (child := os.fork()) == 0:
        status = 1
        with suppress(BaseException):
            work()
            status = 0
        os._exit(status)
    return os.waitpid(child, 0)[1]


def killed(code: str, *arguments: object) -> None:
    """Run `code` in a new interpreter until it kills itself."""
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], check=False, capture_output=True, text=True
    )
    assert done.returncode == -9, done.stderr


SAVES = """
import os, signal, sys
from pathlib import Path
from ouik_desktop.i18n import _
from ouik_desktop.model import Person
from ouik_desktop.store import Store, bulk

def die(): os.kill(os.getpid(), signal.SIGKILL)

store = Store.open(Path(sys.argv[1]))
with store.write(_("Add person")) as session:
    session.add(Person(family="acknowledged"))
"""


def test_killed_in_the_middle_of_a_save_the_office_has_everything_saved_before(file: Path) -> None:
    killed(
        SAVES
        + """
with store.write(_("Add person")) as session:
    session.add(Person(family="half"))
    session.flush()
    die()
""",
        file,
    )
    assert families(file) == ["佐藤", "acknowledged"]


def test_killed_in_the_middle_of_an_import_nothing_of_it_is_there(file: Path) -> None:
    killed(
        SAVES
        + """
with store.write(_("Import")) as session:
    bulk.insert(session, Person, ["family"], [(f"person {n}",) for n in range(60_000)])  # more than the cache holds
    bulk.update(session, Person, ["note"], [(1, "half")])
    die()
""",
        file,
    )
    assert families(file) == ["佐藤", "acknowledged"]
    store = Store.open(file, CLOCK)
    with store.write(_("Import")) as session:  # the triggers that were away are back
        bulk.insert(session, Person, ["family"], [("鈴木",)])
        session.get_one(Person, 1).note = "by hand"
    assert [unit.rows for unit in store.history.units()] == [2, 1, 1]
    store.close()


def test_killed_while_it_is_made_a_new_office_is_not_half_there(tmp_path: Path) -> None:
    path = tmp_path / "office.ouik"
    killed(
        """
import os, signal, sys
from pathlib import Path
from ouik_desktop.disk import whole

with whole(Path(sys.argv[1]), replacing=False) as beside:
    beside.write_bytes(b"SQLite format 3")
    os.kill(os.getpid(), signal.SIGKILL)
""",
        path,
    )
    assert families(path) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A file system of 1 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], check=False, capture_output=True)
    if mounted.returncode:
        pytest.skip("mounting a small disk is not permitted here")
    return disk


@pytest.fixture(autouse=True)
def no_disk_stays(tmp_path: Path):
    yield
    if (tmp_path / "disk").is_mount():
        subprocess.run(["umount", "-l", tmp_path / "disk"], check=True)


def test_on_a_full_disk_nothing_acknowledged_is_lost(small_disk: Path) -> None:
    path = small_disk / "office.ouik"
    store = Store.open(path, CLOCK)
    saved = 0
    with pytest.raises(CannotWrite) as said:
        while True:
            with store.write(_("Add person")) as session:
                session.add(Person(family=f"person {saved}", note="x" * 5_000))
            saved += 1
    assert ENGLISH.say(said.value.text) == (
        "The disk is full, so nothing was changed. What was saved before is safe; make room and try again."
    )
    with pytest.raises(CannotWrite), store.write(_("Import")) as session:
        bulk.insert(session, Person, ["note"], [("x" * 5_000,)] * 100)
    with store.read() as session:
        assert len(session.scalars(select(Person.id)).all()) == saved > 10
    store.close()


def test_a_new_office_on_a_full_disk_is_not_half_there(small_disk: Path) -> None:
    (small_disk / "film").write_bytes(bytes(1_000_000))
    with pytest.raises(CannotWrite):
        Store.open(small_disk / "office.ouik", CLOCK)
    assert [one.name for one in small_disk.iterdir()] == ["film"]


def test_a_disk_full_to_the_last_byte_is_said_to_be_full(small_disk: Path) -> None:
    Store.open(small_disk / "old.ouik", CLOCK).close()
    with suppress(OSError), (small_disk / "film").open("wb", buffering=0) as film:
        while True:
            film.write(bytes(4096))
    for name in ("old.ouik", "new.ouik"):
        with (
            pytest.raises(CannotWrite, match="The disk is full"),
            Store.open(small_disk / name, CLOCK).read() as session,
        ):
            session.scalars(select(Person.id)).all()
    assert sorted(one.name for one in small_disk.glob("*.ouik")) == ["old.ouik"]


def test_a_read_only_office_is_said(file: Path) -> None:
    def look() -> None:
        refused(file, CannotWrite)

    file.chmod(0o444)
    file.parent.chmod(0o555)
    if os.getuid():
        look()
        return
    # nothing is read-only to root: somebody else looks
    for folder in file.parents[1:-2]:
        folder.chmod(folder.stat().st_mode | 0o755)

    def look_as_nobody() -> None:
        os.setuid(65_534)
        look()

    assert in_child(look_as_nobody) == 0
