"""What one does to events from any page: open, copy, move, delete, change the state; each said afterwards and undoable.

`event_actions` is the one list of them, for the menu bar and for the menu of an event wherever it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import partial

from ouik_desktop.field_path import of_event
from ouik_desktop.finding import wanting
from ouik_desktop.i18n import Text, _, c_, n_
from ouik_desktop.model import Event, LocalizedText
from ouik_desktop.model.words import EventState
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.navigation import Route, route_to
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.work.events import copying, edit, states
from ouik_desktop.work.events.words import UNTITLED
from ouik_desktop.work.translation.preflight import view_and_check


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

    def announce(self, event_id: int) -> None:
        """Go to where an event is announced."""
        self._services.navigation.open(Route("event", event_id, tab="announce"))

    def check(self, event_id: int) -> None:
        """Go to what is to be checked before an event is announced."""
        self._services.navigation.open(Route("event", event_id, tab="announce", options=(("show", "findings"),)))

    def show_in_calendar(self, event_id: int) -> None:
        """Go to the day of an event in the calendar."""
        event = self._read(event_id)
        if event is not None:
            day = event.starts.date().isoformat()
            self._services.navigation.open(Route("calendar", options=(("day", day),)))

    def print_list(self, event_id: int) -> None:
        """Go to the sign-in sheet of an event."""
        self._services.navigation.open(Route("print", event_id))

    def move(self, event_id: int, by: timedelta) -> None:
        """Move an event; it keeps its length, its programme moves along. Whole-day events move by days only."""
        before = self._read(event_id)
        if before is None or (before.all_day and not is_whole_days(by)):
            return
        starts = before.starts + by
        words = _("“{event}” moved to {day}", event=called(before), day=self._when(starts, by, before.all_day))
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
            said = _("“{event}” duplicated; the copy is an idea on {day}", event=called(before), day=starts.date())
            self._services.navigation.open(Route("event", copy, tab="basics", field=of_event(copy, "starts")))
            self._services.notices.undoable(said)  # a page that opens would lie over it

    def delete(self, event_id: int) -> bool:
        """Delete an event with all that hangs on it; undo brings it back."""
        before = self._read(event_id)
        if before is None:
            return False
        said = _("“{event}” deleted", event=called(before))
        return self._services.attempt_and_say(said, edit.delete_event, event_id)

    def delete_all(self, event_ids: list[int]) -> None:
        """Delete several events in one act."""
        if len(event_ids) == 1:
            self.delete(event_ids[0])
            return
        said = n_("{count} event deleted", "{count} events deleted", len(event_ids))
        self._services.attempt_and_say(said, edit.delete_events, event_ids)

    def set_state(self, event_ids: Sequence[int], state: EventState) -> None:
        """Change the state of one event, or of several in one act; who announces an event that wants something is told so."""
        said = _("State: {state}", state=state.text)
        done = self._services.attempt_and_say(said, states.set_states, event_ids, state)
        if done and state is EventState.ANNOUNCED and len(event_ids) == 1:
            self._tell_what_is_wanting(event_ids[0])

    def _tell_what_is_wanting(self, event_id: int) -> None:
        with self._services.office.read() as session:
            _view, checked = view_and_check(session, event_id)
        owed = list(dict.fromkeys(one.path.whole for one in wanting(checked.findings)))
        if owed:
            words = _("Announced, but {count} texts are not complete in both languages", count=len(owed))
            show = partial(self._services.navigation.open, route_to(owed[0], event_id))
            self._services.notices.offer(words, _("Show"), show, icon="warning")

    def has_state(self, event_ids: Sequence[int], state: EventState) -> bool:
        """Whether all these events are in a state."""
        events = [self._read(one) for one in event_ids]
        return bool(events) and all(event is not None and event.state == state.value for event in events)

    def _read(self, event_id: int) -> Event | None:
        with self._services.office.read() as session:
            return session.get(Event, event_id)


def called(event: Event) -> LocalizedText | Text:
    """What a sentence calls an event: its title, or that it has none."""
    return event.title or UNTITLED


def _same_weekday(old: date, today: date) -> date:
    return old + timedelta(weeks=max(1, (today - old).days // 7 + 1))


def event_actions(verbs: EventVerbs, chosen: Callable[[], Sequence[int]]) -> list[Action]:
    """What can be done with the events that are `chosen` when the action is run; what makes sense with one alone waits for one."""

    def one() -> bool:
        return len(chosen()) == 1

    def some() -> bool:
        return bool(chosen())

    def on_one(verb: Callable[[int], object]) -> Callable[[], object]:
        return lambda: verb(chosen()[0]) if one() else None

    act = partial(Action, menu="event", on_thing=True)
    alone = partial(act, enabled=one)
    opening, announcing, printing = on_one(verbs.open), on_one(verbs.announce), on_one(verbs.print_list)
    checking = on_one(verbs.check)
    calendar, copying_it = on_one(verbs.show_in_calendar), on_one(verbs.copy)
    return [
        alone("open_event", c_("an event", "Open"), opening, icon="arrow-square-out", hint="Enter", group=2),
        alone("announce_event", c_("an event", "Announce"), announcing, icon="megaphone", group=2),
        alone("preflight", _("Check before sending"), checking, keys="F7", icon="check-circle", group=2),
        alone("print_event", _("Print the list"), printing, icon="printer", group=2),
        alone("show_in_calendar", _("Show in the calendar"), calendar, icon="calendar-blank", group=2),
        *(_state_action(verbs, chosen, state, some) for state in EventState),
        alone("copy_event", _("Duplicate"), copying_it, keys="Ctrl+Shift+D", icon="copy", group=3),
        act(
            "delete_event",
            _("Delete event"),
            lambda: verbs.delete_all(list(chosen())),
            icon="trash",
            group=5,
            enabled=some,
            danger=True,
        ),
    ]


def _state_action(
    verbs: EventVerbs, chosen: Callable[[], Sequence[int]], state: EventState, some: Callable[[], bool]
) -> Action:
    return Action(
        f"state_{state.value}",
        state.text,
        lambda: verbs.set_state(chosen(), state),
        glyph=state.value,
        menu="event",
        group=3,
        inside=_("State"),
        on_thing=True,
        enabled=some,
        checked=lambda: verbs.has_state(chosen(), state),
    )
