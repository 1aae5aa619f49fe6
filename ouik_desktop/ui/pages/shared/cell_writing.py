"""What is typed, pasted, filled and cleared in a table, written in one act each; what is refused stays to be put right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ouik_desktop.errors import OuikError
from ouik_desktop.i18n import n_
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.shared.refusals import Refusals
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Note, RowTable

Cells = Mapping[str, str]
Verb = Callable[[Store, Mapping[int, Cells], Sequence[Cells]], list[int]]
"""Changes rows by id and adds some; the ids of the new ones."""


class CellWriting:
    """Writes what the table tells by a verb of `work`; `note` says at the table why something was refused."""

    def __init__(self, services: Services, table: RowTable, note: Note, verb: Verb) -> None:
        self._services, self._table, self._verb = services, table, verb
        self.refusals = Refusals(table, note)
        table.edited.connect(lambda row, key, words: self._write({row: {key: str(words)}}))
        table.retyped.connect(lambda row, cells: self._write({row: cells}))
        table.filled.connect(self._write)
        table.cleared.connect(self._write)
        table.pasted.connect(self._paste)
        table.added.connect(self._add)

    def _write(self, changed: Mapping[int, Cells], added: Sequence[Cells] = ()) -> list[int]:
        self.refusals.put_right(changed)
        try:
            made = self._verb(self._services.office.store, changed, added)
        except OuikError as error:
            self.refusals.refuse(error, changed)
            return []
        self.refusals.say()
        return made

    def _paste(self, changed: Mapping[int, Cells], added: Sequence[Cells]) -> None:
        made = self._write(changed, added)
        if made:
            self._table.rows.drop_new()  # it was the first of those that were added
            self._services.notices.undoable(n_("{count} row added", "{count} rows added", len(made)))

    def _add(self, cells: Cells) -> None:
        made = self._write({}, [cells])
        if made:
            self._table.taken(made[0])
