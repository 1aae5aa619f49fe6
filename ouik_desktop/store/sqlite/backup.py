"""Safe copies of an office file: made while one works, verified, kept by the day and the month, put back when needed."""

from __future__ import annotations

import logging
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from ouik_desktop.disk import flush, whole
from ouik_desktop.errors import CannotWrite, NotAnOffice, OfficeInUse
from ouik_desktop.i18n import _
from ouik_desktop.progress import Progress, Task, finish
from ouik_desktop.store.sqlite.backup_files import BEFORE_RESTORING, DAILY, Backup, backups_of, name_for
from ouik_desktop.store.sqlite.copying import copying, copying_pages
from ouik_desktop.store.sqlite.looking import surely_an_office
from ouik_desktop.store.sqlite.office_file import has_unsaved_journal

KEPT_DAYS: Final = 14
KEPT_MONTHS: Final = 12

_log = logging.getLogger(__name__)


def backing_up(office: Path, now: datetime, reason: str) -> Task[Backup]:
    """Make a verified backup of the office at `office`; `now` is aware. Raises `CannotWrite`, `DamagedOffice`."""
    file = name_for(office, now, reason)
    yield from copying(office, file)
    return next(one for one in backups_of(office) if one.file == file)


def is_due(office: Path, now: datetime) -> bool:
    """Whether there is no backup yet of this day, as the zone of `now` counts days."""
    return not any(one.at.astimezone(now.tzinfo).date() == now.date() for one in backups_of(office))


def thin_out(office: Path, now: datetime) -> list[Path]:
    """Delete daily backups that are neither of the last two weeks nor the first of one of the last twelve months."""
    daily = [one for one in backups_of(office) if one.reason == DAILY]
    kept = _recent(daily, now) | _monthly(daily)
    gone = [one.file for one in daily if one.file not in kept]
    for file in gone:
        with suppress(OSError):
            file.unlink()
            _log.info("old backup removed: %s", file.name)
    return gone


def _recent(daily: Iterable[Backup], now: datetime) -> set[Path]:
    return {one.file for one in daily if now - one.at <= timedelta(days=KEPT_DAYS)}


def _monthly(daily: Iterable[Backup]) -> set[Path]:
    # from the newest on, so that the first of a month is the one that stays
    first = {(one.at.year, one.at.month): one.file for one in daily}
    return set(list(first.values())[:KEPT_MONTHS])


def restoring(office: Path, backup: Path, now: datetime) -> Task[Path]:
    """Put `backup` in the place of the office, which must be closed; gives the file as which the present one is kept.

    Raises `NotAnOffice` where the backup is none or is damaged, `NewerOffice`, `OfficeInUse`, `CannotWrite`; then nothing has changed.
    """
    yield Progress(0, 2, _("Checking the backup"))
    surely_an_office(backup)
    if backup.exists() and office.exists() and backup.samefile(office):
        raise NotAnOffice(_("{file} is the office that is open now. Choose another one.", file=backup))
    yield Progress(1, 2, _("Restoring"))
    kept = name_for(office, now, BEFORE_RESTORING)
    try:
        with whole(office) as beside:
            if has_unsaved_journal(backup):  # no backup of ours, but an office somebody works in, or did
                finish(copying_pages(backup, beside))
            else:
                shutil.copyfile(backup, beside)
            flush(beside)  # a disk that is full says so here, before the present office is touched
            if office.exists():
                _let_go(office)
                _keep(office, kept)
        _log.info("office restored from %s; the one before is kept as %s", backup.name, kept.name)
    except OSError as error:
        _log.error("restoring failed: %r", error)
        raise CannotWrite(
            _(
                "{file} could not be restored, and nothing was changed. Make room on the disk, or check the folder.",
                file=office,
            )
        ) from None
    return kept


def _let_go(office: Path) -> None:
    """Have the journal written into the file, which only succeeds where nobody else has it open."""
    try:
        with closing(sqlite3.connect(office, timeout=1, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError:
        raise OfficeInUse(
            _(
                "{file} is in use by another program. Wait until it is done, or close it there, and try again.",
                file=office,
            )
        ) from None
    except sqlite3.DatabaseError:
        pass  # too damaged to be opened: it is kept as it is, with its journal


def _keep(office: Path, kept: Path) -> None:
    kept.parent.mkdir(exist_ok=True)
    shutil.copyfile(office, kept)
    for ending in ("-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            office.with_name(office.name + ending).replace(kept.with_name(kept.name + ending))
