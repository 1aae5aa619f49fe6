"""An announcement as documents compose it, for the tests of formats: a café of January 2027, invented people."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from ouik_desktop.blocks import (
    Alert,
    Block,
    Contact,
    Document,
    Fact,
    Facts,
    Link,
    Notice,
    Occasion,
    Paragraphs,
    Programme,
    ProgrammeRow,
    Words,
)
from ouik_desktop.i18n import Code

TOKYO = ZoneInfo("Asia/Tokyo")
BOTH: tuple[Code, ...] = ("ja", "en")
TITLE = Words("SDGsカフェ 里山里海のめぐみを食卓へ", "SDGs Café: From Satoyama and Satoumi to the Table")
SUMMARY = Words(
    "能登の里海と加賀の里山が育んできた食材を手がかりに、地域の食文化と生物多様性のつながりを考えます。"
    "研究者、生産者、料理人の話を聞いたあと、会場の皆さまと意見を交わします。",
    "Starting from the foods raised by the satoumi of Noto and the satoyama of Kaga, this café looks at how local "
    "food culture and biodiversity depend on each other. After talks, the floor is open for discussion.",
)
VENUE = Words("しいのき迎賓館 2階 ガーデンルーム", "2F Garden Room, Shiinoki Cultural Complex")
ADDRESS = Words("〒920-0962 石川県金沢市広坂2-1-1", "2-1-1 Hirosaka, Kanazawa, Ishikawa 920-0962, Japan")
FORM = "https://ouik.example/e/20270123"

OCCASION = Occasion(
    uid="2027-01-23-cafe@ouik.example",
    sequence=2,
    modified=datetime(2026, 12, 1, 1, 42, tzinfo=UTC),
    start=datetime(2027, 1, 23, 13, 30, tzinfo=TOKYO),
    end=datetime(2027, 1, 23, 16, 0, tzinfo=TOKYO),
    timezone="Asia/Tokyo",
    title=TITLE,
    summary=SUMMARY,
    location=VENUE,
    address=ADDRESS,
    organisers=(Words("国連大学IAS OUIK", "UNU-IAS OUIK"),),
    url=FORM,
    doors_open=datetime(2027, 1, 23, 13, 0, tzinfo=TOKYO),
    capacity=50,
    is_free=True,
    languages=("ja", "en"),
    categories=("SDGsカフェ", "食, 農"),
    series=Words("SDGsカフェ", "SDGs Café"),
)


def fact(key: str, label: Words, value: Words, *, strong: bool = False) -> Fact:
    return Fact(key, label, value, strong)


FACTS = Facts(
    (
        fact(
            "when",
            Words("日時", "Date and time"),
            Words(
                "2027年1月23日（土）13:30–16:00（開場 13:00）",
                "Saturday, 23 January 2027, 13:30–16:00 (JST; doors open 13:00)",
            ),
            strong=True,
        ),
        fact("venue", Words("会場", "Venue"), Words(f"{VENUE.ja}\n{ADDRESS.ja}", f"{VENUE.en}\n{ADDRESS.en}")),
        fact(
            "organiser",
            Words("主催", "Organised by"),
            Words(
                "国連大学サステイナビリティ高等研究所 いしかわ・かなざわオペレーティング・ユニット",
                "United Nations University Institute for the Advanced Study of Sustainability, "
                "Operating Unit Ishikawa/Kanazawa",
            ),
        ),
        fact(
            "cooperation",
            Words("協力", "In cooperation with"),
            Words("菊川公民館、コード・フォー・カナザワ", "Kikugawa Community Centre, コード・フォー・カナザワ"),
        ),
        fact("fee", Words("参加費", "Fee"), Words("無料（要事前申込）", "Free of charge (pre-registration required)")),
        fact(
            "deadline",
            Words("申込締切", "Registration deadline"),
            Words("2027年1月20日（水）17:00", "Wednesday, 20 January 2027, 17:00 (JST)"),
            strong=True,
        ),
    )
)
PROGRAMME = Programme(
    Words("プログラム（敬称略）", "Programme"),
    (
        ProgrammeRow("13:30", "13:40", Words("開会挨拶", "Opening remarks")),
        ProgrammeRow(
            "13:40",
            "14:20",
            Words("基調講演「里海の食文化」", "Keynote lecture: Food culture of the satoumi"),
            Words("髙橋 さくら（架空大学 准教授）", "Sakura Takahashi (Associate Professor, Kaku University)"),
        ),
        ProgrammeRow("14:20", "14:35", Words("休憩", "Coffee break"), is_break=True),
    ),
)
LINK = Link("registration", Words("申込フォーム", "Registration form"), FORM)
CONTACT = Contact(
    Words("問い合わせ先", "Contact"),
    Words(
        "国連大学IAS OUIK\nTEL 076-224-2266 office@ouik.example",
        "UNU-IAS OUIK\nTel. +81-76-224-2266 office@ouik.example",
    ),
)
NOTICE = Notice(Words("当日は記録のため写真を撮影します。", "Please note that participants may appear in photography."))


def cafe(languages: tuple[Code, ...] = BOTH, layout: str = "stacked", *more: Block) -> Document:
    """The café in full; `more` blocks come before the rest."""
    return Document(
        kind="announcement",
        kind_name=Words("イベント告知", "Event announcement"),
        title=TITLE,
        languages=languages,
        blocks=(*more, Paragraphs("summary", SUMMARY), FACTS, PROGRAMME, LINK, CONTACT, NOTICE, OCCASION),
        masthead=Words("国連大学IAS OUIK", "UNU-IAS OUIK"),
        layout=layout,
        slug="2027-01-23-cafe",
        printed=datetime(2026, 12, 1, 10, 42, tzinfo=TOKYO),
    )


def japanese_only(languages: tuple[Code, ...] = BOTH, layout: str = "stacked") -> Document:
    """The café while nothing but what is made from data stands in English: no title, no summary, no fee."""
    facts = Facts(tuple(replace(row, value=Words(row.value.ja)) if row.key == "fee" else row for row in FACTS.rows))
    return replace(
        cafe(languages, layout),
        title=Words(TITLE.ja),
        blocks=(Paragraphs("summary", Words(SUMMARY.ja)), facts, PROGRAMME, LINK, CONTACT, NOTICE, OCCASION),
    )


def hostile(text: str) -> Document:
    """A document in which a user has typed `text` in every place."""
    words = Words.same(text)
    return Document(
        kind="announcement",
        kind_name=Words("イベント告知", "Event announcement"),
        title=words,
        languages=BOTH,
        blocks=(
            Alert("postponed", words),
            Paragraphs("summary", words),
            Facts((Fact("audience", Words("対象", "Who can attend"), words),)),
            Programme(Words("プログラム", "Programme"), (ProgrammeRow("13:30", "14:00", words, words),)),
            Contact(Words("問い合わせ先", "Contact"), words),
            Notice(words),
            replace(OCCASION, title=words, summary=words, location=words, address=Words(), categories=(text,)),
        ),
        masthead=words,
    )
