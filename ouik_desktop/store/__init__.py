"""How the office is kept: open, read, `write(label)`, history, changes."""

from ouik_desktop.store.changes import Changes
from ouik_desktop.store.history import History, Undone, Unit
from ouik_desktop.store.store import Store

__all__ = ["Changes", "History", "Store", "Undone", "Unit"]
