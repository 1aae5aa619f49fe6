"""A new person in the directory: a name and its reading are enough; everything else is written on their page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.navigation import Place
from ouik_desktop.ui.shell.services import Desk
from ouik_desktop.ui.widgets import Form, LineField
from ouik_desktop.work.people import people


class NewPersonDialog(Dialog):
    """`[newPersonDialog]`: the reading fills itself from what the input method was given."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.kit, parent, _("New person"), name="newPersonDialog")
        self._desk = desk
        form = Form(desk.kit)
        self._name = LineField(desk.kit, _("Name"), placeholder=_("山田 花子 · Emily Carter"), width=320)
        self._name.setObjectName("newPersonName")
        self._reading = LineField(desk.kit, _("Reading"), placeholder=_("やまだ はなこ"), width=320)
        self._reading.setObjectName("newPersonReading")
        form.row(_("Name"), self._name)
        form.row(_("Reading"), self._reading)
        self.body.addLayout(form)
        self._name.reading_composed.connect(self._hear_reading)
        self.add_cancel()
        self.add_verb(_("Add"), self._add).setObjectName("addPerson")
        self._name.setFocus()

    def _hear_reading(self, kana: str) -> None:
        self._reading.set_value(f"{self._reading.value()} {kana}".strip())

    def _add(self) -> None:
        draft = people.named(self._name.text(), self._reading.text())
        added: list[int] = []
        if self._desk.attempt(lambda: added.append(people.add_person(self._desk.office.store, draft))):
            self.accept()
            self._desk.navigation.open(Place("person", added[0]))
