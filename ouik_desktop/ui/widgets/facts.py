"""A fact beside its icon: what it says, and a quiet second line."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.labels import Label
from ouik_desktop.ui.widgets.notes import Sign


class Fact(QWidget):
    """An icon, a fact, and below it what one may also want to know; `below` takes more (a progress line)."""

    def __init__(self, kit: Kit, icon: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kit.px(12))
        self._mark = Sign(kit, icon, size=16)
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
