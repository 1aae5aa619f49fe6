"""The way of the Tab key: Qt walks widgets in the order in which they were made, people in the order in which they stand."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget


def tab_through(widgets: Iterable[QWidget]) -> None:
    """Let the Tab key visit these one after another, from where the first of them stands in its way."""
    stops = [widget for widget in widgets if takes_tab(widget)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def takes_tab(widget: QWidget) -> bool:
    """Whether the Tab key stops here."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def tab_before(stop: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let the Tab key visit these, made later, one after another just before `stop`."""
    tab_through([stop, *widgets, stop])  # they are put behind it, then it behind them


def tab_stops(part: QWidget) -> list[QWidget]:
    """Where the Tab key stops in a part of the window, as it stands there; what is not seen or not possible is passed over.

    Not by Qt's own chain: going along it (6.11) leaves the wrappers of Python holding widgets that are gone.
    """
    stops = [one for one in part.findChildren(QWidget) if takes_tab(one) and one.isVisibleTo(part) and one.isEnabled()]
    return sorted(stops, key=lambda one: _place_in(part, one))


def _place_in(part: QWidget, stop: QWidget) -> tuple[int, int]:
    corner = stop.mapTo(part, QPoint(0, 0))
    return corner.y(), corner.x()
