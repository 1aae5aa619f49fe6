"""The snackbar: says what happened with the real name, offers a link or two, goes after eight seconds unless one looks at it.

It stands in the line at the foot of the window: nothing one works with is ever covered by it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ouik_desktop.errors import OuikError
from ouik_desktop.i18n import _
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.look.speech import Words
from ouik_desktop.ui.widgets.buttons import Button, IconButton
from ouik_desktop.ui.widgets.floating import Floating
from ouik_desktop.ui.widgets.labels import ElidedLabel

SHOWN_MS: Final = 8000
Link = tuple[Words, Callable[[], object]]


class Snackbar(Floating):
    """One notice at a time, as high as the foot of the window; where it stood in is the focus when it goes."""

    DEPTH, DROP = 0, 0

    def __init__(self, kit: Kit, over: QWidget, foot: QWidget) -> None:
        super().__init__(kit, over, fill="snack", radius=6)
        self._foot = foot
        self._before: QWidget | None = None
        self.row.setContentsMargins(kit.px(10), 0, kit.px(4), 0)
        self.setObjectName("snackbar")
        kit.name(self, _("Notice"))
        self._sign = IconButton(kit, "check-circle", _("Notice"), small=True, ink="on_snack")
        self._sign.setEnabled(True)
        self._sign.setFocusPolicy(self.focusPolicy())
        self._words = ElidedLabel(kit, "", ink="on_snack", hugs=True)
        self._links = [self._make_link(name) for name in ("snackbarAction", "snackbarSecondAction")]
        close = IconButton(kit, "x", _("Close"), self.hide, small=True, ink="on_snack")
        for widget in (self._sign, self._words, *self._links, close):
            self.row.addWidget(widget)
        self.row.setSpacing(kit.px(10))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_is_up)
        self._runs: list[Callable[[], object]] = []

    def _make_link(self, name: str) -> Button:
        link = Button(self._kit, "", kind="link")
        link.setProperty("look", "snack_link")
        link.setObjectName(name)
        self._kit.sized(link, "body", strong=True)
        link.clicked.connect(lambda: self._follow(self._links.index(link)))
        return link

    def tell(self, words: Words, icon: str, links: Sequence[Link] = ()) -> None:
        """Show `words`, with a link or two."""
        self._words.say(words)
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self._sign.show_icon(icon)
        self._runs = [run for _says, run in links]
        for number, link in enumerate(self._links):
            link.setVisible(number < len(links))
            if number < len(links):
                link.say(links[number][0])
        self.rise()
        self._timer.start(SHOWN_MS)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._kit.say(words)))

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def place(self) -> None:
        """In the middle of the foot, as wide as its words and the foot allow."""
        foot = self._foot
        corner = foot.mapTo(self._over, QPoint(0, 0))
        width = min(self.sizeHint().width(), foot.width() - self._kit.px(24))
        self.setGeometry(corner.x() + (foot.width() - width) // 2, corner.y() + 1, width, foot.height() - 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        before = self._before
        if self.isAncestorOf(self._focused()) and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        super().hideEvent(event)

    def _follow(self, number: int) -> None:
        self.hide()
        self._runs[number]()

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
    """What pages tell the user in passing. `told(Words)` also goes to the status bar's history.

    `way_back()` is asked when an act is affirmed, and gives what takes back that act, whatever else is done before it is wanted.
    """

    told = Signal(object)

    def __init__(self, kit: Kit, way_back: Callable[[], Callable[[], object]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kit, self._way_back = kit, way_back
        self._over: QWidget | None = None
        self._foot: QWidget | None = None
        self._snackbar: Snackbar | None = None

    def stand_in(self, over: QWidget, foot: QWidget) -> None:
        """The part of `over` in which the snackbar stands; it is made when there is something to tell."""
        self._over, self._foot = over, foot

    def shown(self) -> list[QWidget]:
        """The notice that is seen now, for the keyboard to go to."""
        return [self._snackbar] if self._snackbar is not None and self._snackbar.isVisible() else []

    def say(self, words: Words, *, icon: str = "check-circle") -> None:
        """Affirm what happened."""
        self.tell(words, icon=icon)

    def undoable(self, words: Words, *, icon: str = "check-circle") -> None:
        """Affirm what happened and offer to take it back."""
        self.tell(words, ((_("Undo"), self._way_back()),), icon=icon)

    def offer(self, words: Words, verb: Words, run: Callable[[], object], *, icon: str = "check-circle") -> None:
        """Tell something and offer one thing to do."""
        self.tell(words, ((verb, run),), icon=icon)

    def warn(self, words: Words) -> None:
        """Tell what to be careful of."""
        self.tell(words, icon="warning")

    def trouble(self, what: OuikError | Words) -> None:
        """Tell what went wrong, in words."""
        self.tell(what.text if isinstance(what, OuikError) else what, icon="warning-circle")

    def tell(self, words: Words, links: Sequence[Link] = (), *, icon: str = "check-circle") -> None:
        """Tell something and offer a thing or two to do."""
        self.told.emit(words)
        if self._snackbar is None and self._over is not None and self._foot is not None:
            self._snackbar = Snackbar(self._kit, self._over, self._foot)
        if self._snackbar is not None:
            self._snackbar.tell(words, icon, links)
