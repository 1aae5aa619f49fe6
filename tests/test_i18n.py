"""The words of the program: a text waits for its language, dates read as the office writes them."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ouik_desktop.calendar_words import era_of
from ouik_desktop.holiday import holiday
from ouik_desktop.i18n import (
    ENGLISH,
    JAPANESE,
    DateStyle,
    Language,
    _,
    both,
    c_,
    language,
    midway,
    n_,
    verbatim,
)
from ouik_desktop.localized import LocalizedText

SATURDAY = date(2026, 12, 5)
days = st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31))


# --- texts ------------------------------------------------------------------------------------------------------------


def test_a_text_is_said_in_the_readers_language() -> None:
    text = _("There is no folder {folder}. Make it or choose another one.", folder="会議/12月")
    assert both(text) == {
        "ja": "フォルダー会議/12月がありません。作成するか、別のフォルダーを選んでください。",
        "en": "There is no folder 会議/12月. Make it or choose another one.",
    }


def test_english_counts_in_two_forms() -> None:
    assert [ENGLISH.say(n_("{count} box", "{count} boxes", count)) for count in (0, 1, 2)] == [
        "0 boxes",
        "1 box",
        "2 boxes",
    ]


def test_one_english_word_may_be_two_in_japanese() -> None:
    state, kind = c_("event state", "Cancelled"), c_("participant state", "Cancelled")
    assert ENGLISH.say(state) == ENGLISH.say(kind)
    assert JAPANESE.say(state) != JAPANESE.say(kind)


def test_the_users_words_are_never_read_as_messages_or_places() -> None:
    assert ENGLISH.say(verbatim("{0.__class__} %s {name}")) == "{0.__class__} %s {name}"


def test_bilingual_values_are_put_in_by_language() -> None:
    text = _("{what} on {day}", what=LocalizedText("会議"), day=SATURDAY)
    assert ENGLISH.say(text) == "会議 on Saturday, 5 December 2026"


def test_lists_inside_a_sentence() -> None:
    text = _("{names} were added", names=["山田", verbatim("Lee")])
    assert ENGLISH.say(text) == "山田 and Lee were added"
    for words, japanese, english in (
        ([], "", ""),
        (["山田"], "山田", "山田"),
        (["山田", "Lee"], "山田、Lee", "山田 and Lee"),
        (["山田", "Lee", "林"], "山田、Lee、林", "山田, Lee and 林"),
    ):
        assert (JAPANESE.join(words), ENGLISH.join(words)) == (japanese, english)


# --- dates ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "japanese", "english"),
    [
        (SATURDAY, "2026年12月5日(土)", "Saturday, 5 December 2026"),
        (date(2026, 11, 23), "2026年11月23日(月・祝)", "Monday, 23 November 2026"),
        (date(2026, 9, 22), "2026年9月22日(火・祝)", "Tuesday, 22 September 2026"),
    ],
)
def test_a_date_in_both_languages(day: date, japanese: str, english: str) -> None:
    assert (JAPANESE.date(day), ENGLISH.date(day)) == (japanese, english)


def test_shorter_dates() -> None:
    assert JAPANESE.date(SATURDAY, year=False, weekday=False) == "12月5日"
    assert ENGLISH.date(SATURDAY, year=False, weekday=False) == "5 December"
    assert (JAPANESE.month(SATURDAY), ENGLISH.month(SATURDAY)) == ("2026年12月", "December 2026")
    assert (JAPANESE.short_date(SATURDAY), ENGLISH.short_date(SATURDAY)) == ("12/5(土)", "Sat 5 Dec")
    assert (JAPANESE.day_and_month(SATURDAY), ENGLISH.day_and_month(SATURDAY)) == ("12/5", "5 Dec")
    assert JAPANESE.short_date(SATURDAY, year=True) == "2026/12/5(土)"
    assert ENGLISH.short_date(SATURDAY, year=True) == "Sat 5 Dec 2026"


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 12, 5), "令和8年12月5日(土)"),
        (date(2019, 5, 1), "令和元年5月1日(水・祝)"),
        (date(2019, 4, 30), "平成31年4月30日(火・祝)"),
        (date(1989, 1, 7), "昭和64年1月7日(土)"),
        (date(2029, 1, 4), "令和11年1月4日(木)"),
        (date(1900, 1, 15), "西暦1900年1月15日(月)"),
    ],
)
def test_years_of_the_era_are_a_taste_of_the_office(day: date, written: str) -> None:
    assert Language("ja", DateStyle(era=True)).date(day) == written


def test_brackets_are_full_width_on_paper() -> None:
    assert JAPANESE.on_paper().date(SATURDAY) == "2026年12月5日（土）"
    assert ENGLISH.on_paper().date(SATURDAY) == ENGLISH.date(SATURDAY)


@pytest.mark.parametrize(
    ("style", "start", "end", "japanese", "english"),
    [
        (DateStyle(), time(13, 30), time(16), "13:30–16:00", "13:30–16:00"),
        (DateStyle(wave_dash=True), time(13, 30), time(16), "13:30〜16:00", "13:30–16:00"),
        (DateStyle(), time(9, 5), None, "9:05–", "09:05–"),
        (DateStyle(), time(0), time(0, 30), "0:00–0:30", "00:00–00:30"),
        (DateStyle(), time(18), time(0), "18:00–24:00", "18:00–24:00"),
    ],
)
def test_times_of_day(style: DateStyle, start: time, end: time | None, japanese: str, english: str) -> None:
    said = Language("ja", style).time_range(start, end), Language("en", style).time_range(start, end)
    assert said == (japanese, english)


def test_a_moment_inside_a_sentence() -> None:
    text = _("Saved {at}", at=datetime(2026, 12, 1, 10, 42))
    assert ENGLISH.say(text) == "Saved Tuesday, 1 December 2026 10:42"


@given(days)
def test_every_day_has_an_era_that_had_begun(day: date) -> None:
    name, year = era_of(day)
    assert year >= 1
    assert era_of(day + timedelta(days=366)) > (name, year) or era_of(day + timedelta(days=366))[0] != name


@given(days)
def test_a_date_keeps_its_numbers_in_both_languages(day: date) -> None:
    numbers = {str(day.year), str(day.day)}
    assert all(number in JAPANESE.date(day) and number in ENGLISH.date(day) for number in numbers)


@given(days)
def test_a_holiday_is_marked_and_no_other_day(day: date) -> None:
    assert ("祝" in JAPANESE.date(day)) == (holiday(day) is not None)


def test_there_are_two_languages_and_whatever_is_not_japanese_is_english() -> None:
    assert (JAPANESE.other, ENGLISH.other) == (ENGLISH, JAPANESE)
    assert [language(code) for code in ("ja", "en", "fr")] == [JAPANESE, ENGLISH, ENGLISH]


def test_a_list_is_parted_by_the_comma_of_its_language() -> None:
    names = ["山田", "Hayashi", "Mori"]
    assert [language.parted(names) for language in (JAPANESE, ENGLISH)] == [
        "山田、Hayashi、Mori",
        "山田, Hayashi, Mori",
    ]
    assert [language.join(names) for language in (JAPANESE, ENGLISH)] == [
        "山田、Hayashi、Mori",
        "山田, Hayashi and Mori",
    ]


# --- the user's words between quotation marks -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "japanese", "english"),
    [
        ("会議", "「会議」を削除しました", "“会議” deleted"),
        ("公開「都市と『川』」", "「公開『都市と「川」』」を削除しました", "“公開「都市と『川』」” deleted"),
        ("Kim’s “City ‘Two’”", "「Kim’s “City ‘Two’”」を削除しました", "“Kim’s ‘City “Two”’” deleted"),
        ("‘Kim’s’ and students’", "「‘Kim’s’ and students’」を削除しました", "““Kim’s” and students’” deleted"),
        ("", "「(空欄)」を削除しました", "“(empty)” deleted"),
    ],
)
def test_marks_within_marks_are_inner_ones(title: str, japanese: str, english: str) -> None:
    assert both(_("“{event}” deleted", event=title)) == {"ja": japanese, "en": english}


def test_an_act_within_marks_turns_the_marks_of_the_title_twice() -> None:
    act = _("Delete event “{event}”", event="「川」と“City”")
    assert both(_("“{act}” is not undone.", act=act)) == {
        "ja": "「催し『「川」と“City”』の削除」は元に戻されていません。",
        "en": "“Delete event ‘「川」と“City”’” is not undone.",
    }


def test_words_outside_of_marks_stay_as_they_are() -> None:
    assert ENGLISH.say(_("Saved {at}", at="“{x}”「」")) == "Saved “{x}”「」"


def test_a_label_begins_small_in_the_midst_of_an_english_sentence() -> None:
    fields = [midway(c_("field", "Title")), midway(c_("field", "SDGs"))]
    assert both(_("{fields} of “{event}”", fields=fields, event="Café")) == {
        "ja": "「Café」の題名、SDGs",
        "en": "title and SDGs of “Café”",
    }
