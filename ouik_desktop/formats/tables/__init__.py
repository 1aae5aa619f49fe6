"""Lists that come in: a downloaded file becomes a `Sheet` of text, whatever program wrote it.

    bytes ── encodings.decode ── separated.records ─┐
          ── workbook.records  (xlsx, xls, ods) ────┼── headings.sheet_of ── Sheet
          ── cards.sheet_of    (address cards) ─────┘

What a column means is not known here; that is `work.importing`.
"""

from __future__ import annotations

import errno
from pathlib import Path

from ouik_desktop.errors import BadInput, Where
from ouik_desktop.formats.tables.encodings import ENCODINGS, decode
from ouik_desktop.formats.tables.headings import sheet_of
from ouik_desktop.formats.tables.sheet import Row, Sheet, Skipped
from ouik_desktop.i18n import Text, _
from ouik_desktop.progress import without_garbage_collection

__all__ = ["ENCODINGS", "Row", "Sheet", "Skipped", "decode", "read_file", "read_table"]


def read_file(path: Path) -> bytes:
    """The content of a file somebody chose; `BadInput` with the reason where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadInput(_unreadable(path, error), Where(path)) from None


def _unreadable(path: Path, error: OSError) -> Text:
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR:
            return _("There is no file {file}.", file=str(path))
        case errno.EACCES | errno.EPERM:
            return _("You may not read the file {file}.", file=str(path))
        case errno.EISDIR:
            return _("{file} is a folder, not a file.", file=str(path))
    return _("{file} cannot be read: {reason}.", file=str(path), reason=error.strerror or "")


def read_table(
    data: bytes, name: str, encoding: str | None = None, *, delimiter: str | None = None, has_header: bool | None = None
) -> Sheet:
    """The table in the file `name` with the content `data`.

    `encoding` (one of `ENCODINGS`) and `delimiter` overrule what would be found; `has_header` says whether the first full row
    holds the names of the columns (None: look). Raises `BadInput`, with the line where there is one, for whatever is no
    table: empty, a header alone, a web page, a picture, a file cut off on its way.
    """
    with without_garbage_collection():
        return _read(data, name, encoding, delimiter, has_header)


def _read(data: bytes, name: str, encoding: str | None, delimiter: str | None, has_header: bool | None) -> Sheet:
    from ouik_desktop.formats.tables import cards, separated, workbook  # readers, where something is read

    if kind := workbook.kind_of(data):
        return sheet_of(workbook.records(data, name, kind), name, kind, has_header=has_header)
    text, found = decode(data, name, encoding)
    if cards.is_cards(text):
        return cards.sheet_of(data, name, found)
    mark, lines_before, records = separated.records(text, name, delimiter)
    return sheet_of(records, name, found, delimiter=mark, first_line=lines_before + 1, has_header=has_header)
