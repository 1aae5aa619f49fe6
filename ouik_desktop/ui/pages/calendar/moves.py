"""Which event keys act on, and the commands that move it: by a day, by a quarter of an hour."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Final

from PySide6.QtWidgets import QApplication

from ouik_desktop.i18n import Text, _
from ouik_desktop.ui.pages.calendar.chip import EventChip
from ouik_desktop.ui.pages.shared.event_line import EventLine
from ouik_desktop.ui.shell.actions import Action

_DAY: Final = timedelta(days=1)
_QUARTER: Final = timedelta(minutes=15)
_MOVES: Final[tuple[tuple[str, Text, str, timedelta], ...]] = (
    ("move_day_back", _("Move one day earlier"), "Alt+Shift+Left", -_DAY),
    ("move_day_on", _("Move one day later"), "Alt+Shift+Right", _DAY),
    ("move_quarter_back", _("Move 15 minutes earlier"), "Alt+Shift+Up", -_QUARTER),
    ("move_quarter_on", _("Move 15 minutes later"), "Alt+Shift+Down", _QUARTER),
)


def event_with_the_ring() -> int | None:
    """The event whose chip or line has the focus; keys act on it."""
    focused = QApplication.focusWidget()
    return focused.row.id if isinstance(focused, EventChip | EventLine) else None


def moves(move_by: Callable[[timedelta], object], enabled: Callable[[], bool]) -> Iterator[Action]:
    """The four of them; `move_by` moves what is at hand."""
    for id, words, keys, by in _MOVES:
        yield Action(id, words, partial(move_by, by), keys=keys, menu="event", group=4, enabled=enabled)
