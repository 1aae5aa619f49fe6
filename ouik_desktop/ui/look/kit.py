"""The kit: how things look and speak, in one value that every widget is handed first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFont, QIcon, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

from ouik_desktop.i18n import Language
from ouik_desktop.ui.look.speech import Speech, Words
from ouik_desktop.ui.look.theme import Theme


@dataclass(frozen=True)
class Kit:
    """`speech` says words in the language of the window, `theme` knows colours, sizes and icons."""

    speech: Speech
    theme: Theme

    @property
    def language(self) -> Language:
        """The language the window speaks now."""
        return self.speech.language

    def say(self, words: Words) -> str:
        """`words` in the language of the window now."""
        return self.speech.say(words)

    def text(self, setter: Callable[[str], object], words: Words) -> None:
        """Live text: `kit.text(label.setText, _("Save"))` sets now and at each change of language."""
        self.speech.text(setter, words)

    def follow(self, method: Callable[[], object]) -> None:
        """Call a bound method of a widget now and at each change of language."""
        self.speech.follow(method)

    def restyle(self, method: Callable[[], object]) -> None:
        """Call a bound method of a widget now and at each change of theme or text size."""
        self.theme.follow(method)

    def dress(self, part: QWidget) -> None:
        """Borders, radii and states on a part of the window that stands by itself (a page, a dialog), live."""
        self.theme.dress(part)

    def name(self, widget: QWidget, words: Words, tip: Words | None = None) -> None:
        """What a screen reader calls `widget`, and its tooltip where there is one."""
        self.text(widget.setAccessibleName, words)
        if tip is not None:
            self.text(widget.setToolTip, tip)

    def sized(self, widget: QWidget, step: str, *, strong: bool = False) -> None:
        """The font of a step of the scale, live."""
        self.theme.bind(widget, "font", lambda owner: owner.setFont(self.theme.font(step, strong=strong)))

    def inked(self, widget: QWidget, colour: str) -> None:
        """The colour of the widget's words, live."""
        self.theme.bind(widget, "ink", lambda owner: _ink(owner, self.theme.colour(colour)))

    def put_icon(self, button: QAbstractButton, name: str, colour: str = "ink2", size: int = 16) -> None:
        """An icon on a button, live."""
        self.theme.bind(button, "icon", lambda owner: self._put_icon(owner, name, colour, size))

    def _put_icon(self, button: QAbstractButton, name: str, colour: str, size: int) -> None:
        button.setIcon(self.icon(name, colour))
        button.setIconSize(QSize(self.px(size), self.px(size)))

    def px(self, at_100: float) -> int:
        """A length at the chosen text size."""
        return self.theme.px(at_100)

    def font(self, step: str, *, strong: bool = False) -> QFont:
        """The font of a step of the scale."""
        return self.theme.font(step, strong=strong)

    def colour(self, name: str) -> QColor:
        """A token's colour (`ink2`, `kind:workshop`, `tint:cafe`)."""
        return self.theme.colour(name)

    def icon(self, name: str, colour: str = "ink2") -> QIcon:
        """An icon in a token's colour as it is now."""
        return self.theme.icon(name, colour)

    def paint_icon(self, painter: QPainter, name: str, colour: str, at: QPointF, size: float) -> None:
        """Paint an icon in a token's colour, its top left corner `at`."""
        self.theme.paint_icon(painter, name, colour, at, size)


def _ink(widget: QWidget, colour: QColor) -> None:
    palette = widget.palette()
    for role in (palette.ColorRole.WindowText, palette.ColorRole.Text, palette.ColorRole.ButtonText):
        palette.setColor(role, colour)
    widget.setPalette(palette)
