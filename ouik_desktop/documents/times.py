"""When things take place, as each language writes it on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from ouik_desktop.i18n import DateStyle, Language, Text, c_
from ouik_desktop.localized import LocalizedText
from ouik_desktop.model import Event

_HOME: Final = "Asia/Tokyo"
_WHOLE_DAY: Final = (time(0, 0), time(23, 59))  # a deadline without a time of day holds to the end of its day


def when(event: Event, dates: DateStyle) -> LocalizedText:
    """`2027年1月23日（土）13:30–16:00（開場 13:00）`, `Saturday, 23 January 2027, 13:30–16:00 (JST; doors open 13:00)`."""
    return _in_both(lambda language: _when(event, language), dates)


def days(event: Event, dates: DateStyle) -> LocalizedText:
    """The day or days: `2027年1月23日（土）–24日（日）`, `Saturday, 23 – Sunday, 24 January 2027`."""
    return _in_both(lambda language: _days(event.starts.date(), event.last_day, language), dates)


def day(of: date, dates: DateStyle, *, weekday: bool = True) -> LocalizedText:
    """One day: `2027年4月30日（金）`, `Friday, 30 April 2027`."""
    return _in_both(lambda language: language.date(of, weekday=weekday), dates)


def moment(event: Event, at: datetime, dates: DateStyle) -> LocalizedText:
    """A deadline: `2027年1月20日（水）17:00`, `Wednesday, 20 January 2027, 17:00 (JST)`; midnight stands for the whole day."""
    return _in_both(lambda language: _moment(event, at, language), dates)


def clock(at: datetime) -> str:
    """`9:00`, `13:30`: times of a programme, the same in both languages."""
    return f"{at.hour}:{at.minute:02}"


def _in_both(write: Callable[[Language], str], dates: DateStyle) -> LocalizedText:
    return LocalizedText(write(Language("ja", dates).on_paper()), write(Language("en", dates).on_paper()))


def _when(event: Event, language: Language) -> str:
    if event.all_day:
        return _days(event.starts.date(), event.last_day, language) + _bracketed(_before_it(event, language), language)
    if event.last_day == event.starts.date():
        hours = language.time_range(event.starts.time(), event.ends.time() if event.ends else None)
        span = _joined(language.date(event.starts.date()), hours, language)
    else:
        span = _over_days(event, language)
    return span + _bracketed([*_zone(event, language), *_before_it(event, language)], language)


def _over_days(event: Event, language: Language) -> str:
    start, end, last_day = event.starts, event.ends or event.starts, event.last_day
    first = _joined(language.date(start.date()), language.time(start.time()), language)
    on_its_last = language.date(last_day, year=language.code == "en" or last_day.year != start.year)
    last = _joined(on_its_last, language.end_time(end.time()), language)
    return first + _dash(language) + last


def _days(first: date, last: date, language: Language) -> str:
    if first == last:
        return language.date(first)
    if language.code == "ja":
        return language.date(first) + _dash(language) + language.date(last, year=first.year != last.year)
    return language.date(first, year=first.year != last.year) + _dash(language) + language.date(last)


def _moment(event: Event, at: datetime, language: Language) -> str:
    if at.time() in _WHOLE_DAY:
        return language.date(at.date())
    written = _joined(language.date(at.date()), language.time(at.time()), language)
    return written + _bracketed(_zone(event, language), language)


def _joined(day: str, hours: str, language: Language) -> str:
    return day + hours if language.code == "ja" else f"{day}, {hours}"


def _dash(language: Language) -> str:
    if language.code == "en":
        return " – "
    return "〜" if language.dates.wave_dash else "–"


def _zone(event: Event, language: Language) -> list[str]:
    """`JST`; in Japanese only where it is another zone than Japan's."""
    if language.code == "ja" and event.timezone == _HOME:
        return []
    return [event.starts.replace(tzinfo=ZoneInfo(event.timezone)).strftime("%Z")]


def _before_it(event: Event, language: Language) -> list[str]:
    """When reception and doors open."""
    opening: list[tuple[Text, time | None]] = [
        (c_("on paper", "reception opens"), event.reception_opens),
        (c_("on paper", "doors open"), event.doors_open),
    ]
    return [f"{language.say(what)} {language.time(at)}" for what, at in opening if at is not None]


def _bracketed(parts: list[str], language: Language) -> str:
    if not parts:
        return ""
    return f"（{'、'.join(parts)}）" if language.code == "ja" else f" ({'; '.join(parts)})"
