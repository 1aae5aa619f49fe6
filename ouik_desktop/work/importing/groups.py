"""Rows of one list that are about one person: answered twice, bought two tickets, typed in twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Final

from ouik_desktop.model.words import RegistrationState
from ouik_desktop.work.importing.applicants import Applicant
from ouik_desktop.work.importing.known import Known, same_organisation
from ouik_desktop.work.people.names import Name

OFF: Final = (RegistrationState.CANCELLED.value, RegistrationState.DECLINED.value)


@dataclass(slots=True)
class Group:
    """One person of a list: `rows` in the order of the file, `applicant` what they say together, `name` as it is compared."""

    rows: list[Applicant]
    name: str
    organisation: str
    applicant: Applicant

    @property
    def keys(self) -> list[str]:
        """The keys of the source that lead here."""
        return [row.key for row in self.rows if row.key]


def grouped(applicants: Iterable[Applicant], known: Known, *, repeats: bool) -> list[Group]:
    """The people of a list, in the order in which each comes first. The same mail and name is the same person. So is the same
    name, reading and organisation, unless the mails differ, or the source, which does not let people answer again
    (`repeats`), gave them keys of their own. Rows alike in all they say are one."""
    found = _Found(known)
    for row in applicants:
        name = found.name_of(row)
        mailed = (row.email.lower(), name) if row.email else None
        group = found.by_mail.get(mailed) if mailed else None
        if group is None and (repeats or not row.key):
            group = found.likely(row, name)
        if group is None:
            group = found.add(row, name, by_more=repeats or not row.key)
        else:
            group.rows.append(row)
        if mailed:
            found.by_mail[mailed] = group
    for group in found.groups:
        if len(group.rows) > 1:
            group.applicant = _together(group.rows)
    return found.groups


class _Found:
    """The people found so far, and by what the next row of each would be known."""

    def __init__(self, known: Known) -> None:
        self.groups: list[Group] = []
        self.by_mail: dict[tuple[str, str], Group] = {}
        self._by_organisation: dict[tuple[str, str], list[Group]] = {}
        self._by_digest: dict[str, Group] = {}
        self._names: dict[Name, str] = {}
        self._known = known

    def name_of(self, row: Applicant) -> str:
        """The name of a row as it is compared."""
        if (key := self._names.get(row.name)) is None:
            key = self._names[row.name] = name_key(row, self._known)
        return key

    def likely(self, row: Applicant, name: str) -> Group | None:
        """The one group that has the name and organisation of a row and nothing against it; without any, the very same row."""
        if organisation := same_organisation(row.affiliation):
            same = self._by_organisation.get((name, organisation), ())
            fits = [each for each in same if _may_be(row, each.applicant, self._known)]
            return fits[0] if len(fits) == 1 else None
        return None if row.email else self._by_digest.get(row.digest)

    def add(self, row: Applicant, name: str, *, by_more: bool) -> Group:
        """A person who stands in no row before."""
        group = Group([row], name, same_organisation(row.affiliation), row)
        self.groups.append(group)
        if by_more:
            self._by_organisation.setdefault((name, group.organisation), []).append(group)
            self._by_digest.setdefault(row.digest, group)
        return group


def name_key(row: Applicant, known: Known) -> str:
    """The name of a row as it is compared: in Japanese where it has one."""
    name = row.name
    if name.family or name.given:
        return known.fold[name.family] + known.fold[name.given]
    return known.latin_key(name.family_romaji, name.given_romaji)


def _may_be(row: Applicant, other: Applicant, known: Known) -> bool:
    """Whether neither mail nor reading speaks against two rows being one person."""
    if row.email and other.email and row.email.lower() != other.email.lower():
        return False
    one, two = reading_key(row, known), reading_key(other, known)
    return not (one and two) or one == two


def reading_key(row: Applicant, known: Known) -> str:
    """The reading of a row as it is compared."""
    return known.fold[row.name.family_kana] + known.fold[row.name.given_kana]


def _together(rows: list[Applicant]) -> Applicant:
    """What several rows of one person say: the later answer counts, but a cancelled ticket does not take a held one away; who
    applied first keeps the place in the queue."""
    in_time = sorted(rows, key=lambda row: row.queued_at or datetime.min)
    standing = [row for row in in_time if row.state not in OFF] or in_time
    last = standing[-1]
    filled = {
        name: next((value for row in reversed(standing) if (value := getattr(row, name))), getattr(last, name))
        for name in ("email", "phone", "affiliation", "department", "position", "checked_in_at", "note", "key")
    }
    answers = {question: answer for row in standing for question, answer in row.answers.items()}
    queued = [row.queued_at for row in standing if row.queued_at]
    digest = blake2b("".join(row.digest for row in rows).encode(), digest_size=8).hexdigest()
    return last._replace(
        line=rows[0].line, answers=answers, queued_at=min(queued, default=None), digest=digest, **filled
    )
