"""For which event a list is, by the name of its file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from ouik_desktop.model import LocalizedText
from ouik_desktop.model.clock import frozen
from ouik_desktop.store import Store
from ouik_desktop.work.events.edit import EventDraft, add_event
from ouik_desktop.work.importing.meant import meant_for


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("参加者リスト.csv", None),
        ("里山ワークショップ_参加者(1).xlsx", 2),
        ("2026-12-20 申込.csv", 2),
        ("attendees_20261220.csv", 2),
        ("SDGsカフェ・里山ワークショップ.csv", None),  # both: no reason to ask
        ("SDGsカフェ.csv", None),
    ],
)
def test_a_name_that_speaks_for_one_other_event_is_noticed(tmp_path: Path, name: str, meant: int | None) -> None:
    store = Store.open(tmp_path / "office.ouik", frozen(2026, 12, 1))
    here = add_event(store, EventDraft(LocalizedText("SDGsカフェ", "SDGs Café"), datetime(2026, 12, 5, 13, 30)))
    other = add_event(store, EventDraft(LocalizedText("里山ワークショップ", "Satoyama"), datetime(2026, 12, 20, 10)))
    assert (here, other) == (1, 2)
    with store.read() as session:
        assert meant_for(session, here, name) == meant
