"""A list of the directory: search, sort, open, add, remove. People, organisations, venues and series differ in words and columns."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QStackedWidget, QWidget

from ouik_desktop.i18n import Text, _, c_
from ouik_desktop.ui.pages.directory.removing import Removal, ask_to_remove
from ouik_desktop.ui.pages.lists.at_hand import TakingOut, export_button
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.pages.shared.table_actions import table_actions
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.menus.context import gives_menu
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import (
    BulkBar,
    Column,
    EmptyState,
    Entry,
    Hairline,
    Label,
    RowSource,
    RowTable,
    SearchBox,
    Segments,
    Toolbar,
)

if TYPE_CHECKING:
    from ouik_desktop.store import Changes

TakenOut = Callable[[Services, QWidget, Callable[[], RowTable]], TakingOut]
DIRECTORY: Final[tuple[tuple[str, Text], ...]] = (
    ("people", _("People")),
    ("organisations", _("Organisations")),
    ("venues", _("Venues")),
    ("all_series", _("Series")),
)


@dataclass(frozen=True)
class ListWords:
    """What a list says. `counted` and `selected` say how many; `none_yet` and `none_fits` are a head and a sentence each."""

    title: Text
    add: Text
    open: Text
    search: Text
    counted: Callable[[int], Text]
    selected: Callable[[int], Text]
    none_yet: tuple[Text, Text]
    none_fits: tuple[Text, Text]
    icon: str
    add_icon: str = "plus"
    add_keys: str = ""


class ListPage(Page):
    """A page of this kind says `here` (its route), `record` (the route of one row), its words and columns, and reads its rows.
    `taken_out` makes the commands by which the list leaves the office.
    `Route(…, options=(("do", "new"),))` asks for a new one at once."""

    here: ClassVar[str]
    record: ClassVar[str]
    add_action: ClassVar[str]
    menu_group: ClassVar[int] = 2
    face: ClassVar[str] = ""  # its object name, where that is not said by its route

    def __init__(
        self,
        services: Services,
        words: ListWords,
        columns: Sequence[Column],
        source: RowSource,
        removal: Removal,
        taken_out: TakenOut | None = None,
    ) -> None:
        super().__init__(services, name=self.face or f"{self.here}Page")
        self.said, self._removal = words, removal
        self._taking_out = taken_out(services, self, lambda: self.table) if taken_out else None
        self.words = ""
        self.header.set_title(words.title)
        self.header.add_primary(words.add, words.add_icon, self.add_one)
        self.body.addWidget(self._toolbar())
        self.body.addWidget(Hairline(self.kit))
        self._stack = QStackedWidget()
        self.table = RowTable(self.kit, columns, source, words.title)
        self.table.setObjectName(f"{self.here}Table")
        self._search.leads_to(self.table)
        for widget in (self.table, self._none_yet(), self._none_fits()):
            self._stack.addWidget(widget)
        self.body.addWidget(self._stack, 1)
        remove = Entry(_("Remove"), self._remove, "trash", danger=True)
        self.bulk = BulkBar(self.kit, self._stack, [remove], self.table.untick)
        self.table.opened.connect(self._open)
        self.table.ticks_changed.connect(self._ticked)
        self.table.removal_wished.connect(self._remove_these)
        gives_menu(self.kit, self.table, self.actions_here)

    # --- for pages to fill ------------------------------------------------------------------------------------------------

    @abstractmethod
    def read_rows(self) -> None:
        """Read the rows that fit `words` into the table."""

    @abstractmethod
    def add_one(self) -> None:
        """Ask for a new one, or make it and open it."""

    def further_actions(self) -> list[Action]:
        """What else can be done with the rows that are chosen."""
        return []

    # --- its parts --------------------------------------------------------------------------------------------------------

    def _toolbar(self) -> QWidget:
        bar = Toolbar(self.kit, above=2, gap=12)
        self._search = SearchBox(self.kit, self.said.search, width=300)
        self._search.setObjectName(f"{self.here}Search")
        self._search.searched.connect(self._search_for)
        self._count = Label(self.kit, "", ink="ink2")
        bar.add(self._switch(), self._search)
        bar.add_right(self._count)
        if self._taking_out is not None:
            bar.add_right(export_button(self.kit, self._taking_out.export))
        return bar

    def _switch(self) -> Segments[str]:
        """People | Organisations | Venues | Series: the parts of the directory."""
        switch = Segments(self.kit, _("Directory"), list(DIRECTORY))
        switch.setObjectName("directorySwitch")
        switch.choose(self.here)

        def go(there: str) -> None:
            if there != self.here:
                switch.choose(self.here)
                self.services.navigation.open(Route(there))

        switch.chosen.connect(go)
        return switch

    def _none_yet(self) -> QWidget:
        head, sentence = self.said.none_yet
        icon = "" if self.said.add_keys else "plus"
        words = self.said
        return EmptyState(
            self.kit, words.icon, head, sentence, words.add, self.add_one, keys=words.add_keys, verb_icon=icon
        )

    def _none_fits(self) -> QWidget:
        head, sentence = self.said.none_fits
        clear = self._search.clear_words
        return EmptyState(self.kit, "magnifying-glass", head, sentence, _("Clear search"), clear)

    # --- as a page ---------------------------------------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        self._reload()
        if route.option("do") == "new":
            self.add_one()
        else:
            self.table.setFocus()

    def refresh(self, changes: Changes) -> None:
        self._reload()

    def search_field(self) -> QWidget:
        return self._search

    def actions_here(self) -> list[Action]:
        said, group = self.said, self.menu_group
        return [
            Action(
                self.add_action,
                said.add,
                self.add_one,
                keys=said.add_keys,
                icon=said.add_icon,
                menu="participants",
                group=group,
            ),
            Action(
                "open_record",
                said.open,
                lambda: self._open(self.table.current_id()),
                menu="participants",
                group=3,
                on_thing=True,
                hint="Enter",
                enabled=self._is_chosen,
            ),
            *self.further_actions(),
            *table_actions(self.table),
            *(self._taking_out.actions() if self._taking_out is not None else ()),
            Action(
                "remove_record",
                c_("a record", "Remove…"),
                self._remove,
                icon="trash",
                menu="participants",
                group=9,
                on_thing=True,
                danger=True,
                hint="Del",
                enabled=self._is_chosen,
            ),
        ]

    def _is_chosen(self) -> bool:
        return bool(self.table.chosen_ids())

    def _search_for(self, words: str) -> None:
        self.words = words
        self._reload()

    def _reload(self) -> None:
        self.read_rows()
        found = self.table.count()
        self._count.say(self.said.counted(found))
        self._stack.setCurrentIndex(0 if found else 2 if self.words.strip() else 1)
        self._ticked(self.table.ticked_ids())

    def _ticked(self, ids: list[int]) -> None:
        self.bulk.show_count(len(ids), self.said.selected(len(ids)))

    def _open(self, row_id: int) -> None:
        if row_id > 0:
            self.services.navigation.open(Route(self.record, row_id))

    def _remove(self) -> None:
        self._remove_these(self.table.chosen_ids())

    def _remove_these(self, ids: list[int]) -> None:
        ask_to_remove(self.services, self, self._removal, ids, self.table.setFocus)
