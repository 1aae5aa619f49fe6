"""Whether the words of an event agree with its own facts: the weekday of its day, how many there is room for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from ouik_desktop.i18n import Code, Text, _
from ouik_desktop.model import LocalizedText
from ouik_desktop.typed import another_weekday
from ouik_desktop.work.translation.fact_check.amounts import capacities
from ouik_desktop.work.translation.fact_check.dates import weekdays_of_days
from ouik_desktop.work.translation.fact_check.fact import Fact, Page, even

KEPT: Final = 20_000  # texts whose weekdays and capacities are remembered: those of some thousand events


@dataclass(frozen=True)
class OwnFacts:
    """What an event says of itself in its own fields."""

    day: date
    capacity: int | None


@dataclass(frozen=True)
class Disagreement:
    """A side that says otherwise than the record: `text` is the rest of a sentence, `said` the piece of the words where it is known,
    `against` what the record says."""

    code: Code
    text: Text
    what: str
    said: str = ""
    against: str = ""


def against_the_event(own: OwnFacts, text: LocalizedText, languages: tuple[Code, ...]) -> Iterator[Disagreement]:
    """What a text of the event says otherwise than the event's own fields."""
    for code in languages:
        weekdays, counts = _told(text.get(code), code)
        if weekdays:
            yield from _weekday(own.day, weekdays, code)
        if counts:
            yield from _capacity(own.capacity, counts, code)


@lru_cache(maxsize=KEPT)
def _told(words: str, code: Code) -> tuple[dict[tuple[int, int], int], tuple[Fact, ...]]:
    """The weekdays a text gives to days (month, day), and how many people it says there is room for."""
    said = even(words)
    return weekdays_of_days(said, code), tuple(capacities(Page(said), code))


def _weekday(day: date, weekdays: dict[tuple[int, int], int], code: Code) -> Iterator[Disagreement]:
    said = weekdays.get((day.month, day.day), day.weekday())
    if said != day.weekday():
        yield Disagreement(code, another_weekday(day, said), "own day", against=day.isoformat())


def _capacity(capacity: int | None, counts: tuple[Fact, ...], code: Code) -> Iterator[Disagreement]:
    said = {count for one in counts for count in one.means}
    if capacity is not None and said and capacity not in said:
        sentence = _("The text says {said}, the capacity is {capacity}.", said=int(min(said)), capacity=capacity)
        yield Disagreement(code, sentence, "own capacity", counts[0].said, str(capacity))
