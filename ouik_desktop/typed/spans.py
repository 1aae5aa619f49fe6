"""From, to, and how long: 12/5-6, 13:30〜16:00, 2h30, 90分."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from ouik_desktop.i18n import Text, _
from ouik_desktop.typed.days import checked, day_of, no_day, without_weekday
from ouik_desktop.typed.reading import evened, quoted
from ouik_desktop.typed.times import no_time, time_of

_FROM_TO: Final = re.compile(r" ?(?:-|~|から| to | until ) ?")  # 13:30-16:00, 12/5から12/6
_UNTIL: Final = "まで"
_BARE_DAY: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ?日?")  # 6 of 12/5-6
_HALF: Final = re.compile(r"午前|午後|(?<![a-z])[ap]m")  # p.m., evened
_AT_ITS_END: Final = ("am", "pm")


def parted(text: str) -> Iterator[tuple[str, str]]:
    """An evened text in two at each sign that may stand between from and to: 12 and 5-6, 12-5 and 6 of 12-5-6."""
    whole = text.removesuffix(_UNTIL)
    for found in _FROM_TO.finditer(whole):
        yield whole[: found.start()], whole[found.end() :]


def backwards() -> Text:
    """The sentence that an end lies before its beginning."""
    return _("It would end before it begins.")


# --- days -------------------------------------------------------------------------------------------------------------


def read_day_span(typed: str, today: date, *, past: bool = False) -> tuple[date, date] | Text:
    """The first and the last day meant by `typed`: 12/5-6, 12/29〜1/3, 5-6 Dec 2026; the same day twice where it is one."""
    span = day_span_of(evened(typed), today, typed, past)
    return no_day(typed) if span is None else span


def day_span_of(text: str, today: date, typed: str, past: bool) -> tuple[date, date] | Text | None:
    """The same of an evened text; None where it is none, a sentence where it cannot be."""
    day = day_of(text, today, typed, past)
    refused = day if isinstance(day, Text) else None
    if isinstance(day, date):
        return day, day
    for first, last in parted(text):
        span = _days(first, last, today, typed, past)
        if isinstance(span, tuple) and span[0] <= span[1]:
            return span
        refused = refused or (backwards() if isinstance(span, tuple) else span)
    return refused


def _days(first: str, last: str, today: date, typed: str, past: bool) -> tuple[date, date] | Text | None:
    begins = day_of(first, today, typed, past)
    if isinstance(begins, date):
        ends = _day_near(last, begins, typed) or day_of(last, begins, typed, past=False)
        return (begins, ends) if isinstance(ends, date) else ends
    ends = day_of(last, today, typed, past)
    if begins is None and isinstance(ends, date):  # 5-6 December
        begins = _day_near(first, ends, typed)
        return (begins, ends) if isinstance(begins, date) else begins
    return begins


def _day_near(text: str, other: date, typed: str) -> date | Text | None:
    """A day of which only the number is said: it is of the month of the other one."""
    bare, weekday = without_weekday(text)
    if (found := _BARE_DAY.fullmatch(bare)) is None:
        return None
    try:
        return checked(other.replace(day=int(found[1])), weekday)
    except ValueError:
        return _("There is no such day: “{typed}”.", typed=quoted(typed))


# --- times ------------------------------------------------------------------------------------------------------------


def read_time_span(typed: str) -> tuple[timedelta, timedelta] | Text:
    """From when to when, as `read_time` counts: 13:30-16:00, 午後1時〜3時, 1:30-3:30 pm, 18:00-25:30."""
    span = time_span_of(evened(typed), typed)
    return no_time(typed) if span is None else span


def time_span_of(text: str, typed: str) -> tuple[timedelta, timedelta] | Text | None:
    """The same of an evened text; None where it is none, a sentence where it cannot be."""
    refused: Text | None = None
    for first, last in parted(text):
        begins, ends = _times(first, last, typed)
        if isinstance(begins, timedelta) and isinstance(ends, timedelta):
            return (begins, ends) if begins <= ends else backwards()
        refused = refused or next((one for one in (begins, ends) if isinstance(one, Text)), None)
    return refused


_Time = timedelta | Text | None


def _times(first: str, last: str, typed: str) -> tuple[_Time, _Time]:
    """Both times; where one says morning or afternoon and the other does not, it is said of both if that can be."""
    begins, ends = time_of(first, typed), time_of(last, typed)
    said, said_last = _HALF.search(first), _HALF.search(last)
    if said and not said_last:
        return begins, _likelier(time_of(_with(last, said[0]), typed), ends, begins)
    if said_last and not said:
        same, morning = time_of(_with(first, said_last[0]), typed), time_of(_with(first, "am"), typed)
        fits = isinstance(same, timedelta) and isinstance(ends, timedelta) and same <= ends
        return (same if fits else morning), ends
    return begins, ends


def _with(text: str, half: str) -> str:
    return f"{text} {half}" if half in _AT_ITS_END else f"{half}{text}"


def _likelier(same: _Time, plain: _Time, begins: _Time) -> _Time:
    fits = isinstance(same, timedelta) and isinstance(begins, timedelta) and begins <= same
    return same if fits else plain


# --- how long ---------------------------------------------------------------------------------------------------------

_LENGTH: Final = re.compile(  # 2h30, 2時間30分, 1時間半, 1.5 hours, 90分, 90
    r"(?:(?P<hours>\d{1,3}(?:\.\d{1,2})?) ?(?:時間|hours?|hrs?|h)(?P<half>半)?)? ?"
    r"(?:(?P<minutes>\d{1,4}) ?(?:分間?|minutes?|mins?|m)?)?"
)
_CLOCKED: Final = re.compile(r"(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d)(?P<half>)")  # 1:30


def read_length(typed: str) -> timedelta | Text:
    """How long something takes; a bare number is minutes."""
    text = evened(typed)
    found = _CLOCKED.fullmatch(text) or _LENGTH.fullmatch(text)
    if not text or found is None:
        return _("“{typed}” is not a length of time; write 90, 90分, 2h30 or 2時間30分.", typed=quoted(typed))
    minutes = int(found["minutes"] or 0) + (30 if found["half"] else 0)
    return timedelta(hours=float(found["hours"] or 0), minutes=minutes)
