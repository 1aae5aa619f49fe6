"""A fact beside its icon: what it says, and a quiet second line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ouik_desktop.ui.kit import Kit
from ouik_desktop.ui.speech import Words
from ouik_desktop.ui.widgets.labels import Label


class IconMark(QWidget):
    """An icon that is no button; decoration only, the words beside it say the same."""

    def __init__(self, kit: Kit, icon: str, ink: str = "ink2", size: int = 16) -> None:
        super().__init__()
        self._kit, self._icon, self._ink, self._size = kit, icon, ink, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kit.restyle(self._restyled)

    def show_icon(self, icon: str, ink: str = "ink2") -> None:
        """Show another icon."""
        self._icon, self._ink = icon, ink
        self.update()

    def _restyled(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = self._kit.px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._kit.px(self._size)
        self._kit.paint_icon(QPainter(self), self._icon, self._ink, QPointF(0, (self.height() - side) / 2), side)


class Fact(QWidget):
    """An icon, a fact, and below it what one may also want to know; `below` takes more (a progress line)."""

    def __init__(self, kit: Kit, icon: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kit.px(12))
        self._mark = IconMark(kit, icon)
        left = QVBoxLayout()
        left.setContentsMargins(0, kit.px(2), 0, 0)
        left.addWidget(self._mark)
        left.addStretch(1)
        row.addLayout(left)
        self.below = QVBoxLayout()
        self.below.setSpacing(kit.px(2))
        self._words = Label(kit, wrap=True)
        self._second = Label(kit, step="small", ink="ink2", wrap=True)
        self.below.addWidget(self._words)
        self.below.addWidget(self._second)
        row.addLayout(self.below, 1)

    def say(self, words: Words, second: Words = "", *, icon: str = "", ink: str = "ink") -> None:
        """The fact in `ink`, and its second line where there is one; `icon` changes the mark."""
        self._words.say(words)
        self._words.ink(ink)
        self._second.say(second)
        self._second.setVisible(bool(second))
        if icon:
            self._mark.show_icon(icon, "ink2" if ink == "ink" else ink)
