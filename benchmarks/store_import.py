"""An import of 100,000 participants, half of them known among 100,000 people, beside `executemany` of the very rows written.

Ours finds the rows ready as Python values and turns them into the database's own, keeps history (row images of the 50,000 people
that change), indexes everybody's words, and commits. Theirs finds them as SQLite takes them and writes them into the same tables
and indices, with the same journal; without history and search index ours is measured beside it too.
"""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from datetime import datetime, timedelta
from itertools import repeat
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks._people import Invented, people

PEOPLE = 100_000
ROUNDS = 3
CHANGED = ["affiliation", "phone"]
REGISTERED = ["event_id", "person_id", "number", "queued_at", "source", "source_key", "answers"]
SETTINGS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-16384")


class Rows(NamedTuple):
    """What an import writes: new people, changes of known ones (by id), and what is said with each registration."""

    new: list[Invented]
    changed: list[tuple[Any, ...]]
    said: list[tuple[Any, ...]]


def measure() -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        store = _office(Path(folder) / "office.ouik")
        rows = _rows()
        rounds = [(_imported(store, rows), _undone(store)) for _round in range(ROUNDS)]
        alone = [_written_alone(store, rows) for _round in range(ROUNDS)]
        _imported(store, rows)
        with closing(_bare(store.file)) as theirs:
            other = statistics.median(_executemany(theirs) for _round in range(ROUNDS))
        store.close()
    whole, undone = (statistics.median(times) for times in zip(*rounds, strict=True))
    against = f"executemany of the very rows ({other:.2f} s)"
    kept = {"unit": "s", "against": against}
    bare = statistics.median(alone)
    return [
        {"name": "import of 100,000 rows, rows alone", "value": bare, "ratio": bare / other, "limit": 1.6, **kept},
        {"name": "import of 100,000 rows", "value": whole, "ratio": whole / other, "limit": 2.5, **kept},
        {"name": "undo of that import", "value": undone, "ratio": undone / other, "limit": None, **kept},
    ]


def _office(file: Path) -> Any:
    from ouik_desktop.i18n import _
    from ouik_desktop.model import Event, Person
    from ouik_desktop.store import Store, bulk

    store = Store.open(file)
    with store.write(_("Import")) as session:
        session.add(Event(uid="cafe@ouik.example", starts=datetime(2026, 12, 5, 13, 30)))
        bulk.insert(session, Person, Invented._fields, people(0, PEOPLE))
    return store


def _rows() -> Rows:
    new = list(people(PEOPLE, PEOPLE // 2))
    seen = people(2 * PEOPLE, PEOPLE // 2)
    changed = [(row_id, one.affiliation, one.phone) for row_id, one in zip(range(1, PEOPLE, 2), seen, strict=True)]
    start = datetime(2026, 11, 1)
    said = [
        (
            start + timedelta(seconds=number),
            "peatix",
            f"{number:08}",
            {"領収書が必要ですか": "はい" if number % 3 else "いいえ"},
        )
        for number in range(PEOPLE)
    ]
    return Rows(new, changed, said)


def _imported(store: Any, rows: Rows) -> float:
    from ouik_desktop.i18n import _
    from ouik_desktop.model import Person, Registration
    from ouik_desktop.store import bulk, give_numbers

    start = time.perf_counter()
    with store.write(_("Import participants")) as session:
        new = bulk.insert(session, Person, Invented._fields, rows.new)
        bulk.update(session, Person, CHANGED, rows.changed)
        everybody = [row[0] for row in rows.changed] + list(new)
        numbers = give_numbers(session, 1, len(everybody))
        registrations = zip(repeat(1), everybody, numbers, *zip(*rows.said, strict=True), strict=False)
        bulk.insert(session, Registration, REGISTERED, registrations)
    return time.perf_counter() - start


def _undone(store: Any) -> float:
    start = time.perf_counter()
    assert store.history.undo().left == ()
    return time.perf_counter() - start


def _written_alone(store: Any, rows: Rows) -> float:
    """The same rows by the same hand, without history and search index; then they are taken away again."""
    from ouik_desktop.model import Person, Registration
    from ouik_desktop.store.bulk import BulkWriter

    with store.dialect.engine.connect().execution_options(writing=True) as connection:
        start = time.perf_counter()
        with connection.begin():
            person, registration = (BulkWriter(connection, store.dialect, kind) for kind in (Person, Registration))
            with person.without_history(), registration.without_history():
                new = person.insert(dict(zip(Invented._fields, zip(*rows.new, strict=True), strict=True)))
                person.update(dict(zip(["id", *CHANGED], zip(*rows.changed, strict=True), strict=True)))
                everybody = [row[0] for row in rows.changed] + list(new)
                columns = [[1] * PEOPLE, everybody, range(1, PEOPLE + 1), *zip(*rows.said, strict=True)]
                registration.insert(dict(zip(REGISTERED, columns, strict=True)))
        taken = time.perf_counter() - start
        with connection.begin():
            driver = connection.connection.driver_connection
            with person.without_history(), registration.without_history():
                driver.execute("DELETE FROM registration")
                driver.execute("DELETE FROM person WHERE id > ?", (PEOPLE,))
    return taken


def _bare(office: Path) -> sqlite3.Connection:
    """An office's tables and indices, the people known before in them; the rows to write attached as `whole`."""
    from sqlalchemy import create_engine

    from ouik_desktop.model import Base
    from ouik_desktop.store.schema import kept_tables

    file = office.with_name("bare.ouik")
    engine = create_engine(f"sqlite:///{file}")
    Base.metadata.create_all(engine, tables=kept_tables())
    engine.dispose()
    bare = sqlite3.connect(file, isolation_level=None)
    for setting in SETTINGS:
        bare.execute(f"PRAGMA {setting}")
    bare.execute("ATTACH ? AS whole", (str(office),))
    bare.execute("INSERT INTO event SELECT * FROM whole.event")
    bare.execute("INSERT INTO person SELECT * FROM whole.person WHERE id <= ?", (PEOPLE,))
    return bare


def _executemany(bare: sqlite3.Connection) -> float:
    new = bare.execute("SELECT * FROM whole.person WHERE id > ?", (PEOPLE,)).fetchall()
    changed = bare.execute(
        "SELECT affiliation, phone, id FROM whole.person WHERE id <= ? AND id % 2", (PEOPLE,)
    ).fetchall()
    registrations = bare.execute("SELECT * FROM whole.registration").fetchall()
    start = time.perf_counter()
    bare.execute("BEGIN IMMEDIATE")
    bare.executemany(f"INSERT INTO person VALUES ({', '.join('?' * len(new[0]))})", new)
    bare.executemany("UPDATE person SET affiliation = ?, phone = ? WHERE id = ?", changed)
    bare.executemany(f"INSERT INTO registration VALUES ({', '.join('?' * len(registrations[0]))})", registrations)
    bare.execute("COMMIT")
    taken = time.perf_counter() - start
    bare.execute("DELETE FROM registration")
    bare.execute("DELETE FROM person WHERE id > ?", (PEOPLE,))
    bare.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return taken
