"""Go to a date that is typed: 12/5, 2026-12-05, 来週金曜, R8.12.5."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.shell.dialogs import Dialog
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Complaints, DateField, Label


class GoToDate(Dialog):
    """Asks for a day and hands it to `then`."""

    def __init__(self, services: Services, parent: QWidget, then: Callable[[date], object]) -> None:
        super().__init__(services.kit, parent, _("Go to date"), name="goToDate")
        self._then = then
        self.day = DateField(services.kit, _("Date"), services.clock.today)
        self.day.set_value(services.clock.today())
        self.body.addWidget(self.day)
        self.body.addWidget(Complaints(services.kit, self.day))
        self.body.addWidget(
            Label(services.kit, _("For example 12/5, 2026-12-05 or “next Friday”."), step="small", ink="ink2")
        )
        self.add_cancel()
        self.add_verb(_("Go"), self._go)
        self.day.setFocus(Qt.FocusReason.TabFocusReason)  # as by Tab: what is typed replaces the day

    def _go(self) -> None:
        self.day.commit()
        day = self.day.value()
        if day is not None and self.day.trouble is None:
            self.accept()
            self._then(day)
