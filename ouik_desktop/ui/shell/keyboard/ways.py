"""The ways of the keyboard through the window: where one begins, to the search, to the menus, and back where one was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPlainTextEdit, QWidget

from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.shell.keyboard.panes import Panes
from ouik_desktop.ui.shell.navigation import Navigation
from ouik_desktop.ui.shell.routes import RouteKind
from ouik_desktop.ui.shell.stage import Stage
from ouik_desktop.ui.widgets.search_box import SearchBox


class Ways:
    """Brings the focus where a hand on the keys looks for it."""

    def __init__(
        self,
        frame: QMainWindow,
        stage: Stage,
        panes: Panes,
        navigation: Navigation,
        kinds: dict[str, RouteKind],
        open_palette: Callable[[], object],
    ) -> None:
        self._frame, self._stage, self._panes = frame, stage, panes
        self._navigation, self._kinds, self._open_palette = navigation, kinds, open_palette

    def _focused(self) -> QWidget | None:
        return self._frame.focusWidget()

    def begin(self, page: Page) -> None:
        """A page was opened: the focus goes where one goes on, unless the page has brought it somewhere, and its title is said."""
        if self._focused() in (None, self._stage):
            (page.where_to_begin() or self._stage).setFocus(Qt.FocusReason.OtherFocusReason)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(page, page.header.title()))

    def find_here(self) -> None:
        """Bring the focus to the page's own search, or open the palette."""
        page = self._stage.here
        field = page.search_field() if page else None
        if field is None:
            self._open_palette()
        else:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if isinstance(field, QLineEdit):
                field.selectAll()

    def next_pane(self) -> None:
        """Bring the focus to the next part of the window."""
        self._panes.step(+1)

    def previous_pane(self) -> None:
        """Bring the focus to the part of the window before."""
        self._panes.step(-1)

    def open_menu_bar(self) -> None:
        """Into the menu bar and, when it is left, back to where the focus was: what Qt does for Alt alone (6.11)."""
        for kind, held in (
            (QEvent.Type.KeyPress, Qt.KeyboardModifier.AltModifier),
            (QEvent.Type.KeyRelease, Qt.KeyboardModifier.NoModifier),
        ):
            QApplication.sendEvent(self._frame, QKeyEvent(kind, Qt.Key.Key_Alt, held))

    def escape(self) -> None:
        """Leave one thing: what the page has open, its search, else the page for the one before. A text is not left with its page."""
        page = self._stage.here
        if page is None or page.escape() or self._leave_search(page) or self._is_in_text():
            return
        kind = self._kinds.get(self._navigation.here.kind) if self._navigation.here else None
        if kind is not None and not kind.rail and self._navigation.can_go_back():
            self._navigation.back()

    def _leave_search(self, page: Page) -> bool:
        search = page.search_field()
        if not isinstance(search, SearchBox) or not (search.text() or search.hasFocus()):
            return False
        search.clear_words()
        if search.hasFocus() and (begin := page.where_to_begin()) is not None:
            begin.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _is_in_text(self) -> bool:
        focused = self._focused()
        return isinstance(focused, QLineEdit | QPlainTextEdit) and not focused.isReadOnly()
