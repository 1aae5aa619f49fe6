"""Single cells of lists: names with and without a space, moments in every habit, mail addresses and telephones."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ouik_desktop.i18n import JAPANESE
from ouik_desktop.model.clock import TOKYO
from ouik_desktop.work.importing import times, values
from ouik_desktop.work.people import names
from ouik_desktop.work.people.names import Families

FAMILIES = Families([("森", "もり"), ("森本", "もりもと"), ("東海", "とうかい"), ("加藤", "かとう"), ("山本", "")])


@pytest.mark.parametrize(
    ("whole", "kana", "parts"),
    [
        ("山田 太郎", "", ("山田", "太郎")),
        ("山田　太郎", "", ("山田", "太郎")),
        ("山本結衣", "", ("山本", "結衣")),
        ("山本結衣", "やまもと ゆい", ("山本", "結衣")),
        ("佐藤花子", "さとう はなこ", ("佐藤花子", "")),
        ("中村さゆり", "なかむら さゆり", ("中村", "さゆり")),
        ("いしい加奈", "イシイ カナ", ("いしい", "加奈")),
        ("森本太郎", "", ("森本太郎", "")),  # 森 or 森本: nobody can tell
        ("森本太郎", "もりもと たろう", ("森本", "太郎")),
        ("東海林太郎", "しょうじ たろう", ("東海林太郎", "")),
        ("加藤淳", "かとうじゅん", ("加藤", "淳")),
        ("森", "", ("森", "")),
    ],
)
def test_a_name_is_parted_only_where_something_tells_how(whole: str, kana: str, parts: tuple[str, str]) -> None:
    assert names.parted(whole, kana, FAMILIES) == parts


def test_a_reading_without_a_space_is_parted_by_a_known_family() -> None:
    assert names.reading_parts("かとうじゅん", "加藤", "淳", FAMILIES) == ("かとう", "じゅん")
    assert names.reading_parts("ふじたはるか", "藤田", "春香", FAMILIES) == ("ふじたはるか", "")


@pytest.mark.parametrize(
    ("whole", "kana", "family_and_given"),
    [
        ("Yuki Sasaki", "", ("Sasaki", "Yuki")),
        ("SASAKI Yuki", "", ("SASAKI", "Yuki")),
        ("Sasaki, Yuki", "", ("Sasaki", "Yuki")),
        ("Ludwig van der Berg", "", ("van der Berg", "Ludwig")),
        ("Ohta Yui", "おおた ゆい", ("Ohta", "Yui")),
        ("Yui Oota", "おおた ゆい", ("Oota", "Yui")),
        ("Madonna", "", ("Madonna", "")),
    ],
)
def test_a_name_in_latin_letters_is_parted(whole: str, kana: str, family_and_given: tuple[str, str]) -> None:
    assert names.latin_parts(whole, kana) == family_and_given


@pytest.mark.parametrize(
    ("latin", "kana"),
    [
        ("Ohno", "おおの"),
        ("Oono", "オオノ"),
        ("Ōno", "おおの"),
        ("Sinya", "しんや"),
        ("Shin'ya", "しんや"),
        ("Tizu", "ちず"),
    ],
)
def test_romanisations_of_any_system_sound_alike(latin: str, kana: str) -> None:
    assert names.sounds_alike(latin, kana)


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-08-05 09:05:07", datetime(2026, 8, 5, 0, 5, 7)),
        ("2026-08-05T09:05:07+02:00", datetime(2026, 8, 5, 7, 5, 7)),
        ("2026-08-05T00:05:07Z", datetime(2026, 8, 5, 0, 5, 7)),
        ("2026/08/05 9:05:07 午前 GMT+9", datetime(2026, 8, 5, 0, 5, 7)),
        ("2026/08/05 12:10:07 午後 GMT+9", datetime(2026, 8, 5, 3, 10, 7)),
        ("2026/08/06 0:30:07 午前 GMT+9", datetime(2026, 8, 5, 15, 30, 7)),
        ("2026/08/05 午後1:24:07", datetime(2026, 8, 5, 4, 24, 7)),
        ("2026/08/05 9:05:07 PM GMT+9", datetime(2026, 8, 5, 12, 5, 7)),
        ("2019年7月13日 13時02分", datetime(2019, 7, 13, 4, 2)),
        ("２０２６年８月５日（水）　９時５分", datetime(2026, 8, 5, 0, 5)),
        ("令和8年8月5日 9:05", datetime(2026, 8, 5, 0, 5)),
        ("R8.8.5", datetime(2026, 8, 4, 15, 0)),
        ("05.08.2026 09:05", datetime(2026, 8, 5, 0, 5)),
        ("05/08/2026 09:05", datetime(2026, 8, 5, 0, 5)),
        ("5 August 2026, 09:05", datetime(2026, 8, 5, 0, 5)),
        ("Aug 5, 2026 9:05 AM", datetime(2026, 8, 5, 0, 5)),
        ("2026年8月5日(水) 午後1時半", datetime(2026, 8, 5, 4, 30)),
        ("Mittwoch, 5. August 2026, 09:05 Uhr", datetime(2026, 8, 5, 0, 5)),
        ("5 déc. 2026 09:05", datetime(2026, 12, 5, 0, 5)),
        ("46239.378553", datetime(2026, 8, 5, 0, 5, 7)),
        ("来週", None),
        ("2026-13-45", None),
        ("", None),
    ],
)
def test_moments_are_read_in_every_habit(text: str, utc: datetime | None) -> None:
    assert times.moment(text, TOKYO) == utc


def test_days_and_months_are_told_apart_by_the_one_that_can_be_read_in_one_way() -> None:
    assert times.day_first(["05/08/2026", "25/08/2026"], habit=False)
    assert not times.day_first(["05/08/2026", "08/25/2026"], habit=True)
    assert not times.day_first(["05/08/2026"], habit=False)
    assert times.moment("08/02/2026 10:00 AM", TOKYO, days_first=False) == datetime(2026, 8, 2, 1, 0)


@given(st.text(max_size=40))
def test_no_cell_whatever_is_more_than_no_date_or_no_mail(text: str) -> None:
    times.moment(text, TOKYO)
    address, wrong = values.mail(text)
    assert address == "" or "@" in address
    assert wrong is None or JAPANESE.say(wrong)


@pytest.mark.parametrize(
    ("text", "address", "wrong"),
    [
        ("taro@example.jp", "taro@example.jp", None),
        (" 花子＠example.jp", "花子@example.jp", None),
        ("ＴＡＲＯ＠ＥＸＡＭＰＬＥ.JP", "TARO@EXAMPLE.JP", None),
        ("Taro Yamada <taro@example.jp>", "taro@example.jp", None),
        ("Taro Yamada < taro@example.jp >", "taro@example.jp", None),
        ("anonymous", "", None),
        ("なし", "", None),
        ("yamada(at)example", "", "メールに「@」がありません。"),
        ("nakamura@@example.jp", "", "メールに「@」が2つあります。"),
        ("taro @example.jp", "", "メールの途中に空白があります。"),
        ("taro@localhost", "", "メールアドレスではありません。"),
        ("a@example.jp, b@example.jp", "a@example.jp", "メールアドレスが2つ以上あります。最初のものを使います。"),
    ],
)
def test_mail_addresses_are_mended_or_complained_of(text: str, address: str, wrong: str | None) -> None:
    found, reason = values.mail(text.strip())
    assert (found, reason and JAPANESE.say(reason)) == (address, wrong)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("076-555-1234", "076-555-1234"),
        ("+81-76-555-1234", "+81-76-555-1234"),
        ("０９０−５５５５−１２３４", "090-5555-1234"),
        ("9055551234", "09055551234"),
        ("765551234", "0765551234"),
        ("-", ""),
    ],
)
def test_telephones_are_in_half_width_and_get_their_zero_back(text: str, number: str) -> None:
    assert values.phone(text) == number


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Code for Kanazawa　課長", ("Code for Kanazawa", "課長")),
        ("-　課長", ("-", "課長")),
        ("NPO法人 里海の会　課長", ("NPO法人 里海の会", "課長")),
        ("NPO法人　里海の会", ("NPO法人　里海の会", "")),
        ("金沢大学・准教授", ("金沢大学", "准教授")),
        ("コード・フォー・カナザワ", ("コード・フォー・カナザワ", "")),
    ],
)
def test_affiliation_and_position_in_one_cell_are_parted(text: str, parts: tuple[str, str]) -> None:
    assert values.organisation_and_position(text) == parts
