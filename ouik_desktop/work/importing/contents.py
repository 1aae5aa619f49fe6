"""What stands in a column, as far as it tells what the column is: mail addresses, kana, states."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from ouik_desktop.formats.tables import Sheet
from ouik_desktop.japanese import has_japanese, is_kana

LOOK_AT: Final = 200
_MAIL: Final = re.compile(r"[^\s@＠]++[@＠][^\s@＠][^\s@＠.]*+\.[^\s@＠]++")  # desk＠ouik.example
_NUMBERS: Final = re.compile(r"[\d０-９+＋()（）\s./:：年月日時分秒,-]+")  # 076-123-4567, 2026年12月5日
_NOTHING: Final = frozenset({"", "-", "anonymous", "匿名"})


@dataclass(frozen=True)
class Sample:
    """The cells of the first rows of a column that hold something, and how many rows were looked at."""

    filled: tuple[str, ...]
    rows: int

    def share(self, fits: int) -> float:
        """`fits` of the cells that hold something."""
        return fits / len(self.filled) if self.filled else 0.0


def sample(sheet: Sheet, index: int) -> Sample:
    """The beginning of a column."""
    rows = sheet.rows[:LOOK_AT]
    cells = (cells[index].strip() for _, cells in rows if index < len(cells))
    return Sample(tuple(cell for cell in cells if cell.casefold() not in _NOTHING), len(rows))


def evidence(field: str, column: Sample) -> float:
    """What the cells add to or take from the score of a heading: a column in which nothing stands gives way to any in which
    something does, a "name" full of mail addresses is none, and "mail" without an address may be a question about mail."""
    if not column.filled:
        return -75
    if field.endswith("email"):
        return 10 if is_mail(column) else -75
    if field in ("name", "family", "given", "fallback_name"):
        if column.share(sum(_MAIL.fullmatch(each) is not None for each in column.filled)) > 0.5:
            return -200
        return -60 if column.share(sum(_NUMBERS.fullmatch(each) is not None for each in column.filled)) > 0.8 else 0
    return 0


def is_mail(column: Sample) -> bool:
    """Whether most cells are mail addresses."""
    return column.share(sum(_MAIL.fullmatch(each) is not None for each in column.filled)) > 0.6


def is_reading(column: Sample) -> bool:
    """Whether nearly all cells are kana with a space, as readings of names are."""
    return (
        column.share(
            sum(is_kana(unicodedata.normalize("NFKC", each)) and " " in _spaced(each) for each in column.filled)
        )
        > 0.8
    )


def is_name(column: Sample) -> bool:
    """Whether nearly all cells look like 山田 太郎: two short words in Japanese."""
    return column.share(sum(_looks_like_a_name(each) for each in column.filled)) > 0.8


def _looks_like_a_name(cell: str) -> bool:
    parts = _spaced(cell).split()
    return len(parts) == 2 and all(len(part) <= 5 for part in parts) and has_japanese(cell)


def _spaced(cell: str) -> str:
    return cell.replace("\u3000", " ")
