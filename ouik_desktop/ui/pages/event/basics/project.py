"""The project of an event, offered from those in use: typed once, chosen everywhere else."""

from __future__ import annotations

from functools import partial

from ouik_desktop.i18n import _
from ouik_desktop.ui.pages.event.basics.form_rows import FormRows
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.widgets import Entry, MenuButton
from ouik_desktop.work.events.view import EventView
from ouik_desktop.work.projects import projects


class ProjectRow(FormRows):
    """`[chooseProject]`: the button below the field of the project."""

    def make(self) -> None:
        self._choose = MenuButton(self.kit, _("Choose a project in use"), self._entries, kind="quiet", icon="folder")
        self._choose.setObjectName("chooseProject")
        self.form.row("", self._choose)

    def fill(self, view: EventView) -> None:
        """Nothing of it depends on the event."""

    def _entries(self) -> list[Entry | None]:
        with self.services.office.read() as session:
            found = projects(session)
        entries: list[Entry | None] = [Entry(one.name, partial(self.write, "project", one.name)) for one in found]
        rename = Entry(_("Rename projects…"), self._rename, icon="pencil-simple")
        return [*entries, None, rename] if entries else [rename]

    def _rename(self) -> None:
        self.services.navigation.open(Route("preferences", tab="projects"))
