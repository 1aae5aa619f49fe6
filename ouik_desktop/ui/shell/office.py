"""The office as the window sees it: its store once it is open, one signal when something changed, and undo by name."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Signal

from ouik_desktop.i18n import Text

if TYPE_CHECKING:  # the store brings SQLAlchemy, which is imported in a thread after the first paint
    from sqlalchemy.orm import Session

    from ouik_desktop.model import Clock
    from ouik_desktop.store import Changes, Store


class Office(QObject):
    """Wraps the store. `changed(Changes)` always comes in the window's thread, also for commits of a worker or of another program.

    `saved(datetime)` tells the office's wall time of the last commit; `history_changed` that undo and redo mean something else.
    """

    changed = Signal(object)
    saved = Signal(object)
    opened = Signal()
    history_changed = Signal()
    _committed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: Store | None = None
        self._end_listening: Callable[[], None] = lambda: None
        self.file: Path | None = None
        self._committed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def attach(self, store: Store, file: Path | None) -> None:
        """The store is open: pages may read."""
        self.detach()
        self._store, self.file = store, file
        self._end_listening = store.subscribe(self._committed.emit)
        self.opened.emit()
        self.history_changed.emit()

    def detach(self) -> None:
        """Let go of the store and close it."""
        self._end_listening()
        self._end_listening = lambda: None
        if self._store is not None:
            self._store.close()
        self._store = None

    @property
    def is_open(self) -> bool:
        """Whether there is a store."""
        return self._store is not None

    @property
    def store(self) -> Store:
        """The open store; pages exist only while there is one."""
        if self._store is None:
            raise RuntimeError("no office is open")
        return self._store

    @property
    def clock(self) -> Clock:
        """The clock the office goes by."""
        return self.store.clock

    def read(self) -> AbstractContextManager[Session]:
        """A session that sees one state of the office."""
        return self.store.read()

    def seal(self) -> None:
        """The edits of a field have ended: the next one is an act of its own."""
        if self._store is not None:
            self._store.seal()

    def _tell(self, changes: object) -> None:
        if self._store is None:
            return
        self.changed.emit(changes)
        if not cast("Changes", changes).elsewhere:
            self.saved.emit(self.now())
        self.history_changed.emit()

    def now(self) -> datetime:
        """The office's wall time."""
        return self.clock.wall()

    # --- undo ---------------------------------------------------------------------------------------------------------

    def undo_label(self) -> Text | None:
        """The name of the act that undo would take back."""
        unit = self._store.history.to_undo() if self._store else None
        return unit.label if unit else None

    def redo_label(self) -> Text | None:
        """The name of the act that redo would do again."""
        unit = self._store.history.to_redo() if self._store else None
        return unit.label if unit else None
