"""What an announcement owes: words that stand in one language and not, or no longer, in the other.

A gap is `missing` (running text and names), `one_sided` (a fact: fee, audience …) or `outdated`. Empty on both sides is none,
except for the title; *not needed* never counts; with one language chosen only that one is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ouik_desktop.blocks import Gap
from ouik_desktop.i18n import Code, Text, _, c_
from ouik_desktop.model import Event, LocalizedText, Person, TranslationState

MISSING, OUTDATED, ONE_SIDED = "missing", "outdated", "one_sided"

# in printing order: attribute of the event, what it is called, whether it is a fact
FIELDS: Final[tuple[tuple[str, Text, bool], ...]] = (
    ("title", c_("field", "Title"), False),
    ("subtitle", c_("field", "Subtitle"), False),
    ("summary", c_("field", "Summary"), False),
    ("description", c_("field", "Description"), False),
    ("audience", c_("field", "Who can attend"), True),
    ("fee", c_("field", "Fee"), True),
    ("how_to_apply", c_("field", "How to apply"), True),
    ("weather_rule", c_("field", "In bad weather"), True),
    ("bring", c_("field", "What to bring"), True),
    ("notes", c_("field", "Notes"), True),
    ("contact", c_("field", "Contact"), True),
    ("photo_notice", c_("field", "Photo notice"), True),
    ("data_purpose", c_("field", "Purpose of the personal data"), True),
)


def gaps(event: Event, languages: tuple[Code, ...]) -> tuple[Gap, ...]:
    """The gaps of `event` in printing order, looking at `languages` only."""
    found = [
        gap
        for path, name, text, is_fact in texts(event)
        for gap in _gaps_of(event, path, name, text, is_fact, languages)
    ]
    return tuple(found)


def texts(event: Event) -> Iterator[tuple[str, Text, LocalizedText, bool]]:
    """Every text that is printed: path, name, words, whether it is a fact."""
    facts_from = next(number for number, (_path, _name, is_fact) in enumerate(FIELDS) if is_fact)
    for path, name, is_fact in FIELDS[:facts_from]:
        yield path, name, getattr(event, path), is_fact
    yield from _places(event)
    yield from _partners(event)
    for path, name, is_fact in FIELDS[facts_from:]:
        yield path, name, getattr(event, path), is_fact
    yield from _programme(event)


def _places(event: Event) -> Iterator[tuple[str, Text, LocalizedText, bool]]:
    if event.venue is not None:
        yield "venue/name", _("Name of the venue"), event.venue.name, False
        yield "venue/address", _("Address of the venue"), event.venue.address, False
    for number, link in enumerate(event.rooms, 1):
        yield f"rooms/{number}/name", _("Name of the room"), link.room.name, False


def _partners(event: Event) -> Iterator[tuple[str, Text, LocalizedText, bool]]:
    for number, partner in enumerate(event.partners, 1):
        name = partner.organisation.name
        yield f"partners/{number}/name", _("Name of “{organisation}”", organisation=name), name, False


def _programme(event: Event) -> Iterator[tuple[str, Text, LocalizedText, bool]]:
    for number, item in enumerate(event.programme, 1):
        yield f"programme/{number}/title", _("Title of programme item {number}", number=number), item.title, False
        for place, appearance in enumerate(item.appearances, 1):
            path = f"programme/{number}/speakers/{place}"
            person = appearance.person
            yield f"{path}/name", _("Name of “{person}”", person=person.name), _name(person), False
            yield (
                f"{path}/affiliation",
                _("Affiliation of “{person}”", person=person.name),
                person.known_affiliation,
                False,
            )
            yield f"{path}/position", _("Position of “{person}”", person=person.name), person.position, False
            yield f"{path}/talk", _("Talk of “{person}”", person=person.name), appearance.talk_title, False


def _name(person: Person) -> LocalizedText:
    # a guest with a name in Latin letters alone is written so in Japanese as well
    return person.name if person.name_ja else LocalizedText()


def _gaps_of(
    event: Event, path: str, name: Text, text: LocalizedText, is_fact: bool, languages: tuple[Code, ...]
) -> Iterator[Gap]:
    for code in languages:
        kind = _kind(text.state(code), is_fact, is_title=path == "title", alone=len(languages) == 1)
        if kind:
            yield Gap(
                kind,
                path,
                code,
                _message(kind, name, code),
                text.ja or None,
                text.en or None,
                event.slug,
                LocalizedText.of(name),
            )


def _kind(state: TranslationState, is_fact: bool, *, is_title: bool, alone: bool) -> str | None:
    if state is TranslationState.OUTDATED:
        return OUTDATED
    if state is TranslationState.EMPTY or (state is TranslationState.MISSING and alone):
        return MISSING if is_title else None
    if state is TranslationState.MISSING:
        return ONE_SIDED if is_fact else MISSING
    return None


def _message(kind: str, name: Text, code: Code) -> LocalizedText:
    if kind == OUTDATED:
        text = {
            "ja": _("{field}: the English has changed since the Japanese was written.", field=name),
            "en": _("{field}: the Japanese has changed since the English was written.", field=name),
        }[code]
    else:
        text = {
            "ja": _("{field}: there is no Japanese.", field=name),
            "en": _("{field}: there is no English.", field=name),
        }[code]
    return LocalizedText.of(text)
