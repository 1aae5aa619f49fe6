"""The next event, large: when, what, where, how many come, and how far both languages are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ouik_desktop.calendar_words import MONTHS_EN
from ouik_desktop.i18n import CODES, Text, _, n_
from ouik_desktop.ui.look.day_ink import day_ink
from ouik_desktop.ui.look.kit import Kit
from ouik_desktop.ui.widgets import Badge, Button, Card, ElidedLabel, Label, LanguageBadge, ProgressLine, StatusChip
from ouik_desktop.ui.widgets.notes import Sign
from ouik_desktop.work.events.rows import EventRow
from ouik_desktop.work.events.summary import EventSummary
from ouik_desktop.work.events.words import days_and_times_text, people_text, place_and_rooms_text, title_of
from ouik_desktop.work.translation.checked import Checked


class DateBlock(QWidget):
    """A day as a leaf of a calendar: month, number, weekday."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit, self._day = kit, date.min
        kit.restyle(self._restyled)
        kit.follow(self.update)

    def show_day(self, day: date) -> None:
        """Show a day."""
        self._day = day
        self.update()

    def _restyled(self) -> None:
        self.setFixedSize(self._kit.px(84), self._kit.px(98))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._day == date.min:
            return
        kit, painter = self._kit, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(kit.colour("badge"))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        ink = day_ink(self._day)
        month, weekday = self._words()
        for words, font, colour, top, height in (
            (month, kit.font("small"), "ink2", 9, 20),
            (str(self._day.day), kit.font("number", strong=True), "ink", 28, 42),
            (weekday, kit.font("small"), "ink2" if ink == "ink" else ink, 70, 20),
        ):
            painter.setFont(font)
            painter.setPen(kit.colour(colour))
            box = QRectF(0, kit.px(top), self.width(), kit.px(height))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)

    def _words(self) -> tuple[str, str]:
        language, month = self._kit.language, self._day.month
        short = f"{month}月" if language.code == "ja" else MONTHS_EN[month - 1][:3]
        return short, language.weekday(self._day)


class NextEvent(Card):
    """The card; without an event it says that nothing is planned."""

    def __init__(self, kit: Kit, open_event: Callable[[int], object], print_list: Callable[[int], object]) -> None:
        super().__init__(kit)
        self.setObjectName("nextEvent")
        self._summary: EventSummary | None = None
        self._kit_here = kit
        self._run_open, self._run_print = open_event, print_list
        row = QHBoxLayout()
        row.setSpacing(kit.px(20))
        self._date = DateBlock(kit)
        row.addWidget(self._date, alignment=Qt.AlignmentFlag.AlignTop)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(kit.px(4))
        row.addLayout(self._facts, 1)
        self._inside = QWidget()
        self._inside.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._inside)
        self._nothing = Label(kit, _("Nothing is planned for the next three months."), ink="ink2", wrap=True)
        self.body.addWidget(self._nothing)
        self._add_badges(kit)
        self._add_titles(kit)
        self._add_place(kit)
        self._add_people(kit)
        self._add_buttons(kit)

    # --- its parts --------------------------------------------------------------------------------------------------------

    def _add_badges(self, kit: Kit) -> None:
        row = QHBoxLayout()
        row.setSpacing(kit.px(6))
        self._state, self._kind = StatusChip(kit), Badge(kit)
        row.addWidget(self._state)
        row.addWidget(self._kind)
        row.addStretch(1)
        self._facts.addLayout(row)

    def _add_titles(self, kit: Kit) -> None:
        self.title = ElidedLabel(kit, step="title2", strong=True)
        self.second = ElidedLabel(kit, ink="ink2")
        self._facts.addWidget(self.title)
        self._facts.addWidget(self.second)

    def _add_place(self, kit: Kit) -> None:
        row = QHBoxLayout()
        row.setSpacing(kit.px(8))
        self._times, self._place = Label(kit), ElidedLabel(kit)
        row.addWidget(Sign(kit, "clock", size=16))
        row.addWidget(self._times)
        row.addSpacing(kit.px(12))
        row.addWidget(Sign(kit, "map-pin", size=16))
        row.addWidget(self._place, 1)
        self._facts.addSpacing(kit.px(2))
        self._facts.addLayout(row)

    def _add_people(self, kit: Kit) -> None:
        row = QHBoxLayout()
        row.setSpacing(kit.px(6))
        self.people = Label(kit)
        self._share = ProgressLine(kit, _("Places taken"))
        self._complete = {code: LanguageBadge(kit, code, self._open) for code in CODES}
        row.addWidget(self.people)
        row.addSpacing(kit.px(8))
        row.addWidget(self._share, 1)
        self._no_share = QWidget()
        row.addWidget(self._no_share, 1)
        row.addSpacing(kit.px(10))
        for badge in self._complete.values():
            policy = badge.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # they come a moment later: nothing below moves then
            badge.setSizePolicy(policy)
            row.addWidget(badge)
        self._facts.addSpacing(kit.px(4))
        self._facts.addLayout(row)

    def _add_buttons(self, kit: Kit) -> None:
        row = QHBoxLayout()
        row.setSpacing(kit.px(8))
        self.open = Button(kit, _("Open event"), self._open, kind="primary")
        self.open.setObjectName("openNextEvent")
        self.print = Button(kit, _("Print the list"), self._print, kind="quiet", icon="printer")
        self.days_left = Label(kit, step="small", ink="ink2")
        row.addWidget(self.open)
        row.addWidget(self.print)
        row.addStretch(1)
        row.addWidget(self.days_left)
        self._facts.addSpacing(kit.px(10))
        self._facts.addLayout(row)

    def _open(self) -> None:
        if self._summary is not None:
            self._run_open(self._summary.row.id)

    def _print(self) -> None:
        if self._summary is not None:
            self._run_print(self._summary.row.id)

    @property
    def event_id(self) -> int | None:
        """The event shown, None where there is none."""
        return self._summary.row.id if self._summary is not None else None

    # --- what it shows ----------------------------------------------------------------------------------------------------

    def show_event(self, summary: EventSummary | None, today: date) -> None:
        """Show an event, or that there is none."""
        self._summary = summary
        self._inside.setVisible(summary is not None)
        self._nothing.setVisible(summary is None)
        if summary is None:
            return
        language, row = self._kit_here.language, summary.row
        self._date.show_day(row.first_day)
        self._state.show_state(row.state.value, row.state.text)
        self._kind.show_kind(row.kind.colour, row.kind.text)
        self.title.say(title_of(row))
        second = row.title.get(language.other.code)
        self.second.say(second if row.title.get(language.code) else "")
        self._times.say(days_and_times_text(language, row))
        self._place.say(place_and_rooms_text(language, row))
        self._place.ink("warn" if row.needs_venue else "ink")
        self._say_people(row)
        self.days_left.say(_days_left((row.first_day - today).days))

    def show_checked(self, checked: Checked | None) -> None:
        """How far both languages are; None while that is not known."""
        for code, badge in self._complete.items():
            badge.setVisible(checked is not None)
            if checked is not None:
                badge.show_count(*checked.said(code))

    def _say_people(self, row: EventRow) -> None:
        self.people.say(people_text(row))
        if row.capacity:
            self._share.show_share(row.people.places_taken / row.capacity)
        self._share.setVisible(bool(row.capacity))
        self._no_share.setVisible(not row.capacity)


def _days_left(days: int) -> Text:
    if days <= 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    return n_("in {count} day", "in {count} days", days)
