"""Fields for days and times, typed as one likes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtGui import QFocusEvent

from ouik_desktop.i18n import Text, _
from ouik_desktop.typed import read_clock, read_day, read_day_span, read_time, read_time_span
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.fields.values import ParsedField


class DateField(ParsedField[date]):
    """A day, typed as one likes: 12/5, 2026-12-05, R8.12.5, 来週金曜. `today` tells the office's day of now; without a year it is
    the nearest to come, of what is `past` the last there was."""

    def __init__(
        self, kit: Kit, name: Words, today: Callable[[], date], *, width: int = 148, past: bool = False
    ) -> None:
        self._today = today
        self.past = past
        super().__init__(kit, name, width=width)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # an example in every empty field would be taken for a value
        self.setPlaceholderText(self._kit.say(_("e.g. 12/5, next Friday")))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.setPlaceholderText("")
        super().focusOutEvent(event)

    def _understand(self, text: str) -> date | Text:
        return read_day(text, self._today(), past=self.past)

    def _spoken(self, value: date) -> str:
        return self._kit.language.short_date(value, year=True)


class FirstDayField(DateField):
    """The day of something, or of several days the first and the last: 12/5-6."""

    def _span(self, text: str) -> tuple[date, date] | Text:
        return read_day_span(text, self._today(), past=self.past)


class TimeField(ParsedField[time]):
    """A time of day: 13:30, 930, 13時半, 午後1時."""

    def __init__(self, kit: Kit, name: Words, *, width: int = 72) -> None:
        super().__init__(kit, name, width=width)

    def _understand(self, text: str) -> time | Text:
        return read_clock(text)

    def _spoken(self, value: time) -> str:
        return self._kit.language.time(value)


class LateTimeField(ParsedField[timedelta]):
    """A time counted from midnight of its day (`timedelta`), or from when to when: 24:00 and 25:30 are of the next one."""

    def __init__(self, kit: Kit, name: Words, *, width: int = 72) -> None:
        super().__init__(kit, name, width=width)

    def _understand(self, text: str) -> timedelta | Text:
        return read_time(text)

    def _span(self, text: str) -> tuple[timedelta, timedelta] | Text:
        return read_time_span(text)

    def _spoken(self, value: timedelta) -> str:
        if value < timedelta(days=1):
            return self._kit.language.time((datetime.min + value).time())
        hours, seconds = divmod(int(value.total_seconds()), 3600)
        return f"{hours}:{seconds // 60:02}"
