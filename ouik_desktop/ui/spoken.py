"""What screen readers call our own controls: Qt knows the roles of its own widgets only, others are nameless panes to it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


def teach_roles() -> None:
    """From now on a widget with a `spoken_role` (a `QAccessible.Role`) is told as that."""
    QAccessible.installFactory(_interface)


def _interface(_kind: str, told: QObject) -> QAccessibleInterface | None:
    role = getattr(told, "spoken_role", None)
    return QAccessibleWidget(told, role) if isinstance(told, QWidget) and role is not None else None
