"""What is typed, what is understood, and what is said when it is refused; today is Tuesday, 1 December 2026."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ouik_desktop.errors import BadInput, Where
from ouik_desktop.i18n import ENGLISH, JAPANESE, Text
from ouik_desktop.typed import (
    Offset,
    When,
    or_raise,
    read_clock,
    read_day,
    read_day_span,
    read_end,
    read_length,
    read_moment,
    read_money,
    read_number,
    read_offset,
    read_time,
    read_time_span,
    read_when,
)

TODAY = date(2026, 12, 1)
SATURDAY = date(2026, 12, 5)


def hours(hour: int, minute: int = 0) -> timedelta:
    return timedelta(hours=hour, minutes=minute)


day = partial(read_day, today=TODAY)
past_day = partial(read_day, today=TODAY, past=True)
day_span = partial(read_day_span, today=TODAY)
moment = partial(read_moment, today=TODAY)
when = partial(read_when, today=TODAY)
offset = partial(read_offset, start=SATURDAY, today=TODAY)
end = partial(read_end, starts=datetime(2026, 12, 5, 18))

UNDERSTOOD: list[tuple[Callable[[str], Any], Any, str]] = [
    # days counted from the Saturday
    (offset, Offset(-7), "7日前 | ７日前 | 1週間前 | 7 days before | a week before | 1 week before | -7 | the week before"),
    (offset, Offset(-5, working_days=True), "5営業日前 | 5平日前 | 5 working days before | 5 business days before"),
    (offset, Offset(0), "当日 | on the day | 12/5 | 2026-12-05 | 12/5(土)"),
    (offset, Offset(3), "3日後 | 3 days after | +3 | 12/8"),
    (offset, Offset(-4), "12/1 | 今日 | today"),
    # days: all written out
    (day, SATURDAY, "2026-12-05 | 2026/12/5 | 2026.12.5 | 2026–12–5 | 20261205 | 2026年12月5日 | 2026 年 12 月 5 日"),
    (day, SATURDAY, "2026年12月5日(土) | 2026/12/5（土）| 2026年12月5日土曜日 | 2026-12-05 Sat | 2026/12/5 (土・祝)"),
    (day, SATURDAY, "R8.12.5 | r8/12/5 | R8-12-5 | 令8.12.5 | 令和8年12月5日 | 令和８年１２月５日(土)"),
    (day, SATURDAY, "令和８年１２月５日（土曜日） | ㋿8年12月5日"),
    (day, SATURDAY,
     "5 December 2026 | 5 Dec 2026 | 5-Dec-2026 | 5th of December, 2026 | Saturday, 5 December 2026 | "
     "Sat 5 Dec 2026"),
    (day, SATURDAY,
     "Dec 5, 2026 | Dec. 5 2026 | December 5th, 2026 | Saturday, December 5, 2026 | 5. Dezember 2026 | "
     "5 décembre 2026"),
    (day, date(2019, 5, 1), "令和元年5月1日 | R1.5.1"),
    (day, date(2019, 4, 30), "H31.4.30 | 平成31年4月30日"),
    (day, date(1989, 1, 7), "S64.1.7 | 昭和64年1月7日"),
    # days without a year: the nearest to come, or the last there was
    (day, SATURDAY,
     "12/5 | １２／５ | 12-5 | 12.5 | 12月5日 | 12/5(土) | 12/5（土）| 12/5 土 | 土曜 12/5 | 12/5㈯ | 5 Dec | Dec 5 | "
     "Sat 5 Dec"),
    (past_day, date(2025, 12, 5), "12/5 | 12月5日(金) | 5 Dec | December 5th"),
    (day, date(2027, 10, 1), "10/1"),
    (past_day, date(2026, 10, 1), "10/1"),
    (day, TODAY, "12/1"),
    (past_day, TODAY, "12/1"),
    (day, date(2027, 11, 30), "11/30 | 11月30日(火)"),
    (past_day, date(2026, 11, 30), "11/30 | 11月30日(月)"),
    (day, date(2028, 2, 29), "2/29"),
    (past_day, date(2024, 2, 29), "2/29"),
    # days in words
    (day, TODAY, "今日 | きょう | 本日 | today | Today"),
    (day, date(2026, 12, 2), "明日 | あした | あす | tomorrow"),
    (day, date(2026, 12, 3), "明後日 | あさって | the day after tomorrow"),
    (day, date(2026, 11, 30), "昨日 | きのう | yesterday"),
    (day, date(2026, 11, 29), "一昨日 | おととい | day before yesterday"),
    (day, date(2026, 12, 4), "金曜 | 金曜日 | 金 | 今週金曜 | 今週の金曜日 | friday | Fri | this Friday"),
    (past_day, date(2026, 11, 27), "金曜 | friday | 先週金曜 | last Friday"),
    (day, date(2026, 12, 11), "来週金曜 | 来週の金曜日 | 来週 金曜 | next friday | next Fri"),
    (day, date(2026, 12, 14), "再来週の月曜日 | 再来週月曜"),
    # times of day
    (read_time, hours(13, 30),
     "13:30 | １３：３０ | 1330 | 13.30 | 13時30分 | 13時半 | 午後1時半 | 午後1:30 | 1:30 pm | 1:30PM | 1.30 p.m. | "
     "13h30 | 13:30:00"),
    (read_time, hours(9, 30), "930 | 0930 | 9:30 | 9時半 | 午前9時30分 | 9:30 am | 9:30 a.m."),
    (read_time, hours(9), "9 | 9時 | 09:00 | 9am"),
    (read_time, hours(12), "正午 | noon | 12 | 12pm | 午後0時"),
    (read_time, hours(0), "0:00 | 午前0時 | 午前12時 | 12am"),
    (read_time, hours(24), "24:00 | 2400 | 24時"),
    (read_time, hours(25, 30), "25:30 | 25時半 | 2530"),
    (read_clock, time(9, 30), "930 | 午前9時半"),
    # spans
    (day_span, (SATURDAY, date(2026, 12, 6)),
     "12/5-6 | 12/5〜12/6 | 12/5(土)～6(日) | 12月5日から6日まで | 5-6 Dec | 5–6 December 2026 | "
     "2026-12-05〜2026-12-06 | 12-5-6"),
    (day_span, (date(2026, 12, 29), date(2027, 1, 3)), "12/29-1/3 | 12月29日〜1月3日 | 29 Dec – 3 Jan"),
    (day_span, (SATURDAY, SATURDAY), "12/5 | 2026-12-05"),
    (read_time_span, (hours(13, 30), hours(16)),
     "13:30-16:00 | 13:30〜16:00 | 13:30 – 16:00 | 1330-1600 | 13時半から16時まで | 1:30-4 pm | 午後1時半〜4時"),
    (read_time_span, (hours(10), hours(14)), "10-2 pm | 10:00 am to 2 pm | 午前10時から午後2時"),
    (read_time_span, (hours(18), hours(25, 30)), "18:00-25:30"),
    (read_length, hours(2, 30), "2h30 | 2時間30分 | 2時間半 | 150分 | 150 | 2.5 hours | 2 hours 30 minutes | 2:30"),
    (read_length, hours(1, 30), "90分 | 90 min | ９０分間 | 1時間半"),
    # a day with a time, and when something takes place
    (moment, (datetime(2026, 12, 5, 13, 30), True),
     "2026-12-05T13:30 | 2026-12-05 13:30 | 12/5 13:30 | 12/5 1330 | 12月5日(土)13時30分 | 12/5 午後1時半 | "
     "5 December 2026 1:30 pm | Sat 5 Dec, 1:30 p.m."),
    (moment, (datetime(2026, 12, 2, 9), True), "明日9時 | あした 9:00 | tomorrow 9am"),
    (moment, (datetime(2026, 12, 6), True), "12/5 24:00"),
    (moment, (datetime(2026, 12, 5), False), "2026-12-05 | 12/5 | 5 December 2026 | 令和8年12月5日(土) | 20261205"),
    (when, When(datetime(2026, 12, 5, 13, 30), datetime(2026, 12, 5, 16), True),
     "12/5 13:30-16:00 | 12月5日(土)13時半から16時まで | 5 Dec 1:30-4 pm | 2026-12-05T13:30 - 2026-12-05T16:00"),
    (when, When(datetime(2026, 12, 5, 18), datetime(2026, 12, 6, 1, 30), True),
     "12/5 18:00-25:30 | 12/5 18:00〜12/6 1:30"),
    (when, When(datetime(2026, 12, 5), datetime(2026, 12, 6), False), "12/5-6 | 12/5〜12/6"),
    (when, When(datetime(2026, 12, 5), None, False), "12/5"),
    (when, When(datetime(2026, 12, 5, 13), None, True), "12/5 13時"),
    (end, datetime(2026, 12, 5, 20), "20:00 | 8pm | 12/5 20:00 | 2026-12-05T20:00"),
    (end, datetime(2026, 12, 6, 1, 30), "25:30 | 12/6 1:30"),
    # numbers and sums
    (read_number, 60, "60 | ６０ | 60名 | 六十 | 六十名 | 60人 | 60 people"),
    (read_number, 1200, "1200 | 1,200 | １，２００ | 1、200 | 1 200 | 1.2千 | 千二百"),
    (read_number, 12_000, "1.2万 | 1万2千 | 12,000人 | 一万二千"),
    (read_number, 50, "五十 | 五〇 | 50"),
    (read_number, -3, "-3 | −3 | －３"),
    (read_number, 0, "0 | 〇"),
    (read_money, 1200, "¥1,200 | ￥1,200 | ￥１，２００ | 1,200円 | JPY 1200 | 1200 yen | 1200 | 千二百円"),
    (read_money, 2000, "2千円 | 2,000円 | 二千円"),
    (read_money, 0, "無料 | free | Free of charge | 0円 | 0"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("read", "meant", "typed"),
    [(read, meant, typed.strip()) for read, meant, table in UNDERSTOOD for typed in table.split("|")],
)
def test_what_is_typed_is_understood(read: Callable[[str], Any], meant: Any, typed: str) -> None:
    assert read(typed) == meant


NO_DATE = (
    "「{}」は日付ではありません。2026-12-05、12/5、R8.12.5、5 December 2026 のように入力してください。",
    "“{}” is not a date; write 2026-12-05, 12/5, R8.12.5 or 5 December 2026.",
)
NO_SUCH_DAY = ("そのような日はありません：「{}」。", "There is no such day: “{}”.")
NO_TIME = (
    "「{}」は時刻ではありません。13:30、13時30分、午後1時半のように入力してください。",
    "“{}” is not a time; write 13:30, 13時30分 or 午後1時半.",
)
NO_SUCH_TIME = ("そのような時刻はありません：「{}」。", "There is no such time: “{}”.")
NEXT_DAY = ("「{}」は翌日になります。", "“{}” lies in the next day.")
NO_MONDAY = (
    "2026年12月5日(土)は月曜日ではありません。",
    "Saturday, 5 December 2026 is not a Monday.",
)
BACKWARDS = ("終了が開始より前になっています。", "It would end before it begins.")
NO_LENGTH = (
    "「{}」は時間の長さではありません。90、90分、2h30、2時間30分のように入力してください。",
    "“{}” is not a length of time; write 90, 90分, 2h30 or 2時間30分.",
)
NO_NUMBER = ("「{}」は数ではありません。", "“{}” is not a number.")
NOT_WHOLE = ("「{}」は整数ではありません。", "“{}” is not a whole number.")
NO_SUM = (
    "「{}」は円の金額ではありません。1,200円、¥1,200、無料のように入力してください。",
    "“{}” is not an amount in yen; write 1,200円, ¥1,200 or 無料.",
)

REFUSED: list[tuple[Callable[[str], Any], tuple[str, str], str]] = [
    (day, NO_DATE, "soon | いつか | 5 apples | 12/5(?) | 12/5 13:30 | 5 | 112/5 | 12/5/6/7"),
    (day, NO_SUCH_DAY, "2/30 | 13/45 | 2027-02-29 | R8.13.1 | 31 April | 0001-01-01"),
    (day, NO_MONDAY, "12/5(月) | 2026年12月5日（月・祝） | Mon 5 Dec | 月曜 12/5 | 12/5㈪"),
    (past_day, ("2025年12月5日(金)は月曜日ではありません。", "Friday, 5 December 2025 is not a Monday."), "12/5(月)"),
    (read_time, NO_TIME, "half past one | 昼ごろ | 13:30-16:00 | 1:30 pm pm | 午後 | 12345"),
    (read_time, NO_SUCH_TIME, "13:75 | 31:00 | 午後15時 | 15 pm | 975 | 9999"),
    (read_clock, NEXT_DAY, "24:00 | 25時半"),
    (read_clock, NO_SUCH_TIME, "13:75"),
    (day_span, NO_DATE, "soon | 12/5-Christmas"),
    (day_span, BACKWARDS, "12/5-4 | 2026-12-05〜2026-12-04"),
    (day_span, NO_SUCH_DAY, "12/5-32 | 2/28-30"),
    (day_span, NO_MONDAY, "12/4-5(月) | 12/5(月)-6"),
    (read_time_span, NO_TIME, "13:30 | 13:30-late | all day"),
    (read_time_span, NO_SUCH_TIME, "13:30-13:75"),
    (read_time_span, BACKWARDS, "16:00-13:30"),
    (read_length, NO_LENGTH, "long | 2 weeks | 1:75 | -5"),
    (moment, NO_DATE, "soon | soon 13:30 | 12/5 noonish | 13:30"),
    (moment, NO_SUCH_TIME, "12/5 13:75 | 明日 31時"),
    (moment, NO_SUCH_DAY, "2/30 13:30"),
    (moment, NO_MONDAY, "12/5(月) 13:30"),
    (when, NO_DATE, "soon | 13:30-16:00"),
    (when, NO_SUCH_TIME, "12/5 13:30-13:75"),
    (when, BACKWARDS, "12/5 16:00-13:30"),
    (when, NO_MONDAY, "12/5(月) 13:30-16:00"),
    (end, NO_SUCH_TIME, "13:75"),
    (end, NO_DATE, "late"),
    (read_number, NO_NUMBER, "たくさん | many | 1,2 | 12 34 | 五十肩 | --3"),
    (read_number, NOT_WHOLE, "6.5 | 1.23456万"),
    (read_money, NO_SUM, "$5 | 1.5円 | -3円 | 高い"),
]


@pytest.mark.parametrize(
    ("read", "sentences", "typed"),
    [(read, said, typed.strip()) for read, said, table in REFUSED for typed in table.split("|")],
)
def test_what_cannot_be_meant_is_refused_in_words(
    read: Callable[[str], Any], sentences: tuple[str, str], typed: str
) -> None:
    refused = read(typed)
    assert isinstance(refused, Text)
    assert (JAPANESE.say(refused), ENGLISH.say(refused)) == tuple(each.format(typed) for each in sentences)


READERS: list[Callable[[str], Any]] = [
    day, past_day, day_span, moment, when, end, read_time, read_clock, read_time_span, read_length, read_number, read_money,
]  # fmt: skip


@pytest.mark.parametrize("read", READERS)
def test_nothing_typed_is_nothing_meant(read: Callable[[str], Any]) -> None:
    assert isinstance(read(""), Text)
    assert isinstance(read("  　"), Text)


def test_the_command_line_raises_what_a_field_says() -> None:
    assert or_raise(day("12/5"), "12/5") == SATURDAY
    with pytest.raises(BadInput) as refused:
        or_raise(day("soon"), "soon")
    assert (str(refused.value), refused.value.where) == (NO_DATE[1].format("soon"), Where(value="soon"))


# what people type, and what else a keyboard or a clipboard can hold
_PIECES = st.sampled_from(
    "0 1 5 12 30 2026 / - . : , 〜 ( ) （ ） 年 月 日 時 分 半 土 曜 午後 令和 R 元 am p.m. Dec décembre t から 万 円 ¥ 名 "
    "来週 の next ² ٣ ㋿ 𠮷 İ ﷺ Ⅻ \u00a0 \x00".split(" ")
)
_typed = st.lists(_PIECES, max_size=24).map("".join) | st.text(max_size=80)


@pytest.mark.parametrize("read", READERS)
@given(typed=_typed)
def test_whatever_is_typed_is_a_value_or_a_sentence(read: Callable[[str], Any], typed: str) -> None:
    meant = read(typed)
    assert meant is not None
    if isinstance(meant, Text):
        assert JAPANESE.say(meant)
        assert ENGLISH.say(meant)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("piece", ["1", "12/5-", "(土", " ", "１", "1:", "1,000", "a ", "万", "から", "t1"])
def test_a_long_text_is_answered_at_once_and_quoted_in_short(read: Callable[[str], Any], piece: str) -> None:
    began = perf_counter()
    for length in (59, 100_000):
        refused = read((piece * length)[:length])
        assert not isinstance(refused, Text) or len(ENGLISH.say(refused)) < 200
    assert perf_counter() - began < 0.5
