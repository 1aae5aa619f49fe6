"""The directory: people, organisations under any of their names, participants of an event."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from ouik_desktop.errors import BadInput, NotFound, Refused
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.words import PartnerRole, RegistrationState
from ouik_desktop.store import Store
from ouik_desktop.work.events.edit import EventDraft, add_event
from ouik_desktop.work.organisations.organisations import (
    OrganisationDraft,
    add_organisation,
    find_organisation,
    organisation_key,
    organisation_rows,
    organisation_view,
)
from ouik_desktop.work.organisations.partners import add_partner
from ouik_desktop.work.participants import register
from ouik_desktop.work.people import people
from ouik_desktop.work.people.listing import people_rows
from ouik_desktop.work.people.people import PersonDraft, named

HANAKO = PersonDraft(
    "髙橋",
    "花子",
    "たかはし",
    "はなこ",
    "Takahashi",
    "Hanako",
    affiliation=LocalizedText("㈱能登の塩"),
    email="h@example.jp",
)
TARO = PersonDraft("山田", "太郎", "やまだ", "たろう", "Yamada", "Taro")
MARY = PersonDraft(family_romaji="Smith", given_romaji="Mary")


@pytest.fixture
def store(office: Store) -> Store:
    return office


def add_cafe(store: Store, capacity: int | None = None) -> int:
    draft = EventDraft(
        LocalizedText("SDGsカフェ", "SDGs Café"), datetime(2027, 1, 23, 13, 30), fields={"capacity": capacity}
    )
    return add_event(store, draft)


@pytest.mark.parametrize(
    "name",
    [
        "株式会社能登の塩",
        "能登の塩株式会社",
        "(株)能登の塩",
        "（株）能登の塩",
        "㈱能登の塩",
        "能登の塩（株）",
        "能登の塩 ㈱",
    ],
)
def test_one_organisation_under_all_its_legal_forms(name: str) -> None:
    assert organisation_key(name) == organisation_key("能登の塩")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Noto Salt Co., Ltd.", "NOTO SALT"),
        ("公益社団法人金沢青年会議所", "(公社)金沢青年会議所"),
        ("一般社団法人コード・フォー・カナザワ", "コードフォーカナザワ"),
        ("国立大学法人金沢大学", "金沢大学"),
        ("ＪＣＩ金沢", "JCI金沢"),
        ("株式会社髙島経木店", "(株)高島經木店"),
    ],
)
def test_names_that_mean_one_organisation(one: str, other: str) -> None:
    assert organisation_key(one) == organisation_key(other)


def test_no_organisation_is_no_organisation_and_short_names_stay_whole() -> None:
    names = ("", "-", "ー", "個人", " なし ", "無所属", "一般", "（個人）", "N/A", "Individual")
    assert [organisation_key(name) for name in names] == [""] * len(names)
    assert organisation_key("株式会社") == "株式会社"


def test_who_belongs_nowhere_owes_no_translation_of_it(store: Store) -> None:
    nobody = PersonDraft("佐藤", "花子", affiliation=LocalizedText("個人"))
    register.register(store, add_cafe(store), nobody)
    with store.read() as session:
        (row,) = people_rows(session)
    assert row.organisation == LocalizedText("個人").unneeded("en")


def test_a_person_is_recognised_as_of_an_organisation_and_shown_with_who_came_when(store: Store) -> None:
    salt = add_organisation(store, OrganisationDraft(LocalizedText("株式会社能登の塩", "Noto Salt"), kana="のとのしお"))
    cafe = add_cafe(store)
    register.register(store, cafe, HANAKO)
    add_partner(store, cafe, salt, PartnerRole.SPONSOR)
    with store.read() as session:
        assert find_organisation(session, "(株)能登の塩") == salt
        assert [(row.events, row.people) for row in organisation_rows(session, "noto")] == [(1, 1)]
        view = organisation_view(session, salt)
        with pytest.raises(NotFound, match="Nearest: 株式会社能登の塩"):
            find_organisation(session, "能登の汐")
    assert [(part.event.slug, part.role) for part in view.parts] == [("2027-01-23-sdgs-cafe", PartnerRole.SPONSOR)]
    assert [(visit.person.ja, visit.state) for visit in view.visits] == [("髙橋 花子", RegistrationState.REGISTERED)]


@pytest.mark.parametrize(
    "search", ["髙橋", "たかはし", "ﾀｶﾊｼ", "タカハシ", "takahashi", "Hanako Takahashi", "能登の塩", "h@ex"]
)
def test_people_are_found_in_every_script(store: Store, search: str) -> None:
    people.add_person(store, HANAKO)
    people.add_person(store, TARO)
    with store.read() as session:
        assert [row.name.ja for row in people_rows(session, search)] == ["髙橋 花子"]


def test_names_typed_in_one_line_are_taken_apart_where_a_space_says_how() -> None:
    assert named("髙橋　花子", "たかはし はなこ").name == LocalizedText("髙橋 花子")
    assert named("Mary Ann Smith") == PersonDraft(given_romaji="Mary Ann", family_romaji="Smith")
    assert named("SASAKI Yuki") == named("SASAKI, Yuki") == PersonDraft(given_romaji="Yuki", family_romaji="SASAKI")
    assert named("東海林太郎") == PersonDraft(family="東海林太郎")


def test_what_is_no_reading_or_no_mail_is_refused(store: Store) -> None:
    for draft, reason in (
        (PersonDraft("髙橋", family_kana="高橋"), "Write the reading in kana"),
        (PersonDraft("髙橋", email="hanako"), "it has no @"),
        (PersonDraft(), "needs a name"),
    ):
        with pytest.raises(BadInput, match=reason):
            people.add_person(store, draft)


def test_participants_stand_in_order_of_reading_and_keep_their_numbers(store: Store) -> None:
    cafe = add_cafe(store)
    for draft in (TARO, MARY, HANAKO):
        register.register(store, cafe, draft)
    with store.read() as session:
        rows = register.participants(session, cafe)
    assert [(row.name.ja or row.name.en, row.number) for row in rows] == [
        ("髙橋 花子", 3),
        ("山田 太郎", 1),
        ("Mary Smith", 2),
    ]


def test_when_the_event_is_full_people_wait_and_a_free_place_says_who_is_next(store: Store) -> None:
    cafe = add_cafe(store, capacity=1)
    first, second, third = (register.register(store, cafe, draft) for draft in (TARO, MARY, HANAKO))
    waiting = RegistrationState.WAITING
    assert [row.state for row in (first, second, third)] == [RegistrationState.REGISTERED, waiting, waiting]
    promoted = register.cancel(store, first.id)
    assert promoted is not None
    assert promoted.number == 2
    assert register.set_state(store, second.id, RegistrationState.REGISTERED) is None
    assert register.register(store, cafe, PersonDraft("佐藤", "次郎")).number == 4


def test_nobody_is_registered_twice_by_accident(store: Store) -> None:
    cafe = add_cafe(store)
    row = register.register(store, cafe, TARO)
    with pytest.raises(Refused, match=r"Taro Yamada is registered already, as no\. 1"):
        register.register(store, cafe, row.person_id)
    assert register.register(store, cafe, row.person_id, again=True).number == 2


def test_a_new_affiliation_names_another_organisation(store: Store) -> None:
    salt = add_organisation(store, OrganisationDraft(LocalizedText("株式会社能登の塩", "Noto Salt")))
    person_id = people.add_person(store, HANAKO)
    assert draft_of(store, person_id).organisation_id == salt
    people.set_person(store, person_id, replace(draft_of(store, person_id), affiliation=LocalizedText("個人")))
    assert draft_of(store, person_id).organisation_id is None


def draft_of(store: Store, person_id: int) -> PersonDraft:
    with store.read() as session:
        return people.person_view(session, person_id).draft


def test_organisations_stand_by_reading_in_japanese_and_by_name_in_english(store: Store) -> None:
    for ja, en, kana in (
        ("能登の塩", "Salt of Noto", "のとのしお"),
        ("石川県", "Ishikawa", "いしかわけん"),
        ("環境省", "Ministry", "かんきょうしょう"),
        ("青空会", "", "あおぞらかい"),
    ):
        add_organisation(store, OrganisationDraft(LocalizedText(ja, en), kana=kana))
    with store.read() as session:
        orders = [[row.name.ja for row in organisation_rows(session, by=code)] for code in ("ja", "en")]
    assert orders == [["青空会", "石川県", "環境省", "能登の塩"], ["石川県", "環境省", "能登の塩", "青空会"]]
