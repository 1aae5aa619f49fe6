"""What one does to events from any page: open, copy, move, delete, change the state; each said afterwards and undoable."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from ouik_desktop.field_path import of_event
from ouik_desktop.i18n import _, n_
from ouik_desktop.model import Event, LocalizedText
from ouik_desktop.model.words import EventState
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.work.events import copying, edit


def is_whole_days(by: timedelta) -> bool:
    """Whether a step is one of days; a quarter of an hour back has -1 days, too."""
    return not by % timedelta(days=1)


class EventVerbs:
    """The verbs of events, for any page."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def open(self, event_id: int, field: str | None = None) -> None:
        """Open the editor, at a field where one is named."""
        path = of_event(event_id, field) if field else None
        self._services.navigation.open(Route("event", event_id, tab="basics" if field else None, field=path))

    def print_list(self, event_id: int) -> None:
        """Go to the sign-in sheet of an event."""
        self._services.navigation.open(Route("print", event_id))

    def move(self, event_id: int, by: timedelta) -> None:
        """Move an event; it keeps its length, its programme moves along. Whole-day events move by days only."""
        before = self._read(event_id)
        if before is None or (before.all_day and not is_whole_days(by)):
            return
        starts = before.starts + by
        words = _("“{event}” moved to {day}", event=before.title, day=self._when(starts, by, before.all_day))
        self._services.attempt_and_say(words, edit.set_time, event_id, starts)

    def _when(self, starts: datetime, by: timedelta, all_day: bool) -> str:
        language = self._services.kit.language
        day = language.short_date(starts.date())
        return day if all_day or is_whole_days(by) else f"{day} {language.time(starts.time())}"

    def copy(self, event_id: int) -> None:
        """Copy an event to the same weekday of the week after it or of this week, whichever is later, and open the copy."""
        before = self._read(event_id)
        if before is None:
            return
        starts = datetime.combine(
            _same_weekday(before.starts.date(), self._services.clock.today()), before.starts.time()
        )
        numbered = before.series_id is not None
        copy = self._services.attempt_new(copying.copy_event, event_id, starts, next_in_series=numbered)
        if copy is not None:
            said = _("“{event}” duplicated; the copy is an idea on {day}", event=before.title, day=starts.date())
            self._services.navigation.open(Route("event", copy, tab="basics", field=of_event(copy, "starts")))
            self._services.notices.undoable(said)  # a page that opens would lie over it

    def delete(self, event_id: int) -> bool:
        """Delete an event with all that hangs on it; undo brings it back."""
        before = self._read(event_id)
        if before is None:
            return False
        said = _("“{event}” deleted", event=before.title or LocalizedText("（題名なし）", "(untitled)"))
        return self._services.attempt_and_say(said, edit.delete_event, event_id)

    def delete_all(self, event_ids: list[int]) -> None:
        """Delete several events in one act."""
        if len(event_ids) == 1:
            self.delete(event_ids[0])
            return
        said = n_("{count} event deleted", "{count} events deleted", len(event_ids))
        self._services.attempt_and_say(said, edit.delete_events, event_ids)

    def set_state(self, event_id: int, state: EventState) -> None:
        """Change the state."""
        self._services.attempt_and_say(_("State: {state}", state=state.text), edit.set_state, event_id, state)

    def _read(self, event_id: int) -> Event | None:
        with self._services.office.read() as session:
            return session.get(Event, event_id)


def _same_weekday(old: date, today: date) -> date:
    return old + timedelta(weeks=max(1, (today - old).days // 7 + 1))
