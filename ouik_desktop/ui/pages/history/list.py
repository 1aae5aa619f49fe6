"""What was done, newest first, each act with a button that takes it back or does it again: for one event, or for the whole office."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ouik_desktop.i18n import _, n_
from ouik_desktop.store import Unit
from ouik_desktop.ui.pages.event.tab import EventTab
from ouik_desktop.ui.pages.shared.page import scrolling
from ouik_desktop.ui.shell.acts.changed import in_one_line
from ouik_desktop.ui.shell.acts.undoing import Undoing
from ouik_desktop.ui.shell.services import Services
from ouik_desktop.ui.widgets import Button, ElidedLabel, Label
from ouik_desktop.work.acts import SaidChange, said_changes
from ouik_desktop.work.events.view import EventView

SHOWN: Final = 60


class HistoryLine(QWidget):
    """One act: when, what, which field from what to what, how many rows it touched; taking it back, and doing it again."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._unit_id = services, 0
        self._undoing = Undoing(services.office, services.notices, services.navigation)
        self._kit = kit = services.kit
        row = QHBoxLayout(self)
        row.setContentsMargins(kit.px(4), kit.px(7), kit.px(4), kit.px(7))
        row.setSpacing(kit.px(16))
        self.when = Label(kit, ink="ink2")
        self.what = ElidedLabel(kit)
        self.change = ElidedLabel(kit, step="small", ink="ink2")
        self.change.hide()
        self.rows = Label(kit, step="small", ink="ink3")
        self.undone = Label(kit, _("undone"), step="small", ink="ink3")
        self.undo = Button(kit, _("Undo"), self._take_back, small=True, icon="arrow-u-up-left")
        self.again = Button(kit, _("Do again"), self._do_again, small=True, icon="arrow-u-up-right")
        words = QVBoxLayout()
        words.setSpacing(kit.px(1))
        words.addWidget(self.what)
        words.addWidget(self.change)
        row.addWidget(self.when, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for widget in (self.rows, self.undone, self.undo, self.again):
            row.addWidget(widget)
        kit.restyle(self._restyled)

    def _restyled(self) -> None:
        self.when.setFixedWidth(self._kit.px(132))
        self.setFixedHeight(self._kit.px(40 if self.change.isHidden() else 60))

    def show_unit(self, unit: Unit, changes: Sequence[SaidChange], today: date) -> None:
        """Show an act and what it changed."""
        self._unit_id = unit.id
        at = unit.at.astimezone(self._services.clock.zone)
        self.when.say(self._when(at, today))
        self.what.say(unit.label)
        self.what.ink("ink3" if unit.undone else "ink")
        said = in_one_line(changes)
        self.change.say(said or "")
        self.change.ink("ink3" if unit.undone else "ink2")
        self.change.setVisible(said is not None)
        self._restyled()
        self.rows.say(n_("{count} record", "{count} records", unit.rows) if unit.rows > 1 else "")
        self.rows.setVisible(unit.rows > 1)
        self.undone.setVisible(unit.undone)
        self._offer(self.again if unit.undone else self.undo)
        self._kit.name(self.undo, _("Undo: {what}", what=unit.label))
        self._kit.name(self.again, _("Do again: {what}", what=unit.label))

    def _offer(self, button: Button) -> None:
        """Show one of the two buttons; the ring stays with the act: Enter pressed once more must not reach the next one."""
        other = self.undo if button is self.again else self.again
        had_focus = other.hasFocus()
        button.show()
        if had_focus:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        other.hide()

    def _when(self, at: datetime, today: date) -> str:
        language = self._kit.language
        time = language.time(at.time())
        if at.date() == today:
            return self._kit.say(_("Today {time}", time=time))
        return f"{language.short_date(at.date(), year=at.year != today.year)} {time}"

    def _take_back(self) -> None:
        self._undoing.undo_unit(self._unit_id)

    def _do_again(self) -> None:
        self._undoing.redo_unit(self._unit_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self._kit.colour("line"))


class HistoryList(QWidget):
    """The acts of one event, or of the office (None)."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._event_id: int | None = None
        self._limit = SHOWN
        self.lines: list[HistoryLine] = []
        kit = services.kit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._area, self._column = scrolling(self, margin=kit.px(24))
        self._column.setSpacing(0)
        self._nothing = Label(kit, _("Nothing was done yet."), ink="ink2")
        self._nothing.setContentsMargins(0, kit.px(20), 0, 0)
        self._column.addWidget(self._nothing)
        self._older = Button(kit, _("Show older"), self._show_older, kind="link")
        self._column.addWidget(self._older, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        column.addWidget(self._area)

    def show_history(self, event_id: int | None) -> None:
        """Read the acts and show them."""
        if event_id != self._event_id:
            self._limit = SHOWN
            self._area.verticalScrollBar().setValue(0)
        self._event_id = event_id
        units = self._services.office.store.history.units(event_id, limit=self._limit + 1)
        shown = units[: self._limit]
        today, changes = (
            self._services.clock.today(),
            said_changes(self._services.office.store, [one.id for one in shown]),
        )
        for number, unit in enumerate(shown):
            self._line(number).show_unit(unit, changes.get(unit.id, ()), today)
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(shown))
        self._nothing.setVisible(not shown)
        self._older.setVisible(len(units) > len(shown))

    def _line(self, number: int) -> HistoryLine:
        if number == len(self.lines):
            line = HistoryLine(self._services)
            self.lines.append(line)
            self._column.insertWidget(number, line)
        return self.lines[number]

    def _show_older(self) -> None:
        self._limit += SHOWN
        self.show_history(self._event_id)


class EventHistoryTab(EventTab):
    """What was done to this event."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "historyTab")
        self.history = HistoryList(services)
        self.column.addWidget(self.history)

    def show_event(self, view: EventView) -> None:
        self.history.show_history(view.row.id)
