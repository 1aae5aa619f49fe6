"""The parts of the window that the keyboard goes round with F6."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Panes:
    """The parts in their order; the focus goes from one to the next and comes back to where it was in it.

    A part may lie within another, as a notice over the page: it is a stop of its own while it is seen.
    """

    def __init__(self, frame: QWidget, panes: Callable[[], Sequence[QWidget]]) -> None:
        self._frame, self._panes = frame, panes
        self._left: dict[QWidget, QWidget] = {}

    def step(self, by: int) -> None:
        """Bring the focus to the next part that is seen and takes it, or (-1) to the one before."""
        panes = [pane for pane in self._panes() if pane.isVisible()]
        focused: QWidget | None = self._frame.focusWidget()
        at = self._pane_of(panes, focused)
        if at is not None and focused is not None:
            self._left[panes[at]] = focused
        start = -by if at is None else at
        for step in range(1, len(panes) + 1):
            number = (start + by * step) % len(panes)
            if self._focus(panes, number):
                return

    def _pane_of(self, panes: Sequence[QWidget], focused: QWidget | None) -> int | None:
        """The innermost part that the focus is in."""
        found = [n for n, pane in enumerate(panes) if focused is not None and pane.isAncestorOf(focused)]
        return max(found, key=lambda n: sum(one.isAncestorOf(panes[n]) for one in panes), default=None)

    def _focus(self, panes: Sequence[QWidget], number: int) -> bool:
        """Bring the focus to where it was in a part of the window, or to its first control; False where there is none."""
        pane = panes[number]
        left = [one for one in pane.findChildren(QWidget) if one is self._left.get(pane)]
        for widget in [*left, *_stops(pane)]:
            if _is_ready(widget) and self._pane_of(panes, widget) == number:
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False


def _stops(pane: QWidget) -> list[QWidget]:
    inside: QWidget | None = pane.focusWidget()
    return [inside] if inside is not None and inside is not pane else pane.findChildren(QWidget)


def _is_ready(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
