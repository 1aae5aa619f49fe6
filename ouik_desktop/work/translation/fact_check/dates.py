"""Days, months, years and weekdays, as Japanese and English write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ouik_desktop.calendar_words import (
    ENGLISH_MONTH,
    ENGLISH_WEEKDAY,
    ERAS,
    WEEKDAYS_JA,
    month_number,
    weekday_number,
    year_of_era,
)
from ouik_desktop.i18n import Code
from ouik_desktop.work.translation.fact_check.fact import Fact, Page, fact

_ERA_NAMES: Final = "|".join(name for _first, name, _letter in ERAS)
# 令和元年; of the letters of an era only those that stand before a year and a point: R8.12.5
_ERA: Final = re.compile(rf"({_ERA_NAMES}|(?<![A-Za-z])[RH](?=\d{{1,2}}\.))\s*(元|\d{{1,2}})\s*([年.])")


def take_dates(page: Page, code: Code) -> dict[str, list[Fact]]:
    """Days (month, day), months, years and weekdays."""
    return _take_ja(page) if code == "ja" else _take_en(page)


# --- Japanese --------------------------------------------------------------------------------------------------------

# \s*+ gives no space back, so that spaces which several parts may take are read once
_BRACKET: Final = r"(?:\s*+\([^()\d]{1,8}\))?"  # (土・祝)
_NUMERIC: Final = re.compile(  # 2026-12-05, 2026/12/5(土)・6(日)
    r"(?<![\d/.-])(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?![\d/])(?:\s*\([^()\d]{1,8}\)\s*[-・,、]\s*(\d{1,2})(?=\s*\())?"
)
_SHORT: Final = re.compile(  # 12/5(土)・6(日)
    rf"(?<![\d/.-])(\d{{1,2}})/(\d{{1,2}})(?=\s*\((?:[{WEEKDAYS_JA}]|[A-Z][a-z]{{2}}))"
    r"(?:\s*\([^()\d]{1,8}\)\s*[-・,、]\s*(\d{1,2})(?=\s*\())?"
)
_DAY_JA: Final = re.compile(  # 2026年12月5日, 12月5日(土)、6日(日)から翌8日
    rf"(?:(\d{{4}})\s*年\s*)?(\d{{1,2}})\s*月\s*(\d{{1,2}})(?:\s*日)?((?:{_BRACKET}\s*+(?:日)?(?:の?[{WEEKDAYS_JA}]曜日?)?\s*+"
    rf"(?:-|・|、|,|と|から|及び|および|または|ならびに|翌)+\s*+(?:翌日?の?)?\d{{1,2}}\s*日(?!間|前|後|以))*)(?!\s*か月|間)"
)
_FURTHER: Final = re.compile(r"(\d{1,2})\s*日")  # 6日, 8日 of those
_DAY_ALONE: Final = re.compile(r"(?<![\d月])(\d{1,2})\s*日(?!間|前|後|以|目|程|分|\d)")  # 22日
_MONTH_JA: Final = re.compile(r"(?<!\d)(\d{1,2})\s*月(?!間)")  # 12月
_YEAR_JA: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*年(?!間|生)")  # 2026年
_WEEKDAY_JA: Final = re.compile(  # (土), (祝・月), 土曜日
    rf"\((?:祝[・,、]?)?([{WEEKDAYS_JA}])(?:曜日?)?(?:[・,、]?(?:祝日?|休日?|振休|振替休日))?\)|([{WEEKDAYS_JA}])曜日?"
)


def _take_ja(page: Page) -> dict[str, list[Fact]]:
    weekdays = [one for match in _WEEKDAY_JA.finditer(page.text) for one in _weekday_ja(match)]
    page.text = _ERA.sub(lambda m: f"{year_of_era(m[1], m[2])}{m[3]}", page.text)
    years: list[Fact] = []
    days = page.take(_NUMERIC, lambda match: _numeric(match, years))
    days += page.take(_SHORT, _short)
    days += page.take(_DAY_JA, lambda match: _days_ja(match, years))
    loose = page.take(_DAY_ALONE, lambda match: _loose(match[0], int(match[1])))
    years += page.take(_YEAR_JA, lambda match: [fact(match[0], int(match[1]))])
    months = page.take(_MONTH_JA, lambda match: _month(match[0], int(match[1])))
    return {"date": days, "loose day": loose, "month": months, "year": years, "weekday": weekdays}


def _numeric(match: re.Match[str], years: list[Fact]) -> Iterator[Fact]:
    found = list(_month_day(match[0], int(match[2]), int(match[3])))
    if found and match[4]:
        found += _month_day(match[4], int(match[2]), int(match[4]))
    if found:
        years.append(fact(match[1], int(match[1])))
    yield from found


def _short(match: re.Match[str]) -> Iterator[Fact]:
    month = int(match[1])
    yield from _month_day(match[0], month, int(match[2]))
    if match[3]:
        yield from _month_day(match[3], month, int(match[3]))


def _days_ja(match: re.Match[str], years: list[Fact]) -> Iterator[Fact]:
    year, month, day, further = match.groups()
    if year:
        years.append(fact(year, int(year)))
    yield from _month_day(f"{month}月{day}日", int(month), int(day))
    for other in _FURTHER.findall(further):
        yield from _month_day(f"{other}日", int(month), int(other))


def _month_day(said: str, month: int, day: int) -> Iterator[Fact]:
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield fact(said, (month, day))


def _loose(said: str, day: int) -> Iterator[Fact]:
    if 1 <= day <= 31:
        yield fact(said, day)


def _month(said: str, month: int) -> Iterator[Fact]:
    if 1 <= month <= 12:
        yield fact(said, month)


def _weekday_ja(match: re.Match[str]) -> Iterator[Fact]:
    yield fact(match[0], WEEKDAYS_JA.index(match[1] or match[2]))


# --- English ---------------------------------------------------------------------------------------------------------

_DAY: Final = r"\d{1,2}(?:\s?(?:st|nd|rd|th))?(?![\d:%])"  # 5, 5th
_WEEKDAY: Final = rf"(?:\(?(?:{ENGLISH_WEEKDAY})\b\.?\)?,?\s*+)?"  # Sat., (Sat)
_JOIN: Final = (  # (Sat) and Sunday the
    rf"\s*+(?:\(?(?:{ENGLISH_WEEKDAY})\.?\)?\s*+)?(?:-|,(?:\s*+and)?|/|&|and|to|until|till|through|or)\s*+"
    rf"(?:on\s++)?{_WEEKDAY}(?:the\s++)?"
)
_DAYS: Final = rf"{_DAY}(?:{_JOIN}{_DAY})*"  # 5th, 6th and 12th
_YEAR: Final = r"(?:,?\s*(?P<year>(?:19|20)\d\d))?"  # , 2026
# 5 and 6 (Sun) of December 2026; days without a month are found as well, so that a long list is read once, not from each day in it
_DAYS_BEFORE: Final = re.compile(
    rf"(?<![\d/:.-])(?P<days>{_DAYS})"
    rf"(?:\s*+(?:\((?:{ENGLISH_WEEKDAY})\.?\)\s*+)?(?:day\s++)?(?:of\s++)?(?P<month>{ENGLISH_MONTH})\b\.?{_YEAR})?",
    re.IGNORECASE,
)
_DAYS_AFTER: Final = re.compile(  # December 5, 6 and 12, 2026
    rf"\b(?P<month>{ENGLISH_MONTH})\b\.?,?\s*(?:the\s+)?(?P<days>{_DAYS})(?!\s*+(?:(?:st|nd|rd|th)\s*+)?(?:{ENGLISH_MONTH})\b){_YEAR}",
    re.IGNORECASE,
)
_ONE_DAY: Final = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")  # 5, 6, 12 of those
_THE_DAY: Final = re.compile(  # the 22nd, Saturday 5th
    rf"\b(?:the|{ENGLISH_WEEKDAY}),?\s+(\d{{1,2}})(?:st|nd|rd|th)\b(?=\s*(?:$|[.,;()]|and|to|-|at|from|as|\())",
    re.IGNORECASE,
)
_MONTH_EN: Final = re.compile(
    rf"\b(?P<month>{ENGLISH_MONTH})\b(?P<year>,?\s+(?:of\s+)?(?:19|20)\d\d)?"
)  # May, May of 2026
_IN_MAY: Final = re.compile(r"(?:in|of|late|early|mid|until|from|by)\s+$")  # late May is a month, who may come is not
_BEFORE_MAY: Final = 24  # letters looked at for that
_YEAR_EN: Final = re.compile(r"(?<![\d,.:/-])(?:FY\s?)?((?:19|20)\d\d)(?![\d:/]|,\d|\.\d|-\d)")  # 2026, FY 2026
_WEEKDAY_EN: Final = re.compile(rf"\b(?:{ENGLISH_WEEKDAY})\b")  # Saturdays, Sat


def _take_en(page: Page) -> dict[str, list[Fact]]:
    weekdays = [fact(match[0], weekday_number(match[0])) for match in _WEEKDAY_EN.finditer(page.text)]
    years: list[Fact] = []
    days = page.take(_NUMERIC, lambda match: _numeric(match, years))
    days += page.take(_SHORT, _short)
    days += page.take(_DAYS_BEFORE, lambda match: _days_en(match, years))
    days += page.take(_DAYS_AFTER, lambda match: _days_en(match, years))
    loose = page.take(_THE_DAY, lambda match: _loose(match[0], int(match[1])))
    months = page.take(_MONTH_EN, lambda match: _month_en(match, years))
    years += page.take(_YEAR_EN, lambda match: [fact(match[0], int(match[1]))])
    return {"date": days, "loose day": loose, "month": months, "year": years, "weekday": weekdays}


def _days_en(match: re.Match[str], years: list[Fact]) -> Iterator[Fact]:
    if not match["month"]:
        return
    month = month_number(match["month"]) or 0
    if match["year"]:
        years.append(fact(match["year"], int(match["year"])))
    for day in _ONE_DAY.findall(match["days"]):
        yield from _month_day(f"{day} {match['month']}", month, int(day))


def _month_en(match: re.Match[str], years: list[Fact]) -> Iterator[Fact]:
    before = match.string[max(0, match.start() - _BEFORE_MAY) : match.start()]
    if match["month"] == "May" and not match["year"] and not _IN_MAY.search(before):
        return
    if match["year"]:
        years.append(fact(match["year"], int(match["year"][-4:])))
    yield fact(match[0], month_number(match["month"]))


# --- which weekday a day is said to be ---------------------------------------------------------------------------------

_DATED_JA: Final = re.compile(  # 12月5日(土), 12/5の土曜
    rf"(\d{{1,2}})\s*[月/.]\s*(\d{{1,2}})\s*+日?\s*+[の、]?\s*+(?:\((?:祝[・,、]?)?([{WEEKDAYS_JA}])|([{WEEKDAYS_JA}])曜)"
)
_NAMED_BEFORE: Final = re.compile(  # Saturday, 5 December; Sat. December 5
    rf"\b({ENGLISH_WEEKDAY})\b\.?,?\s+(?:the\s+)?(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({ENGLISH_MONTH})|({ENGLISH_MONTH})\b\.?\s+(?:the\s+)?(\d{{1,2}}))",
    re.IGNORECASE,
)
_NAMED_AFTER: Final = re.compile(  # 5 December (Sat), December 5th, 2026 (Sat)
    rf"(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+({ENGLISH_MONTH})|({ENGLISH_MONTH})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?)\.?(?:,?\s*\d{{4}})?\s*\(({ENGLISH_WEEKDAY})\b",
    re.IGNORECASE,
)


def weekdays_of_days(text: str, code: Code) -> dict[tuple[int, int], int]:
    """The weekday (Monday 0) that an evened text gives to each (month, day)."""
    if code == "ja":
        found = (match.groups() for match in _DATED_JA.finditer(text))
        return {(int(month), int(day)): WEEKDAYS_JA.index(one or other) for month, day, one, other in found}
    named = [(weekday, d1 or d2, m1 or m2) for weekday, d1, m1, m2, d2 in _NAMED_BEFORE.findall(text)]
    named += [(weekday, d1 or d2, m1 or m2) for d1, m1, m2, d2, weekday in _NAMED_AFTER.findall(text)]
    return {(month_number(month) or 0, int(day)): weekday_number(weekday) or 0 for weekday, day, month in named}
