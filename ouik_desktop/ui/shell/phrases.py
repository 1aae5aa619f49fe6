"""What one undo of typing takes back: a phrase. It ends when the focus leaves its field, at a line break, and after a rest."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ouik_desktop.ui.shell.office import Office
from ouik_desktop.ui.widgets.fields.typing import PAUSE_MS, LineEdit, TextEdit

REST_MS: Final = 3000  # after the last key


class Phrases(QObject):
    """Seals the office at the end of each phrase, in every field of the window: what is typed next is an act of its own."""

    def __init__(self, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office
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

    def _focus_moved(self, left: QWidget | None, now: QWidget | None) -> None:
        """The field that was left has written its last words by now."""
        self._office.seal()
        if isinstance(left, TextEdit):
            left.line_broken.disconnect(self._office.seal)
        if isinstance(now, TextEdit):
            now.line_broken.connect(self._office.seal)
