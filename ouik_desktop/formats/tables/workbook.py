"""Workbooks (xlsx, xls, ods), read by calamine, which leaves the furigana runs of Japanese cells out of their text.

It is imported where a workbook is read: most lists are CSV.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from ouik_desktop.errors import BadInput
from ouik_desktop.formats.tables.sheet import Row
from ouik_desktop.i18n import Text, _

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LARGEST: Final = 2_000_000_000
"""Bytes that a workbook may unpack to; a small file that grows beyond all measure is no list."""


def kind_of(data: bytes) -> str | None:
    """`xlsx`, `xls` or `ods` where `data` is a workbook, else None. Raises `BadInput` for other packed files."""
    if data.startswith(_OLE):
        return "xls"
    if not data.startswith(_ZIP):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            size = sum(each.file_size for each in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise BadInput(_("The workbook is damaged or was cut off. Please download it once more.")) from None
    if size > LARGEST:
        raise BadInput(_("The workbook is too large to be a list of people."))
    if "content.xml" in names:
        return "ods"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    raise BadInput(
        _("This is a packed file, but no workbook. Please choose a list (CSV, Excel, OpenDocument, address cards).")
    )


def records(data: bytes, name: str, kind: str) -> list[Row]:
    """The rows of the first sheet that holds a list, with the line as the spreadsheet counts; blank rows are left out.

    Numbers come as they are shown without a needless `.0`, dates in ISO 8601 (`2026-08-05 09:05:07`). Raises `BadInput` for
    a workbook that is damaged or locked by a password.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        return _fullest(workbook)
    except PasswordError:
        raise BadInput(_("{file} is locked by a password. Please save it without one.", file=name)) from None
    except CalamineError as error:
        raise BadInput(_unreadable(name, kind, str(error))) from None


def _unreadable(name: str, kind: str, reason: str) -> Text:
    if "password" in reason.lower() or "encrypt" in reason.lower():
        return _("{file} is locked by a password. Please save it without one.", file=name)
    if kind == "xls":
        return _("{file} is not a readable workbook. Please save it as .xlsx or CSV.", file=name)
    return _("{file} is damaged or was cut off. Please download it once more.", file=name)


def _fullest(workbook: CalamineWorkbook) -> list[Row]:
    """The rows of the first visible sheet that holds a table of more than a header (one of a single column may be a page of
    notes), else of the first that holds most of one."""
    found: list[Row] = []
    for sheet in _sheets(workbook):
        rows = [Row(line, cells) for line, cells in _lines(sheet) if any(cells)]
        if len(rows) > 1 and any(len(list(filter(None, row.cells))) > 1 for row in rows):
            return rows
        found = rows if len(rows) > 1 >= len(found) else found or rows
    return found


def _sheets(workbook: CalamineWorkbook) -> Iterator[CalamineSheet]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    for each in workbook.sheets_metadata:
        if each.typ == SheetTypeEnum.WorkSheet and each.visible == SheetVisibleEnum.Visible:
            yield workbook.get_sheet_by_name(each.name)


def _lines(sheet: CalamineSheet) -> Iterator[tuple[int, list[str]]]:
    if sheet.start is None:
        return
    first = sheet.start[0] + 1
    for line, cells in enumerate(sheet.to_python(skip_empty_area=True), first):
        yield line, [cell if type(cell) is str else _said(cell) for cell in cells]


def _said(cell: object) -> str:
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and -1e15 < cell < 1e15 else repr(cell)
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        minutes, seconds = divmod(int(cell.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return str(cell)
