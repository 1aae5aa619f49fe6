"""What is typed, pasted, filled and cleared in a table of an event, written in one act each; what is refused stays to be put right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ouik_desktop.errors import OuikError
from ouik_desktop.i18n import Text, n_
from ouik_desktop.store import Store
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Cell, Note, Row, RowTable

Cells = Mapping[str, str]
Verb = Callable[[Store, Mapping[int, Cells], Sequence[Cells]], list[int]]
"""Changes rows by id and adds some; the ids of the new ones."""


class CellWriting:
    """Writes what the table tells by a verb of `work`. `note` says at the table why something was refused, `show` shows the rows again;
    the refused words stay in their cells until they are put right or given up."""

    def __init__(self, services: Services, table: RowTable, note: Note, verb: Verb, show: Callable[[], object]) -> None:
        self._services, self._table, self._note, self._verb, self._show = services, table, note, verb, show
        self._refused: dict[tuple[int, str], tuple[str, Text]] = {}
        note.hide()
        table.edited.connect(lambda row, key, words: self._write({row: {key: str(words)}}))
        table.retyped.connect(lambda row, cells: self._write({row: cells}))
        table.filled.connect(self._write)
        table.cleared.connect(self._write)
        table.pasted.connect(self._paste)
        table.added.connect(self._add)

    def rows(self, rows: Sequence[Row]) -> list[Row]:
        """The rows, with what was refused in its place."""
        return [Row(row.id, {**row.cells, **self._wrong_cells(row.id)}, row.faded, row.bad) for row in rows]

    def _wrong_cells(self, row_id: int) -> dict[str, Cell]:
        here = {key: said for (row, key), said in self._refused.items() if row == row_id}
        return {key: Cell(words, ink="bad", wrong=True, tip=why) for key, (words, why) in here.items()}

    def give_up(self) -> bool:
        """Let go of the words that were refused: the cells show what stands. False where nothing was said."""
        had = bool(self._refused) or self._note.isVisible()
        self._refused.clear()
        self._note.hide()
        if had:
            self._show()
        return had

    def _write(self, changed: Mapping[int, Cells], added: Sequence[Cells] = ()) -> list[int]:
        for row, cells in changed.items():
            for key in cells:
                self._refused.pop((row, key), None)
        try:
            made = self._verb(self._services.office.store, changed, added)
        except OuikError as error:
            self._refuse(error.text, changed)
            return []
        self._say()
        return made

    def _refuse(self, why: Text, changed: Mapping[int, Cells]) -> None:
        for row, cells in changed.items():
            self._refused |= {(row, key): (words, why) for key, words in cells.items()}
        self._note.show_note("warning-circle", why, tone="bad")
        self._show()

    def _say(self) -> None:
        """What was refused last and is not put right yet; nothing where there is nothing."""
        if not self._refused:
            self._note.hide()
            return
        _words, why = list(self._refused.values())[-1]
        self._note.show_note("warning-circle", why, tone="bad")
        self._show()

    def _paste(self, changed: Mapping[int, Cells], added: Sequence[Cells]) -> None:
        made = self._write(changed, added)
        if made:
            self._table.rows.drop_new()  # it was the first of those that were added
            self._services.notices.undoable(n_("{count} row added", "{count} rows added", len(made)))

    def _add(self, cells: Cells) -> None:
        made = self._write({}, [cells])
        if made:
            self._table.taken(made[0])
