"""The page of a person or an organisation: what is known of it is a draft, of which each field is kept as one types."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from ouik_desktop.i18n import Code
from ouik_desktop.localized import Written
from ouik_desktop.model.fields import NOUNS, Field
from ouik_desktop.ui.pages.directory.record import RecordPage, V
from ouik_desktop.ui.pages.shared.words_field import bilingual, keep_words
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import BilingualField

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from ouik_desktop.store import Store


D = TypeVar("D", bound="DataclassInstance")  # what can be changed of it


class EntryPage(RecordPage[V], Generic[V, D]):
    """A page of this kind also gives `keep_draft`, and sets `draft` when it shows a view."""

    def __init__(self, services: Services, name: str) -> None:
        self.draft: D | None = None
        self.words_by_path: dict[str, BilingualField] = {}
        super().__init__(services, name)

    @abstractmethod
    def keep_draft(self, store: Store, entry_id: int, seen: D, draft: D, typing: str) -> None:
        """Keep what is known of the entry and was `seen` otherwise; `typing` names the field in which that is being typed."""

    # --- texts -------------------------------------------------------------------------------------------------------------

    def add_texts(self, *paths: str) -> dict[str, BilingualField]:
        """Fields for texts of the entry, as the list of fields describes them."""
        return {path: self._text(NOUNS[self.noun][path]) for path in paths}

    def _text(self, field: Field) -> BilingualField:
        widget = self.below.listen_to(bilingual(self.kit, field))
        widget.edited.connect(partial(self.keep_words, field.path))
        self.words_by_path[field.path] = widget
        widget.gave_up.connect(self.services.notices.say)
        widget.confirmed.connect(lambda _code: self.confirm(field.path))
        widget.unneeded.connect(partial(self.leave_out, field.path))
        widget.replaced.connect(self.services.notices.undoable)
        return self.form.add(widget)

    def show_texts(self, texts: Mapping[str, BilingualField], draft: D) -> None:
        """Show what the draft has, and what is wrong with the words."""
        for path, widget in texts.items():
            self.below.show_text(widget, self.path(path), NOUNS[self.noun][path], getattr(draft, path))

    # --- keeping -----------------------------------------------------------------------------------------------------------

    def keep_values(self, typing: str = "", /, **values: object) -> None:
        """Keep other values of some fields, and what is typed in the field `typing` as one act; what is refused is shown again as it
        was."""
        if self.draft is None:
            return
        changed = replace(self.draft, **cast(dict[str, Any], values))
        if changed == self.draft:
            return
        if self.services.attempt(self.keep_draft, self.record_id, self.draft, changed, typing):
            self.draft = changed
        else:
            self.read_again()

    def keep_words(self, path: str, written: Written) -> None:
        """Keep one side of a bilingual field."""
        if self.draft is not None:
            keep_words(self.services, self.words_by_path[path], partial(self._keep_words, self.draft, path, written))

    def _keep_words(self, seen: D, path: str, written: Written, store: Store) -> None:
        text = written.into(getattr(seen, path), self.services.clock.today())
        draft = replace(seen, **cast(dict[str, Any], {path: text}))
        if draft != seen:
            self.keep_draft(store, self.record_id, seen, draft, written.typed_in(path))
            self.draft = draft

    def leave_out(self, path: str, code: Code, unneeded: bool) -> None:
        """A side is left empty on purpose, or owed again."""
        self.keep_values(**{path: getattr(self.draft, path).unneeded(code, unneeded)})

    def confirm(self, path: str) -> None:
        """Both sides of a field were looked at."""
        self.keep_values(**{path: getattr(self.draft, path).confirmed()})
