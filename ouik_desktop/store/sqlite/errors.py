"""What SQLite refuses, in words: each of its errors that a user can do something about as an `OuikError`."""

from __future__ import annotations

import logging
import shutil
import sqlite3
from pathlib import Path
from typing import Final

from ouik_desktop.errors import CannotWrite, DamagedOffice, OfficeInUse, OuikError
from ouik_desktop.i18n import Text, _
from ouik_desktop.model.clock import TOKYO

_ROOM_TO_WORK: Final = 64 << 10  # bytes
DISK_FULL: Final = _(
    "The disk is full, so nothing was changed. What was saved before is safe; make room and try again."
)

_log = logging.getLogger(__name__)


def in_words(error: BaseException, path: Path) -> OuikError | None:
    """`error` of the office at `path` for its user; None where it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    _log.warning("SQLite says %s: %s", getattr(error, "sqlite_errorname", code), error)
    match code & 0xFF:  # the primary result code
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return OfficeInUse(
                _(
                    "{file} is in use by another program. Wait until it is done, or close it there, and try again.",
                    file=path,
                )
            )
        case sqlite3.SQLITE_FULL:
            return CannotWrite(DISK_FULL)
        case sqlite3.SQLITE_IOERR if _is_full(path):  # there is no room for what SQLite keeps beside the file
            return CannotWrite(DISK_FULL)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return CannotWrite(read_only(path))
        case sqlite3.SQLITE_IOERR:
            return CannotWrite(
                _(
                    "The disk with {file} does not answer as it should. Check that it is connected, and try again.",
                    file=path,
                )
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(path)
    return None


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _ROOM_TO_WORK
    except OSError:
        return False


def read_only(path: Path) -> Text:
    """The file, its folder or its disk cannot be written."""
    return _(
        "{file} cannot be written: the file, its folder or its disk is read-only. Copy it to a folder of your own and open"
        " the copy.",
        file=path,
    )


def damaged(path: Path) -> DamagedOffice:
    """The file is damaged; names the newest good backup where there is one."""
    from ouik_desktop.store.sqlite.backup_files import newest_good  # which looks into files, and tells of errors itself

    backup = newest_good(path)
    if backup is None:
        return DamagedOffice(
            _(
                "{file} is damaged, and there is no good backup of it in {folder}. Keep the file: some of it can be saved.",
                file=path,
                folder=path.parent,
            )
        )
    return DamagedOffice(
        _(
            "{file} is damaged. The newest good backup is {backup}, of {at}. Restore it to go on; the damaged file is kept.",
            file=path,
            backup=backup.file.name,
            at=backup.at.astimezone(TOKYO).replace(tzinfo=None),
        ),
        backup.file,
    )
