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
    FactKind,
    Facts,
    Link,
    Notice,
    Occasion,
    Paragraphs,
    Programme,
    ProgrammeRow,
)
from ouik_desktop.i18n import Code
from ouik_desktop.localized import NO_WORDS, LocalizedText

TOKYO = ZoneInfo("Asia/Tokyo")
BOTH: tuple[Code, ...] = ("ja", "en")
TITLE = LocalizedText("SDGsカフェ 里山里海のめぐみを食卓へ", "SDGs Café: From Satoyama and Satoumi to the Table")
SUMMARY = LocalizedText(
    "能登の里海と加賀の里山が育んできた食材を手がかりに、地域の食文化と生物多様性のつながりを考えます。"
    "研究者、生産者、料理人の話を聞いたあと、会場の皆さまと意見を交わします。",
    "Starting from the foods raised by the satoumi of Noto and the satoyama of Kaga, this café looks at how local "
    "food culture and biodiversity depend on each other. After talks, the floor is open for discussion.",
)
VENUE = LocalizedText("しいのき迎賓館 2階 ガーデンルーム", "2F Garden Room, Shiinoki Cultural Complex")
ADDRESS = LocalizedText("〒920-0962 石川県金沢市広坂2-1-1", "2-1-1 Hirosaka, Kanazawa, Ishikawa 920-0962, Japan")
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
    organisers=(LocalizedText("国連大学IAS OUIK", "UNU-IAS OUIK"),),
    url=FORM,
    doors_open=datetime(2027, 1, 23, 13, 0, tzinfo=TOKYO),
    capacity=50,
    is_free=True,
    languages=("ja", "en"),
    categories=("SDGsカフェ", "食, 農"),
    series=LocalizedText("SDGsカフェ", "SDGs Café"),
)


def fact(key: str, label: LocalizedText, value: LocalizedText, kind: FactKind = FactKind.WORDS) -> Fact:
    return Fact(key, label, value, kind)


FACTS = Facts(
    (
        fact(
            "when",
            LocalizedText("日時", "Date and time"),
            LocalizedText(
                "2027年1月23日（土）13:30–16:00（開場 13:00）",
                "Saturday, 23 January 2027, 13:30–16:00 (JST; doors open 13:00)",
            ),
            FactKind.MOMENT,
        ),
        fact(
            "venue",
            LocalizedText("会場", "Venue"),
            LocalizedText(f"{VENUE.ja}\n{ADDRESS.ja}", f"{VENUE.en}\n{ADDRESS.en}"),
        ),
        fact(
            "organiser",
            LocalizedText("主催", "Organised by"),
            LocalizedText(
                "国連大学サステイナビリティ高等研究所 いしかわ・かなざわオペレーティング・ユニット",
                "United Nations University Institute for the Advanced Study of Sustainability, "
                "Operating Unit Ishikawa/Kanazawa",
            ),
            FactKind.NAMES,
        ),
        fact(
            "cooperation",
            LocalizedText("協力", "In cooperation with"),
            LocalizedText(
                "菊川公民館、コード・フォー・カナザワ", "Kikugawa Community Centre, コード・フォー・カナザワ"
            ),
            FactKind.NAMES,
        ),
        fact(
            "fee",
            LocalizedText("参加費", "Fee"),
            LocalizedText("無料（要事前申込）", "Free of charge (pre-registration required)"),
        ),
        fact(
            "deadline",
            LocalizedText("申込締切", "Registration deadline"),
            LocalizedText("2027年1月20日（水）17:00", "Wednesday, 20 January 2027, 17:00 (JST)"),
            FactKind.MOMENT,
        ),
    )
)
PROGRAMME = Programme(
    LocalizedText("プログラム（敬称略）", "Programme"),
    (
        ProgrammeRow("13:30", "13:40", LocalizedText("開会挨拶", "Opening remarks")),
        ProgrammeRow(
            "13:40",
            "14:20",
            LocalizedText("基調講演「里海の食文化」", "Keynote lecture: Food culture of the satoumi"),
            LocalizedText("髙橋 さくら（架空大学 准教授）", "Sakura Takahashi (Associate Professor, Kaku University)"),
        ),
        ProgrammeRow("14:20", "14:35", LocalizedText("休憩", "Coffee break"), is_break=True),
    ),
)
LINK = Link("registration", LocalizedText("申込フォーム", "Registration form"), FORM)
CONTACT = Contact(
    LocalizedText("問い合わせ先", "Contact"),
    LocalizedText(
        "国連大学IAS OUIK\nTEL 076-224-2266 office@ouik.example",
        "UNU-IAS OUIK\nTel. +81-76-224-2266 office@ouik.example",
    ),
)
NOTICE = Notice(
    LocalizedText("当日は記録のため写真を撮影します。", "Please note that participants may appear in photography.")
)


def cafe(languages: tuple[Code, ...] = BOTH, layout: str = "stacked", *more: Block) -> Document:
    """The café in full; `more` blocks come before the rest."""
    return Document(
        kind="announcement",
        kind_name=LocalizedText("イベント告知", "Event announcement"),
        title=TITLE,
        languages=languages,
        blocks=(*more, Paragraphs("summary", SUMMARY), FACTS, PROGRAMME, LINK, CONTACT, NOTICE, OCCASION),
        masthead=LocalizedText("国連大学IAS OUIK", "UNU-IAS OUIK"),
        layout=layout,
        slug="2027-01-23-cafe",
        printed=datetime(2026, 12, 1, 10, 42, tzinfo=TOKYO),
    )


def japanese_only(languages: tuple[Code, ...] = BOTH, layout: str = "stacked") -> Document:
    """The café while nothing but what is made from data stands in English: no title, no summary, no fee."""
    facts = Facts(
        tuple(replace(row, value=LocalizedText(row.value.ja)) if row.key == "fee" else row for row in FACTS.rows)
    )
    return replace(
        cafe(languages, layout),
        title=LocalizedText(TITLE.ja),
        blocks=(Paragraphs("summary", LocalizedText(SUMMARY.ja)), facts, PROGRAMME, LINK, CONTACT, NOTICE, OCCASION),
    )


def hostile(text: str) -> Document:
    """A document in which a user has typed `text` in every place."""
    words = LocalizedText.same(text)
    return Document(
        kind="announcement",
        kind_name=LocalizedText("イベント告知", "Event announcement"),
        title=words,
        languages=BOTH,
        blocks=(
            Alert("postponed", words),
            Paragraphs("summary", words),
            Facts((Fact("audience", LocalizedText("対象", "Who can attend"), words),)),
            Programme(LocalizedText("プログラム", "Programme"), (ProgrammeRow("13:30", "14:00", words, words),)),
            Contact(LocalizedText("問い合わせ先", "Contact"), words),
            Notice(words),
            replace(OCCASION, title=words, summary=words, location=words, address=NO_WORDS, categories=(text,)),
        ),
        masthead=words,
    )
