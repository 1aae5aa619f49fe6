"""A new event in a few words: title, days, times, series. Everything else is written in the editor, which opens afterwards."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ouik_desktop.field_path import of_event
from ouik_desktop.i18n import CODES, Text, _
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.event import Event, end_of
from ouik_desktop.model.fields import BY_PATH
from ouik_desktop.model.words import EventKind, Mode
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.pages.events.instalment import LikeTheLast
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.navigation import route_to
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import (
    Button,
    ChoiceField,
    Complaints,
    DateField,
    FirstDayField,
    Label,
    LateTimeField,
    LineField,
)
from ouik_desktop.work import venues
from ouik_desktop.work.events import edit, series
from ouik_desktop.work.events.edit import EventDraft
from ouik_desktop.work.events.series import SeriesRow
from ouik_desktop.work.events.words import UNTITLED
from ouik_desktop.work.kinds import kinds


class NewEventDialog(Dialog):
    """Makes an event on `day` and opens it. A series gives its next number, the title its pattern writes, and what its last
    instalment was like."""

    def __init__(self, services: Services, parent: QWidget, day: date) -> None:
        super().__init__(services.kit, parent, _("New event"), name="newEventDialog")
        self._services = services
        self._series = self._read_series()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(services.kit.px(12))
        self._grid.setVerticalSpacing(services.kit.px(8))
        self.body.addLayout(self._grid)
        self._make_fields(services, day)
        self._lay_out()
        self._like_the_last = LikeTheLast(services, self)
        self.trouble = Label(services.kit, "", step="small", ink="bad", wrap=True)
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self.add_cancel()
        self.add_verb(_("Create event"), self._create, icon="plus")
        self.setMinimumWidth(services.kit.px(660))
        self.title_ja.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_series(self) -> list[SeriesRow]:
        with self._services.office.read() as session:
            return series.series_rows(session, self._services.clock.today())

    def _kinds(self) -> list[tuple[str, Words]]:
        with self._services.office.read() as session:
            return [(kind.id, kind.text) for kind in kinds(session).offered(EventKind.WORKSHOP.value)]

    def _make_fields(self, services: Services, day: date) -> None:
        kit, today = services.kit, services.clock.today
        self.title_ja = LineField(kit, _("Title in Japanese"))
        self.title_en = LineField(kit, _("Title in English"))
        self.day = FirstDayField(kit, _("Date"), today)
        self.starts = LateTimeField(kit, _("Start"))
        self.last_day = DateField(kit, _("Last day"), today)
        self.ends = LateTimeField(kit, _("End"))
        self.several_days = Button(kit, _("Several days"), self._open_last_day, kind="quiet", small=True)
        self.kind = ChoiceField[str](kit, _("Kind"), self._kinds())
        self.mode = ChoiceField[str](kit, BY_PATH["mode"].label, [(mode, mode.text) for mode in Mode], width=160)
        self.venue = ChoiceField[int](kit, _("Venue"), self._venues(), empty=_("No venue yet"), width=300)
        self.rooms = Label(kit, ink="ink2", step="small", wrap=True)
        self.rooms.hide()
        choices = [(row.id, row.title) for row in self._series]
        self.series = ChoiceField(kit, _("Series"), choices, empty=_("No series"))
        self.day.set_value(day)
        self.starts.set_value(timedelta(hours=13, minutes=30))
        self.ends.set_value(timedelta(hours=15, minutes=30))
        self.kind.set_value(EventKind.WORKSHOP.value)
        self.mode.set_value(Mode.ON_SITE)
        self.last_day.hide()
        self.day.span_committed.connect(self._set_days)
        self.starts.span_committed.connect(lambda _starts, ends: self.ends.set_value(ends))
        self.series.committed.connect(self._series_chosen)

    def _venues(self) -> list[tuple[int, LocalizedText]]:
        with self._services.office.read() as session:
            return [(venue.id, venue.name) for venue in venues.venues(session)]

    def _lay_out(self) -> None:
        when = (self.day, self.starts, Label(self.kit, "–", ink="ink2"), self.last_day, self.ends, self.several_days)
        self._row(_("Series"), self.series)
        self._row(_("Title in Japanese"), self.title_ja)
        self._row(_("Title in English"), self.title_en)
        self._row(_("When"), *when)
        complaints = Complaints(self.kit, self.day, self.starts, self.last_day, self.ends)
        self._grid.addWidget(complaints, self._grid.rowCount(), 1)
        self._row(_("Kind"), self.kind)
        self._row(BY_PATH["mode"].label, self.mode)
        self._row(_("Venue"), self.venue)
        self._grid.addWidget(self.rooms, self._grid.rowCount(), 1)

    def _row(self, words: Text, *fields: QWidget) -> None:
        at = self._grid.rowCount()
        self._grid.addWidget(Label(self.kit, words, ink="ink2"), at, 0)
        if len(fields) == 1:
            self._grid.addWidget(fields[0], at, 1)
            return
        line = QHBoxLayout()
        line.setSpacing(self.kit.px(8))
        for field in fields:
            line.addWidget(field)
        line.addStretch(1)
        self._grid.addLayout(line, at, 1)

    # --- several days -------------------------------------------------------------------------------------------------------

    def _open_last_day(self) -> None:
        self._show_last_day(self.day.value())
        self.last_day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_days(self, first: date, last: date) -> None:
        """From when to when was typed as one: 12/5-6."""
        if last != first:
            self._show_last_day(last)

    def _show_last_day(self, day: date | None) -> None:
        self.last_day.set_value(day)
        self.last_day.show()
        self.several_days.hide()

    # --- a series -----------------------------------------------------------------------------------------------------------

    def _series_chosen(self, series_id: object) -> None:
        """Say what the series would call it, where nothing is typed, and what its last instalment was like."""
        row = next((row for row in self._series if row.id == series_id), None)
        number = "" if row is None or row.next_number is None else str(row.next_number)
        for code, field in zip(CODES, (self.title_ja, self.title_en), strict=True):
            pattern = row.pattern.get(code) if row is not None else ""
            words = pattern.replace("{n}", number) if "{fiscal_year" not in pattern else ""
            self.kit.text(field.setPlaceholderText, words)
        self._like_the_last.fill(None if row is None else row.id)

    # --- making it ----------------------------------------------------------------------------------------------------------

    def _create(self) -> None:
        parsed = (self.day, self.starts, self.last_day, self.ends)
        for field in (self.title_ja, self.title_en, *parsed):
            field.commit()
        wrong = next((field for field in parsed if field.trouble is not None), None)
        if wrong is not None:  # it says so itself
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        problem = self._problem()
        if problem is not None:
            self.trouble.say(problem)
            self.trouble.show()
            return
        made = self._services.attempt_new(edit.add_event, self._draft())
        if made is not None:
            self.accept()
            self._services.navigation.open(route_to(of_event(made, "summary", "ja")))
            self._services.notices.undoable(_("“{event}” added", event=self._called(made)))

    def _called(self, event_id: int) -> LocalizedText | Text:
        """The title it was given, which a series may have written."""
        with self._services.office.read() as session:
            return session.get_one(Event, event_id).title or UNTITLED

    def _problem(self) -> Text | None:
        if not (self.title_ja.value() or self.title_en.value() or self.series.value()):
            return _("Please write a title, in either language, or choose a series.")
        if self.day.value() is None:
            return _("Enter the date of the event.")
        draft = self._draft()
        if draft.ends is not None and draft.ends < draft.starts:
            return _("It would end before it begins.")
        return None

    def _draft(self) -> EventDraft:
        day = self.day.value()
        assert day is not None  # `_problem` has asked
        starts = self.starts.value()
        venue, usual = self.venue.value(), self._like_the_last.usual
        return EventDraft(
            title=LocalizedText(self.title_ja.value(), self.title_en.value()),
            starts=datetime.combine(day, time()) + (starts or timedelta()),
            ends=self._end(day, all_day=starts is None),
            all_day=starts is None,
            kind=self.kind.value() or EventKind.WORKSHOP.value,
            series_id=self.series.value(),
            venue_id=venue,
            room_ids=usual.room_ids if usual and usual.venue_id == venue else (),
            fields={"mode": self.mode.value() or Mode.ON_SITE.value, "title_kana": self.title_ja.reading()},
        )

    def _end(self, day: date, *, all_day: bool) -> datetime | None:
        last, at = self.last_day.value() or day, self.ends.value()
        if all_day:
            return datetime.combine(last, time()) if last != day else None
        return None if at is None else end_of(last, at)
