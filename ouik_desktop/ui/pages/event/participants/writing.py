"""What is written in the grid of participants: one gesture one act, said with Undo where it cannot be seen, by the people's names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Concatenate, ParamSpec

from ouik_desktop.errors import BadInput, OuikError
from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.shared.refusals import Refusals
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Note, Offer, RowTable
from ouik_desktop.ui.widgets.table.model import NEW
from ouik_desktop.work.participants import grid, known
from ouik_desktop.work.participants.known import PersonHere

P = ParamSpec("P")
Cells = dict[str, str]
Block = dict[int, Cells]
"""Cells of several participants, by the id of the registration and the key of the column."""


class ParticipantsWriting:
    """Does what the table wishes for the event that is shown; `note` says at the table why words were refused."""

    def __init__(self, services: Services, table: RowTable, note: Note) -> None:
        self._services, self._table = services, table
        self.refusals = Refusals(table, note)
        self._event_id = 0
        table.edited.connect(lambda row_id, key, words: self._change(row_id, {key: str(words)}))
        table.retyped.connect(self._change)
        table.added.connect(self._add)
        table.pasted.connect(self._paste)
        table.filled.connect(self._fill)
        table.cleared.connect(self._clear)
        table.removal_wished.connect(self.remove)
        table.offers.come_from(self._known, "name", "reading", "name_en")

    def show_event(self, event_id: int) -> None:
        """The event whose participants these are."""
        self._event_id = event_id

    def _attempt(
        self, said: Text, verb: Callable[Concatenate[Store, int, P], object], *args: P.args, **kwargs: P.kwargs
    ) -> bool:
        return self._services.attempt_and_say(said, verb, self._event_id, *args, **kwargs)

    def _attempt_block(self, said: Text, cells: Block) -> None:
        if self._attempt(said, grid.set_cells, cells):
            self.refusals.put_right(cells)
            self.refusals.say()

    # --- one row -----------------------------------------------------------------------------------------------------------

    def _change(self, registration_id: int, cells: Cells) -> None:
        changed = {registration_id: cells}
        self.refusals.put_right(changed)
        try:
            grid.change(self._services.office.store, registration_id, cells)
        except OuikError as error:
            self.refusals.refuse(error, changed)
        else:
            self.refusals.say()

    def _add(self, cells: Cells) -> None:
        try:
            added = grid.add_participant(self._services.office.store, self._event_id, cells)
        except OuikError as error:
            self._refuse_new(error, cells)
            return
        self._table.taken(added)
        self.refusals.say()
        if known.PERSON not in cells:
            self._ask_who(added)
        if self._table.rows.row_of(added) < 0:
            (name,) = grid.names_of(self._services.office.store, [added])
            self._services.notices.undoable(_("{person} is registered; the filter does not show them", person=name))

    def _refuse_new(self, error: OuikError, cells: Cells) -> None:
        """The cell that makes no sense is marked, and the cursor goes to it where one is still in the row."""
        value = error.where.value if isinstance(error, BadInput) else None
        wrong = {key: words for key, words in cells.items() if value and words.split() == value.split()}
        self.refusals.refuse(error, {NEW: wrong})
        for key in list(wrong)[:1]:
            self._table.go_to_new(key)

    def _ask_who(self, registration_id: int) -> None:
        """Somebody of exactly this name is known: it may be they, or a namesake."""
        services = self._services
        with services.office.read() as session:
            found = known.namesakes_of(session, registration_id)
        if not found:
            return
        one = found[0]
        if one.number is not None:
            said = _("{person} is registered already, as no. {number}.", person=one.row.name, number=one.number)
            services.notices.undoable(said)
            return
        asked = (
            _("Is this {person} of {affiliation}?", person=one.row.name, affiliation=one.row.organisation)
            if one.row.organisation
            else _("Is this the {person} of the directory?", person=one.row.name)
        )

        def take() -> None:
            services.attempt(known.be_known, registration_id, one.row.id)

        services.notices.offer(asked, _("Yes, it is"), take)

    def _known(self, words: str) -> list[Offer]:
        with self._services.office.read() as session:
            return [self._offer(one) for one in known.known_here(session, self._event_id, words)]

    def _offer(self, one: PersonHere) -> Offer:
        say, row = self._services.kit.say, one.row
        names = " · ".join(filter(None, (row.name.ja or row.name.en, row.reading)))
        if one.registration_id is not None:
            return Offer(names, _("registered already, no. {number}", number=one.number), row=one.registration_id)
        return Offer(names, say(row.organisation), one.cells)

    # --- many rows ----------------------------------------------------------------------------------------------------------

    def _paste(self, changed: Block, added: list[Cells]) -> None:
        """A paste that makes people is announced, and can be refused; one that changes cells can be taken back."""
        said = n_("{count} row pasted", "{count} rows pasted", len(changed) + len(added))
        if not added:
            self._attempt_block(said, changed)
            return

        def paste() -> None:
            if self._services.attempt(grid.set_cells, self._event_id, changed, added):
                self._table.rows.drop_new()
                self._table.reload()
                self._services.notices.undoable(said)

        self._services.dialogs.confirm(
            self._table.window(), _("Paste"), self._announced(len(changed), len(added)), _("Add"), paste
        )

    def _announced(self, changed: int, added: int) -> Text:
        new = n_("{count} new person will be added.", "{count} new people will be added.", added)
        if not changed:
            return new
        rows = n_("{count} row will be changed.", "{count} rows will be changed.", changed)
        return _("{first} {second}", first=new, second=rows)

    def _fill(self, cells: Block) -> None:
        self._attempt_block(n_("{count} cell filled", "{count} cells filled", _count(cells)), cells)

    def _clear(self, cells: Block) -> None:
        """Names stay: who is not to be on the list is taken off it."""
        cells = {row_id: kept for row_id, named in cells.items() if (kept := _without_name(named))}
        if not cells:
            self._services.notices.trouble(
                _("A name cannot be emptied. “Remove from the event” (Ctrl+Delete) takes somebody off the list.")
            )
            return
        self._attempt_block(n_("{count} cell cleared", "{count} cells cleared", _count(cells)), cells)

    def set_state(self, state: RegistrationState) -> None:
        """Give all chosen people a state."""
        ids = self._table.chosen_ids()
        said = n_("{count} person is now “{state}”", "{count} people are now “{state}”", len(ids), state=state.text)
        self._attempt(said, grid.set_cells, {row_id: {"state": state.value} for row_id in ids})

    def somebody_chosen(self) -> bool:
        """Whether there is anybody to act on."""
        return bool(self._table.chosen_ids())

    def copy(self) -> None:
        """Put the chosen people or cells on the clipboard."""
        self._table.copy()

    def remove_chosen(self) -> None:
        """Take the chosen people off the list."""
        self.remove(self._table.chosen_ids())

    def remove(self, ids: Sequence[int]) -> None:
        """Take people off the list; it is said whom."""
        if not ids:
            return
        first, others = grid.names_of(self._services.office.store, ids[:1])[0], len(ids) - 1
        said = (
            n_(
                "{person} and {count} other person removed from the event",
                "{person} and {count} other people removed from the event",
                others,
                person=first,
            )
            if others
            else _("{person} removed from the event", person=first)
        )
        self._attempt(said, grid.remove_participants, list(ids))
        self._table.untick()


def _without_name(cells: Cells) -> Cells:
    return {key: words for key, words in cells.items() if key != "name"}


def _count(cells: Block) -> int:
    return sum(map(len, cells.values()))
