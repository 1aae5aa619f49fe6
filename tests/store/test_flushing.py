"""Whatever is changed in `store.write` is kept, plain edits and others, and what is not changed leaves no trace."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from sqlalchemy import select

from ouik_desktop.i18n import _
from ouik_desktop.model import Event, LocalizedText, Person, Registration, Venue
from ouik_desktop.store import Store

LABEL = _("Change event")


@pytest.fixture
def cafe(office: Store) -> int:
    with office.write(LABEL) as session:
        event = Event(uid="cafe@ouik.example", starts=datetime(2026, 12, 5, 13, 30), title=LocalizedText("カフェ"))
        session.add(event)
        session.flush()
        return event.id


def test_values_of_every_kind_are_kept_as_they_were_set(office: Store, cafe: int) -> None:
    values = {
        "title": LocalizedText("里山カフェ", "Satoyama Café"),
        "starts": datetime(2026, 12, 6, 10, 0, 0, 5),
        "doors_open": time(9, 45),
        "all_day": True,
        "capacity": 30,
        "tags": ["海洋", "里海"],
        "ends": None,
        "online_url": "https://ouik.example",
    }
    with office.write(LABEL) as session:
        event = session.get_one(Event, cafe)
        for name, value in values.items():
            setattr(event, name, value)
    with office.read() as session:
        event = session.get_one(Event, cafe)
        assert {name: getattr(event, name) for name in values} == values
    assert office.history.undo() is not None
    with office.read() as session:
        assert session.get_one(Event, cafe).title == LocalizedText("カフェ")


def test_setting_what_is_there_already_is_no_act(office: Store, cafe: int) -> None:
    before = office.history.units()
    with office.write(LABEL) as session:
        event = session.get_one(Event, cafe)
        event.title, event.tags = LocalizedText("カフェ"), []
    assert office.history.units() == before


def test_edits_before_and_after_something_new_are_all_kept(office: Store, cafe: int) -> None:
    with office.write(LABEL) as session:
        event = session.get_one(Event, cafe)
        event.capacity = 20
        event.venue = Venue(name=LocalizedText("図書館"))
        session.flush()
        event.capacity = 30
    with office.read() as session:
        event = session.get_one(Event, cafe)
        assert (event.capacity, event.venue.name if event.venue else None) == (30, LocalizedText("図書館"))


def test_a_row_moved_by_its_relationship_is_kept(office: Store, cafe: int) -> None:
    with office.write(LABEL) as session:
        one, other = Person(family="佐藤"), Person(family="鈴木")
        session.add_all([one, other])
        session.flush()
        session.add(Registration(event_id=cafe, person_id=one.id, number=1, queued_at=datetime(2026, 11, 1)))
    with office.write(LABEL) as session:
        session.scalars(select(Registration)).one().person = session.scalars(
            select(Person).filter_by(family="鈴木")
        ).one()
    with office.read() as session:
        assert session.scalars(select(Registration)).one().person.family == "鈴木"


def test_two_rows_that_may_not_be_alike_are_refused_and_nothing_is_kept(office: Store, cafe: int) -> None:
    with office.write(LABEL) as session:
        session.add(Event(uid="other@ouik.example", starts=datetime(2026, 12, 5)))
    with pytest.raises(Exception, match=r"(?i)unique"), office.write(LABEL) as session:
        event = session.get_one(Event, cafe)
        event.capacity, event.uid = 99, "other@ouik.example"
    with office.read() as session:
        assert session.get_one(Event, cafe).capacity is None
