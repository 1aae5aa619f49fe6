"""Removing records: at once, with Undo, where nothing uses them; else a question that names what does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.model import Base, Organisation, Person, Room, Series, Venue
from ouik_desktop.store import Store
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.work.events.series import pattern_as_title
from ouik_desktop.work.removing.hanging import Hanging
from ouik_desktop.work.removing.organisations import hanging_on_organisations, remove_organisations
from ouik_desktop.work.removing.people import hanging_on_people, remove_people
from ouik_desktop.work.removing.places import hanging_on_room, hanging_on_venues, remove_room, remove_venues
from ouik_desktop.work.removing.series import hanging_on_series, remove_series

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Ids = Sequence[int]


@dataclass(frozen=True)
class Removal:
    """How records of one kind are removed: what hangs on them, the verb, and how several of them are counted."""

    kind: type[Base]
    hanging: Callable[[Session, Ids], Hanging]
    remove: Callable[[Store, Ids], object]
    counted: Callable[[int], Text]


PEOPLE: Final = Removal(
    Person, hanging_on_people, remove_people, lambda count: n_("{count} person", "{count} people", count)
)
ORGANISATIONS: Final = Removal(
    Organisation,
    hanging_on_organisations,
    remove_organisations,
    lambda count: n_("{count} organisation", "{count} organisations", count),
)
VENUES: Final = Removal(
    Venue, hanging_on_venues, remove_venues, lambda count: n_("{count} venue", "{count} venues", count)
)
ROOMS: Final = Removal(
    Room,
    lambda session, ids: hanging_on_room(session, ids[0]),
    lambda store, ids: remove_room(store, ids[0]),
    lambda count: n_("{count} room", "{count} rooms", count),
)
SERIES: Final = Removal(
    Series, hanging_on_series, remove_series, lambda count: n_("{count} series", "{count} series", count)
)


def ask_to_remove(
    services: Services, parent: QWidget, removal: Removal, ids: Ids, then: Callable[[], object] = lambda: None
) -> None:
    """Remove records, and do `then`. Where something uses them it is named first, and nothing is removed before somebody agrees."""
    with services.office.read() as session:
        here = [row_id for row_id in ids if session.get(removal.kind, row_id) is not None]
        if not here:
            return
        called = called_together(session, removal, here)
        hanging = removal.hanging(session, here)

    def remove(which: Ids, said: Words) -> None:
        if services.attempt_and_say(_("{record} removed", record=said), removal.remove, which):
            then()

    if not hanging:
        remove(here, called)
        return
    dialog = RemoveDialog(services, parent, called, hanging)
    dialog.all_wished = lambda: remove(here, called)
    dialog.free_wished = lambda: remove(hanging.free, removal.counted(len(hanging.free)))
    dialog.open()


def called_together(session: Session, removal: Removal, ids: Ids) -> Words:
    """The name of one record, or how many they are."""
    if len(ids) > 1:
        return removal.counted(len(ids))
    row = session.get(removal.kind, ids[0])
    match row:
        case Person():
            return row.name or row.affiliation
        case Series():
            return row.title or pattern_as_title(row.pattern) or _("(no name)")
        case Organisation() | Venue() | Room():
            return row.name or _("(no name)")
    return ""


class RemoveDialog(Dialog):
    """`[removeDialog]`: what uses the records, what becomes of it, and whether they are removed all the same."""

    def __init__(self, services: Services, parent: QWidget, called: Words, hanging: Hanging) -> None:
        super().__init__(services.kit, parent, _("Remove {record}?", record=called), name="removeDialog")
        self.all_wished: Callable[[], object] = lambda: None
        self.free_wished: Callable[[], object] = lambda: None
        for sentence in hanging.told:
            self.say(sentence)
        if hanging.then is not None:
            self.say(hanging.then)
        self.add_cancel()
        if hanging.free:
            words = n_("Only the {count} that is not in use", "Only the {count} that are not in use", len(hanging.free))
            self.add_verb(words, self._only_free, kind="secondary")
        self.add_verb(_("Remove all the same"), self._all, kind="danger")

    def _only_free(self) -> None:
        self.accept()
        self.free_wished()

    def _all(self) -> None:
        self.accept()
        self.all_wished()
