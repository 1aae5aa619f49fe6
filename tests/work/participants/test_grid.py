"""The grid of participants: filtered, sorted, typed into and pasted into."""

from datetime import datetime
from pathlib import Path

import pytest

from ouik_desktop.errors import BadInput, Refused
from ouik_desktop.i18n import JAPANESE, _
from ouik_desktop.model import Event, LocalizedText, Question
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
    questions_of,
    remove_participants,
    set_cells,
)
from ouik_desktop.work.participants.known import be_known, known_here, namesakes_of
from ouik_desktop.work.participants.register import ParticipantRow
from ouik_desktop.work.people.listing import people_rows
from ouik_desktop.work.people.people import PersonDraft, add_person

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
    with pytest.raises(BadInput, match="Write the reading in kana"):
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


# --- people who are known ---------------------------------------------------------------------------------------------


YU = PersonDraft(
    "山田", "悠", "やまだ", "ゆう", "Yamada", "Yu", affiliation=LocalizedText("金沢大学", "Kanazawa University")
)


def everybody(store: Store) -> list[str]:
    with store.read() as session:
        return [row.name.ja for row in people_rows(session)]


def test_who_is_taken_from_the_directory_is_not_doubled_and_what_was_typed_beside_is_theirs(
    store: Store, event_id: int
) -> None:
    person = add_person(store, YU)
    with store.read() as session:
        (offered,) = known_here(session, event_id, "yama")
    assert (offered.row.id, offered.number) == (person, None)
    add_participant(store, event_id, {**offered.cells, "name_en": "Yuu Yamada", "remark": "手話通訳"})
    (row,) = listed(store, event_id)
    assert (row.person_id, row.name.en, row.organisation.en, row.remark) == (
        person,
        "Yuu Yamada",
        "Kanazawa University",
        "手話通訳",
    )
    assert everybody(store) == ["山田 悠"]
    with store.read() as session:
        assert [one.number for one in known_here(session, event_id, "yama")] == [1]
    store.history.undo()
    assert listed(store, event_id) == []


def test_whose_name_reading_and_affiliation_are_known_is_that_person(store: Store, event_id: int) -> None:
    person = add_person(store, YU)
    cells = {"name": "山田 悠", "reading": "ヤマダ ユウ", "affiliation_ja": "金沢大学"}
    set_cells(store, event_id, {}, [cells, {"name": "山田 悠", "affiliation_ja": "石川県"}])
    assert [row.person_id == person for row in listed(store, event_id)] == [True, False]
    with pytest.raises(Refused):
        set_cells(store, event_id, {}, [{"name": "髙橋 健"}, cells])
    assert names(listed(store, event_id)) == ["山田 悠", "山田 悠"]


def test_a_participant_turns_out_to_be_somebody_known(store: Store, event_id: int) -> None:
    person = add_person(store, YU)
    row_id = add_participant(store, event_id, {"name": "山田悠"})
    with store.read() as session:
        assert [one.row.id for one in namesakes_of(session, row_id)] == [person]
    be_known(store, row_id, person)
    assert [row.person_id for row in listed(store, event_id)] == [person]
    assert everybody(store) == ["山田 悠"]
    store.history.undo()
    assert sorted(everybody(store)) == ["山田 悠", "山田悠"]


def test_one_who_is_removed_is_named_in_the_history(store: Store, event_id: int) -> None:
    row_id = add_participant(store, event_id, {"name": "山田 花子"})
    remove_participants(store, event_id, [row_id])
    assert JAPANESE.say(store.history.undo().label) == "「カフェ」からの山田 花子の除外"


def test_the_questions_of_an_event_are_columns_of_its_grid(store: Store, event_id: int) -> None:
    with store.write(_("Test event")) as session:
        for position, words in ((1, "食事制限"), (0, "きっかけ")):
            session.add(Question(event_id=event_id, position=position, text=LocalizedText(words)))
    with store.read() as session:
        assert [one.ja for one in questions_of(session, event_id)] == ["きっかけ", "食事制限"]
