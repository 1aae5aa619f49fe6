"""People as cards for address books: what a telephone needs to call somebody by name, in the order of the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.orm import Session

from ouik_desktop.blocks import AddressCard, AddressCards, Document
from ouik_desktop.i18n import Code, _, c_
from ouik_desktop.japanese import shown_reading
from ouik_desktop.model import LocalizedText, Person
from ouik_desktop.work.lists.columns import ColumnChoice, ListWish
from ouik_desktop.work.lists.people import people

COLUMNS: Final = (
    ColumnChoice("reading", c_("column of a list", "Reading")),
    ColumnChoice("also", c_("column of a list", "Name in the other language")),
    ColumnChoice("organisation", c_("column of a list", "Affiliation")),
    ColumnChoice("department", _("Department")),
    ColumnChoice("position", _("Position")),
    ColumnChoice("email", c_("column of a list", "E-mail"), private=True),
    ColumnChoice("phone", c_("column of a list", "Phone"), private=True),
    ColumnChoice("note", c_("column of a list", "Note"), private=True),
)


def compose(session: Session, person_ids: Sequence[int], wish: ListWish) -> Document:
    """The cards of these people, each of them once, named in the first language of the list."""
    once = tuple(dict.fromkeys(person_ids))
    cards = tuple(_card(person, wish.languages[0], frozenset(wish.columns)) for person in people(session, once))
    name = LocalizedText.of(c_("document", "Address cards"))
    return Document("address-cards", name, name, wish.languages, (AddressCards(cards),))


def _card(person: Person, code: Code, wanted: frozenset[str]) -> AddressCard:
    name, other = person.name.best(code), person.name.get("en" if code == "ja" else "ja")
    in_japanese = bool(name) and name == person.name_ja and not person.display_name
    in_latin = bool(name) and name == person.name_en and not person.display_name
    halves = (person.family, person.given) if in_japanese else (person.family_romaji, person.given_romaji)
    family, given = halves if in_japanese or in_latin else (name, "")
    said = {
        "also": other if other != name else "",
        "family_reading": shown_reading(person.family_kana),
        "given_reading": shown_reading(person.given_kana),
        "organisation": person.known_affiliation.best(code),
        "department": person.department.best(code),
        "position": person.position.best(code),
        "email": person.email,
        "phone": person.phone,
        "note": person.note,
    }
    chosen = wanted | ({"family_reading", "given_reading"} if "reading" in wanted else set())
    return AddressCard(name, family=family, given=given, **{key: words for key, words in said.items() if key in chosen})
