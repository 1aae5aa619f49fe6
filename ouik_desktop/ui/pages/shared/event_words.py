"""How pages speak of events: kinds and states that may be of a newer version, times, lengths, how many people."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from ouik_desktop.i18n import Language, Text, _, n_, verbatim
from ouik_desktop.model.words import EventKind, EventState
from ouik_desktop.work.events.agenda import Entry


def _kind(kind: str) -> EventKind | None:
    return next((known for known in EventKind if known == kind), None)


def _state(state: str) -> EventState | None:
    return next((known for known in EventState if known == state), None)


def category(kind: str) -> str:
    """The name of the category colour of a kind; a kind of the office's own is `other`."""
    known = _kind(kind)
    return known.colour if known else "other"


def kind_text(kind: str) -> Text:
    """A kind in words; a kind of the office's own is called by its id."""
    known = _kind(kind)
    return known.text if known else verbatim(kind)


def state_text(state: str) -> Text:
    """A state in words."""
    known = _state(state)
    return known.text if known else verbatim(state)


def is_off(state: str) -> bool:
    """Whether an event of this state does not take place as planned."""
    known = _state(state)
    return known is not None and known.is_off


def people_text(count: int) -> Text:
    """So many participants."""
    return n_("{count} participant", "{count} participants", count)


def times_text(language: Language, starts: datetime, ends: datetime | None, all_day: bool) -> str:
    """`13:30–16:00`, `終日`, or for an event over several days with both days."""
    last = ends.date() if ends else starts.date()
    times = language.time_range(starts.time(), ends.time() if ends else None)
    words = language.say(_("All day")) if all_day else times
    if last == starts.date() or (ends is not None and ends - starts < timedelta(hours=18)):
        return words
    days = f"{language.short_date(starts.date())} – {language.short_date(last)}"
    return days if all_day else f"{days} {words}"


def days_text(language: Language, first: date, last: date) -> str:
    """`12/29–1/3` or `29 Dec – 3 Jan`."""
    if language.code == "ja":
        return f"{first.month}/{first.day}–{last.month}/{last.day}"
    without_weekday = [" ".join(language.short_date(day).split()[1:]) for day in (first, last)]
    return " – ".join(without_weekday)


def length_text(starts: datetime, ends: datetime | None) -> Text | None:
    """`2 h 30 min`, `2時間30分`; None where no end is known, or for whole days."""
    if ends is None or ends <= starts:
        return None
    hours, minutes = divmod(int((ends - starts).total_seconds()) // 60, 60)
    if hours >= 24:
        return n_("{count} day", "{count} days", (ends.date() - starts.date()).days + 1)
    if not hours:
        return _("{minutes} min", minutes=minutes)
    return _("{hours} h {minutes} min", hours=hours, minutes=minutes) if minutes else _("{hours} h", hours=hours)


def spoken(language: Language, entry: Entry) -> str:
    """What a screen reader says of an event: title, day, times, state, people."""
    title = entry.title.best(language.code) or language.say(UNTITLED)
    people = people_text(entry.registered)
    state = state_text(entry.state)
    day = _spoken_day(language, entry.first)
    if entry.days > 1:
        last = _spoken_day(language, entry.last)
        return language.say(
            _(
                "{title}, {first} to {last}, {state}, {people}",
                title=title,
                first=day,
                last=last,
                state=state,
                people=people,
            )
        )
    times = language.say(_spoken_times(language, entry))
    return language.say(
        _("{title}, {day} {times}, {state}, {people}", title=title, day=day, times=times, state=state, people=people)
    )


def _spoken_day(language: Language, day: date) -> str:
    return language.date(day, year=False, weekday=False)


def _spoken_times(language: Language, entry: Entry) -> Text:
    if entry.all_day:
        return _("All day")
    start = language.time(entry.starts.time())
    if entry.ends is None:
        return _("from {start}", start=start)
    return _("{start} to {end}", start=start, end=language.time(entry.ends.time()))


UNTITLED = _("(untitled)")
