"""What the bundled fonts can draw is known before a page is set."""

from __future__ import annotations

import pytest

from ouik_desktop.errors import MissingGlyph
from ouik_desktop.formats.glyphs import check, name_of, undrawable
from ouik_desktop.i18n import ENGLISH


@pytest.mark.parametrize(
    "words",
    [
        "髙橋 﨑 𠮷 邉 é ō",
        "①㈱㋿⓪",
        "か\u3099ん",
        "zero\u200bwidth\u200d",
        "葛\U000e0100城",
        "□✓…―–",
        "한국어",
        "line\nend\t",
    ],
)
def test_what_an_office_writes_can_be_drawn(words: str) -> None:
    assert undrawable(words) == []


@pytest.mark.parametrize(
    ("words", "missing"), [("🎉 and 🎉", ["🎉"]), ("☐ ✔", ["☐", "✔"]), ("שלום", list("שלום")), ("\x07", ["\x07"])]
)
def test_what_cannot_be_drawn_is_named_once(words: str, missing: list[str]) -> None:
    assert undrawable(words) == missing


def test_a_letter_is_quoted_with_what_stands_around_it() -> None:
    with pytest.raises(MissingGlyph) as told:
        check(["fine", "A long sentence in which somebody is happy 🎉 about the harvest", "🎉"])
    assert ENGLISH.say(told.value.text) == (
        "No font can draw 🎉 (U+1F389) in “…is happy 🎉 about th…”, and there is 1 more such text. "
        "Please write them another way."
    )


def test_letters_that_cannot_be_seen_are_named_by_number() -> None:
    assert [name_of("é"), name_of("\x07")] == ["é (U+00E9)", "U+0007"]
