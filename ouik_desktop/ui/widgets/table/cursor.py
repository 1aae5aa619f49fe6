"""The cursor of a table, which is always somewhere while there are rows, and what is chosen: the current row, ticks, cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets.table.columns import ColumnsTable
from ouik_desktop.ui.widgets.table.data import Column, RowSource
from ouik_desktop.ui.widgets.table.model import NEW


@dataclass(frozen=True)
class _Place:
    """Where somebody is in a table, to be found again when its rows are others."""

    id: int = NEW
    row: int = -1
    section: int = -1
    top: int = NEW


class CursorTable(ColumnsTable):
    """A table in which one goes about, and comes back to where one was when its rows are others."""

    def __init__(
        self, kit: Kit, columns: Sequence[Column], source: RowSource, *, ticks: bool, adds: bool, row_height: int
    ) -> None:
        super().__init__(kit, columns, source, ticks=ticks, adds=adds, row_height=row_height)
        self._reload_waits = False
        self._followed = NEW
        self._place = _Place()
        self.selectionModel().currentChanged.connect(self._remember_place)

    def _remember_place(self, now: QModelIndex) -> None:
        if now.isValid():
            self._place = _Place(self.rows.id_at(now.row()), now.row(), now.column())

    # --- other rows --------------------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the ids again; while a cell is being edited this waits, so that no filter drops the row under one's hands."""
        if self.editing():
            self._reload_waits = True
            self.rows.forget()
        else:
            place, before = self._where(), len(self.rows.ids)
            self.rows.reload()
            self._return_to(place, same=before == len(self.rows.ids))
        self.viewport().update()
        self.head.viewport().update()

    def _where(self) -> _Place:
        here, top = self.currentIndex(), self.rows.id_at(self.rowAt(0)) if self.rowAt(0) >= 0 else NEW
        if not here.isValid():  # no row fitted: when some do again, one is near where one was
            return replace(self._place, top=top)
        return _Place(self.rows.id_at(here.row()), here.row(), here.column(), top)

    def _return_to(self, place: _Place, *, same: bool) -> None:
        if place.top != NEW and (row := self.rows.row_of(place.top)) >= 0:
            self.verticalScrollBar().setValue(row)
        if self._followed != NEW and (row := self.rows.row_of(self._followed)) >= 0:
            self._followed = NEW
        else:
            row = len(self.rows.ids) if place.id == NEW else self.rows.row_of(place.id)
        if place.row < 0 or (same and row == place.row):
            return
        if row < 0:
            row = place.row
        row = min(row, self.rows.rowCount() - 1)
        if row >= 0:
            index = self.rows.index(row, max(place.section, 0))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if self.hasFocus():
                self.scrollTo(index)

    def refresh_rows(self, ids: Sequence[int]) -> None:
        """Read these rows again; they stay where they are."""
        self.rows.refresh(ids)

    def set_source(self, source: RowSource) -> None:
        """Show the rows of another source."""
        self.rows.set_source(source)
        self.reload()

    # --- where one is, and what is chosen --------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Go into the table, as ↓ does in the search box above it: to the current row, else to the first."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scrollTo(self.currentIndex())

    def count(self) -> int:
        """How many rows there are."""
        return len(self.rows.ids)

    def ticked_ids(self) -> list[int]:
        """The ticked rows in their order."""
        return [id for id in self.rows.ids if id in self.rows.ticks] if self.rows.ticks else []

    def chosen_ids(self) -> list[int]:
        """What an act on "these" means: the ticked rows, else those of the chosen cells."""
        rows = self.chosen.rows or ([self.currentIndex().row()] if self.currentIndex().isValid() else [])
        return self.ticked_ids() or [id for row in rows if (id := self.rows.id_at(row)) != NEW]

    def untick(self) -> None:
        """Take all ticks off."""
        self.rows.tick(list(self.rows.ticks), on=False)

    def current_id(self) -> int:
        """The id of the current row, -1 for none."""
        return self.rows.id_at(self.currentIndex().row()) if self.currentIndex().isValid() else NEW

    def choose(self, id: int, key: str = "") -> None:
        """Make a row the current one and bring it into view."""
        row = self.rows.row_of(id)
        if row >= 0:
            section = self.rows.section_of(key) if key else max(self.currentIndex().column(), 1 if self._ticks else 0)
            self.setCurrentIndex(self.rows.index(row, section))
            self.scrollTo(self.rows.index(row, section))

    def has_ticks(self) -> bool:
        """Whether rows can be ticked."""
        return self._ticks

    def is_editable(self) -> bool:
        """Whether any cell can be edited."""
        return any(column.editable for column in self.rows.columns)

    def current_column_has_choices(self) -> bool:
        """Whether the current cell takes one of a few."""
        column = self.rows.column_at(self.currentIndex().column()) if self.currentIndex().isValid() else None
        return column is not None and column.editable and bool(column.choices)

    def edit_current(self) -> None:
        """Edit the current cell."""
        self.edit(self.currentIndex())

    def go_to_end(self, *, last: bool, everywhere: bool) -> None:
        """To the first or last cell of the row, or of the table."""
        sections, here = self.sections(), self.currentIndex()
        if sections and self.rows.rowCount():
            row = (self.rows.rowCount() - 1 if last else 0) if everywhere else max(here.row(), 0)
            self.setCurrentIndex(self.rows.index(row, sections[-1 if last else 0]))
            self.scrollTo(self.currentIndex())

    def tick_current(self) -> None:
        """Tick the current row, or take its tick off."""
        self._tick_row(self.currentIndex().row())

    def _tick_row(self, row: int, *, through: bool = False) -> None:
        if self.rows.id_at(row) == NEW:
            return
        on = self.rows.id_at(row) not in self.rows.ticks
        start = self.currentIndex().row() if through and self.currentIndex().isValid() else row
        ids = [self.rows.id_at(number) for number in range(min(start, row), max(start, row) + 1)]
        self.rows.tick(ids, on=on or through)
        self.setCurrentIndex(self.rows.index(row, 0))
