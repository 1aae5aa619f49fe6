"""Who is who: which person of the office, and which registration for the event, a row of a list is about.

Sure signs go first for all rows, so that a weaker one never takes a person from somebody who is surely meant:

    1  the source's own key, within event and source      2  mail and folded name
    3  the very same row as imported before               4  name, reading and organisation, where exactly one fits
    5  the same name in the same list without keys        6  nobody: a new person, perhaps a duplicate of a namesake
"""

from __future__ import annotations

from collections.abc import Mapping as Map
from itertools import islice
from typing import NamedTuple

from ouik_desktop.work.importing.groups import Group, reading_key
from ouik_desktop.work.importing.known import Known, KnownPerson, KnownRegistration


class Match(NamedTuple):
    """Whom a row is about, as far as anybody: the person, their registration for the event, and a namesake it may be."""

    person: KnownPerson | None = None
    registration: KnownRegistration | None = None
    maybe: int | None = None


NOBODY = Match()


class Matcher:
    """Matches the people of one list. Each person and each registration is given away once."""

    def __init__(self, known: Known, source: str) -> None:
        self._known = known
        self._of_source = [each for each in known.registrations if each.source == source]
        self._claimed_people: set[int] = set()
        self._claimed: set[int] = set()
        self._readings: dict[str, dict[str, int]] = {}  # of the bearers of a name, the first with each reading

    def match(self, groups: list[Group]) -> list[Match]:
        """The match of each group, in their order."""
        found: dict[int, Match] = {}
        left = list(enumerate(groups))
        for sign in (self._by_key, self._by_mail_and_name, self._by_row):
            before = len(found)
            sign(left, found)
            if len(found) > before:
                left = [(at, group) for at, group in left if at not in found]
        # from here on namesakes are looked at
        bearers = self._known.bearers({group.name for _at, group in left}) if left else {}
        self._by_organisation(left, found, bearers)
        self._by_name_in_list(left, found)
        return [found.get(at) or self._namesake(group, bearers.get(group.name, [])) for at, group in enumerate(groups)]

    def _claim(self, person_id: int, registration: KnownRegistration | None = None) -> Match | None:
        registration = registration or self._known.registration_of.get(person_id)
        person = self._known.people.get(person_id)
        if person is None or person_id in self._claimed_people or (registration and registration.id in self._claimed):
            return None
        self._claimed_people.add(person_id)
        if registration:
            self._claimed.add(registration.id)
        return Match(person, registration)

    # --- sure ---------------------------------------------------------------------------------------------------------

    def _by_key(self, groups: list[tuple[int, Group]], found: dict[int, Match]) -> None:
        by_key: dict[str, list[KnownRegistration]] = {}
        for each in self._of_source:
            if each.source_key:
                by_key.setdefault(each.source_key, []).append(each)
        if not by_key:
            return
        for at, group in groups:
            for each in (each for key in group.keys for each in by_key.get(key, ())):
                if self._agrees(group, each) and (match := self._claim(each.person_id, each)):
                    found[at] = match
                    break

    def _agrees(self, group: Group, registration: KnownRegistration) -> bool:
        """Whether something besides the key agrees: numbers from 1 come again in another form for the same event."""
        person = self._known.people.get(registration.person_id)
        if person is None or registration.source_row.partition(" ")[0] == group.applicant.digest:
            return person is not None
        mail, reading = group.applicant.email, reading_key(group.applicant, self._known)
        return (
            group.name in self._known.name_keys(person)
            or (bool(mail) and mail.lower() == person.email.lower())
            or (bool(reading) and reading == self._reading(person))
        )

    def _by_mail_and_name(self, groups: list[tuple[int, Group]], found: dict[int, Match]) -> None:
        by_mail, people, name_keys = self._known.by_mail, self._known.people, self._known.name_keys
        for at, group in groups:
            ids = [person for row in group.rows for person in by_mail.get(row.email.lower(), ())]
            fits = [person for person in ids if group.name in name_keys(people[person])] if ids else ids
            if len(fits) > 1:
                fits.sort(key=lambda person: (person not in self._known.registration_of, person))
            for person in fits:
                if match := self._claim(person):
                    found[at] = match
                    break

    # --- likely -------------------------------------------------------------------------------------------------------

    def _by_row(self, groups: list[tuple[int, Group]], found: dict[int, Match]) -> None:
        by_row: dict[str, list[KnownRegistration]] = {}
        for each in self._of_source:
            if each.source_row and not each.source_key and each.id not in self._claimed:
                by_row.setdefault(each.source_row.split(" ")[0], []).append(each)
        if not by_row:
            return
        for at, group in groups:
            for each in by_row.get(group.applicant.digest, ()):
                if match := self._claim(each.person_id, each):
                    found[at] = match
                    break

    def _by_organisation(
        self, groups: list[tuple[int, Group]], found: dict[int, Match], bearers: Map[str, list[int]]
    ) -> None:
        # namesakes by the hundred are asked once for each name and organisation, not for each row
        members: dict[tuple[str, str], list[KnownPerson]] = {}
        for name in {group.name for _at, group in groups if group.organisation}:
            for person in map(self._known.people.__getitem__, bearers.get(name, ())):
                if person.id not in self._claimed_people and (organisation := self._known.organisation_of(person)):
                    members.setdefault((name, organisation), []).append(person)
        wanted = groups if members else []
        for at, group in wanted:
            same = members.get((group.name, group.organisation), ())
            fits = list(islice((person for person in same if self._readings_allow(group, person)), 2))
            if len(fits) == 1 and (match := self._claim(fits[0].id)):
                found[at] = match

    def _readings_allow(self, group: Group, person: KnownPerson) -> bool:
        one, other = reading_key(group.applicant, self._known), self._reading(person)
        return not (one and other) or one == other

    def _by_name_in_list(self, groups: list[tuple[int, Group]], found: dict[int, Match]) -> None:
        unclaimed: dict[str, list[KnownRegistration]] = {}
        for each in self._of_source:
            if (
                not each.source_key
                and each.id not in self._claimed
                and (person := self._known.people.get(each.person_id))
            ):
                for name in self._known.name_keys(person):
                    unclaimed.setdefault(name, []).append(each)
        if not unclaimed:
            return
        wanted: dict[str, list[tuple[int, Group]]] = {}
        for at, group in groups:
            if at not in found and not group.keys and group.name in unclaimed:
                wanted.setdefault(group.name, []).append((at, group))
        for name, same in wanted.items():
            for at, group in same:
                fits = [each for each in unclaimed[name] if each.id not in self._claimed and self._allows(group, each)]
                # as many namesakes as before stand in the order in which they stood
                if (
                    fits
                    and (len(fits) == 1 or len(fits) == len(same))
                    and (match := self._claim(fits[0].person_id, fits[0]))
                ):
                    found[at] = match

    def _allows(self, group: Group, registration: KnownRegistration) -> bool:
        person = self._known.people[registration.person_id]
        mail, organisation = group.applicant.email.lower(), self._known.organisation_of(person)
        return (
            (not mail or not person.email or mail == person.email.lower())
            and (not group.organisation or not organisation or group.organisation == organisation)
            and self._readings_allow(group, person)
        )

    # --- nobody -------------------------------------------------------------------------------------------------------

    def _namesake(self, group: Group, people: list[int]) -> Match:
        if not people:
            return NOBODY
        if (first := self._readings.get(group.name)) is None:
            first = self._readings[group.name] = self._first_of_each_reading(people)
        reading = reading_key(group.applicant, self._known)
        maybe = first.get(reading, first.get("")) if reading else people[0]
        return NOBODY if maybe is None else Match(maybe=maybe)

    def _first_of_each_reading(self, people: list[int]) -> dict[str, int]:
        return {self._reading(self._known.people[person_id]): person_id for person_id in reversed(people)}

    def _reading(self, person: KnownPerson) -> str:
        return self._known.fold[person.family_kana] + self._known.fold[person.given_kana]
