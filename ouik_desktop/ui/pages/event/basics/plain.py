"""The fields of an event that are one plain value: choices, numbers, days."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from ouik_desktop.i18n import _
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.fields import BY_PATH, Field, FieldKind
from ouik_desktop.ui.pages.event.basics.form_rows import FormRows
from ouik_desktop.ui.pages.shared.new_record import NewRecordDialog
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import ChoiceField, DateField, Form, IconButton, Label, LineField, NumberField
from ouik_desktop.work.events import edit
from ouik_desktop.work.events.field_values import read_value
from ouik_desktop.work.events.series import SeriesDraft, series_rows
from ouik_desktop.work.events.view import EventView
from ouik_desktop.work.kinds import kinds

KIND_AND_SERIES = ("kind", "series")

ValueField = ChoiceField[str] | NumberField | DateField | LineField


class PlainRows(FormRows):
    """A row for each path, its field by the kind of the field; `series` stands for series and numbers in one row."""

    def __init__(
        self, services: Services, form: Form, event_id: Callable[[], int], paths: tuple[str, ...] = KIND_AND_SERIES
    ) -> None:
        self._paths = paths
        self._fields: dict[str, ValueField] = {}
        super().__init__(services, form, event_id)

    def make(self) -> None:
        for path in self._paths:
            if path == "series":
                self._make_series()
            else:
                field = self._field(BY_PATH[path])
                self.form.row(BY_PATH[path].label, field, path=path)

    def _field(self, field: Field) -> ValueField:
        widget = self._widget(field)
        widget.committed.connect(partial(self.write, field.path))
        self._fields[field.path] = widget
        return widget

    def _widget(self, field: Field) -> ValueField:
        kit = self.kit
        if field.kind is FieldKind.CHOICE:
            return ChoiceField(kit, field.label, [(choice.id, choice.text) for choice in field.choices])
        if field.kind is FieldKind.NUMBER:
            return NumberField(kit, field.label)
        if field.kind is FieldKind.DATE:
            return DateField(kit, field.label, self.services.clock.today)
        return LineField(kit, field.label)

    def _make_series(self) -> None:
        kit = self.kit
        self._series = ChoiceField[int](kit, _("Series"), empty=_("No series"), width=340)
        self._series.committed.connect(self._set_series)
        number, in_year = self._field(BY_PATH["number"]), self._field(BY_PATH["number_in_year"])
        self._numbers = (
            Label(kit, BY_PATH["number"].label, ink="ink2"),
            number,
            Label(kit, BY_PATH["number_in_year"].label, ink="ink2"),
            in_year,
        )
        add = IconButton(kit, "plus", _("New series…"), self._new_series)
        add.setObjectName("newSeries")
        self._edit = IconButton(kit, "pencil-simple", _("Edit the series"), self._edit_series)
        self._edit.setObjectName("editSeries")
        self.form.row(_("Series"), self.in_line(self._series, add, self._edit, *self._numbers), stretch=True)
        self.form.name("series", self._series)
        self.form.name("number", number)
        self.form.name("number_in_year", in_year)

    def _set_series(self, series_id: int | None) -> None:
        self.attempt(edit.set_series, self.event_id(), series_id)

    def _edit_series(self) -> None:
        if self.view is not None and self.view.row.series_id is not None:
            self.services.navigation.open(Route("series", self.view.row.series_id))

    def actions_here(self) -> list[Action]:
        """The series has a page of its own."""
        return [
            Action(
                "open_series",
                _("Open series"),
                self._edit_series,
                icon="list-numbers",
                menu="event",
                group=3,
                enabled=lambda: self.view is not None and self.view.row.series_id is not None,
            )
        ]

    def _new_series(self) -> None:
        NewSeriesDialog(self, self._series.window()).open()

    def fill(self, view: EventView) -> None:
        kind = self._fields.get("kind")
        if isinstance(kind, ChoiceField):
            with self.services.office.read() as session:
                offered = kinds(session).offered(view.values["kind"])
            kind.set_choices([(one.id, one.text) for one in offered])
        for path, field in self._fields.items():
            field.set_value(view.values[path])
        if "series" in self._paths:
            with self.services.office.read() as session:
                rows = series_rows(session, view.row.starts.date())
            self._series.set_choices([(row.id, row.title) for row in rows])
            self._series.set_value(view.row.series_id)
            for widget in (self._edit, *self._numbers):
                widget.setVisible(view.row.series_id is not None)


class NewSeriesDialog(NewRecordDialog):
    """A series: what it is called, how its titles are numbered, and with which number it begins; the event joins it then."""

    def __init__(self, rows: PlainRows, parent: QWidget) -> None:
        def add(words: Mapping[str, str]) -> None:
            title, pattern = (
                LocalizedText(words["ja"], words["en"]),
                LocalizedText(words["pattern_ja"], words["pattern_en"]),
            )
            first = read_value(BY_PATH["number"], words["first"], rows.services.clock.today())
            series = SeriesDraft(title, pattern, 1 if first is None else first)
            edit.set_series(rows.services.office.store, rows.event_id(), series)

        lines = {
            "ja": _("Name in Japanese"),
            "en": _("Name in English"),
            "pattern_ja": _("Pattern in Japanese"),
            "pattern_en": _("Pattern in English"),
            "first": _("First number"),
        }
        super().__init__(rows.services, parent, _("New series"), _("Add series"), lines, add, name="newSeriesDialog")
        self.say(_("A pattern writes the titles: {n} stands for the number. Without one they carry no numbers."))
