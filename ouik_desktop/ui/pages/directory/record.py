"""The page of a record that hangs on events, a venue or a series: its words kept as one types, read again when they change."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Generic, TypeVar

from ouik_desktop.errors import NotFound
from ouik_desktop.field_path import FieldPath
from ouik_desktop.model.fields import NOUNS, Field, FieldKind
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.pages.shared.words_field import kept_by_path, show_text
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import BilingualField, Form, LineField
from ouik_desktop.work import words

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ouik_desktop.store import Changes


R = TypeVar("R")  # what is read of the record


class RecordPage(Page, Generic[R]):
    """A page of this kind lays out its form from the list of fields and shows a row."""

    def __init__(self, services: Services, name: str) -> None:
        super().__init__(services, name=name)
        self.record_id = 0
        self.header.set_back(True)
        column = self.scroll_body()
        self.form = Form(self.kit)
        column.addLayout(self.form)
        self.lay_out()
        column.addStretch(1)

    @abstractmethod
    def lay_out(self) -> None:
        """Fill the form with fields."""

    @abstractmethod
    def read_row(self, session: Session, record_id: int) -> R:
        """The record as it stands; `NotFound` when it is not there."""

    @abstractmethod
    def show_row(self, row: R) -> None:
        """Show it."""

    def id_of(self, session: Session, route: Route) -> int | None:
        """Which record a route means."""
        return route.id

    def focus(self, path: FieldPath) -> None:
        """Bring the cursor into a field."""
        self.form.focus(path.name)

    # --- fields ------------------------------------------------------------------------------------------------------------

    def add_fields(self, noun: str) -> dict[str, BilingualField | LineField]:
        """All texts and lines of a noun, by their path."""
        return {
            field.path: self._bilingual(noun, field) if field.is_localized else self._line(noun, field)
            for field in NOUNS[noun].fields
            if field.is_localized or field.kind is FieldKind.LINE
        }

    def _bilingual(self, noun: str, field: Field) -> BilingualField:
        widget = kept_by_path(self.services, field, lambda: FieldPath(noun, self.record_id, field.path))
        return self.form.add(widget)

    def _line(self, noun: str, field: Field) -> LineField:
        widget = LineField(self.kit, field.label, width=260)
        widget.committed.connect(
            lambda typed: self.keep(FieldPath(noun, self.record_id, field.path), str(typed).strip())
        )
        self.form.row(field.label, widget, path=field.path)
        return widget

    def keep(self, path: FieldPath, value: object) -> None:
        """Keep the value of a field that is the same in both languages."""
        self.services.attempt(words.set_value, path, value)

    def show_fields(self, noun: str, widgets: dict[str, BilingualField | LineField], row: object) -> None:
        """Show what `row` has under the paths of the fields."""
        for path, widget in widgets.items():
            if isinstance(widget, BilingualField):
                where = FieldPath(noun, self.record_id, path)
                show_text(widget, where, NOUNS[noun][path], getattr(row, path))
            else:
                widget.set_value(getattr(row, path))

    # --- as a page ---------------------------------------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        try:
            with self.services.office.read() as session:
                record_id = self.id_of(session, route) or self.record_id
        except NotFound:
            self.services.navigation.open(Route("events"))
            return
        if record_id != self.record_id:
            self.form.forget()
        self.record_id = record_id
        self._read()
        if route.field is not None:
            self.focus(route.field)

    def refresh(self, changes: Changes) -> None:
        self._read(changes)

    def leave(self) -> bool:
        self.form.commit()
        self.services.office.seal()
        return self.is_settled(self.form)

    def _read(self, changes: Changes | None = None) -> None:
        try:
            with self.services.office.read() as session:
                row = self.read_row(session, self.record_id)
        except NotFound:  # undone or deleted meanwhile
            if changes is not None:
                self.say_gone(changes)
            self.services.navigation.open(Route("events"))
            return
        self.show_row(row)
