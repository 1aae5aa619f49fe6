"""The directory's people as a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from ouik_desktop.blocks import Document
from ouik_desktop.i18n import Language, _, c_
from ouik_desktop.japanese import shown_reading
from ouik_desktop.model import LocalizedText, Person
from ouik_desktop.work.lists.columns import ListColumn, ListWish, chosen_of, table_of

_PAGE: Final = 1000  # a database takes no more than some thousand ids in one question
_LANGUAGES: Final = {"ja": _("Japanese"), "en": _("English")}


def _language_of(person: Person, language: Language) -> str:
    known = _LANGUAGES.get(person.language)
    return language.say(known) if known else ""


_Column = ListColumn[Person]
COLUMNS: Final[tuple[_Column, ...]] = (
    _Column("name", c_("column of a list", "Name"), cell=lambda person, _in: person.name.best("ja")),
    _Column("reading", c_("column of a list", "Reading"), cell=lambda person, _in: shown_reading(person.reading)),
    _Column("name_en", c_("column of a list", "Name in Latin letters"), cell=lambda person, _in: person.name_en),
    _Column(
        "organisation",
        c_("column of a list", "Affiliation"),
        cell=lambda person, language: person.known_affiliation.best(language.code),
        bilingual=True,
    ),
    _Column(
        "department",
        _("Department"),
        cell=lambda person, language: person.department.best(language.code),
        bilingual=True,
    ),
    _Column(
        "position", _("Position"), cell=lambda person, language: person.position.best(language.code), bilingual=True
    ),
    _Column("language", _("Language"), cell=_language_of),
    _Column("email", c_("column of a list", "E-mail"), True, cell=lambda person, _in: person.email),
    _Column("phone", c_("column of a list", "Phone"), True, cell=lambda person, _in: person.phone),
    _Column("note", c_("column of a list", "Note"), True, cell=lambda person, _in: person.note),
)


def compose(session: Session, person_ids: Sequence[int], wish: ListWish) -> Document:
    """The people of these ids, in their order."""
    table = table_of(people(session, person_ids), chosen_of(COLUMNS, wish.columns), wish.spoken)
    name = LocalizedText.of(c_("document", "People"))
    return Document("people-list", name, name, wish.languages, (table,))


def people(session: Session, person_ids: Sequence[int]) -> list[Person]:
    """The people of these ids, in their order, with their organisations."""
    query = select(Person).options(joinedload(Person.organisation))
    found = {one.id: one for ids in _pages(person_ids) for one in session.scalars(query.where(Person.id.in_(ids)))}
    return [found[one] for one in person_ids if one in found]


def _pages(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    return (ids[start : start + _PAGE] for start in range(0, len(ids), _PAGE))
