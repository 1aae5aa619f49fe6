"""Findings that somebody looked at and found right as they are: they are told no more until the words change."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.finding import Finding
from ouik_desktop.i18n import _
from ouik_desktop.model import Settled
from ouik_desktop.store import Store

Known = frozenset[tuple[str, str]]
NOTHING_SETTLED: Final[Known] = frozenset()


def words_of(finding: Finding) -> str:
    """A digest of what a finding was found in: both sides, and what they were held against."""
    return sha256("\0".join((finding.ja or "", finding.en or "", finding.against)).encode()).hexdigest()[:16]


def settle(store: Store, finding: Finding, event_id: int | None = None) -> None:
    """Say that a finding is right as it is. `event_id` is the event in whose history that is seen, where it is of one."""
    with store.write(_("Right as it is: {finding}", finding=finding.sentence)) as session:
        for old in session.scalars(select(Settled).where(Settled.finding == finding.id)):
            session.delete(old)
        session.add(Settled(finding=finding.id, words=words_of(finding), event_id=event_id))


def settled(session: Session) -> Known:
    """What was found right as it is: ids of findings and digests of the words."""
    return frozenset((finding, words) for finding, words in session.execute(select(Settled.finding, Settled.words)))


def without_settled(findings: Iterable[Finding], known: Known) -> list[Finding]:
    """The findings in words that nobody found right. What is missing, outdated or a copy has answers of its own."""
    return [one for one in findings if not known or (one.id, words_of(one)) not in known]
