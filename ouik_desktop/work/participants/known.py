"""Who of the directory is meant by what is typed in the grid, so that nobody is in it twice in silence; namesakes stay two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ouik_desktop.i18n import _
from ouik_desktop.model import Person, Registration
from ouik_desktop.store import Store
from ouik_desktop.store.search.key import key
from ouik_desktop.work.common import get, title_of
from ouik_desktop.work.participants.cells import Cells
from ouik_desktop.work.people.people import PersonRow
from ouik_desktop.work.people.suggest import known_people, namesakes

PERSON = "person"
"""The key under which the cells of a row name somebody of the directory, by id."""


@dataclass(frozen=True)
class PersonHere:
    """Somebody of the directory; `number` and `registration_id` where they are registered for the event already."""

    row: PersonRow
    number: int | None = None
    registration_id: int | None = None

    @property
    def cells(self) -> dict[str, str]:
        """What stands in the grid about them."""
        return cells_of(self.row)


def cells_of(row: PersonRow) -> dict[str, str]:
    """What stands in the grid about somebody, by the keys of its cells, with the id under `PERSON`."""
    return {
        "name": row.name.ja or row.name.en,
        "reading": row.reading,
        "name_en": row.name.en,
        "affiliation_ja": row.organisation.ja,
        "affiliation_en": row.organisation.en,
        PERSON: str(row.id),
    }


def known_here(session: Session, event_id: int, words: str, limit: int = 8) -> list[PersonHere]:
    """Who may be meant by `words`, as `known_people` orders them, and who of them is registered already."""
    return _here(session, event_id, known_people(session, words, limit))


def _here(session: Session, event_id: int, rows: Iterable[PersonRow]) -> list[PersonHere]:
    rows = list(rows)
    registered = select(Registration).where(
        Registration.event_id == event_id, Registration.person_id.in_([row.id for row in rows])
    )
    here = {one.person_id: (one.number, one.id) for one in session.scalars(registered)}
    return [PersonHere(row, *here.get(row.id, ())) for row in rows]


def namesakes_of(session: Session, registration_id: int) -> list[PersonHere]:
    """Other people of the directory who are called exactly as this participant."""
    registration = get(session, Registration, registration_id)
    name = registration.person.name.best("ja")
    others = [row for row in namesakes(session, name) if row.id != registration.person_id]
    return _here(session, registration.event_id, others)


def the_same(session: Session, cells: Cells) -> int | None:
    """The one person of the directory whose name, reading and affiliation are those of the cells, all three; None where any is
    missing or fits nobody or several."""
    name, reading = cells.get("name", ""), cells.get("reading", "")
    affiliation = cells.get("affiliation_ja") or cells.get("affiliation_en") or ""
    if not (name and reading and affiliation):
        return None
    found = [
        row.id
        for row in namesakes(session, name)
        if key(row.reading) == key(reading) and key(affiliation) in map(key, (row.organisation.ja, row.organisation.en))
    ]
    return found[0] if len(found) == 1 else None


def be_known(store: Store, registration_id: int, person_id: int) -> None:
    """The participant is that person of the directory; the one made by typing the name goes, if nothing else hangs on them."""
    with store.read() as session:
        name, event_id = get(session, Person, person_id).name, get(session, Registration, registration_id).event_id
    label = _(
        "Match a participant of “{event}” with {person} of the directory", person=name, event=title_of(store, event_id)
    )
    with store.write(label) as session:
        registration = get(session, Registration, registration_id)
        double, registration.person = registration.person, get(session, Person, person_id)
        session.flush()
        others = select(func.count()).select_from(Registration).where(Registration.person_id == double.id)
        if not session.scalar(others):
            session.delete(double)
