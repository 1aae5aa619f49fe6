"""Series are counted in public: numbers, gaps, and how the office says which instalment it was."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from ouik_desktop.errors import NotFound
from ouik_desktop.i18n import _
from ouik_desktop.model import LocalizedText, Series
from ouik_desktop.store import Store
from ouik_desktop.work.events.edit import EventDraft, add_event
from ouik_desktop.work.events.series import SeriesDraft, add_series, find_series, ordinal, series_rows, series_view

TODAY = date(2026, 12, 1)


@pytest.fixture
def store(office: Store) -> Store:
    return office


def add(store: Store, key: str, pattern: LocalizedText, counts: list[str], start: int = 1) -> int:
    with store.write(_("Test series")) as session:
        series = Series(key=key, pattern=pattern, counts=counts, start_number=start)
        session.add(series)
        session.flush()
        return series.id


def hold(store: Store, series_id: int, day: datetime, number: int | None = None, in_year: int | None = None) -> None:
    draft = EventDraft(LocalizedText(), day, series_id=series_id, number=number, fields={"number_in_year": in_year})
    add_event(store, draft)


def sentences(store: Store, series_id: int) -> list[tuple[int | None, int, str, str]]:
    with store.read() as session:
        instalments = series_view(session, series_id, TODAY).instalments
    return [(one.event.number, one.in_year, one.sentence.ja, one.sentence.en) for one in instalments]


def test_the_seventh_partners_meeting_was_the_fifth_of_its_year_as_the_records_say(store: Store) -> None:
    series_id = add(store, "partners", LocalizedText("交流会 #{n}", "Meeting #{n}"), ["all", "calendar_year"])
    hold(store, series_id, datetime(2021, 11, 22), 6, 4)
    hold(store, series_id, datetime(2021, 12, 18), 7)
    hold(store, series_id, datetime(2022, 2, 5), 9)
    assert sentences(store, series_id) == [
        (6, 4, "2021年で4回目、通算6回目", "for the fourth time in 2021, and the sixth time overall"),
        (7, 5, "2021年で5回目、通算7回目", "for the fifth time in 2021, and the seventh time overall"),
        (9, 1, "2022年で1回目、通算9回目", "for the first time in 2022, and the ninth time overall"),
    ]
    with store.read() as session:
        view = series_view(session, series_id, TODAY)
    assert (view.gaps, view.row.next_number) == ((8,), 10)


def test_a_series_that_begins_anew_each_fiscal_year(store: Store) -> None:
    pattern = LocalizedText("{fiscal_year_ja}第{n}回推進会議", "Promotion Meeting {fiscal_year_en} #{n}")
    series_id = add(store, "promotion", pattern, ["fiscal_year"])
    for day in (datetime(2021, 7, 1), datetime(2022, 2, 1), datetime(2022, 5, 1)):
        hold(store, series_id, day)
    with store.read() as session:
        view = series_view(session, series_id, TODAY)
    assert [(one.event.title.ja, one.event.title.en) for one in view.instalments] == [
        ("令和3年度第1回推進会議", "Promotion Meeting FY2021 #1"),
        ("令和3年度第2回推進会議", "Promotion Meeting FY2021 #2"),
        ("令和4年度第1回推進会議", "Promotion Meeting FY2022 #1"),
    ]
    assert view.instalments[1].sentence == LocalizedText("令和3年度で2回目", "for the second time in fiscal year 2021")
    assert view.row.next_number == 1


def test_a_series_may_begin_with_number_nought(store: Store) -> None:
    series_id = add(store, "sdgs-meeting", LocalizedText("vol.{n}", "vol.{n}"), ["all"], start=0)
    hold(store, series_id, datetime(2019, 5, 1))
    assert sentences(store, series_id) == [(0, 1, "通算1回目", "for the first time overall")]


def test_a_series_without_numbers_proposes_none(store: Store) -> None:
    series_id = add_series(store, SeriesDraft(LocalizedText("SUNプロジェクト", "SUN Project")))
    hold(store, series_id, datetime(2022, 6, 11))
    assert sentences(store, series_id) == [(None, 1, "", "")]
    with store.read() as session:
        assert [(row.key, row.events, row.next_number) for row in series_rows(session, TODAY)] == [
            ("sun-project", 1, None)
        ]


def test_a_series_is_found_by_key_or_title_and_an_unknown_one_named_with_the_nearest(store: Store) -> None:
    pattern = LocalizedText("第{n}回SDGsカフェ", "SDGs Café #{n}")
    series_id = add(store, "sdgs-cafe", pattern, ["all"])
    with store.read() as session:
        assert [find_series(session, text) for text in ("sdgs-cafe", "SDGsカフェ", "sdgs café")] == [series_id] * 3
        with pytest.raises(NotFound, match=r"There is no series “sdgs-kafe”\. Nearest: sdgs-cafe"):
            find_series(session, "sdgs-kafe")


def test_ordinals_beyond_the_twelfth_are_written_in_figures() -> None:
    assert [ordinal(n) for n in (1, 12, 13, 21, 22, 111, 113)] == [
        "first",
        "twelfth",
        "13th",
        "21st",
        "22nd",
        "111th",
        "113th",
    ]
