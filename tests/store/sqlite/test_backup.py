"""Safe copies, and putting one back."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from ouik_desktop.errors import NotAnOffice, OfficeInUse
from ouik_desktop.i18n import _
from ouik_desktop.model import Person
from ouik_desktop.model.clock import frozen
from ouik_desktop.progress import finish
from ouik_desktop.store import Changes, Store
from ouik_desktop.store.sqlite.backup import backing_up, is_due, restoring, thin_out
from ouik_desktop.store.sqlite.backup_files import BY_HAND, DAILY, backups_of, name_for
from ouik_desktop.store.sqlite.copying import copy_office

NOW = datetime(2026, 12, 1, 10, 42, tzinfo=UTC)


@pytest.fixture
def office(tmp_path: Path):
    store = Store.open(tmp_path / "office.ouik", frozen(2026, 12, 1), patience=0.1)
    add(store, "佐藤")
    yield store
    store.close()


def add(store: Store, family: str) -> None:
    with store.write(_("Add person")) as session:
        session.add(Person(family=family))


def families(store: Store) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(Person.family)))


def test_a_backup_holds_what_was_saved_and_work_goes_on_meanwhile(office: Store) -> None:
    task = backing_up(office.file, NOW, BY_HAND)
    next(task)
    add(office, "鈴木")
    made = finish(task)
    assert (made.at, made.reason, made.verified) == (NOW, BY_HAND, True)
    assert backups_of(office.file) == [made]
    assert [file.name for file in made.file.parent.iterdir()] == ["office-20261201T104200Z-by-hand.ouik"]
    copy = Store.open(made.file)
    assert families(copy) == ["佐藤"]
    copy.close()


def test_a_backup_given_up_leaves_nothing(office: Store) -> None:
    task = backing_up(office.file, NOW, BY_HAND)
    next(task)
    task.close()
    assert backups_of(office.file) == []
    assert list((office.file.parent / "office-backups").iterdir()) == []


def test_a_cut_off_backup_is_listed_as_not_verified(office: Store) -> None:
    made = finish(backing_up(office.file, NOW, BY_HAND))
    os.truncate(made.file, 8_192)
    assert [one.verified for one in backups_of(office.file)] == [False]


def test_restoring_brings_back_what_was_and_keeps_what_is(office: Store) -> None:
    made = finish(backing_up(office.file, NOW, BY_HAND))
    add(office, "鈴木")
    office.close()
    kept = finish(restoring(office.file, made.file, NOW + timedelta(hours=1)))
    told: list[Changes] = []
    office.subscribe(told.append)
    office.reopen()
    assert families(office) == ["佐藤"]
    assert told[0].touches(Person)
    before = Store.open(kept)
    assert families(before) == ["佐藤", "鈴木"]
    before.close()


def test_a_damaged_backup_is_not_restored(office: Store) -> None:
    made = finish(backing_up(office.file, NOW, BY_HAND))
    os.truncate(made.file, 8_192)
    with pytest.raises(NotAnOffice):
        finish(restoring(office.file, made.file, NOW))
    assert families(office) == ["佐藤"]


def test_an_office_somebody_has_open_is_not_replaced(office: Store) -> None:
    made = finish(backing_up(office.file, NOW, BY_HAND))
    with closing(sqlite3.connect(office.file)) as other:
        other.execute("SELECT count(*) FROM person").fetchone()
        with pytest.raises(OfficeInUse):
            finish(restoring(office.file, made.file, NOW))
    assert families(office) == ["佐藤"]


def test_a_damaged_office_is_kept_when_its_backup_is_restored(office: Store) -> None:
    made = finish(backing_up(office.file, NOW, BY_HAND))
    office.close()
    office.file.write_bytes(b"nothing of it is left")
    kept = finish(restoring(office.file, made.file, NOW + timedelta(hours=1)))
    assert kept.read_bytes() == b"nothing of it is left"
    office.reopen()
    assert families(office) == ["佐藤"]


def test_daily_backups_stay_for_two_weeks_and_the_first_of_each_month_for_a_year(office: Store) -> None:
    first = name_for(office.file, NOW - timedelta(days=499), DAILY)
    copy_office(office.file, first)
    for days in range(499):
        name_for(office.file, NOW - timedelta(days=days), DAILY).hardlink_to(first)
    by_hand = name_for(office.file, NOW - timedelta(days=480), BY_HAND)
    by_hand.hardlink_to(first)
    thin_out(office.file, NOW)
    left = [one.at.date() for one in backups_of(office.file)]
    assert left[:15] == [(NOW - timedelta(days=days)).date() for days in range(15)]
    assert [str(day) for day in left[15:]] == [
        *(
            "2026-11-01",
            "2026-10-01",
            "2026-09-01",
            "2026-08-01",
            "2026-07-01",
            "2026-06-01",
            "2026-05-01",
            "2026-04-01",
        ),
        *("2026-03-01", "2026-02-01", "2026-01-01", "2025-08-08"),
    ]


def test_a_backup_is_due_once_a_day_as_the_office_counts_days(office: Store) -> None:
    evening = office.clock.wall().replace(hour=23, minute=0)
    assert is_due(office.file, evening)
    finish(backing_up(office.file, evening, DAILY))
    assert not is_due(office.file, evening + timedelta(minutes=59))
    assert is_due(office.file, evening + timedelta(minutes=61))
