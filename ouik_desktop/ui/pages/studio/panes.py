"""The three panes of the studio beside one another, as wide as somebody drew them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ouik_desktop.settings import Setting
from ouik_desktop.ui.look.kit import Kit

_WIDTHS: Final = (244, 400, 440)  # of the panes, pixels at 100 %
_SHARES: Final = (1, 2, 3)  # of what is more or less than that
_LEAST_WIDTHS: Final = (136, 190, 156)
PANES: Final[Setting[list[object]]] = Setting(
    "announce.panes", []
)  # widths as they were drawn last; none: as they came


class StudioPanes(QSplitter):
    """`[studioPanes]`: what is drawn in one studio is so in the other, and the next time."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._kit = kit
        self._panes: tuple[QWidget, ...] = ()
        self.setObjectName("studioPanes")
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._remember)

    def hold(self, *panes: QWidget) -> None:
        """Take the panes, from left to right: so goes the Tab key."""
        self._panes = panes
        for pane in panes:
            self.addWidget(pane)
        self.setSizes([self._kit.px(width) for width in _WIDTHS])
        for number, share in enumerate(_SHARES):
            self.setStretchFactor(number, share)
        self._kit.restyle(self._keep_widths)

    def _keep_widths(self) -> None:
        """No pane gets too narrow for its words, however large they are."""
        for pane, least in zip(self._panes, _LEAST_WIDTHS, strict=True):
            pane.setMinimumWidth(self._kit.px(least))

    def _remember(self) -> None:
        drawn: list[object] = [*self.sizes()]
        self._kit.theme.settings.set(PANES, drawn)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        kept = self._kit.theme.settings.get(PANES)
        drawn = [width for width in kept if isinstance(width, int) and width > 0]
        if len(drawn) == self.count():
            self.setSizes(drawn)
