"""The programme as a table: typed like a spreadsheet, moved with Alt and the arrows, later items shifted along."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ouik_desktop.field_path import ITEM, TALK, FieldPath
from ouik_desktop.i18n import CODES, Text, _, n_
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.words import ItemKind
from ouik_desktop.store import Store
from ouik_desktop.ui.pages.event.programme.columns import COLUMNS, draft_of, ends_of, item_rows
from ouik_desktop.ui.pages.event.programme.speakers import SpeakersDialog
from ouik_desktop.ui.pages.event.tab import EventTab
from ouik_desktop.ui.pages.shared.cell_writing import Cells, CellWriting
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.menus.context import gives_menu
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Button, CheckField, Hairline, Label, ListSource, Note, RowTable, Toolbar
from ouik_desktop.ui.widgets.table.model import NEW
from ouik_desktop.work import programme
from ouik_desktop.work.events.view import EventView, ItemView
from ouik_desktop.work.programme import ItemDraft
from ouik_desktop.work.programme_cells import MINUTES, write_items


class ProgrammeTab(EventTab):
    """The items, moved and removed here; what is typed in their cells is `writing`'s."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "programmeView")
        self._view: EventView | None = None
        self._after: int | None = None
        self.column.addWidget(self._toolbar())
        self.column.addWidget(Hairline(self.kit))
        self.table = RowTable(
            self.kit, COLUMNS, ListSource(), _("Programme"), ticks=False, add=_("Type here to add an item")
        )
        self.table.setObjectName("programmeTable")
        self.column.addWidget(self.table, 1)
        self.note = Note(self.kit)  # below the table: no row moves under the hand when it comes
        self.note.setContentsMargins(self.kit.px(24), self.kit.px(6), self.kit.px(24), self.kit.px(6))
        self.column.addWidget(self.note)
        self.writing = CellWriting(services, self.table, self.note, self._write)
        self.table.current_changed.connect(self._row_reached)
        self.table.opened.connect(self._speakers)
        self.table.removal_wished.connect(self._remove)
        gives_menu(self.kit, self.table, self.actions_here)

    def _toolbar(self) -> QWidget:
        kit = self.kit
        bar = Toolbar(kit)
        self.add_session = Button(kit, _("Session"), self._add_session, icon="plus")
        self.add_break = Button(kit, _("Break"), self._add_break, icon="plus")
        self.speakers = Button(kit, _("Speakers…"), self._speakers_here, kind="quiet", icon="user")
        self.shift = CheckField(kit, _("Shift later items"))
        self.shift.set_value(True)
        self._span = Label(kit, ink="ink2")
        self._late = Label(kit, ink="warn")
        self._late.hide()
        bar.add(self.add_session, self.add_break, self.speakers, self.shift)
        bar.add_right(self._late, self._span)
        return bar

    # --- showing ----------------------------------------------------------------------------------------------------------

    def show_event(self, view: EventView) -> None:
        if self._view is not None and self._view.row.id != view.row.id:
            self.writing.refusals.give_up()
        self._view = view
        self._show_items()
        minutes = sum(item.minutes for item in view.programme)
        items = n_("{count} item", "{count} items", len(view.programme))
        self._span.say(_("{items}, {minutes} min", items=items, minutes=minutes))
        self._say_end(view)

    def _show_items(self) -> None:
        if self._view is not None:
            self.table.set_source(ListSource(item_rows(self.kit.language, self._view)))
            self.table.reload()

    def _say_end(self, view: EventView) -> None:
        """A programme that goes on when the event is over says so beside its length."""
        over, last = view.row.ends, max((ends for item in view.programme if (ends := ends_of(item))), default=None)
        late = over is not None and last is not None and not view.row.all_day and last > over
        self._late.setVisible(late)
        if over is not None and last is not None and late:
            words = _("The programme ends at {time}, after the event ({end})", time=last.time(), end=over.time())
            self._late.say(words)

    def begin(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        self.table.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self.writing.refusals.give_up():
            super().keyPressEvent(event)

    def focus_path(self, path: FieldPath) -> bool:
        """The title of an item is a cell, that of a talk a field of the dialog for the speakers of its item."""
        if path.noun == ITEM:
            self._go_to_cell(path.id, path.name)
            return True
        speakers = [(item, one) for item in self._items for one in item.speakers]
        found = next((item for item, one in speakers if path.noun == TALK and one.id == path.id), None)
        if found is None:
            return False
        self._go_to_cell(found.id, "speakers")
        dialog = SpeakersDialog(self.services, self.window(), found)
        dialog.open()
        dialog.focus(path)
        return True

    def _go_to_cell(self, item_id: int, key: str) -> None:
        self.table.setFocus()
        self.table.choose(item_id, key)

    def focused_path(self) -> FieldPath | None:
        here, column = self._here(), self.table.rows.column_at(self.table.currentIndex().column())
        if here is None or column is None or not self.table.hasFocus():
            return None
        return next((path for path in _sides_of(here) if path.name == column.key), None)

    @property
    def _items(self) -> tuple[ItemView, ...]:
        return self._view.programme if self._view else ()

    def _item(self, item_id: int) -> ItemView | None:
        return next((item for item in self._items if item.id == item_id), None)

    def _here(self) -> ItemView | None:
        return self._item(self.table.current_id())

    # --- adding, moving, removing -----------------------------------------------------------------------------------------

    def _add_session(self) -> None:
        """A new row is begun with the cursor in its title: it is an item when it has one."""
        here = self._here()
        self._type_title()
        if here is not None:
            self._after = here.id
            words = _("Without a start time it goes after “{item}”.", item=here.title)
            self.note.show_note("info", words, tone="ink2")

    def _row_reached(self, item_id: int) -> None:
        """In the last row one begins anew: what is typed there goes to the end, unless one came by the button."""
        if item_id == NEW and not self.table.rows.typed:
            self._after = None

    def _write(self, store: Store, changed: Mapping[int, Cells], added: Sequence[Cells]) -> list[int]:
        event_id, shift = self._view.row.id if self._view else 0, self.shift.value()
        made = write_items(store, event_id, changed, added, after=self._after, shift_later=shift)
        self._after = None if added else self._after
        return made

    def _type_title(self) -> None:
        table = self.table
        title = table.rows.index(table.rows.rowCount() - 1, table.rows.section_of(f"title.{self.kit.language.code}"))
        table.setFocus(Qt.FocusReason.OtherFocusReason)
        table.setCurrentIndex(title)
        table.scrollTo(title)
        table.edit(title)

    def _add_break(self) -> None:
        """A break has its name at once; the cursor is in it."""
        if self._view is None:
            return
        here, shift = self._here(), self.shift.value()
        draft = ItemDraft(LocalizedText("休憩", "Break"), MINUTES[ItemKind.BREAK], kind=ItemKind.BREAK)
        after = here.id if here else None
        made = self.services.attempt_new(programme.add_item, self._view.row.id, draft, after=after, shift_later=shift)
        if made is not None:
            self._go_to_cell(made, f"title.{self.kit.language.code}")

    def _remove_here(self) -> None:
        self._remove(self.table.chosen_ids())

    def _remove(self, ids: list[int]) -> None:
        items = [item for item_id in ids if (item := self._item(item_id)) is not None]
        services, shift = self.services, self.shift.value()
        if len(items) == 1:
            said = _("“{item}” removed from the programme", item=items[0].title)
            services.attempt_and_say(said, programme.remove_item, items[0].id, shift_later=shift)
        elif items:
            said = n_("{count} item removed from the programme", "{count} items removed from the programme", len(items))
            services.attempt_and_say(said, programme.remove_items, [item.id for item in items], shift_later=shift)

    def _move(self, by: int) -> None:
        here = self._here()
        if here is not None:
            self.services.attempt(programme.move_item, here.id, by, shift_later=self.shift.value())

    def _move_start(self, minutes: int) -> None:
        here = self._here()
        if here is not None and here.starts is not None:
            starts = here.starts + timedelta(minutes=minutes)
            self.services.attempt(programme.set_start, here.id, starts, shift_later=self.shift.value())

    def _lengthen(self, minutes: int) -> None:
        here = self._here()
        if here is not None and here.minutes + minutes >= 5:
            draft = replace(draft_of(here), minutes=here.minutes + minutes)
            self.services.attempt(programme.set_item, here.id, draft, shift_later=self.shift.value())

    def _speakers_here(self) -> None:
        here = self._here()
        if here is not None:
            self._speakers(here.id)

    def _speakers(self, item_id: int) -> None:
        item = self._item(item_id)
        if item is not None:
            SpeakersDialog(self.services, self.window(), item).open()

    def actions_here(self) -> list[Action]:
        moves: tuple[tuple[str, Text, str, Callable[[], None]], ...] = (
            ("item_up", _("Move the item up"), "Alt+Up", lambda: self._move(-1)),
            ("item_down", _("Move the item down"), "Alt+Down", lambda: self._move(+1)),
            ("item_earlier", _("Start 5 minutes earlier"), "Alt+Shift+Up", lambda: self._move_start(-5)),
            ("item_later", _("Start 5 minutes later"), "Alt+Shift+Down", lambda: self._move_start(+5)),
            ("item_shorter", _("5 minutes shorter"), "Ctrl+Shift+Up", lambda: self._lengthen(-5)),
            ("item_longer", _("5 minutes longer"), "Ctrl+Shift+Down", lambda: self._lengthen(+5)),
        )
        on_item = partial(Action, menu="event", on_thing=True, enabled=lambda: self._here() is not None)
        return [
            Action(
                "add_session",
                _("Add a session"),
                self._add_session,
                keys="Ctrl+Return",
                icon="plus",
                menu="event",
                group=5,
            ),
            Action("add_break", _("Add a break"), self._add_break, icon="plus", menu="event", group=5),
            *(on_item(id, words, run, keys=keys, group=6) for id, words, keys, run in moves),
            on_item("item_speakers", _("Speakers…"), self._speakers_here, keys="Alt+Return", icon="user", group=7),
            on_item(
                "remove_item",
                _("Remove from the programme"),
                self._remove_here,
                icon="trash",
                hint="Ctrl+Del",
                group=8,
                danger=True,
            ),
        ]


def _sides_of(item: ItemView) -> list[FieldPath]:
    return [FieldPath(ITEM, item.id, "title", code) for code in CODES]
