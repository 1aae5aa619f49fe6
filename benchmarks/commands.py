"""Commands as a script or a person at a terminal runs them, each a process of its own, beside Python importing SQLAlchemy alone.

`people list` on the sample office; `event list` on an office of 1,000 events whose texts are full of dates and sums, once for
people and once with the gaps of each event (`--json`).
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

EVENTS = 1_000
STARTS = 9
IMPORT = (sys.executable, "-c", "import sqlalchemy.orm")


def measure() -> list[dict[str, Any]]:
    with TemporaryDirectory() as folder:
        sample, many = Path(folder) / "sample.ouik", Path(folder) / "many.ouik"
        _make_sample(sample)
        _make_many(many)
        commands = {
            "people list": _command(sample, "people", "list"),
            f"event list of {EVENTS:,} events": _command(many, "event", "list"),
            f"event list --json of {EVENTS:,} events, gaps counted": _command(many, "event", "list", "--json"),
        }
        rounds = [{name: _seconds(command) for name, command in commands.items()} | _alone() for _ in range(STARTS)]
    taken = {name: statistics.median(one[name] for one in rounds) for name in rounds[0]}
    against = f"import sqlalchemy.orm ({taken['import'] * 1000:.0f} ms)"
    people, *lists = ({"name": name, "value": taken[name], "unit": "s"} for name in commands)
    return [
        people | {"against": against, "ratio": taken["people list"] / taken["import"], "limit": 1.6},
        *(one | {"against": "a limit", "ratio": None, "limit": 0.5} for one in lists),
    ]


def _command(office: Path, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "ouik_desktop", "--office", str(office), *arguments)


def _alone() -> dict[str, float]:
    return {"import": _seconds(IMPORT)}


def _seconds(command: tuple[str, ...]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def _make_sample(file: Path) -> None:
    from ouik_desktop.store import Store
    from ouik_desktop.work.office.sample import make_sample_office

    store = Store.open(file)
    make_sample_office(store)
    store.close()


def _make_many(file: Path) -> None:
    from ouik_desktop.i18n import _
    from ouik_desktop.model import Event, LocalizedText
    from ouik_desktop.store import Store, bulk

    store = Store.open(file)
    start = datetime(2016, 4, 1, 13, 30)
    rows = [
        (
            f"{number}@ouik.example",
            f"2026-cafe-{number}",
            start + timedelta(days=number),
            LocalizedText(f"第{number}回里山里海カフェ", f"Satoyama Café #{number}"),
            LocalizedText(
                f"参加費{number}円、定員{number}名。", f"The fee is {number} yen; there are {number} places."
            ),
            LocalizedText("12月5日(土) 13:30から石川県立図書館で。" * 5, "5 December from 13:30 at the library. " * 5),
        )
        for number in range(EVENTS)
    ]
    with store.write(_("Import")) as session:
        bulk.insert(session, Event, ["uid", "slug", "starts", "title", "summary", "description"], rows)
    store.close()
