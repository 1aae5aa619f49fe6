"""A look into an office file without opening it as one: whose it is and how much is in it, before it takes the place of another."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ouik_desktop.errors import CannotWrite, NewerOffice, NotAnOffice
from ouik_desktop.i18n import _
from ouik_desktop.localized import LocalizedText
from ouik_desktop.store.schema import SCHEMA_VERSION
from ouik_desktop.store.sqlite.office_file import APPLICATION_ID, is_whole, read_header


@dataclass(frozen=True)
class Contents:
    """What an office file holds: the `name` of the office, how many events and people, and when it was changed last (aware UTC)."""

    name: LocalizedText
    events: int
    people: int
    changed: datetime | None


def look_into(file: Path) -> Contents:
    """What `file` holds. Raises `NotAnOffice`, also where it is damaged, `NewerOffice`, and `CannotWrite` where it cannot be read."""
    surely_an_office(file)
    try:
        # a file on a stick that cannot be written, with no journal beside it, is read as it lies
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            return _contents(connection)
    except (sqlite3.Error, ValueError):
        raise _no_office(file) from None


def surely_an_office(file: Path) -> None:
    """Raise where `file` is no whole office of this version or an earlier one."""
    if not file.is_file():
        raise NotAnOffice(_("{file} does not exist or is not a file. Choose another one.", file=file))
    try:
        header = read_header(file)
    except OSError:
        raise CannotWrite(_("{file} cannot be read. Check the disk or the stick it is on.", file=file)) from None
    if header is None or header.application_id != APPLICATION_ID or not is_whole(file):
        raise _no_office(file)
    if header.version > SCHEMA_VERSION:
        raise NewerOffice(
            _("{file} was made with a newer version of this program. Update the program to restore it.", file=file)
        )


def _no_office(file: Path) -> NotAnOffice:
    return NotAnOffice(_("{file} is not a usable backup of an office. Choose another one.", file=file))


def _contents(connection: sqlite3.Connection) -> Contents:
    def first(statement: str) -> object:
        row = connection.execute(statement).fetchone()
        return row[0] if row else None

    name = first("SELECT name FROM office")
    changed = first("SELECT at FROM unit ORDER BY id DESC LIMIT 1")
    return Contents(
        LocalizedText.from_json(json.loads(str(name)) if name else None),
        int(str(first("SELECT count(*) FROM event"))),
        int(str(first("SELECT count(*) FROM person"))),
        datetime.fromisoformat(str(changed)) if changed else None,
    )
