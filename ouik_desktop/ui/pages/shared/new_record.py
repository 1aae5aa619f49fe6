"""A new record from a few typed lines: a venue, a room, a series. What else is known of it can wait."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from ouik_desktop.errors import OuikError
from ouik_desktop.i18n import Text, _
from ouik_desktop.model import LocalizedText
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import FormRow, LineField


class NewRecordDialog(Dialog):
    """`lines` are labels by key; of `ja` and `en`, the name, one must be typed. `add` gets what was typed and makes the record;
    what it refuses is said in the dialog, which stays until then."""

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        title: Text,
        verb: Text,
        lines: Mapping[str, Text],
        add: Callable[[Mapping[str, str]], object],
        *,
        name: str,
    ) -> None:
        super().__init__(services.kit, parent, title, name=name)
        self._services, self._make = services, add
        self.fields = {key: LineField(services.kit, words) for key, words in lines.items()}
        for key, words in lines.items():
            self.body.addWidget(FormRow(services.kit, words, self.fields[key], stretch=True))
        self.setMinimumWidth(services.kit.px(520))
        self.add_cancel()
        self.add_verb(verb, self._add, icon="plus")

    def _add(self) -> None:
        for field in self.fields.values():
            field.commit()
        words = {key: field.value().strip() for key, field in self.fields.items()}
        if not (words["ja"] or words["en"]):
            self.complain(_("Write the name, in either language."))
            self.fields["ja"].setFocus()
            return
        try:
            self._make(words)
        except OuikError as error:
            self.complain(error.text)
            return
        self.accept()
        self._services.notices.undoable(self.said(LocalizedText(words["ja"], words["en"])))

    def said(self, name: LocalizedText) -> Words:
        """What affirms that it was done."""
        return _("Added “{name}”", name=name)
