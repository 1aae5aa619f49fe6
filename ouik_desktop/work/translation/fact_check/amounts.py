"""Money, counts and numbers that name something (第7回, #7, 3rd floor, A53)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ouik_desktop.calendar_words import WEEKDAYS_JA
from ouik_desktop.i18n import Code
from ouik_desktop.work.translation.fact_check.fact import Fact, Page, fact
from ouik_desktop.work.translation.fact_check.numerals import WEAK

_NUMBER: Final = r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?|\d+(?:\.\d+)?"  # 1,200.50, 1200
_MONEY: Final = {  # ¥1,200, 1,200円, EUR 12, 12 euros
    "ja": re.compile(rf"(?:[¥$€£]\s*({_NUMBER})(?![\d])|(?<![\d.])({_NUMBER})\s*(?:円|ユーロ|ドル|ポンド))"),
    "en": re.compile(
        rf"(?:(?:[¥$€£]|\b(?:JPY|USD|EUR|GBP|Yen)\s?)\s*({_NUMBER})(?!\d)|(?<![\d.])({_NUMBER})[\s-]*(?:yen|euros?|dollars?|pounds?|JPY|USD|EUR)\b)",
        re.IGNORECASE,
    ),
}
_PEOPLE: Final = (
    r"\s*(?:people|persons|participants|seats|places|applicants|attendees|families|groups|children|pupils|students)"
)
_CAPACITY: Final = {  # 定員は60名, 30組まで, capacity of 60, up to 60 people
    "ja": re.compile(
        rf"(?:定員|先着|限定)[^。\d\n]{{0,6}}({_NUMBER})\s*(?:名|人|組|席)|"
        rf"(?<!\d)({_NUMBER})\s*(?:名|人|組)(?:様)?(?:限定|まで|に限|以内)"
    ),
    "en": re.compile(
        rf"\bcapacity(?:\s+of|\s+is|:)?[^.\d\n]{{0,12}}({_NUMBER})|"
        rf"\b(?:limited to|up to|maximum(?: of)?|max\.?)[^.\d\n]{{0,10}}({_NUMBER}){_PEOPLE}|{WEAK}1th\s+({_NUMBER}){_PEOPLE}",
        re.IGNORECASE,
    ),
}
_DURATION: Final = {  # 90分, 3か月間, 2 hours
    "ja": re.compile(rf"(?<![\d.])({_NUMBER})\s*(分間?(?!の)|時間|日間|週間|[かヶカケ箇]月間?|年間)(?:半)?"),
    "en": re.compile(
        rf"(?:(?<![\d.])({_NUMBER})|{WEAK}1)[\s-]+(minutes?|hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE
    ),
}
_UNITS: Final = {"分": 1, "mi": 1, "時": 60, "ho": 60, "日": 1440, "da": 1440, "週": 10080, "we": 10080}
_MONTHS_LONG: Final = {"月": 1, "mo": 1, "年": 12, "ye": 12}
_ORDINAL: Final = {  # 第7回, 3 回目, 7th
    "ja": re.compile(rf"第\s*(\d+)\s*(?:回|号|期|版|[{WEEKDAYS_JA}]曜)|(?<!\d)(\d+)\s*回目"),
    "en": re.compile(r"(?<![\d.])(\d+)(?:st|nd|rd|th)\b(?! floor| century|-century| grade)"),
}
_CODE: Final = re.compile(
    r"(?<![A-Za-z\d])([A-Z]{1,2}-?\d{1,4}[a-z]?)(?:/(\d{1,4}))?(?![A-Za-z\d])"
)  # A53, B-2a, A53/54
_PLAIN: Final = {  # 60, 1,200, 3rd
    "ja": re.compile(rf"(?<![\d.])()({_NUMBER})(?!\d)"),
    "en": re.compile(rf"(?<![\d.])({WEAK})?({_NUMBER})(?:st|nd|rd|th)?(?!\d)"),
}
_BLOCK: Final = re.compile(r"(?<![\d.])(\d{1,4}(?:-\d{1,4}){1,3})(?!\d)")  # 2-1-1


def take_money(page: Page, code: Code) -> list[Fact]:
    """Sums of money, by their figure (the currency is written in too many ways)."""
    return page.take(_MONEY[code], lambda match: _value(match[0], match[1] or match[2]))


def capacities(page: Page, code: Code) -> list[Fact]:
    """How many may come. They stay on the page: they are numbers as well."""
    return [
        one
        for match in _CAPACITY[code].finditer(page.text)
        for one in _value(match[0], next(filter(None, match.groups())))
    ]


def take_codes(page: Page) -> list[Fact]:
    """Names with a number in them: booths, rooms, forms (A53, B2)."""
    return page.take(_CODE, lambda match: [fact(match[0], match[0].replace("-", "").lower())])


def take_blocks(page: Page) -> list[Fact]:
    """House numbers: 2-1-1."""
    return page.take(_BLOCK, lambda match: [fact(match[0], match[1])])


def take_numbers(page: Page, code: Code) -> list[Fact]:
    """Whatever numbers are left."""
    return page.take(_PLAIN[code], lambda match: [Fact(frozenset({_figure(match[2])}), match[2], weak=bool(match[1]))])


def take_durations(page: Page, code: Code) -> list[Fact]:
    """How long something takes: in minutes up to weeks, in months above."""
    return page.take(_DURATION[code], _duration)


def _duration(match: re.Match[str]) -> Iterator[Fact]:
    count, unit = _figure(match[1] or "1"), match[2].lower()
    months = next((length for key, length in _MONTHS_LONG.items() if unit.endswith(key) or unit.startswith(key)), None)
    if months:
        yield Fact(frozenset({("months", count * months)}), match[0], weak=match[1] is None)
    else:
        minutes = next(length for key, length in _UNITS.items() if unit.startswith(key))
        yield Fact(frozenset({("minutes", count * minutes)}), match[0], weak=match[1] is None)


def plain_count(duration: Fact) -> Fact:
    """The figure of a duration by itself."""
    figure = re.search(_NUMBER, duration.said)
    return Fact(frozenset({_figure(figure[0]) if figure else 1.0}), duration.said, duration.weak)


def ordinals(page: Page, code: Code) -> list[Fact]:
    """Which of a row it is (第7回, 7th). They stay on the page: they are numbers as well."""
    return [
        one
        for match in _ORDINAL[code].finditer(page.text)
        for one in _value(match[0], next(filter(None, match.groups())))
    ]


def _value(said: str, number: str) -> Iterator[Fact]:
    yield fact(said, _figure(number))


def _figure(number: str) -> float:
    return float(number.replace(",", ""))
