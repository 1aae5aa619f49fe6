"""The directory as a long list: ids of everybody in order, rows by pages."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from ouik_desktop.model import Person
from ouik_desktop.store.search.find import matching
from ouik_desktop.work.people.people import PersonRow, row_of

_PAGE: Final = 1000  # a database takes no more than some thousand ids in one question

# what the list may be sorted by; readings in the order of JIS X 4061
_SORTS: Final[dict[str, tuple[Any, ...]]] = {
    "name": (Person.sort_key, Person.id),
    "reading": (Person.sort_key, Person.id),
    "name_en": (Person.family_romaji, Person.given_romaji, Person.id),
    "email": (Person.email, Person.id),
}


def people_ids(session: Session, search: str = "", sort: str = "", descending: bool = False) -> array[int]:
    """The ids of the people with all words of `search` in their names, reading, mail or organisation, in order."""
    keys = _SORTS.get(sort, _SORTS["reading"])
    query = select(Person.id).order_by(keys[0].desc() if descending else keys[0], *keys[1:])
    ids = session.scalars(query)
    if not search.strip():
        return array("q", ids)
    found = set(matching(session, search, Person))
    return array("q", (row_id for row_id in ids if row_id in found))


def people_rows(session: Session, search: str = "") -> list[PersonRow]:
    """All of these people at once, in order of reading."""
    ids = people_ids(session, search)
    return [row for start in range(0, len(ids), _PAGE) for row in people_page(session, ids[start : start + _PAGE])]


def people_page(session: Session, ids: Sequence[int]) -> list[PersonRow]:
    """The people of these ids, in their order."""
    query = select(Person).options(joinedload(Person.organisation)).where(Person.id.in_(ids))
    rows = {person.id: row_of(person) for person in session.scalars(query)}
    return [rows[row_id] for row_id in ids if row_id in rows]
