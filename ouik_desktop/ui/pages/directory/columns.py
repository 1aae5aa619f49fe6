"""The columns of the directory: people, and organisations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ouik_desktop.i18n import _, c_
from ouik_desktop.japanese import reading_key, shown_reading
from ouik_desktop.model import LocalizedText
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Cell, Column, ListSource, Row
from ouik_desktop.work.organisations.organisations import OrganisationRow
from ouik_desktop.work.people.listing import people_ids, people_page
from ouik_desktop.work.people.people import PersonRow

PEOPLE_COLUMNS: Final = (
    Column("name", c_("column", "Name (Japanese)"), 150),
    Column("reading", c_("column", "Reading"), 160),
    Column("name_en", c_("column", "Name (English)"), 180),
    Column("affiliation", c_("column", "Affiliation"), 240, grows=True, sortable=False),
    Column("email", c_("column", "E-mail"), 230),
)
ORGANISATION_COLUMNS: Final = (
    Column("name_ja", c_("column of organisations", "Name (Japanese)"), 280, grows=True),
    Column("name_en", c_("column of organisations", "Name (English)"), 280, grows=True),
    Column("short", c_("column", "Short name"), 150, sortable=False),
    Column("events", c_("column", "Events"), 80, numeric=True),
    Column("people", c_("column", "People"), 104, numeric=True),
)
_OWED: Final = Cell(_("Not translated"), ink="warn", icon="warning", placeholder=True)


class PeopleRows:
    """Reads the directory: ids for the whole of it, rows for what is seen."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self.search = ""

    def ids(self, sort: str, descending: bool) -> Sequence[int]:
        """All ids in order; without a sort by reading."""
        with self._services.office.read() as session:
            return people_ids(session, self.search, sort, descending)

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """The rows of these ids."""
        with self._services.office.read() as session:
            return [_person(row) for row in people_page(session, ids)]


def _person(row: PersonRow) -> Row:
    return Row(
        row.id,
        {
            "name": row.name.ja or Cell(row.name.en),
            "reading": Cell(shown_reading(row.reading), ink="ink2") if row.reading else None,
            "name_en": row.name.en or None,
            "affiliation": Cell(row.organisation, tip=row.organisation) if row.organisation else None,
            "email": Cell(row.email, ink="ink2") if row.email else None,
        },
    )


def organisation_source(rows: Sequence[OrganisationRow]) -> ListSource:
    """The organisations in order of reading, to be sorted by any column."""
    readings = {row.id: reading_key(row.kana or row.name.best("ja", "en")) for row in rows}
    events, people = {row.id: row.events for row in rows}, {row.id: row.people for row in rows}
    return ListSource(
        [_organisation(row) for row in rows],
        {
            "name_ja": lambda row: readings[row.id],
            "events": lambda row: events[row.id],
            "people": lambda row: people[row.id],
        },
    )


def _organisation(row: OrganisationRow) -> Row:
    return Row(
        row.id,
        {
            "name_ja": row.name.ja or _OWED,
            "name_en": row.name.en or _OWED,
            "short": _short(row.short_name),
            "events": row.events or None,
            "people": row.people or None,
        },
    )


def _short(name: LocalizedText) -> Cell | None:
    return Cell(name, ink="ink2") if name else None
