"""Papers for the reception desk: composed, set as PDF, written whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.blocks import Document
from ouik_desktop.documents import Kind
from ouik_desktop.formats import pdf
from ouik_desktop.formats.files import Written
from ouik_desktop.i18n import Code, _
from ouik_desktop.model import Event, LocalizedText, Person, Registration
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.progress import Progress, Task
from ouik_desktop.store import Store
from ouik_desktop.work.common import get
from ouik_desktop.work.participants.head_count import people_count
from ouik_desktop.work.publishing import compose as composing
from ouik_desktop.work.publishing.compose import PaperOptions, compose

_EXPECTED: Final = tuple(state.value for state in RegistrationState if state.holds_a_place)


def document(store: Store, event_id: int, kind: Kind, options: PaperOptions) -> Document:
    """The paper as it would be printed now."""
    with store.read() as session:
        return compose(session, kind, event_id, options, store.clock)


def print_to_file(store: Store, event_id: int, kind: Kind, options: PaperOptions, path: Path) -> Task[Written]:
    """Write the paper as PDF to `path`, whole or not at all. Raises `MissingGlyph` and `CannotWrite`."""
    yield Progress(0, 2, _("Reading the list"))
    paper = document(store, event_id, kind, options)
    yield Progress(1, 2, _("Setting the pages"))
    return pdf.write(paper, path)


def file_name(session: Session, event_id: int, kind: Kind, options: PaperOptions) -> str:
    """What the paper is called as a file."""
    return composing.file_name(get(session, Event, event_id).slug, kind.id, options.languages, "pdf")


@dataclass(frozen=True)
class NotSorted:
    """Somebody whose place on the list is not known: they stand at its end."""

    person_id: int
    name: LocalizedText


def not_sorted(session: Session, event_id: int, code: Code) -> list[NotSorted]:
    """Those on the list of whom it is not known by what they are looked for: by no reading in Japanese, by no Latin letters in
    English; in the order in which they registered."""
    query = (
        select(Person)
        .join(Registration, Registration.person_id == Person.id)
        .where(Registration.event_id == event_id, Registration.state.in_(_EXPECTED))
        .order_by(Registration.number)
    )
    return [
        NotSorted(one.id, one.name)
        for one in session.scalars(query)
        if not (one.looked_for_by if code == "ja" else one.name_en)
    ]


def expected(session: Session, event_id: int) -> int:
    """How many people hold a place at the event: those whom the sheet lists."""
    return people_count(session, event_id).places_taken
