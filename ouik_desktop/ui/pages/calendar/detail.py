"""The pane beside the calendar: what one wants to know of an event without opening it, and what else is on that day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ouik_desktop.i18n import CODES, Code, Text, _, n_
from ouik_desktop.ui.look.day_ink import day_ink
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.pages.calendar.chip import EventChip
from ouik_desktop.ui.pages.shared.page import scrolling
from ouik_desktop.ui.widgets.buttons import Button, Entry, IconButton, IconMenuButton
from ouik_desktop.ui.widgets.chips import Badge, StatusChip
from ouik_desktop.ui.widgets.facts import Fact
from ouik_desktop.ui.widgets.labels import Hairline, Label
from ouik_desktop.ui.widgets.progress import ProgressLine
from ouik_desktop.work.events.rows import EventRow
from ouik_desktop.work.events.summary import EventSummary
from ouik_desktop.work.events.words import days_and_times_text, length_text, people_text, place_of, title_of
from ouik_desktop.work.translation.checked import Checked

WIDTH = 304


class DetailPane(QWidget):
    """Shows the `EventSummary` of the chosen event, or says that the day is free."""

    opened = Signal(int)
    event_chosen = Signal(int)
    copy_wished = Signal(int)
    print_wished = Signal(int)
    delete_wished = Signal(int)
    new_wished = Signal(object)
    closed = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._summary: EventSummary | None = None
        self._found = Checked()
        self._day = date.min
        self.setObjectName("calendarDetail")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        kit.name(self, _("Details"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Hairline(kit, vertical=True))
        column = QVBoxLayout()
        column.setSpacing(0)
        row.addLayout(column, 1)
        column.addLayout(self._head())
        area, self._body = scrolling(self, margin=kit.px(20))
        self._body.setSpacing(kit.px(8))
        self._fill_body()
        column.addWidget(area, 1)
        column.addWidget(self._foot())
        kit.restyle(self._restyled)
        kit.follow(self._say)

    def _restyled(self) -> None:
        self.setFixedWidth(self._kit.px(WIDTH))

    # --- its parts --------------------------------------------------------------------------------------------------------

    def _head(self) -> QHBoxLayout:
        px = self._kit.px
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(14), px(12), px(4))
        self._date = Label(self._kit, strong=True)
        head.addWidget(self._date)
        head.addStretch(1)
        head.addWidget(IconButton(self._kit, "x", _("Close the details"), self.closed.emit, small=True))
        return head

    def _fill_body(self) -> None:
        kit, body = self._kit, self._body
        badges = QHBoxLayout()
        badges.setSpacing(kit.px(6))
        self._state = StatusChip(kit)
        self.kind = Badge(kit)
        self._badges: tuple[QWidget, ...] = (self._state, self.kind)
        for badge in self._badges:
            badges.addWidget(badge)
        badges.addStretch(1)
        body.addLayout(badges)
        self.title = Label(kit, step="title2", strong=True, wrap=True)
        self._second = Label(kit, ink="ink2", wrap=True)
        body.addWidget(self.title)
        body.addWidget(self._second)
        body.addSpacing(kit.px(6))
        self._when = Fact(kit, "clock")
        self._where = Fact(kit, "map-pin")
        self._people = Fact(kit, "users")
        self._share = ProgressLine(kit, _("Places taken"))
        self._people.below.addSpacing(kit.px(4))
        self._people.below.addWidget(self._share)
        self._words = Fact(kit, "translate")
        self._facts: tuple[Fact, ...] = (self._when, self._where, self._people, self._words)
        for fact in self._facts:
            body.addWidget(fact)
            body.addSpacing(kit.px(4))
        self._line = Hairline(kit)
        body.addWidget(self._line)
        self._same_day_head = Label(kit, _("On the same day"), step="small", ink="ink2")
        body.addWidget(self._same_day_head)
        self._same_day: list[EventChip] = []
        self._same_day_column = QVBoxLayout()
        self._same_day_column.setSpacing(kit.px(3))
        body.addLayout(self._same_day_column)
        self._free = Label(kit, _("Nothing is planned on this day."), ink="ink2", wrap=True)
        body.addWidget(self._free)
        body.addStretch(1)

    def _foot(self) -> QWidget:
        kit = self._kit
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(kit.px(20), kit.px(10), kit.px(12), kit.px(18))
        row.setSpacing(kit.px(8))
        self._open = Button(kit, _("Open"), self._open_event, kind="primary")
        self._open.setObjectName("openEvent")
        self._copy = Button(kit, _("Duplicate"), lambda: self._emit(self.copy_wished))
        self._print = IconButton(kit, "printer", _("Print the list"), lambda: self._emit(self.print_wished))
        self._others = IconMenuButton(kit, "dots-three", _("More actions"), self._entries)
        self._new = Button(kit, _("New event on this day"), lambda: self.new_wished.emit(self._day), icon="plus")
        self._verbs: tuple[QWidget, ...] = (self._open, self._copy, self._print, self._others)
        for button in (*self._verbs, self._new):
            row.addWidget(button)
        row.addStretch(1)
        return foot

    def _entries(self) -> Sequence[Entry | None]:
        return (
            Entry(_("New event on this day"), lambda: self.new_wished.emit(self._day), "plus"),
            None,
            Entry(_("Delete"), lambda: self._emit(self.delete_wished), "trash", danger=True, keys="Del"),
        )

    def _emit(self, signal: object) -> None:
        if self._summary is not None:
            signal.emit(self._summary.row.id)  # type: ignore[attr-defined]  # a bound signal has no type of its own

    def _open_event(self) -> None:
        self._emit(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # --- what it shows ----------------------------------------------------------------------------------------------------

    def show_event(self, day: date, summary: EventSummary | None, same_day: Sequence[EventRow], found: Checked) -> None:
        """The event chosen on `day` with what was found in it, and the other events of that day."""
        self._day, self._summary, self._found = day, summary, found
        others = [row for row in same_day if summary is None or row.id != summary.row.id]
        for number, row in enumerate(others):
            self._same_day_chip(number).show_row(row, with_start=True)
        for number, chip in enumerate(self._same_day):
            chip.setVisible(number < len(others))
        shown = (*self._badges, *self._facts, *self._verbs, self.title)
        for widget in shown:
            widget.setVisible(summary is not None)
        self._new.setVisible(summary is None)
        self._free.setVisible(summary is None and not others)
        self._same_day_head.setVisible(bool(others))
        self._line.setVisible(bool(others) and summary is not None)
        self._say()

    def _same_day_chip(self, number: int) -> EventChip:
        if number == len(self._same_day):
            chip = EventChip(self._kit, self)
            chip.setFixedHeight(self._kit.px(24))
            chip.chosen.connect(self.event_chosen)
            chip.opened.connect(self.opened)
            self._same_day.append(chip)
            self._same_day_column.addWidget(chip)
        return self._same_day[number]

    def _say(self) -> None:
        language = self._kit.language
        if self._day > date.min:
            self._date.say(language.date(self._day, year=False))
            ink = day_ink(self._day)
            self._date.ink("link" if ink == "ink" else ink)
        if self._summary is not None:
            self._say_event(self._summary)
        else:
            self._second.hide()

    def _say_event(self, summary: EventSummary) -> None:
        language, row = self._kit.language, summary.row
        self._state.show_state(row.state.value, row.state.text)
        self.kind.show_kind(row.kind.colour, row.kind.text)
        title = self._kit.say(row.title)
        second = row.title.get(language.other.code)
        self.title.say(title_of(row))
        self._second.say(second if second != title else "")
        self._second.setVisible(bool(second) and second != title)
        self._when.say(days_and_times_text(language, row), self._times_beside(summary))
        self._say_where(row)
        self._say_people(row)
        self._say_words()

    def _times_beside(self, summary: EventSummary) -> str:
        parts: list[Text] = []
        if summary.doors_open:
            parts.append(_("Doors open {time}", time=summary.doors_open))
        if length := length_text(summary.row):
            parts.append(length)
        return _joined(self._kit, parts)

    def _say_where(self, row: EventRow) -> None:
        words = self._kit.language.join([self._kit.say(room) for room in row.rooms])
        if row.room_capacity:
            capacity = self._kit.say(_("for {count} people", count=row.room_capacity))
            words = f"{words} ({capacity})" if words else capacity
        self._where.say(place_of(row), words, ink="warn" if row.needs_venue else "ink")

    def _say_people(self, row: EventRow) -> None:
        waiting = n_("{count} on the waiting list", "{count} on the waiting list", row.people.waiting)
        self._people.say(people_text(row), self._kit.say(waiting) if row.people.waiting else "")
        if row.capacity:
            self._share.show_share(row.people.places_taken / row.capacity)
        self._share.setVisible(bool(row.capacity))

    def _say_words(self) -> None:
        found = self._found.findings
        names = {
            code: list(dict.fromkeys(one.name for one in found if one.name and one.concerns(code))) for code in CODES
        }
        owed = [(code, names[code]) for code in CODES if names[code]]
        if not owed:
            self._words.say(_("Complete in both languages"))
            return
        words = _joined(self._kit, [_owed_text(code, len(fields)) for code, fields in owed])
        labels = [self._kit.say(label) for label in dict.fromkeys(field for _code, fields in owed for field in fields)]
        self._words.say(words, self._kit.language.join(labels), ink="warn")


def _owed_text(code: Code, count: int) -> Text:
    if code == "en":
        return n_("{count} text to check in English", "{count} texts to check in English", count)
    return n_("{count} text to check in Japanese", "{count} texts to check in Japanese", count)


def _joined(kit: Kit, parts: Sequence[Text]) -> str:
    return ("・" if kit.language.code == "ja" else " · ").join(kit.say(part) for part in parts)
