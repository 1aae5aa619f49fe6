"""How the office is kept: open, read, `write(label)`, history, changes; `bulk` for imports, `give_numbers` for participants.

store turns act_session unit flushing   one act: whose turn it is, its session, its unit of history, how it is sent
opening migrating checking              an office that is opened, brought up to date, looked over
schema dialect prepared                 tables of the store itself; what it asks of a database (sqlite/, postgres/); statements made once
history/ search/ changes                what was done; what is found; what a commit tells the pages"""

from ouik_desktop.store import bulk
from ouik_desktop.store.changes import Changes
from ouik_desktop.store.history.history import History, Undone, Unit
from ouik_desktop.store.numbers import give_numbers
from ouik_desktop.store.store import Store

__all__ = ["Changes", "History", "Store", "Undone", "Unit", "bulk", "give_numbers"]
