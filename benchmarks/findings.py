"""Looking events through for what is missing or wrong: a pair of texts, an event, and the list of 1,000 events with their counts.

The texts are of the length of real ones and all different; "known" is what was looked through before, in this process.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

EVENTS = 1_000


def measure() -> list[dict[str, Any]]:
    from ouik_desktop.work.translation import fact_check

    with tempfile.TemporaryDirectory() as folder:
        os.environ["OUIK_HOME"] = folder  # what was remembered elsewhere is not known here
        store = _office(Path(folder) / "office.ouik")
        pairs = [_words(number) for number in range(300)]
        fact_check.check(*_words(-1))  # rules are read and compiled
        rows = [
            _row("fact check of a pair", statistics.mean(_each(pairs, lambda pair: fact_check.check(*pair))), 1.0),
            _row("fact check of an event that did not change", _known_event(store), 0.1),
            _row("all events with their findings, first time", _all(store), None),
            _row("event list of 1,000 events with its findings, known", min(_all(store) for _again in range(5)), 500.0),
        ]
        store.close()
    return rows


def _row(name: str, value: float, limit: float | None) -> dict[str, Any]:
    return {"name": name, "value": value, "unit": "ms", "against": "", "ratio": None, "limit": limit}


def _each(values: list[Any], act: Callable[[Any], object]) -> list[float]:
    return [_ms(partial(act, value)) for value in values]


def _ms(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def _words(number: int) -> tuple[str, str]:
    day = datetime(2026, 4, 1) + timedelta(days=number)
    ja = (
        f"里山と里海の恵みをめぐる{number}回目のセミナーです。{day.month}月{day.day}日の13時30分から、定員{number + 20}名で開きます。"
        "専門家のお話のあと、参加者のみなさんと金沢の食文化について語り合います。"
    )
    en = (
        f"The seminar on the bounty of satoyama and satoumi, no. {number}: {day.day} {day:%B}, from 1:30 p.m., with a capacity of "
        f"{number + 20}. After talks by experts we discuss the food culture of Kanazawa with everybody who comes."
    )
    return ja, en


def _office(file: Path) -> Any:
    from ouik_desktop.i18n import _
    from ouik_desktop.model import (
        Appearance,
        Clock,
        Event,
        LocalizedText,
        Organisation,
        Partnership,
        Person,
        ProgrammeItem,
        Venue,
    )
    from ouik_desktop.store import Store

    store = Store.open(file, Clock())
    with store.write(_("Import")) as session:
        venue = Venue(name=LocalizedText("市役所", "City Hall"), address=LocalizedText("広坂1-1-1", "1-1-1 Hirosaka"))
        partner = Organisation(name=LocalizedText("金沢市", "City of Kanazawa"))
        speaker = Person(family="山田", given="悠", family_romaji="Yamada", given_romaji="Yu")
        for number in range(EVENTS):
            starts = datetime(2026, 4, 1, 13, 30) + timedelta(days=number)
            event = Event(uid=str(number), slug=f"seminar-{number}", starts=starts, capacity=number + 20, venue=venue)
            event.title = LocalizedText(f"第{number}回セミナー", f"Seminar #{number}")
            event.summary = LocalizedText(*_words(number))
            event.fee = LocalizedText("無料", "Free of charge")
            event.partners = [Partnership(organisation=partner)]
            event.programme = [
                ProgrammeItem(title=LocalizedText("講演", "Talk"), appearances=[Appearance(person=speaker)])
            ]
            session.add(event)
    return store


def _all(store: Any) -> float:
    from ouik_desktop.work.events.rows import event_rows
    from ouik_desktop.work.translation.preflight import checked_for_sending

    with store.read() as session:
        return _ms(lambda: checked_for_sending(session, [row.id for row in event_rows(session)]))


def _known_event(store: Any) -> float:
    from ouik_desktop.model import Event
    from ouik_desktop.work.translation import fact_check
    from ouik_desktop.work.translation.printed_texts import printed_texts

    with store.read() as session:
        texts = [one.text for one in printed_texts(session.get_one(Event, 1)) if one.text]

    def look() -> None:
        for text in texts:
            fact_check.check(text.ja, text.en)

    look()
    return statistics.median(_ms(look) for _again in range(200))
