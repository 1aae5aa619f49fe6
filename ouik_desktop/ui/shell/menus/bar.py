"""The menu bar and the keys of the window, made from the list of actions."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.shell.actions import MENUS, Action, Actions
from ouik_desktop.ui.widgets.buttons import drawn, rounded

MOST_WIDE: Final = 380  # of the words of a line, pixels at 100 %; the name of an act may be a whole sentence
Pair = tuple[Action, QAction]


class Menus(QObject):
    """Fills the menu bar of `frame`; words, ticks and what is possible are asked when a menu opens."""

    def __init__(self, frame: QMainWindow, kit: Kit, actions: Actions) -> None:
        super().__init__(frame)
        self._frame, self._kit, self._actions = frame, kit, actions
        self._made: list[QAction] = []
        self._menus: list[QMenu] = []
        kit.dress(frame.menuBar())
        kit.sized(frame.menuBar(), "body")  # made before the font of the program, it would keep the desktop's

    def fill(self) -> None:
        """Make all menus again: another language, or a page with actions of its own."""
        bar = self._frame.menuBar()
        self._clear()
        for id, words in MENUS:
            actions = self._actions.of(id)
            if actions:
                self._menus.append(menu := QMenu(self._kit.say(words), bar))  # Python forgets only what Python made
                bar.addMenu(menu)
                self._fill_one(menu, actions)

    def _clear(self) -> None:
        for action in self._made:
            self._frame.removeAction(action)
            action.deleteLater()
        self._frame.menuBar().clear()
        for menu in self._menus:
            menu.deleteLater()  # the bar lets go of its menus and keeps them
        self._made, self._menus = [], []

    def _fill_one(self, menu: QMenu, actions: list[Action]) -> None:
        rounded(menu)
        pairs: list[Pair] = []
        for _group, parted in groupby(actions, lambda action: action.group):
            if pairs:
                menu.addSeparator()
            for inside, gathered in groupby(parted, lambda action: action.inside):
                within = menu if inside is None else rounded(menu.addMenu(self._kit.say(inside)))
                made = [(action, self._make(action)) for action in gathered]
                within.addActions([one for _action, one in made])
                pairs.extend(made)
        menu.aboutToShow.connect(lambda: self._update(pairs))
        # a disabled action would not hear its keys later, when it is possible again
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, lambda: _enable_all(pairs)))

    def _make(self, action: Action) -> QAction:
        made = QAction(self._words(action), self._frame)
        made.setObjectName(action.id)
        made.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
        made.setCheckable(action.checked is not None)
        made.triggered.connect(lambda _on: action.run() if action.enabled() else None)
        self._frame.addAction(made)
        self._made.append(made)
        return made

    def _words(self, action: Action) -> str:
        said = self._kit.say(action.says())
        font = self._frame.menuBar().fontMetrics()
        words = font.elidedText(said, Qt.TextElideMode.ElideRight, self._kit.px(MOST_WIDE)).replace("&", "&&")
        return words if action.keys or not action.hint else f"{words}\t{action.hint}"

    def _update(self, pairs: list[Pair]) -> None:
        for action, made in pairs:
            made.setText(self._words(action))
            made.setEnabled(action.enabled())
            made.setVisible(action.shown())
            if action.glyph:
                made.setIcon(drawn(self._kit, action.glyph))
            elif action.icon:
                made.setIcon(self._kit.icon(action.icon))
            if action.checked is not None:
                made.setChecked(action.checked())


def _enable_all(pairs: list[Pair]) -> None:
    for _action, made in pairs:
        made.setEnabled(True)
