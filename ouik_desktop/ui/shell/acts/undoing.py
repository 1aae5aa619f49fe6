"""Taking acts back and doing them again, and saying so: by name, with the way to undo that too, and to what is not in sight."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from ouik_desktop.errors import OuikError
from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.ui.shell.acts.labels import as_noun, short
from ouik_desktop.ui.shell.acts.places import is_in_sight, place_of, place_of_act
from ouik_desktop.ui.shell.navigation import Navigation, Route
from ouik_desktop.ui.shell.notices import Link, Notices
from ouik_desktop.ui.shell.office import Office

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ouik_desktop.store import Undone
    from ouik_desktop.ui.shell.services import Services

AT_ONCE: Final = 50  # so many records are taken back without a question


class Undoing:
    """Undo and redo of the window, of the last act or of one."""

    def __init__(self, office: Office, notices: Notices, navigation: Navigation) -> None:
        self._office, self._notices, self._navigation = office, notices, navigation

    def undo(self) -> None:
        """Take back this desktop's last act."""
        self._do(self._office.store.history.undo, undone=True)

    def redo(self) -> None:
        """Do the act again that was taken back last."""
        self._do(self._office.store.history.redo, undone=False)

    def way_back(self) -> Callable[[], object]:
        """What takes back the act that is the last one now, also when others were done since."""
        unit = self._office.store.history.to_undo()
        return self.undo if unit is None else partial(self.undo_unit, unit.id)

    def undo_unit(self, unit_id: int) -> bool:
        """Take back one act, also an old one; whether it could be."""
        return self._do(lambda: self._office.store.history.undo_unit(unit_id), undone=True)

    def undo_phrase(self, unit_id: int) -> bool:
        """Take back what was typed in the field one is in; False, and nothing said, where it cannot be."""
        return self._do(lambda: self._office.store.history.undo_unit(unit_id), undone=True, says_trouble=False)

    def redo_unit(self, unit_id: int) -> bool:
        """Do one act again; whether it could be."""
        return self._do(lambda: self._office.store.history.redo_unit(unit_id), undone=False)

    def _do(self, step: Callable[[], Undone | None], *, undone: bool, says_trouble: bool = True) -> bool:
        self._office.seal()
        try:
            done = step()
        except OuikError as error:
            if says_trouble:
                self._notices.trouble(error)
            return False
        if done is not None:
            self._say(done, undone=undone)
        return done is not None

    def _say(self, done: Undone, *, undone: bool) -> None:
        what = short(as_noun(done.label))
        again: Link = (
            (_("Do again"), lambda: self.redo_unit(done.unit_id))
            if undone
            else (_("Undo"), lambda: self.undo_unit(done.unit_id))
        )
        icon = "arrow-u-up-left" if undone else "arrow-u-up-right"
        way = self._to_history if done.left else self._way_to
        self._notices.tell(_sentence(what, len(done.left), undone=undone), (*way(done), again), icon=icon)

    def _to_history(self, done: Undone) -> tuple[Link, ...]:
        """Who changed later what was left, and to what."""
        place = place_of(self._office.store.history.rows_of(done.unit_id))
        event = place.id if place is not None and place.kind == "event" else None
        history = Route("history") if event is None else Route("event", event, tab="history")
        return ((_("History"), lambda: self._navigation.open(history)),)

    def _way_to(self, done: Undone) -> tuple[Link, ...]:
        history = self._office.store.history
        place = place_of_act(history, done.unit_id)
        changes = history.field_changes([done.unit_id]).get(done.unit_id, ())
        if place is None or is_in_sight(history.rows_of(done.unit_id), changes, self._navigation.here):
            return ()
        return ((_("Show"), lambda: self._navigation.open(place)),)


def undo_or_ask(services: Services, parent: QWidget, undoing: Undoing) -> None:
    """Take back the last act; one that changed many records, as making the sample office does, only when that is wished."""
    last = services.office.store.history.to_undo()
    if last is None or last.rows <= AT_ONCE:
        undoing.undo()
        return
    words = n_(
        "“{what}” changed {count} record. Undo all of it? It can be done again afterwards.",
        "“{what}” changed {count} records. Undo all of it? It can be done again afterwards.",
        last.rows,
        what=short(last.label),
    )
    services.dialogs.confirm(parent, _("Undo"), words, _("Undo"), partial(undoing.undo_unit, last.id))


def _sentence(what: Text, left: int, *, undone: bool) -> Text:
    if undone and left:
        return n_(
            "Undone: {what}. {count} record was left, since somebody changed it later.",
            "Undone: {what}. {count} records were left, since somebody changed them later.",
            left,
            what=what,
        )
    if left:
        return n_(
            "Done again: {what}. {count} record was left, since somebody changed it later.",
            "Done again: {what}. {count} records were left, since somebody changed them later.",
            left,
            what=what,
        )
    return _("Undone: {what}", what=what) if undone else _("Done again: {what}", what=what)
