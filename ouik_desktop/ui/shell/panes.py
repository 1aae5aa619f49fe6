"""The parts of the window that the keyboard goes round with F6."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Panes:
    """The parts in their order; the focus goes from one to the next and comes back to where it was in it."""

    def __init__(self, frame: QWidget, *panes: QWidget) -> None:
        self._frame, self._panes = frame, panes

    def step(self, by: int) -> None:
        """Bring the focus to the next part that is seen and takes it, or (-1) to the one before."""
        panes = [pane for pane in self._panes if pane.isVisible()]
        focused: QWidget | None = self._frame.focusWidget()
        at = next((n for n, pane in enumerate(panes) if focused is not None and pane.isAncestorOf(focused)), -by)
        for step in range(1, len(panes) + 1):
            if _focus_first(panes[(at + by * step) % len(panes)]):
                return


def _focus_first(pane: QWidget) -> bool:
    """Bring the focus to where it was in this part of the window, or to its first control; False where there is none."""
    inside: QWidget | None = pane.focusWidget()
    wanted = [inside] if inside is not None and inside is not pane else pane.findChildren(QWidget)
    for widget in wanted:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False
