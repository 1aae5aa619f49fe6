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
    groups: list[Group] = []
    by_mail: dict[tuple[str, str], Group] = {}
    by_organisation: dict[tuple[str, str], list[Group]] = {}
    by_digest: dict[str, Group] = {}
    for row in applicants:
        name, organisation = name_key(row, known), same_organisation(row.affiliation) if row.affiliation else ""
        group = by_mail.get((row.email.lower(), name)) if row.email else None
        keyed_apart = bool(row.key) and not repeats
        if group is None and not keyed_apart:
            if organisation:
                fits = [
                    each
                    for each in by_organisation.get((name, organisation), ())
                    if _may_be(row, each.applicant, known)
                ]
                group = fits[0] if len(fits) == 1 else None
            elif not row.email:
                group = by_digest.get(row.digest)
        if group is None:
            group = Group([row], name, organisation, row)
            groups.append(group)
            by_organisation.setdefault((name, organisation), []).append(group)
            by_digest.setdefault(row.digest, group)
        else:
            group.rows.append(row)
        if row.email:
            by_mail[row.email.lower(), name] = group
    for group in groups:
        if len(group.rows) > 1:
            group.applicant = _together(group.rows)
    return groups


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
