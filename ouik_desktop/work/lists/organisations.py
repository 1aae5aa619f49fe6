"""Partner organisations as a list, and the people of the directory who belong to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.blocks import Document
from ouik_desktop.i18n import _, c_
from ouik_desktop.japanese import shown_reading
from ouik_desktop.model import LocalizedText, Person
from ouik_desktop.work.lists.columns import ListColumn, ListWish, chosen_of, table_of
from ouik_desktop.work.organisations.organisations import OrganisationRow, organisation_rows

_Column = ListColumn[OrganisationRow]
COLUMNS: Final[tuple[_Column, ...]] = (
    _Column("name", _("Official name"), cell=lambda row, language: row.name.best(language.code), bilingual=True),
    _Column(
        "short_name", _("Short name"), cell=lambda row, language: row.short_name.best(language.code), bilingual=True
    ),
    _Column("kana", c_("column of a list", "Reading"), cell=lambda row, _in: shown_reading(row.kana)),
    _Column("events", c_("column of a list", "Events"), cell=lambda row, _in: str(row.events), numeric=True),
    _Column("people", c_("column of a list", "People"), cell=lambda row, _in: str(row.people), numeric=True),
)


def compose(session: Session, organisation_ids: Sequence[int], wish: ListWish) -> Document:
    """The organisations of these ids, in their order."""
    known = {row.id: row for row in organisation_rows(session)}
    rows = [known[one] for one in organisation_ids if one in known]
    name = LocalizedText.of(_("Organisations"))
    table = table_of(rows, chosen_of(COLUMNS, wish.columns), wish.spoken)
    return Document("organisation-list", name, name, wish.languages, (table,))


def people_of(session: Session, organisation_ids: Sequence[int]) -> list[int]:
    """The ids of the people who belong to these organisations, in order of reading."""
    wanted = set(organisation_ids)
    query = select(Person.id, Person.organisation_id).where(Person.organisation_id.is_not(None))
    found = session.execute(query.order_by(Person.sort_key, Person.id))
    return [person_id for person_id, organisation_id in found if organisation_id in wanted]
