"""What every table can do besides its rows: cells edited and filled, columns arranged; so that menus, palette and F1 know it."""

from __future__ import annotations

from ouik_desktop.i18n import _
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.widgets import RowTable


def table_actions(table: RowTable) -> list[Action]:
    """The actions of a table, for the page it stands on."""
    columns = Action(
        "table_columns", _("Columns…"), table.head.menu_button.open_menu, icon="columns", menu="view", group=4
    )
    return [*_cell_actions(table), columns] if table.is_editable() else [columns]


def _cell_actions(table: RowTable) -> list[Action]:
    return [
        Action("edit_cell", _("Edit the cell"), table.edit_current, hint="F2", menu="edit", group=9),
        Action("fill_down", _("Fill down"), table.fill_down, hint="Ctrl+D", menu="edit", group=9),
    ]
