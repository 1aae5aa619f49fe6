"""How an event in a row is said, in the window and on the command line: title, days and times, place, how many people."""

from __future__ import annotations

from datetime import date

from ouik_desktop.i18n import Language, Text, _, c_, n_
from ouik_desktop.model import LocalizedText
from ouik_desktop.work.events.rows import EventRow

UNTITLED = _("(untitled)")


def title_of(row: EventRow) -> LocalizedText | Text:
    """The title, or that there is none."""
    return row.title or UNTITLED


def said(language: Language, words: LocalizedText | Text) -> str:
    """Words of a person or of the program in one language."""
    return language.say(words) if isinstance(words, Text) else words.best(language.code)


# --- when ----------------------------------------------------------------------------------------------------------------


def day_text(language: Language, row: EventRow, *, year: bool = True) -> str:
    """The day it begins: `2026/12/5(土)`, `Sat 5 Dec 2026`."""
    return language.short_date(row.first_day, year=year)


def times_text(language: Language, row: EventRow) -> str:
    """What stands beside its day: `13:30–16:00`, `18:00–24:00`, `終日`; of several days which these are, `12/29–1/3`."""
    return _days(language, row.first_day, row.last_day) if row.is_of_several_days else _times(language, row)


def days_and_times_text(language: Language, row: EventRow) -> str:
    """The same where there is room: of several days which, and the times, `12/18(金) – 12/20(日) 9:00–17:00`."""
    if not row.is_of_several_days:
        return _times(language, row)
    days = " – ".join(language.short_date(day) for day in (row.first_day, row.last_day))
    return days if row.all_day else f"{days} {_times(language, row)}"


def whole_time_text(language: Language, row: EventRow) -> str:
    """Day and times in full: `2026年12月5日(土) 13:30–16:00`."""
    if not row.is_of_several_days:
        return language.date(row.first_day) + ("" if row.all_day else f" {_times(language, row)}")
    days = " – ".join(language.date(day) for day in (row.first_day, row.last_day))
    return days if row.all_day else f"{days} {_times(language, row)}"


def _times(language: Language, row: EventRow) -> str:
    if row.all_day:
        return language.say(_("All day"))
    return language.time_range(row.starts.time(), row.ends.time() if row.ends else None)


def _days(language: Language, first: date, last: date) -> str:
    """`12/29–1/3` or `29 Dec – 3 Jan`."""
    if language.code == "ja":
        return f"{first.month}/{first.day}–{last.month}/{last.day}"
    without_weekday = [" ".join(language.short_date(day).split()[1:]) for day in (first, last)]
    return " – ".join(without_weekday)


def length_text(row: EventRow) -> Text | None:
    """`2 h 30 min`, `2時間30分`, `3 days`; None where no end is known, and for whole days."""
    if row.ends is None or row.ends <= row.starts or row.all_day:
        return None
    hours, minutes = divmod(int((row.ends - row.starts).total_seconds()) // 60, 60)
    if hours >= 24 and row.days > 1:
        return n_("{count} day", "{count} days", row.days)
    if not hours:
        return _("{minutes} min", minutes=minutes)
    return _("{hours} h {minutes} min", hours=hours, minutes=minutes) if minutes else _("{hours} h", hours=hours)


# --- where, and how many -------------------------------------------------------------------------------------------------


def place_of(row: EventRow) -> LocalizedText | Text:
    """The venue, or that it is online, or that there is none: yet, where one is owed."""
    if row.venue:
        return row.venue
    if row.is_online:
        return _("Online")
    return c_("in a list", "No venue yet") if row.needs_venue else c_("in a list", "No venue")


def place_and_rooms_text(language: Language, row: EventRow) -> str:
    """The place and the rooms in it: `金沢市文化ホール 大会議室`, `Kanazawa City Culture Hall, Main Hall`."""
    places = [place_of(row), *row.rooms]
    return (" " if language.code == "ja" else ", ").join(said(language, place) for place in places)


def participants_text(row: EventRow) -> Text:
    """How many hold a place: `12 participants`."""
    return n_("{count} participant", "{count} participants", row.people.places_taken)


def people_text(row: EventRow) -> Text:
    """How many hold a place, of how many there are where they are limited: `12 of 60 people`."""
    if not row.capacity:
        return participants_text(row)
    return _("{count} of {capacity} people", count=row.people.places_taken, capacity=row.capacity)


# --- for a screen reader -------------------------------------------------------------------------------------------------


def spoken(language: Language, row: EventRow) -> str:
    """What a screen reader says of an event: title, day, times, state, people."""
    title = row.title.best(language.code) or language.say(UNTITLED)
    state, people = row.state.text, participants_text(row)
    first, last = (language.date(day, year=False, weekday=False) for day in (row.first_day, row.last_day))
    if row.is_of_several_days:
        words = _(
            "{title}, {first} to {last}, {state}, {people}",
            title=title,
            first=first,
            last=last,
            state=state,
            people=people,
        )
    else:
        times = _spoken_times(language, row)
        words = _(
            "{title}, {day} {times}, {state}, {people}", title=title, day=first, times=times, state=state, people=people
        )
    return language.say(words)


def _spoken_times(language: Language, row: EventRow) -> Text:
    if row.all_day:
        return _("All day")
    start = language.time(row.starts.time())
    if row.ends is None:
        return _("from {start}", start=start)
    return _("{start} to {end}", start=start, end=language.end_time(row.ends.time()))
