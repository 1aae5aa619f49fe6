"""A new event in a few words: title, day, times, series. Everything else is written in the editor, which opens afterwards."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ouik_desktop.field_path import of_event
from ouik_desktop.i18n import CODES, Text, _
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.event import end_of
from ouik_desktop.model.words import EventKind
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.navigation import route_to
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import ChoiceField, Complaints, DateField, Label, LateTimeField, LineField
from ouik_desktop.work.events import edit, series
from ouik_desktop.work.events.edit import EventDraft
from ouik_desktop.work.events.series import SeriesRow
from ouik_desktop.work.kinds import kinds


class NewEventDialog(Dialog):
    """Makes an event on `day` and opens it. A series gives its next number, and the title its pattern writes."""

    def __init__(self, services: Services, parent: QWidget, day: date) -> None:
        super().__init__(services.kit, parent, _("New event"), name="newEventDialog")
        self._services = services
        self._series = self._read_series()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(services.kit.px(12))
        self._grid.setVerticalSpacing(services.kit.px(8))
        self.body.addLayout(self._grid)
        self._add_fields(services, day)
        self.trouble = Label(services.kit, "", step="small", ink="bad", wrap=True)
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self.add_cancel()
        self.add_verb(_("Create event"), self._create, icon="plus")
        self.setMinimumWidth(services.kit.px(560))
        self.title_ja.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_series(self) -> list[SeriesRow]:
        with self._services.office.read() as session:
            return series.series_rows(session, self._services.clock.today())

    def _kinds(self) -> list[tuple[str, Words]]:
        with self._services.office.read() as session:
            return [(kind.id, kind.text) for kind in kinds(session).offered(EventKind.WORKSHOP.value)]

    def _add_fields(self, services: Services, day: date) -> None:
        kit = services.kit
        self.title_ja = LineField(kit, _("Title in Japanese"))
        self.title_en = LineField(kit, _("Title in English"))
        self.day = DateField(kit, _("Date"), services.clock.today)
        self.starts = LateTimeField(kit, _("Start"))
        self.ends = LateTimeField(kit, _("End"))
        self.starts.span_committed.connect(lambda _starts, ends: self.ends.set_value(ends))
        self.kind = ChoiceField(kit, _("Kind"), self._kinds())
        choices = [(row.id, row.title) for row in self._series]
        self.series = ChoiceField(kit, _("Series"), choices, empty=_("No series"))
        self.day.set_value(day)
        self.starts.set_value(timedelta(hours=13, minutes=30))
        self.ends.set_value(timedelta(hours=15, minutes=30))
        self.kind.set_value(EventKind.WORKSHOP.value)
        when = QHBoxLayout()
        when.setSpacing(kit.px(8))
        for widget in (self.day, self.starts, Label(kit, "–", ink="ink2"), self.ends):
            when.addWidget(widget)
        when.addStretch(1)
        self._row(_("Series"), self.series)
        self._row(_("Title in Japanese"), self.title_ja)
        self._row(_("Title in English"), self.title_en)
        self._row(_("When"), when)
        self._grid.addWidget(Complaints(kit, self.day, self.starts, self.ends), self._grid.rowCount(), 1)
        self._row(_("Kind"), self.kind)
        self.series.committed.connect(self._series_chosen)

    def _row(self, words: Text, field: QWidget | QHBoxLayout) -> None:
        at = self._grid.rowCount()
        self._grid.addWidget(Label(self.kit, words, ink="ink2"), at, 0)
        if isinstance(field, QWidget):
            self._grid.addWidget(field, at, 1)
        else:
            self._grid.addLayout(field, at, 1)

    def _series_chosen(self, series_id: object) -> None:
        """Say what the series would call it, where nothing is typed."""
        row = next((row for row in self._series if row.id == series_id), None)
        number = "" if row is None or row.next_number is None else str(row.next_number)
        for code, field in zip(CODES, (self.title_ja, self.title_en), strict=True):
            pattern = row.pattern.get(code) if row is not None else ""
            words = pattern.replace("{n}", number) if "{fiscal_year" not in pattern else ""
            self.kit.text(field.setPlaceholderText, words)

    def _create(self) -> None:
        for field in (self.title_ja, self.title_en, self.day, self.starts, self.ends):
            field.commit()
        wrong = next((field for field in (self.day, self.starts, self.ends) if field.trouble is not None), None)
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
            self._services.notices.undoable(_("Event added"))

    def _problem(self) -> Text | None:
        if not (self.title_ja.value() or self.title_en.value() or self.series.value()):
            return _("Please write a title, in either language, or choose a series.")
        if self.day.value() is None:
            return _("Please say on which day it takes place.")
        draft = self._draft()
        if draft.ends is not None and draft.ends < draft.starts:
            return _("It would end before it begins.")
        return None

    def _draft(self) -> EventDraft:
        day = self.day.value()
        assert day is not None  # `_problem` has asked
        midnight = datetime.combine(day, time())
        starts, ends = self.starts.value(), self.ends.value()
        all_day = starts is None
        return EventDraft(
            title=LocalizedText(self.title_ja.value(), self.title_en.value()),
            starts=midnight + (starts or timedelta()),
            ends=end_of(day, ends) if ends is not None and not all_day else None,
            all_day=all_day,
            kind=self.kind.value() or EventKind.WORKSHOP.value,
            series_id=self.series.value(),
        )
