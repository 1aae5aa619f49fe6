"""What the office itself is in want of: its name, which heads all it sends out, and a way to reach it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from ouik_desktop.field_path import OFFICE, FieldPath
from ouik_desktop.finding import Finding, FindingKind
from ouik_desktop.i18n import _
from ouik_desktop.work.office.identity import office_of

NO_NAME = _("The office has no name yet: announcements go out with a blank head")
NO_CONTACT = _("The office has no contact yet: nobody can reply to an announcement")


def is_named(session: Session) -> bool:
    """Whether what the office sends out has a head."""
    office = office_of(session)
    return bool(office.name or office.short_name)


def wanting_of_the_office(session: Session) -> list[Finding]:
    """What is not there at all. That one side of it is missing is a gap of what is printed."""
    office, found = office_of(session), []
    if not is_named(session):
        found.append(Finding(FindingKind.OFFICE, FieldPath(OFFICE, 1, "name", "ja"), None, NO_NAME))
    if not (office.email or office.phone or office.address):
        found.append(Finding(FindingKind.OFFICE, FieldPath(OFFICE, 1, "email"), None, NO_CONTACT))
    return found
