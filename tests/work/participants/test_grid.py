"""The grid of participants: filtered, sorted, typed into and pasted into."""

from datetime import datetime
from pathlib import Path

import pytest

from ouik_desktop.errors import BadInput
from ouik_desktop.i18n import _
from ouik_desktop.model import Event, LocalizedText
from ouik_desktop.model.clock import frozen
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.store import Store
from ouik_desktop.work.participants.grid import (
    ParticipantFilter,
    add_participant,
    change,
    counts,
    participant_ids,
    participant_page,
    set_cells,
)
from ouik_desktop.work.participants.register import ParticipantRow

EVERYBODY = ParticipantFilter()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "office.ouik", frozen(2026, 12, 1))


@pytest.fixture
def event_id(store: Store) -> int:
    with store.write(_("Test event")) as session:
        event = Event(
            uid="cafe", starts=datetime(2027, 1, 23, 13, 30), capacity=2, title=LocalizedText("カフェ", "Café")
        )
        session.add(event)
        session.flush()
        return event.id


def listed(store: Store, event_id: int, wanted: ParticipantFilter = EVERYBODY, sort: str = "") -> list[ParticipantRow]:
    with store.read() as session:
        return participant_page(session, participant_ids(session, event_id, wanted, sort))


def names(rows: list[ParticipantRow]) -> list[str]:
    return [row.name.best("ja") for row in rows]


def test_a_name_typed_in_the_last_row_registers_somebody_and_beyond_the_capacity_they_wait(
    store: Store, event_id: int
) -> None:
    for name, reading in (("山田 花子", "やまだ はなこ"), ("Emily Carter", ""), ("髙橋 健", "たかはし けん")):
        add_participant(store, event_id, {"name": name, "reading": reading})
    rows = listed(store, event_id)
    assert [(row.number, row.name.pair(), row.state) for row in rows] == [
        (1, {"ja": "山田 花子", "en": None}, RegistrationState.REGISTERED),
        (2, {"ja": None, "en": "Emily Carter"}, RegistrationState.REGISTERED),
        (3, {"ja": "髙橋 健", "en": None}, RegistrationState.WAITING),
    ]
    with store.read() as session:
        figures = counts(session, event_id)
    assert (figures.registered, figures.waiting, figures.free) == (2, 1, 0)


def test_the_list_is_sorted_by_reading_and_found_by_kana_of_any_width(store: Store, event_id: int) -> None:
    for name, reading in (("山田 花子", "やまだ はなこ"), ("伊藤 舞", "いとう まい")):
        add_participant(store, event_id, {"name": name, "reading": reading})
    assert names(listed(store, event_id, sort="reading")) == ["伊藤 舞", "山田 花子"]
    assert names(listed(store, event_id, ParticipantFilter(search="ﾔﾏﾀﾞ"))) == ["山田 花子"]


def test_cells_are_changed_one_by_one_and_taken_back(store: Store, event_id: int) -> None:
    row_id = add_participant(store, event_id, {"name": "山田 花子"})
    change(store, row_id, {"name_en": "Hanako Yamada"})
    change(store, row_id, {"affiliation_ja": "金沢大学"})
    change(store, row_id, {"state": "キャンセル"})
    (row,) = listed(store, event_id)
    assert (row.name.en, row.organisation.ja, row.state) == ("Hanako Yamada", "金沢大学", RegistrationState.CANCELLED)
    store.history.undo()
    assert listed(store, event_id)[0].state is RegistrationState.REGISTERED


def test_a_reading_that_is_no_kana_is_refused_in_words(store: Store, event_id: int) -> None:
    row_id = add_participant(store, event_id, {"name": "山田 花子", "reading": "やまだ はなこ"})
    with pytest.raises(BadInput, match="written in kana"):
        change(store, row_id, {"reading": "山田"})
    assert listed(store, event_id)[0].reading == "やまだ はなこ"


def test_a_paste_is_one_act(store: Store, event_id: int) -> None:
    row_id = add_participant(store, event_id, {"name": "山田 花子"})
    set_cells(
        store,
        event_id,
        {row_id: {"affiliation_ja": "金沢市"}},
        [{"name": "伊藤 舞", "reading": "いとう まい", "remark": "英語資料"}],
    )
    assert names(listed(store, event_id)) == ["山田 花子", "伊藤 舞"]
    store.history.undo()
    assert [(row.name.ja, row.organisation.ja) for row in listed(store, event_id)] == [("山田 花子", "")]
