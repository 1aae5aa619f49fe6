"""Home: the next event, what is coming, what needs attention, deadlines, and what was done last; each one click away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ouik_desktop.i18n import Text, _
from ouik_desktop.ui.pages.event.verbs import EventVerbs, event_actions
from ouik_desktop.ui.pages.home.attention import AttentionCard
from ouik_desktop.ui.pages.home.next_event import NextEvent
from ouik_desktop.ui.pages.shared.event_line import EventLine
from ouik_desktop.ui.pages.shared.no_events import no_events_yet
from ouik_desktop.ui.pages.shared.page import Page, scrolling
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.menus.context import on_the_thing, open_menu
from ouik_desktop.ui.shell.navigation import Route, route_to
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Button, Card, Label, ListRow, ListRows
from ouik_desktop.ui.widgets.tabbing import tab_through
from ouik_desktop.work.home import Attention, Deadline, Overview, Owed, Recent, overview, owed, owed_before

if TYPE_CHECKING:
    from ouik_desktop.store import Changes

PAINTED_MS: Final = 1  # by then what was just said is painted, and a thread takes no time from that
TWO_COLUMNS_FROM: Final = 720  # pixels of the page at 100 %
WIDE_FROM: Final = 980


class HomePage(Page):
    """Reads the `Overview` each time it is shown and after each change; nothing on it is kept."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, name="homePage")
        self._verbs = EventVerbs(services)
        self._overview: Overview | None = None
        self._owed: Owed | None = None
        self._reading = 0  # which reading of the office is shown
        self._owing: tuple[Attention, ...] = ()
        self.header.set_title(_("Home"))
        self.header.add_primary(_("New event"), "plus", self._new_event)
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack)
        self._stack.addWidget(self._content())
        self._stack.addWidget(no_events_yet(self.kit, self._new_event))
        self.kit.follow(self._say)

    # --- its parts --------------------------------------------------------------------------------------------------------

    def _content(self) -> QWidget:
        kit = self.kit
        area, column = scrolling(self, margin=kit.px(24))
        self._columns = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(kit.px(16))
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(kit.px(16))
        row.addLayout(left)
        row.addLayout(right)
        column.addLayout(row)
        column.addStretch(1)
        self.next = NextEvent(kit, self._verbs.open, self._verbs.print_list)
        left.addWidget(self.next)
        left.addWidget(self._coming())
        left.addStretch(1)
        self._attention_card = AttentionCard(self.services, self._open_attention)
        self.attention = self._attention_card.rows
        for card in (self._attention_card, self._deadlines(), self._recent()):
            right.addWidget(card)
        right.addStretch(1)
        return area

    def _coming(self) -> Card:
        card = Card(self.kit, _("Coming up"))
        self._all_events = Button(self.kit, _("Show all"), self._show_all_events, kind="link")
        card.add_link(self._all_events)
        card.body.setSpacing(0)
        self._lines: list[EventLine] = []
        self._lines_column = QVBoxLayout()
        self._lines_column.setSpacing(0)
        card.body.addLayout(self._lines_column)
        self._nothing_coming = Label(
            self.kit, _("Nothing is planned for the next three months."), ink="ink2", wrap=True
        )
        card.body.addWidget(self._nothing_coming)
        return card

    def _deadlines(self) -> Card:
        self._deadlines_card = Card(self.kit, _("Deadlines"), small=True)
        self.deadlines = ListRows(self.kit, _("Deadlines"), lines=2)
        self.deadlines.setObjectName("deadlineList")
        self.deadlines.opened.connect(self._open_deadline)
        self._deadlines_card.body.addWidget(self.deadlines)
        return self._deadlines_card

    def _recent(self) -> Card:
        self._recent_card = Card(self.kit, _("Recent"), small=True)
        self.recent = ListRows(self.kit, _("Recent"))
        self.recent.setObjectName("recentList")
        self.recent.opened.connect(self._open_recent)
        self._recent_card.body.addWidget(self.recent)
        return self._recent_card

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.kit.px(TWO_COLUMNS_FROM)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across if wide else down)
        shares = (21, 10) if self.width() >= self.kit.px(WIDE_FROM) else (3, 2)
        for number, share in enumerate(shares):
            self._columns.setStretch(number, share if wide else 0)

    # --- reading ----------------------------------------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        self._read()

    def refresh(self, changes: Changes) -> None:
        self._read()

    def _read(self) -> None:
        """At once what was found before, or after a change what can be seen in passing; then what is found in the words, looked
        through in a thread."""
        store = self.services.office.store
        self._overview = home = overview(store)
        self._owing = (owed_before(store) or home).attention
        if self._owed is None or home.next is None or home.next.row.id not in self._owed.checked:
            self._owed = None
        self._say()
        self._reading += 1
        QTimer.singleShot(PAINTED_MS, self, self._look_through)

    def _look_through(self) -> None:
        if self.services.office.is_open:
            store, show = self.services.office.store, partial(self._show_owed, self._reading)
            self.services.jobs.compute(lambda: owed(store), show, key="home")

    def _show_owed(self, reading: int, found: Owed) -> None:
        if reading != self._reading:
            return  # something has changed since it was looked for
        self._owed, self._owing = found, found.attention
        if self._overview is not None:
            self._attention_card.show_owing(self._owing)
            self._show_next_checked(self._overview)

    def _show_next_checked(self, home: Overview) -> None:
        self.next.show_checked(self._owed.checked.get(home.next.row.id) if self._owed and home.next else None)

    def _say(self) -> None:
        home = self._overview
        if home is None:
            return
        self.header.set_fact(self.kit.language.date(home.today))
        self._stack.setCurrentIndex(0 if home.has_events else 1)
        self.next.show_event(home.next, home.today)
        self._show_next_checked(home)
        self._show_coming(home)
        self._attention_card.show_owing(self._owing)
        self.deadlines.set_rows([self._deadline_row(one, home.today) for one in home.deadlines])
        self._deadlines_card.setVisible(bool(home.deadlines))
        self.recent.set_rows([self._recent_row(one) for one in home.recent])
        self._recent_card.setVisible(bool(home.recent))

    def _show_coming(self, home: Overview) -> None:
        while len(self._lines) < len(home.coming):
            line = EventLine(self.kit, opens_at_once=True)
            line.opened.connect(self._verbs.open)
            line.walked.connect(self._walk)
            self._lines.append(line)
            self._lines_column.addWidget(line)
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(home.coming))
            if number < len(home.coming):
                row = home.coming[number]
                line.show_row(max(row.first_day, home.today), row, says_day=True, today=home.today)
        tab_through([self._all_events, *self._lines])
        self._nothing_coming.setVisible(not home.coming)

    def _walk(self, by: int) -> None:
        shown = [line for line in self._lines if not line.isHidden()]
        at = next((number for number, line in enumerate(shown) if line.hasFocus()), 0) + by
        if 0 <= at < len(shown):
            shown[at].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- rows -------------------------------------------------------------------------------------------------------------

    def _deadline_row(self, one: Deadline, today: date) -> ListRow:
        when = f"{one.day.month}/{one.day.day}"
        nearness = self._nearness(one.day, today)
        words = _("{day} {nearness}: {what}", day=when, nearness=nearness, what=one.what)
        return ListRow(one, words, one.title, "clock", "bad" if one.day <= today else "ink2")

    def _nearness(self, day: date, today: date) -> Text | str:
        if day < today:
            return _("overdue")
        if day == today:
            return _("today")
        if day == today + timedelta(days=1):
            return _("tomorrow")
        return self.kit.language.weekday_mark(day)

    def _recent_row(self, one: Recent) -> ListRow:
        at = one.at.astimezone(self.services.clock.zone)
        today = self.services.clock.today()
        language = self.kit.language
        when = language.time(at.time()) if at.date() == today else f"{at.month}/{at.day}"
        return ListRow(one, one.what, "", "file-pdf" if one.is_file else "clock-counter-clockwise", trailing=when)

    # --- where rows lead ----------------------------------------------------------------------------------------------------

    def _open_attention(self, one: Attention) -> None:
        self.services.navigation.open(route_to(one.finding.path, one.event_id))

    def _open_deadline(self, one: Deadline) -> None:
        self.services.navigation.open(route_to(one.path, one.event_id))

    def _open_recent(self, one: Recent) -> None:
        if one.event_id is not None:
            self.services.navigation.open(Route("event", one.event_id, tab="history"))
        else:
            self.services.navigation.open(Route("history"))

    def _show_all_events(self) -> None:
        self.services.navigation.open(Route("events"))

    def where_to_begin(self) -> QWidget | None:
        return self.next.open if self.next.event_id is not None else super().where_to_begin()

    # --- the event at hand --------------------------------------------------------------------------------------------------

    def _at_hand(self) -> list[int]:
        """The event of the line, the row or the card that has the focus, or that the pointer is on."""
        focused: QWidget | None = self.focusWidget()
        if isinstance(focused, EventLine):
            return [focused.row.id]
        if isinstance(focused, ListRows):
            return _event_of(focused)
        id = self.next.event_id
        return [id] if id is not None and focused is not None and self.next.isAncestorOf(focused) else []

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        on: QWidget | None = self.childAt(event.pos())
        listed = on.parentWidget() if on is not None else None
        if isinstance(listed, ListRows):
            by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            row = listed.take_in_hand(event.globalPos()) if by_mouse else listed.current_key()
            if row is not None:
                self._open_menu_of_row(listed, event.globalPos())
            return
        in_card = on is not None and self.next.isAncestorOf(on)
        if in_card:
            self.next.open.setFocus(Qt.FocusReason.MouseFocusReason)
        if in_card or isinstance(on, EventLine):
            self.open_menu(event.globalPos())

    def _open_menu_of_row(self, listed: ListRows, at: QPoint) -> None:
        """Where the row leads, and what can be done with its event."""
        leads = Action(
            "open_row", _("Go there"), listed.open_current, icon="arrow-right", menu="event", group=-1, hint="Enter"
        )
        of_event = on_the_thing(self.actions_here()) if _event_of(listed) else []
        others = [replace(one, hint="") if one.hint == leads.hint else one for one in of_event]  # Enter goes there
        open_menu(self.kit, [leads, *others], at, self)

    def actions_here(self) -> list[Action]:
        return event_actions(self._verbs, self._at_hand)

    def _new_event(self) -> None:
        self.services.run("new_event")


def _event_of(listed: ListRows) -> list[int]:
    """The event the current row of a list is about."""
    match listed.current_key():
        case Attention(event_id=int(id)) | Deadline(event_id=int(id)) | Recent(event_id=int(id)):
            return [id]
        case _:
            return []
