"""The sample office: real public facts, invented people, moved to the days ahead, gone in one step."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from ouik_desktop.errors import Refused
from ouik_desktop.i18n import _
from ouik_desktop.model import Event, Issued, LocalizedText, Organisation, Person, Registration, Room, Series, Venue
from ouik_desktop.model.clock import frozen
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.progress import finish
from ouik_desktop.store import Store
from ouik_desktop.work.events.edit import EventDraft, add_event, find
from ouik_desktop.work.events.rows import event_rows
from ouik_desktop.work.events.series import find_series, series_view
from ouik_desktop.work.office.sample import has_sample, make_sample_office, remove_sample_office
from ouik_desktop.work.participants.register import participants, register
from ouik_desktop.work.people.people import PersonDraft
from ouik_desktop.work.publishing.announce import announce
from ouik_desktop.work.publishing.compose import PaperOptions


@pytest.fixture
def sample(office: Store) -> Store:
    make_sample_office(office)
    return office


def count(store: Store, kind: type) -> int:
    with store.read() as session:
        return session.scalar(select(func.count()).select_from(kind)) or 0


def test_it_holds_the_known_events_and_five_more_ahead(sample: Store) -> None:
    with sample.read() as session:
        rows = event_rows(session)
    assert len(rows) == 19
    assert [row.slug for row in rows if row.starts > datetime(2026, 12, 1)] == [
        "2026-12-16-public-seminar-cities-and-biodiversity",
        "2026-12-18-partners-8",
        "2027-01-23-sdgs-cafe-20",
        "2027-02-03-promotion-1",
        "event-17",
        "2027-03-06-international-symposium-satoumi-and-creative-reconstruction",
    ]
    assert count(sample, Person) == 60


def test_people_are_registered_for_four_events_in_order_of_reading(sample: Store) -> None:
    with sample.read() as session:
        cafe = find(session, "2027-01-23-sdgs-cafe-20")
        rows = participants(session, cafe)
        registered = session.execute(select(Registration.event_id).distinct()).all()
    states = [row.state for row in rows]
    assert len(registered) == 4
    assert (states.count(RegistrationState.REGISTERED), states.count(RegistrationState.WAITING)) == (48, 2)
    assert all(row.reading for row in rows)
    assert sorted(row.reading for row in rows if row.name.ja.startswith("東海林")) == [
        "しょうじ かおり",
        "とうかいりん しょう",
    ]


def test_the_partners_meetings_are_counted_as_on_the_offices_own_page(sample: Store) -> None:
    with sample.read() as session:
        view = series_view(session, find_series(session, "partners"), date(2026, 12, 1))
    assert [(one.event.number, one.sentence.ja) for one in view.instalments] == [
        (6, "2021年で4回目、通算6回目"),
        (7, "2021年で5回目、通算7回目"),
        (8, "2026年で1回目、通算8回目"),
    ]


def test_made_later_the_upcoming_events_lie_two_weeks_ahead_on_the_same_weekdays(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "office.ouik", frozen(2028, 5, 10))
    make_sample_office(store)
    with store.read() as session:
        ahead = [row.starts for row in event_rows(session) if row.starts > datetime(2028, 5, 10)]
        closes = session.scalar(select(Event.registration_closes).where(Event.number == 20))
    assert [f"{starts:%Y-%m-%d %a}" for starts in ahead] == [
        "2028-05-24 Wed",
        "2028-05-26 Fri",
        "2028-07-01 Sat",
        "2028-07-12 Wed",
        "2028-07-22 Sat",
        "2028-08-12 Sat",
    ]
    assert closes == datetime(2028, 6, 28, 17, 0)


def test_it_is_made_once_and_taken_back_by_one_undo(sample: Store) -> None:
    with pytest.raises(Refused, match="there already"):
        make_sample_office(sample)
    sample.history.undo()
    assert (count(sample, Event), count(sample, Person), count(sample, Venue)) == (0, 0, 0)


def test_removing_it_leaves_what_is_the_offices_own(sample: Store) -> None:
    with sample.write(_("Add event")) as session:
        session.add(Event(uid="own", starts=datetime(2026, 12, 9)))
    with sample.read() as session:
        own = session.scalars(select(Event.id).where(Event.uid == "own")).one()
        known = session.scalars(select(Person.id)).first()
    assert known is not None
    register(sample, own, known)
    register(sample, own, PersonDraft("森", "花"))

    remove_sample_office(sample)
    assert (count(sample, Event), count(sample, Person), count(sample, Venue), count(sample, Series)) == (1, 2, 0, 0)
    assert count(sample, Organisation) <= 1
    with sample.read() as session:
        assert not has_sample(session)


def test_it_is_removed_after_its_events_were_announced_and_leaves_a_building_whose_room_is_used(
    sample: Store, tmp_path: Path
) -> None:
    with sample.read() as session:
        announced = session.scalars(select(Event.id).where(Event.number == 20)).one()
        room = session.scalars(select(Room)).first()
    assert room is not None
    finish(announce(sample, announced, tmp_path, ("txt",), PaperOptions(("ja",)), allow_gaps=True))
    add_event(sample, EventDraft(LocalizedText("茶会", "Tea"), datetime(2026, 12, 9), room_ids=(room.id,)))

    remove_sample_office(sample)
    assert (count(sample, Event), count(sample, Issued), count(sample, Venue)) == (1, 0, 1)
