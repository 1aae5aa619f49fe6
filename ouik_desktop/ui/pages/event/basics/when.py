"""When an event takes place, when its doors open, and how one registers: rows of the event form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Final

from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.model.event import end_of
from ouik_desktop.model.fields import BY_PATH
from ouik_desktop.model.words import EventState
from ouik_desktop.ui.pages.event.basics.form_rows import FormRows
from ouik_desktop.ui.widgets import (
    Button,
    CheckField,
    ChoiceField,
    DateField,
    FirstDayField,
    Label,
    LateTimeField,
    LineField,
    NumberField,
    TimeField,
)
from ouik_desktop.work.events import edit
from ouik_desktop.work.events.view import EventView
from ouik_desktop.work.events.words import length_text

# where the office and its partners hold events; another zone that an event has is offered with it
ZONES: Final = (
    "Asia/Tokyo",
    "Asia/Seoul",
    "Asia/Bangkok",
    "Asia/Kolkata",
    "Europe/Paris",
    "Europe/London",
    "UTC",
    "America/New_York",
    "America/Los_Angeles",
)


class WhenRows(FormRows):
    """Day, times, whole days; the end has a day of its own where it is another day."""

    def make(self) -> None:
        kit, today = self.kit, self.services.clock.today
        self.day = FirstDayField(kit, _("Date"), today)
        self.day.needed = _("An event needs a date.")
        self.starts = LateTimeField(kit, _("Start"))
        self.starts.needed = _("An event needs a start, or it lasts all day.")
        self.last_day = DateField(kit, _("Last day"), today)
        self.last_day.setObjectName("lastDay")
        self.ends = LateTimeField(kit, _("End"))
        self.length = Label(kit, step="small", ink="ink2")
        self.all_day = CheckField(kit, _("All day"))
        self.several_days = Button(kit, _("Several days"), self._open_last_day, kind="quiet", small=True)
        self._last_day_open = False
        dash = Label(kit, "–", ink="ink2")
        when = self.in_line(
            self.day, self.starts, dash, self.last_day, self.ends, self.length, self.all_day, self.several_days
        )
        self.form.row(_("When"), when, stretch=True)
        self.form.name("starts", self.day)
        self.form.name("ends", self.ends)
        self.reception = TimeField(kit, BY_PATH["reception_opens"].label)
        self.doors = TimeField(kit, BY_PATH["doors_open"].label)
        doors = Label(kit, BY_PATH["doors_open"].label, ink="ink2")
        self.form.row(BY_PATH["reception_opens"].label, self.reception, doors, self.doors, path="reception_opens")
        self.form.name("doors_open", self.doors)
        self.zone = ChoiceField[str](kit, BY_PATH["timezone"].label, width=220)
        self.form.row(BY_PATH["timezone"].label, self.zone, path="timezone")
        self.zone.committed.connect(lambda zone: self.write("timezone", zone))
        self.day.committed.connect(self._move)
        self.starts.committed.connect(self._move)
        self.day.span_committed.connect(self._set_days)
        self.starts.span_committed.connect(self._set_hours)
        self.last_day.committed.connect(self._end)
        self.ends.committed.connect(self._end)
        self.all_day.committed.connect(self._set_all_day)
        self.reception.committed.connect(lambda at: self.write("reception_opens", at))
        self.doors.committed.connect(lambda at: self.write("doors_open", at))

    def fill(self, view: EventView) -> None:
        starts, ends, all_day = view.row.starts, view.row.ends, view.row.all_day
        last = view.row.last_day
        for day in (self.day, self.last_day):
            day.past = view.row.state in (EventState.HELD, EventState.REPORTED)
        self.day.set_value(starts.date())
        self.starts.set_value(None if all_day else starts - _midnight(starts.date()))
        self.last_day.set_value(last)
        self.ends.set_value(None if all_day or ends is None else ends - _midnight(last))
        self.all_day.set_value(all_day)
        another_day = last != starts.date() or self._last_day_open
        self.last_day.setVisible(another_day)
        self.several_days.setVisible(not another_day)
        for field in (self.starts, self.ends):
            field.setVisible(not all_day)
        self.length.say(length_text(view.row) or "")
        zones = dict.fromkeys((*ZONES, view.row.timezone))
        self.zone.set_choices([(zone, zone.replace("_", " ")) for zone in zones])
        self.zone.set_value(view.row.timezone)
        self.reception.set_value(view.values["reception_opens"])
        self.doors.set_value(view.values["doors_open"])

    def _open_last_day(self) -> None:
        self._last_day_open = True
        self.last_day.show()
        self.several_days.hide()
        self.last_day.setFocus()

    def _move(self, _value: object) -> None:
        day = self.day.value()
        if day is None:
            return
        starts = _midnight(day) + (self.starts.value() or timedelta())
        self.attempt(edit.set_time, self.event_id(), starts)

    def _set_days(self, first: date, last: date) -> None:
        starts = self.starts.value() or timedelta()
        ends = timedelta() if self.all_day.value() else self.ends.value()
        self._set(_midnight(first) + starts, _midnight(last) + (starts if ends is None else ends))

    def _set_hours(self, starts: timedelta, ends: timedelta) -> None:
        if self.view is None:
            return
        midnight = _midnight(self.day.value() or self.view.row.starts.date())
        self._set(midnight + starts, midnight + ends)

    def _set(self, starts: datetime, ends: datetime) -> None:
        self.attempt(edit.set_time, self.event_id(), starts, ends)

    def _end(self, _value: object) -> None:
        at, day = self.ends.value(), self.last_day.value() or self.day.value()
        self._last_day_open = False
        if self.all_day.value():
            self.write("ends", _midnight(day) if day else None)
        elif at is None or day is None:
            self.write("ends", None)
        else:
            self.write("ends", end_of(day, at))

    def _set_all_day(self, all_day: bool) -> None:
        self.attempt(edit.set_all_day, self.event_id(), all_day)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


class RegistrationRows(FormRows):
    """How many may come, from when to when one registers, and where."""

    def make(self) -> None:
        kit, today = self.kit, self.services.clock.today
        self.capacity = NumberField(kit, BY_PATH["capacity"].label)
        self.people = Label(kit, ink="ink2")
        self.form.row(BY_PATH["capacity"].label, self.capacity, self.people, path="capacity")
        self.capacity.committed.connect(lambda count: self.write("capacity", count))
        self.moments = {path: self._moment(path, today) for path in ("registration_opens", "registration_closes")}
        self.url = LineField(kit, BY_PATH["registration_url"].label, placeholder="https://")
        self.form.row(BY_PATH["registration_url"].label, self.url, stretch=True, path="registration_url")
        self.url.committed.connect(lambda url: self.write("registration_url", url))

    def _moment(self, path: str, today: Callable[[], date]) -> tuple[DateField, TimeField]:
        label = BY_PATH[path].label
        day, at = DateField(self.kit, label, today), TimeField(self.kit, _("{field}: time", field=label))
        self.form.row(label, day, at, path=path)
        day.committed.connect(lambda _value: self._set_moment(path))
        at.committed.connect(lambda _value: self._set_moment(path))
        return day, at

    def _set_moment(self, path: str) -> None:
        day, at = self.moments[path]
        chosen: date | None = day.value()
        self.write(path, datetime.combine(chosen, at.value() or time()) if chosen else None)

    def fill(self, view: EventView) -> None:
        self.capacity.set_value(view.row.capacity)
        self.people.say(self._people(view))
        for path, (day, at) in self.moments.items():
            moment: datetime | None = view.values[path]
            day.set_value(moment.date() if moment else None)
            at.set_value(moment.time() if moment and moment.time() != time() else None)
        self.url.set_value(view.values["registration_url"])

    def _people(self, view: EventView) -> Text:
        taken = view.row.people.places_taken
        return n_("people; {count} place taken", "people; {count} places taken", taken)
