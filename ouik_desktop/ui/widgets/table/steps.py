"""Where the cursor goes in a table: to the next cell and the one before, up and down, through the row being typed to the next."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from ouik_desktop.ui.widgets.table.model import NEW

if TYPE_CHECKING:
    from ouik_desktop.ui.widgets.table.table import RowTable


class Step(Enum):
    """A step of the cursor."""

    NEXT = auto()
    BACK = auto()
    UP = auto()
    DOWN = auto()


class CursorSteps:
    """Takes the steps in one table. Leaving the row being typed makes a record of it; where that is refused, the cursor stays."""

    def __init__(self, table: RowTable) -> None:
        self._table = table

    def take(self, step: Step) -> bool:
        """Take a step; False where it leads out of the table."""
        return self._along(step) if step in (Step.NEXT, Step.BACK) else self._across(step)

    def _along(self, step: Step) -> bool:
        table, here = self._table, self._table.currentIndex()
        sections = table.sections()
        at = sections.index(here.column()) if here.column() in sections else -1
        if step is Step.BACK:
            row, at = (here.row(), at - 1) if at > 0 else (here.row() - 1, len(sections) - 1)
            return self._go(row, sections[at])
        if at + 1 < len(sections):
            return self._go(here.row(), sections[at + 1])
        if table.rows.id_at(here.row()) != NEW:
            return self._go(here.row() + 1, sections[0])
        if not table.rows.typed:
            return False
        return not table.finish_new() or self._go(table.rows.rowCount() - 1, table.first_editable())

    def _across(self, step: Step) -> bool:
        table, here = self._table, self._table.currentIndex()
        if table.rows.id_at(here.row()) != NEW or step is Step.UP:
            self._go(here.row() + (1 if step is Step.DOWN else -1), here.column())
            return True
        first = next((key for key in table.rows.typed if table.rows.section_of(key) >= 0), "")
        if first and table.finish_new():
            self._go(table.rows.rowCount() - 1, table.rows.section_of(first))
        return True

    def _go(self, row: int, section: int) -> bool:
        table = self._table
        if not 0 <= row < table.rows.rowCount():
            return False
        table.setCurrentIndex(table.rows.index(row, section))
        table.scrollTo(table.currentIndex())
        return True
