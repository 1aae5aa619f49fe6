"""Plain text is wrapped by what the eye sees, and says what the page says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ouik_desktop.blocks import Alert, Column, Fact, FactKind, Facts, Table
from ouik_desktop.formats.plain_text import WIDTH, text_of, write
from ouik_desktop.formats.said import printable
from ouik_desktop.formats.wrapping import wrap
from ouik_desktop.japanese import columns
from ouik_desktop.localized import LocalizedText
from tests.formats.cafe import cafe, hostile, japanese_only
from tests.formats.strings import hostile_strings

ENGLISH = """\
UNU-IAS OUIK                                        Event announcement
----------------------------------------------------------------------

SDGs Café: From Satoyama and Satoumi to the Table

Starting from the foods raised by the satoumi of Noto and the satoyama
of Kaga, this café looks at how local food culture and biodiversity
depend on each other. After talks, the floor is open for discussion.

Date and time:         Saturday, 23 January 2027, 13:30–16:00 (JST;
                       doors open 13:00)
Venue:                 2F Garden Room, Shiinoki Cultural Complex
                       2-1-1 Hirosaka, Kanazawa, Ishikawa 920-0962,
                       Japan
Organised by:          United Nations University Institute for the
                       Advanced Study of Sustainability, Operating
                       Unit Ishikawa/Kanazawa
In cooperation with:   Kikugawa Community Centre, コード・フォー・カナ
                       ザワ
Fee:                   Free of charge (pre-registration required)
Registration deadline: Wednesday, 20 January 2027, 17:00 (JST)

Programme
  13:30  Opening remarks
  13:40  Keynote lecture: Food culture of the satoumi
         Sakura Takahashi (Associate Professor, Kaku University)
  14:20  Coffee break

Registration form:
  https://ouik.example/e/20270123

Contact:
  UNU-IAS OUIK
  Tel. +81-76-224-2266 office@ouik.example

----------------------------------------------------------------------
Please note that participants may appear in photography.
"""

JAPANESE = """\
国連大学IAS OUIK                                          イベント告知
----------------------------------------------------------------------

SDGsカフェ 里山里海のめぐみを食卓へ

能登の里海と加賀の里山が育んできた食材を手がかりに、地域の食文化と生物
多様性のつながりを考えます。研究者、生産者、料理人の話を聞いたあと、会
場の皆さまと意見を交わします。

日時：    2027年1月23日(土)13:30–16:00(開場 13:00)
会場：    しいのき迎賓館 2階 ガーデンルーム
          〒920-0962 石川県金沢市広坂2-1-1
主催：    国連大学サステイナビリティ高等研究所 いしかわ・かなざわオペ
          レーティング・ユニット
協力：    菊川公民館、コード・フォー・カナザワ
参加費：  無料（要事前申込）
申込締切：2027年1月20日(水)17:00

プログラム（敬称略）
  13:30  開会挨拶
  13:40  基調講演「里海の食文化」
         髙橋 さくら（架空大学 准教授）
  14:20  休憩

申込フォーム：
  https://ouik.example/e/20270123

問い合わせ先：
  国連大学IAS OUIK
  TEL 076-224-2266 office@ouik.example

