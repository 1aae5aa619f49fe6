"""A section of a record's page that lists where it is in use; each row opens what it names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ouik_desktop.i18n import Text, _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.shell.navigation import Navigation
from ouik_desktop.ui.widgets import Form, Label, ListRow, ListRows
from ouik_desktop.ui.widgets.tabbing import tab_before


class UsedList:
    """Head, rows and what is said where there are none. The key of a row is the route it opens."""

    def __init__(self, kit: Kit, form: Form, navigation: Navigation, text: Text, name: str) -> None:
        form.line()
        self.head = form.head(text)
        self.rows = ListRows(kit, text, hairlines=True)
        self.rows.setObjectName(name)
        self._nothing = Label(kit, _("Nothing yet."), ink="ink3")
        form.addWidget(self.rows)
        form.addWidget(self._nothing)
        self.rows.opened.connect(navigation.open)

    def add_right(self, widget: QWidget) -> None:
        """Put a link at the right of the head."""
        self.head.add_right(widget)
        tab_before(self.rows, [widget])

    def show_all(self, found: Sequence[object], row: Callable[..., ListRow]) -> None:
        """Show what was found, each as a row."""
        self.rows.set_rows([row(one) for one in found])
        self.rows.setVisible(bool(found))
        self._nothing.setVisible(not found)
