"""The calendar and its pane: side by side where there is room, else the pane lies over the calendar's right edge."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.pages.calendar.detail import WIDTH

NARROW: Final = 912  # pixels at 100 %; below, the pane comes only when an event is chosen


class PaneBeside(QWidget):
    """`main`, and at its right the `pane`."""

    def __init__(self, kit: Kit, main: QWidget, pane: QWidget) -> None:
        super().__init__()
        self._kit, self._pane = kit, pane
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(main, 1)
        self._row.addWidget(pane)
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.timeout.connect(lambda: self.show_pane(True))

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for both."""
        return self.width() < self._kit.px(NARROW)

    @property
    def is_over(self) -> bool:
        """Whether the pane lies over what is left of it."""
        return self._row.indexOf(self._pane) < 0 and self._pane.isVisible()

    def bring_back(self, clear_of: QRect | None) -> None:
        """Show the pane that was closed. Beside the other it takes room, so it waits until a double click would be over."""
        if self.is_narrow:
            self.show_pane(True, clear_of=clear_of)
        elif self._pane.isHidden():
            self._back.start(QApplication.doubleClickInterval())

    def show_pane(self, shown: bool, clear_of: QRect | None = None) -> None:
        """Show the pane where it belongs now, or hide it. Where it lies over the other, it goes to the side where it does not
        cover `clear_of`."""
        if self.is_narrow:
            self._row.removeWidget(self._pane)
            self._pane.setParent(self)
            width = self._kit.px(WIDTH)
            at_left = clear_of is not None and clear_of.right() >= self.width() - width
            self._pane.setGeometry(0 if at_left else self.width() - width, 0, width, self.height())
            self._pane.setVisible(shown)
            self._pane.raise_()
        else:
            if self._row.indexOf(self._pane) < 0:
                self._row.addWidget(self._pane)
            self._pane.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lay_over = self._row.indexOf(self._pane) < 0
        if self.is_narrow:
            self.show_pane(lay_over and self._pane.isVisible())
        elif lay_over:
            self.show_pane(True)
