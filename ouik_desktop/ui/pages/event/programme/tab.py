"""The programme as a table: typed like a spreadsheet, moved with Alt and the arrows, later items shifted along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from ouik_desktop.field_path import ITEM, TALK, FieldPath
from ouik_desktop.i18n import CODES, Code, Text, _, n_
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.words import ItemKind
from ouik_desktop.ui.pages.event.programme.columns import COLUMNS, draft_of, item_rows
from ouik_desktop.ui.pages.event.programme.speakers import SpeakersDialog
from ouik_desktop.ui.pages.event.tab import EventTab
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.typed import typed_number, typed_time
from ouik_desktop.ui.widgets import Button, CheckField, Hairline, Label, ListSource, RowTable, Toolbar
from ouik_desktop.work import programme
from ouik_desktop.work.events.view import EventView, ItemView
from ouik_desktop.work.programme import ItemDraft

SESSION, BREAK = 20, 10  # minutes a new item has


class ProgrammeTab(EventTab):
    """Each edit is a verb of `work.programme`; what cannot be understood is said, and the cell shows what stands."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "programmeView")
        self._view: EventView | None = None
        self.column.addWidget(self._toolbar())
        self.column.addWidget(Hairline(self.kit))
        self.table = RowTable(
            self.kit, COLUMNS, ListSource(), _("Programme"), ticks=False, add=_("Type here to add an item")
        )
        self.table.setObjectName("programmeTable")
        self.column.addWidget(self.table, 1)
        self.table.edited.connect(self._edited)
        self.table.added.connect(self._added)
        self.table.opened.connect(self._speakers)
        self.table.removal_wished.connect(self._remove)

    def _toolbar(self) -> QWidget:
        kit = self.kit
        bar = Toolbar(kit)
        self.add_session = Button(kit, _("Session"), self._add_session, icon="plus")
        self.add_break = Button(kit, _("Break"), self._add_break, icon="plus")
        self.speakers = Button(kit, _("Speakers…"), self._speakers_here, kind="quiet", icon="user")
        self.shift = CheckField(kit, _("Shift later items"))
        self.shift.set_value(True)
        self._span = Label(kit, ink="ink2")
        bar.add(self.add_session, self.add_break, self.speakers, self.shift)
        bar.add_right(self._span)
        return bar

    # --- showing ----------------------------------------------------------------------------------------------------------

    def show_event(self, view: EventView) -> None:
        current = self.table.current_id()
        self._view = view
        self.table.set_source(ListSource(item_rows(self.kit.language, view)))
        self.table.choose(current)
        minutes = sum(item.minutes for item in view.programme)
        items = n_("{count} item", "{count} items", len(view.programme))
        self._span.say(_("{items}, {minutes} min", items=items, minutes=minutes))

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

    def _attempt(self, act: Callable[[], Any]) -> bool:
        done = self.services.attempt(act)
        if not done and self._view is not None:
            self.show_event(self._view)
        return done

    # --- typing -----------------------------------------------------------------------------------------------------------

    def _edited(self, item_id: int, key: str, words: Any) -> None:
        item = self._item(item_id)
        if item is None:
            return
        draft = self._changed(item, key, str(words).strip())
        if draft is None:
            self.services.notices.trouble(_WRONG[key])
            self.table.reload()
            return
        store, shift = self.services.office.store, self.shift.value() and key in ("starts", "ends", "minutes")
        self._attempt(lambda: programme.set_item(store, item_id, draft, shift_later=shift))

    def _changed(self, item: ItemView, key: str, words: str) -> ItemDraft | None:
        """The item with what was typed in one of its cells; None where that makes no sense."""
        draft = draft_of(item)
        if key in ("title.ja", "title.en"):
            code: Code = "ja" if key == "title.ja" else "en"
            return replace(draft, title=item.title.within(code, words, self.services.clock.today()))
        if key == "kind":
            return replace(draft, kind=ItemKind(words))
        if key == "minutes":
            minutes = typed_number(words)
            return None if minutes is None else replace(draft, minutes=minutes)
        return self._timed(item, draft, key, words)

    def _timed(self, item: ItemView, draft: ItemDraft, key: str, words: str) -> ItemDraft | None:
        if key == "starts" and not words:
            return replace(draft, starts=None)
        at = typed_time(words)
        if at is None:
            return None
        day = (item.starts or self._event_start()).date()
        if key == "starts":
            return replace(draft, starts=datetime.combine(day, at))
        if item.starts is None:
            return None
        length = datetime.combine(day, at) - item.starts
        return None if length < timedelta() else replace(draft, minutes=int(length.total_seconds()) // 60)

    def _event_start(self) -> datetime:
        assert self._view is not None  # there are items only of an event
        return self._view.row.starts

    def _added(self, key: str, words: Any) -> None:
        title = LocalizedText(en=str(words)) if key == "title.en" else LocalizedText(ja=str(words))
        if key in ("title.ja", "title.en"):
            self._add(ItemDraft(title=title, minutes=SESSION, kind=ItemKind.TALK))
        else:
            self.table.reload()

    # --- adding, moving, removing -----------------------------------------------------------------------------------------

    def _add(self, draft: ItemDraft, *, after: int | None = None) -> None:
        if self._view is None:
            return
        store, event_id = self.services.office.store, self._view.row.id
        self._attempt(
            lambda: programme.add_item(store, event_id, draft, after=after, shift_later=bool(self.shift.value()))
        )

    def _after_here(self) -> int | None:
        here = self._here()
        return here.id if here else None

    def _add_session(self) -> None:
        draft = ItemDraft(LocalizedText("新しい項目", "New session"), SESSION, kind=ItemKind.TALK)
        self._add(draft, after=self._after_here())

    def _add_break(self) -> None:
        self._add(ItemDraft(LocalizedText("休憩", "Break"), BREAK, kind=ItemKind.BREAK), after=self._after_here())

    def _remove(self, ids: list[int]) -> None:
        store, shift = self.services.office.store, bool(self.shift.value())
        for item_id in ids:
            item = self._item(item_id)
            if item is not None:
                self.services.attempt(
                    partial(programme.remove_item, store, item_id, shift_later=shift),
                    said=_("“{item}” removed from the programme", item=item.title),
                )

    def _move(self, by: int) -> None:
        here = self._here()
        if here is not None:
            store, shift = self.services.office.store, bool(self.shift.value())
            self._attempt(lambda: programme.move_item(store, here.id, by, shift_later=shift))

    def _move_start(self, minutes: int) -> None:
        here = self._here()
        if here is not None and here.starts is not None:
            store, starts = self.services.office.store, here.starts + timedelta(minutes=minutes)
            self._attempt(lambda: programme.set_start(store, here.id, starts, shift_later=bool(self.shift.value())))

    def _lengthen(self, minutes: int) -> None:
        here = self._here()
        if here is not None and here.minutes + minutes >= 5:
            draft = replace(draft_of(here), minutes=here.minutes + minutes)
            store, shift = self.services.office.store, bool(self.shift.value())
            self._attempt(lambda: programme.set_item(store, here.id, draft, shift_later=shift))

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
        return [
            Action("add_session", _("Add a session"), self._add_session, "Ctrl+Return", "plus", "event", 5),
            Action("add_break", _("Add a break"), self._add_break, "", "plus", "event", 5),
            *(
                Action(id, words, run, keys, "", "event", 6, lambda: self._here() is not None)
                for id, words, keys, run in moves
            ),
        ]


def _sides_of(item: ItemView) -> list[FieldPath]:
    return [FieldPath(ITEM, item.id, "title", code) for code in CODES]


_WRONG: dict[str, Text] = {
    "starts": _("Not a time: type for instance 13:30"),
    "ends": _("The end is a time after the start, such as 14:10"),
    "minutes": _("The length is a number of minutes"),
}
