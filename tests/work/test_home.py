"""What Home says on Tuesday, 1 December 2026."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from ouik_desktop.i18n import ENGLISH, JAPANESE, _
from ouik_desktop.model import Clock, Event, LocalizedText, Person, Registration, Task, Venue
from ouik_desktop.progress import finish
from ouik_desktop.store import Store
from ouik_desktop.store.sqlite.backup import backing_up, restoring
from ouik_desktop.store.sqlite.backup_files import BY_HAND
from ouik_desktop.work.attention import attention_count
from ouik_desktop.work.events import edit
from ouik_desktop.work.home import Overview, overview
from ouik_desktop.work.office.identity import name_office
from ouik_desktop.work.office.wanting import NO_CONTACT, NO_NAME
from ouik_desktop.work.publishing.announce import announce
from ouik_desktop.work.publishing.compose import PaperOptions


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Store:
    return Store.open(tmp_path / "office.ouik", clock)


def plan(store: Store, title: LocalizedText, starts: datetime, **values: Any) -> int:
    values = {
        "state": "confirmed",
        "mode": "on_site",
        "venue": Venue(name=LocalizedText("市役所", "City Hall")),
    } | values
    with store.write(_("New event")) as session:
        event = Event(uid=str(starts), title=title, starts=starts, **values)
        session.add(event)
        session.flush()
        return event.id


OF_THE_OFFICE = (NO_NAME, NO_CONTACT)
CAFE = LocalizedText("第32回SDGsカフェ", "SDGs Café #32")


def owed(home: Overview) -> list[tuple[str, str]]:
    return [(JAPANESE.say(one.finding.sentence), one.finding.path.name) for one in home.attention]


def test_an_empty_office_has_nothing_to_say(store: Store) -> None:
    home = overview(store)
    assert (home.next, home.coming, home.attention, home.deadlines, home.recent) == (None, (), (), (), ())
    assert not home.has_events


def test_the_next_event_is_the_first_that_takes_place_and_is_not_over(store: Store) -> None:
    plan(store, LocalizedText("朝の打合せ", "Morning"), datetime(2026, 12, 1, 9), ends=datetime(2026, 12, 1, 10))
    plan(store, LocalizedText("中止", "Cancelled"), datetime(2026, 12, 1, 13), state="cancelled")
    plan(store, CAFE, datetime(2026, 12, 3, 18, 30), ends=datetime(2026, 12, 3, 20))
    home = overview(store)
    assert home.next is not None
    row = home.next.row
    assert (row.title, row.venue.en, row.people.places_taken) == (CAFE, "City Hall", 0)
    assert [one.title.ja for one in home.coming] == ["中止", "第32回SDGsカフェ"]


def test_what_is_missing_or_outdated_leads_to_its_field(store: Store) -> None:
    cafe = plan(store, LocalizedText("第32回SDGsカフェ"), datetime(2026, 12, 3, 18, 30), venue=None)
    edit.set_field(store, cafe, "summary", LocalizedText("木の文化", "The use of wood"))
    edit.set_words(store, cafe, "summary", "ja", "木の文化都市・金沢")
    assert owed(overview(store)) == [
        ("英語の概要が要更新です", "summary.en"),
        ("英語の題名が未訳です", "title.en"),
        ("会場が決まっていません", "venue"),
    ]


def test_several_gaps_of_one_event_are_counted_and_lead_to_the_first(store: Store) -> None:
    gaps = {"summary": LocalizedText("概要"), "audience": LocalizedText("どなたでも")}
    plan(store, CAFE, datetime(2026, 12, 3), **gaps)
    assert owed(overview(store)) == [("英語の未訳が2件あります", "summary.en")]
    assert ENGLISH.say(overview(store).attention[0].finding.sentence) == "2 texts have no English yet"


def test_waiting_people_are_told_as_soon_as_a_place_is_free(store: Store) -> None:
    cafe = plan(store, CAFE, datetime(2026, 12, 3), capacity=2)
    with store.write(_("Register")) as session:
        for number, state in enumerate(["registered", "cancelled", "waiting", "waiting"], start=1):
            person = Person(family=f"人{number}")
            session.add(Registration(event_id=cafe, person=person, number=number, state=state))
    (one,) = overview(store).attention
    assert (JAPANESE.say(one.finding.sentence), one.finding.path.name) == (
        "キャンセル待ちの1名に空きが出ました",
        "registrations",
    )


def test_an_event_that_is_over_wants_to_be_closed_and_nothing_else(store: Store) -> None:
    plan(store, LocalizedText("11月のカフェ"), datetime(2026, 11, 20), venue=None)
    assert owed(overview(store)) == [("終わりましたが、開催済みになっていません", "state")]


def test_an_idea_owes_nothing_yet(store: Store) -> None:
    plan(store, LocalizedText("いつか"), datetime(2026, 12, 20), venue=None, state="idea")
    assert owed(overview(store)) == []


def test_deadlines_are_the_end_of_registration_and_open_tasks_by_day(store: Store) -> None:
    plan(
        store,
        CAFE,
        datetime(2026, 12, 7),
        registration_closes=datetime(2026, 12, 3, 17),
        tasks=[
            Task(title=LocalizedText("名札を印刷"), due_offset_days=-1, working_days=True),
            Task(title=LocalizedText("会場を予約"), due_offset_days=-30),
            Task(title=LocalizedText("済んだこと"), due_offset_days=-2, done_on=date(2026, 12, 1)),
            Task(title=LocalizedText("来月のこと"), due_offset_days=30),
        ],
    )
    told = [(one.day, one.what) for one in overview(store).deadlines]
    assert told == [
        (date(2026, 11, 7), LocalizedText("会場を予約")),
        (date(2026, 12, 3), _("Registration closes")),
        (date(2026, 12, 4), LocalizedText("名札を印刷")),
    ]


def test_what_was_done_last_stands_first_and_leads_to_its_event(store: Store) -> None:
    cafe = plan(store, CAFE, datetime(2026, 12, 3))
    edit.set_words(store, cafe, "title", "ja", "第33回SDGsカフェ")
    told = [(JAPANESE.say(one.what), one.event_id) for one in overview(store).recent]
    assert told[0][1] == cafe
    assert len(told) == 2


def test_the_files_of_one_export_are_told_once(store: Store, tmp_path: Path) -> None:
    cafe = plan(store, CAFE, datetime(2026, 12, 3))
    finish(announce(store, cafe, tmp_path / "out", ("txt", "html"), PaperOptions(), allow_gaps=True))
    told = [(JAPANESE.say(one.what), one.event_id, one.is_file) for one in overview(store).recent]
    assert told == [("新しい催し", cafe, False), ("「第32回SDGsカフェ」のイベント告知：2件のファイル", cafe, True)]


def test_what_was_taken_back_is_not_told_as_done(store: Store) -> None:
    plan(store, CAFE, datetime(2026, 12, 3))
    store.history.undo()
    assert overview(store).recent == ()


def test_another_file_in_the_place_of_the_office_is_looked_through_anew(store: Store) -> None:
    cafe = plan(store, CAFE, datetime(2026, 12, 3))
    made = finish(backing_up(store.file, store.clock.now(), BY_HAND))
    edit.set_field(store, cafe, "summary", LocalizedText("木の文化"))
    assert attention_count(store) == 1 + len(OF_THE_OFFICE)
    store.close()
    finish(restoring(store.file, made.file, store.clock.now()))
    store.reopen()
    edit.set_field(store, cafe, "summary", LocalizedText("木の文化", "The use of wood"))
    assert attention_count(store) == len(OF_THE_OFFICE)


def test_the_office_itself_counts_among_what_needs_attention_once_there_is_an_event(store: Store) -> None:
    assert attention_count(store) == 0
    plan(store, CAFE, datetime(2026, 12, 3))
    assert attention_count(store) == len(OF_THE_OFFICE)
    name_office(store, LocalizedText("里山室", "Satoyama Office"))
    assert attention_count(store) == 1
