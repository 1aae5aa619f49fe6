"""Which events are found, in what order, and what their rows know."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from ouik_desktop.i18n import _
from ouik_desktop.model import Event, LocalizedText
from ouik_desktop.model.words import EventKind, EventState, Mode
from ouik_desktop.store import Store
from ouik_desktop.work.events import edit
from ouik_desktop.work.events.rows import EventFilter, EventOrder, event_ids, event_rows, next_of, rows_of
from tests.event_rows import event_row

DECEMBER = date(2026, 12, 1)


@pytest.fixture
def store(office: Store) -> Store:
    """Five events; their ids are 1 to 5."""
    events = [
        {"starts": datetime(2026, 12, 5, 18), "ends": datetime(2026, 12, 6), "title": LocalizedText("夕べ", "Evening")},
        {
            "starts": datetime(2026, 12, 29),
            "ends": datetime(2027, 1, 3),
            "title": LocalizedText("休み"),
            "all_day": True,
        },
        {"starts": datetime(2026, 12, 6, 9), "title": LocalizedText("朝市", "Market"), "kind": "tea_party"},
        {
            "starts": datetime(2024, 4, 1, 9),
            "ends": datetime(2027, 3, 31, 17),
            "title": LocalizedText("展示", "Exhibition"),
        },
        {"starts": datetime(2026, 12, 6, 9), "title": LocalizedText("歩く会", "walk"), "kind": "cafe", "state": "held"},
    ]
    with office.write(_("New event")) as session:
        for number, values in enumerate(events, 1):
            session.add(Event(uid=str(number), **values))
            session.flush()
    return office


def ids(store: Store, wanted: EventFilter) -> list[int]:
    with store.read() as session:
        found = event_ids(session, wanted)
        assert [row.id for row in event_rows(session, wanted)] == found
        return found


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (date(2026, 12, 5), date(2026, 12, 5), [4, 1]),
        (date(2026, 12, 6), date(2026, 12, 6), [4, 3, 5]),  # what ended at midnight is not of this day
        (date(2027, 1, 3), date(2027, 1, 3), [4, 2]),  # whole days end with their last day
        (date(2027, 1, 4), date(2027, 3, 30), [4]),  # what lasts for years is found in each of them
        (date(2027, 4, 1), None, []),
        (None, date(2024, 4, 1), [4]),
    ],
)
def test_an_event_is_found_on_each_day_it_touches(
    store: Store, first: date | None, last: date | None, found: list[int]
) -> None:
    assert ids(store, EventFilter(first, last)) == found


@pytest.mark.parametrize(
    ("order", "descending", "found"),
    [
        (EventOrder.TIME, False, [4, 1, 3, 5, 2]),
        (EventOrder.TIME, True, [2, 5, 3, 1, 4]),
        (EventOrder.TITLE_EN, False, [2, 1, 4, 3, 5]),
        (EventOrder.STATE, False, [4, 1, 3, 2, 5]),
        (EventOrder.STATE, True, [5, 4, 1, 3, 2]),  # what is equal stays in order of time
        (EventOrder.KIND, False, [5, 4, 1, 3, 2]),
        (EventOrder.CALENDAR, False, [4, 1, 3, 5, 2]),
    ],
)
def test_ids_come_in_the_order_that_is_asked_for(
    store: Store, order: EventOrder, descending: bool, found: list[int]
) -> None:
    assert ids(store, EventFilter(order=order, descending=descending)) == found


def test_the_offices_own_kinds_are_found_among_the_others_as_they_are_shown(store: Store) -> None:
    assert ids(store, EventFilter(kind=EventKind.CAFE)) == [5]
    assert ids(store, EventFilter(kind=EventKind.OTHER)) == [4, 1, 3, 2]
    with store.read() as session:
        (row,) = rows_of(session, [3])
    assert (row.kind.id, row.kind_id) == ("other", "tea_party")


def test_filters_narrow_each_other(store: Store) -> None:
    assert ids(store, EventFilter(DECEMBER, state=EventState.HELD, search="WALK")) == [5]
    assert ids(store, EventFilter(DECEMBER, state=EventState.IDEA, search="walk")) == []


def test_rows_come_in_the_order_of_their_ids_without_those_that_are_gone(store: Store) -> None:
    edit.delete_event(store, 3)
    with store.read() as session:
        assert [row.id for row in rows_of(session, [5, 3, 1])] == [5, 1]


def test_a_state_or_mode_of_a_newer_program_does_not_close_the_list(store: Store) -> None:
    with store.write(_("Change")) as session:
        event = session.get_one(Event, 1)
        event.state, event.mode = "archived", "by_letter"
    with store.read() as session:
        (row,) = rows_of(session, [1])
    assert (row.state, row.mode) == (EventState.IDEA, Mode.ON_SITE)


def test_an_event_is_over_when_its_end_is_in_its_own_zone() -> None:
    end = datetime(2026, 12, 1, 12)
    in_paris = event_row(1, end - timedelta(hours=1), end, timezone="Europe/Paris")
    assert not in_paris.is_over(datetime(2026, 12, 1, 10, 59, tzinfo=UTC))
    assert in_paris.is_over(datetime(2026, 12, 1, 11, 1, tzinfo=UTC))


def test_the_next_event_takes_place_and_is_not_over() -> None:
    now = datetime(2026, 12, 5, 3, tzinfo=UTC)  # noon in Kanazawa
    rows = [
        event_row(1, datetime(2026, 12, 5, 9), datetime(2026, 12, 5, 11)),
        event_row(2, datetime(2026, 12, 5, 13), state=EventState.POSTPONED),
        event_row(3, datetime(2026, 12, 5, 9)),  # without an end it may last all day
        event_row(4, datetime(2026, 12, 5, 14)),
    ]
    found = next_of(rows, now)
    assert found is not None and found.id == 3


def test_an_evening_made_a_whole_day_and_back_keeps_its_day(store: Store) -> None:
    edit.set_all_day(store, 1, True)
    edit.set_all_day(store, 2, False)
    with store.read() as session:
        evening, holidays = rows_of(session, [1, 2])
    assert (evening.first_day, evening.last_day, evening.days) == (date(2026, 12, 5), date(2026, 12, 5), 1)
    assert (holidays.ends, holidays.last_day) == (datetime(2027, 1, 4), date(2027, 1, 3))
