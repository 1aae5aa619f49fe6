"""How the office is kept: open, read, `write(label)`, history, changes; `bulk` for imports, `give_numbers` for participants."""

from ouik_desktop.store import bulk
from ouik_desktop.store.changes import Changes
from ouik_desktop.store.history.history import History, Undone, Unit
from ouik_desktop.store.numbers import give_numbers
from ouik_desktop.store.store import Store

__all__ = ["Changes", "History", "Store", "Undone", "Unit", "bulk", "give_numbers"]
