"""An import of 100,000 rows, half of them known among 100,000 people, from the bytes of the file to the last row on the disk.

Theirs: `executemany` of the very rows that were written, into the same tables with the same indexes, in one transaction as
durable as ours; no reading, no matching, no history, no search index.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import statistics
import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import Any

PEOPLE = ROWS = 100_000
RUNS = 3
KANJI = "山田中村本石井上下川原小林森木高橋藤佐加伊東西南北野谷沢島崎松竹梅"
KANA = "やまだなかむらもといしいうえしたかわはらこばやし"


def measure() -> list[dict[str, Any]]:
    """Medians of a few imports, each into a fresh copy of the office."""
    with tempfile.TemporaryDirectory() as folder:
        office, rows = Path(folder) / "office.ouik", _people(random.Random(7))
        event_id = _make(office, rows[:PEOPLE])
        data = _list(random.Random(8), rows)
        ours, theirs = [], []
        for run in range(RUNS):
            copy = Path(folder) / f"run{run}.ouik"
            shutil.copyfile(office, copy)
            ours.append(_import(copy, event_id, data))
            theirs.append(_bare(copy, Path(folder) / "bare.ouik"))
    value, other = statistics.median(ours), statistics.median(theirs)
    return [
        {
            "name": "import of a file of 100,000 rows: read, matched, written",
            "value": value,
            "unit": "s",
            "against": f"executemany of the rows written ({other:.2f} s)",
            "ratio": value / other,
            "limit": 4.0,
        }
    ]


Person = tuple[str, str, str, str, str, str, str]


def _people(chance: random.Random) -> list[Person]:
    """Those of the office, then half as many that it does not know."""
    families = [
        (chance.choice(KANJI) + chance.choice(KANJI), "".join(chance.choices(KANA, k=4))) for _number in range(400)
    ]
    names = [
        (chance.choice(KANJI) + chance.choice("子郎樹佳也美"), "".join(chance.choices(KANA, k=3)))
        for _number in range(300)
    ]
    people = []
    for number in range(PEOPLE + ROWS // 2):
        (family, kana), (given, given_kana) = chance.choice(families), chance.choice(names)
        phone, place = f"090-5555-{number % 10_000:04}", f"団体{chance.randrange(300)}"
        mail = f"p{number}@example.jp"
        people.append((family, given, kana, given_kana, mail, phone, place))
    return people


def _list(chance: random.Random, people: list[Person]) -> bytes:
    rows = [*people[: ROWS // 2], *people[PEOPLE:]]
    chance.shuffle(rows)
    lines = ["受付番号,氏名,ふりがな,メールアドレス,電話番号,所属,申込日時,参加方法"]
    for number, (family, given, kana, given_kana, mail, phone, place) in enumerate(rows):
        lines.append(f"{number},{family} {given},{kana} {given_kana},{mail},{phone},{place},2026-08-05 09:05:07,会場")
    return "\r\n".join(lines).encode()


def _make(office: Path, people: list[Person]) -> int:
    from ouik_desktop.i18n import verbatim
    from ouik_desktop.model import Event, LocalizedText, Person
    from ouik_desktop.store import Store, bulk

    store = Store.open(office)
    with store.write(verbatim("office")) as session:
        event = Event(uid="event", slug="event", title=LocalizedText("催し"), starts=datetime(2026, 12, 5, 13, 30))
        session.add(event)
        session.flush()
        columns = ["family", "given", "family_kana", "given_kana", "email", "phone", "affiliation"]
        bulk.insert(session, Person, columns, ((*each[:6], LocalizedText(each[6])) for each in people))
        event_id = event.id
    store.close()
    _settle(office)
    return event_id


def _settle(office: Path) -> None:
    with sqlite3.connect(office) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _import(office: Path, event_id: int, data: bytes) -> float:
    from ouik_desktop.progress import finish
    from ouik_desktop.store import Store
    from ouik_desktop.work import importing

    store = Store.open(office)
    start = time.perf_counter()
    look = importing.look_at(store, event_id, data, "list.csv")
    report = finish(importing.apply(store, event_id, look.plan))
    taken = time.perf_counter() - start
    assert report.new == ROWS
    store.close()
    _settle(office)
    return taken


def _bare(imported: Path, bare: Path) -> float:
    """The same rows into a copy of the office from which they and whatever watches over them were taken."""
    shutil.copyfile(imported, bare)
    connection = sqlite3.connect(bare, isolation_level=None)
    for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    people = connection.execute("SELECT * FROM person WHERE id > ?", (PEOPLE,)).fetchall()
    registrations = connection.execute("SELECT * FROM registration").fetchall()
    connection.execute("DELETE FROM registration")
    connection.execute("DELETE FROM person WHERE id > ?", (PEOPLE,))
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "wal_checkpoint(TRUNCATE)"):
        connection.execute(f"PRAGMA {pragma}")
    start = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    for table, rows in (("person", people), ("registration", registrations)):
        places = ",".join("?" * len(rows[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
    connection.execute("COMMIT")
    taken = time.perf_counter() - start
    connection.close()
    bare.unlink()
    return taken
