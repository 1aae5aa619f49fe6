"""The programme as a table: typed like a spreadsheet, moved with Alt and the arrows, later items shifted along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Concatenate, ParamSpec

from PySide6.QtWidgets import QWidget

from ouik_desktop.field_path import ITEM, TALK, FieldPath
from ouik_desktop.i18n import CODES, Code, Text, _, n_
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.words import ItemKind
from ouik_desktop.store import Store
from ouik_desktop.typed import read_length, read_time
from ouik_desktop.ui.pages.event.programme.columns import COLUMNS, draft_of, item_rows
from ouik_desktop.ui.pages.event.programme.speakers import SpeakersDialog
from ouik_desktop.ui.pages.event.tab import EventTab
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Button, CheckField, Hairline, Label, ListSource, RowTable, Toolbar
from ouik_desktop.work import programme
from ouik_desktop.work.events.view import EventView, ItemView
from ouik_desktop.work.programme import ItemDraft

SESSION, BREAK = 20, 10  # minutes a new item has

P = ParamSpec("P")


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
        self._view = view
        self.table.set_source(ListSource(item_rows(self.kit.language, view)))
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

    def commit(self) -> None:
        self.table.commit()

    @property
    def _items(self) -> tuple[ItemView, ...]:
        return self._view.programme if self._view else ()

    def _item(self, item_id: int) -> ItemView | None:
        return next((item for item in self._items if item.id == item_id), None)

    def _here(self) -> ItemView | None:
        return self._item(self.table.current_id())

    def _attempt(self, verb: Callable[Concatenate[Store, P], object], *args: P.args, **kwargs: P.kwargs) -> bool:
        done = self.services.attempt(verb, *args, **kwargs)
        if not done and self._view is not None:
            self.show_event(self._view)
        return done

    # --- typing -----------------------------------------------------------------------------------------------------------

    def _edited(self, item_id: int, key: str, words: object) -> None:
        item = self._item(item_id)
        if item is None:
            return
        draft = self._changed(item, key, str(words).strip())
        if isinstance(draft, Text):
            self.services.notices.trouble(draft)
            self.table.reload()
            return
        shift = self.shift.value() and key in ("starts", "ends", "minutes")
        self._attempt(programme.set_item, item_id, draft, shift_later=shift)

    def _changed(self, item: ItemView, key: str, words: str) -> ItemDraft | Text:
        """The item with what was typed in one of its cells, or the sentence why that makes no sense."""
        draft = draft_of(item)
        if key in ("title.ja", "title.en"):
            code: Code = "ja" if key == "title.ja" else "en"
            return replace(draft, title=item.title.within(code, words, self.services.clock.today()))
        if key == "kind":
            return replace(draft, kind=ItemKind(words))
        if key == "minutes":
            length = read_length(words)
            return length if isinstance(length, Text) else replace(draft, minutes=_minutes(length))
        return self._timed(item, draft, key, words)

    def _timed(self, item: ItemView, draft: ItemDraft, key: str, words: str) -> ItemDraft | Text:
        if key == "starts" and not words:
            return replace(draft, starts=None)
        at = read_time(words)
        if isinstance(at, Text):
            return at
        moment = datetime.combine((item.starts or self._event_start()).date(), time()) + at
        if key == "starts":
            return replace(draft, starts=moment)
        if item.starts is None or moment < item.starts:
            return _("The end is a time after the start, such as 14:10")
        return replace(draft, minutes=_minutes(moment - item.starts))

    def _event_start(self) -> datetime:
        assert self._view is not None  # there are items only of an event
        return self._view.row.starts

    def _added(self, cells: dict[str, str]) -> None:
        title = LocalizedText(cells.get("title.ja", ""), cells.get("title.en", ""))
        if not title or self._view is None:
            return
        draft = ItemDraft(title, SESSION, kind=ItemKind(cells.get("kind", ItemKind.TALK)))
        item = self.services.attempt_new(programme.add_item, self._view.row.id, draft, shift_later=self.shift.value())
        if item is not None:
            self.table.taken(item)

    # --- adding, moving, removing -----------------------------------------------------------------------------------------

    def _add(self, draft: ItemDraft, *, after: int | None = None) -> None:
        if self._view is None:
            return
        shift = self.shift.value()
        self._attempt(programme.add_item, self._view.row.id, draft, after=after, shift_later=shift)

    def _after_here(self) -> int | None:
        here = self._here()
        return here.id if here else None

    def _add_session(self) -> None:
        draft = ItemDraft(LocalizedText("新しい項目", "New session"), SESSION, kind=ItemKind.TALK)
        self._add(draft, after=self._after_here())

    def _add_break(self) -> None:
        self._add(ItemDraft(LocalizedText("休憩", "Break"), BREAK, kind=ItemKind.BREAK), after=self._after_here())

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
            self._attempt(programme.move_item, here.id, by, shift_later=self.shift.value())

    def _move_start(self, minutes: int) -> None:
        here = self._here()
        if here is not None and here.starts is not None:
            starts = here.starts + timedelta(minutes=minutes)
            self._attempt(programme.set_start, here.id, starts, shift_later=self.shift.value())

    def _lengthen(self, minutes: int) -> None:
        here = self._here()
        if here is not None and here.minutes + minutes >= 5:
            draft = replace(draft_of(here), minutes=here.minutes + minutes)
            self._attempt(programme.set_item, here.id, draft, shift_later=self.shift.value())

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
            *(
                Action(id, words, run, keys=keys, menu="event", group=6, enabled=lambda: self._here() is not None)
                for id, words, keys, run in moves
            ),
        ]


def _sides_of(item: ItemView) -> list[FieldPath]:
    return [FieldPath(ITEM, item.id, "title", code) for code in CODES]


def _minutes(length: timedelta) -> int:
    return round(length.total_seconds() / 60)
