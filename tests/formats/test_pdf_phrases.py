"""Lines break where a reader takes breath."""

from __future__ import annotations

import pytest

from ouik_desktop.formats.pdf.phrases import NARROW, Run, address, english, japanese, lines, names, plain, split


@pytest.mark.parametrize(
    ("words", "phrases"),
    [
        ("SDGsカフェ 里山里海のめぐみを食卓へ", ["SDGsカフェ ", "里山里海の", "めぐみを", "食卓へ"]),
        ("2027年1月23日（土）13:30–16:00（開場 13:00）", ["2027年1月23日", "（土）", "13:30–16:00", "（開場 13:00）"]),
        ("一般社団法人コード・フォー・カナザワ", ["一般社団法人コード・フォー・カナザワ"]),
        ("いしかわ・かなざわオペレーティング・ユニット", ["いしかわ・かなざわ", "オペレーティング・ユニット"]),
        ("生物文化多様性圏 ― 連携モデル", ["生物文化多様性圏 ― ", "連携モデル"]),
        ("しいのき迎賓館 2階 ガーデンルーム", ["しいのき迎賓館 2階 ", "ガーデンルーム"]),
        ("", []),
    ],
)
def test_japanese_is_parted_at_phrases_and_never_inside_names_and_numbers(words: str, phrases: list[str]) -> None:
    assert list(split(words)) == phrases
    assert "".join(split(words)) == words


def test_brackets_stay_outside_of_the_box() -> None:
    assert japanese("次の世代へ「手渡す」、") == [
        Run("次の", boxed=True),
        Run("世代へ", boxed=True),
        Run("「"),
        Run("手渡す", boxed=True),
        Run("」、"),
    ]


def test_what_is_no_longer_than_a_phrase_needs_no_box() -> None:
    assert lines("開場 13:00", "ja") == [[Run("開場 13:00")]]


def test_a_narrow_column_keeps_shorter_phrases_whole() -> None:
    hall = "金沢市の生涯学習推進センター"
    assert lines(hall, "ja") == [[Run(hall)]]
    assert lines(hall, "ja", NARROW) == [[Run("金沢市の", boxed=True), Run("生涯学習推進センター", boxed=True)]]


def test_a_time_and_its_zone_stay_on_one_line() -> None:
    assert english("Saturday, 23 January 2027, 13:30–16:00 (JST; doors open 13:00)") == [
        Run("Saturday, 23 January 2027, "),
        Run("13:30–16:00", boxed=True),
        Run(" "),
        Run("(JST; doors open 13:00)", boxed=True),
    ]
    assert english("Wednesday, 20 January 2027, 17:00 (JST)")[-1] == Run("17:00 (JST)", boxed=True)


def test_a_japanese_name_in_english_says_that_it_is_japanese() -> None:
    assert names("Ishikawa Prefecture, 金沢ホタルの会") == [
        [Run("Ishikawa Prefecture", boxed=True), Run(", "), Run("金沢ホタルの会", language="ja")]
    ]


def test_addresses_break_after_their_slashes() -> None:
    assert address("ouik.example/e/20270123") == [
        [Run("ouik.example/", boxed=True), Run("e/", boxed=True), Run("20270123", boxed=True)]
    ]


def test_words_without_end_break_and_nothing_is_added() -> None:
    word = "https://ouik.example/" + "a" * 40
    (runs,) = plain(f"See {word} there")
    assert "".join(run.words for run in runs) == f"See {word} there"
    assert max(len(run.words) for run in runs if run.boxed) <= 11
    assert runs[0] == Run("See ")


def test_marks_that_turn_letters_round_are_left_out() -> None:
    assert plain("a\u202eb\u202c") == [[Run("ab")]]
