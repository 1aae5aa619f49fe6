"""The backups of an office: files in a folder beside it, each named after the moment and the reason it was made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from ouik_desktop.store.sqlite.office_file import APPLICATION_ID, is_whole, read_header

DAILY: Final = "daily"
BY_HAND: Final = "by-hand"
BEFORE_RESTORING: Final = "before-restoring"
BEFORE_UPDATE: Final = "before-update"
_STAMP: Final = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True)
class Backup:
    """A safe copy: made `at` (aware UTC), for which `reason`. It got its name only after it had been verified; `verified`
    says that it still has its length.
    """

    file: Path
    at: datetime
    reason: str
    size: int
    verified: bool


def folder_of(office: Path) -> Path:
    """Where the backups of an office lie."""
    return office.with_name(f"{office.stem}-backups")


def name_for(office: Path, at: datetime, reason: str) -> Path:
    """The file of a backup made `at`."""
    return folder_of(office) / f"{office.stem}-{at.astimezone(UTC).strftime(_STAMP)}-{reason}{office.suffix}"


def backups_of(office: Path) -> list[Backup]:
    """The backups of an office, the newest first."""
    found = (_backup(office, file) for file in folder_of(office).glob(f"{office.stem}-*{office.suffix}"))
    return sorted((one for one in found if one is not None), key=lambda one: (one.at, one.file.name), reverse=True)


def newest_good(office: Path) -> Backup | None:
    """The newest backup that can be read from end to end."""
    return next((one for one in backups_of(office) if one.verified and is_whole(one.file)), None)


def _backup(office: Path, file: Path) -> Backup | None:
    stamp, _dash, reason = file.stem.removeprefix(f"{office.stem}-").partition("-")
    try:
        at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    size, header = file.stat().st_size, read_header(file)
    right = header is not None and header.application_id == APPLICATION_ID and size >= header.bytes
    return Backup(file, at, reason, size, right)
