"""What is wrong with the words of one text: facts that the sides do not share, words of the wrong language, letters and terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ouik_desktop.field_path import FieldPath
from ouik_desktop.finding import Finding, FindingKind, Span
from ouik_desktop.i18n import CODES, Code, Text, _, c_, verbatim
from ouik_desktop.japanese import fold
from ouik_desktop.localized import other
from ouik_desktop.model import GlossaryTerm, LocalizedText
from ouik_desktop.work.translation import fact_check
from ouik_desktop.work.translation.clean_pairs import clean_pairs
from ouik_desktop.work.translation.fact_check import Difference
from ouik_desktop.work.translation.gaps import MISSING
from ouik_desktop.work.translation.own_facts import OwnFacts, against_the_event
from ouik_desktop.work.translation.wordings import is_untranslated, undrawable, unwanted

ROW: Final = "row"  # the noun of a path that leads into a table of texts


@dataclass(frozen=True)
class Spot:
    """A text in its place: the path of the field, what it is called, its words, and the slug of the event."""

    path: FieldPath
    name: Text
    text: LocalizedText
    record: str = ""

    def finding(
        self,
        kind: FindingKind,
        code: Code,
        rest: Text,
        *,
        against: str = "",
        spans: tuple[Span, ...] = (),
        what: str = "",
        between_sides: bool = False,
    ) -> Finding:
        """What was found there: `rest` is the rest of a sentence that begins with the name of the field."""
        ja, en = self.text.ja or None, self.text.en or None
        path = self.path.on(code)
        return Finding(kind, path, self.name, rest, ja, en, against, spans, self.record, what, between_sides)

    def spans(self, ja: str = "", en: str = "") -> tuple[Span, ...]:
        """Where pieces of the words stand, as far as they stand there letter by letter."""
        pieces: tuple[tuple[Code, str], ...] = (("ja", ja), ("en", en))
        found = ((code, self.text.get(code).find(piece), len(piece)) for code, piece in pieces if piece)
        return tuple(Span(code, at, at + length) for code, at, length in found if at >= 0)


def wanting_words(spot: Spot, languages: tuple[Code, ...], own: OwnFacts | None = None) -> Iterator[Finding]:
    """What has to be settled before the words go out, apart from what is missing or outdated; `own` are the facts of the event."""
    text = spot.text
    differences, untranslated = _looked_at(text.ja, text.en, languages)
    for difference in differences:
        yield _of_both(spot, difference)
    for code in untranslated:
        if text.copied == code:
            continue  # a gap already, see `gaps`
        yield spot.finding(FindingKind.UNTRANSLATED, code, _NOT_TRANSLATED[code], against=text.get(other(code)))
    if own is not None:
        for one in against_the_event(own, text, languages):
            spans = spot.spans(**{one.code: one.said})
            kind = FindingKind.CONTRADICTION
            yield spot.finding(kind, one.code, one.text, against=one.against, spans=spans, what=one.what)


@lru_cache(maxsize=fact_check.KEPT)
def _looked_at(ja: str, en: str, languages: tuple[Code, ...]) -> tuple[list[Difference], tuple[Code, ...]]:
    """The differences of a pair, and the sides that are not translated; a pair that stays as it is is looked at once."""
    differences = _differences(ja, en) if len(languages) > 1 else []
    return differences, tuple(code for code in languages if is_untranslated(LocalizedText(ja, en), code))


def _differences(ja: str, en: str) -> list[Difference]:
    if clean_pairs().has(ja, en):
        return []
    found = fact_check.check(ja, en)
    if not found:
        clean_pairs().add(ja, en)
    return found


def doubtful_words(spot: Spot, languages: tuple[Code, ...], terms: Sequence[GlossaryTerm] = ()) -> Iterator[Finding]:
    """What is worth a look: variants the glossary does not want, letters no font can draw."""
    for code in languages:
        for trouble in unwanted(spot.text, code, terms):
            spans = spot.spans(**{code: trouble.said})
            yield spot.finding(FindingKind.TERM, code, trouble.text, spans=spans, what=trouble.said)
        for trouble in undrawable(spot.text, code):
            yield spot.finding(FindingKind.GLYPH, code, trouble.text)


def of_a_pair(row: str, ja: str, en: str) -> list[Finding]:
    """The findings of a Japanese and an English text that stand alone, a row of a table: missing, contradicting, untranslated."""
    text = LocalizedText(ja.strip(), en.strip())
    spot = Spot(FieldPath(ROW, 0, row), _("Row {row}", row=row), text, row)
    found = [
        spot.finding(FindingKind.MISSING, code, MISSING[code], against=text.get(other(code)))
        for code in CODES
        if text and not fold(text.get(code))
    ]
    return [*found, *wanting_words(spot, CODES)]


_NOT_TRANSLATED: Final[dict[Code, Text]] = {
    "ja": _("The Japanese is still English."),
    "en": _("There is Japanese left in the English."),
}


# --- a fact that one side tells otherwise, or alone ------------------------------------------------------------------


def _of_both(spot: Spot, difference: Difference) -> Finding:
    contradicts = difference.kind == fact_check.CONTRADICTION
    code: Code = "ja" if difference.en and not difference.ja else "en"
    return spot.finding(
        FindingKind.CONTRADICTION if contradicts else FindingKind.ONE_SIDED,
        code,
        _sentence(difference),
        against=difference.en if code == "ja" else difference.ja,
        spans=spot.spans(difference.ja, difference.en),
        what=difference.what,
        between_sides=contradicts,
    )


def _sentence(difference: Difference) -> Text:
    what = _WHAT.get(difference.what) or verbatim(difference.what)
    if difference.kind == fact_check.CONTRADICTION:
        return _(
            "{what} differs: “{ja}” in Japanese, “{en}” in English.", what=what, ja=difference.ja, en=difference.en
        )
    if difference.ja:
        return _("{what} is in Japanese only: “{words}”.", what=what, words=difference.ja)
    return _("{what} is in English only: “{words}”.", what=what, words=difference.en)


_WHAT: Final = {
    "url": c_("kind of fact", "The web address"),
    "mail": c_("kind of fact", "The e-mail address"),
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
