"""The words of an announcement: which facts, in which order, how each language says them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from ouik_desktop.blocks import (
    Alert,
    Contact,
    Document,
    FactKind,
    Facts,
    Link,
    Notice,
    Occasion,
    Programme,
    ProgrammeRow,
)
from ouik_desktop.documents import announcement
from ouik_desktop.i18n import Code, DateStyle
from ouik_desktop.model import Event, EventRoom, LocalizedText, Office, Venue
from tests.documents.office import MADE, cafe, item, office, organisation, person, shiinoki

BOTH: tuple[Code, ...] = ("ja", "en")


def compose(event: Event, dates: DateStyle | None = None) -> Document:
    return announcement.compose(event, office(), BOTH, made=MADE, dates=dates)


def facts(event: Event, dates: DateStyle | None = None) -> dict[str, LocalizedText]:
    (block,) = compose(event, dates).of(Facts)
    return {row.key: row.value for row in block.rows}


def test_the_facts_stand_in_their_fixed_order_and_words() -> None:
    (block,) = compose(cafe()).of(Facts)
    assert [(row.label.ja, row.label.en, row.value.ja, row.value.en) for row in block.rows] == [
        (
            "日時",
            "Date and time",
            "2027年1月23日（土）13:30–16:00（開場 13:00）",
            "Saturday, 23 January 2027, 13:30–16:00 (JST; doors open 13:00)",
        ),
        (
            "会場",
            "Venue",
            "しいのき迎賓館 2階 ガーデンルーム\n〒920-0962 石川県金沢市広坂2-1-1",
            "2F Garden Room, Shiinoki Cultural Complex\n2-1-1 Hirosaka, Kanazawa, Ishikawa 920-0962, Japan",
        ),
        ("主催", "Organised by", "国連大学IAS OUIK", "UNU-IAS OUIK"),
        ("共催", "Co-organised by", "石川県、金沢市", "Ishikawa Prefecture, Kanazawa City"),
        ("後援", "Supported by", "金沢大学（予定）", "Kanazawa University (to be confirmed)"),
        ("対象", "Who can attend", "どなたでも", "Anyone interested"),
        ("定員", "Capacity", "50名", "50"),
        ("参加費", "Fee", "無料（要事前申込）", "Free of charge (pre-registration required)"),
        ("申込方法", "Registration", "申込フォームよりお申し込みください。", "Please use the registration form."),
        ("申込締切", "Registration deadline", "2027年1月20日（水）17:00", "Wednesday, 20 January 2027, 17:00 (JST)"),
        ("言語", "Languages", "日本語・英語（同時通訳あり）", "Japanese and English (simultaneous interpretation)"),
        ("開催条件", "Weather", "荒天中止", "Cancelled in bad weather"),
        ("持ち物", "What to bring", "筆記用具", "Something to write with"),
    ]
    assert [row.key for row in block.rows if row.kind is FactKind.MOMENT] == ["when", "deadline"]


# --- when -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "ja", "en"),
    [
        ({"ends": None, "doors_open": None}, "2027年1月23日（土）13:30–", "Saturday, 23 January 2027, 13:30– (JST)"),
        (
            {"reception_opens": time(9, 45)},
            "2027年1月23日（土）13:30–16:00（受付開始 9:45、開場 13:00）",
            "Saturday, 23 January 2027, 13:30–16:00 (JST; reception opens 09:45; doors open 13:00)",
        ),
        (
            {"all_day": True, "starts": datetime(2027, 1, 23), "ends": datetime(2027, 1, 24), "doors_open": None},
            "2027年1月23日（土）–1月24日（日）",
            "Saturday, 23 January – Sunday, 24 January 2027",
        ),
        ({"all_day": True, "ends": None, "doors_open": None}, "2027年1月23日（土）", "Saturday, 23 January 2027"),
        (
            {"ends": datetime(2027, 1, 24, 12, 0), "doors_open": None},
            "2027年1月23日（土）13:30–1月24日（日）12:00",
            "Saturday, 23 January 2027, 13:30 – Sunday, 24 January 2027, 12:00 (JST)",
        ),
        (
            {"ends": datetime(2027, 1, 24), "doors_open": None},
            "2027年1月23日（土）13:30–24:00",
            "Saturday, 23 January 2027, 13:30–24:00 (JST)",
        ),
        (
            {"ends": datetime(2027, 1, 25), "doors_open": None},
            "2027年1月23日（土）13:30–1月24日（日）24:00",
            "Saturday, 23 January 2027, 13:30 – Sunday, 24 January 2027, 24:00 (JST)",
        ),
        (
            {"timezone": "Europe/Paris", "doors_open": None},
            "2027年1月23日（土）13:30–16:00（CET）",
            "Saturday, 23 January 2027, 13:30–16:00 (CET)",
        ),
        (
            {"starts": datetime(2027, 1, 11, 10, 0), "ends": datetime(2027, 1, 11, 12, 0), "doors_open": None},
            "2027年1月11日（月・祝）10:00–12:00",
            "Monday, 11 January 2027, 10:00–12:00 (JST)",
        ),
    ],
)
def test_when_it_takes_place(changes: dict[str, object], ja: str, en: str) -> None:
    event = cafe()
    for name, value in changes.items():
        setattr(event, name, value)
    assert facts(event)["when"] == LocalizedText(ja, en)


def test_the_office_may_write_eras_and_wave_dashes() -> None:
    assert (
        facts(cafe(), DateStyle(era=True, wave_dash=True))["when"].ja
        == "令和9年1月23日（土）13:30〜16:00（開場 13:00）"
    )


def test_a_deadline_at_midnight_holds_for_its_day() -> None:
    event = cafe()
    event.registration_closes = datetime(2027, 1, 20, 23, 59)
    assert facts(event)["deadline"] == LocalizedText("2027年1月20日（水）", "Wednesday, 20 January 2027")


def test_when_registration_opens_is_said_until_it_has_opened() -> None:
    event = cafe()
    event.registration_opens = datetime(2026, 12, 10, 10, 0)
    assert facts(event)["registration_opens"] == LocalizedText(
        "2026年12月10日（木）10:00", "Thursday, 10 December 2026, 10:00 (JST)"
    )
    event.registration_opens = datetime(2026, 11, 30, 10, 0)
    assert "registration_opens" not in facts(event)


# --- where ------------------------------------------------------------------------------------------------------------


def test_several_rooms_of_one_building() -> None:
    event = cafe()
    assert event.venue
    event.rooms.append(EventRoom(room=event.venue.rooms[1]))
    assert facts(event)["venue"] == LocalizedText(
        "しいのき迎賓館 2階 ガーデンルーム・3階 セミナールームB\n〒920-0962 石川県金沢市広坂2-1-1",
        "2F Garden Room and 3F Seminar Room B, Shiinoki Cultural Complex\n"
        "2-1-1 Hirosaka, Kanazawa, Ishikawa 920-0962, Japan",
    )


def test_online_and_hybrid() -> None:
    event = cafe()
    event.mode = "hybrid"
    assert (facts(event)["venue"].ja or "").endswith("\n会場とオンライン（ハイブリッド開催）")
    event.mode, event.venue = "online", None
    event.rooms.clear()
    assert facts(event)["venue"] == LocalizedText("オンライン", "Online")


def test_rooms_in_two_buildings_have_no_one_address() -> None:
    event = cafe()
    hall = Venue(name=LocalizedText("金沢市文化ホール", "Kanazawa City Culture Hall"))
    other = shiinoki().rooms[1]
    other.venue = hall
    event.rooms.append(EventRoom(room=other))
    assert facts(event)["venue"] == LocalizedText(
        "しいのき迎賓館 2階 ガーデンルーム、金沢市文化ホール 3階 セミナールームB",
        "2F Garden Room, Shiinoki Cultural Complex; 3F Seminar Room B, Kanazawa City Culture Hall",
    )


def test_an_organisation_without_english_is_named_in_japanese() -> None:
    event = cafe()
    event.partners[0].organisation = organisation("金沢ホタルの会")
    assert facts(event)["supporter"] == LocalizedText("金沢ホタルの会（予定）", "金沢ホタルの会 (to be confirmed)")


def test_what_nobody_filled_in_is_left_out() -> None:
    event = Event(uid="x", title=LocalizedText("催し", "An event"), starts=datetime(2027, 1, 23), all_day=True)
    assert facts(event) == {"when": LocalizedText("2027年1月23日（土）", "Saturday, 23 January 2027")}
    assert not list(announcement.compose(event, Office(), BOTH, made=MADE).of(Contact))


def test_a_side_left_empty_on_purpose_is_told_from_one_that_is_owed() -> None:
    event = cafe()
    event.bring = LocalizedText("上履き")
    assert facts(event)["bring"] == LocalizedText("上履き")
    event.bring = event.bring.unneeded("en")
    assert facts(event)["bring"] == LocalizedText("上履き").unneeded("en")


# --- programme --------------------------------------------------------------------------------------------------------


def test_the_programme_introduces_each_person_once() -> None:
    (block,) = compose(cafe()).of(Programme)
    assert block == Programme(
        LocalizedText("プログラム（敬称略）", "Programme"),
        (
            ProgrammeRow("13:30", "13:40", LocalizedText("開会挨拶", "Opening remarks")),
            ProgrammeRow(
                "13:40",
                "14:20",
                LocalizedText("基調講演「里海の食文化」", "Keynote lecture: Food culture of the satoumi"),
                LocalizedText("髙橋 﨑子（架空大学 教授）", "Sakiko Takahashi (Professor, Kaku University)"),
            ),
            ProgrammeRow("14:20", "14:35", LocalizedText("休憩", "Coffee break"), is_break=True),
            ProgrammeRow(
                "14:35",
                "15:35",
                LocalizedText("パネルディスカッション", "Panel discussion"),
                LocalizedText(
                    "パネリスト：髙橋 﨑子、能登 海斗　モデレーター：Maria Fernández",
                    "Panellists: Sakiko Takahashi, Kaito Noto · Moderator: Maria Fernández",
                ),
            ),
        ),
    )


def test_a_programme_of_two_days_has_a_block_for_each() -> None:
    event = cafe()
    event.programme[:] = [
        item(13, 30, 60, "一日目", "Day one", "talk"),
        item(9, 0, 60, "二日目", "Day two", "talk", day=24),
    ]
    assert [block.heading for block in compose(event).of(Programme)] == [
        LocalizedText("プログラム 2027年1月23日（土）", "Programme: Saturday, 23 January 2027"),
        LocalizedText("プログラム 2027年1月24日（日）", "Programme: Sunday, 24 January 2027"),
    ]


def test_an_item_without_a_time_stays_where_it_was_put() -> None:
    event = cafe()
    event.programme[:] = [item(14, 0, 10, "B", "B", "talk"), item(13, 0, 10, "A", "A", "talk")]
    event.programme[0].starts = None
    (block,) = compose(event).of(Programme)
    assert [(row.start, row.title.en) for row in block.rows] == [("13:00", "A"), ("", "B")]


# --- around it --------------------------------------------------------------------------------------------------------


def test_whom_to_ask_and_the_small_print() -> None:
    document = compose(cafe())
    assert list(document.of(Contact)) == [
        Contact(
            LocalizedText("問い合わせ先", "Contact"),
            LocalizedText(
                "国連大学IAS OUIK\u3000〒920-0962 石川県金沢市広坂2-1-1\nTEL 076-224-2266\u3000office@ouik.example",
                "UNU-IAS OUIK · 2-1-1 Hirosaka, Kanazawa, Ishikawa 920-0962, Japan\n"
                "Tel. +81-76-224-2266 · office@ouik.example",
            ),
        )
    ]
    assert [notice.words for notice in document.of(Notice)] == [
        LocalizedText("当日は写真を撮影します。", "Participants may appear in photography."),
        LocalizedText(
            "お預かりした個人情報は本イベントの運営のみに使用し、2027年4月30日までに消去します。",
            "Personal data are used only to run this event and will be erased by 30 April 2027.",
        ),
    ]


def test_for_what_personal_data_are_used() -> None:
    event, house = cafe(), office()
    house.data_notice = LocalizedText("個人情報は3か月後に消去します。", "Personal data are erased after three months.")

    def said() -> list[str]:
        document = announcement.compose(event, house, BOTH, made=MADE)
        return [notice.words.en for notice in document.of(Notice)][1:]

    assert said() == ["Personal data are used only to run this event and will be erased by 30 April 2027."]
    event.data_purpose = LocalizedText("運営と統計", "running the event and statistics")
    assert said() == [
        "Personal data are used only for the following: running the event and statistics.",
        "Personal data will be erased by 30 April 2027.",
    ]
    event.data_purpose, event.data_erased_by = LocalizedText(), None
    assert said() == ["Personal data are erased after three months."]


def test_a_cancelled_and_a_postponed_event_say_so_first() -> None:
    event = cafe()
    event.state = "cancelled"
    document = compose(event)
    assert document.kind_name == LocalizedText("開催中止のお知らせ", "Cancellation notice")
    assert document.blocks[0] == Alert(
        "cancelled", LocalizedText("このイベントは中止となりました。", "This event has been cancelled.")
    )
    event.state = "postponed"
    assert compose(event).kind_name == LocalizedText("開催延期のお知らせ", "Postponement notice")
    (occasion,) = compose(event).of(Occasion)
    assert (occasion.status, occasion.postponed) == ("TENTATIVE", True)


def test_the_link_to_take_part_is_published_only_where_nobody_has_to_register() -> None:
    event = cafe()
    event.online_url = "https://video.example/secret"
    assert [link.url for link in compose(event).of(Link)] == ["https://ouik.example/e/20270123"]
    assert [occasion.online_url for occasion in compose(event).of(Occasion)] == [None]
    event.registration_url = ""
    assert [(link.key, link.url) for link in compose(event).of(Link)] == [("online", "https://video.example/secret")]


def test_machines_read_the_same_facts() -> None:
    (occasion,) = compose(cafe()).of(Occasion)
    tokyo = ZoneInfo("Asia/Tokyo")
    assert (occasion.start, occasion.end, occasion.doors_open) == (
        datetime(2027, 1, 23, 13, 30, tzinfo=tokyo),
        datetime(2027, 1, 23, 16, 0, tzinfo=tokyo),
        datetime(2027, 1, 23, 13, 0, tzinfo=tokyo),
    )
    assert (occasion.is_free, occasion.capacity, occasion.modified) == (True, 50, MADE)
    assert [name.en for name in occasion.organisers] == ["UNU-IAS OUIK", "Ishikawa Prefecture", "Kanazawa City"]


def test_an_all_day_event_ends_on_the_day_after_for_machines() -> None:
    event = cafe()
    event.all_day, event.starts, event.ends = True, datetime(2027, 1, 23), None
    event.modified = datetime(2026, 11, 1, 3, 0)
    (occasion,) = compose(event).of(Occasion)
    assert (occasion.start, occasion.end) == (date(2027, 1, 23), date(2027, 1, 24))
    assert occasion.modified == datetime(2026, 11, 1, 3, 0, tzinfo=UTC)


def test_a_fee_that_names_a_sum_is_not_free() -> None:
    event = cafe()
    event.fee = LocalizedText("一般500円、学生無料", "500 yen, students free")
    (occasion,) = compose(event).of(Occasion)
    assert occasion.is_free is False


def test_an_english_title_before_a_name_only_if_given() -> None:
    event = cafe()
    event.programme[1].appearances[0].person = person("東", "恵", "あずま めぐみ", "Megumi Azuma", honorific="Dr.")
    (block,) = compose(event).of(Programme)
    assert block.rows[1].speakers == LocalizedText("東 恵", "Dr. Megumi Azuma")
