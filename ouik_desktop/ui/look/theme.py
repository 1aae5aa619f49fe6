"""The theme: palette, fonts and style sheet made from the tokens, changed live; light or dark, in usual or high contrast, or as
the desktop has it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from ouik_desktop.settings import ACCENT, CONTRAST, REDUCE_MOTION, TEXT_SIZE, THEME, Settings
from ouik_desktop.ui.look import icons, style
from ouik_desktop.ui.look.bindings import Bindings, W, owner_of
from ouik_desktop.ui.look.sheets import Sheets
from ouik_desktop.ui.look.tokens import Tokens, tokens

BASE_PIXELS: Final = 13
STEPS: Final = {
    "caption": 0.85,
    "small": 0.92,
    "body": 1.0,
    "head": 1.15,
    "title2": 1.4,
    "title1": 1.6,
    "number": 2.3,
    "reception4": 1.5,
    "reception3": 2.0,
    "reception2": 2.9,
    "reception1": 3.4,
}
_APPEARANCE: Final = {setting.key for setting in (THEME, TEXT_SIZE, CONTRAST, ACCENT)}


class Theme(QObject):
    """How the window looks now. `changed` comes after the application, what is seen of the window, and all that is bound."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self.settings = settings
        self._bindings = Bindings()
        self._sheets = Sheets(self._caught_up, self)
        self._hints = app.styleHints()  # kept, for what it gives goes with it (PySide 6.11)
        self._needs = self._hints.accessibility()
        self.tokens: Tokens = self._chosen()
        self.percent: int = settings.get(TEXT_SIZE)
        settings.listen(self._setting_changed)
        self._hints.colorSchemeChanged.connect(self._desktop_changed)
        self._needs.contrastPreferenceChanged.connect(self._desktop_changed)

    def apply(self) -> None:
        """Palette, then font, then style sheet (Qt wants this order), then everything that was bound."""
        self.tokens = self._chosen()
        self.percent = self.settings.get(TEXT_SIZE)
        self._app.setPalette(style.palette(self.tokens))
        self._app.setFont(self.font("body"))
        self._sheets.change(style.sheet(self.tokens, self.px))
        self._bindings.run(lambda owner: not self._sheets.waits(owner))
        self.changed.emit()

    @property
    def reduces_motion(self) -> bool:
        """Whether nothing should move: the user's wish, or a platform without a screen."""
        return self.settings.get(REDUCE_MOTION) or self._app.platformName() == "offscreen"

    def _chosen(self) -> Tokens:
        wish = self.settings.get(THEME)
        dark = self._desktop_is_dark() if wish == "system" else wish == "dark"
        contrast = self.settings.get(CONTRAST)
        high = self._desktop_wants_contrast() if contrast == "system" else contrast == "high"
        return tokens(dark=dark, accent=self.settings.get(ACCENT), high_contrast=high)

    def _desktop_is_dark(self) -> bool:
        return self._hints.colorScheme() == Qt.ColorScheme.Dark

    def _desktop_wants_contrast(self) -> bool:
        return self._needs.contrastPreference() == Qt.ContrastPreference.HighContrast

    def _setting_changed(self, key: str) -> None:
        if key in _APPEARANCE:
            self.apply()

    def _desktop_changed(self) -> None:
        chosen = self._chosen()
        if (chosen.dark, chosen.high_contrast) != (self.tokens.dark, self.tokens.high_contrast):
            self.apply()

    def _caught_up(self, part: QWidget) -> None:
        self._bindings.run(lambda owner: owner is part or (isinstance(owner, QWidget) and part.isAncestorOf(owner)))

    # --- sizes and fonts ---------------------------------------------------------------------------------------------

    def px(self, at_100: float) -> int:
        """A length at the chosen text size; what was at least a pixel stays one."""
        return max(1, round(at_100 * self.percent / 100)) if at_100 > 0 else 0

    def font(self, step: str, *, strong: bool = False) -> QFont:
        """The font of a step of the scale, in pixels at the chosen text size."""
        font = QFont()
        font.setFamilies(families())
        font.setPixelSize(max(9, round(BASE_PIXELS * STEPS[step] * self.percent / 100)))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    def colour(self, name: str) -> QColor:
        """A token's colour, as `ink2`; also `kind:workshop` and `tint:workshop`; anything with # as it is."""
        return QColor(self.value(name))

    def value(self, name: str) -> str:
        """A token's colour as `#rrggbb`."""
        if name.startswith("#"):
            return name
        family, _, kind = name.partition(":")
        if kind:
            return self.tokens.kind(kind) if family == "kind" else self.tokens.tint(kind)
        value: str = getattr(self.tokens, name)
        return value

    def icon(self, name: str, colour: str = "ink2") -> QIcon:
        """An icon in a token's colour; ask again after a change of theme (`bind` does)."""
        return icons.icon(name, self.value(colour), self.tokens.disabled)

    def paint_icon(self, painter: QPainter, name: str, colour: str, at: QPointF, size: float) -> None:
        """Paint an icon in a token's colour."""
        icons.paint_icon(painter, name, self.value(colour), at, size)

    # --- what follows a change ---------------------------------------------------------------------------------------

    def dress(self, part: QWidget) -> None:
        """The style sheet on a part of the window and all in it, now and at each change; while hidden, when it is shown next."""
        self._sheets.dress(part)

    def bind(self, owner: W, key: str, act: Callable[[W], object]) -> None:
        """Do `act(owner)` now and at each change of theme or text size."""
        self._bindings.bind(owner, key, act)

    def follow(self, method: Callable[[], object]) -> None:
        """Call a bound method of a widget now and at each change of theme or text size."""
        owner, name = owner_of(method)
        self.bind(owner, f"{name}()", lambda widget: getattr(widget, name)())


def families() -> list[str]:
    """The screen's fonts: the desktop's own first, then Japanese ones, so that unified characters have Japanese forms."""
    if sys.platform == "win32":
        return ["Segoe UI", "Yu Gothic UI", "Meiryo"]
    if sys.platform == "darwin":
        return [".AppleSystemUIFont", "Hiragino Sans"]
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    # a generic name stands for whatever fontconfig likes; Noto then gives both scripts one voice
    japanese = ["Noto Sans CJK JP", "Noto Sans JP", "IPAexGothic"]
    return japanese if system in ("", "Sans", "Sans Serif", "sans-serif") else [system, *japanese]


def polish(widget: QWidget) -> None:
    """Have the style sheet look at the widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
