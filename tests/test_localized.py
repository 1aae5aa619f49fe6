"""Words in two languages know what is missing and what is outdated."""

from datetime import date

import pytest

from ouik_desktop.i18n import Code
from ouik_desktop.model import LocalizedText, TranslationState

CAFE = LocalizedText("SDGsカフェ", "SDGs Café")
DAY = date(2026, 11, 28)


def states(text: LocalizedText) -> tuple[TranslationState, TranslationState]:
    return text.state("ja"), text.state("en")


def test_changing_one_side_outdates_the_other_and_says_since_when() -> None:
    changed = CAFE.within("ja", "SDGsカフェ 里山", DAY)
    assert changed == LocalizedText("SDGsカフェ 里山", "SDGs Café", "en", "SDGsカフェ", DAY)
    assert states(changed) == (TranslationState.CONFIRMED, TranslationState.OUTDATED)


def test_writing_the_outdated_side_catches_up() -> None:
    changed = CAFE.within("ja", "SDGsカフェ 里山", DAY).within("en", "SDGs Café: Satoyama", DAY)
    assert changed == LocalizedText("SDGsカフェ 里山", "SDGs Café: Satoyama")


def test_further_changes_of_the_source_keep_what_the_translation_was_made_from() -> None:
    changed = CAFE.within("ja", "SDGsカフェ 里", DAY).within("ja", "SDGsカフェ 里山", date(2026, 11, 29))
    assert (changed.was, changed.since) == ("SDGsカフェ", DAY)


def test_taking_the_change_back_takes_the_outdating_back() -> None:
    assert CAFE.within("ja", "別の題", DAY).within("ja", "SDGsカフェ", DAY) == CAFE


@pytest.mark.parametrize("trivial", ["SDGs カフェ", "ＳＤＧｓカフェ", " SDGsカフェ\n"])
def test_white_space_and_width_outdate_nothing(trivial: str) -> None:
    assert CAFE.within("ja", trivial, DAY).state("en") is TranslationState.CONFIRMED


def test_a_side_that_is_missing_is_owed_unless_it_is_not_needed() -> None:
    japanese_only = LocalizedText("ホタル調査 in 菊川")
    assert states(japanese_only) == (TranslationState.CONFIRMED, TranslationState.MISSING)
    assert japanese_only.unneeded("en").state("en") is TranslationState.NOT_NEEDED
    assert states(LocalizedText()) == (TranslationState.EMPTY, TranslationState.EMPTY)


def test_emptying_a_side_makes_it_missing_and_not_outdated() -> None:
    emptied = CAFE.within("ja", "別の題", DAY).within("en", "", DAY)
    assert states(emptied) == (TranslationState.CONFIRMED, TranslationState.MISSING)


COPIED = LocalizedText("里山").copied_to("en")


def test_a_copy_is_a_draft_until_it_is_written_over_or_confirmed() -> None:
    assert LocalizedText("里山", "里山", copied="en") == COPIED
    assert states(COPIED) == (TranslationState.CONFIRMED, TranslationState.DRAFT)
    assert COPIED.within("en", "Satoyama", DAY) == LocalizedText("里山", "Satoyama")
    assert COPIED.confirmed() == LocalizedText("里山", "里山")
    assert COPIED.within("en", "", DAY) == LocalizedText("里山")


@pytest.mark.parametrize(("side", "words"), [("ja", "里山の朝"), ("ja", "里山\n"), ("en", "里山 ")])
def test_a_copy_stays_one_whatever_becomes_of_its_source_and_its_white_space(side: Code, words: str) -> None:
    assert COPIED.within(side, words, DAY).state("en") is TranslationState.DRAFT


def test_there_is_nothing_to_copy_where_both_sides_are_the_same() -> None:
    name = LocalizedText.same("UNU-IAS OUIK")
    assert name.copied_to("en") == name
    assert LocalizedText(en="Satoyama").copied_to("en") == LocalizedText(en="Satoyama")


@pytest.mark.parametrize(
    "text", [CAFE, COPIED, CAFE.within("ja", "別の題", DAY), LocalizedText("ふりがな").unneeded("en"), LocalizedText()]
)
def test_what_is_stored_comes_back(text: LocalizedText) -> None:
    assert LocalizedText.from_json(text.to_json()) == text
