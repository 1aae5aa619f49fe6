"""Where a key brings one in the month: arrows by days and weeks, Home and End to the ends of the week."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ouik_desktop.ui.pages.calendar.month.layout import DAYS, week_start

_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -DAYS, Qt.Key.Key_Down: DAYS}
_ENDS: Final = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: DAYS - 1}


def is_plain(event: QKeyEvent) -> bool:
    """Whether a key is pressed by itself."""
    return event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def day_walked_to(event: QKeyEvent, day: date, monday_first: bool) -> date | None:
    """The day a key walks to from `day`; None where it walks nowhere."""
    key = Qt.Key(event.key())
    if not is_plain(event):
        return None
    if key in _STEPS:
        return day + timedelta(days=_STEPS[key])
    return week_start(day, monday_first) + timedelta(days=_ENDS[key]) if key in _ENDS else None
