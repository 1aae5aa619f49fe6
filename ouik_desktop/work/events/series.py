"""Series: which numbers are there, which are missing, and what is said of an instalment in public."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ouik_desktop.i18n import _
from ouik_desktop.japanese import fold
from ouik_desktop.model import NO_WORDS, Event, LocalizedText, Series
from ouik_desktop.store import Store
from ouik_desktop.store.search.key import key
from ouik_desktop.work.common import get, nearest, unknown
from ouik_desktop.work.events.numbering import (
    WORDS_IN_A_SLUG,
    ascii_words,
    counts_per_fiscal_year,
    fiscal_year,
    fiscal_year_ja,
    is_numbered,
    next_number,
)
from ouik_desktop.work.events.rows import EventRow, rows_by_id


@dataclass(frozen=True)
class SeriesRow:
    """A series in a list; `next_number` None where instalments are not numbered."""

    id: int
    key: str
    title: LocalizedText
    pattern: LocalizedText
    events: int
    next_number: int | None


@dataclass(frozen=True)
class Instalment:
    """One event of a series: its row, which it was in its year, and the sentence that says so (`NO_WORDS` without a
    number)."""

    event: EventRow
    in_year: int
    sentence: LocalizedText


@dataclass(frozen=True)
class SeriesView:
    """A series with its instalments by time, and the numbers between the first and the last that no event has."""

    row: SeriesRow
    gaps: tuple[int, ...]
    instalments: tuple[Instalment, ...]


def series_rows(session: Session, today: date) -> list[SeriesRow]:
    """All series, in the order in which they were made."""
    counts = dict(list(session.execute(select(Event.series_id, func.count()).group_by(Event.series_id))))
    return [
        _row(session, one, counts.get(one.id, 0), today) for one in session.scalars(select(Series).order_by(Series.id))
    ]


def _row(session: Session, series: Series, events: int, today: date) -> SeriesRow:
    title = series.title or pattern_as_title(series.pattern)
    return SeriesRow(series.id, series.key, title, series.pattern, events, next_number(session, series, today))


def series_called(session: Session, words: str, today: date = date.max) -> list[SeriesRow]:
    """The series with all of `words` in their name; all of them where nothing is looked for."""
    wanted = [key(word) for word in words.split()]
    rows = series_rows(session, today)
    return [row for row in rows if all(word in key(f"{row.title.ja} {row.title.en}") for word in wanted)]


def pattern_as_title(pattern: LocalizedText) -> LocalizedText:
    """What a series without a title of its own is called: its pattern without the numbers."""
    ja, en = pattern.ja, pattern.en
    for place in ("{fiscal_year_ja}", "{fiscal_year_en}", "第{n}回", "vol.{n}", "#{n}", "{n}"):
        ja, en = ja.replace(place, ""), en.replace(place, "")
    return LocalizedText(" ".join(ja.split()), " ".join(en.split()))


def find_series(session: Session, text: str) -> int:
    """The id of the series called by id, key or title; `NotFound` names the nearest."""
    names: dict[str, int] = {}
    for one in session.scalars(select(Series)):
        title = one.title or pattern_as_title(one.pattern)
        if text.strip() == str(one.id) or fold(text) in {fold(one.key), fold(title.ja), fold(title.en)} - {""}:
            return one.id
        names |= {name: one.id for name in (one.key, title.ja, title.en) if name}
    raise unknown(_("There is no series “{text}”.", text=text), nearest(text, names))


def series_view(session: Session, series_id: int, today: date) -> SeriesView:
    """A series with all its instalments."""
    series = get(session, Series, series_id)
    query = select(Event).where(Event.series_id == series_id).order_by(Event.starts, Event.number, Event.id)
    events = session.scalars(query).all()
    in_year = numbers_in_year(series, events)
    rows = rows_by_id(session, in_year)
    instalments = tuple(
        Instalment(rows[event.id], in_year[event.id], sentence(series, event, in_year[event.id])) for event in events
    )
    return SeriesView(_row(session, series, len(events), today), _gaps(series, events), instalments)


def numbers_in_year(series: Series, events: Sequence[Event]) -> dict[int, int]:
    """Which instalment of its year each event was, by id: as the records say, else one more than the one before it.

    `events` are all of the series in time order; the year is the fiscal one where the series counts so.
    """
    found: dict[int, int] = {}
    last: dict[int, int] = {}
    for event in events:
        year = year_of(series, event.starts.date())
        found[event.id] = last[year] = event.number_in_year or _restarted(series, event) or last.get(year, 0) + 1
    return found


def _restarted(series: Series, event: Event) -> int | None:
    if event.number is None or not counts_per_fiscal_year(series):
        return None
    return event.number - series.start_number + 1


def year_of(series: Series, day: date) -> int:
    """The year of `day` as the series counts years."""
    return fiscal_year(day) if "fiscal_year" in series.counts else day.year


def _gaps(series: Series, events: Sequence[Event]) -> tuple[int, ...]:
    if not is_numbered(series) or "all" not in series.counts:
        return ()
    numbers = {event.number for event in events if event.number is not None}
    return tuple(n for n in range(min(numbers), max(numbers)) if n not in numbers) if numbers else ()


# --- the sentence ----------------------------------------------------------------------------------------------------

_ORDINALS: Final = (
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)


def ordinal(number: int) -> str:
    """`fifth`, `21st`: English ordinals, in words up to twelve."""
    if number < len(_ORDINALS):
        return _ORDINALS[number]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def sentence(series: Series, event: Event, in_year: int) -> LocalizedText:
    """How the office says it: 「2021年で5回目、通算7回目」 / "for the fifth time in 2021, and the seventh time overall"."""
    if event.number is None:
        return NO_WORDS
    pairs = [_in_year(series, event.starts.date(), in_year), _overall(series, event.number)]
    said = [pair for pair in pairs if pair]
    return LocalizedText("、".join(pair.ja for pair in said), "for " + ", and ".join(pair.en for pair in said))


def _overall(series: Series, number: int) -> LocalizedText:
    if "all" not in series.counts:
        return NO_WORDS
    count = number - series.start_number + 1  # a series may begin with number 0
    return LocalizedText(f"通算{count}回目", f"the {ordinal(count)} time overall")


def _in_year(series: Series, day: date, in_year: int) -> LocalizedText:
    en = f"the {ordinal(in_year)} time in "
    if "fiscal_year" in series.counts:
        return LocalizedText(f"{fiscal_year_ja(day)}で{in_year}回目", f"{en}fiscal year {fiscal_year(day)}")
    if "calendar_year" in series.counts:
        return LocalizedText(f"{day.year}年で{in_year}回目", f"{en}{day.year}")
    return NO_WORDS


@dataclass(frozen=True)
class SeriesDraft:
    """What is known of a new series, as in `model.Series`: without a pattern its instalments carry no numbers."""

    title: LocalizedText
    pattern: LocalizedText = NO_WORDS
    start_number: int = 1
    counts: tuple[str, ...] = ("all", "calendar_year")


def add_series(store: Store, draft: SeriesDraft) -> int:
    """Add a series; its id."""
    name = draft.title or pattern_as_title(draft.pattern)
    with store.write(_("Add series “{series}”", series=name)) as session:
        series = Series(title=draft.title, pattern=draft.pattern, start_number=draft.start_number)
        series.counts = list(draft.counts)
        series.key = "-".join(ascii_words(name.en)[:WORDS_IN_A_SLUG])
        session.add(series)
        session.flush()
        return series.id
