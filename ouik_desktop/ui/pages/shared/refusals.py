"""Why words in a table were refused is said at the table; they stay in their cells until they are put right or given up."""

from __future__ import annotations

from collections.abc import Mapping

from ouik_desktop.errors import OuikError
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets import Note, RowTable


class Refusals:
    """What was refused in one table, and the `note` below it."""

    def __init__(self, table: RowTable, note: Note) -> None:
        self._table, self._note = table, note
        note.hide()
        table.rows.kept_here.connect(self._settle)

    def refuse(self, error: OuikError, changed: Mapping[int, Mapping[str, str]]) -> None:
        """Cells of rows, by their ids, cannot be so."""
        for row, cells in changed.items():
            self._table.rows.refuse(row, cells, error.text)
        self._show(error.text)

    def put_right(self, changed: Mapping[int, Mapping[str, str]]) -> None:
        """Other words are tried in these cells."""
        for row, cells in changed.items():
            self._table.rows.put_right(row, cells)

    def say(self) -> None:
        """What was refused last and is not put right yet; nothing where there is nothing."""
        last = self._table.rows.refused.last()
        if last is None:
            self._note.hide()
        else:
            self._show(last.tip)

    def give_up(self) -> bool:
        """Let go of the words that were refused: the cells show what stands. False where nothing was said."""
        had = bool(self._table.rows.refused) or self._note.isVisible()
        self._note.hide()
        if had:
            self._table.rows.give_up()
        return had

    def _settle(self) -> None:
        """Nothing waits in the table any more, so nothing is said of it."""
        if not self._table.rows.refused and not self._table.rows.typed:
            self._note.hide()

    def _show(self, why: Words) -> None:
        self._note.show_note("warning-circle", why, tone="bad")