----------------------------------------------------------------------
当日は記録のため写真を撮影します。
"""


def test_an_announcement_in_english() -> None:
    assert text_of(cafe(("en",))) == ENGLISH


def test_an_announcement_in_japanese() -> None:
    assert text_of(cafe(("ja",))) == JAPANESE


def test_both_languages_stand_one_below_the_other_in_either_layout() -> None:
    both = JAPANESE + "\n" + "=" * WIDTH + "\n\n" + ENGLISH
    assert text_of(cafe()) == both
    assert text_of(cafe(layout="side-by-side")) == both


def test_what_is_missing_in_english_is_left_out_and_the_reader_is_told_where_to_look() -> None:
    english = text_of(japanese_only(("ja", "en"))).split("=" * WIDTH)[1].strip().split("\n")
    assert english[3:7] == [
        "SDGsカフェ 里山里海のめぐみを食卓へ",
        "",
        "(Details of this event are available in Japanese only.)",
        "",
    ]
    assert not any(line.startswith("Fee:") for line in english)


def test_a_postponed_event_says_so_before_anything_else() -> None:
    alert = Alert("postponed", LocalizedText("延期になりました。", "This event has been postponed."))
    lines = text_of(cafe(("en",), "stacked", alert)).split("\n")
    assert lines[3:6] == [
        "SDGs Café: From Satoyama and Satoumi to the Table",
        "",
        "*** This event has been postponed. ***",
    ]


def test_the_file_is_utf_8_with_plain_line_ends(tmp_path: Path) -> None:
    written = write(cafe(("ja",)), tmp_path / "cafe.txt")
    assert written.path.read_bytes() == JAPANESE.encode("utf-8")


def test_every_hostile_string_stands_there_as_typed() -> None:
    for typed in hostile_strings():
        told = "".join(text_of(hostile(typed)).split())
        assert told.count("".join(printable(typed).split())) >= 5, typed


# --- lines ------------------------------------------------------------------------------------------------------------


def test_no_line_begins_with_a_closing_mark_and_none_ends_with_an_opening_one() -> None:
    assert wrap("里山里海、のめぐみ。", 8) == ["里山里", "海、のめ", "ぐみ。"]
    assert wrap("基調講演「里海」です", 10) == ["基調講演", "「里海」で", "す"]
    assert wrap("オペレーティング", 6) == ["オペ", "レー", "ティン", "グ"]


def test_words_and_addresses_are_not_cut() -> None:
    address = "https://ouik.example/a/very/long/address"
    assert wrap(f"See {address} now", 20) == ["See", address, "now"]
    assert wrap("申込はhttps://ouik.example/まで", 12) == ["申込は", "https://ouik.example/", "まで"]


def test_lines_after_the_first_are_indented() -> None:
    assert wrap("里山里海のめぐみ", 10, "  ") == ["里山里海", "  のめぐみ"]


@given(st.text(alphabet="里山、。「」（）ーっab \n1–🎉", max_size=80), st.integers(8, 40))
def test_wrapping_loses_nothing_and_keeps_to_the_width(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        # what cannot be broken runs over: a row of marks, a word
        assert columns(line) <= width or len(wrap(line, width)) == 1


# --- lists ------------------------------------------------------------------------------------------------------------


def listed(*rows: tuple[str, str]) -> str:
    heads = (
        Column("name", LocalizedText("氏名\n（漢字）", "Name")),
        Column("people", LocalizedText("人数", "People"), numeric=True),
    )
    table = Table(heads, tuple(dict(zip(("name", "people"), row, strict=True)) for row in rows))
    return text_of(replace(cafe(("ja",)), blocks=(table,))).split("\n\n", 2)[2]


def test_a_narrow_list_stands_in_columns_as_wide_as_its_words() -> None:
    assert listed(("髙橋 花子", "5"), ("Li", "1,205")) == (
        "氏名 （漢字）   人数\n"  # full-width letters count two columns, numbers stand flush right
        "--------------------\n"
        "髙橋 花子          5\n"
        "Li             1,205\n"
    )


def test_a_list_too_wide_for_a_mail_is_told_row_by_row() -> None:
    assert listed(("金" * 40, "5"), ("Li", "")) == (
        "氏名 （漢字）：" + "金" * 27 + "\n" + " " * 15 + "金" * 13 + "\n人数：         5\n\n氏名 （漢字）：Li\n"
    )


def test_every_moment_is_written_with_half_width_brackets() -> None:
    opens = Fact("registration_opens", LocalizedText("申込開始"), LocalizedText("12月5日（土）"), FactKind.MOMENT)
    words = Fact("notes", LocalizedText("備考"), LocalizedText("雨天決行（予定）"))
    text = text_of(replace(cafe(("ja",)), blocks=(Facts((opens, words)),)))
    assert "申込開始：12月5日(土)\n備考：    雨天決行（予定）\n" in text
