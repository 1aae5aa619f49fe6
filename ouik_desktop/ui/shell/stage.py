"""The stage: where the pages stand, each made when it is first opened and kept; or, in the place of all, what is in the way.

The pages that take a tenth of a second to make are made ahead, when the hands rest.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.shell.routes import RouteKind
from ouik_desktop.ui.shell.services import Services

HEAVY: Final = ("event", "announce", "preferences")
REST_MS: Final = 1200
_HANDS: Final = {QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}


class Stage(QStackedWidget):
    """Shows one page at a time. `titled` tells that a page says another title."""

    titled = Signal()

    def __init__(self, services: Services, kinds: dict[str, RouteKind]) -> None:
        super().__init__()
        self.services, self._kinds = services, kinds
        self._pages: dict[str, Page] = {}
        self._trouble: QWidget | None = None
        self.setObjectName("stage")
        self.setProperty("ground", "canvas")
        self.addWidget(QWidget())  # bare ground: a page that is made ahead is not seen before it is filled

    def page(self, kind: str) -> Page | None:
        """The page of a kind of place; made now when it is needed for the first time."""
        if kind not in self._pages and kind in self._kinds:
            page = self._kinds[kind].make(self.services)
            self._pages[kind] = page
            page.header.titled.connect(self.titled)
            self.addWidget(page)
        return self._pages.get(kind)

    def prepare(self, kind: str) -> None:
        """Make a page ahead, with what is heavy in it, so that its first opening is like any other."""
        page = self.page(kind)
        if page is not None:
            page.prepare()

    def forget_pages(self) -> None:
        """Another office is opened: nothing of the one before stays on the pages, neither records nor where one was in a list."""
        self.setCurrentIndex(0)
        for page in self._pages.values():
            self.removeWidget(page)
            page.deleteLater()
        self._pages = {}

    @property
    def here(self) -> Page | None:
        """The page that is shown."""
        page = self.currentWidget()
        return page if isinstance(page, Page) else None

    def lay_out(self) -> None:
        """Lay the page out before it is painted: what was just filled would first be seen squeezed into the room of before."""
        for _round in range(2):  # what is in a scroll area tells the area its size in the first
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def show_trouble(self, page: QWidget) -> None:
        """Show a page in the place of all others: the office cannot be opened."""
        self.leave_trouble()
        self._trouble = page
        self.addWidget(page)
        self.setCurrentWidget(page)

    def leave_trouble(self) -> None:
        """The trouble is over."""
        if self._trouble is not None:
            self.removeWidget(self._trouble)
            self._trouble.deleteLater()
            self._trouble = None


class Rehearsal(QObject):
    """Prepares the heavy pages of a stage, one at a time, whenever neither keyboard nor mouse was touched for a while."""

    def __init__(self, stage: Stage, rest_ms: int = REST_MS) -> None:
        super().__init__(stage)
        self._stage, self._left = stage, list(HEAVY)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(rest_ms)
        self._rest.timeout.connect(self._prepare_one)
        self._rest.start()
        self._window = stage.window().windowHandle()  # all that hands do comes through it
        self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _HANDS:
            self._rest.start()
        return False

    def _prepare_one(self) -> None:
        if not self._stage.services.office.is_open:
            return
        self._stage.prepare(self._left.pop(0))
        if self._left:
            self._rest.start()
        else:
            self._window.removeEventFilter(self)
