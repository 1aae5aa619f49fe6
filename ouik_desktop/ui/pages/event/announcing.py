"""An event is announced on its own page: the studio without its head and its choice of an event."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ouik_desktop.ui.pages.event.tab import EventTab
from ouik_desktop.ui.pages.studio.page import StudioPage
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.work.events.view import EventView


class AnnounceTab(EventTab):
    """`[announceTab]`: reads again by itself, as the studio does."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "announceTab")
        self.studio = StudioPage(services, of_one_event=True)
        self._event_id: int | None = None
        self.column.addWidget(self.studio)

    def start(self, view: EventView, *, another: bool) -> None:
        self._event_id = view.row.id
        self.studio.show_route(Route("announce", view.row.id))

    def show_event(self, view: EventView) -> None:
        if view.row.id != self._event_id:
            self.start(view, another=True)

    def focus_findings(self) -> None:
        self.studio.focus_findings()

    def where_to_begin(self) -> QWidget | None:
        return self.studio.where_to_begin()

    def commit(self) -> None:
        self.studio.leave()

    def actions_here(self) -> list[Action]:
        return self.studio.actions_here()
