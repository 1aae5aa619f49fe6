"""The participants of one event: a grid to type and paste into, filters above it, what can be done with many below."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ouik_desktop.i18n import Text, _, c_, n_
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.ui.pages.event.participants.columns import COLUMNS, ParticipantRows
from ouik_desktop.ui.pages.event.participants.verbs import on_participants
from ouik_desktop.ui.pages.event.participants.writing import ParticipantsWriting
from ouik_desktop.ui.pages.event.tab import EventTab
from ouik_desktop.ui.pages.imports.opening import import_a_list
from ouik_desktop.ui.pages.lists import taking_out
from ouik_desktop.ui.pages.shared.table_actions import table_actions
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.menus.context import gives_menu
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import (
    BulkBar,
    Button,
    ElidedLabel,
    EmptyState,
    Entry,
    FilterChip,
    Hairline,
    IconButton,
    MenuButton,
    Note,
    RowTable,
    SearchBox,
    Toolbar,
)
from ouik_desktop.work.events.view import EventView
from ouik_desktop.work.participants import grid, register
from ouik_desktop.work.participants.grid import ParticipantFilter

_OFFERED: Final = tuple(RegistrationState)


class ParticipantsTab(EventTab):
    """`[participantsTab]`: every change is kept at once and can be taken back; a list dropped on it is imported."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "participantsTab")
        self._event_id = 0
        self._rows = ParticipantRows(services)
        self._taking_out = taking_out.participants(services, self, lambda: self._event_id, lambda: self.table)
        self.setAcceptDrops(True)
        self.column.addWidget(self._toolbar())
        self.column.addWidget(Hairline(self.kit))
        self._stack = QStackedWidget()
        self.table = RowTable(self.kit, COLUMNS, self._rows, _("Participants"), add=_("Type here to add"))
        self.table.setObjectName("participantsTable")
        self._search.leads_to(self.table)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nobody_fits())
        self.column.addWidget(self._stack, 1)
        note = Note(self.kit)
        note.setContentsMargins(self.kit.px(24), self.kit.px(6), self.kit.px(24), self.kit.px(6))
        self.column.addWidget(note)
        self.writing = ParticipantsWriting(services, self.table, note)
        self._bulk = BulkBar(
            self.kit,
            self._stack,
            [
                Entry(_("Open the person"), self._open_chosen, "user"),
                Entry(_("Copy"), self.table.copy, "copy"),
                Entry(_("E-mail addresses…"), self._taking_out.write_to, "envelope-simple"),
                Entry(_("Remove from the event"), self.writing.remove_chosen, "trash", danger=True),
            ],
            self.table.untick,
        )
        self._bulk.add_menu(0, c_("column", "State"), "circle-half", self._state_entries)
        self._connect()

    def _toolbar(self) -> QWidget:
        kit = self.kit
        self._bar = Toolbar(kit)
        self._search = SearchBox(kit, _("Name, kana, affiliation"), width=248)
        self._search.setObjectName("participantsSearch")
        self._filter = MenuButton(kit, _("Filter"), self._filter_entries, kind="quiet", icon="plus")
        self._filter.setObjectName("participantsFilter")
        self._clear = Button(kit, _("Clear all"), self._clear_filters, kind="link")
        self._next = Button(kit, "", self._give_place, kind="link")
        self._next.setObjectName("nextWaiting")
        self.count = ElidedLabel(kit, "", ink="ink2", hugs=True)
        take = Button(kit, _("Import…"), self._import, icon="tray")
        take.setObjectName("importParticipants")
        sheet = Button(kit, _("Sign-in sheet"), self._print, icon="printer")
        left: tuple[QWidget, ...] = (self._search, self._filter, self._clear)
        export = IconButton(kit, "export", _("Export list…"), self._taking_out.export)
        export.setObjectName("exportListButton")
        right: tuple[QWidget, ...] = (self._next, self.count, export, sheet, take)
        self._bar.add(*left)
        self._bar.add_right(*right)
        self._chips: list[QWidget] = []
        self._clear.hide()
        return self._bar

    def _nobody_fits(self) -> QWidget:
        return EmptyState(
            self.kit,
            "magnifying-glass",
            _("No matching person"),
            _("No participant matches these words and states."),
            _("Clear search and filters"),
            self._clear_filters,
        )

    def _connect(self) -> None:
        table = self.table
        self._search.searched.connect(self._search_for)
        table.ticks_changed.connect(self._ticked)
        table.opened.connect(self._open_person)
        gives_menu(self.kit, table, self.actions_here)

    # --- what is shown ---------------------------------------------------------------------------------------------------

    def show_event(self, view: EventView) -> None:
        """The participants as they are now."""
        if view.row.id != self._event_id:
            self.table.leave()
            self._give_up_refused()
            self.writing.refusals.give_up()
            self._event_id = view.row.id
            self._rows.show_event(self._event_id)
            self.writing.show_event(self._event_id)
            self._rows.wanted = ParticipantFilter()
            self._search.clear()
            self._show_chips()
        self._reload()

    def _give_up_refused(self) -> None:
        """A row that was refused is of the other event: its words are not lost."""
        if self.table.rows.typed:
            QGuiApplication.clipboard().setText("\t".join(self.table.rows.typed.values()))
            self.table.rows.drop_new()
            self.services.notices.warn(_("The row that could not be added is on the clipboard."))

    def _reload(self) -> None:
        self.table.set_columns(self._rows.columns())
        self.table.reload()
        with self.services.office.read() as session:
            counts = grid.counts(session, self._event_id)
            waiting = register.next_waiting(session, self._event_id)
        filtered = self._rows.wanted != ParticipantFilter()
        self._stack.setCurrentIndex(1 if filtered and not self.table.count() and not self.table.rows.typed else 0)
        self.count.say(self._counted(counts, shown=self.table.count() if filtered else None))
        self._next.setVisible(waiting is not None)
        if waiting is not None:
            self._next.say(_("A place is free: {person} is next", person=waiting.name))

    def _counted(self, counts: grid.Counts, shown: int | None) -> Text:
        registered = n_("{count} registered", "{count} registered", counts.registered)
        if shown is not None:
            return _("{shown} shown · {registered}", shown=shown, registered=registered)
        if counts.waiting:
            return _("{registered} · {waiting} waiting", registered=registered, waiting=counts.waiting)
        return registered

    def commit(self) -> None:
        self.table.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self.writing.refusals.give_up():
            super().keyPressEvent(event)

    def search_field(self) -> QWidget:
        return self._search

    def actions_here(self) -> list[Action]:
        return [
            Action(
                "new_participant",
                _("New participant"),
                self.table.type_new,
                keys="Ctrl+Shift+N",
                icon="user-plus",
                menu="participants",
                group=1,
            ),
            *on_participants(self.writing, self._open_chosen),
            Action(
                "print", _("Print sign-in sheet…"), self._print, keys="Ctrl+P", icon="printer", menu="file", group=1
            ),
            *self._taking_out.actions(),
            *table_actions(self.table),
        ]

    # --- filters ----------------------------------------------------------------------------------------------------------

    def _search_for(self, words: str) -> None:
        self._rows.wanted = replace(self._rows.wanted, search=words)
        self._reload()

    def _filter_entries(self) -> list[Entry | None]:
        chosen = self._rows.wanted.states
        return [
            Entry(state.text, partial(self._toggle, state), glyph=state.value, checked=state in chosen)
            for state in _OFFERED
        ]

    def _toggle(self, state: RegistrationState) -> None:
        self._rows.wanted = replace(self._rows.wanted, states=self._rows.wanted.states ^ {state})
        self._show_chips()
        self._reload()

    def _clear_filters(self) -> None:
        self._rows.wanted = ParticipantFilter()
        self._search.clear_words()
        self._show_chips()
        self._reload()

    def _show_chips(self) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for at, state in enumerate(state for state in _OFFERED if state in self._rows.wanted.states):
            said = _("{filter}: {value}", filter=c_("column", "State"), value=state.text)
            chip = FilterChip(self.kit, said, partial(self._toggle, state))
            self._bar.line.insertWidget(1 + at, chip)
            self._chips.append(chip)
        self._clear.setVisible(bool(self._chips))

    # --- what one does ----------------------------------------------------------------------------------------------------

    def _ticked(self, ids: list[int]) -> None:
        self._bulk.show_count(len(ids), n_("{count} person selected", "{count} people selected", len(ids)))

    def _state_entries(self) -> list[Entry | None]:
        return [Entry(state.text, partial(self.writing.set_state, state), glyph=state.value) for state in _OFFERED]

    def _open_chosen(self) -> None:
        for registration_id in self.table.chosen_ids()[:1]:
            self._open_person(registration_id)

    def _give_place(self) -> None:
        with self.services.office.read() as session:
            waiting = register.next_waiting(session, self._event_id)
        if waiting is not None:
            said = _("{person} has a place now", person=waiting.name)
            self.services.attempt_and_say(said, register.set_state, waiting.id, RegistrationState.REGISTERED)

    def _open_person(self, registration_id: int) -> None:
        with self.services.office.read() as session:
            person_id = register.participant(session, registration_id).person_id
        self.services.navigation.open(Route("person", person_id))

    def _print(self) -> None:
        self.services.navigation.open(Route("print", self._event_id))

    # --- importing --------------------------------------------------------------------------------------------------------

    def _import(self) -> None:
        import_a_list(self.services, self, self._event_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls()[:1]:
            import_a_list(self.services, self, self._event_id, Path(url.toLocalFile()))
        event.acceptProposedAction()
