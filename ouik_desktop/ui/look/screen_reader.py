"""What screen readers call our own controls: Qt knows the roles of its own widgets only, others are nameless panes to it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PROPERTY: Final = "spokenRole"


def teach_roles() -> None:
    """From now on a widget is told as the role that its class names (`spoken_role`), or that `tell_as` gave it."""
    QAccessible.installFactory(_interface)


def tell_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Give a widget of Qt a role that fits what it is used for."""
    widget.setProperty(_PROPERTY, role)


def _interface(_kind: str, told: QObject) -> QAccessibleInterface | None:
    role = getattr(told, "spoken_role", None) or told.property(_PROPERTY)
    return QAccessibleWidget(told, role) if isinstance(told, QWidget) and role is not None else None
