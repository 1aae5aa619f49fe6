"""The directory: everybody the office knows, found by kanji, kana of any width, romaji, mail or organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QStackedWidget, QWidget

from ouik_desktop.i18n import Text, _, c_, n_
from ouik_desktop.model import Organisation, Person
from ouik_desktop.ui.pages.directory.columns import PEOPLE_COLUMNS, PeopleRows
from ouik_desktop.ui.pages.directory.new_person import NewPersonDialog
from ouik_desktop.ui.pages.lists import taking_out
from ouik_desktop.ui.pages.lists.at_hand import export_button
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import EmptyState, Hairline, Label, RowTable, SearchBox, Segments, Toolbar

if TYPE_CHECKING:
    from ouik_desktop.store import Changes

DIRECTORY: Final[tuple[tuple[str, Text], ...]] = (("people", _("People")), ("organisations", _("Organisations")))


def directory_switch(page: Page, here: str) -> Segments[str]:
    """People | Organisations: the two halves of the directory."""
    switch = Segments(page.kit, _("Directory"), list(DIRECTORY))
    switch.setObjectName("directorySwitch")
    switch.choose(here)

    def go(there: str) -> None:
        if there != here:
            switch.choose(here)
            page.services.navigation.open(Route(there))

    switch.chosen.connect(go)
    return switch


class PeoplePage(Page):
    """`[peoplePage]`: search, sort, open. `Route("people", options=(("do", "new"),))` asks for a new person at once."""

    shows = (Person, Organisation)

    def __init__(self, services: Services) -> None:
        super().__init__(services, name="peoplePage")
        self.header.set_title(c_("place", "People"))
        self.header.add_primary(_("New person"), "user-plus", self._new_person)
        self._rows = PeopleRows(services)
        self._taking_out = taking_out.people(services, self, lambda: self.table)
        self.body.addWidget(self._toolbar())
        self.body.addWidget(Hairline(self.kit))
        self._stack = QStackedWidget()
        self.table = RowTable(self.kit, PEOPLE_COLUMNS, self._rows, _("People"), ticks=False)
        self.table.setObjectName("peopleTable")
        self.table.opened.connect(lambda person_id: services.navigation.open(Route("person", person_id)))
        for widget in (self.table, self._nobody_yet(), self._nobody_fits()):
            self._stack.addWidget(widget)
        self.body.addWidget(self._stack, 1)

    def _toolbar(self) -> QWidget:
        kit = self.kit
        bar = Toolbar(kit, above=2, gap=12)
        self._search = SearchBox(kit, _("Name, kana, romaji, affiliation, mail"), width=340)
        self._search.setObjectName("peopleSearch")
        self._search.searched.connect(self._search_for)
        self._count = Label(kit, "", ink="ink2")
        bar.add(directory_switch(self, "people"), self._search)
        bar.add_right(self._count, export_button(kit, self._taking_out.export))
        return bar

    def _nobody_yet(self) -> QWidget:
        return EmptyState(
            self.kit,
            "users",
            _("Nobody in the directory yet"),
            _("People come in with the lists you import, or are typed in here."),
            _("New person"),
            self._new_person,
            keys="Ctrl+Shift+N",
        )

    def _nobody_fits(self) -> QWidget:
        return EmptyState(
            self.kit,
            "magnifying-glass",
            _("Nobody fits"),
            _("Nobody in the directory has these words."),
            _("Clear search"),
            self._search.clear_words,
        )

    # --- as a page ---------------------------------------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        self._reload()
        if route.option("do") == "new":
            self._new_person()
        else:
            self.table.setFocus()

    def refresh(self, changes: Changes) -> None:
        self._reload()

    def search_field(self) -> QWidget:
        return self._search

    def actions_here(self) -> list[Action]:
        return [
            Action(
                "new_participant",
                _("New person"),
                self._new_person,
                keys="Ctrl+Shift+N",
                icon="user-plus",
                menu="participants",
                group=1,
            ),
            *self._taking_out.actions(),
        ]

    def _search_for(self, words: str) -> None:
        self._rows.search = words
        self._reload()

    def _reload(self) -> None:
        self.table.reload()
        found = self.table.count()
        self._count.say(n_("{count} person", "{count} people", found))
        self._stack.setCurrentIndex(0 if found else 2 if self._rows.search.strip() else 1)

    def _new_person(self) -> None:
        NewPersonDialog(self.services, self).open()
