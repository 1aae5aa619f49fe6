"""What other programs write into the same office: waited for in a thread of its own, read from the history they leave behind.

The database says that somebody committed (`Dialect.commits_elsewhere`); which rows it were stands in `change`, whose ids follow one
another in the order of the commits, since there is one writer at a time. Acts of this very desktop were told when they were done.
"""

from __future__ import annotations

import logging
import threading
from collections import defaultdict
from collections.abc import Callable
from typing import Final

from sqlalchemy import bindparam, func, select

from ouik_desktop.errors import OuikError
from ouik_desktop.store.changes import Changes
from ouik_desktop.store.dialect import Dialect
from ouik_desktop.store.history.changed_rows import NAMED_AT_MOST
from ouik_desktop.store.history.meanwhile import newest_unit
from ouik_desktop.store.schema import change, unit

_LAST: Final = select(func.coalesce(func.max(change.c.id), 0))
_NEWS: Final = (
    select(change.c.id, change.c.kind, change.c.row_id, change.c.last_row_id, unit.c.desktop, change.c.unit_id)
    .join(unit, unit.c.id == change.c.unit_id)
    .where(change.c.id > bindparam("after"))
    .order_by(change.c.id)
    .limit(NAMED_AT_MOST + 1)
)
_KINDS: Final = (
    select(change.c.kind)
    .join(unit, unit.c.id == change.c.unit_id)
    .where(change.c.id > bindparam("after"), unit.c.desktop != bindparam("desktop"))
    .distinct()
)

_log = logging.getLogger(__name__)


class Watch:
    """Tells the changes of every desktop but `desktop` from now on until it is ended, in its own thread."""

    def __init__(self, dialect: Dialect, desktop: str, tell: Callable[[Changes], None]) -> None:
        self._dialect, self._desktop, self._tell = dialect, desktop, tell
        self._over = threading.Event()
        with dialect.engine.connect() as connection:
            self._told: int = connection.execute(_LAST).scalar_one()
        self._thread = threading.Thread(target=self._watch, name="watch", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Nothing is told any more."""
        self._over.set()
        if self._thread is not threading.current_thread():
            self._thread.join()

    def _watch(self) -> None:
        for _commit in self._dialect.commits_elsewhere(self._over):
            try:
                changes = self._news()
            except OuikError:
                _log.info("what another program wrote cannot be read just now")  # the next commit tells it too
                continue
            if changes and not self._over.is_set():
                self._tell(changes)

    def _news(self) -> Changes:
        with self._dialect.engine.connect() as connection:
            rows = connection.execute(_NEWS, {"after": self._told}).all()
            if len(rows) > NAMED_AT_MOST:
                given = {"after": self._told, "desktop": self._desktop}
                kinds = connection.execute(_KINDS, given).scalars().all()
                self._told = connection.execute(_LAST).scalar_one()
                return Changes(dict.fromkeys(kinds), elsewhere=True, newest=newest_unit(connection))
        ids: defaultdict[str, set[int]] = defaultdict(set)
        newest = 0
        for row_of, kind, first, last, desktop, unit_id in rows:
            self._told, newest = row_of, max(newest, unit_id)
            if desktop != self._desktop:
                ids[kind].update(range(first, (last or first) + 1))
        return Changes({kind: frozenset(some) for kind, some in ids.items()}, elsewhere=True, newest=newest)
