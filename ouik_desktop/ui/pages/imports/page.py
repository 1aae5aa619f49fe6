"""Where a list is brought in from the menu: choose the event, drop the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ouik_desktop.i18n import _
from ouik_desktop.model import Event
from ouik_desktop.ui.pages.imports.dialog import ImportDialog
from ouik_desktop.ui.pages.imports.file import FilePlace
from ouik_desktop.ui.pages.shared.choose_event import EventChoice, first_choice
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Hairline, Label, Toolbar

if TYPE_CHECKING:
    from ouik_desktop.store import Changes


class ImportPage(Page):
    """`[importPage]`: a list is dropped or chosen for one event, and the import opens with it."""

    shows = (Event,)

    def __init__(self, services: Services) -> None:
        super().__init__(services, name="importPage")
        self._event_id: int | None = None
        self.header.set_title(_("Import participants"))
        self.header.set_back(True)
        self._events = EventChoice(services, self._choose)
        tools = Toolbar(self.kit, gap=12)
        tools.add(Label(self.kit, _("For the event"), ink="ink2"), self._events)
        self.file = FilePlace(services, self._take)
        for widget in (tools, Hairline(self.kit)):
            self.body.addWidget(widget)
        self.body.addWidget(self.file, 1)

    def show_route(self, route: Route) -> None:
        """For the event of the place, or for the next one."""
        with self.services.office.read() as session:
            self._event_id = route.id or first_choice(session, self.services.clock)
        self._show()

    def refresh(self, changes: Changes) -> None:
        """The event may be called otherwise now."""
        self._show()

    def _choose(self, event_id: int) -> None:
        self._event_id = event_id
        self.services.navigation.replace(Route("import", event_id))
        self._show()

    def _show(self) -> None:
        self._events.show_event(self._event_id)
        self.file.button.setEnabled(self._event_id is not None)
        self.file.setAcceptDrops(self._event_id is not None)

    def _take(self, path: Path) -> None:
        if self._event_id is not None:
            ImportDialog(self.services, self, self._event_id, path).open()
