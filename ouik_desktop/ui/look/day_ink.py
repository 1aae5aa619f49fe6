"""The ink of a day wherever one is written: Sundays and holidays red, Saturdays blue, as calendars in Japan are printed."""

from __future__ import annotations

from datetime import date

from ouik_desktop.holiday import holiday


def day_ink(day: date) -> str:
    """The colour of a day: Sundays and holidays red, Saturdays blue."""
    if day.weekday() == 6 or holiday(day):
        return "sun"
    return "sat" if day.weekday() == 5 else "ink"
