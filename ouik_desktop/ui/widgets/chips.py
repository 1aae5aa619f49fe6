"""Badges for facts, tags and filter chips that can be removed, states with glyph and word: round means "you can remove me"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ouik_desktop.i18n import Code, Text, _, c_
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.buttons import Entry, IconButton, menu_of
from ouik_desktop.ui.widgets.glyphs import paint_bar, paint_glyph
from ouik_desktop.ui.widgets.labels import ElidedLabel

TONES: Final = {
    "plain": ("badge", "ink2"),
    "ok": ("ok_bg", "ok"),
    "warn": ("warn_bg", "warn"),
    "bad": ("bad_bg", "bad"),
    "info": ("info_bg", "info"),
    "sel": ("sel", "sel_ink"),
}
"""The ground and the ink of each tone."""


class Badge(QAbstractButton):
    """A fact in few words, with an icon, a glyph or a category bar before it. With `run` it is a button."""

    pushed_role: QAccessible.Role | None = None  # of a button that is none to screen readers

    def __init__(
        self,
        kit: Kit,
        words: Words = "",
        tone: str = "plain",
        *,
        icon: str = "",
        glyph: str = "",
        kind: str = "",
        run: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._kit, self._tone, self._icon, self._glyph, self._kind = kit, tone, icon, glyph, kind
        self._opens = False
        self.spoken_role = self.pushed_role if run else QAccessible.Role.StaticText
        kit.sized(self, "small")
        kit.restyle(self._restyled)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if run else Qt.FocusPolicy.NoFocus)
        if run is None:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        else:
            self.clicked.connect(lambda _on: run())
        self.say(words)

    def say(self, words: Words) -> None:
        """Show other words."""
        self._kit.text(self.set_words, words)

    def show_as(self, words: Words, tone: str = "plain", icon: str = "") -> None:
        """Show other words in another tone."""
        self._tone, self._icon = tone, icon
        self.say(words)

    def show_kind(self, kind: str, words: Words) -> None:
        """Show a category by its colour and its word."""
        self._kind = kind
        self.say(words)

    def set_words(self, text: str) -> None:
        """The words as they are; `say` is what callers want."""
        self.setText(text)
        self.setAccessibleName(text)
        self._restyled()

    def _restyled(self) -> None:
        self.updateGeometry()
        self.update()

    def _lead(self) -> int:
        if self._icon:
            return self._kit.px(19)
        return self._kit.px(15) if self._glyph else self._kit.px(10) if self._kind else 0

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        tail = self._kit.px(16) if self._opens else 0
        return QSize(self._kit.px(20) + self._lead() + words + tail, self._height())

    def _height(self) -> int:
        return max(self._kit.px(22), self.fontMetrics().height() + self._kit.px(4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        kit, painter = self._kit, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink = TONES[self._tone]
        box = QRectF(self.rect())
        hovered = self.underMouse() and self.isEnabled() and self.focusPolicy() != Qt.FocusPolicy.NoFocus
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(kit.colour("press" if hovered and self._tone == "plain" else ground))
        painter.drawRoundedRect(box, 5, 5)
        left = kit.px(10)
        middle = box.height() / 2
        if self._icon:
            size = kit.px(14)
            kit.paint_icon(painter, self._icon, ink, QRectF(left, middle - size / 2, 0, 0).topLeft(), size)
        elif self._glyph:
            size = kit.px(9)
            paint_glyph(painter, self._glyph, kit.colour(ink), QRectF(left, middle - size / 2, size, size))
        elif self._kind:
            paint_bar(
                painter, kit.colour(f"kind:{self._kind}"), QRectF(left, middle - kit.px(6), kit.px(4), kit.px(12))
            )
        painter.setPen(kit.colour(ink))
        painter.drawText(box.adjusted(left + self._lead(), 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self._opens:
            at = QRectF(box.width() - kit.px(22), middle - kit.px(6), 0, 0).topLeft()
            kit.paint_icon(painter, "caret-down", "ink2", at, kit.px(12))
        if self.hasFocus():
            painter.setPen(QPen(kit.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)


class StatusChip(Badge):
    """The state of a thing with glyph and word; with `entries` a button that opens a menu of states."""

    pushed_role = QAccessible.Role.ButtonMenu

    def __init__(self, kit: Kit, entries: Callable[[], Sequence[Entry | None]] | None = None) -> None:
        super().__init__(kit, glyph="idea", run=self._open if entries else None)
        self._entries = entries
        self._opens = entries is not None
        self.setObjectName("statusChip")

    def show_state(self, state: str, words: Words) -> None:
        """Show a state by its id and its word."""
        self._glyph = state
        self.say(words)

    def _open(self) -> None:
        if self._entries is not None:
            menu = menu_of(self._kit, self._entries(), self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class Status(QWidget):
    """A state in a row or a fact: glyph and word, without ground."""

    spoken_role = QAccessible.Role.StaticText

    def __init__(self, kit: Kit, state: str = "idea", words: Words = "", *, step: str = "body") -> None:
        super().__init__()
        self._kit, self._state, self._text = kit, state, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kit.sized(self, step)
        kit.restyle(self.updateGeometry)
        self.show_state(state, words)

    def show_state(self, state: str, words: Words) -> None:
        """Show a state by its id and its word."""
        self._state = state
        self._kit.text(self.set_words, words)

    def set_words(self, text: str) -> None:
        """The word as it is; `show_state` is what callers want."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics: QFontMetrics = self.fontMetrics()
        return QSize(self._kit.px(14) + metrics.horizontalAdvance(self._text) + 1, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, size = QPainter(self), self._kit.px(9)
        ink = self._kit.colour("ink2")
        paint_glyph(painter, self._state, ink, QRectF(0, (self.height() - size) / 2, size, size))
        painter.setPen(ink)
        painter.drawText(
            self.rect().adjusted(self._kit.px(14), 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self._text
        )


_SHORT: Final[dict[Code, Text]] = {"ja": c_("badge of completeness", "JA"), "en": c_("badge of completeness", "EN")}
_LONG: Final[dict[Code, Text]] = {"ja": _("Japanese"), "en": _("English")}


class LanguageBadge(Badge):
    """How much of what is to be said is said in one language: 日 18/18 with a check, 英 15/18 with a triangle."""

    def __init__(self, kit: Kit, code: Code, run: Callable[[], object] | None = None) -> None:
        super().__init__(kit, run=run)
        self._code = code
        self.setObjectName(f"languageBadge_{code}")

    def show_count(self, done: int, total: int) -> None:
        """`done` of `total` fields are complete."""
        tone, icon = ("ok", "check") if done >= total else ("warn", "warning")
        self.show_as(_("{language} {done}/{total}", language=_SHORT[self._code], done=done, total=total), tone, icon)
        self._kit.text(
            self.setAccessibleDescription,
            _("{language}: {done} of {total} texts written", language=_LONG[self._code], done=done, total=total),
        )


class Tag(QWidget):
    """A round word that can be removed."""

    def __init__(
        self, kit: Kit, words: Words, remove: Callable[[], object] | None = None, *, chosen: bool = False
    ) -> None:
        super().__init__()
        self._kit, self._ground = kit, "sel" if chosen else "badge"
        row = QHBoxLayout(self)
        row.setContentsMargins(kit.px(12), 0, kit.px(4 if remove else 12), 0)
        row.setSpacing(0)
        row.addWidget(ElidedLabel(kit, words, step="small", ink="sel_ink" if chosen else "ink2", hugs=True))
        self.button = IconButton(kit, "x", _("Remove {what}", what=words), remove, small=True) if remove else None
        if self.button is not None:
            row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        kit.restyle(self._restyled)

    def _restyled(self) -> None:
        self.setFixedHeight(self._kit.px(28))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._kit.colour(self._ground))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)


class FilterChip(Tag):
    """A filter that is on, and can be taken off."""

    def __init__(self, kit: Kit, words: Words, remove: Callable[[], object]) -> None:
        super().__init__(kit, words, remove, chosen=True)


class KeyCap(QWidget):
    """The keys of a command, as on a keyboard."""

    def __init__(self, kit: Kit, keys: str) -> None:
        super().__init__()
        self._kit, self._keys = kit, keys
        self.setAccessibleName(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        kit.sized(self, "caption")
        kit.restyle(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return keycap_size(self._kit, self.fontMetrics(), self._keys)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_keycap(self._kit, painter, QRectF(self.rect()), self._keys)


def keycap_size(kit: Kit, metrics: QFontMetrics, keys: str) -> QSize:
    """How large a key cap is."""
    return QSize(max(metrics.horizontalAdvance(keys) + kit.px(14), kit.px(20)), metrics.height() + kit.px(3))


def paint_keycap(kit: Kit, painter: QPainter, box: QRectF, keys: str, ground: str = "badge") -> None:
    """Paint a key cap into `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(kit.colour("line"), 1))
    painter.setBrush(kit.colour(ground))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(kit.colour("ink2"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), keys)
    painter.restore()
