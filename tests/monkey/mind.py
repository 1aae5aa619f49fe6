"""What a monkey thinks of next: a gesture chosen by its seed among what is to be seen just now."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from ouik_desktop.settings import TEXT_SIZE
from ouik_desktop.ui.shell.navigation import Route
from tests.hands.gestures import Gesture
from tests.hands.rings import takers
from tests.hands.seen import called
from tests.monkey.desk import Desk

_KEYS: Final = (
    *["Tab"] * 12, *["Shift+Tab"] * 4, *["Return"] * 7, *["Escape"] * 7, *["Down"] * 5, *["Up"] * 3, *["Right"] * 3, *["Left"] * 3,
    "Space", "Space", "Home", "End", "PgDown", "PgUp", "Ctrl+Home", "Ctrl+End", "Backspace", "Delete", "Delete", "F2", "F5", "F6", "F6",
    "F7", "F8", "F8", "F10", "Shift+F6", "Menu", "Shift+F10", "Ctrl+Return", "Shift+Return", "Ctrl+A", "Ctrl+C", "Ctrl+X", "Ctrl+D",
    "Shift+Down", "Alt+Shift+Right", "Alt+Shift+Down", "Alt+Down", "Alt+Left", "Alt+Right", "Ctrl+PgDown", "Ctrl+PgUp", "Ctrl+Tab",
)  # fmt: skip
_WORDS: Final = (
    "a", "satoyama", "12/24", "9:30", "R9.2.13", "32/13", "-1", "99999999999", "yamada", "x@y@z", ".", "0", "workshop", "/", "%",
    "kakidasu",
)  # fmt: skip
_COMPOSED: Final = (
    ("やまだ", "山田"), ("さいとう", "齋藤"), ("たかはし", "髙橋"), ("はっこう", "発酵"), ("か", ""), ("にほんご", "にほんご"),
    ("ｶﾌｪ", "ｶﾌｪ"),
)  # fmt: skip
_HOSTILE: Final = (
    "山田 花子\tやまだ はなこ\tHanako Yamada\n佐藤 一郎\tさとう いちろう\t\n",
    "一行目\n二行目\r\n三行目",
    "“”‘’—…\u200b\u202e逆さ\ufeff",
    "'; DROP TABLE event; -- <b>&amp;</b> {{ 7*7 }} {0} %s",
    "𠮷野家 👨‍👩‍👧 e\u0301 ﬁ",
    "あ" * 400,
    "\t\t\t\n\n\n",
    "=1+1\t@cmd\t+81\t-2",
    "",
)
_SIZES: Final = ((1024, 680), (1100, 700), (1280, 800), (1366, 768), (1440, 900))


class Mind:
    """Chooses gestures; the same seed before the same windows chooses the same."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self._desk, self._random = desk, Random(seed)
        self._weighed: tuple[tuple[int, Callable[[], Gesture]], ...] = (
            (26, self._click_something),
            (5, self._click_anywhere),
            (4, lambda: self._point("menu")),
            (3, lambda: self._point("double")),
            (22, lambda: Gesture("key", self._random.choice(_KEYS))),
            (5, self._shortcut),
            (8, lambda: Gesture("type", self._random.choice(_WORDS))),
            (5, self._compose),
            (7, self._wheel),
            (6, lambda: Gesture("pause", amount=self._random.choice((1000, 1000, 4000, 10_000)))),
            (3, lambda: Gesture("paste", self._random.choice(_HOSTILE))),
            (3, self._drag),
            (2, lambda: Gesture("resize", at=self._random.choice(_SIZES))),
            (1, lambda: Gesture("action", "language")),
            (1, lambda: Gesture("action", "theme")),
            (1, lambda: Gesture("size", amount=self._random.choice(TEXT_SIZE.choices))),
            (4, lambda: Gesture("key", self._random.choice(("Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y")))),
        )

    def next(self) -> Gesture:
        """What to do now."""
        weights, ways = zip(*self._weighed, strict=True)
        way: Callable[[], Gesture] = self._random.choices(ways, weights)[0]
        return way()

    def begin(self) -> None:
        """Where a monkey sits down: any page, so that none is reached by long ways only."""
        events = [
            Route("event", 1 + self._random.randrange(14), tab) for tab in ("basics", "programme", "participants")
        ]
        plain = [Route(kind) for kind in ("home", "calendar", "events", "people", "organisations", "announce")]
        self._desk.window.navigation.open(
            self._random.choice([*events, *plain, Route("preferences"), Route("history")])
        )
        self._desk.settle()

    def _top(self) -> QWidget:
        return (
            QApplication.activePopupWidget()
            or QApplication.activeModalWidget()
            or QApplication.activeWindow()
            or self._desk.frame
        )

    def _click_something(self) -> Gesture:
        top = self._top()
        if isinstance(top, QMenu):
            shown = [action for action in top.actions() if action.isVisible() and not action.isSeparator()]
            if shown:
                action = self._random.choice(shown)
                at = top.mapToGlobal(top.actionGeometry(action).center())
                return Gesture("click", f"menu: {action.text()}", at.toTuple())
        found = takers(top)
        if not found or self._random.random() < 0.1:
            return self._click_anywhere()
        widget = self._random.choice(found)
        room = widget.visibleRegion().boundingRect()
        at = widget.mapToGlobal(room.center())
        return Gesture(
            "click", called(widget) if isinstance(widget, QAbstractButton) else widget.objectName(), at.toTuple()
        )

    def _somewhere(self) -> tuple[int, int]:
        top = self._top()
        at = QPoint(self._random.randrange(max(1, top.width())), self._random.randrange(max(1, top.height())))
        spot: tuple[int, int] = top.mapToGlobal(at).toTuple()
        return spot

    def _click_anywhere(self) -> Gesture:
        return Gesture("click", at=self._somewhere())

    def _point(self, kind: str) -> Gesture:
        found, acts = takers(self._top()), 2 if kind == "double" else 1  # two clicks may do a thing twice
        if found and self._random.random() < 0.5:
            widget = self._random.choice(found)
            at = widget.mapToGlobal(widget.visibleRegion().boundingRect().center())
            return Gesture(kind, called(widget), at.toTuple(), acts=acts)
        return Gesture(kind, at=self._somewhere(), acts=acts)

    def _shortcut(self) -> Gesture:
        keys = [key for action in self._desk.window.actions_list.all() for key in action.shortcuts]
        return Gesture("key", self._random.choice(keys)) if keys else Gesture("key", "Tab")

    def _compose(self) -> Gesture:
        kana, words = self._random.choice(_COMPOSED)
        return Gesture("compose", kana) if self._random.random() < 0.4 else Gesture("commit", words)

    def _wheel(self) -> Gesture:
        found = takers(self._top())
        focus = QApplication.focusWidget()
        if focus is not None and self._random.random() < 0.4:
            at = focus.mapToGlobal(focus.rect().center()).toTuple()
        elif found and self._random.random() < 0.6:
            widget = self._random.choice(found)
            at = widget.mapToGlobal(widget.visibleRegion().boundingRect().center()).toTuple()
        else:
            at = self._somewhere()
        return Gesture("wheel", at=at, amount=self._random.choice((-3, -1, 1, 3)))

    def _drag(self) -> Gesture:
        end = self._somewhere()
        found = takers(self._top())
        at = self._somewhere()
        if found and self._random.random() < 0.6:
            widget = self._random.choice(found)
            at = widget.mapToGlobal(widget.visibleRegion().boundingRect().center()).toTuple()
        return Gesture("drag", f"{end[0]},{end[1]}", at, amount=int(self._random.random() < 0.2))


def screen_size() -> tuple[int, int]:
    """The room there is."""
    size: tuple[int, int] = QGuiApplication.primaryScreen().availableSize().toTuple()
    return size
