"""Days, times and numbers as people type them: `12/5`, `R8.12.5`, `来週金曜`, `1330`, `午後1時半`, `１，２００`."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time, timedelta
from typing import Final

_ERAS: Final = {"R": 2018, "令和": 2018, "H": 1988, "平成": 1988, "S": 1925, "昭和": 1925}
_WEEKDAYS_JA: Final = "月火水木金土日"
_WEEKDAYS_EN: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS_EN: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORDS: Final = {
    "今日": 0, "本日": 0, "today": 0,
    "明日": 1, "あした": 1, "あす": 1, "tomorrow": 1,
    "明後日": 2, "あさって": 2,
    "昨日": -1, "きのう": -1, "yesterday": -1,
}  # fmt: skip
_WEEKS: Final = {"先週": -1, "last": -1, "今週": 0, "this": 0, "来週": 1, "next": 1, "再来週": 2, "": None}


def typed_day(typed: str, today: date) -> date | None:
    """The day somebody meant, None when it cannot be told. A day without a year is the next such day, or one in the last 90 days."""
    text = unicodedata.normalize("NFKC", typed).strip().lower()
    text = re.sub(r"\s*[((][^()]*[))]\s*$", "", text)  # (土)
    text = re.sub(rf"^(?:{'|'.join(_WEEKDAYS_EN)})[a-z]*[,\s]+(?=\d)", "", text)  # "Sat 5 Dec"
    if text in _WORDS:
        return today + timedelta(days=_WORDS[text])
    return _weekday(text, today) or _era_day(text) or _full_day(text) or _month_day(text, today)


def _weekday(text: str, today: date) -> date | None:
    japanese = re.fullmatch(rf"(再来週|来週|今週|先週)?の?([{_WEEKDAYS_JA}])(?:曜日?)?", text)
    english = re.fullmatch(rf"(next|this|last)?\s*({'|'.join(_WEEKDAYS_EN)})[a-z]*", text)
    if japanese:
        week, wanted = japanese[1], _WEEKDAYS_JA.index(japanese[2])
    elif english:
        week, wanted = english[1], _WEEKDAYS_EN.index(english[2])
    else:
        return None
    weeks = _WEEKS[week or ""]
    if weeks is None:
        return today + timedelta(days=(wanted - today.weekday()) % 7)
    monday = today - timedelta(days=today.weekday())
    return monday + timedelta(days=7 * weeks + wanted)


def _era_day(text: str) -> date | None:
    found = re.fullmatch(
        r"(令和|平成|昭和|[rhs])\s*(元|\d{1,2})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?", text
    )
    if not found:
        return None
    year = 1 if found[2] == "元" else int(found[2])
    return _day(_ERAS[found[1].upper()] + year, int(found[3]), int(found[4]))


def _full_day(text: str) -> date | None:
    if found := re.fullmatch(r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?", text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(r"(\d{4})(\d{2})(\d{2})", text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})", text):
        return _day(int(found[3]), _month(found[2]), int(found[1]))
    return None


def _month_day(text: str, today: date) -> date | None:
    if found := re.fullmatch(r"(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?", text):
        month, day = int(found[1]), int(found[2])
    elif found := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*", text):
        month, day = _month(found[2]), int(found[1])
    elif found := re.fullmatch(r"([a-z]{3})[a-z]*\s+(\d{1,2})(?:st|nd|rd|th)?", text):
        month, day = _month(found[1]), int(found[2])
    else:
        return None
    return next(
        (made for year in range(today.year, today.year + 5) if _is_near(made := _day(year, month, day), today)),
        None,
    )


def _is_near(day: date | None, today: date) -> bool:
    return day is not None and day >= today - timedelta(days=90)


def _month(name: str) -> int:
    return _MONTHS_EN.index(name) + 1 if name in _MONTHS_EN else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def typed_time(typed: str) -> time | None:
    """The time of day somebody meant (`13:30`, `1330`, `13時半`, `午後1時`, `1:30 pm`), None when it cannot be told."""
    text = unicodedata.normalize("NFKC", typed).strip().lower().replace(" ", "")
    if text in ("正午", "noon"):
        return time(12)
    half = re.match(r"(午前|午後|am|pm)", text)
    tail = re.search(r"([ap]m)$", text)
    text = re.sub(r"^(午前|午後|am|pm)|([ap]m)$", "", text)
    if found := re.fullmatch(r"(\d{1,2})時半", text):
        hour, minute = int(found[1]), 30
    elif found := re.fullmatch(r"(\d{1,2})(?:[:時.](\d{1,2})?分?)?", text):
        hour, minute = int(found[1]), int(found[2] or 0)
    elif found := re.fullmatch(r"(\d{1,2})(\d{2})", text):
        hour, minute = int(found[1]), int(found[2])
    else:
        return None
    mark = half[1] if half else tail[1] if tail else ""
    if mark in ("午後", "pm") and hour < 12:
        hour += 12
    if mark in ("午前", "am") and hour == 12:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def typed_number(typed: str) -> int | None:
    """A whole number as typed, also in full-width digits and with thousands marks; None when it is none."""
    text = re.sub(r"[\s,、]", "", unicodedata.normalize("NFKC", typed)).removesuffix("名").removesuffix("人")
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else None
