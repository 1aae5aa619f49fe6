"""Where the days of the month stand: whole weeks below each other, seven columns, and which day lies under a point."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from PySide6.QtCore import QPoint, QRect

from ouik_desktop.ui.pages.calendar.month.layout import DAYS


@dataclass(frozen=True)
class MonthGrid:
    """`weeks` rows of days from `first` on, over the pixels of `room`."""

    room: QRect
    first: date
    weeks: int

    @property
    def last(self) -> date:
        """The last day."""
        return self.first + timedelta(days=DAYS * self.weeks - 1)

    def cell(self, week: int, column: int) -> QRect:
        """Where a column of a week stands."""
        left, top = self._across[column], self._down[week]
        return QRect(left, top, self._across[column + 1] - left, self._down[week + 1] - top)

    @cached_property
    def _across(self) -> list[int]:
        return [self.room.left() + self.room.width() * at // DAYS for at in range(DAYS + 1)]

    @cached_property
    def _down(self) -> list[int]:
        return [self.room.top() + self.room.height() * at // self.weeks for at in range(self.weeks + 1)]

    def cell_of(self, day: date) -> QRect:
        """Where a day that is seen stands."""
        week, column = divmod((day - self.first).days, DAYS)
        return self.cell(week, column)

    def day(self, week: int, column: int) -> date:
        """The day of a cell."""
        return self.first + timedelta(days=week * DAYS + column)

    def day_at(self, at: QPoint) -> date | None:
        """The day under a point; None beside the days."""
        room = self.room
        if not room.contains(at):
            return None
        column = min(DAYS - 1, (at.x() - room.left()) * DAYS // max(1, room.width()))
        week = min(self.weeks - 1, (at.y() - room.top()) * self.weeks // max(1, room.height()))
        return self.day(week, column)
