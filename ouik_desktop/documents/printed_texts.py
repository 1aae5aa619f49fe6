"""The texts that an announcement prints, each with its path: what must be said in both languages before it goes out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ouik_desktop import field_path
from ouik_desktop.field_path import FieldPath
from ouik_desktop.i18n import Text, _
from ouik_desktop.model import Appearance, Event, LocalizedText, Office, Person
from ouik_desktop.model.fields import NOUNS, PRINTED_FIELDS, Field


@dataclass(frozen=True)
class PrintedText:
    """A text on paper: the path of its field, what it is called beside others, its words. A fact (a fee) is no running text; what
    is required is wanting without words."""

    path: FieldPath
    name: Text
    text: LocalizedText
    is_fact: bool = False
    is_required: bool = False


def printed_texts(event: Event, office: Office | None = None) -> Iterator[PrintedText]:
    """Every text an announcement of `event` prints, in printing order and each once, those of `office` last."""
    seen: set[tuple[FieldPath, LocalizedText]] = set()  # rows that are not kept yet have no id to tell them apart
    for one in _in_printing_order(event, office):
        if (one.path, one.text) not in seen:
            seen.add((one.path, one.text))
            yield one


def _in_printing_order(event: Event, office: Office | None) -> Iterator[PrintedText]:
    yield from _own(event, is_fact=False)
    yield from _places(event)
    yield from _partners(event)
    yield from _own(event, is_fact=True)
    yield from _programme(event)
    if office is not None:
        yield from _of_the_office(event, office)


def _own(event: Event, *, is_fact: bool) -> Iterator[PrintedText]:
    for field in PRINTED_FIELDS:
        if field.is_fact == is_fact:
            path = FieldPath(field_path.EVENT, event.id, field.path)
            yield PrintedText(path, field.label, getattr(event, field.path), is_fact, field.is_required)


def _places(event: Event) -> Iterator[PrintedText]:
    if event.venue is not None:
        yield from _all_of(field_path.VENUE, event.venue)
    for link in event.rooms:
        yield from _all_of(field_path.ROOM, link.room)
    if event.series is not None:
        yield from _all_of(field_path.SERIES, event.series)


def _partners(event: Event) -> Iterator[PrintedText]:
    for partner in event.partners:
        one = partner.organisation
        path = FieldPath(field_path.ORGANISATION, one.id, "name")
        yield PrintedText(path, _("Name of “{organisation}”", organisation=one.name), one.name)


def _programme(event: Event) -> Iterator[PrintedText]:
    for number, item in enumerate(event.programme, 1):
        name = _("Title of programme item {number}", number=number)
        yield PrintedText(FieldPath(field_path.ITEM, item.id, "title"), name, item.title)
        for appearance in item.appearances:
            yield from _speaker(appearance)


def _speaker(appearance: Appearance) -> Iterator[PrintedText]:
    person = appearance.person
    for path, name, text in (
        ("name", _("Name of “{person}”", person=person.name), _name(person)),
        ("affiliation", _("Affiliation of “{person}”", person=person.name), person.known_affiliation),
        ("department", _("Department of “{person}”", person=person.name), person.department),
        ("position", _("Position of “{person}”", person=person.name), person.position),
    ):
        yield PrintedText(FieldPath(field_path.PERSON, person.id, path), name, text)
    talk = FieldPath(field_path.TALK, appearance.id, "talk_title")
    yield PrintedText(talk, _("Talk of “{person}”", person=person.name), appearance.talk_title)


def _name(person: Person) -> LocalizedText:
    # a guest with a name in Latin letters alone is written so in Japanese as well
    return person.name if person.name_ja else LocalizedText()


def _of_the_office(event: Event, office: Office) -> Iterator[PrintedText]:
    """What stands at the head and foot, as far as the event has no words of its own in its place."""
    instead = {
        "name": bool(office.short_name),
        "address": bool(event.contact),
        "photo_notice": bool(event.photo_notice),
        "data_notice": bool(event.data_purpose) or event.data_erased_by is not None,
    }
    for one in _all_of(field_path.OFFICE, office):
        if not instead.get(one.path.field, False):
            yield one


def _all_of(noun: str, row: object) -> Iterator[PrintedText]:
    """All printed fields of a row, called as in its form."""
    for field in _PRINTED[noun]:
        yield PrintedText(FieldPath(noun, getattr(row, "id", 0), field.path), field.label, getattr(row, field.path))


_PRINTED: dict[str, tuple[Field, ...]] = {
    id: tuple(field for field in noun.fields if field.printed and field.is_localized) for id, noun in NOUNS.items()
}
