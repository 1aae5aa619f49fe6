"""Events as rows of a municipal open-data list."""

from __future__ import annotations

import csv
from datetime import datetime, time
from pathlib import Path

import pytest

from ouik_desktop.documents.open_data import Unfilled, read_profile
from ouik_desktop.i18n import _
from ouik_desktop.localized import Written
from ouik_desktop.model import Clock, LocalizedText, OwnKind, Venue
from ouik_desktop.store import Store
from ouik_desktop.work.events import edit
from ouik_desktop.work.events.edit import EventDraft
from ouik_desktop.work.kinds import add_kind, name_kind
from ouik_desktop.work.publishing.export import export_open_data

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
    return edit.add_event(store, draft)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_kind_is_called_as_the_office_calls_it(store: Store, tmp_path: Path) -> None:
    row_id = add_kind(store, LocalizedText("茶会", "Tea party"))
    with store.read() as session:
        tea = session.get_one(OwnKind, row_id).key
    name_kind(store, "cafe", Written("ja", "サロン"))
    ids = [add_cafe(store, kind=kind) for kind in (tea, "cafe", "workshop")]
    export_open_data(store, ids, tmp_path / "events.csv", "base_registry")
    assert [row["イベント種類"] for row in rows_of(tmp_path / "events.csv")] == ["茶会", "サロン", "ワークショップ"]


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
