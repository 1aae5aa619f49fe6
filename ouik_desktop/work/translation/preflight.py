"""What stands in the way of sending an event out: missing, outdated, one-sided, contradicting, untranslated, off the glossary.

gaps            what the documents owe: missing, outdated, a fact field filled on one side (`documents.gaps`)
of both sides   facts in the words: a date, sum, address … on one side only, or another on the other (`fact_check`)
of one side     Japanese left in English, a variant the glossary does not want, letters no font can draw, a weekday that is none
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.blocks import Gap
from ouik_desktop.documents import gaps
from ouik_desktop.i18n import CODES, Code, Text, _, c_, verbatim
from ouik_desktop.japanese import fold
from ouik_desktop.model import Event, GlossaryTerm, LocalizedText
from ouik_desktop.work.common import get
from ouik_desktop.work.translation import fact_check
from ouik_desktop.work.translation.own_facts import against_the_event
from ouik_desktop.work.translation.wordings import is_untranslated, undrawable, unwanted

GAPS: Final = frozenset({gaps.MISSING, gaps.OUTDATED, gaps.ONE_SIDED})
CONTRADICTION, TERM, UNTRANSLATED, GLYPH = "contradiction", "term", "untranslated", "glyph"


def preflight(session: Session, event_id: int, languages: tuple[Code, ...] = CODES) -> tuple[Gap, ...]:
    """The findings of an event, those of each field together, in printing order; `NotFound` when it is not there."""
    event = get(session, Event, event_id)
    terms = tuple(session.scalars(select(GlossaryTerm)))
    owed = gaps.gaps(event, languages)
    found: list[Gap] = []
    for path, name, text, _is_fact in gaps.texts(event):
        spot = Spot(path, name, event.slug)
        found += [gap for gap in owed if gap.field == path]
        found += of_the_words(spot, text, languages, terms)
        for one in against_the_event(event, text, languages):
            found.append(spot.finding(CONTRADICTION, one.code, one.text, text))
        for one in (trouble for code in languages for trouble in undrawable(text, code)):
            found.append(spot.finding(GLYPH, one.code, one.text, text))
    return tuple(dict.fromkeys(found))


def owed_before_sending(session: Session, event_id: int, languages: tuple[Code, ...] = CODES) -> tuple[Gap, ...]:
    """The findings that an announcement must not go out with unless somebody allows it: missing, outdated, one-sided."""
    return tuple(one for one in preflight(session, event_id, languages) if one.kind in GAPS)


def gap_counts(session: Session, event_ids: Sequence[int]) -> dict[int, int]:
    """How many gaps each of the events has."""
    return {event_id: len(owed_before_sending(session, event_id)) for event_id in event_ids}


@dataclass(frozen=True)
class Spot:
    """Where something was found: the path of the field, what it is called, and the event's slug."""

    path: str
    name: Text
    record: str = ""

    def finding(self, kind: str, code: Code, text: Text, words: LocalizedText) -> Gap:
        """What was found there: `text` is the rest of a sentence that begins with the name of the field."""
        message = _("{field}: {sentence}", field=self.name, sentence=text)
        pair = words.pair()
        return Gap(
            kind,
            self.path,
            code,
            LocalizedText.of(message),
            pair["ja"],
            pair["en"],
            self.record,
            LocalizedText.of(self.name),
        )


def of_the_words(
    spot: Spot, text: LocalizedText, languages: tuple[Code, ...] = CODES, terms: Sequence[GlossaryTerm] = ()
) -> Iterator[Gap]:
    """What is wrong with the words of one text, apart from what is missing or outdated."""
    if len(languages) > 1:
        for difference in fact_check.check(text.ja, text.en):
            kind = CONTRADICTION if difference.kind == fact_check.CONTRADICTION else gaps.ONE_SIDED
            yield spot.finding(kind, _side_to_change(difference), _sentence(difference), text)
    for code in languages:
        if is_untranslated(text, code):
            yield spot.finding(UNTRANSLATED, code, _NOT_TRANSLATED[code], text)
        for trouble in unwanted(text, code, terms):
            yield spot.finding(TERM, trouble.code, trouble.text, text)


_NOT_TRANSLATED: Final[dict[Code, Text]] = {
    "ja": _("the Japanese is still English."),
    "en": _("there is Japanese left in the English."),
}


def _side_to_change(difference: fact_check.Difference) -> Code:
    return "ja" if difference.en and not difference.ja else "en"


def _sentence(difference: fact_check.Difference) -> Text:
    what = _WHAT.get(difference.what) or verbatim(difference.what)
    if difference.kind == fact_check.CONTRADICTION:
        return _(
            "{what} differs: “{ja}” in Japanese, “{en}” in English.", what=what, ja=difference.ja, en=difference.en
        )
    if difference.ja:
        return _("{what} stands in Japanese only: “{words}”.", what=what, words=difference.ja)
    return _("{what} stands in English only: “{words}”.", what=what, words=difference.en)


_WHAT: Final = {
    "url": c_("kind of fact", "The web address"),
    "mail": c_("kind of fact", "The mail address"),
    "phone": c_("kind of fact", "The telephone number"),
    "money": c_("kind of fact", "The sum of money"),
    "date": c_("kind of fact", "The date"),
    "time": c_("kind of fact", "The time"),
    "year": c_("kind of fact", "The year"),
    "month": c_("kind of fact", "The month"),
    "weekday": c_("kind of fact", "The weekday"),
    "block": c_("kind of fact", "The house number"),
    "code": c_("kind of fact", "The number of the place"),
    "capacity": c_("kind of fact", "The number of people"),
    "duration": c_("kind of fact", "The length"),
    "number": c_("kind of fact", "The number"),
    "place": c_("kind of fact", "The place"),
    "organisation": c_("kind of fact", "The organisation"),
    "role": c_("kind of fact", "The role"),
    "room": c_("kind of fact", "The room"),
    "language": c_("kind of fact", "The language"),
    "inclusion": c_("kind of fact", "What is included"),
    "deadline": c_("kind of fact", "The deadline"),
    "selection": c_("kind of fact", "How participants are chosen"),
    "unit": c_("kind of fact", "The unit"),
    "day": c_("kind of fact", "The day"),
    "rain": c_("kind of fact", "What happens in rain"),
    "closing": c_("kind of fact", "The closing days"),
    "mode": c_("kind of fact", "On site or online"),
    "state": c_("kind of fact", "Whether it takes place"),
    "way": c_("kind of fact", "The way there"),
    "age": c_("kind of fact", "Who can attend"),
    "negation": c_("kind of fact", "Yes or no"),
    "name": c_("kind of fact", "The name"),
    "speaker": c_("kind of fact", "The speaker"),
}


def of_a_pair(record: str, ja: str, en: str) -> list[Gap]:
    """The findings of a Japanese and an English text that stand alone, a row of a table: missing, contradicting, untranslated."""
    text = LocalizedText(ja.strip(), en.strip())
    spot = Spot(record, _("Row {row}", row=record))
    found = [
        spot.finding(gaps.MISSING, code, _NOTHING[code], text) for code in CODES if text and not fold(text.get(code))
    ]
    return [*found, *of_the_words(spot, text)]


_NOTHING: Final[dict[Code, Text]] = {"ja": _("there is no Japanese."), "en": _("there is no English.")}
