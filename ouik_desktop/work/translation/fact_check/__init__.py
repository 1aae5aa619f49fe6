"""Whether a Japanese and an English text say the same: dates, times, sums, numbers, addresses, and some words.

The texts are evened out, facts are taken from each kind by kind, and what one side says and the other does not, or says otherwise,
is told. A weekday, era, year, postal code, reading, 税込 or JST on one side only is no difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ouik_desktop.calendar_words import WEEKDAYS_EN, WEEKDAYS_JA
from ouik_desktop.i18n import Code
from ouik_desktop.work.translation.fact_check import directions
from ouik_desktop.work.translation.fact_check.amounts import (
    capacities,
    ordinals,
    plain_count,
    take_blocks,
    take_codes,
    take_durations,
    take_money,
    take_numbers,
)
from ouik_desktop.work.translation.fact_check.contacts import take_contacts
from ouik_desktop.work.translation.fact_check.dates import take_dates, weekdays_of_days
from ouik_desktop.work.translation.fact_check.fact import Fact, Page, even, unmatched
from ouik_desktop.work.translation.fact_check.families import disagreements
from ouik_desktop.work.translation.fact_check.names import lone_speakers, other_names, other_sounds
from ouik_desktop.work.translation.fact_check.numerals import with_figures_en, with_figures_ja
from ouik_desktop.work.translation.fact_check.polarity import opposites
from ouik_desktop.work.translation.fact_check.times import take_times

CONTRADICTION: Final = "contradiction"
ONE_SIDED: Final = "one_sided"


@dataclass(frozen=True)
class Difference:
    """Something the two sides do not agree in. `kind` is `contradiction` or `one_sided`, `what` the kind of fact (`date`, `time`,
    `money` …), `ja` and `en` the pieces of text, empty on the side that says nothing."""

    kind: str
    what: str
    ja: str
    en: str


KEPT: Final = 20_000  # pairs of texts whose differences are remembered: those of some thousand events


def check(ja: str, en: str) -> list[Difference]:
    """The differences between two texts that mean to say the same; none where a side is empty. A pair is looked at once."""
    return list(_differences(ja, en)) if ja and en else []


@lru_cache(maxsize=KEPT)
def _differences(ja: str, en: str) -> tuple[Difference, ...]:
    if not ja.strip() or not en.strip():
        return ()
    even_ja, even_en = even(ja), even(en)
    facts_ja, facts_en = dict(_facts(even_ja, "ja")), dict(_facts(even_en, "en"))
    return (
        *_of_facts(facts_ja, facts_en),
        *_of_numbers(facts_ja, facts_en),
        *_of_ordinals(facts_ja, facts_en),
        *_of_weekdays(even_ja, even_en, facts_ja["weekday"], facts_en["weekday"]),
        *_of_directions(even_ja, even_en),
        *_of_words(even_ja, even_en),
    )


@lru_cache(maxsize=KEPT)
def _facts(text: str, code: Code) -> dict[str, list[Fact]]:
    page = Page(text)
    facts = take_contacts(page)
    if code == "ja":
        page.text = with_figures_ja(page.text)
        facts |= take_dates(page, code)
    else:
        facts |= take_dates(page, code)  # May 7th, two sessions: words become figures only after the days are taken
        page.text = with_figures_en(page.text)
    facts["money"] = take_money(page, code)
    facts["time"] = take_times(page, code)
    facts["block"] = take_blocks(page)
    facts["code"] = take_codes(page)
    facts["capacity"] = capacities(page, code)
    facts["ordinal"] = ordinals(page, code)
    facts["duration"] = take_durations(page, code)
    facts["number"] = take_numbers(page, code)
    return facts


# which kinds of facts must stand on both sides
_OWED: Final = ("url", "mail", "phone", "money", "date", "time", "capacity")
_COMPARED: Final = (
    "url", "mail", "phone", "money", "date", "time", "year", "month", "weekday", "block", "code", "capacity",
)  # fmt: skip


def _of_facts(ja: dict[str, list[Fact]], en: dict[str, list[Fact]]) -> Iterator[Difference]:
    _settle_days(ja, en)
    for what in _COMPARED:
        only_ja, only_en = unmatched(ja[what], en[what])
        if only_ja and only_en:
            yield Difference(CONTRADICTION, what, _said(only_ja), _said(only_en))
        elif (only_ja or only_en) and what in _OWED:
            yield Difference(ONE_SIDED, what, _said(only_ja), _said(only_en))


def _settle_days(ja: dict[str, list[Fact]], en: dict[str, list[Fact]]) -> None:
    """A day without its month (the 22nd) is the one of that number on the other side."""
    for one, other in ((ja, en), (en, ja)):
        loose = {day for known in other["loose day"] for day in known.means}
        one["date"] = [known for known in one["date"] if not {day for _month, day in known.means} & loose]


def _of_numbers(ja: dict[str, list[Fact]], en: dict[str, list[Fact]]) -> Iterator[Difference]:
    # how long something takes is compared as such (two weeks are 14 days), else by its figure (4日以上, at least four days)
    long_ja, long_en = unmatched(ja["duration"], en["duration"])
    counts_ja, counts_en = [plain_count(one) for one in long_ja], [plain_count(one) for one in long_en]
    all_ja, all_en = (
        [*ja["number"], *map(plain_count, ja["duration"])],
        [*en["number"], *map(plain_count, en["duration"])],
    )
    only_ja, _rest = unmatched(ja["number"], all_en)
    _rest, only_en = unmatched(all_ja, en["number"])
    only_ja += unmatched(counts_ja, en["number"])[0]
    only_en += unmatched(ja["number"], counts_en)[1]
    if only_ja and only_en:
        yield Difference(CONTRADICTION, "number", _said(only_ja), _said(only_en))


def _of_ordinals(ja: dict[str, list[Fact]], en: dict[str, list[Fact]]) -> Iterator[Difference]:
    # the 7th of DebConf6 is not the 6th: a number in a name does not answer for a place in a row
    only_ja, _rest = unmatched(ja["ordinal"], en["ordinal"] or en["number"])
    _rest, only_en = unmatched(ja["ordinal"], en["ordinal"])
    if only_ja and only_en:
        yield Difference(CONTRADICTION, "number", _said(only_ja), _said(only_en))


def _of_weekdays(ja: str, en: str, named_ja: list[Fact], named_en: list[Fact]) -> Iterator[Difference]:
    days_ja, days_en = weekdays_of_days(ja, "ja"), weekdays_of_days(en, "en")
    wrong = [day for day in days_ja.keys() & days_en.keys() if days_ja[day] != days_en[day]]
    for day in wrong:
        yield Difference(CONTRADICTION, "weekday", WEEKDAYS_JA[days_ja[day]], WEEKDAYS_EN[days_en[day]])
    if wrong or all(unmatched(named_ja, named_en)) or len(named_ja) != len(named_en):
        return
    # as many weekdays on either side answer each other, one by one
    counted_ja, counted_en = (Counter(one.means for one in named) for named in (named_ja, named_en))
    if counted_ja != counted_en:
        more_ja = [one for one in named_ja if counted_ja[one.means] > counted_en[one.means]]
        more_en = [one for one in named_en if counted_en[one.means] > counted_ja[one.means]]
        yield Difference(CONTRADICTION, "weekday", _said(more_ja), _said(more_en))


def _of_directions(ja: str, en: str) -> Iterator[Difference]:
    says_ja, says_en = directions.of_days(ja, "ja"), directions.of_days(en, "en")
    for day in says_ja.keys() & says_en.keys():
        if says_ja[day] != says_en[day]:
            begins = says_ja[day] == directions.FROM
            yield Difference(CONTRADICTION, "deadline", *(("から", "by") if begins else ("まで", "from")))


def _of_words(ja: str, en: str) -> Iterator[Difference]:
    for what, one, other in (*disagreements(ja, en), *opposites(ja, en)):
        yield Difference(CONTRADICTION, what, one, other)
    for one, other in (*other_names(ja, en), *other_sounds(ja, en)):
        yield Difference(CONTRADICTION, "name", one, other)
    only_ja, only_en = lone_speakers(ja, en)
    if only_ja or only_en:
        yield Difference(ONE_SIDED, "speaker", ", ".join(only_ja), ", ".join(only_en))


def _said(facts: list[Fact]) -> str:
    return ", ".join(dict.fromkeys(one.said for one in facts))
