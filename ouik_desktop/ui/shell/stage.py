"""The stage: where the pages stand, each made when it is first opened and kept; or, in the place of all, what is in the way."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.shell.routes import RouteKind
from ouik_desktop.ui.shell.services import Services


class Stage(QStackedWidget):
    """Shows one page at a time."""

    def __init__(self, services: Services, kinds: dict[str, RouteKind]) -> None:
        super().__init__()
        self._services, self._kinds = services, kinds
        self._pages: dict[str, Page] = {}
        self._trouble: QWidget | None = None
        self.setObjectName("stage")
        self.setProperty("ground", "canvas")

    def page(self, kind: str) -> Page | None:
        """The page of a kind of place; made now when it is needed for the first time."""
        if kind not in self._pages and kind in self._kinds:
            page = self._kinds[kind].make(self._services)
            self._pages[kind] = page
            self.addWidget(page)
        return self._pages.get(kind)

    @property
    def here(self) -> Page | None:
        """The page that is shown."""
        page = self.currentWidget()
        return page if isinstance(page, Page) else None

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
