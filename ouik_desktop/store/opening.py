"""Opening an office file: look at it, refuse in words what is no office of ours, make a new one, bring an old one up to date.

1. The first bytes tell what it is; nothing is written before that. 2. A file that is shorter than it says, or was cut off in the
middle of a save and cannot be put right by its journal, is damaged. 3. An older one is copied and migrated.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import inspect, make_url, text
from sqlalchemy.exc import ArgumentError

from ouik_desktop.disk import whole
from ouik_desktop.errors import CannotWrite, NewerOffice, NotAnOffice
from ouik_desktop.i18n import _
from ouik_desktop.model import Clock
from ouik_desktop.paths import user_data_folder
from ouik_desktop.store.migrating import Step, migrate, steps
from ouik_desktop.store.schema import SCHEMA_VERSION
from ouik_desktop.store.sqlite.backup_files import BEFORE_UPDATE, backups_of, name_for
from ouik_desktop.store.sqlite.copying import copy_office
from ouik_desktop.store.sqlite.dialect import Sqlite
from ouik_desktop.store.sqlite.errors import damaged, read_only
from ouik_desktop.store.sqlite.location import FileLocation, location_of
from ouik_desktop.store.sqlite.office_file import (
    APPLICATION_ID,
    has_unsaved_journal,
    read_header,
    version_of,
)

if TYPE_CHECKING:
    from ouik_desktop.store.postgres.dialect import Postgres

_CHECKED_ALWAYS: Final = 4 << 20  # bytes: a check of so much takes some 25 ms


def open_file(path: Path, clock: Clock, patience: float, to_run: Mapping[int, Step] | None = None) -> Sqlite:
    """The office at `path`, made when it is not there; others are waited for `patience` seconds.

    Raises `NotAnOffice`, `NewerOffice`, `DamagedOffice`, `OfficeInUse` and `CannotWrite`; a file refused is left as it is.
    """
    if path.is_dir():
        raise NotAnOffice(
            _("{file} is a folder, not an office. Choose a file in it, or a name for a new office.", file=path)
        )
    if not path.exists():
        _make(path)
    version = _look_at(path)
    doubtful = has_unsaved_journal(path) or path.stat().st_size <= _CHECKED_ALWAYS
    dialect = Sqlite(path, patience, write_ahead=location_of(path) is FileLocation.LOCAL)
    wanted = steps() if to_run is None else to_run
    try:
        if doubtful:
            _check(dialect)
        if version < max(wanted, default=SCHEMA_VERSION):
            _bring_up_to_date(dialect, clock, wanted)
    except BaseException:
        dialect.engine.dispose()
        raise
    return dialect


def open_server(url: str, patience: float, to_run: Mapping[int, Step] | None = None) -> Postgres:
    """The office in the database at `url`, made where the database is empty. Raises `NotAnOffice`, `NewerOffice`, `OfficeError`."""
    from ouik_desktop.store.postgres.dialect import Postgres  # with psycopg: an office in a file does without

    dialect = Postgres(_server_url(url), patience)
    try:
        _prepare_server(dialect, steps() if to_run is None else to_run)
    except BaseException:
        dialect.engine.dispose()
        raise
    return dialect


def _server_url(url: str) -> str:
    """A URL of PostgreSQL, whatever driver it names; what was typed may hold a password and is not repeated."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        parsed = None
    if parsed is None or parsed.get_backend_name() != "postgresql":
        raise NotAnOffice(_("An office is a file, or a database such as postgresql+psycopg://user@server/office."))
    return parsed.set(drivername="postgresql+psycopg").render_as_string(hide_password=False)


def _prepare_server(dialect: Postgres, to_run: Mapping[int, Step]) -> None:
    with dialect.engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        version = dialect.version(connection) if "office_schema" in tables else 0
    if tables and not version:
        raise NotAnOffice(_("The database holds something else and was left as it is. Name an empty one."))
    if version > SCHEMA_VERSION:
        raise NewerOffice(
            _("The office was last opened with a newer version of this program. Update the program to open it.")
        )
    if not tables:
        dialect.make()
    elif version < max(to_run, default=SCHEMA_VERSION):
        with dialect.migration() as connection:
            migrate(connection, dialect, to_run)


def _make(path: Path) -> None:
    if path.parent == user_data_folder():
        path.parent.mkdir(parents=True, exist_ok=True)
    if not path.parent.is_dir():
        raise CannotWrite(_("There is no folder {folder}. Make it or choose another one.", folder=path.parent))
    try:
        with whole(path, replacing=False) as beside:  # somebody else may make the same office just now
            Sqlite.make(beside)
    except OSError:
        raise CannotWrite(read_only(path)) from None


def _look_at(path: Path) -> int:
    """The schema version of what is surely an office; nothing is written."""
    try:
        header = read_header(path)
    except OSError:
        raise CannotWrite(read_only(path)) from None
    if header is None and backups_of(path):
        raise damaged(path)
    if header is None or header.application_id != APPLICATION_ID:
        raise NotAnOffice(
            _("{file} is not an office of this program and was left as it is. Choose another file.", file=path)
        )
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise CannotWrite(read_only(path))
    cut_off = has_unsaved_journal(path)
    if not cut_off and path.stat().st_size < header.bytes:
        raise damaged(path)
    version = version_of(path) if cut_off else header.version
    if version > SCHEMA_VERSION:
        raise NewerOffice(
            _(
                "{file} was last opened with a newer version of this program and was left as it is. Update the program to"
                " open it.",
                file=path,
            )
        )
    return version


def _check(dialect: Sqlite) -> None:
    with dialect.engine.connect() as connection:
        if connection.execute(text("PRAGMA quick_check(1)")).scalar() != "ok":
            raise damaged(dialect.file)


def _bring_up_to_date(dialect: Sqlite, clock: Clock, to_run: Mapping[int, Step]) -> None:
    copy_office(dialect.file, name_for(dialect.file, clock.now(), BEFORE_UPDATE))
    with dialect.migration() as connection:
        migrate(connection, dialect, to_run)
