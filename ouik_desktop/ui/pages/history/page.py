"""The history of the whole office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ouik_desktop.i18n import _
from ouik_desktop.ui.pages.history.list import HistoryList
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Hairline

if TYPE_CHECKING:
    from ouik_desktop.store import Changes


class HistoryPage(Page):
    """Everything that was done, with a way to take each act back and to do it again."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, name="historyPage")
        self.header.set_title(_("History"))
        self.history = HistoryList(services)
        self.body.addWidget(Hairline(self.kit))
        self.body.addWidget(self.history, 1)

    def show_route(self, route: Route) -> None:
        self.history.show_history(None)

    def refresh(self, changes: Changes) -> None:
        self.history.show_history(None)
