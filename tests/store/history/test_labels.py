"""Labels in the history: kept as message and values, said in the language of whoever reads them."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from ouik_desktop.i18n import ENGLISH, JAPANESE, Text, _
from ouik_desktop.localized import LocalizedText
from ouik_desktop.store.history.labels import read, written

words = st.text(min_size=1)
bilingual = st.builds(LocalizedText, words, words)
plain_values = st.none() | st.booleans() | st.integers() | st.text() | bilingual
values = st.recursive(plain_values, lambda inner: st.builds(lambda value: _("a {b}", b=value), inner), max_leaves=3)


@given(st.text(), st.dictionaries(st.text(min_size=1), values, max_size=3), st.integers() | st.none())
def test_history_keeps_a_label_as_it_was(message: str, kept: dict[str, object], count: int | None) -> None:
    text = Text(message, tuple(kept.items()), "many" if count is not None else None, count)
    assert read(written(text)) == text


def test_a_label_keeps_the_words_of_the_moment() -> None:
    label = _("Rename “{title}”", title=LocalizedText("里山", "Satoyama"))
    assert read(written(label)) == _("Rename “{title}”", title=LocalizedText("里山", "Satoyama"))


def test_a_label_says_its_days_and_times_in_the_language_of_its_reader() -> None:
    at = datetime(2026, 12, 5, 13, 30)
    label = _("Move “{event}” to {starts}", event="Café", starts=[at, at.date(), at.time()])
    kept = read(written(label))
    assert kept == label
    assert "2026年12月5日(土) 13:30、2026年12月5日(土)、13:30" in JAPANESE.say(kept)


def test_a_label_of_an_old_office_is_read() -> None:
    kept = '{"message": "Rename “{title}”", "values": {"title": {"ja": "里山", "en": "Satoyama"}}}'
    assert ENGLISH.say(read(kept)) == "Rename “Satoyama”"
    assert JAPANESE.say(read(kept)).count("里山") == 1


def test_words_of_one_side_are_said_in_both_languages() -> None:
    label = _("Rename “{title}”", title=LocalizedText("里山"))
    assert read(written(label)) == _("Rename “{title}”", title=LocalizedText("里山", "里山"))
