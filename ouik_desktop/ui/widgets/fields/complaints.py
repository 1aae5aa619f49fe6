"""What fields say is wrong with what was typed, said below them."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.fields.field import Field
from ouik_desktop.ui.widgets.fields.values import ParsedField
from ouik_desktop.ui.widgets.notes import Note


class Complaints(Note):
    """What fields say is wrong, below them: the first of them that complains. Fields inside of `fields` are heard as well."""

    def __init__(self, kit: Kit, *fields: QWidget) -> None:
        super().__init__(kit)
        self._fields = [one for field in fields for one in (field, *field.findChildren(QWidget))]
        self._said: dict[QWidget, Words] = {}
        for field in self._fields:
            if isinstance(field, Field):
                field.complained.connect(partial(self._complain, field))
        self.hide()

    def _complain(self, field: QWidget, words: Words | None) -> None:
        if words is None:
            self._said.pop(field, None)
        else:
            self._said[field] = words
        first = next((self._said[one] for one in self._fields if one in self._said), None)
        if first is None:
            self.hide()
        else:
            self.show_note("warning-circle", first, tone="bad")

    def forget(self) -> None:
        """Let the fields show their values again instead of words that were not understood."""
        for field in self._fields:
            if isinstance(field, ParsedField):
                field.forget()
