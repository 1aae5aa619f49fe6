"""Partner organisations: in both languages, under all the names they were met by, with what they do and who came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from ouik_desktop.field_path import ORGANISATION, FieldPath
from ouik_desktop.i18n import _, n_
from ouik_desktop.model import LocalizedText, Organisation, Partnership, Person
from ouik_desktop.ui.pages.directory.columns import ORGANISATION_COLUMNS, organisation_source
from ouik_desktop.ui.pages.directory.people import directory_switch
from ouik_desktop.ui.pages.lists import taking_out
from ouik_desktop.ui.pages.lists.at_hand import export_button
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.navigation import Route, route_to
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import EmptyState, Hairline, Label, ListSource, RowTable, SearchBox, Toolbar
from ouik_desktop.work.organisations import organisations
from ouik_desktop.work.organisations.organisations import OrganisationDraft

if TYPE_CHECKING:
    from ouik_desktop.store import Changes


class OrganisationsPage(Page):
    """`[organisationsPage]`: search, sort, open."""

    shows = (Organisation, Person, Partnership)

    def __init__(self, services: Services) -> None:
        super().__init__(services, name="organisationsPage")
        self._words = ""
        self._taking_out = taking_out.organisations(services, self, lambda: self.table)
        self.header.set_title(_("Organisations"))
        self.header.add_primary(_("New organisation"), "plus", self._new)
        self.body.addWidget(self._toolbar())
        self.body.addWidget(Hairline(self.kit))
        self._stack = QStackedWidget()
        self.table = RowTable(self.kit, ORGANISATION_COLUMNS, ListSource(), _("Organisations"), ticks=False)
        self.table.setObjectName("organisationsTable")
        self.table.opened.connect(lambda row_id: services.navigation.open(Route("organisation", row_id)))
        for widget in (self.table, self._none_yet(), self._none_fits()):
            self._stack.addWidget(widget)
        self.body.addWidget(self._stack, 1)

    def _toolbar(self) -> QWidget:
        kit = self.kit
        bar = Toolbar(kit, above=2, gap=12)
        self._search = SearchBox(kit, _("Name in any writing"), width=300)
        self._search.setObjectName("organisationsSearch")
        self._search.searched.connect(self._search_for)
        self._count = Label(kit, "", ink="ink2")
        bar.add(directory_switch(self, "organisations"), self._search)
        bar.add_right(self._count, export_button(kit, self._taking_out.export))
        return bar

    def _none_yet(self) -> QWidget:
        return EmptyState(
            self.kit,
            "buildings",
            _("No organisations yet"),
            _("Partners are written once, in two languages, and named in every announcement from then on."),
            _("New organisation"),
            self._new,
            verb_icon="plus",
        )

    def _none_fits(self) -> QWidget:
        return EmptyState(
            self.kit,
            "magnifying-glass",
            _("No organisation fits"),
            _("No organisation is known by these words."),
            _("Clear search"),
            self._search.clear_words,
        )

    # --- as a page ---------------------------------------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        self._reload()
        self.table.setFocus()

    def refresh(self, changes: Changes) -> None:
        self._reload()

    def search_field(self) -> QWidget:
        return self._search

    def actions_here(self) -> list[Action]:
        return [
            Action("new_organisation", _("New organisation"), self._new, icon="plus", menu="participants", group=2),
            *self._taking_out.actions(),
        ]

    def _search_for(self, words: str) -> None:
        self._words = words
        self._reload()

    def _reload(self) -> None:
        with self.services.office.read() as session:
            rows = organisations.organisation_rows(session, self._words)
        self.table.set_source(organisation_source(rows))
        self._count.say(n_("{count} organisation", "{count} organisations", len(rows)))
        self._stack.setCurrentIndex(0 if rows else 2 if self._words.strip() else 1)

    def _new(self) -> None:
        draft = OrganisationDraft(name=LocalizedText("新しい団体", "New organisation"))
        added = self.services.attempt_new(organisations.add_organisation, draft)
        if added is not None:
            self.services.navigation.open(route_to(FieldPath(ORGANISATION, added, "name", "ja")))
