"""The calendar's questions: what falls on which day, and what is a holiday."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from ouik_desktop.i18n import _
from ouik_desktop.model import Clock, Event, LocalizedText, Person, Registration, Venue
from ouik_desktop.store import Store
from ouik_desktop.work.events import agenda
from ouik_desktop.work.events.rows import EventFilter, EventOrder, EventRow, event_rows


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Store:
    return Store.open(tmp_path / "office.ouik", clock)


def add(store: Store, title: str, starts: datetime, ends: datetime | None = None, **values: object) -> int:
    with store.write(_("New event")) as session:
        event = Event(uid=title, title=LocalizedText(title), starts=starts, ends=ends, **values)
        session.add(event)
        session.flush()
        return event.id


def rows(store: Store, first: date, last: date) -> list[EventRow]:
    with store.read() as session:
        return event_rows(session, EventFilter(first, last, order=EventOrder.CALENDAR))


def titles(store: Store, first: date, last: date) -> list[str]:
    return [row.title.ja for row in rows(store, first, last)]


def test_a_month_shows_what_begins_ends_or_runs_through_it(store: Store) -> None:
    add(store, "前の月に終わる", datetime(2026, 11, 29, 10), datetime(2026, 11, 30, 12))
    add(store, "またぐ", datetime(2026, 11, 30), datetime(2026, 12, 2), all_day=True)
    add(store, "里山ワークショップ", datetime(2026, 12, 5, 13, 30), datetime(2026, 12, 5, 16))
    add(store, "年末年始休業", datetime(2026, 12, 29), datetime(2027, 1, 3), all_day=True)
    add(store, "次の月", datetime(2027, 1, 7, 13))
    assert titles(store, date(2026, 12, 1), date(2026, 12, 31)) == ["またぐ", "里山ワークショップ", "年末年始休業"]


def test_a_party_until_midnight_does_not_reach_into_the_next_day(store: Store) -> None:
    add(store, "懇親会", datetime(2026, 12, 5, 18), datetime(2026, 12, 6, 0))
    assert titles(store, date(2026, 12, 6), date(2026, 12, 6)) == []


def test_an_event_of_three_days_stands_under_each_of_them(store: Store) -> None:
    add(store, "会議", datetime(2026, 12, 18, 9), datetime(2026, 12, 20, 17))
    add(store, "片付け", datetime(2026, 12, 20, 8))
    first, last = date(2026, 12, 19), date(2026, 12, 21)
    days = agenda.by_day(rows(store, first, last), first, last)
    assert {day: [one.title.ja for one in found] for day, found in days.items()} == {
        date(2026, 12, 19): ["会議"],
        date(2026, 12, 20): ["会議", "片付け"],
    }


def test_people_who_hold_a_place_are_counted_and_the_venue_is_named(store: Store) -> None:
    event_id = add(store, "カフェ", datetime(2026, 12, 3, 18, 30), capacity=60)
    with store.write(_("Register")) as session:
        event = session.get_one(Event, event_id)
        event.venue = Venue(name=LocalizedText("しいのき迎賓館", "Shiinoki Cultural Complex"))
        for number, state in enumerate(["registered", "attended", "waiting", "cancelled"], start=1):
            event.registrations.append(Registration(person=Person(family=f"人{number}"), number=number, state=state))
    (row,) = rows(store, date(2026, 12, 3), date(2026, 12, 3))
    assert (row.people.places_taken, row.capacity, row.venue.en) == (2, 60, "Shiinoki Cultural Complex")


def test_a_holiday_has_a_name_in_both_languages() -> None:
    assert agenda.holiday(date(2027, 1, 1)) == LocalizedText("元日", "New Year's Day")
    assert agenda.holiday(date(2026, 12, 5)) is None
