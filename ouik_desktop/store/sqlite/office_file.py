"""An office's file as it lies on the disk: what its first bytes say, and whether it is whole.

SQLite's file format is described at sqlite.org/fileformat2.html §1.3: `application_id` names the program a file belongs to,
`user_version` is the version of our schema.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

APPLICATION_ID: Final = 0x4F55494B  # "OUIK"
_MAGIC: Final = b"SQLite format 3\0"


@dataclass(frozen=True)
class Header:
    """What the first 100 bytes say; `bytes` is how long the file must be at least."""

    application_id: int
    version: int
    bytes: int


def read_header(path: Path) -> Header | None:
    """The header of the SQLite file at `path`, without opening it as one; None where it is something else."""
    with path.open("rb") as file:
        head = file.read(100)
    if len(head) < 100 or not head.startswith(_MAGIC):
        return None

    def number(start: int, length: int = 4) -> int:
        return int.from_bytes(head[start : start + length], "big")

    page = number(16, 2)
    # the count of pages holds only where it was written by the last to change the file
    pages = number(28) if number(24) == number(92) else 0
    return Header(number(68), number(60), pages * (65_536 if page == 1 else page))


def has_unsaved_journal(path: Path) -> bool:
    """Whether the last program that had the office open was cut off: its journal still lies beside."""
    return any(
        journal.exists() and journal.stat().st_size > 0
        for journal in (path.with_name(path.name + "-wal"), path.with_name(path.name + "-journal"))
    )


def version_of(path: Path) -> int:
    """The schema version, also where the newest pages still lie in the journal; the file is not touched."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        return version


def is_whole(path: Path) -> bool:
    """Whether every page of the file can be read and is in order."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False
