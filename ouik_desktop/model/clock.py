"""The time of day as a value that is handed in, so that tests and pictures can hold it still."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final
from zoneinfo import ZoneInfo

TOKYO: Final = ZoneInfo("Asia/Tokyo")


@dataclass(frozen=True)
class Clock:
    """Tells the time; `now` gives aware UTC, everything else is wall time of the office."""

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    zone: ZoneInfo = TOKYO

    def wall(self) -> datetime:
        """The office's wall time, aware."""
        return self.now().astimezone(self.zone)

    def today(self) -> date:
        """The office's date."""
        return self.wall().date()


def frozen(year: int, month: int, day: int, hour: int = 10, minute: int = 42) -> Clock:
    """A clock that stands at a wall time of the office."""
    at = datetime(year, month, day, hour, minute, tzinfo=TOKYO).astimezone(UTC)
    return Clock(lambda: at)
