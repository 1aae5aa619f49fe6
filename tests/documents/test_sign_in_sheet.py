"""Who is looked for at the reception desk, and how."""

from __future__ import annotations

from datetime import time

import pytest

from ouik_desktop.blocks import Link, ListFrame, NameList, NameRow, WalkIns
from ouik_desktop.documents import KINDS, SIGN_IN_SHEET, Bundle, desks, sign_in_sheet
from ouik_desktop.i18n import Code
from ouik_desktop.model import LocalizedText, Registration
from tests.documents.office import MADE, cafe, office, person, registration


def people() -> list[Registration]:
    return [
        registration(1, person("和田", "翔", "わだ しょう", "Sho Wada")),
        registration(2, person("東", "恵", "あずま めぐみ", "Megumi Azuma"), attendance="speaker", remark="席指定"),
        registration(3, person("", "", "", "Maria Fernández", affiliation=LocalizedText("", "FAO"))),
        registration(4, person("小鳥遊", "読")),
        registration(5, person("がくと", "", "ガクト")),
        registration(6, person("角", "人", "かく と", "To Kaku", affiliation=LocalizedText("金沢市", "Kanazawa City"))),
        registration(7, person("北", "待", "きた まつ"), state="waiting"),
        registration(8, person("北", "止", "きた とめる"), state="cancelled"),
        registration(9, person("北", "来", "きた らい", "Rai Kita"), state="attended"),
    ]


def names(language: Code = "ja", desk: tuple[str, str] | None = None) -> NameList:
    document = sign_in_sheet.compose(cafe(), people(), office(), language, made=MADE, desk=desk)
    (block,) = document.of(NameList)
    return block


def test_names_stand_in_the_order_of_their_reading_under_their_headings() -> None:
    assert [(row.band, row.number, row.name, row.reading) for row in names().rows] == [
        ("あ", "2", "東 恵", "あずま めぐみ"),
        ("か", "6", "角 人", "かく と"),
        ("か", "5", "がくと", "がくと"),
        ("か", "9", "北 来", "きた らい"),
        ("わ", "1", "和田 翔", "わだ しょう"),
        ("A–Z", "3", "Maria Fernández", ""),
        ("その他", "4", "小鳥遊 読", ""),
    ]


def test_english_goes_by_the_family_name_and_shows_the_japanese_above() -> None:
    assert [(row.band, row.number, row.name, row.reading) for row in names("en").rows] == [
        ("A", "2", "Megumi Azuma", "東 恵"),
        ("F", "3", "Maria Fernández", ""),
        ("K", "6", "To Kaku", "角 人"),
        ("K", "9", "Rai Kita", "北 来"),
        ("W", "1", "Sho Wada", "和田 翔"),
        ("Others", "5", "がくと", ""),
        ("Others", "4", "小鳥遊 読", ""),
    ]


def test_a_row_says_who_somebody_is_and_what_reception_must_know() -> None:
    assert names().rows[0] == NameRow(
        number="2",
        name="東 恵",
        reading="あずま めぐみ",
        affiliation="",
        role="登壇者",
        remark="席指定",
        band="あ",
        is_general=False,
    )


def test_no_mail_no_phone_and_no_health_is_on_the_list() -> None:
    secret = person(
        "東", "恵", "あずま めぐみ", email="me@ouik.example", phone="090-0000-0000", access_needs="車いす", dietary="卵"
    )
    row = registration(1, secret, note="内緒", seat="A-1")
    document = sign_in_sheet.compose(cafe(), [row], office(), "ja", made=MADE)
    for word in ("me@", "090", "車いす", "卵", "内緒"):
        assert word not in str(document)


def test_what_stands_around_the_list() -> None:
    event = cafe()
    event.reception_opens = time(12, 45)
    document = sign_in_sheet.compose(event, people(), office(), "ja", made=MADE)
    (block,) = document.of(NameList)
    assert block.frame == ListFrame(
        day="2027年1月23日（土）",
        lines=(
            "2027年1月23日（土）\u3000受付開始 12:45\u3000開場 13:00\u3000しいのき迎賓館 2階 ガーデンルーム",
            "登録 7名（2026年12月1日 10:42 現在）\u3000敬称略・五十音順",
        ),
        confidential="取扱注意・回収",
        handling=(
            "参加者の個人情報です。受付以外の目的に使わず、終了後は必ず回収し、名簿係へ戻してください。印刷 2026-12-01 10:42"
        ),
        continued="{band}（続き）",
    )
    assert names("en").frame.lines[1] == "7 people registered (as of 1 December 2026 10:42) · by family name"
    assert [link.url for link in document.of(Link)] == ["https://ouik.example/e/20270123"]


def test_walk_ins_go_on_from_the_last_number_ever_given() -> None:
    assert names().walk_ins == WalkIns("当日参加", "当日", first_number=10)


def test_a_desk_has_its_own_headings_and_unnumbered_blank_rows() -> None:
    desk = names(desk=("か", "さ"))
    assert [row.number for row in desk.rows] == ["6", "5", "9"]
    assert desk.walk_ins.first_number is None
    assert "受付 か–さ" in desk.frame.lines[1]
    assert [row.number for row in names(desk=("わ", "その他")).rows] == ["1", "3", "4"]


@pytest.mark.parametrize(
    ("typed", "language", "heading"),
    [
        ("ナ", "ja", "な"),
        ("ば", "ja", "は"),
        ("ん", "ja", "わ"),
        ("z", "ja", "A–Z"),
        ("q", "en", "Q"),
        ("@", "ja", None),
    ],
)
def test_a_desk_begins_and_ends_with_a_heading_however_it_is_typed(
    typed: str, language: Code, heading: str | None
) -> None:
    assert desks.heading(typed, language) == heading


def test_a_desk_is_given_in_the_alphabet_of_its_list_or_the_other() -> None:
    assert (desks.span("あ", "た", "ja"), desks.span("あ", "た", "en")) == (("あ", "た"), ("あ", "た"))
    assert (desks.span("た", "あ", "ja"), desks.span("あ", "@", "ja")) == (None, None)
    assert [(row.band, row.number) for row in names("en", ("か", "た")).rows] == [
        ("K", "6"),
        ("K", "9"),
        ("Others", "5"),
    ]


def test_who_stands_behind_the_last_letter_goes_to_its_desk_unless_another_was_given() -> None:
    assert desks.to_the_end([("あ", "た"), ("な", "わ")], "ja") == [("あ", "た"), ("な", "その他")]
    assert desks.to_the_end([("あ", "わ"), ("A–Z", "A–Z")], "ja") == [("あ", "わ"), ("A–Z", "A–Z")]
    assert [row.number for row in names("en", ("L", "その他")).rows] == ["1", "5", "4"]
    assert "Desk L–Others" in names("en", ("L", "その他")).frame.lines[1]


def test_the_kinds_are_composed_from_one_bundle() -> None:
    bundle = Bundle(cafe(), office(), MADE, registrations=tuple(people()))
    assert [kind.compose(bundle, ("ja", "en")).kind for kind in KINDS] == [kind.id for kind in KINDS]
    assert SIGN_IN_SHEET.compose(bundle, ("en", "ja")).languages == ("en",)
