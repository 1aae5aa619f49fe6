"""Which row of a list names its columns, and which rows are nobody's: titles above, totals below, headers that come again."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from statistics import median
from typing import Final

from ouik_desktop.errors import BadInput, Where
from ouik_desktop.formats.tables.sheet import Row, Sheet, Skipped
from ouik_desktop.i18n import _
from ouik_desktop.japanese import HYPHENS, LONG_MARKS

LOOK_AT: Final = 30
"""How many rows from the top may be titles before the header."""

_TOTALS: Final = frozenset(
    "合計 総計 小計 計 総数 合計人数 参加者数 参加人数 申込者数 件数 total totals subtotal grandtotal sum count".split()
)
_PARTS_OF_A_NAME: Final = frozenset(
    "姓 名 氏 せい めい セイ メイ last first family given lastname firstname familyname givenname".split()
)
_FOOTNOTE: Final = re.compile(r"[※*＊注]|以上$|出典|作成[日者]|更新日")  # ※ 敬称略, 以上, 出典：石川県
_DATA: Final = re.compile(  # desk@ouik.example, 076-123-4567, 2026-12-05 13:30, https://ouik.example, ○
    rf"[^@\s]+[@＠][^@\s]+|[+＋]?[\d０-９][\d０-９\s().,/:：年月日時分秒{LONG_MARKS}\{HYPHENS}]*|\d{{4}}[-/]\d.*|https?://\S+|□|○|×|✓|TRUE|FALSE"
)


def sheet_of(
    records: list[Row],
    name: str,
    encoding: str,
    *,
    delimiter: str = "",
    first_line: int = 1,
    has_header: bool | None = None,
) -> Sheet:
    """The sheet that `records` (blank ones left out) make up. Raises `BadInput` where there is no row below the header."""
    if not records:
        raise BadInput(_("{file} is empty.", file=name), Where(line=first_line))
    at = find_header(records) if has_header is None else 0
    if has_header is False or (has_header is None and _is_data(records[at].cells)):
        width = max(len(cells) for _, cells in records)
        return Sheet(name, encoding, ("",) * width, records, delimiter, 0)
    names, first = _names(records, at)
    header = _trimmed(names, records[first:])
    above = [_skip(row) for row in records[:at]]
    rows, below = _people(records[first:], header)
    if not rows:
        raise BadInput(
            _("{file} holds the names of columns, but no row below them.", file=name), Where(line=records[at].line)
        )
    return Sheet(name, encoding, tuple(header), rows, delimiter, records[at].line, (*above, *below))


def find_header(records: list[Row]) -> int:
    """The index of the row with the names of the columns: the first that is about as full as the rows below it and holds
    words, no mail addresses, numbers or dates."""
    top = records[:LOOK_AT]
    usual = median(_filled(cells) for _, cells in islice(records, 1, 200)) if len(records) > 1 else 1
    for index, (_line, cells) in enumerate(top):
        if (
            _filled(cells) >= max(1, min(usual * 0.6, usual))
            and not _is_data(cells)
            and (usual < 2 or _filled(cells) > 1)
        ):
            return index
    return 0


def _names(records: list[Row], at: int) -> tuple[list[str], int]:
    """The names of the columns, and the index of the first row below them. They may take two lines, as merged cells leave them:
    氏名 above 姓 and 名, beside columns named in the upper line alone."""
    names = [name if name.strip() else "" for name in records[at].cells]
    if at + 1 < len(records) and _is_second_line(records[at + 1].cells, names, records[at + 2 :]):
        return _joined(names, records[at + 1].cells), at + 2
    above = records[at - 1].cells if at else []
    if _filled(above) > 1:
        return [name or (above[index] if index < len(above) else "") for index, name in enumerate(names)], at + 1
    return names, at + 1


def _is_second_line(cells: list[str], names: list[str], rows: list[Row]) -> bool:
    """Whether `cells` part the columns that one name spans. Somebody's row it is not: that would say something in columns with
    a name of their own, as the rows below do."""
    spanned = [index for index, name in enumerate(names) if not name or names[index + 1 : index + 2] == [""]]
    said = [index for index, cell in enumerate(cells) if cell.strip()]
    if len(said) < 2 or not set(said) <= set(spanned) or all(names[index] for index in said) or _is_data(cells):
        return False
    own = [index for index in range(len(names)) if index not in spanned]
    told = [index for index in own if _share(rows, index) > 0.8]
    groups = [index for index in spanned if names[index]]
    return len(told) + len(groups) > 2 or all(_plain(cells[index]) in _PARTS_OF_A_NAME for index in said)


def _share(rows: list[Row], index: int) -> float:
    """The share of the first rows that say something in a column."""
    first = rows[:50]
    return (
        sum(index < len(cells) and bool(cells[index].strip()) for _line, cells in first) / len(first) if first else 0.0
    )


def _joined(upper: list[str], lower: list[str]) -> list[str]:
    joined, group = [], ""
    for index, name in enumerate(upper):
        part = lower[index] if index < len(lower) else ""
        group = name or group
        joined.append(f"{group} {part}" if part else name)
    return joined


def _filled(cells: list[str]) -> int:
    return sum(1 for cell in cells if cell and not cell.isspace())


def _is_data(cells: list[str]) -> bool:
    """Whether a row holds values rather than names of columns."""
    return any(_DATA.fullmatch(cell.strip()) for cell in cells)


def _trimmed(header: list[str], rows: list[Row]) -> list[str]:
    """The header without nameless columns at its end in which nothing stands."""
    width = len(header)
    while (
        width > 1
        and not header[width - 1].strip()
        and not any(len(cells) >= width and cells[width - 1].strip() for _, cells in rows)
    ):
        width -= 1
    return header[:width]


def _people(records: list[Row], header: list[str]) -> tuple[list[Row], list[Skipped]]:
    rows: list[Row] = []
    skipped: list[Skipped] = []
    for row in records:
        if row.cells == header or _is_nobody(row.cells, len(header)):
            skipped.append(_skip(row))
        else:
            rows.append(row)
    return rows, skipped


def _is_nobody(cells: list[str], width: int) -> bool:
    """Whether a row is a total or a footnote; only rows that are nearly empty are looked at."""
    if width > 2 and len(cells) == width and all(cells):
        return False
    filled = [cell for cell in cells if cell and not cell.isspace()]
    if not filled:
        return True
    if len(filled) > max(2, width // 2):
        return False
    if any(_plain(cell) in _TOTALS for cell in filled):
        return len(filled) > 1 or width > 1
    return len(filled) == 1 and width > 1 and _FOOTNOTE.match(filled[0].strip()) is not None


def _plain(cell: str) -> str:
    return re.sub(r"[\s:：.()（）]", "", unicodedata.normalize("NFKC", cell)).casefold()


def _skip(row: Row) -> Skipped:
    return Skipped(row.line, " ".join(cell for cell in row.cells if cell.strip()))
