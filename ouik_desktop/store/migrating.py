"""Bringing an office of an earlier version up to date: all steps in one transaction, after a copy of the file.

A step that fails, or a machine that fails, leaves the office as it was.
"""

from __future__ import annotations

import importlib
import logging
import pkgutil
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from ouik_desktop.store import migrations
from ouik_desktop.store.dialect import Dialect
from ouik_desktop.store.search.keeping import rebuild

if TYPE_CHECKING:
    from alembic.operations import Operations

_log = logging.getLogger(__name__)
Step = Callable[["Operations"], None]


def steps() -> dict[int, Step]:
    """The steps by the version they lead to."""
    found = {}
    for module in pkgutil.iter_modules(migrations.__path__):
        number = int(module.name.split("_")[0])
        found[number] = importlib.import_module(f"{migrations.__name__}.{module.name}").upgrade
    return dict(sorted(found.items()))


def migrate(connection: Connection, dialect: Dialect, to_run: Mapping[int, Step]) -> None:
    """Run the steps that lead beyond the version of the office, inside `dialect.migration()`, and index everything afresh."""
    from alembic.operations import Operations  # an office that is up to date does without
    from alembic.runtime.migration import MigrationContext

    version = dialect.version(connection)
    operations = Operations(MigrationContext.configure(connection))
    for number, step in to_run.items():
        if number > version:
            _log.info("office brought up to version %d", number)
            step(operations)
            dialect.set_version(connection, number)
    rebuild(connection, dialect)
