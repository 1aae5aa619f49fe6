"""Papers for the reception desk: composed, set as PDF, written whole."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.orm import Session

from ouik_desktop.blocks import Document
from ouik_desktop.documents import Kind
from ouik_desktop.formats import pdf
from ouik_desktop.formats.files import Written
from ouik_desktop.i18n import _
from ouik_desktop.model import Event
from ouik_desktop.progress import Progress, Task
from ouik_desktop.store import Store
from ouik_desktop.work.common import get
from ouik_desktop.work.participants.head_count import people_count
from ouik_desktop.work.publishing import compose as composing
from ouik_desktop.work.publishing.compose import PaperOptions, compose


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


def expected(session: Session, event_id: int) -> int:
    """How many people hold a place at the event: those whom the sheet lists."""
    return people_count(session, event_id).places_taken
