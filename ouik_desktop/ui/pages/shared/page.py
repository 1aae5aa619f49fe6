"""A page: a head and a body, told where to be, refreshed from `Changes` and from nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QVBoxLayout, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.menus.context import on_the_thing, open_menu
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets.choosing import Segments, Tabs
from ouik_desktop.ui.widgets.fields.typing import LineEdit, TextEdit
from ouik_desktop.ui.widgets.header import PageHeader
from ouik_desktop.ui.widgets.search_box import SearchBox
from ouik_desktop.ui.widgets.steady import Steady
from ouik_desktop.ui.widgets.tabbing import tab_stops

if TYPE_CHECKING:
    from ouik_desktop.model import Base
    from ouik_desktop.store import Changes


class MayBeDisputed(Protocol):
    """Texts that others may write in too."""

    def settle(self) -> bool:
        """Bring the focus to a text on which nobody has chosen yet between two; False where there is none."""


class Page(QWidget):
    """The base of all pages. `show_route` and `refresh` are for pages to fill; `leave` and the rest where they need it.

    `shows` are the kinds of records that can be seen on it: it reads again when one of them changes; None: at every act.
    """

    shows: ClassVar[tuple[type[Base], ...] | None] = None

    def __init__(self, services: Services, name: str) -> None:
        super().__init__()
        self.services = services
        self.kit = services.kit
        self.setObjectName(name)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.kit.dress(self)
        self.header = PageHeader(self.kit, back=services.navigation.back, search=services.open_palette)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        column.addLayout(self.body, 1)
        services.office.changed.connect(self._changed)

    def scroll_body(self, *, margin: int = 24) -> QVBoxLayout:
        """A column inside a scroll area that fills the body, for pages that are longer than the window."""
        area, column = scrolling(self, margin=self.kit.px(margin))
        self.body.addWidget(area, 1)
        return column

    # --- for pages to fill ------------------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Make what is heavy, before the page is opened for the first time."""

    def show_route(self, route: Route) -> None:
        """The page is opened at `route`: read, fill, and focus `route.field`."""

    def refresh(self, changes: Changes) -> None:
        """Something the page shows changed. A hidden page is not told: `show_route` reads everything anew."""

    def record_shown(self) -> tuple[type[Base], int | None] | None:
        """The one record the page is about: changes of others of its kind do not concern it."""
        return None

    def leave(self) -> bool:
        """The page is left: commit what is pending. False stays."""
        return True

    def is_settled(self, words: MayBeDisputed) -> bool:
        """Whether nothing waits for somebody to choose between their own words and others'; else that is said and shown."""
        if not words.settle():
            return True
        self.services.notices.warn(
            _("Somebody else wrote here too. Choose first whose words stay: see below the field.")
        )
        return False

    def say_gone(self, changes: Changes) -> None:
        """What the page is about is not there any more. Where another desktop deleted it, that is said, and words that are being typed
        go to the clipboard."""
        if not changes.elsewhere:
            return
        title, editor = self.header.title(), self.window().focusWidget()
        if isinstance(editor, LineEdit | TextEdit) and editor.typing.busy and self.isAncestorOf(editor):
            QGuiApplication.clipboard().setText(editor.text())
            editor.typing.drop()
            said = _("“{title}” was deleted on another desktop. What you were typing is on the clipboard.", title=title)
        else:
            said = _("“{title}” was deleted on another desktop.", title=title)
        self.services.notices.warn(said)

    def actions_here(self) -> list[Action]:
        """The actions that make sense while this page is shown."""
        return []

    def open_menu(self, at: QPoint) -> None:
        """Show the menu of the thing at hand at a place of the screen."""
        open_menu(self.kit, on_the_thing(self.actions_here()), at, self)

    def where_to_begin(self) -> QWidget | None:
        """Where one goes on when the page was opened: its first field or list, else its search, else its first button."""
        stops = [one for one in tab_stops(self) if not self.header.isAncestorOf(one)]
        fields = [one for one in stops if not isinstance(one, QAbstractButton | SearchBox | Segments | Tabs)]
        return next(iter(fields), None) or self.search_field() or next(iter(stops), None)

    def escape(self) -> bool:
        """Close what the page has open over itself; False where there is nothing."""
        return False

    def all_actions(self) -> list[Action]:
        """Every action the page can ever have, also in parts of it that nobody has opened yet."""
        return self.actions_here()

    def search_field(self) -> QWidget | None:
        """What Ctrl+F brings the focus to."""
        return None

    # --- from changes ------------------------------------------------------------------------------------------------------

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and self.is_concerned_by(changes):
            self.refresh(changes)

    def is_concerned_by(self, changes: Changes) -> bool:
        """Whether something the page shows is among the changes."""
        if self.shows is None:
            return True
        kind, id = self.record_shown() or (None, None)
        return any(changes.touches(one, id if one is kind else None) for one in self.shows)


def scrolling(parent: QWidget, *, margin: int = 0) -> tuple[QScrollArea, QVBoxLayout]:
    """A scroll area without a frame and the column inside it; it follows the focus of the keyboard."""
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside = QWidget()
    inside.setProperty("ground", "none")
    column = QVBoxLayout(inside)
    column.setContentsMargins(margin, 0, margin, margin)
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    bar = area.verticalScrollBar()

    def keep_width(_least: int, most: int) -> None:
        # the scroll bar comes out of the margin, so that what is on the page keeps its width and its right edge
        room = bar.sizeHint().width()
        column.setContentsMargins(margin, 0, max(margin - (room if most else 0), 0), margin)

    bar.rangeChanged.connect(keep_width)
    Steady(area)
    return area, column
