"""Numbers of a series and slugs of events: proposed once, then stored, so that a deletion never renumbers history."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.calendar_words import era_of
from ouik_desktop.i18n import Code
from ouik_desktop.japanese import without_accents
from ouik_desktop.model import Event, LocalizedText, Series

WORDS_IN_A_SLUG: Final = 6
LETTERS_IN_A_WORD: Final = 30  # names of files hold 255 letters


def fiscal_year(day: date) -> int:
    """The Japanese fiscal year (April to March) of `day`."""
    return day.year if day.month >= 4 else day.year - 1


def fiscal_year_ja(day: date) -> str:
    """令和3年度; a year in which the era changed in spring is spoken of by the new one (令和元年度, 平成元年度)."""
    era, year = era_of(date(fiscal_year(day), 5, 1))
    return f"{era}{'元' if year == 1 else year}年度"


def is_numbered(series: Series) -> bool:
    """Whether the instalments of the series carry numbers."""
    return bool(series.pattern)


def counts_per_fiscal_year(series: Series) -> bool:
    """Whether the numbers start again each April."""
    return "fiscal_year" in series.counts and "all" not in series.counts


def next_number(session: Session, series: Series, day: date) -> int | None:
    """The number to propose for an instalment on `day`; None where instalments are not numbered."""
    if not is_numbered(series):
        return None
    taken = select(Event.starts, Event.number).where(Event.series_id == series.id, Event.number.is_not(None))
    numbers = [
        number
        for starts, number in session.execute(taken)
        if number is not None and (not counts_per_fiscal_year(series) or fiscal_year(starts) == fiscal_year(day))
    ]
    return max(numbers) + 1 if numbers else series.start_number


def title_from_pattern(series: Series, number: int, day: date) -> LocalizedText:
    """The title the series' pattern writes for an instalment."""
    return LocalizedText(_fill(series.pattern.ja, number, day), _fill(series.pattern.en, number, day))


def _fill(pattern: str, number: int, day: date) -> str:
    places = {
        "{n}": str(number),
        "{fiscal_year_ja}": fiscal_year_ja(day),
        "{fiscal_year_en}": f"FY{fiscal_year(day)}",
    }
    for place, words in places.items():
        pattern = pattern.replace(place, words)
    return pattern


def renumbered(title: LocalizedText, old: LocalizedText, new: LocalizedText) -> LocalizedText:
    """`title` with the old instalment's number words replaced by the new one's, where they stand in it."""

    def side(code: Code) -> str:
        words, before, after = title.get(code), old.get(code), new.get(code)
        return words.replace(before, after) if before else words

    return replace(title, ja=side("ja"), en=side("en"))


# --- slugs -----------------------------------------------------------------------------------------------------------


def make_slug(session: Session, event: Event, series: Series | None) -> str:
    """The slug of a new event that has its id: date and English words, or series and number, or `event-{id}`."""
    slug = _plain_slug(event, series)
    taken = set(session.scalars(select(Event.slug).where(Event.slug.startswith(slug), Event.id != event.id)))
    if slug not in taken:
        return slug
    return next(candidate for n in range(2, len(taken) + 3) if (candidate := f"{slug}-{n}") not in taken)


def _plain_slug(event: Event, series: Series | None) -> str:
    day = event.starts.date().isoformat()
    if series is not None and event.number is not None:
        return "-".join([day, *(ascii_words(series.key) or ["series", str(series.id)]), str(event.number)])
    words = [word[:LETTERS_IN_A_WORD] for word in ascii_words(event.title.en)[:WORDS_IN_A_SLUG]]
    return "-".join([day, *words]) if words else f"event-{event.id}"


def ascii_words(text: str) -> list[str]:
    """The ASCII words of a text in lower case, accents taken off: `SDGs Café #19` gives sdgs, cafe, 19."""
    plain = without_accents(unicodedata.normalize("NFKC", text).lower())
    return re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", plain))
