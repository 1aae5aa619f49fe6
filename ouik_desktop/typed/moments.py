"""A day with a time of day, and when something takes place: 12/5 13:30, 2026-12-05T13:30, 12月5日(土)13時半から16時まで."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from ouik_desktop.i18n import Text
from ouik_desktop.typed.days import day_of, no_day
from ouik_desktop.typed.reading import evened
from ouik_desktop.typed.spans import backwards, day_span_of, parted, time_span_of
from ouik_desktop.typed.times import time_of

# between day and time: a space, the t of ISO 8601, or nothing after 5日, (土), 明日, あさって
_DAY_ENDS: Final = re.compile(r",? |(?<=\d)t(?=\d)|(?<=[ぁ-ん一-鿿)])(?=[\d午正])")


@dataclass(frozen=True)
class When:
    """When something takes place, in wall time: without a time of day from midnight, the end a last day then. What is not said of
    the end is None."""

    starts: datetime
    ends: datetime | None
    has_time: bool


def read_moment(typed: str, today: date, *, past: bool = False) -> tuple[datetime, bool] | Text:
    """A day, with or without a time: the wall time, and whether a time was given."""
    moment = _moment(evened(typed), today, typed, past)
    return no_day(typed) if moment is None else moment


def read_end(typed: str, starts: datetime) -> datetime | Text:
    """When something ends that begins at `starts`: a time of day alone is of its day, a day without a year the nearest from it on."""
    at = time_of(evened(typed), typed)
    if at is None:
        moment = read_moment(typed, starts.date())
        return moment if isinstance(moment, Text) else moment[0]
    return at if isinstance(at, Text) else datetime.combine(starts, time()) + at


def read_when(typed: str, today: date, *, past: bool = False) -> When | Text:
    """A day, days, a day with a time or with a span of times, or a moment and another: 12/5 18:00-25:30, 12/5 13:30 - 12/6 16:00."""
    text = evened(typed)
    tries = (_days, _day_and_times, _moment_to_moment)
    refused: Text | None = None
    for attempt in tries:
        when = attempt(text, today, typed, past)
        if isinstance(when, When):
            return when if when.ends is None or when.starts <= when.ends else backwards()
        refused = refused or when
    return refused or no_day(typed)


def _moment(text: str, today: date, typed: str, past: bool) -> tuple[datetime, bool] | Text | None:
    when = _day(text, today, typed, past)
    refused = when if isinstance(when, Text) else None
    if isinstance(when, datetime):
        return when, False
    for day, clock in _day_and_rest(text):
        begins, at = _day(day, today, typed, past), time_of(clock, typed)
        if isinstance(begins, datetime) and isinstance(at, timedelta):
            return begins + at, True
        refused = refused or _told(begins, at)
    return refused


def _day(text: str, today: date, typed: str, past: bool) -> datetime | Text | None:
    day = day_of(text, today, typed, past)
    return datetime.combine(day, time()) if isinstance(day, date) else day


def _day_and_rest(text: str) -> Iterator[tuple[str, str]]:
    for found in _DAY_ENDS.finditer(text):
        yield text[: found.start()], text[found.end() :]


def _told(*read: object) -> Text | None:
    """What is wrong, where the rest is understood: of 12/5 13:75 the time, of 5 apples nothing."""
    refused = [one for one in read if isinstance(one, Text)]
    return refused[0] if refused and None not in read else None


def _days(text: str, today: date, typed: str, past: bool) -> When | Text | None:
    span = day_span_of(text, today, typed, past)
    if not isinstance(span, tuple):
        return span
    first, last = (datetime.combine(day, time()) for day in span)
    return When(first, last if last != first else None, has_time=False)


def _day_and_times(text: str, today: date, typed: str, past: bool) -> When | Text | None:
    refused: Text | None = None
    for said, clock in _day_and_rest(text):
        day, at, span = _day(said, today, typed, past), time_of(clock, typed), time_span_of(clock, typed)
        if isinstance(day, datetime) and isinstance(at, timedelta):
            return When(day + at, None, has_time=True)
        if isinstance(day, datetime) and isinstance(span, tuple):
            return When(day + span[0], day + span[1], has_time=True)
        refused = refused or _told(day, span if at is None else at)
    return refused


def _moment_to_moment(text: str, today: date, typed: str, past: bool) -> When | Text | None:
    for first, last in parted(text):
        begins = _moment(first, today, typed, past)
        if isinstance(begins, tuple):
            ends = _moment(last, begins[0].date(), typed, past=False)
            if isinstance(ends, tuple) and begins[1] == ends[1]:
                return When(begins[0], ends[0], begins[1])
    return None
