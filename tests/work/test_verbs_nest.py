"""Verbs nest: in one act they do what they do one after another, see what the others did, and are taken back as one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select

from ouik_desktop.errors import BadInput, NotFound, Refused
from ouik_desktop.i18n import ENGLISH, _
from ouik_desktop.localized import LocalizedText
from ouik_desktop.model import Event
from ouik_desktop.model.clock import Clock
from ouik_desktop.model.words import EventState, ItemKind, PartnerRole, RegistrationState, SpeakerRole
from ouik_desktop.store import Store
from ouik_desktop.store.schema import kept_tables
from ouik_desktop.work import programme, tasks, venues
from ouik_desktop.work.events import copying, edit, several
from ouik_desktop.work.events.edit import EventDraft
from ouik_desktop.work.events.series import SeriesDraft
from ouik_desktop.work.events.several import EventChange
from ouik_desktop.work.organisations import partners
from ouik_desktop.work.organisations.organisations import OrganisationDraft
from ouik_desktop.work.participants import grid
from ouik_desktop.work.participants.register import register, set_state
from ouik_desktop.work.people import people
from ouik_desktop.work.programme import ItemDraft, Speaker
from ouik_desktop.work.venues import RoomDraft, VenueDraft

CAFE = LocalizedText("SDGsカフェ", "SDGs Café")
AFTERNOON = datetime(2027, 1, 23, 13, 30)
HALL = VenueDraft(LocalizedText("市民館", "Civic Hall"))
HANAKO = people.named("山田 花子", "やまだ はなこ")


def a_whole_preparation(store: Store) -> None:
    """Most verbs there are, each of them needing what others before it did."""
    cafe = edit.add_event(store, EventDraft(CAFE, AFTERNOON, AFTERNOON + timedelta(hours=2), fields={"capacity": 1}))
    edit.set_series(store, cafe, SeriesDraft(LocalizedText("カフェ", "Café"), LocalizedText("カフェ{n}", "Café {n}")))
    venues.set_place(store, cafe, HALL, [RoomDraft(LocalizedText("和室"), 20), RoomDraft(LocalizedText("茶室"), 4)])
    guild = partners.add_partner(store, cafe, OrganisationDraft(LocalizedText("木工組合")), PartnerRole.ORGANISER)
    city = partners.add_partner(store, cafe, OrganisationDraft(LocalizedText("金沢市")), PartnerRole.SUPPORTER)
    partners.add_partner(store, cafe, OrganisationDraft(LocalizedText("大学")), PartnerRole.ORGANISER)
    partners.remove_partner(store, guild)
    partners.move_partner(store, city, PartnerRole.ORGANISER, 0)
    chairs = tasks.add_task(store, cafe, LocalizedText("椅子を借りる"), -3)
    tasks.add_task(store, cafe, LocalizedText("茶を買う"), -1)
    tasks.remove_task(store, chairs)
    tasks.add_task(store, cafe, LocalizedText("名札を刷る"), -2)
    opening = programme.add_item(
        store, cafe, ItemDraft(LocalizedText("開会", "Opening"), 10, speakers=(Speaker(HANAKO),))
    )
    talk = programme.add_item(store, cafe, ItemDraft(LocalizedText("講演", "Talk"), 40, kind=ItemKind.TALK))
    tea = programme.add_item(store, cafe, ItemDraft(LocalizedText("休憩", "Break"), 10))
    programme.set_item(
        store,
        talk,
        ItemDraft(
            LocalizedText("講演", "Talk"),
            50,
            AFTERNOON,
            speakers=(Speaker(people.named("Emily Carter"), SpeakerRole.KEYNOTE),),
        ),
        shift_later=True,
    )
    programme.move_item(store, talk, -1)
    programme.remove_items(store, [opening, tea], shift_later=True)
    first = register(store, cafe, HANAKO, again=True).id
    second = grid.add_participant(store, cafe, {"name": "伊藤 舞", "email": "mai@example.jp"})
    grid.set_cells(
        store, cafe, {first: {"state": "cancelled"}, second: {"affiliation_ja": "木工組合"}}, [{"name": "髙橋 健"}]
    )
    set_state(store, second, RegistrationState.REGISTERED)
    several.change(
        store, cafe, EventChange({"capacity": 3, "starts": AFTERNOON + timedelta(days=7)}, {("fee", "ja"): "無料"})
    )
    edit.set_state(store, cafe, EventState.CONFIRMED)
    copied = copying.copy_event(store, cafe, AFTERNOON + timedelta(weeks=4), next_in_series=True)
    edit.set_words(store, copied, "title", "ja", "二月のカフェ")
    edit.delete_event(store, edit.add_event(store, EventDraft(CAFE, AFTERNOON)))


def everything(store: Store) -> dict[str, list[Any]]:
    """All rows, without what is made at random (uid) or counted by act (sequence)."""
    with store.read() as session:
        return {
            table.name: [
                tuple(value for name, value in row._mapping.items() if name not in ("uid", "sequence"))
                for row in session.execute(select(table).order_by(table.c.id))
            ]
            for table in kept_tables()
        }


def test_in_one_act_verbs_do_what_they_do_one_after_another_and_one_undo_takes_all_back(
    office: Store, tmp_path: Path, clock: Clock
) -> None:
    one_by_one = Store.open(tmp_path / "one_by_one.ouik", clock)
    a_whole_preparation(one_by_one)
    empty = everything(office)

    held: list[object] = []  # whatever is loaded or made; a session by itself soon forgets what nobody holds
    with office.write(_("Prepare the café")) as session:
        for kind in ("loaded_as_persistent", "pending_to_persistent"):
            event.listen(session, kind, lambda _session, row: held.append((row, getattr(row, "tasks", None))))
        a_whole_preparation(office)
    prepared = everything(office)
    assert prepared == everything(one_by_one)
    assert [ENGLISH.say(unit.label) for unit in office.history.units()] == ["Prepare the café"]

    office.history.undo()
    assert everything(office) == empty
    office.history.redo()
    assert everything(office) == prepared
    one_by_one.close()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Store:
    return Store.open(tmp_path / "office.ouik", clock)


def sequence(store: Store, event_id: int) -> int:
    with store.read() as session:
        return session.get_one(Event, event_id).sequence


def test_an_act_is_one_revision_of_an_event_and_a_new_event_is_none(store: Store) -> None:
    cafe = edit.add_event(store, EventDraft(CAFE, AFTERNOON, venue_id=venues.add_venue(store, HALL)))
    copied = copying.copy_event(store, cafe, AFTERNOON + timedelta(days=1))
    assert (sequence(store, cafe), sequence(store, copied)) == (0, 0)
    several.change(
        store, cafe, EventChange({"starts": AFTERNOON + timedelta(days=1)}, {("title", "ja"): "茶会"}, (None, ()))
    )
    assert sequence(store, cafe) == 1
    edit.set_state(store, cafe, EventState.CONFIRMED)
    assert sequence(store, cafe) == 2


REFUSED: dict[str, tuple[type[Exception], Callable[[Store, int], object]]] = {
    "a room without a venue": (Refused, lambda store, cafe: venues.set_place(store, cafe, None, [RoomDraft(CAFE)])),
    "a new venue with a room that is not there": (
        NotFound,
        lambda store, cafe: venues.set_place(
            store, cafe, venues.add_venue(store, HALL), [venues.add_room(store, 99, RoomDraft(CAFE))]
        ),
    ),
    "a new partner of an event that is not there": (
        NotFound,
        lambda store, cafe: partners.add_partner(store, 99, OrganisationDraft(CAFE), PartnerRole.SPONSOR),
    ),
    "a new speaker without a name": (
        BadInput,
        lambda store, cafe: programme.add_item(
            store, cafe, ItemDraft(CAFE, 10, speakers=(Speaker(HANAKO), Speaker(people.PersonDraft())))
        ),
    ),
    "a participant whose state makes no sense": (
        BadInput,
        lambda store, cafe: grid.add_participant(store, cafe, {"name": "山田 花子", "state": "perhaps"}),
    ),
    "one of several changes": (
        BadInput,
        lambda store, cafe: several.change(store, cafe, EventChange({"capacity": 3, "ends": AFTERNOON - timedelta(1)})),
    ),
    "one of several pasted rows": (
        BadInput,
        lambda store, cafe: grid.set_cells(
            store, cafe, {}, [{"name": "山田 花子"}, {"name": "伊藤 舞", "email": "none"}]
        ),
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_where_a_part_is_refused_nothing_of_the_whole_is_kept(store: Store, what: str) -> None:
    cafe = edit.add_event(store, EventDraft(CAFE, AFTERNOON))
    before = everything(store)
    refusal, act = REFUSED[what]
    with pytest.raises(refusal), store.write(_("All of it")):
        act(store, cafe)
    assert (everything(store), len(store.history.units())) == (before, 1)
