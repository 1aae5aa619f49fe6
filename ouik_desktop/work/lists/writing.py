"""A list becomes a file: read, composed, and written whole or not at all; letters an encoding lacks are asked about before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ouik_desktop.blocks import Document
from ouik_desktop.formats import spreadsheet
from ouik_desktop.formats.files import Written
from ouik_desktop.formats.spreadsheet import SHIFT_JIS, UTF_8, Unfit
from ouik_desktop.i18n import _
from ouik_desktop.progress import Progress, Task
from ouik_desktop.store import Store
from ouik_desktop.work.lists.columns import ListWish
from ouik_desktop.work.lists.kinds import ListFormat


@dataclass(frozen=True)
class ListFile:
    """A list as a file: its format, how it is wanted; `shift_jis` for receivers who insist on it, where `substitute` puts 〓 in
    place of what it lacks."""

    format: ListFormat
    wish: ListWish
    shift_jis: bool = False
    substitute: bool = False


def document(store: Store, ids: Sequence[int], file: ListFile) -> Document:
    """The list of these ids as it stands now."""
    with store.read() as session:
        return file.format.way.compose(session, ids, file.wish, store.clock)


def unfit(store: Store, ids: Sequence[int], file: ListFile) -> tuple[Unfit, ...]:
    """The cells with letters that the file would not have."""
    return spreadsheet.unfit(document(store, ids, file), SHIFT_JIS) if file.shift_jis else ()


def write(store: Store, ids: Sequence[int], file: ListFile, path: Path) -> Task[Written]:
    """Write the list to `path`. Raises `Refused` for letters that Shift_JIS lacks, unless they are to be substituted, and
    `CannotWrite`."""
    yield Progress(0, 2, _("Reading the list"))
    composed = document(store, ids, file)
    yield Progress(1, 2, _("Writing the file"))
    if file.format.writer.suffix == "csv":
        encoding = SHIFT_JIS if file.shift_jis else UTF_8
        return spreadsheet.write_csv(composed, path, encoding, substitute=file.substitute)
    return file.format.writer.write(composed, path)
