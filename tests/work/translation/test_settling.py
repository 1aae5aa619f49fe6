"""A finding that is right as it is can be said to be: it is told no more, anywhere, until the words change."""

from __future__ import annotations

from datetime import datetime

import pytest

from ouik_desktop.i18n import ENGLISH, JAPANESE
from ouik_desktop.localized import Written
from ouik_desktop.model import LocalizedText
from ouik_desktop.store import Store
from ouik_desktop.work.events.edit import EventDraft, add_event, write
from ouik_desktop.work.translation.preflight import preflight, wanting_before_sending
from ouik_desktop.work.translation.settling import settle


@pytest.fixture
def store(office: Store) -> Store:
    return office


@pytest.fixture
def event(store: Store) -> int:
    fee = LocalizedText("無料（資料代500円）", "Free of charge")
    title = LocalizedText("カフェ", "Café")
    return add_event(store, EventDraft(title, datetime(2026, 12, 5, 13), fields={"fee": fee}))


def told(store: Store, event: int) -> list[str]:
    with store.read() as session:
        return [ENGLISH.say(one.sentence) for one in preflight(session, event)]


SUM = "Fee: The sum of money is in Japanese only: “500円”."


def test_what_is_right_as_it_is_keeps_nothing_from_going_out_and_comes_back_by_undo(store: Store, event: int) -> None:
    assert told(store, event) == [SUM]
    with store.read() as session:
        (finding,) = preflight(session, event)
    settle(store, finding, event)
    with store.read() as session:
        assert wanting_before_sending(session, event) == ()
    assert JAPANESE.say(store.history.units(event)[0].label).startswith("このままで正しい：参加費")
    store.history.undo()
    assert told(store, event) == [SUM]


def test_it_is_told_again_when_the_words_change(store: Store, event: int) -> None:
    with store.read() as session:
        (finding,) = preflight(session, event)
    settle(store, finding, event)
    write(store, event, "fee", Written("en", "Free of charge for all"))
    assert SUM in told(store, event)
    write(store, event, "fee", Written("en", "Free of charge"))
    assert SUM not in told(store, event)
