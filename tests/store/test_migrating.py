"""An office of an earlier version is brought up to date, or left as it was."""

import gzip
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, Integer, String, select, text

from ouik_desktop.i18n import _
from ouik_desktop.model import Base, LocalizedText, OwnKind, Person, Settled
from ouik_desktop.model.clock import frozen
from ouik_desktop.progress import finish
from ouik_desktop.store import Store
from ouik_desktop.store.checking import checking
from ouik_desktop.store.migrating import steps
from ouik_desktop.store.opening import open_file
from ouik_desktop.store.schema import SCHEMA_VERSION
from ouik_desktop.store.search.find import matching, search
from ouik_desktop.store.sqlite.backup_files import BEFORE_UPDATE, backups_of

CLOCK = frozen(2026, 12, 1)
NEXT = SCHEMA_VERSION + 1
OLD_FILES = sorted((Path(__file__).parents[1] / "old_files").glob("*.ouik.gz"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "office.ouik"
    store = Store.open(path, CLOCK)
    with store.write(_("Add person")) as session:
        session.add(Person(family="佐藤"))
    store.close()
    return path


def add_nickname(op: Any) -> None:
    op.add_column("person", Column("nickname", String, nullable=False, server_default=""))
    op.execute("UPDATE person SET nickname = 'Sato-chan'")


def fail(op: Any) -> None:
    op.create_table("pet", Column("id", Integer, primary_key=True))
    op.execute("INSERT INTO nowhere VALUES (1)")


def test_the_schema_version_is_that_of_the_last_step() -> None:
    assert max(steps(), default=1) == SCHEMA_VERSION


def test_all_steps_are_taken_after_a_copy_and_leave_no_history(file: Path) -> None:
    before = file.read_bytes()
    dialect = open_file(file, CLOCK, 1.0, {NEXT: add_nickname, NEXT + 1: lambda op: op.drop_column("venue", "note")})
    with dialect.engine.connect() as connection:
        assert connection.execute(text("SELECT family, nickname FROM person")).all() == [("佐藤", "Sato-chan")]
        assert dialect.version(connection) == NEXT + 1
        assert connection.execute(text("SELECT count(*) FROM change")).scalar() == 1
    dialect.engine.dispose()
    (copy,) = backups_of(file)
    assert (copy.reason, copy.verified) == (BEFORE_UPDATE, True)
    assert len(copy.file.read_bytes()) == len(before)


def test_a_step_that_fails_leaves_the_office_as_it_was(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(Exception, match="nowhere"):
        open_file(file, CLOCK, 1.0, {NEXT: add_nickname, NEXT + 1: fail})
    assert file.read_bytes() == before
    store = Store.open(file, CLOCK)
    with store.write(_("Rename person")) as session:
        session.get_one(Person, 1).family = "齋藤"
    store.history.undo()
    assert finish(checking(store)).ok
    store.close()


def test_killed_in_the_middle_of_a_migration_the_office_is_as_it_was(file: Path) -> None:
    killed = """
import os, signal, sys
from pathlib import Path
from ouik_desktop.model import Clock
from ouik_desktop.store.opening import open_file
from ouik_desktop.store.schema import SCHEMA_VERSION

def step(op):
    op.execute("ALTER TABLE person RENAME TO people")
    op.execute("CREATE TABLE ballast AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 200000)"
               " SELECT i, hex(randomblob(100)) AS x FROM n")
    os.kill(os.getpid(), signal.SIGKILL)

open_file(Path(sys.argv[1]), Clock(), 1.0, {SCHEMA_VERSION + 1: step})
"""
    done = subprocess.run([sys.executable, "-c", killed, str(file)], check=False, capture_output=True, text=True)
    assert done.returncode == -9, done.stderr
    store = Store.open(file, CLOCK)
    with store.read() as session:
        assert session.scalars(select(Person.family)).all() == ["佐藤"]
    assert finish(checking(store)).ok
    store.close()


def test_an_office_of_the_first_version_finds_other_forms_of_kanji_and_goes_on_keeping_its_index(
    tmp_path: Path,
) -> None:
    path = tmp_path / "office.ouik"
    path.write_bytes(gzip.decompress(next(old for old in OLD_FILES if old.name.startswith("version-1.")).read_bytes()))
    store = Store.open(path, CLOCK)
    with store.read() as session:
        (found,) = search(session, "高橋", [Person])
        assert found.title == LocalizedText("髙橋 直樹", "Naoki Takahashi")
    with store.write(_("Rename person")) as session:
        session.get_one(Person, found.id).family = "山﨑"
    with store.read() as session:
        assert found.id not in matching(session, "高橋", Person)
        assert found.id in matching(session, "山崎直樹", Person)
    assert finish(checking(store)).ok
    store.close()


@pytest.mark.parametrize("old", OLD_FILES, ids=lambda old: old.name)
def test_every_office_ever_kept_opens(old: Path, tmp_path: Path) -> None:
    path = tmp_path / "office.ouik"
    with gzip.open(old) as packed, path.open("wb") as unpacked:
        shutil.copyfileobj(packed, unpacked)
    store = Store.open(path, CLOCK)
    report = finish(checking(store))
    assert report.ok
    with store.read() as session:
        for kind in (mapper.class_ for mapper in Base.registry.mappers):
            assert len(session.scalars(select(kind)).all()) == report.rows[kind.__tablename__]
    while (unit := store.history.to_undo()) is not None:
        store.history.undo_unit(unit.id)
    assert sum(finish(checking(store)).rows.values()) == 0
    store.close()


def test_an_office_of_the_second_version_gets_kinds_of_its_own_and_settled_findings(tmp_path: Path) -> None:
    path = tmp_path / "office.ouik"
    path.write_bytes(gzip.decompress(next(old for old in OLD_FILES if old.name.startswith("version-2.")).read_bytes()))
    store = Store.open(path, CLOCK)
    with store.write(_("Add kind")) as session:
        session.add(OwnKind(key="tea", name=LocalizedText("茶会", "Tea party"), colour="cafe"))
        session.add(Settled(finding="one_sided:1:fee.en:money", words="digest", event_id=1))
    with store.read() as session:
        assert session.scalars(select(OwnKind.key)).all() == ["tea"]
    assert store.history.units(1)[0].label == _("Add kind")
    store.history.undo()
    with store.read() as session:
        assert (session.scalars(select(OwnKind)).all(), session.scalars(select(Settled)).all()) == ([], [])
    assert finish(checking(store)).ok
    store.close()
