"""Days as an office types them: 12/5, R8.12.5, 令和８年１２月５日(土), 5 December 2026, 来週金曜."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ouik_desktop.calendar_words import (
    ENGLISH_WEEKDAY,
    ERA,
    WEEKDAYS_JA,
    month_number,
    weekday_name,
    weekday_number,
    year_of_era,
)
from ouik_desktop.i18n import Text, _
from ouik_desktop.localized import LocalizedText
from ouik_desktop.typed.reading import cut, evened, quoted

_YEARS: Final = range(1800, 3000)  # what an office may write of; nothing overflows
_NEAR: Final = {
    "今日": 0, "きょう": 0, "本日": 0, "today": 0,
    "明日": 1, "あした": 1, "あす": 1, "tomorrow": 1,
    "明後日": 2, "あさって": 2, "day after tomorrow": 2, "the day after tomorrow": 2, "しあさって": 3,
    "昨日": -1, "きのう": -1, "yesterday": -1,
    "一昨日": -2, "おととい": -2, "day before yesterday": -2, "the day before yesterday": -2,
}  # fmt: skip
_WEEKS: Final = {"先々週": -2, "先週": -1, "last": -1, "今週": 0, "this": 0, "来週": 1, "next": 1, "再来週": 2}
_OF_WEEK: Final = re.compile(rf"({'|'.join(_WEEKS)})?の? ?([a-z]{{3,10}}|[{WEEKDAYS_JA}](?:曜日?)?)")  # 来週の金曜日


def read_day(typed: str, today: date, *, past: bool = False) -> date | Text:
    """The day meant by `typed`. Without a year it is the nearest from `today` on, with `past` the last one up to it;
    「来週金曜」 counts weeks from Monday."""
    day = day_of(evened(typed), today, typed, past)
    return no_day(typed) if day is None else day


def no_day(typed: str) -> Text:
    """The sentence that `typed` is no day."""
    return _("“{typed}” is not a date; write 2026-12-05, 12/5, R8.12.5 or 5 December 2026.", typed=quoted(typed))


def day_of(text: str, today: date, typed: str, past: bool) -> date | Text | None:
    """The same of an evened text: None where it is no date at all, a sentence where it is one that cannot be."""
    if text in _NEAR:
        return today + timedelta(days=_NEAR[text])
    if (found := _OF_WEEK.fullmatch(text)) and (weekday := weekday_number(found[2])) is not None:
        return _of_week(found[1], weekday, today, past)
    bare, weekday = without_weekday(text)
    said = _written(bare)
    if said is None:
        return None
    day = _nearest(said, today, past) if said.year is None else said.day_in(said.year)
    if day is None:
        return _("There is no such day: “{typed}”.", typed=quoted(typed))
    return checked(day, weekday)


def _of_week(week: str | None, weekday: int, today: date, past: bool) -> date:
    if week:
        monday = today - timedelta(days=today.weekday())
        return monday + timedelta(weeks=_WEEKS[week], days=weekday)
    return today + timedelta(days=-((today.weekday() - weekday) % 7) if past else (weekday - today.weekday()) % 7)


def _nearest(said: WrittenDay, today: date, past: bool) -> date | None:
    # 29 February may be up to eight years away
    for step in range(9):
        day = said.day_in(today.year + (-step if past else step))
        if day is not None and (day <= today if past else day >= today):
            return day
    return None


# --- weekdays beside a day --------------------------------------------------------------------------------------------

_BRACKETED: Final = re.compile(r" ?\(([^()]{1,12})\)")  # (土・祝)
_BETWEEN: Final = re.compile(r"[・･,、/. ]")
_NO_WEEKDAY: Final = frozenset({"", "祝", "祝日", "休", "休日", "振休", "振替休日"})
_SPELT: Final = re.compile(
    # Sat., 土曜日, 12/5 土; but the 日 of 5 日 is no Sunday
    rf"(?<![a-z])({ENGLISH_WEEKDAY})(?![a-z])\.?,?|([{WEEKDAYS_JA}]曜)日?|(?<= )([{WEEKDAYS_JA[1:-1]}])$",
    re.IGNORECASE,
)


def without_weekday(text: str) -> tuple[str, int | None]:
    """An evened text without the weekday that stands in it, in brackets or not, and that weekday (Monday 0)."""
    if found := _BRACKETED.search(text):
        words = _BETWEEN.split(found[1])
        numbers = [number for word in words if (number := weekday_number(word)) is not None]
        if len(numbers) <= 1 and all(word in _NO_WEEKDAY or weekday_number(word) is not None for word in words):
            return cut(text, found), numbers[0] if numbers else None
    elif found := _SPELT.search(text):
        return cut(text, found), weekday_number(found[1] or found[2] or found[3])
    return text, None


def checked(day: date, weekday: int | None) -> date | Text:
    """The day, or the sentence that it is another weekday than was said."""
    return day if weekday is None or weekday == day.weekday() else another_weekday(day, weekday)


def another_weekday(day: date, weekday: int) -> Text:
    """The sentence that `day` is not a `weekday` (Monday 0); it names the one that it is."""
    name = LocalizedText(weekday_name(weekday, "ja"), weekday_name(weekday, "en"))
    return _("{day} is not a {weekday}.", day=day, weekday=name)


# --- the forms in which days are written ------------------------------------------------------------------------------


@dataclass(frozen=True)
class WrittenDay:
    """A day as it was written, which may not exist; the year is often left out."""

    year: int | None
    month: int
    day: int

    def day_in(self, year: int) -> date | None:
        """The day in a year, None where it does not exist there."""
        try:
            return date(year, self.month, self.day) if year in _YEARS else None
        except ValueError:
            return None


def _year_first(found: re.Match[str]) -> WrittenDay:
    return WrittenDay(int(found[1]), int(found[2]), int(found[3]))


def _era_first(found: re.Match[str]) -> WrittenDay:
    return WrittenDay(year_of_era(found[1], found[2]), int(found[3]), int(found[4]))


def _no_year(found: re.Match[str]) -> WrittenDay:
    return WrittenDay(None, int(found[1]), int(found[2]))


def _day_month(found: re.Match[str]) -> WrittenDay | None:
    return _in_words(found[3], found[2], found[1])


def _month_day(found: re.Match[str]) -> WrittenDay | None:
    return _in_words(found[3], found[1], found[2])


def _in_words(year: str | None, month: str, day: str) -> WrittenDay | None:
    number = month_number(month)
    return None if number is None else WrittenDay(int(year) if year else None, number, int(day))


_FIGURES: Final = r"(\d{1,2}) ?[-/.月] ?(\d{1,2})(?!\d) ?日?"
_NAME: Final = r"([a-zß-ÿ]{3,9})"
_ERA_FIRST: Final = re.compile(rf"(?<![a-z])({ERA}) ?(\d{{1,2}}|元) ?[-/.年] ?{_FIGURES}")  # R8.12.5, 令和元年5月1日
_YEAR_FIRST: Final = re.compile(rf"(?<!\d)(\d{{4}}) ?[-/.年] ?{_FIGURES}")  # 2026-12-05, 2026年12月5日
_COMPACT: Final = re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)")  # 20261205
_NO_YEAR: Final = re.compile(_FIGURES)  # 12/5, 12月5日
_DAY_MONTH: Final = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|\.)?[ -](?:of )?{_NAME}\.?,?(?:[ -](\d{{4}})(?!\d))?"  # 5th of December, 2026
)
_MONTH_DAY: Final = re.compile(
    rf"{_NAME}\.? (?:the )?(\d{{1,2}})(?!\d)(?:st|nd|rd|th)?(?:,? (\d{{4}})(?!\d))?"  # Dec 5, 2026
)
_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], WrittenDay | None]], ...]] = (
    (_YEAR_FIRST, _year_first),
    (_ERA_FIRST, _era_first),
    (_COMPACT, _year_first),
    (_NO_YEAR, _no_year),
    (_DAY_MONTH, _day_month),
    (_MONTH_DAY, _month_day),
)


def _written(text: str) -> WrittenDay | None:
    """The day that an evened text consists of."""
    for form, read in _FORMS:
        if (found := form.fullmatch(text)) and (day := read(found)):
            return day
    return None


def dated(text: str) -> tuple[WrittenDay, str] | None:
    """The first day with its year that stands somewhere in an evened text, and the rest of the text; None where there is none."""
    for form, read in _FORMS:
        for found in form.finditer(text):
            day = read(found)
            if day is not None and day.year is not None:
                return day, cut(text, found)
    return None
