"""The words of venues, rooms, series and talks are written by their path, each field one act."""

from __future__ import annotations

from datetime import datetime

import pytest

from ouik_desktop.errors import NotFound
from ouik_desktop.field_path import FieldPath
from ouik_desktop.i18n import ENGLISH, JAPANESE, _
from ouik_desktop.localized import Written
from ouik_desktop.model import Appearance, Event, LocalizedText, Person, ProgrammeItem, Room, Series, Venue
from ouik_desktop.store import Store
from ouik_desktop.work import words

HALL = LocalizedText("市役所", "City Hall")
ADDRESS = FieldPath("venue", 1, "address")


@pytest.fixture
def store(office: Store) -> Store:
    with office.write(_("Add")) as session:
        talk = Appearance(person=Person(family="山田", given="悠"))
        item = ProgrammeItem(title=LocalizedText("講演", "Talk"), appearances=[talk])
        room = Room(name=LocalizedText("会議室"), capacity=20)
        session.add_all([
            Venue(name=HALL, address=LocalizedText("広坂1-1-1", "1-1-1 Hirosaka"), rooms=[room]),
            Series(pattern=LocalizedText("第{n}回カフェ", "Café #{n}")),
            Event(uid="x", starts=datetime(2027, 1, 23, 13), programme=[item]),
        ])  # fmt: skip
    return office


def last_act(store: Store) -> tuple[str, str]:
    label = store.history.units(limit=1)[0].label
    return JAPANESE.say(label), ENGLISH.say(label)


def address(store: Store) -> LocalizedText:
    with store.read() as session:
        return session.get_one(Venue, 1).address


def test_a_changed_address_outdates_the_other_side_until_somebody_looks(store: Store) -> None:
    words.write(store, ADDRESS, Written("ja", "金沢市広坂1-1-1"))
    assert (address(store).ja, address(store).outdated) == ("金沢市広坂1-1-1", "en")
    assert last_act(store) == (
        "「市役所」の住所の変更",
        "Change address of “City Hall”",
    )
    words.confirm_words(store, ADDRESS)
    assert address(store) == LocalizedText("金沢市広坂1-1-1", "1-1-1 Hirosaka")


def test_letters_typed_one_after_another_are_one_act(store: Store) -> None:
    before = len(store.history.units(limit=50))
    for typed in ("1", "1-1", "1-1-1"):
        words.write(store, ADDRESS, Written("en", typed))
    assert len(store.history.units(limit=50)) == before + 1
    store.history.undo()
    assert address(store) == LocalizedText("広坂1-1-1", "1-1-1 Hirosaka")


def test_a_side_can_be_left_out_and_owed_again(store: Store) -> None:
    name = FieldPath("room", 1, "name", "en")
    words.leave_out(store, name)
    with store.read() as session:
        assert session.get_one(Room, 1).name == LocalizedText("会議室").unneeded("en")
    words.leave_out(store, name, False)
    with store.read() as session:
        assert session.get_one(Room, 1).name == LocalizedText("会議室")


def test_each_noun_is_called_by_its_name(store: Store) -> None:
    words.set_value(store, FieldPath("room", 1, "capacity"), 30)
    assert last_act(store)[1] == "Change capacity of “会議室”"
    words.write(store, FieldPath("series", 1, "title"), Written("en", "Café"))
    assert last_act(store)[1] == "Change name of “Café”"
    words.write(store, FieldPath("talk", 1, "talk_title"), Written("ja", "里海の食"))
    assert last_act(store)[1] == "Change title of the talk of “山田 悠”"


def test_what_was_deleted_meanwhile_is_named(store: Store) -> None:
    with pytest.raises(NotFound):
        words.write(store, FieldPath("venue", 99, "name"), Written("ja", "x"))


def test_a_path_is_written_for_people_as_the_command_line_shows_it() -> None:
    paths = [FieldPath("event", 7, "title"), FieldPath("event", 7, "title", "en"), ADDRESS, ADDRESS.on("ja")]
    assert list(map(str, paths)) == ["title", "title.en", "venue/1/address", "venue/1/address.ja"]
    assert ADDRESS.on("ja").whole == ADDRESS
