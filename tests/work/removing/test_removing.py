"""Whatever was made can be removed: what hangs on it is told before, and one undo brings all of it back."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import func, select

from ouik_desktop.i18n import ENGLISH
from ouik_desktop.model import Appearance, Base, Event, LocalizedText, Organisation, Person, Registration, Room, Venue
from ouik_desktop.model.words import PartnerRole
from ouik_desktop.store import Store
from ouik_desktop.work.events.edit import EventDraft, add_event
from ouik_desktop.work.events.series import SeriesDraft, add_series
from ouik_desktop.work.organisations.organisations import OrganisationDraft, add_organisation
from ouik_desktop.work.organisations.partners import add_partner
from ouik_desktop.work.participants.register import register
from ouik_desktop.work.people.people import PersonDraft, add_person
from ouik_desktop.work.removing.hanging import Hanging
from ouik_desktop.work.removing.organisations import hanging_on_organisations, remove_organisations
from ouik_desktop.work.removing.people import hanging_on_people, remove_people
from ouik_desktop.work.removing.places import hanging_on_room, hanging_on_venues, remove_room, remove_venues
from ouik_desktop.work.removing.series import hanging_on_series, remove_series
from ouik_desktop.work.venues import RoomDraft, VenueDraft, add_room, add_venue, set_place


@pytest.fixture
def store(office: Store) -> Store:
    return office


def cafe(store: Store, day: int, **values: object) -> int:
    title = LocalizedText(f"カフェ{day}", f"Café {day}")
    return add_event(store, EventDraft(title, datetime(2027, 1, day, 13, 30), **values))  # type: ignore[arg-type]


def said(hanging: Hanging) -> list[str]:
    return [ENGLISH.say(one) for one in hanging.told]


def count(store: Store, kind: type[Base]) -> int:
    with store.read() as session:
        return session.scalar(select(func.count()).select_from(kind)) or 0


def test_a_person_goes_with_the_lists_they_are_on_and_one_undo_brings_all_back(store: Store) -> None:
    hanako, taro = add_person(store, PersonDraft("佐藤", "花子")), add_person(store, PersonDraft("山田", "太郎"))
    for day in range(1, 6):
        register(store, cafe(store, day), hanako)
    with store.read() as session:
        hanging = hanging_on_people(session, [hanako, taro])
    assert said(hanging) == ["On the lists of 5 events: Café 5, Café 4, Café 3 and 2 more"]
    assert hanging.free == (taro,)
    remove_people(store, [hanako])
    assert (count(store, Person), count(store, Registration)) == (1, 0)
    undone = store.history.undo()
    assert undone is not None and ENGLISH.say(undone.label) == "Remove 佐藤 花子 from the directory"
    assert (count(store, Person), count(store, Registration)) == (2, 5)


def test_an_organisation_goes_from_events_and_people_keep_where_they_are_from(store: Store) -> None:
    salt = add_organisation(store, OrganisationDraft(LocalizedText("能登の塩", "Noto Salt")))
    add_partner(store, cafe(store, 1), salt, PartnerRole.SPONSOR)
    hanako = add_person(store, PersonDraft("佐藤", "花子", affiliation=LocalizedText("(株)能登の塩")))
    with store.read() as session:
        hanging = hanging_on_organisations(session, [salt])
    assert said(hanging) == ["Has a role in 1 event: Café 1", "1 person of the directory belongs to it"]
    remove_organisations(store, [salt])
    with store.read() as session:
        assert session.get_one(Person, hanako).known_affiliation == LocalizedText("(株)能登の塩", "Noto Salt")
    store.history.undo()
    assert count(store, Organisation) == 1


def test_a_venue_and_a_room_go_and_their_events_stay(store: Store) -> None:
    hall = add_venue(store, VenueDraft(LocalizedText("文化ホール", "Culture Hall")))
    room = add_room(store, hall, RoomDraft(LocalizedText("大会議室", "Large room")))
    event = cafe(store, 1)
    set_place(store, event, hall, [room])
    with store.read() as session:
        assert said(hanging_on_venues(session, [hall])) == ["1 event takes place here: Café 1"]
        assert said(hanging_on_room(session, room)) == ["1 event takes place here: Café 1"]
    remove_room(store, room)
    assert (count(store, Room), count(store, Venue)) == (0, 1)
    store.history.undo()
    remove_venues(store, [hall])
    with store.read() as session:
        gone = session.get_one(Event, event)
        assert (gone.venue_id, gone.rooms) == (None, [])
    assert (count(store, Room), count(store, Venue)) == (0, 0)
    store.history.undo()
    with store.read() as session:
        assert session.get_one(Event, event).venue_id == hall


def test_a_series_goes_and_its_events_keep_their_titles(store: Store) -> None:
    series = add_series(
        store, SeriesDraft(LocalizedText("カフェ", "Café"), LocalizedText("第{n}回カフェ", "Café #{n}"))
    )
    event = add_event(store, EventDraft(LocalizedText(), datetime(2027, 1, 1), series_id=series))
    with store.read() as session:
        assert said(hanging_on_series(session, [series])) == ["1 event belongs to it: Café #1"]
    remove_series(store, [series])
    with store.read() as session:
        kept = session.get_one(Event, event)
        assert (kept.title, kept.series_id, kept.number) == (LocalizedText("第1回カフェ", "Café #1"), None, None)


def test_what_nothing_uses_is_free(store: Store) -> None:
    hall = add_venue(store, VenueDraft(LocalizedText("文化ホール", "Culture Hall")))
    with store.read() as session:
        assert not hanging_on_venues(session, [hall])
    remove_venues(store, [hall])
    assert (count(store, Venue), count(store, Appearance)) == (0, 0)
