"""Preferences: one page, sections left, every choice in force at once. The sections are data; a search box finds the wish."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from ouik_desktop.i18n import Text, _
from ouik_desktop.japanese import fold
from ouik_desktop.ui.desk import Desk
from ouik_desktop.ui.navigation import Place
from ouik_desktop.ui.page import Page, scrolling
from ouik_desktop.ui.pages.preference_sections import Preference, Section, sections
from ouik_desktop.ui.widgets import Hairline, Label, SearchBox

if TYPE_CHECKING:
    from ouik_desktop.store import Changes


@dataclass(frozen=True)
class _Shown:
    section: Section
    rows: tuple[tuple[Preference, QWidget], ...]


class PreferencesPage(Page):
    """`[preferencesPage]`: Language, Appearance, Calendar, Output, the office, its data."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, name="preferencesPage")
        self.header.set_title(_("Preferences"))
        self._search = SearchBox(self.kit, _("Search preferences"))
        self._search.setObjectName("preferenceSearch")
        self._search.searched.connect(self._find)
        self._list = QListWidget()
        self._list.setObjectName("preferenceSections")
        self._list.setProperty("look", "rail")
        self.kit.name(self._list, _("Sections of the preferences"))
        self._list.setFixedWidth(self.kit.px(220))
        self._stack = QStackedWidget()
        self._shown: list[_Shown] = []
        self.body.addLayout(self._layout(), 1)
        for section in sections(desk):
            self._add(section)
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._list.setCurrentRow(0)
        self.kit.follow(self._say_sections)

    def _layout(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = QVBoxLayout()
        left.setContentsMargins(self.kit.px(24), self.kit.px(4), self.kit.px(12), self.kit.px(16))
        left.setSpacing(self.kit.px(10))
        left.addWidget(self._search)
        left.addWidget(self._list, 1)
        row.addLayout(left)
        row.addWidget(Hairline(self.kit, vertical=True))
        row.addWidget(self._stack, 1)
        return row

    def _add(self, section: Section) -> None:
        self._list.addItem(QListWidgetItem())
        area, column = scrolling(self, margin=self.kit.px(28))
        column.setSpacing(self.kit.px(14))
        column.addWidget(Label(self.kit, section.text, step="head", strong=True))
        rows = []
        for preference in section.preferences:
            widget = self._row(preference)
            column.addWidget(widget)
            rows.append((preference, widget))
        column.addStretch(1)
        self._stack.addWidget(area)
        self._shown.append(_Shown(section, tuple(rows)))

    def _row(self, preference: Preference) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(self.kit.px(12))
        if not preference.wide:
            label = Label(self.kit, preference.text, ink="ink2")
            label.setFixedWidth(self.kit.px(190))
            across.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(preference.make(), 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _say_sections(self) -> None:
        for number, shown in enumerate(self._shown):
            self._list.item(number).setText(self.kit.say(shown.section.text))

    # --- as a page ---------------------------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """The section of the place's tab."""
        for shown in self._shown:
            shown.section.read()
        wanted = [number for number, shown in enumerate(self._shown) if shown.section.id == place.tab]
        if wanted:
            self._list.setCurrentRow(wanted[0])

    def refresh(self, changes: Changes) -> None:
        """The office's own words and the state of its data may have changed."""
        for shown in self._shown:
            shown.section.read()

    def search_field(self) -> QWidget:
        """Ctrl+F searches the preferences."""
        return self._search

    def _find(self, words: str) -> None:
        wanted = fold(words)
        for number, shown in enumerate(self._shown):
            found = [self._matches(preference.text, wanted) for preference, _widget in shown.rows]
            here = self._matches(shown.section.text, wanted)
            for (_preference, widget), matches in zip(shown.rows, found, strict=True):
                widget.setVisible(here or matches)
            self._list.item(number).setHidden(not (here or any(found)))
        seen = [number for number in range(len(self._shown)) if not self._list.item(number).isHidden()]
        if seen and self._list.item(self._list.currentRow()).isHidden():
            self._list.setCurrentRow(seen[0])

    def _matches(self, text: Text, wanted: str) -> bool:
        # found by its words in either language
        language = self.kit.language
        return any(wanted in fold(one.say(text)) for one in (language, language.other))
