"""The texts that an announcement prints, each with its path: what must be said in both languages before it goes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeVar

from ouik_desktop import field_path
from ouik_desktop.field_path import FieldPath
from ouik_desktop.i18n import Text, _
from ouik_desktop.model import NO_WORDS, Base, Event, LocalizedText, Office, Person
from ouik_desktop.model.fields import NOUNS, PRINTED_FIELDS, Field

Row = TypeVar("Row", bound=Base)


@dataclass(frozen=True)
class PrintedText:
    """A text on paper: the path of its field, what it is called beside others, its words. A fact (a fee) is no running text; what
    is required is wanting without words."""

    path: FieldPath
    name: Text
    text: LocalizedText
    is_fact: bool = False
    is_required: bool = False


def printed_texts(event: Event, office: Office | None = None, *, blank: bool = True) -> Iterator[PrintedText]:
    """Every text an announcement of `event` prints, in printing order and each once, those of `office` last; without `blank` only
    those that have words or must have some."""
    for said in _in_printing_order(event, office):
        if blank or said.text or said.field.is_required:
            yield said.printed()


def own_texts(event: Event) -> Iterator[PrintedText]:
    """Of these the event's own, without what hangs on it."""
    for fields in (_RUNNING, _FACTS):
        yield from (said.printed() for said in _all_of(field_path.EVENT, event, fields))


class _Said(NamedTuple):
    """A field of a row, what it is called beside others (None: as in its form), and its words."""

    noun: str
    row: Base
    field: Field
    name: Text | None
    text: LocalizedText

    def printed(self) -> PrintedText:
        path = FieldPath(self.noun, self.row.id or 0, self.field.path)
        name, is_fact, is_required = self.name or self.field.label, self.field.is_fact, self.field.is_required
        return PrintedText(path, name, self.text, is_fact, is_required)


def _in_printing_order(event: Event, office: Office | None) -> Iterator[_Said]:
    yield from _all_of(field_path.EVENT, event, _RUNNING)
    yield from _places(event)
    for one in _each_once(partner.organisation for partner in event.partners):
        name = _("Name of “{organisation}”", organisation=one.name)
        yield _Said(field_path.ORGANISATION, one, _NAME, name, one.name)
    yield from _all_of(field_path.EVENT, event, _FACTS)
    yield from _programme(event)
    if office is not None:
        yield from _of_the_office(event, office)


def _places(event: Event) -> Iterator[_Said]:
    if event.venue is not None:
        yield from _all_of(field_path.VENUE, event.venue)
    for room in _each_once(link.room for link in event.rooms):
        yield from _all_of(field_path.ROOM, room)
    if event.series is not None:
        yield from _all_of(field_path.SERIES, event.series)


def _programme(event: Event) -> Iterator[_Said]:
    known: set[int] = set()
    for number, item in enumerate(event.programme, 1):
        name = _("Title of programme item {number}", number=number)
        yield _Said(field_path.ITEM, item, _ITEM_TITLE, name, item.title)
        for appearance in item.appearances:
            person = appearance.person
            if id(person) not in known:
                known.add(id(person))
                yield from _person(person)
            talk = _("Talk of “{person}”", person=person.name)
            yield _Said(field_path.TALK, appearance, _TALK_TITLE, talk, appearance.talk_title)


def _person(person: Person) -> Iterator[_Said]:
    # a guest with a name in Latin letters alone is written so in Japanese as well
    name = person.name
    for field, called, text in (
        (_PERSON["name"], _("Name of “{person}”", person=name), name if person.name_ja else NO_WORDS),
        (_PERSON["affiliation"], _("Affiliation of “{person}”", person=name), person.known_affiliation),
        (_PERSON["department"], _("Department of “{person}”", person=name), person.department),
        (_PERSON["position"], _("Position of “{person}”", person=name), person.position),
    ):
        yield _Said(field_path.PERSON, person, field, called, text)


def _of_the_office(event: Event, office: Office) -> Iterator[_Said]:
    """What stands at the head and foot, as far as the event has no words of its own in its place."""
    instead = {
        "name": bool(office.short_name),
        "address": bool(event.contact),
        "photo_notice": bool(event.photo_notice),
        "data_notice": bool(event.data_purpose) or event.data_erased_by is not None,
    }
    for said in _all_of(field_path.OFFICE, office):
        if not instead.get(said.field.path, False):
            yield said._replace(name=_OF_THE_OFFICE[said.field.path])


def _all_of(noun: str, row: Base, fields: tuple[Field, ...] | None = None) -> Iterator[_Said]:
    """Printed fields of a row, called as in its form."""
    for field in fields or _PRINTED[noun]:
        yield _Said(noun, row, field, None, getattr(row, field.path))


def _each_once(rows: Iterable[Row]) -> list[Row]:
    return list({id(row): row for row in rows}.values())


_RUNNING: Final = tuple(field for field in PRINTED_FIELDS if not field.is_fact)
_FACTS: Final = tuple(field for field in PRINTED_FIELDS if field.is_fact)
_PRINTED: Final[dict[str, tuple[Field, ...]]] = {
    id: tuple(field for field in noun.fields if field.printed and field.is_localized) for id, noun in NOUNS.items()
}
_OF_THE_OFFICE: Final[dict[str, Text]] = {
    field.path: field.label if field.path == "name" else _("{field} of the office", field=field.label)
    for field in NOUNS[field_path.OFFICE].fields
}
_NAME: Final = NOUNS[field_path.ORGANISATION]["name"]
_ITEM_TITLE: Final = NOUNS[field_path.ITEM]["title"]
_TALK_TITLE: Final = NOUNS[field_path.TALK]["talk_title"]
_PERSON: Final = {field.path: field for field in NOUNS[field_path.PERSON].fields}
