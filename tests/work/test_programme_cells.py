"""The programme as it is typed and pasted: times, titles, names of speakers."""

from __future__ import annotations

from datetime import datetime

import pytest

from ouik_desktop.errors import BadInput
from ouik_desktop.i18n import JAPANESE
from ouik_desktop.model import Event, LocalizedText
from ouik_desktop.store import Store
from ouik_desktop.work.events.beside import past_the_end
from ouik_desktop.work.events.edit import EventDraft, add_event
from ouik_desktop.work.events.view import event_view
from ouik_desktop.work.people.people import add_person, named
from ouik_desktop.work.programme_cells import write_items

Line = tuple[str, int, str, tuple[str, ...]]


@pytest.fixture
def cafe(office: Store) -> int:
    starts, ends = datetime(2026, 12, 19, 13, 30), datetime(2026, 12, 19, 15)
    return add_event(office, EventDraft(LocalizedText("カフェ", "Café"), starts, ends))


def programme(office: Store, event_id: int) -> list[Line]:
    with office.read() as session:
        items = event_view(session, event_id).programme
    return [
        (
            f"{item.starts:%H:%M}" if item.starts else "",
            item.minutes,
            item.title.best("ja", "en"),
            tuple(one.name.best("ja", "en") for one in item.speakers),
        )
        for item in items
    ]


def test_rows_of_a_spreadsheet_are_one_act_and_name_who_is_known(office: Store, cafe: int) -> None:
    known = add_person(office, named("山田 悠"))
    rows = [
        {"starts": "13:30", "minutes": "10", "title.ja": "開会挨拶"},
        {"starts": "13:40-14:30", "title.ja": "講演", "title.en": "Talk", "speakers": "山田 悠、 Jane Smith"},
        {"title.en": "Discussion", "minutes": "30"},
    ]
    write_items(office, cafe, added=rows)
    assert programme(office, cafe) == [
        ("13:30", 10, "開会挨拶", ()),
        ("13:40", 50, "講演", ("山田 悠", "Jane Smith")),
        ("14:30", 30, "Discussion", ()),
    ]
    with office.read() as session:
        assert event_view(session, cafe).programme[1].speakers[0].person_id == known
    office.history.undo()
    assert programme(office, cafe) == []


def test_an_item_with_a_start_goes_where_it_belongs(office: Store, cafe: int) -> None:
    write_items(office, cafe, added=[{"starts": "14:00", "title.ja": "講演"}])
    write_items(
        office, cafe, added=[{"starts": "13:30", "title.ja": "開会挨拶"}, {"starts": "14:30", "title.ja": "閉会"}]
    )
    assert [line[2] for line in programme(office, cafe)] == ["開会挨拶", "講演", "閉会"]


def test_an_item_without_a_title_or_at_an_impossible_time_is_refused(office: Store, cafe: int) -> None:
    (talk,) = write_items(office, cafe, added=[{"starts": "13:30", "title.ja": "講演"}])
    before = programme(office, cafe)
    for cells in ({"starts": "99:99"}, {"title.ja": ""}, {"ends": "13:00"}):
        with pytest.raises(BadInput):
            write_items(office, cafe, {talk: cells})
    with pytest.raises(BadInput):
        write_items(office, cafe, added=[{"starts": "14:00"}])
    assert programme(office, cafe) == before


def test_names_that_are_typed_again_keep_role_and_talk(office: Store, cafe: int) -> None:
    (talk,) = write_items(office, cafe, added=[{"title.ja": "講演", "speakers": "山田 悠"}])
    with office.read() as session:
        (before,) = event_view(session, cafe).programme[0].speakers
    write_items(office, cafe, {talk: {"speakers": "山田 悠、佐藤 花子"}})
    with office.read() as session:
        after = event_view(session, cafe).programme[0].speakers
    assert (after[0], [one.name.ja for one in after]) == (before, ["山田 悠", "佐藤 花子"])


def test_a_programme_that_passes_the_end_of_the_event_is_found(office: Store, cafe: int) -> None:
    write_items(office, cafe, added=[{"starts": "14:30", "minutes": "60", "title.ja": "講演"}])
    with office.read() as session:
        (found,) = past_the_end(session.get_one(Event, cafe))
    said = JAPANESE.say(found.sentence)
    assert (said, str(found.path)) == ("次第の終わりが 15:30 で、催しの終わり(15:00)を過ぎています", "ends")
