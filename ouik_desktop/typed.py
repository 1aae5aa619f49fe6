"""Dates and times as an office types them: 12/5, R8.12.5, 令和８年１２月５日(土), 来週金曜, 午後1時半, 24:00.

What is read is checked: a weekday that does not fit the date, a day that does not exist, are refused in words.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from typing import Final

from ouik_desktop.errors import BadInput, Where
from ouik_desktop.i18n import Text, _

# how a typed text is evened out before it is read: full-width letters, the many hyphens and waves
_HYPHENS: Final = str.maketrans(dict.fromkeys("‐‑‒–—−－ｰ", "-"))

_YEARS: Final = range(1800, 3000)  # what an office may write of; nothing overflows
_ERA_YEARS: Final = {  # the year before the first of each era
    "令和": 2018, "令": 2018, "r": 2018, "平成": 1988, "平": 1988, "h": 1988, "昭和": 1925, "昭": 1925, "s": 1925,
}  # fmt: skip
_ERA: Final = "|".join(_ERA_YEARS)
_WEEKDAYS_JA: Final = "月火水木金土日"
_WEEKDAYS_EN: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS_EN: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_WEEKDAY: Final = re.compile(
    r"[(（]\s*(?:祝[・,、]?)?(?P<bracketed>[月火水木金土日])(?:曜日?)?(?:[・,、]?祝日?)?\s*[)）]|"
    r"(?P<spelt>[月火水木金土日])曜日?|"
    r"\b(?P<english>mon|tue|wed|thu|fri|sat|sun)[a-z]*\b\.?,?"
)
_PLAIN: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")
_OF_ERA: Final = re.compile(rf"({_ERA})\s*(\d{{1,2}}|元)\s*[-/.年]\s*(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})\s*日?")
_NO_YEAR: Final = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_DAY_MONTH: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?(?:\s+(\d{4}))?")
_MONTH_DAY: Final = re.compile(r"([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?")
_NEAR_DAYS: Final = {
    "今日": 0, "本日": 0, "today": 0, "明日": 1, "あした": 1, "あす": 1, "tomorrow": 1, "明後日": 2, "あさって": 2, "昨日": -1,
    "yesterday": -1,
}  # fmt: skip
_NEAR_WEEKS: Final = {"今週": 0, "this": 0, "来週": 1, "next": 1, "再来週": 2, "先週": -1, "last": -1, "": 0}
_OF_WEEK: Final = re.compile(
    r"(再来週|来週|今週|先週|this|next|last)?\s*の?\s*(?:([月火水木金土日])曜?日?|(mon|tue|wed|thu|fri|sat|sun)[a-z]*)"
)


def read_date(typed: str, today: date) -> date:
    """The date meant by `typed`. Without a year it is the next such day from `today` on, in the last two months the past one;
    「来週金曜」 counts weeks from Monday. `BadInput` where there is no such day or its weekday is another."""
    text = _evened(typed)
    if text in _NEAR_DAYS:
        return today + timedelta(days=_NEAR_DAYS[text])
    if found := _OF_WEEK.fullmatch(text):
        return _of_week(found, today)
    bare = _WEEKDAY.sub(" ", text).strip()
    day = _read_bare(bare, today, typed)
    said = _WEEKDAY.search(text)
    if said and (weekday := _weekday(said)) != day.weekday():
        raise _refused(typed, _("{day} is not a {weekday}.", day=day, weekday=WEEKDAY_NAMES[weekday]))
    return day


def _evened(typed: str) -> str:
    return unicodedata.normalize("NFKC", typed.translate(_HYPHENS)).translate(_HYPHENS).strip().lower()


def _of_week(found: re.Match[str], today: date) -> date:
    week, japanese, english = found.groups()
    weekday = _WEEKDAYS_JA.index(japanese) if japanese else _WEEKDAYS_EN.index(english)
    if week:
        monday = today - timedelta(days=today.weekday())
        return monday + timedelta(weeks=_NEAR_WEEKS[week], days=weekday)
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def _read_bare(text: str, today: date, typed: str) -> date:
    if (found := _PLAIN.fullmatch(text)) or (found := _COMPACT.fullmatch(text)):
        return _day(int(found[1]), int(found[2]), int(found[3]), typed)
    if found := _OF_ERA.fullmatch(text):
        era, year, month, day = found.groups()
        return _day(_ERA_YEARS[era] + (1 if year == "元" else int(year)), int(month), int(day), typed)
    if found := _NO_YEAR.fullmatch(text):
        return _nearest_year(int(found[1]), int(found[2]), today, typed)
    if found := _DAY_MONTH.fullmatch(text):
        return _english(found[2], found[1], found[3], today, typed)
    if found := _MONTH_DAY.fullmatch(text):
        return _english(found[1], found[2], found[3], today, typed)
    raise _refused(typed, _("“{typed}” is no date; write 2026-12-05, 12/5, R8.12.5 or 5 December 2026.", typed=typed))


def _english(month: str, day: str, year: str | None, today: date, typed: str) -> date:
    if month not in _MONTHS_EN:
        raise _refused(typed, _("“{typed}” is no date: there is no such month.", typed=typed))
    number = _MONTHS_EN.index(month) + 1
    return _day(int(year), number, int(day), typed) if year else _nearest_year(number, int(day), today, typed)


def _nearest_year(month: int, day: int, today: date, typed: str) -> date:
    # 29 February may be up to eight years away
    for year in range(today.year, today.year + 9):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today - timedelta(days=62):
            return found
    return _day(today.year, month, day, typed)


def _day(year: int, month: int, day: int, typed: str) -> date:
    try:
        if year not in _YEARS:
            raise ValueError(year)
        return date(year, month, day)
    except ValueError:
        raise _refused(typed, _("There is no such day: “{typed}”.", typed=typed)) from None


def _weekday(said: re.Match[str]) -> int:
    if said["english"]:
        return _WEEKDAYS_EN.index(said["english"])
    return _WEEKDAYS_JA.index(said["bracketed"] or said["spelt"])


WEEKDAY_NAMES: Final = (
    _("Monday"),
    _("Tuesday"),
    _("Wednesday"),
    _("Thursday"),
    _("Friday"),
    _("Saturday"),
    _("Sunday"),
)


# --- times -----------------------------------------------------------------------------------------------------------

_CLOCK: Final = re.compile(
    r"(?P<before>午前|午後|正午|am|pm|a\.m\.|p\.m\.)?\s*"
    r"(?:(?P<hour>\d{1,2})\s*(?:[:.時]\s*(?P<minute>\d{1,2}|半)?\s*分?)?|(?P<digits>\d{4}))?\s*"
    r"(?P<after>am|pm|a\.m\.|p\.m\.)?"
)
_MINUTES: Final = {None: "0", "半": "30"}
_LATEST_HOUR: Final = 29  # 25:00 is one in the night after, as broadcasters and late events write it


def read_time(typed: str) -> timedelta:
    """The time of day meant by `typed`, counted from midnight of its day: 24:00 and 25:30 reach into the next one.
    `BadInput` where it is none."""
    text = _evened(typed)
    if text in ("正午", "noon"):
        return timedelta(hours=12)
    found = _CLOCK.fullmatch(text)
    if found is None or (found["hour"] is None and found["digits"] is None):
        raise _refused(typed, _("“{typed}” is no time; write 13:30, 13時30分 or 午後1時半.", typed=typed))
    digits = found["digits"]
    hour = int(digits[:2] if digits else found["hour"])
    minute = int(digits[2:] if digits else _MINUTES.get(found["minute"], found["minute"]))
    hour = _of_half_day(hour, found["before"] or found["after"] or "", typed)
    if minute > 59 or hour > _LATEST_HOUR:
        raise _refused(typed, _("There is no such time: “{typed}”.", typed=typed))
    return timedelta(hours=hour, minutes=minute)


def _of_half_day(hour: int, half: str, typed: str) -> int:
    if not half:
        return hour
    if hour > 12:
        raise _refused(typed, _("There is no such time: “{typed}”.", typed=typed))
    afternoon = half.startswith(("午後", "p"))
    return hour % 12 + (12 if afternoon else 0)


def read_clock(typed: str) -> time:
    """A time of day that lies within its day; `BadInput` for 24:00 and later."""
    at = read_time(typed)
    if at >= timedelta(days=1):
        raise _refused(typed, _("“{typed}” lies in the next day.", typed=typed))
    return (datetime.min + at).time()


_DATE_AND_TIME: Final = re.compile(
    r"(?P<day>.+?)(?:t|\s+|(?<=[)）日])\s*)(?P<clock>[^\s(]*\d[^\s]*(?:\s*[ap]\.?m\.?)?|正午|noon)"
)


def read_date_time(typed: str, today: date) -> tuple[datetime, bool]:
    """A date, with or without a time: the wall time and whether a time was given. `BadInput` where it is none."""
    try:
        return datetime.combine(read_date(typed, today), time()), False
    except BadInput:
        found = _DATE_AND_TIME.fullmatch(_evened(typed))
        if found is None:
            raise
    return datetime.combine(read_date(found["day"], today), time()) + read_time(found["clock"]), True


def _refused(typed: str, text: Text) -> BadInput:
    return BadInput(text, Where(value=typed))
