"""A table inside the form of an event: as high as its rows, typed like a spreadsheet, each act written at once."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from ouik_desktop.i18n import Text
from ouik_desktop.store import Store
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.pages.event.basics.form_rows import FormRows
from ouik_desktop.ui.pages.shared.cell_writing import Cells, CellWriting
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.menus.context import gives_menu
from ouik_desktop.ui.widgets import Column, ListSource, Note, Row, RowTable
from ouik_desktop.ui.widgets.bilingual.field import LABEL_WIDTH
from ouik_desktop.work.events.view import EventView


class FormTable(RowTable):
    """A table as high as its rows: the form scrolls, not the table in it."""

    def __init__(self, kit: Kit, columns: Sequence[Column], name: Text, add: Text) -> None:
        super().__init__(kit, columns, ListSource(), name, ticks=False, add=add)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        kit.restyle(self.fit)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; what is typed in the last one stays."""
        self.set_source(ListSource(rows))
        self.reload()
        self.fit()

    def fit(self) -> None:
        """Take the height of head and rows, and of the bar below them where the columns need one."""
        head = self.horizontalHeader()
        bar = self.horizontalScrollBar().sizeHint().height() if head.length() > self.viewport().width() else 0
        self.setFixedHeight(
            head.sizeHint().height() + self.rows.rowCount() * self.row_height() + bar + 2 * self.frameWidth()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class TableRows(FormRows):
    """`path` names the table in the form; its last row takes a new record. Ctrl+Delete removes, Escape gives up refused words."""

    noun: ClassVar[str]
    path: ClassVar[str]
    label: ClassVar[Text]
    add: ClassVar[Text]
    removal: ClassVar[Text]
    columns: ClassVar[Sequence[Column]]

    def make(self) -> None:
        self.table = FormTable(self.kit, self.columns, self.label, self.add)
        note = Note(self.kit)
        note.setContentsMargins(self.kit.px(LABEL_WIDTH + 12), 0, 0, 0)
        self.form.row(self.label, self.table, stretch=True, path=self.path)
        self.form.addWidget(note)
        self.writing = CellWriting(self.services, self.table, note, self.write_cells)
        self.table.removal_wished.connect(self.remove)
        gives_menu(self.kit, self.table, self.actions)

    def fill(self, view: EventView) -> None:
        self._show()

    def go_to(self, id: int) -> bool:
        """Make a record the current one; False where it is not there any more."""
        self.table.choose(id)
        return self.table.current_id() == id

    def actions(self) -> list[Action]:
        """What can be done with the row one is in, by menu and by key."""

        def remove_here() -> None:
            self.remove(self.table.chosen_ids())

        def is_here() -> bool:
            return self.table.hasFocus() and bool(self.table.chosen_ids())

        remove = partial(Action, f"remove_{self.path}", self.removal, remove_here, icon="trash", hint="Ctrl+Del")
        return [remove(menu="event", group=8, on_thing=True, enabled=is_here, danger=True)]

    def _show(self) -> None:
        if self.view is not None:
            self.table.show_rows(self.rows(self.view))

    # --- what each table has of its own -------------------------------------------------------------------------------------

    @abstractmethod
    def rows(self, view: EventView) -> list[Row]:
        """The rows of an event."""

    @abstractmethod
    def write_cells(self, store: Store, changed: Mapping[int, Cells], added: Sequence[Cells]) -> list[int]:
        """Write cells in one act; the ids of new records."""

    @abstractmethod
    def remove(self, ids: list[int]) -> None:
        """Remove records, and say so."""
