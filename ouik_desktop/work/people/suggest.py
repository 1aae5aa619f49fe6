"""Who may be meant, while somebody types: those whose name begins so come first, those of an affiliation last.

The one search for a person to be chosen: the grid of participants, the speakers of an item, whoever else asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from ouik_desktop.model import Person
from ouik_desktop.store.search.find import search
from ouik_desktop.store.search.key import key
from ouik_desktop.store.search.romaji import romanised, shortened
from ouik_desktop.work.people.listing import people_ids, people_page
from ouik_desktop.work.people.people import PersonRow, row_of

_CONSIDERED: Final = 300  # of so many that are found, those shown are the best


def known_people(session: Session, words: str, limit: int = 200) -> list[PersonRow]:
    """At most `limit` people of the directory with all of `words` in their names, reading, romaji, mail or affiliation: first those whose
    family name begins with the first of them, then those whose given name does, then those who have them elsewhere in the name,
    and at last those of an affiliation. Within each in order of reading. No words: everybody, by reading."""
    wanted = [found for word in words.split() if (found := key(word))]
    if not wanted:
        return people_page(session, people_ids(session)[:limit])
    ids = [hit.id for hit in search(session, words, [Person], _CONSIDERED)]
    query = select(Person).options(joinedload(Person.organisation)).where(Person.id.in_(ids))
    people = session.scalars(query.order_by(Person.sort_key, Person.id))
    best = sorted(people, key=lambda one: _rank(one, wanted))
    return [row_of(person) for person in best[:limit]]


def _rank(person: Person, wanted: Sequence[str]) -> int:
    family, given = _family_names(person), _given_names(person)
    anywhere = [*family, *given, *(one + other for one in family for other in given)]
    if not all(any(word in name for name in anywhere) for word in wanted):
        return 3
    if any(name.startswith(wanted[0]) for name in family):
        return 0
    return 1 if any(name.startswith(wanted[0]) for name in given) else 2


def _family_names(person: Person) -> list[str]:
    return _spellings(person.family, person.family_kana, person.family_romaji, person.display_name)


def _given_names(person: Person) -> list[str]:
    return _spellings(person.given, person.given_kana, person.given_romaji)


def _spellings(written: str, kana: str, romaji: str, *others: str) -> list[str]:
    long = romanised(key(kana))
    return [one for one in (key(written), key(kana), long, shortened(long), key(romaji), *map(key, others)) if one]


def namesakes(session: Session, name: str) -> list[PersonRow]:
    """Everybody of the directory who is called exactly so, in whatever form of the kanji, with or without a space."""
    wanted = key("".join(name.split()))
    found = [hit.id for hit in search(session, name, [Person], _CONSIDERED)] if wanted else []
    return [row for row in people_page(session, found) if wanted in _whole_names(row)]


def _whole_names(row: PersonRow) -> list[str]:
    return [key("".join(side.split())) for side in (row.name.ja, row.name.en) if side]
