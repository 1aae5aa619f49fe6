"""Blocks of cells, as spreadsheets move them: what is copied, where a paste goes, what a fill repeats. Nothing here changes a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ouik_desktop.i18n import Text, both
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.table.data import Column
from ouik_desktop.ui.widgets.table.model import NEW, RowModel

Cells = dict[str, str]


@dataclass(frozen=True)
class Block:
    """Chosen cells: from row `top` to row `bottom`, in the sections `sections` as they stand from left to right."""

    top: int = 0
    bottom: int = -1
    sections: Sequence[int] = ()

    def holds(self, row: int, section: int) -> bool:
        """Whether a cell is one of them."""
        return self.top <= row <= self.bottom and section in self.sections

    @property
    def rows(self) -> range:
        """Its rows."""
        return range(self.top, self.bottom + 1)

    @property
    def many(self) -> bool:
        """Whether it is more than one cell."""
        return len(self.rows) * len(self.sections) > 1


@dataclass(frozen=True)
class Pasted:
    """What a paste would do: cells of rows that are there, by id, and rows that are not there yet."""

    changed: dict[int, Cells] = field(default_factory=dict)
    added: list[Cells] = field(default_factory=list)


class Blocks:
    """Reads and lays out the cells of one model; `columns` are handed in as they stand from left to right."""

    def __init__(self, kit: Kit, rows: RowModel) -> None:
        self._kit, self._rows = kit, rows

    def words(self, rows: Sequence[int], columns: Sequence[Column], *, head: bool) -> list[list[str]]:
        """A block for the clipboard, with the head of its columns above it where it is taken whole."""
        heads = [[self._kit.say(column.text) for column in columns]] if head else []
        return heads + [[self._rows.value_at(row, column) for column in columns] for row in rows]

    def pasted(self, words: Sequence[Sequence[str]], row: int, columns: Sequence[Column]) -> Pasted:
        """Where words go that are pasted at a row into `columns`. Under heads of this table each goes under its own."""
        under = self._under_heads(words[0])
        body, targets = (words[1:], under) if under else (words, columns)
        result = Pasted()
        for number, cells in enumerate(body):
            named = {
                column.key: self._taken(column, one)
                for column, one in zip(targets, cells, strict=False)
                if column is not None and column.editable
            }
            row_id = self._rows.id_at(row + number)
            if row_id != NEW and named:
                result.changed[row_id] = named
            elif any(named.values()):
                result.added.append({key: one for key, one in named.items() if one})
        return result

    def _under_heads(self, first: Sequence[str]) -> list[Column | None]:
        heads = {said: column for column in self._rows.columns for said in _said(column.text)}
        found = [heads.get(cell.strip()) for cell in first]
        return found if len(found) > 1 and all(found) else []

    def _taken(self, column: Column, words: str) -> str:
        """Words as a cell takes them: in one line, a choice by its id whatever the language."""
        line = " ".join(words.split("\n")).strip()
        return next((id for id, said in column.choices if line in _said(said)), line)

    def cleared(self, block: Block) -> dict[int, Cells]:
        """The cells of a block that can be emptied and are not empty; choices and numbers cannot."""
        columns = [column for column in self._editable(block) if not column.choices]
        found = {
            row: {column.key: "" for column in columns if self._can_be_wished_away(row, column)} for row in block.rows
        }
        return {self._rows.id_at(row): cells for row, cells in found.items() if cells}

    def _can_be_wished_away(self, row: int, column: Column) -> bool:
        stands = self._rows.words_at if column.stays and self._rows.id_at(row) != NEW else self._rows.value_at
        return bool(stands(row, column))

    def filled(self, block: Block, words: str | None = None) -> dict[int, Cells]:
        """Each column of a block filled with `words`, or with what stands in its first row; what is so already is left out."""
        columns = self._editable(block)
        rows = block.rows if words is not None else block.rows[1:]
        given = {
            column.key: self._taken(column, words if words is not None else self._rows.value_at(block.top, column))
            for column in columns
        }
        found = {
            row: {
                column.key: given[column.key]
                for column in columns
                if given[column.key] != self._taken(column, self._rows.value_at(row, column))
            }
            for row in rows
        }
        return {self._rows.id_at(row): cells for row, cells in found.items() if cells}

    def _editable(self, block: Block) -> list[Column]:
        columns = [self._rows.column_at(section) for section in block.sections]
        return [column for column in columns if column is not None and column.editable]


def _said(words: Words) -> tuple[str, ...]:
    """Words in both languages, as one may have copied them from here or there."""
    return tuple(both(words).values()) if isinstance(words, Text) else (str(words),)
