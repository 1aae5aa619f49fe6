"""An office and an event as the model holds them, without a database; invented people."""

from __future__ import annotations

from datetime import date, datetime, time

from ouik_desktop.model import (
    Appearance,
    Event,
    EventRoom,
    LocalizedText,
    Office,
    Organisation,
    Partnership,
    Person,
    ProgrammeItem,
    Registration,
    Room,
    Venue,
)
from ouik_desktop.model.clock import frozen

MADE = frozen(2026, 12, 1).wall()
GARDEN = LocalizedText("2階 ガーデンルーム", "2F Garden Room")


def office() -> Office:
    return Office(
        id=1,
        name=LocalizedText("国連大学サステイナビリティ高等研究所 OUIK", "UNU-IAS Operating Unit Ishikawa/Kanazawa"),
        short_name=LocalizedText("国連大学IAS OUIK", "UNU-IAS OUIK"),
        postal_code="920-0962",
        address=LocalizedText("石川県金沢市広坂2-1-1", "2-1-1 Hirosaka, Kanazawa, Ishikawa"),
        phone="076-224-2266",
        email="office@ouik.example",
        photo_notice=LocalizedText("当日は写真を撮影します。", "Participants may appear in photography."),
    )


def shiinoki() -> Venue:
    venue = Venue(
        name=LocalizedText("しいのき迎賓館", "Shiinoki Cultural Complex"),
        address=LocalizedText("石川県金沢市広坂2-1-1", "2-1-1 Hirosaka, Kanazawa, Ishikawa"),
        postal_code="920-0962",
    )
    venue.rooms.append(Room(name=GARDEN))
    venue.rooms.append(Room(name=LocalizedText("3階 セミナールームB", "3F Seminar Room B")))
    return venue


def organisation(ja: str, en: str = "") -> Organisation:
    return Organisation(name=LocalizedText(ja, en))


def person(family: str = "", given: str = "", kana: str = "", romaji: str = "", **more: object) -> Person:
    """`romaji` is Given Family."""
    family_kana, _, given_kana = kana.partition(" ")
    given_romaji, _, family_romaji = romaji.rpartition(" ")
    return Person(
        family=family,
        given=given,
        family_kana=family_kana,
        given_kana=given_kana,
        given_romaji=given_romaji,
        family_romaji=family_romaji,
        **more,
    )


def cafe() -> Event:
    """The café of January 2027 with everything a coordinator can fill in."""
    venue = shiinoki()
    event = Event(
        uid="cafe@ouik.example",
        slug="2027-01-23-cafe",
        kind="cafe",
        state="confirmed",
        title=LocalizedText("SDGsカフェ 里山里海のめぐみを食卓へ", "SDGs Café: From Satoyama and Satoumi to the Table"),
        summary=LocalizedText("地域の食文化を考えます。", "This café looks at local food culture."),
        audience=LocalizedText("どなたでも", "Anyone interested"),
        fee=LocalizedText("無料（要事前申込）", "Free of charge (pre-registration required)"),
        bring=LocalizedText("筆記用具", "Something to write with"),
        weather_rule=LocalizedText("荒天中止", "Cancelled in bad weather"),
        starts=datetime(2027, 1, 23, 13, 30),
        ends=datetime(2027, 1, 23, 16, 0),
        doors_open=time(13, 0),
        venue=venue,
        capacity=50,
        registration_closes=datetime(2027, 1, 20, 17, 0),
        registration_url="https://ouik.example/e/20270123",
        languages=["ja", "en"],
        interpretation="simultaneous",
        data_erased_by=date(2027, 4, 30),
    )
    event.rooms.append(EventRoom(room=venue.rooms[0]))
    for role, name, confirmed in (
        ("supporter", organisation("金沢大学", "Kanazawa University"), False),
        ("co_organiser", organisation("石川県", "Ishikawa Prefecture"), True),
        ("co_organiser", organisation("金沢市", "Kanazawa City"), True),
        ("organiser", organisation("国連大学IAS OUIK", "UNU-IAS OUIK"), True),
    ):
        event.partners.append(Partnership(role=role, organisation=name, to_be_confirmed=not confirmed))
    event.programme.extend(programme())
    return event


def programme() -> list[ProgrammeItem]:
    takahashi = person(
        "髙橋",
        "﨑子",
        "たかはし さきこ",
        "Sakiko Takahashi",
        affiliation=LocalizedText("架空大学", "Kaku University"),
        position=LocalizedText("教授", "Professor"),
    )
    noto = person("能登", "海斗", "のと かいと", "Kaito Noto")
    talk = item(13, 40, 40, "基調講演", "Keynote lecture", "talk")
    talk.appearances.append(
        Appearance(
            person=takahashi, role="keynote", talk_title=LocalizedText("里海の食文化", "Food culture of the satoumi")
        )
    )
    panel = item(14, 35, 60, "パネルディスカッション", "Panel discussion", "panel")
    panel.appearances.append(Appearance(person=takahashi, role="panellist"))
    panel.appearances.append(Appearance(person=noto, role="panellist"))
    panel.appearances.append(Appearance(person=person("", "", "", "Maria Fernández"), role="moderator"))
    return [
        item(13, 30, 10, "開会挨拶", "Opening remarks", "greeting"),
        talk,
        item(14, 20, 15, "休憩", "Coffee break", "break"),
        panel,
    ]


def item(hour: int, minute: int, minutes: int, ja: str, en: str, kind: str, day: int = 23) -> ProgrammeItem:
    return ProgrammeItem(
        starts=datetime(2027, 1, day, hour, minute), minutes=minutes, title=LocalizedText(ja, en), kind=kind
    )


def registration(number: int, who: Person, **more: object) -> Registration:
    return Registration(number=number, person=who, **more)
