"""Buttons: one primary a page, verbs on all of them, focus by Tab only so that a click leaves no ring."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.glyphs import paint_bar, paint_glyph

Run = Callable[[], object]
_INK: Final = {
    "primary": "on_accent",
    "danger": "on_accent",
    "quiet": "ink2",
    "quiet_danger": "bad",
    "link": "link",
    "secondary": "ink",
}

_FILLED: Final = ("primary", "danger")


class Button(QPushButton):
    """A button with a verb. `kind`: primary, secondary, quiet, link, danger (in a confirmation only), quiet_danger.

    `most` pixels at 100 % are for words of the user: longer ones are elided, and the whole stands in the tooltip.
    """

    opens_menu = False

    def __init__(
        self,
        kit: Kit,
        words: Words,
        run: Run | None = None,
        *,
        kind: str = "secondary",
        icon: str = "",
        small: bool = False,
        most: int = 0,
    ) -> None:
        super().__init__()
        self._kit, self._kind, self._words, self._most = kit, kind, words, most
        self._bare = False
        self._text = ""
        self._told: Words | None = None
        # before anything is said: whoever listens is told of a name that changes, and by which role
        self.spoken_role = _role(kind, opens_menu=self.opens_menu)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("look", kind)
        self.setProperty("small", small)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)
        kit.sized(self, "small" if small else "body", strong=kind in ("primary", "danger"))
        if icon:
            kit.put_icon(self, icon, _INK[kind], 14 if small else 16)
        self.say(words)
        if most:
            kit.restyle(self._restyled)
        if run is not None:
            self.clicked.connect(lambda _on: run())

    def _restyled(self) -> None:
        self._set_words(self.words())

    def say(self, words: Words) -> None:
        """Show other words."""
        self._words = words
        self._kit.text(self._set_words, words)

    def tell(self, words: Words) -> None:
        """What screen readers say instead, where the same words stand on several buttons of a page."""
        self._told = words
        self._set_words(self.words())

    def _set_words(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text if self._told is None else self._kit.say(self._told))
        shown = "" if self._bare else text
        if self._bare:
            self.setToolTip(text)
        elif self._most:
            shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self._kit.px(self._most))
            self.setToolTip(text if shown != text else "")
        # Qt has no gap between icon and words; a thin lead does it, and the accessible name stays without it
        self.setText(("\u2009" if not self.icon().isNull() else "") + shown.replace("&", "&&"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._kind in _FILLED and self.hasFocus():
            # inside the fill, where it is seen on every ground; a sheet can draw a ring at the edge alone
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = 3 if self._kit.theme.tokens.high_contrast else 2
            painter.setPen(QPen(self._kit.colour("on_accent"), width))
            inset = 2 + width / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)

    def show_words(self, shown: bool) -> None:
        """Show icon and words, or where there is too little room the icon only, with the words in the tooltip."""
        if self._bare == shown:
            self._bare = not shown
            self.setToolTip("")
            self._set_words(self.words())

    def whole_width(self) -> int:
        """How wide it is with its words."""
        return self.sizeHint().width() + (self.words_width() if self._bare else 0)

    def words_width(self) -> int:
        """How much of it the words take."""
        return self.fontMetrics().horizontalAdvance(self.words())

    def words(self) -> str:
        """What the button says, as one reads it."""
        return self._text


def _role(kind: str, *, opens_menu: bool) -> QAccessible.Role | None:
    if opens_menu:
        return QAccessible.Role.ButtonMenu
    return QAccessible.Role.Link if kind == "link" else None


class IconButton(QPushButton):
    """A quiet button with an icon only; its name is said by screen readers and stands in the tooltip."""

    def __init__(
        self, kit: Kit, icon: str, name: Words, run: Run | None = None, *, small: bool = False, ink: str = "ink2"
    ) -> None:
        super().__init__()
        self._kit, self._small, self._ink = kit, small, ink
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("look", "icon")
        self.setProperty("small", small)
        self.show_icon(icon)
        kit.name(self, name, tip=name)
        kit.restyle(self.updateGeometry)
        if run is not None:
            self.clicked.connect(lambda _on: run())

    def show_icon(self, icon: str) -> None:
        """Show another icon."""
        self._kit.put_icon(self, icon, self._ink, 14 if self._small else 16)

    def sizeHint(self) -> QSize:
        side = self._kit.px(26 if self._small else 32)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


@dataclass(frozen=True, repr=False, eq=False)
class Entry:
    """A line of a menu. `glyph` draws a status, `kind` a category bar before the words; `checked` None: cannot be ticked.

    With lines `inside` it opens a menu of them.
    """

    words: Words
    run: Run
    icon: str = ""
    glyph: str = ""
    kind: str = ""
    danger: bool = False
    checked: bool | None = None
    enabled: bool = True
    keys: str = ""
    inside: tuple[Entry, ...] = ()


def menu_of(kit: Kit, entries: Sequence[Entry | None], parent: QWidget) -> QMenu:
    """A menu of entries; None is a line between groups."""
    menu = rounded(QMenu(parent))
    _fill(kit, menu, entries)
    return menu


def rounded(menu: QMenu) -> QMenu:
    """Let the corners of a menu be round: the window system would keep them square."""
    menu.setWindowFlags(menu.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint)
    menu.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    return menu


def pop_up(menu: QMenu, at: QPoint) -> None:
    """Open a menu at a point, within the screen: one of few words is wider than Qt reckons with, for it has a least width."""
    menu.ensurePolished()
    screen = QGuiApplication.screenAt(at) or menu.screen()
    room, width = screen.availableGeometry(), max(menu.sizeHint().width(), menu.minimumWidth())
    menu.popup(QPoint(min(at.x(), room.right() + 1 - width), at.y()))


def _fill(kit: Kit, menu: QMenu, entries: Sequence[Entry | None]) -> None:
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        elif entry.inside:
            _fill(kit, rounded(menu.addMenu(_plain(kit, entry.words))), entry.inside)
        else:
            _add_entry(kit, menu, entry)


def _plain(kit: Kit, words: Words) -> str:
    return kit.say(words).replace("&", "&&")


def _add_entry(kit: Kit, menu: QMenu, entry: Entry) -> QAction:
    action = menu.addAction(_plain(kit, entry.words))
    action.triggered.connect(lambda _on: entry.run())
    action.setEnabled(entry.enabled)
    if entry.icon:
        action.setIcon(kit.icon(entry.icon, "bad" if entry.danger else "ink2"))
    elif entry.glyph or entry.kind:
        action.setIcon(drawn(kit, entry.glyph, entry.kind))
    if entry.checked is not None:
        action.setCheckable(True)
        action.setChecked(entry.checked)
    if entry.keys:
        action.setText(f"{action.text()}\t{entry.keys}")
    return action


def drawn(kit: Kit, glyph: str, kind: str = "") -> QIcon:
    """The glyph of a status, or the bar of a category, as the icon of a line in a menu."""
    picture = QPixmap(32, 32)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if glyph:
        paint_glyph(painter, glyph, kit.colour("ink2"), QRectF(4, 4, 8, 8))
    else:
        paint_bar(painter, kit.colour(f"kind:{kind}"), QRectF(6, 2, 4, 12))
    painter.end()
    return QIcon(picture)


class MenuButton(Button):
    """A button that opens a menu; `entries` is asked each time it opens, so that words and ticks are those of now."""

    opens_menu = True

    def __init__(
        self,
        kit: Kit,
        words: Words,
        entries: Callable[[], Sequence[Entry | None]],
        *,
        kind: str = "secondary",
        icon: str = "",
        small: bool = False,
        most: int = 0,
    ) -> None:
        super().__init__(kit, words, self.open_menu, kind=kind, icon=icon, small=small, most=most)
        self._entries = entries
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def open_menu(self) -> None:
        """Show the menu below the button."""
        menu = menu_of(self._kit, self._entries(), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pop_up(menu, self.mapToGlobal(QPoint(0, self.height() + 2)))


class IconMenuButton(IconButton):
    """An icon button that opens a menu."""

    spoken_role = QAccessible.Role.ButtonMenu

    def __init__(
        self, kit: Kit, icon: str, name: Words, entries: Callable[[], Sequence[Entry | None]], *, small: bool = False
    ) -> None:
        super().__init__(kit, icon, name, self.open_menu, small=small)
        self._entries = entries

    def open_menu(self) -> None:
        """Show the menu below the button."""
        menu = menu_of(self._kit, self._entries(), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pop_up(menu, self.mapToGlobal(QPoint(0, self.height() + 2)))
