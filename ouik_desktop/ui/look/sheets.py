"""The style sheet, put on the parts of the window one by one: what is hidden puts it on when it is shown next.

On the application it would cost ten times as much: Qt (6.11) then polishes every widget once for each widget it lies in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Sheets(QObject):
    """Dresses parts (a page, the rail, a dialog) in the sheet of now. What lies in a dressed part is dressed with it.

    `caught_up(part)` is called when a part that was hidden during a change is shown and has put on what it missed.
    """

    def __init__(self, caught_up: Callable[[QWidget], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._caught_up = caught_up
        self._sheet = ""
        self._parts: WeakKeyDictionary[QWidget, str] = WeakKeyDictionary()  # what each of them has on

    def dress(self, part: QWidget) -> None:
        """Dress `part` now, and again at each change."""
        if self._part_of(part) is None:
            self._put_on(part)

    def change(self, sheet: str) -> None:
        """Another sheet: on what is seen now, on the rest when it is shown."""
        self._sheet = sheet
        for part in list(self._parts):
            if not isValid(part):
                del self._parts[part]
            elif part.isVisible():
                self._put_on(part)
            else:
                part.installEventFilter(self)

    def waits(self, owner: QObject) -> bool:
        """Whether `owner` lies in a part that has not put on the sheet of now yet."""
        part = self._part_of(owner)
        return part is not None and self._parts[part] != self._sheet

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            if self._parts[watched] != self._sheet:
                self._put_on(watched)
                self._caught_up(watched)
        return False

    def _put_on(self, part: QWidget) -> None:
        if self._parts.get(part) != self._sheet:
            self._parts[part] = self._sheet
            part.setStyleSheet(self._sheet)

    def _part_of(self, owner: QObject) -> QWidget | None:
        return next((one for one in _with_parents(owner) if one in self._parts), None)


def _with_parents(owner: QObject) -> Iterator[QWidget]:
    around: QWidget | None = owner if isinstance(owner, QWidget) else None
    while around is not None:
        yield around
        around = around.parentWidget()
