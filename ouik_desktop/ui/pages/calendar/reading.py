"""What the calendar reads of the office: the events of some days, and all about the one that is looked at."""

from __future__ import annotations

from datetime import date

from ouik_desktop.settings import WEEK_STARTS
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.work.events.rows import EventFilter, EventOrder, EventRow, event_rows
from ouik_desktop.work.events.summary import EventSummary, event_summary
from ouik_desktop.work.translation.checked import Checked
from ouik_desktop.work.translation.preflight import checked_for_sending


class CalendarReader:
    """Reads anew each time it is asked."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def rows(self, first: date, last: date) -> list[EventRow]:
        """The events that touch the days from `first` to `last`."""
        with self._services.office.read() as session:
            return event_rows(session, EventFilter(first, last, order=EventOrder.CALENDAR))

    def event(self, event_id: int | None) -> tuple[EventSummary | None, Checked]:
        """An event at a glance and what was found in it; None when it is gone."""
        if event_id is None:
            return None, Checked()
        with self._services.office.read() as session:
            found = checked_for_sending(session, [event_id])
            return event_summary(session, event_id), found.get(event_id, Checked())

    def monday_first(self) -> bool:
        """Japan begins its weeks with Sunday; so does this office in either language unless it wishes otherwise."""
        return self._services.settings.get(WEEK_STARTS) == "monday"
