"""What a coordinator does with an event: add it, write it, move it, copy it, delete it."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path

import pytest
from sqlalchemy import select

from ouik_desktop.errors import BadInput, NotFound
from ouik_desktop.i18n import ENGLISH, _
from ouik_desktop.model import Event, Issued, LocalizedText, Organisation, Series, TranslationState
from ouik_desktop.model.words import EventState, PartnerRole
from ouik_desktop.progress import finish
from ouik_desktop.store import Store
from ouik_desktop.work import programme
from ouik_desktop.work.events import copying, edit
from ouik_desktop.work.events.edit import EventDraft
from ouik_desktop.work.organisations import partners
from ouik_desktop.work.programme import ItemDraft
from ouik_desktop.work.publishing.announce import announce
from ouik_desktop.work.publishing.compose import PaperOptions

CAFE = LocalizedText("SDGsカフェ 里山里海のめぐみを食卓へ", "SDGs Café: From Satoyama and Satoumi to the Table")
AFTERNOON = datetime(2027, 1, 23, 13, 30), datetime(2027, 1, 23, 16, 0)


@pytest.fixture
def store(office: Store) -> Store:
    return office


def add_cafe(store: Store) -> int:
    return edit.add_event(store, EventDraft(CAFE, *AFTERNOON))


def read(store: Store, event_id: int) -> Event:
    with store.read() as session:
        return session.get_one(Event, event_id)


def add_partners_series(store: Store) -> int:
    with store.write(_("Add series")) as session:
        pattern = LocalizedText("パートナーズ交流会 #{n}", "Partners Meeting #{n}")
        series = Series(key="partners", pattern=pattern, counts=["all", "calendar_year"])
        session.add(series)
        session.flush()
        return series.id


def last_act(store: Store) -> str:
    return ENGLISH.say(store.history.units()[0].label)


def test_a_slug_is_the_date_and_english_words_and_never_changes(store: Store) -> None:
    event_id = add_cafe(store)
    assert read(store, event_id).slug == "2027-01-23-sdgs-cafe-from-satoyama-and-satoumi"
    edit.set_words(store, event_id, "title", "en", "Another title")
    assert read(store, event_id).slug == "2027-01-23-sdgs-cafe-from-satoyama-and-satoumi"


def test_a_word_without_end_leaves_room_in_the_names_of_files(store: Store) -> None:
    event_id = edit.add_event(store, EventDraft(LocalizedText("語", "W" * 400), *AFTERNOON))
    assert read(store, event_id).slug == "2027-01-23-" + "w" * 30


def test_an_event_without_english_has_its_id_as_slug_and_twins_are_told_apart(store: Store) -> None:
    only_japanese = edit.add_event(store, EventDraft(LocalizedText("ホタル調査"), AFTERNOON[0]))
    add_cafe(store)
    twin = add_cafe(store)
    assert read(store, only_japanese).slug == f"event-{only_japanese}"
    assert read(store, twin).slug == "2027-01-23-sdgs-cafe-from-satoyama-and-satoumi-2"


def test_the_number_in_a_series_is_proposed_stored_and_written_into_the_title(store: Store) -> None:
    series_id = add_partners_series(store)
    seventh = EventDraft(LocalizedText(), datetime(2021, 12, 18), series_id=series_id, number=7, kind="meeting")
    edit.add_event(store, seventh)
    event = read(store, edit.add_event(store, EventDraft(LocalizedText(), AFTERNOON[0], series_id=series_id)))
    assert (event.number, event.slug) == (8, "2027-01-23-partners-8")
    assert event.title == LocalizedText("パートナーズ交流会 #8", "Partners Meeting #8")
    assert (event.kind, last_act(store)) == ("meeting", "Add event “Partners Meeting #8”")


def test_renaming_in_japanese_outdates_the_english_and_is_named_in_history(store: Store) -> None:
    event_id = add_cafe(store)
    edit.set_words(store, event_id, "title", "ja", "SDGsカフェ 里海")
    event = read(store, event_id)
    assert (event.title.state("en"), event.sequence) == (TranslationState.OUTDATED, 1)
    assert last_act(store) == "Rename event “SDGs Café: From Satoyama and Satoumi to the Table”"
    edit.confirm_translation(store, event_id, "title")
    assert read(store, event_id).title.state("en") is TranslationState.CONFIRMED


def test_a_title_that_waits_for_its_translation_still_waits_in_a_series(store: Store) -> None:
    event_id = add_cafe(store)
    edit.set_words(store, event_id, "title", "ja", "SDGsカフェ 里海")
    edit.set_series(store, event_id, add_partners_series(store))
    event = read(store, event_id)
    assert (event.title.ja, event.title.state("en")) == ("SDGsカフェ 里海", TranslationState.OUTDATED)


def test_writing_the_same_words_again_changes_nothing(store: Store) -> None:
    event_id = add_cafe(store)
    edit.set_words(store, event_id, "title", "ja", CAFE.ja)
    assert (last_act(store), read(store, event_id).sequence) == (f"Add event “{CAFE.en}”", 0)


def test_a_side_can_be_not_needed(store: Store) -> None:
    event_id = add_cafe(store)
    edit.set_words(store, event_id, "bring", "ja", "長靴")
    edit.not_needed(store, event_id, "bring", "en")
    assert read(store, event_id).bring.state("en") is TranslationState.NOT_NEEDED


def test_moving_an_event_moves_its_end_its_doors_and_its_programme(store: Store) -> None:
    event_id = edit.add_event(store, EventDraft(CAFE, *AFTERNOON, fields={"doors_open": time(13, 0)}))
    programme.add_item(store, event_id, ItemDraft(LocalizedText("開会挨拶", "Opening remarks"), 10))
    edit.set_time(store, event_id, datetime(2027, 1, 30, 14, 0))
    with store.read() as session:
        event = session.get_one(Event, event_id)
        assert (event.starts, event.ends) == (datetime(2027, 1, 30, 14, 0), datetime(2027, 1, 30, 16, 30))
        assert event.doors_open == time(13, 30)
        assert [item.starts for item in event.programme] == [datetime(2027, 1, 30, 14, 0)]


def test_what_makes_no_sense_is_refused_and_changes_nothing(store: Store) -> None:
    event_id = add_cafe(store)
    with pytest.raises(BadInput, match="end before it begins"):
        edit.set_field(store, event_id, "ends", datetime(2027, 1, 23, 9, 0))
    with pytest.raises(BadInput, match="State cannot be “postpone”"):
        edit.set_field(store, event_id, "state", "postpone")
    with pytest.raises(BadInput, match="numbered 1 to 17"):
        edit.set_field(store, event_id, "sdgs", [18])
    assert last_act(store) == f"Add event “{CAFE.en}”"


def test_an_event_is_found_by_id_slug_or_the_beginning_of_its_slug(store: Store) -> None:
    event_id = add_cafe(store)
    with store.read() as session:
        slug = "2027-01-23-sdgs-cafe-from-satoyama-and-satoumi"
        assert [edit.find(session, text) for text in (str(event_id), slug, "2027-01-23")] == [event_id] * 3


def test_an_unknown_event_is_named_with_the_nearest_and_an_ambiguous_one_with_its_candidates(store: Store) -> None:
    add_cafe(store)
    add_cafe(store)
    with store.read() as session:
        with pytest.raises(NotFound, match=r"There is no event “sdgs-cafe”\. Nearest: 2027-01-23-sdgs-cafe"):
            edit.find(session, "sdgs-cafe")
        with pytest.raises(NotFound, match="More than one event begins with “2027”"):
            edit.find(session, "2027")


def test_the_next_one_of_a_series_is_a_copy_with_the_next_number_and_no_people(store: Store) -> None:
    series_id = add_partners_series(store)
    fields = {"state": "announced", "doors_open": time(13, 0)}
    old = edit.add_event(store, EventDraft(LocalizedText(), *AFTERNOON, series_id=series_id, number=7, fields=fields))
    programme.add_item(store, old, ItemDraft(LocalizedText("開会挨拶"), 10))
    new = copying.copy_event(store, old, datetime(2027, 2, 20, 10, 0), next_in_series=True)
    with store.read() as session:
        copied = session.get_one(Event, new)
        assert (copied.slug, copied.state) == ("2027-02-20-partners-8", EventState.IDEA)
        assert copied.title == LocalizedText("パートナーズ交流会 #8", "Partners Meeting #8")
        assert (copied.ends, copied.doors_open) == (datetime(2027, 2, 20, 12, 30), time(9, 30))
        assert [item.starts for item in copied.programme] == [datetime(2027, 2, 20, 10, 0)]


def test_deleting_an_event_is_undone_with_all_that_hung_on_it(store: Store) -> None:
    event_id = add_cafe(store)
    programme.add_item(store, event_id, ItemDraft(LocalizedText("開会挨拶"), 10))
    edit.delete_event(store, event_id)
    with store.read() as session, pytest.raises(NotFound):
        edit.find(session, str(event_id))
    store.history.undo()
    with store.read() as session:
        assert [item.title.ja for item in session.get_one(Event, event_id).programme] == ["開会挨拶"]


def test_an_event_that_was_announced_is_deleted_with_the_record_of_its_files(store: Store, tmp_path: Path) -> None:
    event_id = add_cafe(store)
    finish(announce(store, event_id, tmp_path / "out", ("txt",), PaperOptions(("ja",))))
    edit.delete_event(store, event_id)
    with store.read() as session:
        assert session.scalars(select(Issued)).all() == []
    store.history.undo()
    assert [one.format for one in issued_of(store, event_id)] == ["txt"]


def issued_of(store: Store, event_id: int) -> list[Issued]:
    with store.read() as session:
        return session.get_one(Event, event_id).issued


def test_partners_stand_in_the_fixed_order_of_roles_and_can_be_reordered(store: Store) -> None:
    event_id = add_cafe(store)
    with store.write(_("Add organisations")) as session:
        session.add_all([Organisation(name=LocalizedText(name)) for name in ("金沢市", "石川県", "金沢大学")])
    for organisation_id, role in ((1, PartnerRole.SUPPORTER), (2, PartnerRole.ORGANISER), (3, PartnerRole.ORGANISER)):
        partners.add_partner(store, event_id, organisation_id, role)
    assert names_of_partners(store, event_id) == ["石川県", "金沢大学", "金沢市"]
    with store.read() as session:
        university = session.get_one(Event, event_id).partners[1].id
    partners.move_partner(store, university, PartnerRole.ORGANISER, 0)
    assert names_of_partners(store, event_id) == ["金沢大学", "石川県", "金沢市"]
    partners.remove_partner(store, university)
    assert names_of_partners(store, event_id) == ["石川県", "金沢市"]


def names_of_partners(store: Store, event_id: int) -> list[str]:
    with store.read() as session:
        return [one.organisation.name.ja for one in session.get_one(Event, event_id).partners]


def test_an_item_that_grows_or_moves_takes_the_later_ones_along(store: Store) -> None:
    event_id = add_cafe(store)
    titles = [LocalizedText(words) for words in ("挨拶", "講演", "休憩")]
    ids = [programme.add_item(store, event_id, ItemDraft(title, 10)) for title in titles]
    programme.set_item(store, ids[0], ItemDraft(titles[0], 15, datetime(2027, 1, 23, 13, 30)), shift_later=True)
    assert programme_of(store, event_id) == [("挨拶", "13:30"), ("講演", "13:45"), ("休憩", "13:55")]
    programme.move_item(store, ids[2], -1)
    assert programme_of(store, event_id) == [("挨拶", "13:30"), ("休憩", "13:45"), ("講演", "13:55")]
    programme.remove_item(store, ids[0], shift_later=True)
    assert programme_of(store, event_id) == [("休憩", "13:30"), ("講演", "13:40")]


def programme_of(store: Store, event_id: int) -> list[tuple[str, str]]:
    with store.read() as session:
        items = session.get_one(Event, event_id).programme
        return [(item.title.ja, f"{item.starts:%H:%M}") for item in items]


def test_the_time_to_change_rooms_stays_between_two_items_that_change_places(store: Store) -> None:
    event_id = add_cafe(store)
    titles = [LocalizedText(words) for words in ("講演", "討論", "閉会")]
    talk, panel, closing = (programme.add_item(store, event_id, ItemDraft(title, 30)) for title in titles)
    programme.set_item(store, panel, ItemDraft(titles[1], 45, datetime(2027, 1, 23, 14, 15)))
    programme.set_item(store, closing, ItemDraft(titles[2], 10, datetime(2027, 1, 23, 15, 0)))
    programme.move_item(store, talk, 1)
    assert programme_of(store, event_id) == [("討論", "13:30"), ("講演", "14:30"), ("閉会", "15:00")]
