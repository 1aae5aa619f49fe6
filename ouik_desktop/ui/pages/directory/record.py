"""The page of one record of the directory: read when it is opened or changed, its words kept field by field as one types."""

from __future__ import annotations

from abc import abstractmethod
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from PySide6.QtCore import QTimer

from ouik_desktop.errors import NotFound
from ouik_desktop.field_path import FieldPath
from ouik_desktop.i18n import _, c_
from ouik_desktop.model import Base
from ouik_desktop.model.fields import NOUNS, Field, FieldKind
from ouik_desktop.ui.pages.directory.removing import Removal, ask_to_remove
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.pages.shared.stepping import gap_actions, step_in_form
from ouik_desktop.ui.pages.shared.words_field import FindingsBelow, kept_by_path
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import BilingualField, Entry, Form, IconMenuButton, LineField
from ouik_desktop.work import words

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ouik_desktop.store import Changes


V = TypeVar("V")  # what is read of the record


class RecordPage(Page, Generic[V]):
    """`noun` is what it is one of, `list_route` where one goes when it is not there any more, `removal` how it is removed.

    A page of this kind lays out its `form` and gives `read_view` and `show_view`.
    """

    noun: ClassVar[str]
    list_route: ClassVar[str]
    removal: ClassVar[Removal]

    def __init__(self, services: Services, name: str) -> None:
        super().__init__(services, name=name)
        self.record_id = 0
        self.below = FindingsBelow(services)
        self.header.set_back(True)
        self.header.add_after(IconMenuButton(self.kit, "dots-three", _("More actions"), self._more))
        column = self.scroll_body()
        self.form = Form(self.kit)
        column.addLayout(self.form)
        self.lay_out()
        column.addStretch(1)

    @abstractmethod
    def lay_out(self) -> None:
        """Fill the form with fields."""

    @abstractmethod
    def read_view(self, session: Session, record_id: int) -> V:
        """Everything about the record; `NotFound` when it is not there."""

    @abstractmethod
    def show_view(self, view: V) -> None:
        """Show it."""

    def id_of(self, session: Session, route: Route) -> int | None:
        """Which record a route means."""
        return route.id

    def name_in_form(self, path: FieldPath) -> str:
        """What the form calls the field of a path."""
        return path.name

    def more_entries(self) -> list[Entry]:
        """What else can be done with the record, from the menu in the head."""
        return []

    # --- fields ------------------------------------------------------------------------------------------------------------

    def add_fields(self, *paths: str) -> dict[str, BilingualField | LineField]:
        """Texts and lines of the record, as the list of fields describes them; each is kept by its path."""
        fields = (NOUNS[self.noun][path] for path in paths)
        return {field.path: self._bilingual(field) if field.is_localized else self._line(field) for field in fields}

    def path(self, field: str) -> FieldPath:
        """The path of a field of this record."""
        return FieldPath(self.noun, self.record_id, field)

    def _bilingual(self, field: Field) -> BilingualField:
        widget = kept_by_path(self.services, field, lambda: self.path(field.path))
        return self.form.add(self.below.listen_to(widget))

    def _line(self, field: Field) -> LineField:
        assert field.kind is FieldKind.LINE
        widget = LineField(self.kit, field.label, width=420)
        widget.committed.connect(lambda typed: self.keep(field.path, str(typed).strip()))
        self.form.row(field.label, widget, path=field.path)
        return widget

    def keep(self, field: str, value: object) -> None:
        """Keep the value of a field that is the same in both languages."""
        self.services.attempt(words.set_value, self.path(field), value)

    def show_fields(self, widgets: dict[str, BilingualField | LineField], row: object) -> None:
        """Show what `row` has under the paths of the fields."""
        for path, widget in widgets.items():
            if isinstance(widget, BilingualField):
                self.below.show_text(widget, self.path(path), NOUNS[self.noun][path], getattr(row, path))
            else:
                widget.set_value(getattr(row, path))

    # --- as a page ---------------------------------------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        try:
            with self.services.office.read() as session:
                record_id = self.id_of(session, route)
        except NotFound:
            self._go_to_list()
            return
        if record_id is not None:
            if record_id != self.record_id:
                self.form.forget()
            self.record_id = record_id
        if self.read_again():
            self.form.focus(self.name_in_form(route.field) if route.field is not None else next(iter(self.form.fields)))

    def record_shown(self) -> tuple[type[Base], int | None]:
        return NOUNS[self.noun].kind, self.record_id

    def refresh(self, changes: Changes) -> None:
        if not self.read_again():
            self.say_gone(changes)

    def leave(self) -> bool:
        self.form.commit()
        self.services.office.seal()
        return self.is_settled(self.form)

    def read_again(self) -> bool:
        """Show the record as it stands; False where it is not there any more."""
        try:
            with self.services.office.read() as session:
                view = self.read_view(session, self.record_id)
        except NotFound:  # undone or removed meanwhile
            self._go_to_list()
            return False
        self.show_view(view)
        return True

    def _go_to_list(self) -> None:
        QTimer.singleShot(0, self, partial(self.services.navigation.open, Route(self.list_route)))

    # --- what one does -----------------------------------------------------------------------------------------------------

    def _more(self) -> list[Entry | None]:
        return [*self.more_entries(), None, Entry(c_("a record", "Remove…"), self._remove, "trash", danger=True)]

    def _remove(self) -> None:
        self.form.commit()
        ask_to_remove(self.services, self, self.removal, [self.record_id])

    def _step(self, by: int) -> None:
        if not step_in_form(self.form, by):
            self.services.notices.say(_("All texts are there in both languages."))

    def actions_here(self) -> list[Action]:
        remove = c_("a record", "Remove…")
        return [
            Action("remove_record", remove, self._remove, icon="trash", menu="participants", group=9),
            *gap_actions(self._step, "participants", 4),
        ]
