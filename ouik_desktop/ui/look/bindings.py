"""What follows a live change: acts kept with the widget they belong to, and forgotten together with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject
from shiboken6 import isValid

W = TypeVar("W", bound=QObject)


class Bindings:
    """Acts on widgets, one for each widget and key. An act gets its widget handed in, so that nothing here keeps it alive."""

    def __init__(self) -> None:
        self._acts: WeakKeyDictionary[QObject, dict[str, Callable[[Any], object]]] = WeakKeyDictionary()

    def bind(self, owner: W, key: str, act: Callable[[W], object]) -> None:
        """Do `act(owner)` now and at each `run_all`; an earlier act under `key` is replaced."""
        self._acts.setdefault(owner, {})[key] = act
        act(owner)

    def forget(self, owner: QObject, key: str) -> None:
        """No longer do what was bound under `key`."""
        self._acts.get(owner, {}).pop(key, None)

    def run_all(self) -> None:
        """Do all acts again, in the order of their making."""
        self.run(lambda _owner: True)

    def run(self, concerns: Callable[[QObject], bool]) -> None:
        """Do the acts again on those it concerns, in the order of their making; widgets that Qt has deleted are dropped."""
        for owner, acts in list(self._acts.items()):
            if not isValid(owner):
                del self._acts[owner]
            elif concerns(owner):
                for act in list(acts.values()):
                    act(owner)


def owner_of(method: Callable[..., object]) -> tuple[QObject, str]:
    """The widget and name of a bound method such as `label.setText`."""
    owner = getattr(method, "__self__", None)
    if not isinstance(owner, QObject):
        raise TypeError(f"{method!r} is not a method of a widget")
    return owner, method.__name__
