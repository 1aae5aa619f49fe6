"""The snackbar: says what happened with the real name, offers one link, goes after eight seconds unless one looks at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QWidget

from ouik_desktop.errors import OuikError
from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.buttons import Button, IconButton
from ouik_desktop.ui.widgets.floating import Floating
from ouik_desktop.ui.widgets.labels import Label

SHOWN_MS: Final = 8000


class Snackbar(Floating):
    """One notice at a time at the bottom centre of the page."""

    def __init__(self, kit: Kit, over: QWidget) -> None:
        super().__init__(kit, over, fill="snack")
        self.setObjectName("snackbar")
        kit.name(self, _("Notice"))
        self._sign = IconButton(kit, "check-circle", _("Notice"), ink="on_snack")
        self._sign.setEnabled(True)
        self._sign.setFocusPolicy(self.focusPolicy())
        self._words = Label(kit, "", ink="on_snack")
        self._words.setMaximumWidth(kit.px(620))
        self._link = Button(kit, "", kind="link")
        self._link.setProperty("look", "snack_link")
        self._link.setObjectName("snackbarAction")
        kit.sized(self._link, "body", strong=True)
        close = IconButton(kit, "x", _("Close"), self.hide, small=True, ink="on_snack")
        for widget in (self._sign, self._words, self._link, close):
            self.row.addWidget(widget)
        self.row.setSpacing(kit.px(10))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_is_up)
        self._run: Callable[[], object] = lambda: None
        self._link.clicked.connect(self._follow)

    def tell(self, words: Words, icon: str, link: Words, run: Callable[[], object]) -> None:
        """Show `words`, with a link where `link` says something."""
        self._words.setWordWrap(False)
        self._words.say(words)
        self._words.setWordWrap(self._words.sizeHint().width() > self._words.maximumWidth())
        self._sign.show_icon(icon)
        self._link.say(link)
        self._link.setVisible(bool(link))
        self._run = run
        self.rise()
        self._timer.start(SHOWN_MS)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._kit.say(words)))

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def _follow(self) -> None:
        self.hide()
        self._run()

    def _time_is_up(self) -> None:
        if self.underMouse() or self.isAncestorOf(self._focused()):
            self._timer.start(SHOWN_MS // 4)
        else:
            self.hide()

    def _focused(self) -> QWidget:
        focused: QWidget | None = self.window().focusWidget()
        return self if focused is None else focused

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(SHOWN_MS // 2)


class Notices(QObject):
    """What pages tell the user in passing. `told(Words)` also goes to the status bar's history."""

    told = Signal(object)

    def __init__(self, kit: Kit, undo: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit, self._undo = kit, undo
        self._over: QWidget | None = None
        self._snackbar: Snackbar | None = None

    def float_over(self, widget: QWidget) -> None:
        """Where the snackbar floats; it is made when there is something to tell."""
        self._over = widget

    def shown(self) -> list[QWidget]:
        """The notice that is seen now, for the keyboard to go to."""
        return [self._snackbar] if self._snackbar is not None and self._snackbar.isVisible() else []

    def say(self, words: Words, *, icon: str = "check-circle") -> None:
        """Affirm what happened."""
        self._tell(words, icon, "", lambda: None)

    def undoable(self, words: Words, *, icon: str = "check-circle") -> None:
        """Affirm what happened and offer to take it back."""
        self._tell(words, icon, _("Undo"), self._undo)

    def offer(self, words: Words, verb: Words, run: Callable[[], object], *, icon: str = "check-circle") -> None:
        """Tell something and offer one thing to do."""
        self._tell(words, icon, verb, run)

    def warn(self, words: Words) -> None:
        """Tell what to be careful of."""
        self._tell(words, "warning", "", lambda: None)

    def trouble(self, what: OuikError | Words) -> None:
        """Tell what went wrong, in words."""
        self._tell(what.text if isinstance(what, OuikError) else what, "warning-circle", "", lambda: None)

    def _tell(self, words: Words, icon: str, link: Words, run: Callable[[], object]) -> None:
        self.told.emit(words)
        if self._snackbar is None and self._over is not None:
            self._snackbar = Snackbar(self._kit, self._over)
        if self._snackbar is not None:
            self._snackbar.tell(words, icon, link, run)
