"""The page of one entry of the directory: read when it is opened or changed, kept field by field as one types."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from ouik_desktop.errors import NotFound
from ouik_desktop.field_path import FieldPath
from ouik_desktop.i18n import Code
from ouik_desktop.localized import Written
from ouik_desktop.model.fields import NOUNS, Field
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.pages.shared.words_field import bilingual, show_text
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import BilingualField, Form

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
    from sqlalchemy.orm import Session

    from ouik_desktop.store import Changes, Store


V = TypeVar("V")  # what is shown of the entry
D = TypeVar("D", bound="DataclassInstance")  # what can be changed of it


class EntryPage(Page, Generic[V, D]):
    """`noun` is what it is an entry of, `list_route` where one goes when the entry is not there any more.

    A page of this kind lays out its `form`, gives `read_view`, `show_view` (which sets `draft`), and `keep_draft`.
    """

    noun: ClassVar[str]
    list_route: ClassVar[str]

    def __init__(self, services: Services, name: str) -> None:
        super().__init__(services, name=name)
        self.entry_id = 0
        self.draft: D | None = None
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
    def read_view(self, session: Session, entry_id: int) -> V:
        """Everything about the entry; `NotFound` when it is not there."""

    @abstractmethod
    def show_view(self, view: V) -> None:
        """Show it, and remember its draft."""

    @abstractmethod
    def keep_draft(self, store: Store, entry_id: int, draft: D, typing: str) -> None:
        """Keep what is known of the entry; `typing` names the field in which that is being typed."""

    # --- as a page ---------------------------------------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        if route.id is not None:
            if route.id != self.entry_id:
                self.form.forget()
            self.entry_id = route.id
        self._read()
        if route.field is not None:
            self.form.focus(self.name_in_form(route.field))

    def name_in_form(self, path: FieldPath) -> str:
        """What the form calls the field of a path."""
        return path.name

    def refresh(self, changes: Changes) -> None:
        self._read()

    def leave(self) -> bool:
        self.form.commit()
        return True

    def _read(self) -> None:
        try:
            with self.services.office.read() as session:
                view = self.read_view(session, self.entry_id)
        except NotFound:  # undone or deleted meanwhile
            self.services.navigation.open(Route(self.list_route))
            return
        self.show_view(view)

    # --- texts -------------------------------------------------------------------------------------------------------------

    def add_texts(self, *paths: str) -> dict[str, BilingualField]:
        """Fields for texts of the entry, as the list of fields describes them."""
        return {path: self._text(NOUNS[self.noun][path]) for path in paths}

    def _text(self, field: Field) -> BilingualField:
        widget = bilingual(self.kit, field)
        widget.edited.connect(partial(self.keep_words, field.path))
        widget.confirmed.connect(lambda _code: self.confirm(field.path))
        widget.unneeded.connect(partial(self.leave_out, field.path))
        widget.replaced.connect(self.services.notices.undoable)
        return self.form.add(widget)

    def show_texts(self, texts: Mapping[str, BilingualField], draft: D) -> None:
        """Show what the draft has, and what is wrong with the words."""
        for path, widget in texts.items():
            where = FieldPath(self.noun, self.entry_id, path)
            show_text(widget, where, NOUNS[self.noun][path], getattr(draft, path))

    # --- keeping -----------------------------------------------------------------------------------------------------------

    def keep(self, typing: str = "", /, **values: object) -> None:
        """Keep other values of some fields, and what is typed in the field `typing` as one act; what is refused is shown again as it
        was."""
        if self.draft is None:
            return
        changed = replace(self.draft, **cast(dict[str, Any], values))
        if changed == self.draft:
            return
        if self.services.attempt(self.keep_draft, self.entry_id, changed, typing):
            self.draft = changed
        else:
            self._read()

    def keep_words(self, path: str, written: Written) -> None:
        """Keep one side of a bilingual field."""
        changed = written.into(getattr(self.draft, path), self.services.clock.today())
        self.keep(written.typed_in(path), **{path: changed})

    def leave_out(self, path: str, code: Code, unneeded: bool) -> None:
        """A side is left empty on purpose, or owed again."""
        self.keep(**{path: getattr(self.draft, path).unneeded(code, unneeded)})

    def confirm(self, path: str) -> None:
        """Both sides of a field were looked at."""
        self.keep(**{path: getattr(self.draft, path).confirmed()})
