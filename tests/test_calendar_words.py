"""What days, months and eras are called, held against CLDR."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from datetime import date

import pytest
from babel.dates import get_day_names, get_month_names

from ouik_desktop.calendar_words import (
    MONTHS_EN,
    WEEKDAYS_EN,
    WEEKDAYS_JA,
    era_of,
    month_number,
    weekday_name,
    weekday_number,
    year_of_era,
)


def in_order(names: Mapping[int, str]) -> list[str]:
    return [names[number] for number in sorted(names)]


def test_days_and_months_are_called_as_in_cldr() -> None:
    assert in_order(get_day_names("wide", locale="en_GB")) == list(WEEKDAYS_EN)
    assert in_order(get_day_names("wide", locale="ja")) == [weekday_name(number, "ja") for number in range(7)]
    assert "".join(in_order(get_day_names("abbreviated", locale="ja"))) == WEEKDAYS_JA
    assert in_order(get_month_names("wide", locale="en_GB")) == list(MONTHS_EN)


@pytest.mark.parametrize("locale", ["en", "en_GB", "en_US", "ja"])
@pytest.mark.parametrize("width", ["wide", "abbreviated"])
def test_every_weekday_cldr_knows_is_understood(locale: str, width: str) -> None:
    names = in_order(get_day_names(width, locale=locale))  # type: ignore[arg-type]
    assert [weekday_number(name) for name in names] == list(range(7))


@pytest.mark.parametrize("locale", ["en", "en_GB", "en_US", "de", "fr", "es", "it"])
@pytest.mark.parametrize("width", ["wide", "abbreviated"])
@pytest.mark.parametrize("context", ["format", "stand-alone"])
def test_every_month_cldr_knows_is_understood(locale: str, width: str, context: str) -> None:
    names = in_order(get_month_names(width, context, locale))  # type: ignore[arg-type]
    assert [month_number(name) for name in names] == list(range(1, 13))


@pytest.mark.parametrize(
    ("word", "number"), [("Sept", 9), ("DEC", 12), ("maerz", None), ("Marz", 3), ("fevrier", 2), ("monkey", None)]
)
def test_months_without_their_accents(word: str, number: int | None) -> None:
    assert month_number(word) == number


@pytest.mark.parametrize(("word", "number"), [("Tues", 1), ("thurs", 3), ("Sundays", 6), ("土", 5), ("monkey", None)])
def test_other_ways_to_call_a_weekday(word: str, number: int | None) -> None:
    assert weekday_number(word) == number


@pytest.mark.parametrize(
    ("day", "era", "year"),
    [
        (date(2019, 5, 1), "令和", 1),
        (date(2019, 4, 30), "平成", 31),
        (date(1989, 1, 8), "平成", 1),
        (date(1926, 12, 25), "昭和", 1),
        (date(1926, 12, 24), "西暦", 1926),
    ],
)
def test_eras_change_with_the_day(day: date, era: str, year: int) -> None:
    assert era_of(day) == (era, year)


@pytest.mark.parametrize(("era", "year", "gregorian"), [("令和", "8", 2026), ("R", "元", 2019), ("平", "31", 2019)])
def test_a_year_of_an_era(era: str, year: str, gregorian: int) -> None:
    assert year_of_era(era, year) == gregorian


def test_words_cost_no_babel_until_a_foreign_month_comes() -> None:
    code = (
        "import sys; from ouik_desktop import calendar_words, i18n; from datetime import date\n"
        "assert calendar_words.month_number('December') == 12 and calendar_words.weekday_number('土曜') == 5\n"
        "assert i18n.JAPANESE.date(date(2026, 12, 5)) == '2026年12月5日(土)' and i18n.ENGLISH.join(['a']) == 'a'\n"
        "assert 'babel' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
