"""Whether the words of an event agree with its own facts: the weekday of its day, how many there is room for."""

from __future__ import annotations

from collections.abc import Iterator

from ouik_desktop.i18n import Code, Text, _
from ouik_desktop.model import Event, LocalizedText
from ouik_desktop.typed import another_weekday
from ouik_desktop.work.translation.fact_check.amounts import capacities
from ouik_desktop.work.translation.fact_check.dates import weekdays_of_days
from ouik_desktop.work.translation.fact_check.fact import Page, even
from ouik_desktop.work.translation.wordings import TextTrouble


def against_the_event(event: Event, text: LocalizedText, languages: tuple[Code, ...]) -> Iterator[TextTrouble]:
    """What a text of the event says otherwise than the event's own fields."""
    for code in languages:
        words = even(text.get(code))
        for said in (_weekday(event, words, code), _capacity(event, words, code)):
            if said is not None:
                yield TextTrouble(code, said)


def _weekday(event: Event, words: str, code: Code) -> Text | None:
    day = event.starts.date()
    said = weekdays_of_days(words, code).get((day.month, day.day), day.weekday())
    return None if said == day.weekday() else another_weekday(day, said)


def _capacity(event: Event, words: str, code: Code) -> Text | None:
    said = {count for one in capacities(Page(words), code) for count in one.means}
    if event.capacity is None or not said or event.capacity in said:
        return None
    return _("the text says {said}, the capacity is {capacity}.", said=int(min(said)), capacity=event.capacity)
