"""The list of all events: search, filters, sort; opened by a double click or Enter, copied and deleted from the keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ouik_desktop.i18n import _, n_
from ouik_desktop.ui.pages.event.verbs import EventVerbs, event_actions
from ouik_desktop.ui.pages.events.columns import COLUMNS, EventsTable
from ouik_desktop.ui.pages.events.filters import EventFilters
from ouik_desktop.ui.pages.lists import taking_out
from ouik_desktop.ui.pages.lists.at_hand import export_button
from ouik_desktop.ui.pages.shared.no_events import no_events_yet
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.pages.shared.shown import EVENT_LINE
from ouik_desktop.ui.pages.shared.table_actions import table_actions
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.menus.context import gives_menu
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import BulkBar, EmptyState, Entry, Hairline, Label, RowTable, SearchBox
from ouik_desktop.work.events.rows import ALL_EVENTS, EventFilter

if TYPE_CHECKING:
    from ouik_desktop.store import Changes


class EventsPage(Page):
    """`[eventsPage]`: search, filter, sort, open; several are chosen by ticks."""

    shows = EVENT_LINE

    def __init__(self, services: Services) -> None:
        super().__init__(services, name="eventsPage")
        self._verbs = EventVerbs(services)
        self._wanted = ALL_EVENTS
        self.header.set_title(_("Events"))
        self.header.add_primary(_("New event"), "plus", self._new_event)
        self.rows = EventsTable(services)
        self._taking_out = taking_out.events(services, self, lambda: self.table)
        self.body.addWidget(self._toolbar())
        self.body.addWidget(Hairline(self.kit))
        self._stack = QStackedWidget()
        self.table = RowTable(self.kit, COLUMNS, self.rows, _("Events"))
        self.table.setObjectName("eventsTable")
        self.search.leads_to(self.table)
        for page in (self.table, no_events_yet(self.kit, self._new_event), self._no_match()):
            self._stack.addWidget(page)
        self.body.addWidget(self._stack, 1)
        delete = Entry(_("Delete"), self._delete, "trash", danger=True)
        self.bulk = BulkBar(self.kit, self._stack, [delete], self.table.untick)
        self.table.opened.connect(self._verbs.open)
        self.table.ticks_changed.connect(self._ticked)
        self.table.removal_wished.connect(self._verbs.delete_all)
        gives_menu(self.kit, self.table, self.actions_here)

    # --- its parts --------------------------------------------------------------------------------------------------------

    def _toolbar(self) -> QWidget:
        kit = self.kit
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(kit.px(24), kit.px(2), kit.px(24), kit.px(10))
        row.setSpacing(kit.px(8))
        self.search = SearchBox(kit, _("Title or kana"), width=248)
        self.search.setObjectName("eventsSearch")
        self.search.searched.connect(self._search)
        self.filters = EventFilters(self.services)
        self.filters.changed.connect(self._filter)
        self._count = Label(kit, ink="ink2")
        row.addWidget(self.search)
        row.addWidget(self.filters)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(export_button(kit, self._taking_out.export))
        return bar

    def _no_match(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        self.nothing_found = EmptyState(
            self.kit,
            "magnifying-glass",
            _("No matching event"),
            _("No event matches these words and filters."),
            _("Clear search and filters"),
            self._clear,
        )
        column.addWidget(self.nothing_found)
        return page

    # --- reading ----------------------------------------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        self.filters.read()
        self._reload()
        self.table.setFocus()

    def refresh(self, changes: Changes) -> None:
        self.filters.read()
        self._reload()

    def _reload(self) -> None:
        self.rows.show_only(self._wanted)
        self.table.reload()
        found = self.table.count()
        self._count.say(n_("{count} event", "{count} events", found))
        nothing_wished = self._wanted == ALL_EVENTS
        self._stack.setCurrentIndex(0 if found else 1 if nothing_wished else 2)

    def _search(self, words: str) -> None:
        self._wanted = replace(self._wanted, search=words)
        self._reload()

    def _filter(self, chosen: dict[str, Any]) -> None:
        year = chosen.pop("year", None)
        first, last = (date(year, 1, 1), date(year, 12, 31)) if year else (None, None)
        self._wanted = EventFilter(first, last, search=self._wanted.search, **chosen)
        self._reload()

    def _clear(self) -> None:
        self._wanted = ALL_EVENTS
        self.search.clear_words()
        self.filters.clear()
        self._reload()

    # --- what one does ----------------------------------------------------------------------------------------------------

    def _ticked(self, ids: list[int]) -> None:
        self.bulk.show_count(len(ids), n_("{count} event selected", "{count} events selected", len(ids)))

    def _new_event(self) -> None:
        self.services.run("new_event")

    def _delete(self) -> None:
        self._verbs.delete_all(self.table.chosen_ids())

    def search_field(self) -> QWidget:
        return self.search

    def actions_here(self) -> list[Action]:
        about = event_actions(self._verbs, self.table.chosen_ids)
        known = [replace(one, hint="Del") if one.id == "delete_event" else one for one in about]
        return [*known, *self._taking_out.actions(), *table_actions(self.table)]
