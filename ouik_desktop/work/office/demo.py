"""The demo: the sample office in a file, and every document of it in every format and language."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ouik_desktop import documents
from ouik_desktop.formats.files import sha256_of
from ouik_desktop.i18n import CODES, _
from ouik_desktop.model import Clock
from ouik_desktop.progress import Progress, Task
from ouik_desktop.store import Store
from ouik_desktop.work.events.rows import EventRow, event_rows
from ouik_desktop.work.office.sample import make_sample_office
from ouik_desktop.work.publishing.announce import IssuedFile, announce
from ouik_desktop.work.publishing.compose import PaperOptions, file_name, writers_for
from ouik_desktop.work.publishing.printing import print_to_file

OFFICE: Final = "demo.ouik"


@dataclass(frozen=True)
class Demo:
    """What was made: the open office, its file, and the documents."""

    store: Store
    office: Path
    files: tuple[IssuedFile, ...]


def make_demo(folder: Path, clock: Clock, at_most: int | None = None) -> Task[Demo]:
    """Make `demo.ouik` and every document in `folder`, those of `at_most` events; an older demo there is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    yield Progress(0, 0, _("Making the sample office"))
    office = folder / OFFICE
    for old in (office, office.with_name(f"{OFFICE}-wal"), office.with_name(f"{OFFICE}-shm")):
        old.unlink(missing_ok=True)
    store = Store.open(office, clock)
    make_sample_office(store)
    with store.read() as session:
        rows = event_rows(session)[-at_most:] if at_most else event_rows(session)
    files: list[IssuedFile] = []
    for done, row in enumerate(rows):
        yield Progress(done, len(rows), _("Writing the documents of “{event}”", event=row.title))
        files += yield from _documents(store, row, folder)
    return Demo(store, office, tuple(files))


def _documents(store: Store, row: EventRow, folder: Path) -> Task[list[IssuedFile]]:
    suffixes = tuple(one.suffix for one in writers_for(documents.ANNOUNCEMENT))
    files: list[IssuedFile] = []
    for languages in (CODES, *((code,) for code in CODES)):
        package = yield from announce(store, row.id, folder, suffixes, PaperOptions(languages), allow_gaps=True)
        files += package.files
    if row.people.places_taken:
        files += yield from _sign_in_sheets(store, row, folder)
    return list({file.path: file for file in files}.values())


def _sign_in_sheets(store: Store, row: EventRow, folder: Path) -> Task[list[IssuedFile]]:
    kind, made = documents.SIGN_IN_SHEET, []
    for code in CODES:
        path = folder / file_name(row.slug, kind.id, (code,), "pdf")
        written = yield from print_to_file(store, row.id, kind, PaperOptions((code,)), path)
        made.append(IssuedFile(path, kind.id, "pdf", code, written.sha256, written.pages))
    return made


def picture(path: Path) -> IssuedFile:
    """A picture of the window among the files of the demo: `{page}-{language}-{theme}.png`."""
    parts = path.stem.split("-")
    language = next((code for code in CODES if code in parts), "ja-en")
    return IssuedFile(path, "picture", path.suffix.lstrip("."), language, sha256_of(path), None)
