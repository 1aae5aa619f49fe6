"""The participants of an event as a list for Excel. No mail, phone or answer is on it unless it is asked for by name; health and
access needs never are (DOMAIN 2.6).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Final

from ouik_desktop.blocks import Column, Document, Table
from ouik_desktop.documents.labels import anyhow, words_of
from ouik_desktop.documents.speakers import affiliation_of
from ouik_desktop.i18n import Code, Text, c_, language
from ouik_desktop.model import Event, Registration
from ouik_desktop.model.clock import TOKYO
from ouik_desktop.model.words import Attendance, RegistrationState

KIND: Final = "participant-list"
NAME: Final = c_("document", "Participants")

# id, heading, width in mm
COLUMNS: Final[dict[str, tuple[Text, float]]] = {
    "number": (c_("sign-in sheet", "No."), 11),
    "name": (c_("list", "Name"), 40),
    "reading": (c_("list", "Reading"), 40),
    "name_en": (c_("list", "Name in Latin letters"), 40),
    "organisation": (c_("list", "Organisation"), 50),
    "department": (c_("list", "Department"), 40),
    "position": (c_("list", "Position"), 40),
    "state": (c_("list", "State"), 20),
    "attendance": (c_("sign-in sheet", "Type"), 18),
    "queued_at": (c_("list", "Applied at"), 35),
    "checked_in_at": (c_("list", "Checked in at"), 35),
    "seat": (c_("list", "Seat"), 15),
    "remark": (c_("sign-in sheet", "Note"), 40),
    "email": (c_("list", "E-mail"), 50),
    "phone": (c_("list", "Phone"), 30),
    "source": (c_("list", "Source"), 25),
}
BY_DEFAULT: Final = (
    "number",
    "name",
    "reading",
    "name_en",
    "organisation",
    "department",
    "position",
    "state",
    "attendance",
    "remark",
)


def compose(
    event: Event,
    registrations: Iterable[Registration],
    code: Code,
    columns: tuple[str, ...] = BY_DEFAULT,
    *,
    made: datetime,
) -> Document:
    """The list in the order given, in one language; `columns` are ids of `COLUMNS`."""
    heads = tuple(Column(key, words_of(COLUMNS[key][0]), COLUMNS[key][1], numeric=key == "number") for key in columns)
    rows = tuple({key: _CELLS[key](one, code) for key in columns} for one in registrations)
    return Document(
        KIND, words_of(NAME), anyhow(event.title), (code,), (Table(heads, rows),), slug=event.slug, printed=made
    )


def _state(registration: Registration, code: Code) -> str:
    return language(code).say(RegistrationState(registration.state).text)


def _attendance(registration: Registration, code: Code) -> str:
    kind = registration.attendance
    return language(code).say(Attendance(kind).text) if kind in set(Attendance) else kind


def _at(moment: datetime | None) -> str:
    """Kept as naive UTC, shown as the office's wall time."""
    return f"{moment.replace(tzinfo=UTC).astimezone(TOKYO):%Y-%m-%d %H:%M}" if moment else ""


_CELLS: Final[dict[str, Callable[[Registration, Code], str]]] = {
    "number": lambda one, code: str(one.number),
    "name": lambda one, code: one.person.name.best(code),
    "reading": lambda one, code: one.person.reading,
    "name_en": lambda one, code: one.person.name_en,
    "organisation": lambda one, code: affiliation_of(one.person, code),
    "department": lambda one, code: one.person.department.best(code),
    "position": lambda one, code: one.person.position.best(code),
    "state": _state,
    "attendance": _attendance,
    "queued_at": lambda one, code: _at(one.queued_at),
    "checked_in_at": lambda one, code: _at(one.checked_in_at),
    "seat": lambda one, code: one.seat,
    "remark": lambda one, code: one.remark,
    "email": lambda one, code: one.person.email,
    "phone": lambda one, code: one.person.phone,
    "source": lambda one, code: one.source,
}
