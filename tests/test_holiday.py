"""The national holidays: the kept list says what the library says, other years come from the library."""

from datetime import date

import pytest
from holidays import country_holidays

from ouik_desktop.holiday import holiday


@pytest.mark.parametrize("year", [2000, 2019, 2021, 2026, 2027, 2045])
def test_the_kept_list_says_what_the_library_says(year: int) -> None:
    known = country_holidays("JP", years=year, language="ja")
    kept = {date.fromordinal(day) for day in range(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal())}
    assert {day: names[0] for day in kept if (names := holiday(day))} == dict(known)


def test_a_holiday_is_named_in_both_languages() -> None:
    assert holiday(date(2027, 1, 1)) == ("元日", "New Year's Day")
    assert holiday(date(2027, 1, 4)) is None


def test_a_year_beyond_the_list_is_known_as_well() -> None:
    assert holiday(date(1989, 1, 1)) == ("元日", "New Year's Day")


@pytest.mark.parametrize("year", [2026, 1995])
def test_holidays_are_spelt_as_in_britain(year: int) -> None:
    assert holiday(date(year, 11, 23)) == ("勤労感謝の日", "Labour Thanksgiving Day")
