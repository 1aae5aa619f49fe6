"""Days, times and numbers as people type them; today is Tuesday, 1 December 2026."""

from __future__ import annotations

from datetime import date, time

import pytest

from ouik_desktop.ui.typed import typed_day, typed_number, typed_time

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12/5", date(2026, 12, 5)),
        ("１２／５", date(2026, 12, 5)),
        ("12月5日", date(2026, 12, 5)),
        ("12/5(土)", date(2026, 12, 5)),
        ("2026/12/5（土）", date(2026, 12, 5)),
        ("2026-12-05", date(2026, 12, 5)),
        ("2026年12月5日", date(2026, 12, 5)),
        ("20261205", date(2026, 12, 5)),
        ("R8.12.5", date(2026, 12, 5)),
        ("令和8年12月5日", date(2026, 12, 5)),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("H30/4/1", date(2018, 4, 1)),
        ("5 Dec", date(2026, 12, 5)),
        ("5 December 2026", date(2026, 12, 5)),
        ("Sat 5 Dec 2026", date(2026, 12, 5)),
        ("Dec 5", date(2026, 12, 5)),
        ("今日", date(2026, 12, 1)),
        ("明日", date(2026, 12, 2)),
        ("あさって", date(2026, 12, 3)),
        ("tomorrow", date(2026, 12, 2)),
        ("金曜", date(2026, 12, 4)),
        ("今週金曜", date(2026, 12, 4)),
        ("来週金曜", date(2026, 12, 11)),
        ("来週の金曜日", date(2026, 12, 11)),
        ("再来週月曜", date(2026, 12, 14)),
        ("next Friday", date(2026, 12, 11)),
        ("friday", date(2026, 12, 4)),
        ("1/15", date(2027, 1, 15)),
        ("10/1", date(2026, 10, 1)),
        ("8/1", date(2027, 8, 1)),
        ("2/29", date(2028, 2, 29)),
        ("2/30", None),
        ("R8.13.1", None),
        ("いつか", None),
        ("", None),
    ],
)
def test_days(typed: str, day: date | None):
    assert typed_day(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("13:30", time(13, 30)),
        ("１３：３０", time(13, 30)),
        ("1330", time(13, 30)),
        ("930", time(9, 30)),
        ("13時半", time(13, 30)),
        ("13時", time(13)),
        ("9", time(9)),
        ("午後1時半", time(13, 30)),
        ("午前12時", time(0)),
        ("1:30 pm", time(13, 30)),
        ("正午", time(12)),
        ("24:00", None),
        ("13:75", None),
        ("昼ごろ", None),
    ],
)
def test_times(typed: str, at: time | None):
    assert typed_time(typed) == at


@pytest.mark.parametrize(
    ("typed", "number"),
    [("60", 60), ("６０", 60), ("1,200", 1200), ("６０名", 60), ("-3", -3), ("たくさん", None), ("6.5", None)],
)
def test_numbers(typed: str, number: int | None):
    assert typed_number(typed) == number
