"""Lists that leave the house: the calendar, the municipal open-data list, the participants for Excel."""

from __future__ import annotations

import csv
from datetime import datetime, time
from pathlib import Path

import pytest
from icalendar import Calendar
from python_calamine import CalamineWorkbook

from ouik_desktop.documents.open_data import Unfilled, read_profile
from ouik_desktop.errors import NotFound, Refused
from ouik_desktop.i18n import ENGLISH, _
from ouik_desktop.model import Clock, LocalizedText, Venue
from ouik_desktop.store import Store
from ouik_desktop.work import events
from ouik_desktop.work.events import EventDraft
from ouik_desktop.work.exporting import export_calendar, export_open_data, export_participants
from ouik_desktop.work.people import PersonDraft
from ouik_desktop.work.registering import register

CAFE = LocalizedText("SDGsカフェ 里山里海", "SDGs Café Satoyama")


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Store:
    return Store.open(tmp_path / "office.ouik", clock)


def add_cafe(store: Store, **fields: object) -> int:
    with store.write(_("Add venue")) as session:
        venue = Venue(
            name=LocalizedText("しいのき迎賓館", "Shiinoki Cultural Complex"),
            address=LocalizedText("石川県金沢市広坂2-1-1", "2-1-1 Hirosaka, Kanazawa"),
            postal_code="920-0962",
        )
        session.add(venue)
        session.flush()
        venue_id = venue.id
    draft = EventDraft(CAFE, datetime(2027, 1, 23, 13, 30), datetime(2027, 1, 23, 16), venue_id=venue_id, fields=fields)
    return events.add_event(store, draft)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


# --- events ----------------------------------------------------------------------------------------------------------


def test_events_as_one_calendar(store: Store, tmp_path: Path) -> None:
    first, second = add_cafe(store), add_cafe(store)
    path = export_calendar(store, [first, second], tmp_path / "events.ics", ("en",)).path
    found = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in found] == [CAFE.en, CAFE.en]
    assert len({str(event["UID"]) for event in found}) == 2


def test_an_event_as_a_row_of_the_recommended_data_set(store: Store, tmp_path: Path) -> None:
    event_id = add_cafe(
        store,
        title_kana="えすでぃーじーずかふぇ さとやまさとうみ",
        summary=LocalizedText("食を考えます。", "We think about food."),
        fee=LocalizedText("500円(資料代)", "500 yen"),
        capacity=50,
        doors_open=time(13, 0),
        registration_closes=datetime(2027, 1, 20, 17, 0),
        registration_url="https://ouik.example/e/1",
    )
    written = export_open_data(store, [event_id], tmp_path / "172014_event.csv")
    [row] = rows_of(written.written.path)
    assert list(row) == [column.heading for column in read_profile().columns]
    assert {heading: cell for heading, cell in row.items() if cell} == {
        "都道府県コード又は市区町村コード": "172014",
        "NO": "2027-01-23-sdgs-cafe-satoyama",
        "都道府県名": "石川県",
        "市区町村名": "金沢市",
        "イベント名": "SDGsカフェ 里山里海",
        "イベント名_カナ": "えすでぃーじーずかふぇ さとやまさとうみ",
        "イベント名_英語": "SDGs Café Satoyama",
        "開始日": "2027-01-23",
        "終了日": "2027-01-23",
        "開始時間": "13:30",
        "終了時間": "16:00",
        "開始日時特記事項": "開場 13:00",
        "説明": "食を考えます。",
        "料金(基本)": "500",
        "料金(詳細)": "500円(資料代)",
        "場所名称": "しいのき迎賓館",
        "住所": "石川県金沢市広坂2-1-1",
        "定員": "50",
        "参加申込終了日": "2027-01-20",
        "参加申込終了時間": "17:00",
        "URL": "https://ouik.example/e/1",
    }
    assert written.unfilled == ()


def test_what_the_standard_requires_and_nobody_has_written_is_named(store: Store, tmp_path: Path) -> None:
    written = export_open_data(store, [add_cafe(store)], tmp_path / "event.csv")
    assert written.unfilled == (
        Unfilled("SDGsカフェ 里山里海", "イベント名_カナ"),
        Unfilled("SDGsカフェ 里山里海", "説明"),
    )


def test_the_base_registry_has_its_own_columns(store: Store, tmp_path: Path, samples: Path) -> None:
    event_id = add_cafe(store, fee=LocalizedText("無料", "Free"))
    written = export_open_data(store, [event_id], tmp_path / "event.csv", "base_registry")
    published = samples / "corpus" / "csv" / "event-japan__o1-352021_g1-000304.csv"
    [row] = rows_of(written.written.path)
    assert list(row) == list(rows_of(published)[0])
    assert (row["住所都道府県"], row["住所市区町村"], row["住所丁目以下"]) == ("石川県", "金沢市", "広坂2-1-1")
    assert row["料金(基本)"] == "0"


# --- participants ----------------------------------------------------------------------------------------------------


def add_people(store: Store) -> int:
    event_id = add_cafe(store)
    register(store, event_id, PersonDraft(family="能登", given="海斗", family_kana="のと", given_kana="かいと"))
    register(
        store,
        event_id,
        PersonDraft(
            family="加賀",
            given="美里",
            family_kana="かが",
            given_kana="みさと",
            email="kaga@ouik.example",
            phone="+81-76-224-2266",
        ),
    )
    return event_id


def test_participants_come_by_reading_without_mail_and_phone(store: Store, tmp_path: Path) -> None:
    path = export_participants(store, add_people(store), tmp_path / "list.csv").path
    assert [row["氏名"] for row in rows_of(path)] == ["加賀 美里", "能登 海斗"]
    assert "kaga@ouik.example" not in path.read_text(encoding="utf-8-sig")
    assert "224-2266" not in path.read_text(encoding="utf-8-sig")


def test_columns_are_chosen_by_name(store: Store, tmp_path: Path) -> None:
    columns = ("number", "name", "phone", "state")
    path = export_participants(store, add_people(store), tmp_path / "list.xlsx", code="en", columns=columns).path
    assert CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python() == [
        ["No.", "Name", "Phone", "State"],
        [2.0, "加賀 美里", "+81-76-224-2266", "Registered"],
        [1.0, "能登 海斗", "", "Registered"],
    ]


def test_a_column_there_is_not_is_named_with_those_there_are(store: Store, tmp_path: Path) -> None:
    with pytest.raises(NotFound) as missing:
        export_participants(store, add_people(store), tmp_path / "list.csv", columns=("diet",))
    assert ENGLISH.say(missing.value.text).startswith("There is no column “diet”. There are: number, name, reading, ")


def test_another_kind_of_file_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        export_participants(store, add_people(store), tmp_path / "list.pdf")
    assert not (tmp_path / "list.pdf").exists()
