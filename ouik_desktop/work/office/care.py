"""Taking care of the office itself: looking it over, making safe copies, putting one back."""

from __future__ import annotations

import logging
from pathlib import Path

from ouik_desktop.errors import CannotWrite, NotFound
from ouik_desktop.i18n import Text, _
from ouik_desktop.model import Clock
from ouik_desktop.progress import Progress, Task
from ouik_desktop.store import Store
from ouik_desktop.store.checking import Report, checking, rebuild_index
from ouik_desktop.store.sqlite.backup import backing_up, is_due, restoring, thin_out
from ouik_desktop.store.sqlite.backup_files import BY_HAND, DAILY, Backup, backups_of, folder_of
from ouik_desktop.store.sqlite.copying import copying
from ouik_desktop.store.sqlite.location import location_of
from ouik_desktop.store.sqlite.looking import Contents, look_into
from ouik_desktop.store.sqlite.office_file import is_whole

_log = logging.getLogger(__name__)


def check(store: Store, *, repair: bool = False) -> Task[Report]:
    """Look the whole office over; with `repair` a search index that is not up to date is made afresh."""
    report = yield from checking(store)
    _log.info("office looked over: %d problems %s", len(report.problems), [problem.what for problem in report.problems])
    if repair and any(problem.what == "search" for problem in report.problems):
        rebuild_index(store)
        _log.warning("the search index was not up to date and was made afresh")
        report = yield from checking(store)
    return report


def caution(office: Path) -> Text | None:
    """What whoever keeps an office in this folder should know: it lies on a network drive, or a cloud service copies it."""
    return location_of(office).warning


def create_backup(store: Store) -> Task[Backup]:
    """Make a verified backup now."""
    made = yield from backing_up(store.file, store.clock.wall(), BY_HAND)
    _log.info("backup made by hand: %s, %d bytes", made.file.name, made.size)
    return made


def daily_backup(store: Store) -> Task[Backup | None]:
    """Make the backup of the day if there is none yet, and delete old daily ones; None where it was not due."""
    now = store.clock.wall()
    if not is_due(store.file, now):
        return None
    made = yield from backing_up(store.file, now, DAILY)
    _log.info("backup of the day: %s, %d bytes", made.file.name, made.size)
    thin_out(store.file, now)
    return made


def backups(office: Path) -> list[Backup]:
    """The backups of the office at `office`, the newest first."""
    return backups_of(office)


def look_into_backup(file: Path) -> Contents:
    """What a file to be restored holds. Raises `NotAnOffice`, `NewerOffice`, `CannotWrite`."""
    return look_into(file)


def folder_of_backups(office: Path) -> Path:
    """Where the backups of the office lie, made where there is none yet."""
    folder = folder_of(office)
    folder.mkdir(exist_ok=True)
    return folder


def name_for_copy(office: Path, clock: Clock) -> str:
    """What a copy of the office made today is called."""
    return f"{office.stem} {clock.today().isoformat()}{office.suffix}"


def save_copy(store: Store, file: Path) -> Task[Path]:
    """Save a verified copy of the open office as `file`, on a stick, say, over what lies there. Raises `CannotWrite`."""
    if file.exists() and file.samefile(store.file):
        raise CannotWrite(_("{file} is the office that is open now. Choose another name.", file=file))
    yield from copying(store.file, file)
    _log.info("a copy of the office was saved: %d bytes", file.stat().st_size)
    return file


def find_backup(office: Path, name: str) -> Path:
    """A backup by its path or its file's name; raises `NotFound`."""
    for file in (Path(name), folder_of(office) / name):
        if file.is_file():
            return file
    raise NotFound(_("There is no backup {file} in {folder}.", file=name, folder=folder_of(office)))


def verify_backup(file: Path) -> Task[bool]:
    """Whether a backup can be read from end to end."""
    yield Progress(0, 0, _("Checking the backup"))
    return is_whole(file)


def restore_backup(store: Store, file: Path) -> Task[Path]:
    """Put a backup in the place of the open office; gives the file as which the present one is kept among the backups."""
    office = store.file
    with store.apart():
        return (yield from restoring(office, file, store.clock.now()))


def restore_damaged(office: Path, file: Path, clock: Clock) -> Task[Path]:
    """The same for an office that cannot be opened."""
    return (yield from restoring(office, file, clock.now()))
