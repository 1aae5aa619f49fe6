"""One event: its head with state and completeness, and its tabs. Saved at once; the head and each tab show what the office holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from ouik_desktop.errors import NotFound
from ouik_desktop.field_path import EVENT, ITEM, QUESTION, TALK, TASK, FieldPath
from ouik_desktop.i18n import CODES, Code, _
from ouik_desktop.model import Base, Event
from ouik_desktop.model.words import EventState
from ouik_desktop.ui.pages.event.making import make_tab
from ouik_desktop.ui.pages.event.tab import (
    ANNOUNCE,
    BASICS,
    HISTORY,
    PARTICIPANTS,
    PROGRAMME,
    TABS,
    EventTab,
    tab_of,
)
from ouik_desktop.ui.pages.event.verbs import EventVerbs, event_actions
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.pages.shared.shown import WHOLE_EVENT
from ouik_desktop.ui.pages.shared.stepping import Stepping
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.menus.context import entries_of
from ouik_desktop.ui.shell.navigation import Route, route_to
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Entry, IconMenuButton, LanguageBadge, StatusChip, Tabs
from ouik_desktop.work.events.view import EventView
from ouik_desktop.work.events.words import title_of
from ouik_desktop.work.translation.checked import Checked
from ouik_desktop.work.translation.preflight import view_and_check

if TYPE_CHECKING:
    from ouik_desktop.store import Changes


class EventPage(Page):
    """`route_to(of_event(7, "title", "en"))` opens event 7 with the focus in its English title."""

    shows = WHOLE_EVENT

    def __init__(self, services: Services) -> None:
        super().__init__(services, name="eventPage")
        self._verbs = EventVerbs(services)
        self._view: EventView | None = None
        self._checked = Checked()
        self._stepping = Stepping()
        self._began: QWidget | None = None
        self._tab = BASICS
        self._made: dict[str, EventTab] = {}
        self._fill_header()
        self.tabs = Tabs(self.kit, _("Parts of the event"), TABS)
        self.tabs.setObjectName("eventTabs")
        self.tabs.chosen.connect(self._tab_chosen)
        self.body.addWidget(self.tabs)
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack, 1)
        self.kit.follow(self._speak)

    def _speak(self) -> None:
        """What is composed of words and numbers is composed again in the other language; an event that is gone says so when the page
        is shown again."""
        if self._view is not None and self._read(self._view.row.id):
            self._show_in_tab()

    def _show_in_tab(self) -> None:
        self._here.show_event(self.view)
        self._here.show_checked(self._checked)

    def _fill_header(self) -> None:
        kit = self.kit
        self.badges: dict[Code, LanguageBadge] = {
            code: LanguageBadge(kit, code, partial(self._next_gap, code=code)) for code in CODES
        }
        for code in CODES:
            self.header.add_badge(self.badges[code])
        self._to_announce = self.header.add_primary(_("Announce"), "megaphone", self._announce)
        self.header.add_after(IconMenuButton(kit, "dots-three", _("More actions"), self._more))

    # --- reading ----------------------------------------------------------------------------------------------------------

    @property
    def view(self) -> EventView:
        """The event as it was read last."""
        if self._view is None:
            raise RuntimeError("no event is shown yet")
        return self._view

    @property
    def event_id(self) -> int:
        """The event shown."""
        return self.view.row.id

    def prepare(self) -> None:
        self.tab(BASICS)

    def show_route(self, route: Route) -> None:
        another = self._view is None or self._view.row.id != route.id
        if route.id is None or not self._read(route.id):
            self._go_to_list()
            return
        tab = route.tab or tab_of(route.field) or (BASICS if another else self._tab)
        self._show_tab(tab if tab in dict(TABS) else BASICS)
        self._start(another=another)
        if another:
            self._stepping.forget()
        if route.option("show") == "findings":
            self._here.focus_findings()
        elif route.field is not None and route.field.field == "state":
            self._focus_state()
        elif route.field is not None:
            self._here.focus_path(route.field)

    def _start(self, *, another: bool) -> None:
        self._here.start(self.view, another=another)
        self._here.show_checked(self._checked)

    def _focus_state(self) -> None:
        """The state stands in the head, not in a tab."""
        chip = self.header.findChild(StatusChip)
        if chip is not None:
            chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def record_shown(self) -> tuple[type[Base], int | None]:
        return Event, self._view.row.id if self._view else None

    def is_concerned_by(self, changes: Changes) -> bool:
        """Its history shows every act."""
        return self._tab == HISTORY or super().is_concerned_by(changes)

    def refresh(self, changes: Changes) -> None:
        if self._view is None:
            return
        if self._read(self._view.row.id):
            self._show_in_tab()
        else:
            self.say_gone(changes)
            self._go_to_list()

    def _go_to_list(self) -> None:
        """The event is not there (any more): its list is, once the window has come to rest."""
        self._view = None
        QTimer.singleShot(0, self, partial(self.services.navigation.open, Route("events")))

    def _read(self, event_id: int) -> bool:
        try:
            with self.services.office.read() as session:
                self._view, self._checked = view_and_check(session, event_id)
        except NotFound:
            return False
        self._show_head(self._view)
        return True

    def _show_head(self, view: EventView) -> None:
        self.header.set_title(title_of(view.row))
        self.header.set_status(view.row.state.value, view.row.state.text, self._states)
        for code, badge in self.badges.items():
            badge.show_count(*self._checked.said(code))
        self.tabs.set_count(PROGRAMME, len(view.programme) or None)
        self.tabs.set_count(PARTICIPANTS, view.row.people.places_taken)

    def leave(self) -> bool:
        if self._view is not None:
            self._here.commit()
        return self._is_settled()

    def _is_settled(self) -> bool:
        return self._view is None or self.is_settled(self._here)

    # --- tabs -------------------------------------------------------------------------------------------------------------

    @property
    def _here(self) -> EventTab:
        return self._made[self._tab]

    def tab(self, name: str) -> EventTab:
        """A tab, made when it is needed for the first time."""
        if name not in self._made:
            tab = make_tab(self.services, name)
            self._made[name] = tab
            self._stack.addWidget(tab)
        return self._made[name]

    def _show_tab(self, name: str) -> None:
        self._tab = name
        self._to_announce.setVisible(name != ANNOUNCE)  # there the one thing to do is to export
        self._stack.setCurrentWidget(self.tab(name))
        self.tabs.choose(name)

    def _tab_chosen(self, name: object) -> None:
        self._go_to_tab(str(name))

    def _go_to_tab(self, name: str) -> None:
        self._here.commit()
        if not self._is_settled():
            self.tabs.choose(self._tab)
            return
        self._show_tab(name)
        self._start(another=False)
        if not self.tabs.isAncestorOf(QApplication.focusWidget() or self):
            self._here.begin()
        self.services.navigation.replace(Route("event", self.event_id, tab=name))

    def where_to_begin(self) -> QWidget | None:
        """Nobody has chosen that field: the way through the findings does not start from it."""
        self._began = self._here.where_to_begin() or super().where_to_begin()
        return self._began

    def search_field(self) -> QWidget | None:
        return self._here.search_field() if self._view is not None else None

    # --- what one does ----------------------------------------------------------------------------------------------------

    def _states(self) -> Sequence[Entry | None]:
        state = self.view.row.state
        return [
            Entry(one.text, partial(self._set_state, one), glyph=one.value, checked=one is state) for one in EventState
        ]

    def _set_state(self, state: EventState) -> None:
        self._verbs.set_state([self.event_id], state)

    def _next_gap(self, by: int = 1, *, code: Code | None = None) -> None:
        """To the next finding after the field one is in (or with -1 the one before it), around the end."""
        here = None if self.focusWidget() is self._began else self._here.focused_path()
        step = self._stepping.step(self._checked, here, by, code)
        if step is None:
            self.services.notices.say(_("All texts are there in both languages."))
        else:
            self._open_path(step)

    def _open_path(self, path: FieldPath) -> None:
        """Here where it is written on this page, else on the page where it is."""
        if path.noun not in (EVENT, ITEM, TALK, TASK, QUESTION):
            self.services.navigation.open(route_to(path, self.event_id))
            return
        tab = tab_of(path)
        if self._tab != tab:
            self._go_to_tab(tab)
        self._here.focus_path(path)

    def _announce(self) -> None:
        if self._tab != ANNOUNCE:
            self._go_to_tab(ANNOUNCE)

    def _more(self) -> Sequence[Entry | None]:
        return entries_of(one for one in self._about_it() if one.inside is None and one.id != "announce_event")

    def _about_it(self) -> list[Action]:
        """The page is about one event: it is at hand everywhere on it, and what hangs on it has menus of its own."""
        about = event_actions(self._verbs, lambda: [self.event_id] if self._view is not None else [])
        here = [replace(one, on_thing=False, hint="") for one in about if one.id != "open_event"]
        return [replace(one, hint="Ctrl+P") if one.id == "print_event" else one for one in here]

    def all_actions(self) -> list[Action]:
        return [
            *self.actions_here(),
            *(one for tab in (PROGRAMME, PARTICIPANTS) for one in self.tab(tab).actions_here()),
        ]

    def actions_here(self) -> list[Action]:
        return [
            *self._about_it(),
            Action(
                "next_gap",
                _("Next gap in the translation"),
                self._next_gap,
                keys="F8",
                icon="translate",
                menu="event",
                group=4,
            ),
            Action(
                "previous_gap",
                _("Previous gap in the translation"),
                lambda: self._next_gap(-1),
                keys="Shift+F8",
                icon="translate",
                menu="event",
                group=4,
            ),
            Action("next_tab", _("Next tab"), lambda: self.tabs.step(+1), keys="Ctrl+PgDown", menu="view", group=3),
            Action(
                "previous_tab", _("Previous tab"), lambda: self.tabs.step(-1), keys="Ctrl+PgUp", menu="view", group=3
            ),
            *(self._here.actions_here() if self._view is not None else ()),
        ]
