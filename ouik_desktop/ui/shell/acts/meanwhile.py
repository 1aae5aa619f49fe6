"""What another desktop wrote while one was choosing or typing something else for it: the last one counts, and is told so.

Words are asked about where they are written (`ChangedMeanwhile`). A day, a place, a choice, a cell, the fields of a dialog are one
gesture: it is done, and the notice says what stood there, with the way to give it back.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.shell.acts.changed import in_one_line
from ouik_desktop.ui.shell.acts.places import place_of_act
from ouik_desktop.ui.shell.acts.undoing import Undoing
from ouik_desktop.ui.shell.navigation import Navigation
from ouik_desktop.ui.shell.notices import Link, Notices
from ouik_desktop.ui.shell.office import Office

if TYPE_CHECKING:
    from ouik_desktop.store import Changes
    from ouik_desktop.store.history.images import FieldChange


class Meanwhile(QObject):
    """Follows the focus: what others wrote since one came to a field, or since a dialog was opened, was not in sight."""

    _came = Signal(object)
    _wrote = Signal(int, int)

    def __init__(
        self, office: Office, notices: Notices, navigation: Navigation, undoing: Undoing, frame: QWidget
    ) -> None:
        super().__init__(frame)
        self._office, self._notices, self._navigation, self._undoing = office, notices, navigation, undoing
        self._shown = 0  # the last act that the pages show
        self._seen = 0  # the last one that whoever is at it has seen
        self._at: QWidget | None = None
        self._told: set[tuple[int, FieldChange]] = set()
        queued = Qt.ConnectionType.QueuedConnection
        self._came.connect(self._come_to, queued)  # what is left may write its last words before
        self._wrote.connect(self._tell, queued)
        office.opened.connect(self._begin)
        office.changed.connect(self._show)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def _begin(self) -> None:
        self._shown = self._seen = self._office.store.history.newest()
        self._told.clear()
        self._office.store.subscribe(self._committed)

    def _show(self, changes: Changes) -> None:
        if changes.elsewhere:
            self._shown = max(self._shown, changes.newest)

    def _focus_moved(self, _left: QWidget | None, now: QWidget | None) -> None:
        self._came.emit(now)

    def _come_to(self, now: QWidget | None) -> None:
        """Within a dialog one still sees what stood there when it was opened."""
        if now is None:
            return
        window = now.window()
        stays_in_dialog = self._at is window and window is not self.parent()
        self._at = window
        if not stays_in_dialog:
            self._seen = self._shown

    def _committed(self, changes: Changes) -> None:
        """Told while whoever wrote is still at it."""
        if changes.elsewhere or threading.current_thread() is not threading.main_thread():
            return
        unit = self._office.store.history.to_undo()
        if unit is not None:
            self._wrote.emit(unit.id, self._seen)

    def _tell(self, unit_id: int, seen: int) -> None:
        if not self._office.is_open:
            return
        lost = [one for one in self._office.store.history.overwritten(unit_id, seen) if self._is_news(unit_id, one)]
        if lost:
            from ouik_desktop.work.acts import in_words  # there by the time that anything is written

            change = in_one_line(in_words(self._office.store, lost))
            what = _("What you entered replaced a change just made on another desktop.")
            if change is not None:
                what = _("What you entered replaced a change just made on another desktop. {change}", change=change)
            self._notices.tell(what, self._links(unit_id), icon="warning")

    def _is_news(self, unit_id: int, one: FieldChange) -> bool:
        news = (unit_id, one) not in self._told
        self._told.add((unit_id, one))
        return news

    def _links(self, unit_id: int) -> tuple[Link, ...]:
        undo: Link = (_("Undo"), lambda: self._undoing.undo_unit(unit_id))
        place = place_of_act(self._office.store.history, unit_id)
        if place is None:
            return (undo,)
        return ((_("Show"), lambda: self._navigation.open(place)), undo)
