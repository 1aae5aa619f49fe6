"""What the office knows when a list comes in: its people, who is registered for the event, its partner organisations."""

from __future__ import annotations

import json
from collections.abc import Iterable
from collections.abc import Mapping as Map
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, lru_cache
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ouik_desktop.model import Person, Registration
from ouik_desktop.progress import without_garbage_collection
from ouik_desktop.store.search.key import key
from ouik_desktop.work.organisations.organisations import known_organisations, organisation_key

Stamp = tuple[int, int, int, int]


class KnownPerson(NamedTuple):
    """A person of the directory; `affiliation`, `department` and `position` as the column holds them (JSON)."""

    id: int
    family: str
    given: str
    family_kana: str
    given_kana: str
    family_romaji: str
    given_romaji: str
    display_name: str
    email: str
    phone: str
    affiliation: str
    department: str
    position: str
    organisation_id: int | None


class KnownRegistration(NamedTuple):
    """A registration for the event at hand; times are naive UTC."""

    id: int
    person_id: int
    number: int
    state: str
    queued_at: datetime | None
    checked_in_at: datetime | None
    source: str
    source_key: str
    source_row: str
    note: str
    answers: Map[str, str]


class Folds(dict[str, str]):
    """Remembers the keys by which words are compared (髙橋 is 高橋): names repeat, folding is dear."""

    def __missing__(self, words: str) -> str:
        folded = self[words] = key(words)
        return folded


@dataclass
class Known:
    """The people, the event's registrations and the names of organisations, with the indexes in which rows are looked up.
    Nothing in it touches the database; `stamp` tells whether that has changed since."""

    people: dict[int, KnownPerson] = field(default_factory=dict)
    registrations: list[KnownRegistration] = field(default_factory=list)
    organisations: dict[str, int] = field(default_factory=dict)
    fold: Folds = field(default_factory=Folds)
    stamp: Stamp | None = None
    _organisations_of: dict[str, str] = field(default_factory=dict, repr=False)

    @cached_property
    def by_mail(self) -> dict[str, list[int]]:
        """Who has an address, in small letters."""
        found: dict[str, list[int]] = {}
        for person in self.people.values():
            if person.email:
                found.setdefault(person.email.lower(), []).append(person.id)
        return found

    def bearers(self, names: set[str]) -> dict[str, list[int]]:
        """Who bears each of `names`, as `name_keys` gives them. Only the names that are asked for are looked up: to index all
        of a large directory takes longer than to read it."""
        found: dict[str, list[int]] = {}
        latin = any(" " in name for name in names)
        fold = self.fold
        for person in self.people.values():
            if (name := fold[person.family] + fold[person.given]) in names:
                found.setdefault(name, []).append(person.id)
            elif latin or person.display_name:
                for other in self.name_keys(person):
                    if other in names:
                        found.setdefault(other, []).append(person.id)
        return found

    @cached_property
    def registration_of(self) -> dict[int, KnownRegistration]:
        """The registration of a person; where a person decided on two, the first."""
        found: dict[int, KnownRegistration] = {}
        for each in self.registrations:
            found.setdefault(each.person_id, each)
        return found

    def name_keys(self, person: KnownPerson) -> tuple[str, ...]:
        """The names of a person as they are compared: in Japanese, and in Latin letters in any order."""
        japanese = self.fold[person.family] + self.fold[person.given]
        if not (person.family_romaji or person.given_romaji or person.display_name):
            return (japanese,) if japanese else ()
        latin, shown = self.latin_key(person.family_romaji, person.given_romaji), self.fold[person.display_name]
        return tuple(name for name in (japanese, latin, shown) if name)

    def latin_key(self, family: str, given: str) -> str:
        """A name in Latin letters, whatever its order: Yuki Sasaki is Sasaki Yuki."""
        if not (family or given):
            return ""
        if " " not in family and " " not in given:
            one, other = self.fold[family], self.fold[given]
            return f"{one} {other}" if one < other else f"{other} {one}"
        return " ".join(sorted(self.fold[part] for part in f"{family} {given}".split()))

    def organisation_of(self, person: KnownPerson) -> str:
        """The affiliation of a person as it is compared; empty where it names no organisation."""
        kept = person.affiliation
        if (known := self._organisations_of.get(kept)) is None:
            known = self._organisations_of[kept] = same_organisation(best_words(kept))
        return known


same_organisation = lru_cache(maxsize=20_000)(organisation_key)


@lru_cache(maxsize=20_000)
def best_words(kept: str) -> str:
    """The words of a column that holds a `LocalizedText`, in Japanese where it has them."""
    words: dict[str, str] = json.loads(kept) if kept else {}
    return words.get("ja") or words.get("en") or ""


def known(session: Session, event_id: int) -> Known:
    """What the office of `session` knows, for a list of the event."""
    with without_garbage_collection():
        people = {person.id: person for person in _people(session)}
        organisations, stamp = known_organisations(session), stamp_of(session, event_id)
        return Known(people, _registrations(session, event_id), organisations, stamp=stamp)


def _people(session: Session) -> Iterable[KnownPerson]:
    table = Person.__table__
    statement = select(*(table.c[name] for name in KnownPerson._fields)).compile(session.get_bind())
    # past SQLAlchemy: a column of words stays the text it is, which is ten times as fast as 100,000 objects
    rows = session.connection().exec_driver_sql(str(statement)).cursor
    assert rows is not None
    return map(KnownPerson._make, rows.fetchall())


def _registrations(session: Session, event_id: int) -> list[KnownRegistration]:
    table = Registration.__table__
    columns = [table.c[name] for name in KnownRegistration._fields]
    rows = session.execute(select(*columns).where(table.c.event_id == event_id).order_by(table.c.number))
    return [KnownRegistration._make(row) for row in rows]


def stamp_of(session: Session, event_id: int) -> Stamp:
    """How many people and registrations there are, and the last of each: changes when somebody is added or taken away."""
    people = session.execute(select(func.count(), func.coalesce(func.max(Person.id), 0)).select_from(Person)).one()
    of_event = Registration.event_id == event_id
    registered = select(func.count(), func.coalesce(func.max(Registration.id), 0)).where(of_event)
    return (*people, *session.execute(registered).one())
