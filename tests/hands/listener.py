"""Somebody who only hears the program: `/usr/bin/python3 listener.py TITLE` walks, over the bus of assistive technology, the window
whose title begins so, and prints what it was told as JSON.

Run by the Python of the system, which has the bindings (`gi`); so nothing else is imported here.
"""

import importlib
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

_PATIENCE_S = 20.0
_WHOLE = ("table", "tree table", "list", "tree")  # what is in them is told row by row when one goes there
_NO_ROLE = ("filler", "unknown", "invalid", "client")


def main(title: str) -> int:
    """Print what is wrong, how many of each role there are, and which tabs are chosen."""
    gi = importlib.import_module("gi")
    gi.require_version("Atspi", "2.0")
    atspi = importlib.import_module("gi.repository.Atspi")
    atspi.init()
    nodes = list(_showing(atspi, _window(atspi, title)))
    told = [Heard(atspi, node) for node in nodes]
    wrong = [*_alike(told), *(words for one in told if (words := one.wrong()))]
    heard = {
        "wrong": wrong,
        "roles": Counter(one.role for one in told),
        "chosen": [one.name for one in told if one.chosen],
    }
    sys.stdout.write(json.dumps(heard))
    return 0


def _window(atspi: Any, title: str) -> Any:
    until = time.monotonic() + _PATIENCE_S
    while time.monotonic() < until:
        desktop = atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(number)
            for at in range(program.get_child_count() if program else 0):
                window = program.get_child_at_index(at)
                if window and (window.get_name() or "").startswith(title):
                    return window
    raise LookupError(f"no window called {title}")


def _showing(atspi: Any, node: Any) -> Iterator[Any]:
    yield node
    if node.get_role_name() in _WHOLE:
        return
    for number in range(node.get_child_count()):
        child = node.get_child_at_index(number)
        if child and child.get_state_set().contains(atspi.StateType.VISIBLE):
            yield from _showing(atspi, child)


class Heard:
    """A node as it was told."""

    def __init__(self, atspi: Any, node: Any) -> None:
        self._atspi, self._node = atspi, node
        states = node.get_state_set()
        self.role: str = node.get_role_name()
        self.focusable: bool = states.contains(atspi.StateType.FOCUSABLE)
        self.chosen: bool = self.role == "page tab" and states.contains(atspi.StateType.SELECTED)
        self.name: str = node.get_name() or ""
        if self.role == "combo box":  # its name is what is chosen
            self.name = f"{node.get_description()} {self.name}"

    def wrong(self) -> str:
        """What is wrong with it by itself, in a few words; nothing when all is well."""
        return next((f"{self.role} “{self.name}” {words}" for words in self._wrongs()), "")

    def _wrongs(self) -> Iterator[str]:
        if self.focusable and not self.name:
            yield "has no name"
        if self.focusable and self.role in _NO_ROLE:
            yield "has no role"
        if self.role in ("dialog", "frame") and not self.name:
            yield "has no title"
        if self.role == "push button" and not self.focusable and self._has(self._atspi.StateType.SENSITIVE):
            yield "cannot be pushed"
        if self.role == "page tab list" and self._chosen_tabs() != 1:
            yield "has not one tab that is chosen"
        if self.role == "table" and not all(self._heads()):
            yield "has columns without a head"

    def _has(self, state: Any) -> bool:
        return bool(self._node.get_state_set().contains(state))

    def _chosen_tabs(self) -> int:
        children = [self._node.get_child_at_index(number) for number in range(self._node.get_child_count())]
        tabs = [one for one in children if one.get_role_name() == "page tab" and one.get_name()]
        return sum(bool(one.get_state_set().contains(self._atspi.StateType.SELECTED)) for one in tabs)

    def _heads(self) -> list[str]:
        table = self._node.get_table_iface()
        heads = [table.get_column_header(column) for column in range(table.get_n_columns())]
        return [head.get_name() if head else "" for head in heads]


def _alike(told: list[Heard]) -> list[str]:
    names = Counter((one.name, one.role) for one in told if one.focusable)
    return [f"{count} × {role} “{name}”" for (name, role), count in names.items() if count > 1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
