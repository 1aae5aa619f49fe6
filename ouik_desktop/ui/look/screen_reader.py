"""What screen readers call our own controls: Qt knows the roles of its own widgets only, others are nameless panes to it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from shiboken6 import isValid

_PROPERTY: Final = "spokenRole"
_NOT_PUSHED: Final = (QAccessible.Role.StaticText,)


def teach_roles() -> None:
    """From now on a widget is told as the role that its class or itself names (`spoken_role`), or that `tell_as` gave it."""
    QAccessible.installFactory(_interface)


def tell_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Give a widget of Qt a role that fits what it is used for."""
    widget.setProperty(_PROPERTY, role)


def _interface(_kind: str, told: QObject) -> QAccessibleInterface | None:
    if not isValid(told):  # Qt asks once more for what is going
        return None
    role = getattr(told, "spoken_role", None) or told.property(_PROPERTY)
    if not isinstance(told, QWidget) or role is None:
        return None
    if isinstance(told, QAbstractButton) and role not in _NOT_PUSHED:
        return _Pushed(told, role)
    return QAccessibleWidget(told, role)


class _Pushed(QAccessibleWidget):
    """A button that is told as something else, a link or the opener of a menu, and can be pushed all the same."""

    def __init__(self, button: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(button, role)
        self._button = button

    def state(self) -> QAccessible.State:
        state = super().state()
        state.hasPopup = self.role() == QAccessible.Role.ButtonMenu
        state.linked = self.role() == QAccessible.Role.Link
        return state

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.setFocusAction()]

    def doAction(self, action: str) -> None:
        if action == QAccessibleActionInterface.pressAction():
            self._button.click()
        else:
            super().doAction(action)
