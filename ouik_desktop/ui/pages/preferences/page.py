"""Preferences: one page, sections left, every choice in force at once. The sections are data; a search box finds the wish."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ouik_desktop.i18n import Text, _
from ouik_desktop.japanese import fold
from ouik_desktop.model import Event, Office, OwnKind, Settled
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.pages.preferences.sections import Preference, Section, sections
from ouik_desktop.ui.pages.shared.page import Page, scrolling
from ouik_desktop.ui.pages.shared.stepping import gap_actions
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import FlowLayout, Hairline, Label, SearchBox, SideList

if TYPE_CHECKING:
    from ouik_desktop.store import Changes

_BESIDE_AT_MOST: Final = 0.39  # of the page, for the list of sections


class _RowLabel(Label):
    """What is wished; as wide as all of them, so that the controls stand in a column."""

    def __init__(self, kit: Kit, words: Text) -> None:
        super().__init__(kit, words, ink="ink2")
        kit.restyle(self._keep_width)

    def _keep_width(self) -> None:
        self.setFixedWidth(self._kit.px(160))


class PreferencesPage(Page):
    """`[preferencesPage]`: Language, Appearance, Calendar, Output, the office, its data."""

    shows = (Office, Event, Settled, OwnKind)  # of events whether those of the sample are there

    def __init__(self, services: Services) -> None:
        super().__init__(services, name="preferencesPage")
        self.header.set_title(_("Preferences"))
        self._search = SearchBox(self.kit, _("Search preferences"))
        self._search.setObjectName("preferenceSearch")
        self._search.searched.connect(self._find)
        self._sections = sections(services)
        self._list = SideList(
            self.kit,
            _("Sections of the preferences"),
            [(section.id, section.text) for section in self._sections],
            self._show_section,
        )
        self._list.setObjectName("preferenceSections")
        self._stack = QStackedWidget()
        self._shown: list[tuple[Section, list[tuple[Preference, QWidget]]]] = []
        self._unread: set[str] = set()
        self.body.addLayout(self._layout(), 1)
        for section in self._sections:
            self._add(section)
        self._list.setCurrentRow(0)

    def _layout(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._left = QWidget()
        left = self._beside = QVBoxLayout(self._left)
        left.setSpacing(self.kit.px(10))
        left.addWidget(self._search)
        left.addWidget(self._list, 1)
        self.kit.restyle(self._keep_width)
        row.addWidget(self._left)
        row.addWidget(Hairline(self.kit, vertical=True))
        row.addWidget(self._stack, 1)
        return row

    def _keep_width(self) -> None:
        """The sections leave room for what is in them, with large text in a small window too."""
        px, most = self.kit.px, round(self.width() * _BESIDE_AT_MOST)
        is_narrow = px(252) > most
        self._left.setFixedWidth(min(px(252), most))
        self._beside.setContentsMargins(px(10 if is_narrow else 24), px(4), px(8 if is_narrow else 16), px(16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_width()

    def _add(self, section: Section) -> None:
        area, column = scrolling(self, margin=self.kit.px(18))
        column.setSpacing(self.kit.px(14))
        column.addWidget(Label(self.kit, section.text, step="head", strong=True))
        rows = []
        for preference in section.preferences:
            widget = self._row(preference)
            column.addWidget(widget)
            rows.append((preference, widget))
        column.addStretch(1)
        self._stack.addWidget(area)
        self._shown.append((section, rows))

    def _row(self, preference: Preference) -> QWidget:
        if preference.wide:
            return preference.make()
        row = QWidget()
        across = FlowLayout(row, gap=self.kit.px(12))
        across.addWidget(_RowLabel(self.kit, preference.text))
        across.addWidget(preference.make())
        return row

    def _show_section(self, id: str) -> None:
        at = [section.id for section in self._sections].index(id)
        self._stack.setCurrentIndex(at)
        here = self.services.navigation.here
        if self.isVisible() and here is not None and here.kind == "preferences" and here.tab != id:
            self.services.navigation.replace(Route("preferences", tab=id))
        self._read_here()
        self._sections[at].opened()

    def _read_again(self) -> None:
        """All may have changed elsewhere: the section in sight is read now, another when one goes there."""
        self._unread = {section.id for section in self._sections}
        self._read_here()

    def _read_here(self) -> None:
        section = self._sections[self._stack.currentIndex()]
        if section.id in self._unread:
            self._unread.remove(section.id)
            section.read()

    # --- as a page ---------------------------------------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        """The section of the place's tab."""
        self._list.choose(route.tab or "")
        self._read_again()
        for section in self._sections:
            if route.field is not None and section.id == route.tab:
                section.focus(route.field)

    def refresh(self, changes: Changes) -> None:
        """The office's own words and the state of its data may have changed."""
        self._read_again()

    def leave(self) -> bool:
        for section in self._sections:
            if not self.is_settled(section):
                self._list.choose(section.id)
                return False
        return True

    def actions_here(self) -> list[Action]:
        """F8 goes to what the office's own words are in want of."""
        return gap_actions(self._next_gap, "tools", 2)

    def _next_gap(self, by: int) -> None:
        self._list.choose("office")
        if not next(section.step(by) for section in self._sections if section.id == "office"):
            self.services.notices.say(_("All texts are there in both languages."))

    def search_field(self) -> QWidget:
        """Ctrl+F searches the preferences."""
        return self._search

    def _find(self, words: str) -> None:
        wanted = fold(words)
        seen: list[str] = []
        for section, rows in self._shown:
            found = [self._matches(preference.text, wanted) for preference, _widget in rows]
            here = self._matches(section.text, wanted)
            for (_preference, widget), matches in zip(rows, found, strict=True):
                widget.setVisible(here or matches)
            self._list.hide_row(section.id, not (here or any(found)))
            seen += [section.id] if here or any(found) else []
        if seen and self._list.currentItem().isHidden():
            self._list.choose(seen[0])

    def _matches(self, text: Text, wanted: str) -> bool:
        # found by its words in either language
        language = self.kit.language
        return any(wanted in fold(one.say(text)) for one in (language, language.other))
