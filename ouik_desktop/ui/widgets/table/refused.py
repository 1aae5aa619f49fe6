"""What was typed in cells and refused: it stands where it was typed, with a wave under it, until it is put right or given up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ouik_desktop.i18n import Text
from ouik_desktop.ui.widgets.table.data import Cell


class RefusedCells:
    """The refused words of one table, by the id of the row and the key of the column."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, str], Cell] = {}

    def __bool__(self) -> bool:
        return bool(self._cells)

    def keep(self, row: int, cells: Mapping[str, str], why: Text) -> None:
        """Words of a row were refused, for this reason."""
        self._cells |= {(row, key): Cell(words, ink="bad", wrong=True, tip=why) for key, words in cells.items()}

    def forget(self, row: int, keys: Iterable[str]) -> None:
        """Other words stand there now."""
        for key in keys:
            self._cells.pop((row, key), None)

    def give_up(self) -> None:
        """Let go of all of them."""
        self._cells.clear()

    def cell(self, row: int, key: str) -> Cell | None:
        """What was refused in a cell; None where nothing was."""
        return self._cells.get((row, key))

    def last(self) -> Cell | None:
        """What was refused last and is not put right yet."""
        return next(reversed(self._cells.values()), None)
