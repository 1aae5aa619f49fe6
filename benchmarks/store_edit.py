"""One saved edit, beside the very statements it takes through `sqlite3`: both wait for the disk once, after the same journal.

The statements are those the store sends to the driver, with their values, for the same edit of another copy of the office; they
are said again on a third copy. Every edit retitles one of 2,000 events, so that history, the search index and the pages' news
are all in it.
"""

from __future__ import annotations

import shutil
import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import event

EVENTS = 2_000
EDITS = 200


def measure() -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "office.ouik"
        _make(file)
        ours, statements, other = _measured(file)
    value, baseline = statistics.median(ours) * 1000, statistics.median(other) * 1000
    late = statistics.quantiles(ours, n=20)[-1] * 1000
    against = f"the same {statements} statements through sqlite3 ({baseline:.2f} ms)"
    return [
        {
            "name": "saved edit",
            "value": value,
            "unit": "ms",
            "against": against,
            "ratio": value / baseline,
            "limit": 2.5,
        },
        {"name": "saved edit, p95", "value": late, "unit": "ms", "against": "a limit", "ratio": None, "limit": 4.0},
    ]


def _make(file: Path) -> None:
    from ouik_desktop.i18n import _
    from ouik_desktop.model import Event, LocalizedText
    from ouik_desktop.store import Store, bulk

    store = Store.open(file)
    start = datetime(2026, 1, 1, 13, 30)
    rows = [
        (
            f"{n}@ouik.example",
            start + timedelta(hours=n),
            LocalizedText(f"第{n}回里山里海カフェ", f"Satoyama Café #{n}"),
        )
        for n in range(EVENTS)
    ]
    with store.write(_("Import")) as session:
        bulk.insert(session, Event, ["uid", "starts", "title"], rows)
    store.close()


def _measured(file: Path) -> tuple[list[float], int, list[float]]:
    """Seconds of each edit, ours and theirs in turns, and the number of statements of one."""
    from ouik_desktop.store import Store

    copies = [file.with_name(name) for name in ("recorded.ouik", "theirs.ouik")]
    for copy in copies:
        shutil.copyfile(file, copy)
    store, recorded = Store.open(file), Store.open(copies[0])
    said = _recording(recorded)
    ours, other = [], []
    with closing(sqlite3.connect(copies[1], isolation_level=None)) as theirs:
        for setting in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-16384"):
            theirs.execute(f"PRAGMA {setting}")
        for edit in range(-10, EDITS):  # the first ten warm all up
            said.clear()
            _retitle(recorded, edit)
            start = time.perf_counter()
            _retitle(store, edit)
            between = time.perf_counter()
            for many, statement, values in said:
                (theirs.executemany if many else theirs.execute)(statement, values).fetchall()
            theirs.commit()
            end = time.perf_counter()
            if edit >= 0:
                ours.append(between - start)
                other.append(end - between)
    store.close()
    recorded.close()
    return ours, len(said) + 1, other


def _recording(store: Any) -> list[tuple[bool, str, Any]]:
    """The statements that `store` sends to the driver, with their values, from now on: whether for many rows, which, of what."""
    said: list[tuple[bool, str, Any]] = []

    class Cursor(sqlite3.Cursor):
        def execute(self, statement: str, values: Any = ()) -> Any:
            said.append((False, statement, values))
            return super().execute(statement, values)

    class Connection(sqlite3.Connection):
        def cursor(self, factory: Any = Cursor) -> Any:
            return super().cursor(factory)

        def execute(self, statement: str, values: Any = ()) -> Any:
            said.append((False, statement, values))
            return super().execute(statement, values)

        def executemany(self, statement: str, rows: Any) -> Any:
            said.append((True, statement, kept := list(rows)))
            return super().executemany(statement, kept)

    def connect(_dialect: object, _record: object, where: list[Any], how: dict[str, Any]) -> sqlite3.Connection:
        return sqlite3.connect(*where, **how, factory=Connection)

    store.close()  # its next connection is one of ours
    event.listen(store.dialect.engine, "do_connect", connect)
    return said


def _retitle(store: Any, edit: int) -> None:
    from ouik_desktop.i18n import _
    from ouik_desktop.model import Event

    event_id = edit % EVENTS + 1
    with store.write(_("Rename event"), merge=f"event/{event_id}/title.ja") as session:
        cafe = session.get_one(Event, event_id)
        cafe.title = cafe.title.within("ja", f"第{edit}回 食と文化")
