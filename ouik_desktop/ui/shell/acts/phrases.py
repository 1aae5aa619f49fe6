"""What one undo of typing takes back: a phrase. It ends when the focus leaves its field, at a line break, and after a rest.

Ctrl+Z in a field goes by its own phrases first, whatever else was done meanwhile: what was typed there is what one looks at.
"""

from __future__ import annotations

from typing import Final
from weakref import WeakKeyDictionary, WeakSet

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ouik_desktop.ui.shell.acts.undoing import Undoing
from ouik_desktop.ui.shell.navigation import Navigation
from ouik_desktop.ui.shell.office import Office
from ouik_desktop.ui.widgets import RowTable
from ouik_desktop.ui.widgets.fields.ahead import PAUSE_MS
from ouik_desktop.ui.widgets.fields.typing import LineEdit, TextEdit

REST_MS: Final = 3000  # after the last key
_Editor = LineEdit | TextEdit
_Record = tuple[str, int | None] | None


class Phrases(QObject):
    """Seals the office at the end of each phrase, in every field of the window `frame`: what is typed next is an act of its own.
    `writing` tells whether words stand in a field or a table of the page that the office does not have yet."""

    writing = Signal(bool)

    def __init__(self, office: Office, navigation: Navigation, undoing: Undoing, frame: QWidget) -> None:
        super().__init__(frame)
        self._frame = frame
        self._followed: _Editor | None = None
        self._tables: WeakSet[RowTable] = WeakSet()
        self._office, self._navigation, self._undoing = office, navigation, undoing
        self._written: WeakKeyDictionary[_Editor, dict[int, _Record]] = WeakKeyDictionary()
        self._last = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS - PAUSE_MS)  # words are saved after a pause
        self._rest.timeout.connect(self.rested)
        office.saved.connect(lambda _at: self._rest.start())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def rested(self) -> None:
        """Nothing was saved for a while; who is typing in one go since then goes on with the phrase."""
        focused = QApplication.focusWidget()
        if not (isinstance(focused, LineEdit | TextEdit) and focused.typing.busy):
            self._office.seal()

    def undo(self) -> bool:
        """Take back the last phrase of the field with the focus; False where it has none that could be."""
        focused = QApplication.focusWidget()
        if not isinstance(focused, LineEdit | TextEdit) or not self._office.is_open:
            return False
        history, here = self._office.store.history, self._record()
        for unit_id, record in reversed(self._written.get(focused, {}).items()):
            unit = history.unit(unit_id)
            if record == here and unit is not None and not unit.undone:
                return self._undoing.undo_phrase(unit_id)
        return False

    def _focus_moved(self, left: QWidget | None, now: QWidget | None) -> None:
        """The field that was left has written its last words by now."""
        self._office.seal()
        if isinstance(left, LineEdit | TextEdit) and left is self._followed:
            left.edited.disconnect(self._wrote)
            left.typing.ahead_changed.disconnect(self._tell)
            if isinstance(left, TextEdit):
                left.line_broken.disconnect(self._office.seal)
        self._followed = now if isinstance(now, LineEdit | TextEdit) and now.window() is self._frame else None
        self._follow()
        self._follow_table_of(now)

    def _follow(self) -> None:
        field = self._followed
        self._tell()
        if field is None:
            return
        self._last = self._last_unit()
        field.edited.connect(self._wrote)
        field.typing.ahead_changed.connect(self._tell)
        if isinstance(field, TextEdit):
            field.line_broken.connect(self._office.seal)

    def _follow_table_of(self, widget: QWidget | None) -> None:
        """What is typed in a table is no act before its row or cell is left, wherever the focus goes meanwhile."""
        while widget is not None and not isinstance(widget, RowTable):
            widget = widget.parentWidget()
        if widget is not None and widget not in self._tables:
            self._tables.add(widget)
            widget.busy_changed.connect(self._tell)

    def _tell(self) -> None:
        field = self._followed
        self.writing.emit((field is not None and field.typing.ahead) or any(table.busy for table in self._tables))

    def _wrote(self, _words: str) -> None:
        """The field with the focus has written, if the page made an act of it."""
        unit_id, focused = self._last_unit(), QApplication.focusWidget()
        if unit_id > self._last and isinstance(focused, LineEdit | TextEdit):
            self._written.setdefault(focused, {})[unit_id] = self._record()
            self._last = unit_id

    def _last_unit(self) -> int:
        unit = self._office.store.history.to_undo() if self._office.is_open else None
        return unit.id if unit is not None else 0

    def _record(self) -> _Record:
        """What the page shown is about: a field shows another record on another route."""
        here = self._navigation.here
        return (here.kind, here.id) if here is not None else None
