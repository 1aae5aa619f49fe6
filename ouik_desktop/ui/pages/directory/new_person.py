"""A new person in the directory: a name and its reading are enough; everything else is written on their page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ouik_desktop.errors import OuikError
from ouik_desktop.i18n import _
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Form, LineField
from ouik_desktop.work.people import people


class NewPersonDialog(Dialog):
    """`[newPersonDialog]`: the reading fills itself from what the input method was given."""

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(services.kit, parent, _("New person"), name="newPersonDialog")
        self._services = services
        form = Form(services.kit)
        self._name = LineField(services.kit, _("Name"), placeholder=_("山田 花子 · Emily Carter"), width=320)
        self._name.setObjectName("newPersonName")
        self._reading = LineField(services.kit, _("Reading"), placeholder=_("やまだ はなこ"), width=320)
        self._reading.setObjectName("newPersonReading")
        form.row(_("Name"), self._name)
        form.row(_("Reading"), self._reading)
        self.body.addLayout(form)
        self._proposed = ""
        self._name.textEdited.connect(self._hear_reading)
        self._name.reading_composed.connect(self._hear_reading)
        self.add_cancel()
        self.add_verb(_("Add"), self._add).setObjectName("addPerson")
        self._name.setFocus()

    def _hear_reading(self, _words: str) -> None:
        """The reading follows the name until somebody writes it."""
        if (heard := self._name.reading()) and self._reading.text() in ("", self._proposed):
            self._proposed = heard
            self._reading.set_value(heard)

    def _add(self) -> None:
        draft = people.named(self._name.text(), self._reading.text())
        try:
            added = people.add_person(self._services.office.store, draft)
        except OuikError as error:
            self.complain(error.text)
            return
        self.accept()
        self._services.navigation.open(Route("person", added))
        self._services.notices.undoable(_("Added “{name}”", name=" ".join(self._name.text().split())))
