"""What the office itself is in want of, above what its events are: each row leads into its field of the preferences."""

from __future__ import annotations

from ouik_desktop.field_path import FieldPath
from ouik_desktop.i18n import _
from ouik_desktop.ui.shell.navigation import route_to
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import ListRow, ListRows
from ouik_desktop.work.office.wanting import wanting_of_the_office


class OfficeOwed(ListRows):
    """`[officeOwed]`: seen only where there is something to say."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.kit, _("The office"), lines=2)
        self.setObjectName("officeOwed")
        self._services = services
        self.opened.connect(self._open)

    def read(self) -> None:
        """Ask the office what it lacks."""
        with self._services.office.read() as session:
            found = wanting_of_the_office(session)
        rows = [ListRow(one.path, one.trouble, icon="buildings", icon_ink="warn") for one in found]
        self.set_rows(rows)
        self.setVisible(bool(rows))

    def _open(self, path: FieldPath) -> None:
        self._services.navigation.open(route_to(path))
