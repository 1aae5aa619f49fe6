"""How a series writes titles: the pattern tried out before it is used, its places explained, and the verbs of the series' page."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from ouik_desktop.i18n import Text, _
from ouik_desktop.model import LocalizedText, Series
from ouik_desktop.work.events.numbering import title_from_pattern

PLACES: Final = ("{n}", "{fiscal_year_ja}", "{fiscal_year_en}")
_PLACE: Final = re.compile(r"\{[^{}]*\}?|\}")  # {n}, {m}, and a brace that is left alone


def example(pattern: LocalizedText, number: int, day: date) -> LocalizedText:
    """The title a pattern would write."""
    return title_from_pattern(Series(pattern=pattern), number, day)


def trouble_of(pattern: str) -> Text | None:
    """What is wrong with one side of a pattern: a place that stands for nothing, or none for the number. None where it is right, or
    empty."""
    wrong = next((place for place in _PLACE.findall(pattern) if place not in PLACES), None)
    if wrong is not None:
        return _("“{place}” has no meaning here; write {places}.", place=wrong, places=list(PLACES))
    if pattern.strip() and PLACES[0] not in pattern:
        return _("The pattern lacks the number; write {place} where it belongs.", place=PLACES[0])
    return None
