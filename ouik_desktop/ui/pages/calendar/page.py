"""The calendar: month or agenda, and beside them the event one looks at. Everything can be done with the keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ouik_desktop.i18n import _
from ouik_desktop.model import Registration
from ouik_desktop.ui.pages.calendar.agenda import AgendaView
from ouik_desktop.ui.pages.calendar.beside import PaneBeside
from ouik_desktop.ui.pages.calendar.detail import DetailPane
from ouik_desktop.ui.pages.calendar.go_to import GoToDate
from ouik_desktop.ui.pages.calendar.heading import say_months
from ouik_desktop.ui.pages.calendar.month.more import DayList
from ouik_desktop.ui.pages.calendar.month.view import MonthView
from ouik_desktop.ui.pages.calendar.moves import event_with_the_ring, moves
from ouik_desktop.ui.pages.calendar.reading import CalendarReader
from ouik_desktop.ui.pages.event.verbs import EventVerbs, event_actions
from ouik_desktop.ui.pages.events.new_event import NewEventDialog
from ouik_desktop.ui.pages.shared.page import Page
from ouik_desktop.ui.pages.shared.shown import ANNOUNCEMENT
from ouik_desktop.ui.shell.actions import Action
from ouik_desktop.ui.shell.menus.context import open_menu
from ouik_desktop.ui.shell.navigation import Route
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Button, Hairline, IconButton, Segments

if TYPE_CHECKING:
    from ouik_desktop.store import Changes

MONTH, AGENDA = "month", "agenda"


class CalendarPage(Page):
    """`Route("calendar", tab="agenda", options=(("day", "2026-12-05"),))` opens the agenda at a day."""

    shows = (*ANNOUNCEMENT, Registration)  # beside the month stands what is wanting in the words of an event

    def __init__(self, services: Services) -> None:
        super().__init__(services, name="calendarPage")
        self._verbs = EventVerbs(services)
        self._reader = read = CalendarReader(services)
        self._event_id: int | None = None
        self._shown_once = False
        today = services.clock.today()
        self.month = MonthView(self.kit, read.rows, today=today, monday_first=read.monday_first())
        self.agenda = AgendaView(self.kit, read.rows, today=today)
        self.detail = DetailPane(self.kit)
        self._fill_header()
        self._lay_out()
        self._connect()
        self.kit.follow(self._say)

    def _fill_header(self) -> None:
        kit, header = self.kit, self.header
        self.previous = IconButton(kit, "caret-left", _("Previous month"), lambda: self._step(-1))
        self.next = IconButton(kit, "caret-right", _("Next month"), lambda: self._step(+1))
        self.today = Button(kit, _("Today"), self.go_to_today)
        for widget in (self.previous, self.next, self.today):
            header.add_beside_title(widget)
        self.views = Segments(kit, _("View"), [(MONTH, _("Month")), (AGENDA, _("Agenda"))])
        self.views.setObjectName("calendarViews")
        self.views.choose(MONTH)
        header.add_badge(self.views)
        header.add_primary(_("New event"), "plus", lambda: self._new_event(self.month.chosen))

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.month)
        self._stack.addWidget(self.agenda)
        self.body.addWidget(Hairline(self.kit))
        self._panes = PaneBeside(self.kit, self._stack, self.detail)
        self.body.addWidget(self._panes, 1)

    def _connect(self) -> None:
        self.views.chosen.connect(self._show_view)
        for view in (self.month, self.agenda):
            view.event_chosen.connect(self._choose_event)
            view.event_reached.connect(self._look_at_event)
            view.event_opened.connect(self._open)
        self.month.day_chosen.connect(self._choose_day)
        self.month.new_wished.connect(self._new_event)
        self.month.move_wished.connect(lambda id, days: self._move(id, timedelta(days=days)))
        self.month.more_wished.connect(self._list_day)
        self.month.scrolled.connect(self._say)
        self.agenda.month_wished.connect(self._step)
        self.detail.opened.connect(self._open)
        self.detail.event_chosen.connect(self._choose_beside)
        self.detail.copy_wished.connect(self._verbs.copy)
        self.detail.print_wished.connect(self._verbs.print_list)
        self.detail.delete_wished.connect(self._verbs.delete)
        self.detail.new_wished.connect(self._new_event)
        self.detail.closed.connect(self._close_detail)

    # --- reading ----------------------------------------------------------------------------------------------------------

    def show_route(self, route: Route) -> None:
        self._follow_clock()
        if route.tab:
            self.views.choose(route.tab)
            self._show_view(route.tab)
        day = route.option("day")
        if day:
            self.go_to(date.fromisoformat(day))
        elif not self._shown_once:
            self.go_to_today()
        else:
            self._reload()
        self._shown_once = True
        self._focus_view()

    def _follow_clock(self) -> None:
        self.month.start_weeks(self._reader.monday_first())
        self.month.show_today(self.services.clock.today())

    def refresh(self, changes: Changes) -> None:
        self._reload()

    def _reload(self) -> None:
        here = self._is_on_chosen_day()
        self.month.reload()
        if self.views.value() == AGENDA:
            self.agenda.reload()
        if here:
            self._follow_event()
        self._show_detail()

    def _is_on_chosen_day(self) -> bool:
        return any(row.id == self._event_id for row in self.month.rows_on(self.month.chosen))

    def _follow_event(self) -> None:
        """The event one looks at was moved, here, by undo or by somebody else: the chosen day goes with it."""
        moved, _found = self._reader.event(self._event_id)
        if moved is not None and not moved.row.first_day <= self.month.chosen <= moved.row.last_day:
            self.month.show_day(moved.row.first_day)

    # --- where it is ------------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        months = self.agenda.months if self.views.value() == AGENDA else [self.month.month]
        short = say_months(self.kit, self.header, months)
        self.today.setVisible(not short)  # the View menu has it, too

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def go_to_today(self) -> None:
        """The current week in the first row, today chosen."""
        self.go_to(self.services.clock.today(), week_on_top=True)

    def go_to(self, day: date, *, week_on_top: bool = False) -> None:
        """Choose a day, in both views; the month shows its month, unless the day is in sight."""
        if week_on_top or self.month.first_day <= day <= self.month.last_day:
            self.month.show_day(day, week_on_top=week_on_top)
        else:
            self.month.show_month(day)
        self.agenda.show_from(day)
        self._choose_day(day)

    def _step(self, months: int) -> None:
        if self.views.value() == AGENDA:
            self.agenda.step_months(months)
            self.month.show_month(self.agenda.first_day)
        else:
            self.month.step_months(months)
        self._say()

    def _show_view(self, view: object) -> None:
        self._stack.setCurrentWidget(self.agenda if view == AGENDA else self.month)
        if view == AGENDA:
            self.agenda.show_from(self.month.chosen)
        self._say()
        self._focus_view()

    def _focus_view(self) -> None:
        if self.views.value() == AGENDA:
            self.agenda.focus_first()
        else:
            self.month.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- the event one looks at -------------------------------------------------------------------------------------------

    def _choose_day(self, day: date) -> None:
        here = self.month.rows_on(day)
        still = next((row.id for row in here if row.id == self._event_id), None)
        self._event_id = still if still is not None else (here[0].id if here else None)
        self._show_detail()

    def _choose_event(self, event_id: int) -> None:
        self._look_at_event(event_id)
        self._panes.bring_back(self.month.cell_of(self.month.chosen) if self.views.value() == MONTH else None)

    def _look_at_event(self, event_id: int) -> None:
        self._event_id = event_id
        self._show_detail()

    def _choose_beside(self, event_id: int) -> None:
        self._look_at_event(event_id)
        self._focus_view()  # the chip that was pressed shows another event now

    def _show_detail(self) -> None:
        shown, found = self._reader.event(self._event_id)
        if shown is None:
            self._event_id = None
        self.month.show_event(self._event_id)
        self.agenda.show_event(self._event_id)
        day = self.month.chosen if shown is None or self.views.value() == MONTH else shown.row.first_day
        self.detail.show_event(day, shown, self.month.rows_on(day), found)

    def _close_detail(self) -> None:
        focused: QWidget | None = self.window().focusWidget()
        self._panes.show_pane(False)
        if focused is None or self.detail.isAncestorOf(focused):
            self._focus_view()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self.escape():
            super().keyPressEvent(event)

    def escape(self) -> bool:
        """Close the pane where it lies over the days."""
        lies_over = self._panes.is_over
        if lies_over:
            self._close_detail()
        return lies_over

    def _list_day(self, day: date, at: QPoint) -> None:
        listed = DayList(self.kit, self, day, self.month.rows_on(day))
        listed.chosen.connect(self._choose_event)
        listed.opened.connect(self._open)
        listed.show_at(at)

    # --- what one does ----------------------------------------------------------------------------------------------------

    def _open(self, event_id: int) -> None:
        self.services.navigation.open(Route("event", event_id))

    def _new_event(self, day: date) -> None:
        NewEventDialog(self.services, self, day).open()

    def _move(self, event_id: int, by: timedelta) -> None:
        """Move an event, which is the one looked at then; the chosen day goes with it where it was on it."""
        self._event_id = event_id
        self._verbs.move(event_id, by)
        self._show_detail()

    def _move_by(self, step: timedelta) -> None:
        if self._at_hand is not None:
            self._move(self._at_hand, step)

    @property
    def _at_hand(self) -> int | None:
        return event_with_the_ring() or self._event_id

    def _go_to_date(self) -> None:
        GoToDate(self.services, self, self.go_to).open()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """On an event its menu; on the ground of a day what one does there."""
        on, at = self.childAt(event.pos()), event.globalPos()
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if by_key and self.month.hasFocus():
            at = self.month.mapToGlobal(self.month.cell_of(self.month.chosen).center())
        if self._event_id is None or (on is self.month and not by_key):
            open_menu(self.kit, self._of_the_day(), at, self)
        elif on is not None and self._panes.isAncestorOf(on):
            self.open_menu(at)

    def actions_here(self) -> list[Action]:
        return [
            *self._of_the_day(),
            *self._about_the_event(),
            *moves(self._move_by, lambda: self._at_hand is not None),
            Action("today", _("Today"), self.go_to_today, keys="Ctrl+T", icon="calendar-check", menu="view"),
            Action("go_to_date", _("Go to date…"), self._go_to_date, keys="Ctrl+G", icon="calendar-blank", menu="view"),
            Action("view_month", _("Month"), lambda: self._choose_view(MONTH), keys="Ctrl+Shift+1", menu="view"),
            Action("view_agenda", _("Agenda"), lambda: self._choose_view(AGENDA), keys="Ctrl+Shift+3", menu="view"),
        ]

    def _of_the_day(self) -> list[Action]:
        new = partial(Action, "new_event", _("New event"), keys="Ctrl+N", icon="calendar-plus", menu="event", group=1)
        return [new(lambda: self._new_event(self.month.chosen))]

    def _about_the_event(self) -> list[Action]:
        """Delete is a key of the whole page here: the event one looks at need not have the focus."""
        about = event_actions(self._verbs, lambda: [] if self._at_hand is None else [self._at_hand])
        return [replace(action, keys="Del") if action.id == "delete_event" else action for action in about]

    def _choose_view(self, view: str) -> None:
        self.views.choose(view)
        self._show_view(view)
