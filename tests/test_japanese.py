"""Japanese writing: what a coordinator types finds what a colleague wrote, and lists stand in the order of the reading."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ouik_desktop.japanese import (
    columns,
    fold,
    fold_all,
    has_japanese,
    index_heading,
    is_kana,
    reading_key,
    same_words,
    shown_reading,
    to_hiragana,
)

HIRAGANA = [chr(code) for code in range(0x3041, 0x3097)]
KATAKANA = [chr(code) for code in range(0x30A1, 0x30F7)]
readings = st.text(st.sampled_from([*HIRAGANA, *KATAKANA, "ー", "ゝ", "ヾ"]), max_size=6)


def in_order(*words: str) -> list[str]:
    shuffled = words[::-1]  # a stable sort would let equal keys look right
    return sorted(shuffled, key=reading_key)


# --- search -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("さとう", "サトウ"),
        ("さとう", "ｻﾄｳ"),
        ("がくと", "ｶﾞｸﾄ"),
        ("がくと", unicodedata.normalize("NFD", "がくと")),
        ("(株)山田", "㈱ 山田"),
        ("tanaka@example.org", "ＴＡＮＡＫＡ＠example.org"),
        ("ファン・パストール", "ファンパストール"),
        ("ジャン＝ピエール", "ジャン ピエール"),
        ("jose", "José"),
        ("ORSTED", "Ørsted"),
        ("里山〜里海", "里山～里海"),
        ("明石太郎", "明石\u200b太郎"),
    ],
)
def test_two_ways_of_writing_find_each_other(typed: str, kept: str) -> None:
    assert fold(typed) == fold(kept)


@pytest.mark.parametrize(("one", "other"), [("高橋", "髙橋"), ("かくと", "がくと"), ("びよういん", "びょういん")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(
    st.lists(st.text(st.sampled_from([*HIRAGANA, *KATAKANA, *"ー山田髙𠮷Aé"]))),
    st.sampled_from([" ", "　", "・", "\u200b"]),
)
def test_spaces_never_hide_a_name(parts: list[str], space: str) -> None:
    assert fold(space.join(parts)) == fold("".join(parts)) == "".join(map(fold, parts))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_form_of_unicode_never_hides_a_name(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_plain_letters_fold_alone_as_they_do_beside_japanese(text: str) -> None:
    assert fold(f"{text}あ") == f"{fold(text)}あ"


@given(st.lists(st.text()))
def test_many_words_at_once_fold_as_each_does(words: list[str]) -> None:
    assert fold_all(words) == list(map(fold, words))


def test_a_reading_is_shown_as_hiragana_however_it_was_typed() -> None:
    assert [shown_reading(typed) for typed in ("ﾜﾀﾅﾍﾞ ｼｮｳﾀ", "イトウ カナ", "じょーんず ヴァル", "Garcia", "")] == [
        "わたなべ しょうた",
        "いとう かな",
        "じょーんず ゔぁる",
        "Garcia",
        "",
    ]


def test_more_spaces_or_wider_letters_are_the_same_words() -> None:
    assert same_words("第7回 会議", "第７回　会議")
    assert not same_words("第7回会議", "第8回会議")


# --- the order of readings, JIS X 4061 --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        ("かくと", "かぐと", "がくと"),
        ("きあい", "キー", "きい", "きいと", "きんき"),
        ("は", "ば", "ぱ", "はあ"),
        ("ぁ", "ァ", "あ", "ア"),
        ("かって", "かつて", "がって", "がつて"),
        ("つ", "づ", "つう", "っえ"),
        ("いのうえ", "う", "ヴ", "うゑだ", "うん", "え"),
        ("わ", "ゐ", "ゑ", "を", "ん"),
        ("さゝき", "ささき"),
        ("てえた", "てーだ"),  # voicing anywhere decides before any ー does
        ("さとう", "サトウ", "サトウA"),
        ("あ", "ん", "1", "Abe", "Zander", "山田", ""),
    ],
)
def test_readings_stand_in_the_order_of_the_standard(words: tuple[str, ...]) -> None:
    assert in_order(*words) == list(words)


@pytest.mark.parametrize(
    "same",
    ["やまだ たろう", "やまだ　たろう", "やまだ・たろう", "ﾔﾏﾀﾞ ﾀﾛｳ", unicodedata.normalize("NFD", "ヤマダタロウ")],
)
def test_spaces_and_widths_do_not_move_a_name(same: str) -> None:
    written_in_katakana = "ヤ" in unicodedata.normalize("NFKC", same)
    assert reading_key(same) == reading_key("ヤマダタロウ" if written_in_katakana else "やまだたろう")


def levels(reading: str) -> tuple[list[str], list[str]]:
    """The standard again, written the slow way: plain letters first, then voicing."""
    decomposed = [unicodedata.normalize("NFD", to_hiragana(letter)) for letter in reading]
    small = dict(zip("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ", strict=True))
    rank = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん"
    return [chr(rank.index(small.get(parts[0], parts[0]))) for parts in decomposed], [parts[1:] for parts in decomposed]


@given(st.lists(st.text(st.sampled_from(HIRAGANA), min_size=1, max_size=5)))
def test_plain_letters_then_voicing_decide(words: list[str]) -> None:
    assert [levels(word) for word in sorted(words, key=reading_key)] == sorted(map(levels, words))


@given(readings, readings)
def test_keys_are_equal_only_for_the_same_reading(one: str, other: str) -> None:
    assert (reading_key(one) == reading_key(other)) == (one == other)


@given(readings.filter(bool))
def test_a_name_stands_before_the_longer_names_that_begin_with_it(reading: str) -> None:
    assert reading_key(reading) < reading_key(reading + "ん")


@given(st.text())
def test_any_text_has_a_place_in_the_list(text: str) -> None:
    assert reading_key(text) <= reading_key("")
    assert index_heading(text) in [*"あかさたなはまやらわ", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "その他"]


@pytest.mark.parametrize(
    ("reading", "heading"),
    [
        ("がくと", "か"),
        ("ヴィクトル", "あ"),
        ("ぱんだ", "は"),
        ("ｻﾄｳ", "さ"),
        ("っつみ", "た"),
        ("ゐのうえ", "わ"),
        ("をかだ", "わ"),
        ("んどう", "わ"),
        ("・あべ", "あ"),
        ("ando", "A"),
        ("Ørsted", "O"),
        ("Émile", "E"),
        ("", "その他"),
        ("山田", "その他"),
        ("ー", "その他"),
        ("3番", "その他"),
    ],
)
def test_the_tab_of_a_name_list(reading: str, heading: str) -> None:
    assert index_heading(reading) == heading


@given(st.lists(readings.filter(lambda reading: reading[:1] not in ("ー", "ゝ", "ヾ", ""))))
def test_tabs_follow_each_other_in_a_sorted_list(words: list[str]) -> None:
    tabs = [index_heading(word) for word in sorted(words, key=reading_key)]
    assert tabs == sorted(tabs, key="あかさたなはまやらわ".index)


# --- kinds of letters, and how wide they are --------------------------------------------------------------------------


@pytest.mark.parametrize("reading", ["やまだ たろう", "ヤマダ・タロウ", "ﾔﾏﾀﾞ", "サトー", "ジャン＝ピエール"])
def test_a_reading_is_kana(reading: str) -> None:
    assert is_kana(reading)


@pytest.mark.parametrize("other", ["", "　", "山田", "Yamada", "やまだ太郎"])
def test_anything_else_is_no_reading(other: str) -> None:
    assert not is_kana(other)


@pytest.mark.parametrize(
    ("text", "japanese"), [("里山", True), ("ｶﾅ", True), ("𠮷野", True), ("Satoyama", False), ("", False)]
)
def test_japanese_is_recognised(text: str, japanese: bool) -> None:
    assert has_japanese(text) is japanese


@pytest.mark.parametrize(
    ("text", "width"), [("里山", 4), ("ｶﾞ", 2), ("か\u3099", 2), ("SDGs", 4), ("é", 1), ("e\u0301", 1)]
)
def test_width_in_columns(text: str, width: int) -> None:
    assert columns(text) == width
