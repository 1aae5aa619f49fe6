"""Search as one types among 100,000 people and 10,000 events, beside a plain scan of the same folded texts.

What is typed are beginnings and pieces of names, readings, romaji, mail and titles, in every script, one letter and more, and names
with other forms of their kanji (高嶋 for 髙島). Recall is what `matching` finds of what the scan finds; the size of the index is that
of its tables without the texts it indexes.
"""

from __future__ import annotations

import random
import statistics
import tempfile
import time
import unicodedata
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks._people import FAMILIES, GIVEN, KINDS, ROUTES, Invented, people

PEOPLE, EVENTS = 100_000, 10_000
TYPED = 60


def measure() -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        store = _office(Path(folder) / "office.ouik")
        one, more, latin, forms = _one_letter(), _two_and_more(), _latin(), _other_forms()
        rows = [
            _speed(store, "search, one character", one, 20.0),
            _speed(store, "search, two Japanese characters and more", more, 6.0),
            _speed(store, "search, two Latin letters and more", latin, None),
            _recall(store, [*one[::4], *more[::4], *latin[::4], *forms]),
            _size(store),
        ]
        store.close()
    return rows


def _office(file: Path) -> Any:
    from ouik_desktop.i18n import _
    from ouik_desktop.model import Event, LocalizedText, Person
    from ouik_desktop.store import Store, bulk

    store = Store.open(file)
    chance = random.Random(7)
    start = datetime(2016, 4, 1, 13, 30)
    events = [
        (
            f"{number}@ouik.example",
            start + timedelta(hours=9 * number),
            LocalizedText(
                f"第{number % 97}回{chance.choice(ROUTES)}{chance.choice(KINDS)} 里山里海カフェ",
                f"Satoyama Satoumi Café #{number % 97}",
            ),
        )
        for number in range(EVENTS)
    ]
    with store.write(_("Import")) as session:
        bulk.insert(session, Person, Invented._fields, people(0, PEOPLE))
        bulk.insert(session, Event, ["uid", "starts", "title"], events)
    return store


def _one_letter() -> list[str]:
    kanji = [name.split("/")[0][place] for name in (*FAMILIES, *GIVEN) for place in (0, -1)]
    kana = [name.split("/")[1][0] for name in (*FAMILIES, *GIVEN)]
    return [*kanji, *kana, *map(_katakana, kana), *"abcdefghijklmnopqrstuvwxyz0123456789@第回里カ鬱"]


def _two_and_more() -> list[str]:
    chance = random.Random(3)
    typed = []
    for person in people(0, TYPED):
        name, reading = person.family + person.given, person.family_kana + person.given_kana
        begin = chance.randrange(len(name) - 1)
        typed += [name[begin : begin + 2], name[:3], f"{person.family} {person.given}", reading[:2], reading[1:5]]
        typed += [_katakana(reading[:4]), _half_width(reading[:3]), unicodedata.normalize("NFD", _katakana(reading))]
        typed.append(person.affiliation.ja[-3:])
    return typed


def _other_forms() -> list[str]:
    written = [person.family for person in people(0, 10 * TYPED)]
    return sorted({family.translate(_FORMS) for family in written} - set(written))


_FORMS = str.maketrans("髙﨑𠮷島辺斎桜恵真", "高崎吉嶋邉齊櫻惠眞")


def _latin() -> list[str]:
    typed = []
    for person in people(0, TYPED):
        given, family = person.email.split("@")[0].rstrip("0123456789").split(".")
        typed += [family[:2], family[:4].upper(), f"{given} {family}", person.email, family[1:5]]
    return typed


def _katakana(kana: str) -> str:
    return "".join(chr(ord(letter) + 0x60) if "ぁ" <= letter <= "ゖ" else letter for letter in kana)


def _half_width(kana: str) -> str:
    return unicodedata.normalize("NFD", _katakana(kana)).translate(_HALF_WIDTH)


_HALF_WIDTH = {ord(unicodedata.normalize("NFKC", chr(code))): chr(code) for code in range(0xFF65, 0xFFA0)}


def _speed(store: Any, name: str, typed: list[str], limit: float | None) -> dict[str, Any]:
    from ouik_desktop.store.search.find import search

    with store.read() as session:
        ours = [_seconds(lambda words=words: search(session, words)) for words in typed]  # type: ignore[misc]
        scans = [_seconds(lambda words=words: _scan(session, words)) for words in typed[::10]]  # type: ignore[misc]
    late, scan = statistics.quantiles(ours, n=20)[-1] * 1000, statistics.median(scans) * 1000
    against = f"a plain scan of the folded texts ({scan:.0f} ms)"
    return {"name": f"{name}, p95", "value": late, "unit": "ms", "against": against, "ratio": None, "limit": limit}


def _seconds(work: Callable[[], object]) -> float:
    """The middle one of three."""
    times = []
    for _time in range(3):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _scan(session: Any, words: str) -> list[int]:
    """The texts that hold every word, looked at one by one."""
    from sqlalchemy import func, select

    from ouik_desktop.store.schema import search_text
    from ouik_desktop.store.search.key import key

    query = select(search_text.c.id).where(*(func.instr(search_text.c.text, key(word)) > 0 for word in words.split()))
    return list(session.scalars(query))


def _recall(store: Any, typed: list[str]) -> dict[str, Any]:
    """How much of what folding each row's own words and looking through them finds is missed."""
    from sqlalchemy import select

    from ouik_desktop.model import Event, Person
    from ouik_desktop.store.search.find import matching
    from ouik_desktop.store.search.key import key

    with store.read() as session:
        persons = session.execute(
            select(
                Person.id,
                Person.family,
                Person.given,
                Person.family_kana,
                Person.given_kana,
                Person.affiliation,
                Person.email,
            )
        ).all()
        said = _keys([f"{row[1]}{row[2]}\ufdd1{row[3]}{row[4]}\ufdd1{row[5].ja}\ufdd1{row[6]}" for row in persons])
        titles = session.execute(select(Event.id, Event.title)).all()
        named = _keys([f"{row[1].ja}\ufdd1{row[1].en}" for row in titles])
        missed = 0
        for words in typed:
            folded = [key(word) for word in words.split()]
            for kind, rows, texts in ((Person, persons, said), (Event, titles, named)):
                scanned = {
                    row[0] for row, text in zip(rows, texts, strict=True) if all(word in text for word in folded)
                }
                missed += len(scanned - set(matching(session, words, kind)))
    against = f"a scan of names, readings, affiliation, mail, titles for {len(typed)} words"
    return {"name": "search, rows missed", "value": missed, "unit": "", "against": against, "ratio": None, "limit": 0}


def _keys(texts: list[str]) -> list[str]:
    from ouik_desktop.japanese import fold_all
    from ouik_desktop.store.search.key import in_use

    return [in_use(folded) for folded in fold_all(texts)]


def _size(store: Any) -> dict[str, Any]:
    from sqlalchemy import text

    with store.read() as session:
        pages = session.scalar(text("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search_index%'"))
        words = session.scalar(text("SELECT sum(length(CAST(text AS BLOB))) FROM search_text"))
    against = f"the folded text ({words / 1e6:.1f} MB)"
    return {
        "name": "search index",
        "value": pages / 1e6,
        "unit": "MB",
        "against": against,
        "ratio": pages / words,
        "limit": 1.2,
    }
