"""Listens to a window as a screen reader does: walks what Qt tells of it, and gathers facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QTableView, QWidget

Role = QAccessible.Role
_WHOLE = (Role.Table, Role.List, Role.Tree)  # what is in them is told by their models


def told(root: QWidget) -> Iterator[QAccessibleInterface]:
    """All that is told of what is seen in `root`."""
    yield from _inside(QAccessible.queryAccessibleInterface(root))


def _inside(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield one
    if one.role() in _WHOLE:
        return
    for number in range(one.childCount()):
        child = one.child(number)
        if child is not None and not child.state().invisible:
            yield from _inside(child)


def name_of(one: QAccessibleInterface) -> str:
    """How it is called; a list of choices has what is chosen for its name on Linux, and is told by its description."""
    name = one.text(QAccessible.Text.Name)
    return f"{one.text(QAccessible.Text.Description)} {name}" if one.role() == Role.ComboBox else name


def alike(root: QWidget) -> list[str]:
    """What the keyboard comes to and is told in the same words as something else here."""
    names = Counter((name_of(one), one.role().name) for one in told(root) if one.state().focusable)
    return [f"{count} × {role} “{name}”" for (name, role), count in names.items() if count > 1]


def wrong_roles(root: QWidget) -> list[str]:
    """Buttons nobody can push, lists of tabs without one that is chosen, tables whose columns have no heads."""
    return [wrong for one in told(root) if (wrong := _wrong(one))]


def _wrong(one: QAccessibleInterface) -> str:
    state, told_as = one.state(), f"{one.role().name} “{one.text(QAccessible.Text.Name)}”"
    if one.role() in (Role.Button, Role.CheckBox) and not state.focusable and not state.disabled:
        return f"{told_as} cannot be pushed"
    if one.role() == Role.PageTabList:
        tabs = [tab for number in range(one.childCount()) if (tab := one.child(number)).role() == Role.PageTab]
        named = all(tab.text(QAccessible.Text.Name) for tab in tabs)
        return "" if named and sum(bool(tab.state().selected) for tab in tabs) == 1 else f"{told_as} has no tab chosen"
    if one.role() == Role.Table and isinstance(table := one.object(), QTableView):
        return "" if all(_heads(table)) else f"{told_as} has columns without a head"
    return ""


def _heads(table: QTableView) -> list[str]:
    horizontal = table.horizontalHeader().orientation()
    role = Qt.ItemDataRole.AccessibleTextRole
    columns = range(table.model().columnCount())
    heads = (
        table.model().headerData(column, horizontal, role) or table.model().headerData(column, horizontal)
        for column in columns
    )
    return [str(head or "") for head in heads]
