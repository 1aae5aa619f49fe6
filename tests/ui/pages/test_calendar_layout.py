"""How the month is laid out, told in days and rows."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from ouik_desktop.ui.pages.calendar.month.layout import Layout, Room, lay_out, week_start
from ouik_desktop.work.events.rows import EventRow
from tests.event_rows import event_row

SUNDAY = date(2026, 11, 29)
ROOM = Room(height=82)


def event(number: int, day: date, hour: int = 10, days: int = 1) -> EventRow:
    starts = datetime(day.year, day.month, day.day, hour)
    return event_row(number, starts, starts + timedelta(days=days - 1, hours=2))


def month(*rows: EventRow) -> Layout:
    return lay_out(rows, SUNDAY, 6, ROOM)


def where(layout: Layout) -> list[tuple[int, int, int, int, int, int]]:
    return [(chip.row.id, chip.week, chip.first, chip.last, chip.top, chip.lines) for chip in layout.chips]


def test_the_only_event_of_a_day_has_its_time_and_two_lines_of_title() -> None:
    assert where(month(event(1, date(2026, 12, 5)))) == [(1, 0, 6, 6, 0, 3)]


def test_two_events_of_a_day_have_their_time_and_one_line_each() -> None:
    layout = month(event(1, date(2026, 12, 5), 9), event(2, date(2026, 12, 5), 13))
    assert where(layout) == [(1, 0, 6, 6, 0, 2), (2, 0, 6, 6, 41, 2)]


def test_three_and_more_events_are_single_lines_and_the_rest_is_counted() -> None:
    layout = month(*(event(number, date(2026, 12, 5), 8 + number) for number in range(1, 6)))
    assert where(layout) == [(1, 0, 6, 6, 0, 1), (2, 0, 6, 6, 22, 1), (3, 0, 6, 6, 44, 1)]
    assert [(one.day, one.count) for one in layout.more] == [(date(2026, 12, 5), 2)]


def test_an_event_of_several_days_runs_over_the_edge_and_begins_again_in_the_next_row() -> None:
    layout = month(event(1, date(2026, 12, 29), days=6))
    assert [(c.week, c.first, c.last, c.came_from, c.goes_on) for c in layout.chips] == [
        (4, 2, 6, False, True),
        (5, 0, 0, True, False),
    ]


def test_a_days_own_event_stands_below_the_bar() -> None:
    layout = month(event(1, date(2026, 12, 1), days=3), event(2, date(2026, 12, 2)))
    assert where(layout) == [(1, 0, 2, 4, 0, 1), (2, 0, 3, 3, 22, 2)]


def test_bars_that_overlap_take_lanes_of_their_own() -> None:
    layout = month(
        event(1, date(2026, 11, 30), days=3), event(2, date(2026, 12, 1), days=2), event(3, date(2026, 12, 3), days=2)
    )
    assert where(layout) == [(1, 0, 1, 3, 0, 1), (2, 0, 2, 3, 22, 1), (3, 0, 4, 5, 0, 1)]


def test_bars_that_do_not_fit_are_counted_on_each_of_their_days() -> None:
    layout = month(*(event(number, date(2026, 11, 30), days=2) for number in range(1, 6)))
    assert [one.count for one in layout.more] == [2, 2]
    assert len(layout.chips) == 3


def test_in_a_very_low_window_everything_is_counted() -> None:
    layout = lay_out([event(1, date(2026, 12, 5)), event(2, date(2026, 12, 5))], SUNDAY, 1, Room(height=18))
    assert (layout.chips, layout.more[0].count) == ((), 2)


def test_the_week_starts_as_the_office_wishes() -> None:
    assert week_start(date(2026, 12, 1), monday_first=False) == date(2026, 11, 29)
    assert week_start(date(2026, 12, 1), monday_first=True) == date(2026, 11, 30)
    assert week_start(date(2026, 12, 6), monday_first=True) == date(2026, 11, 30)
