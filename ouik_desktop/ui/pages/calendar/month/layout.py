"""Where each event stands in the month: pure arithmetic over weeks, no window.

A week is laid out on its own. Events of several days are bars in lanes and run to the edge of the cell; then each day gives
its other events as much room as it has: one event a time line and two lines of title, two events a time and one line, three or
more single lines, and what does not fit is told as "n more".
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ouik_desktop.work.events.agenda import in_day_order
from ouik_desktop.work.events.rows import EventRow

DAYS = 7
Source = Callable[[date, date], list[EventRow]]
"""Reads the events between two days, both inclusive, in the order of the calendar."""


@dataclass(frozen=True)
class Room:
    """What a day's cell offers, in pixels: `height` below the day number; a chip of one, two, three lines; the gap between
    chips; the line "n more"."""

    height: int
    lines: tuple[int, int, int] = (20, 39, 56)
    gap: int = 2
    more: int = 17


@dataclass(frozen=True)
class Placed:
    """One chip: from column `first` to column `last` of its week, `top` and `height` below the day number, with `lines` of
    text. `goes_on`/`came_from`: it continues in the week after, before."""

    row: EventRow
    week: int
    first: int
    last: int
    top: int
    height: int
    lines: int
    came_from: bool = False
    goes_on: bool = False


@dataclass(frozen=True)
class More:
    """So many events of a day do not fit; the line stands at `top` below the day number."""

    day: date
    week: int
    column: int
    count: int
    top: int


@dataclass(frozen=True)
class Layout:
    """All chips in reading order, and the days on which some are left out."""

    chips: tuple[Placed, ...]
    more: tuple[More, ...]


def week_start(day: date, monday_first: bool) -> date:
    """The first day of the week that holds `day`."""
    return day - timedelta(days=day.weekday() if monday_first else (day.weekday() + 1) % DAYS)


def months_on(day: date, by: int) -> date:
    """The same day `by` months later, or the last of that month."""
    months = day.year * 12 + day.month - 1 + by
    first = date(months // 12, months % 12 + 1, 1)
    return first.replace(day=min(day.day, last_of_month(first).day))


def month_most_seen(first_day: date, weeks: int) -> date:
    """The first of the month that most days of so many weeks are of."""
    return (first_day + timedelta(days=DAYS * weeks // 2)).replace(day=1)


def last_of_month(day: date) -> date:
    """The last day of the month that holds `day`."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def lay_out(rows: Sequence[EventRow], first_day: date, weeks: int, room: Room) -> Layout:
    """The rows (in calendar order) over `weeks` rows of days that begin with `first_day`."""
    chips: list[Placed] = []
    more: list[More] = []
    for week in range(weeks):
        start = first_day + timedelta(days=DAYS * week)
        end = start + timedelta(days=DAYS - 1)
        touching = [row for row in rows if row.first_day <= end and row.last_day >= start]
        week_chips, week_more = _lay_out_week(touching, start, week, room)
        chips += week_chips
        more += week_more
    return Layout(tuple(chips), tuple(more))


def _lay_out_week(rows: list[EventRow], start: date, week: int, room: Room) -> tuple[list[Placed], list[More]]:
    lanes = _lanes([_span(row, start, week) for row in rows if row.days > 1])
    lanes_shown = _lines_that_fit(room, with_more=True)  # no bar where "n more" may have to stand
    step = room.lines[0] + room.gap
    chips = [replace(bar, top=lane * step, height=room.lines[0]) for lane, bar in lanes if lane < lanes_shown]
    on_one_day: dict[date, list[EventRow]] = {}
    for row in sorted((row for row in rows if row.days == 1), key=in_day_order):
        on_one_day.setdefault(row.first_day, []).append(row)
    more = []
    for column in range(DAYS):
        day = start + timedelta(days=column)
        over = {lane for lane, bar in lanes if bar.first <= column <= bar.last}
        hidden = sum(lane >= lanes_shown for lane in over)
        own = on_one_day.get(day, [])
        placed = _lay_out_day(own, {lane for lane in over if lane < lanes_shown}, hidden, room)
        chips += [Placed(row, week, column, column, *where) for row, where in zip(own, placed, strict=False)]
        if left_out := hidden + len(own) - len(placed):
            more.append(More(day, week, column, left_out, room.height - room.more))
    return sorted(chips, key=lambda chip: (chip.first, chip.top)), more


def _span(row: EventRow, start: date, week: int) -> Placed:
    first, last = (row.first_day - start).days, (row.last_day - start).days
    return Placed(row, week, max(first, 0), min(last, DAYS - 1), 0, 0, 1, came_from=first < 0, goes_on=last >= DAYS)


def _lanes(bars: list[Placed]) -> list[tuple[int, Placed]]:
    """Each bar in the first lane that is free over all its days."""
    ends: list[int] = []
    placed = []
    for bar in sorted(bars, key=lambda bar: (bar.first, bar.first - bar.last)):
        lane = next((lane for lane, end in enumerate(ends) if end < bar.first), len(ends))
        ends[lane : lane + 1] = [bar.last]
        placed.append((lane, bar))
    return placed


def _lay_out_day(rows: list[EventRow], taken: set[int], hidden: int, room: Room) -> list[tuple[int, int, int]]:
    """Top, height and lines of a day's own events beside the lanes taken by bars, of as many as fit; `hidden` bars are told as
    more."""
    if not rows:
        return []
    step = room.lines[0] + room.gap
    top = (max(taken) + 1) * step if taken else 0
    below = room.height - (room.more if hidden else 0) - top
    for lines in range(4 - len(rows) - len(taken) - hidden, 1, -1):
        height = room.lines[lines - 1]
        if len(rows) * (height + room.gap) - room.gap <= below:
            return [(top + at * (height + room.gap), height, lines) for at in range(len(rows))]
    free = [lane for lane in range(_lines_that_fit(room, with_more=hidden > 0)) if lane not in taken]
    if len(free) < len(rows):
        free = [lane for lane in free if lane < _lines_that_fit(room, with_more=True)]
    return [(lane * step, room.lines[0], 1) for lane in free[: len(rows)]]


def _lines_that_fit(room: Room, *, with_more: bool) -> int:
    height = room.height - (room.more if with_more else 0)
    return max(0, (height + room.gap) // (room.lines[0] + room.gap))
