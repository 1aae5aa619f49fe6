"""Dates and times as an office types them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from ouik_desktop.errors import BadInput
from ouik_desktop.i18n import JAPANESE
from ouik_desktop.typed import read_clock, read_date, read_date_time, read_time

TODAY = date(2026, 12, 1)  # a Tuesday
SATURDAY = date(2026, 12, 5)


@pytest.mark.parametrize(
    "typed",
    [
        "2026-12-05",
        "2026/12/5",
        "2026.12.5",
        "20261205",
        "12/5",
        "１２／５",
        "12月5日",
        "12月5日(土)",
        "12/5（土）",
        "R8.12.5",
        "令8.12.5",
        "令和8年12月5日",
        "令和８年１２月５日（土曜日）",
        "2026年12月5日(土)",
        "5 December 2026",
        "Saturday, 5 December 2026",
        "Sat 5 Dec",
        "December 5th, 2026",
        "土曜",
        "今週土曜日",
        "this Saturday",
    ],
)
def test_one_saturday_typed_in_many_ways(typed: str) -> None:
    assert read_date(typed, TODAY) == SATURDAY


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("今日", TODAY),
        ("明日", date(2026, 12, 2)),
        ("来週金曜", date(2026, 12, 11)),
        ("再来週の月曜日", date(2026, 12, 14)),
        ("next Friday", date(2026, 12, 11)),
        ("11/28", date(2026, 11, 28)),
        ("1/23", date(2027, 1, 23)),
        ("2/29", date(2028, 2, 29)),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("H31.4.30", date(2019, 4, 30)),
        ("11月3日(火・祝)", date(2026, 11, 3)),
    ],
)
def test_days_are_counted_from_today_and_years_from_the_era(typed: str, day: date) -> None:
    assert read_date(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("12/5(日)", "2026年12月5日(土)は日曜日ではありません。"),
        ("2027-02-29", "そのような日はありません：「2027-02-29」。"),
        ("13/45", "そのような日はありません：「13/45」。"),
        ("soon", "「soon」は日付ではありません。2026-12-05、12/5、R8.12.5、5 December 2026 のように入力してください。"),
        ("", "「」は日付ではありません。2026-12-05、12/5、R8.12.5、5 December 2026 のように入力してください。"),
    ],
)
def test_what_is_no_date_is_refused_in_words(typed: str, sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_date(typed, TODAY)
    assert JAPANESE.say(refused.value.text) == sentence


@pytest.mark.parametrize(
    ("typed", "hours", "minutes"),
    [
        ("13:30", 13, 30),
        ("１３：３０", 13, 30),
        ("1330", 13, 30),
        ("13時30分", 13, 30),
        ("13時", 13, 0),
        ("午後1時半", 13, 30),
        ("午後1:30", 13, 30),
        ("1:30 pm", 13, 30),
        ("1.30 p.m.", 13, 30),
        ("11am", 11, 0),
        ("12am", 0, 0),
        ("正午", 12, 0),
        ("9", 9, 0),
        ("24:00", 24, 0),
        ("25:30", 25, 30),
    ],
)
def test_times_typed_in_many_ways(typed: str, hours: int, minutes: int) -> None:
    assert read_time(typed) == timedelta(hours=hours, minutes=minutes)


@pytest.mark.parametrize("typed", ["13:75", "31:00", "午後15時", "half past one", ""])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(BadInput):
        read_time(typed)


def test_doors_open_within_the_day() -> None:
    assert read_clock("9:30") == time(9, 30)
    with pytest.raises(BadInput):
        read_clock("24:00")


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("2026-12-05T13:30", datetime(2026, 12, 5, 13, 30)),
        ("2026-12-05 13:30", datetime(2026, 12, 5, 13, 30)),
        ("12月5日(土)13時30分", datetime(2026, 12, 5, 13, 30)),
        ("12/5 午後1時半", datetime(2026, 12, 5, 13, 30)),
        ("5 December 2026 1:30 pm", datetime(2026, 12, 5, 13, 30)),
        ("12/5 24:00", datetime(2026, 12, 6, 0, 0)),
    ],
)
def test_a_date_with_a_time(typed: str, at: datetime) -> None:
    assert read_date_time(typed, TODAY) == (at, True)


@pytest.mark.parametrize("typed", ["2026-12-05", "12/5", "5 December 2026", "令和8年12月5日(土)", "20261205"])
def test_a_date_without_a_time(typed: str) -> None:
    assert read_date_time(typed, TODAY) == (datetime(2026, 12, 5), False)
