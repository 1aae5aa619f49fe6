"""What stands in the way of sending an event out."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from ouik_desktop.errors import BadInput
from ouik_desktop.finding import Span
from ouik_desktop.i18n import ENGLISH, _
from ouik_desktop.model import GlossaryTerm, LocalizedText
from ouik_desktop.store import Store
from ouik_desktop.work.events.edit import EventDraft, add_event, set_words
from ouik_desktop.work.translation.pair_table import preflight_table
from ouik_desktop.work.translation.preflight import checked_for_sending, preflight, wanting_before_sending

TALK = LocalizedText("能登の今と未来を語るトークイベント", "Talk Event on Noto’s Present and Future")


@pytest.fixture
def store(office: Store) -> Store:
    return office


def found(store: Store, **fields: Any) -> list[tuple[str, str, str, str | None]]:
    draft = EventDraft(TALK, datetime(2024, 11, 23, 11, 0), fields={"capacity": 40, **fields})
    event_id = add_event(store, draft)
    with store.read() as session:
        findings = preflight(session, event_id)
    return [(one.kind, str(one.path.whole), one.language, ENGLISH.say(one.sentence)) for one in findings]


def test_a_deadline_that_stands_in_english_only_is_found(store: Store) -> None:
    how_to_apply = LocalizedText(
        "参加をご希望の方はこちらからご登録ください。",
        "If you wish to attend, please register here. Registration deadline: Friday, November 22nd by 4PM.",
    )
    assert found(store, how_to_apply=how_to_apply) == [
        ("one_sided", "how_to_apply", "ja", "How to apply: The date is in English only: “22 November”."),
        ("one_sided", "how_to_apply", "ja", "How to apply: The time is in English only: “4PM”."),
    ]


def test_what_is_missing_outdated_and_one_sided_is_found_in_printing_order(store: Store) -> None:
    event_id = add_event(store, EventDraft(TALK, datetime(2024, 11, 23)))
    set_words(store, event_id, "title", "ja", "能登の未来")
    set_words(store, event_id, "summary", "ja", "概要です。")
    set_words(store, event_id, "fee", "ja", "無料")
    with store.read() as session:
        kinds = [(one.kind, str(one.path.whole)) for one in preflight(session, event_id)]
        assert checked_for_sending(session, [event_id])[event_id].findings == preflight(session, event_id)
        assert wanting_before_sending(session, event_id, ("ja",)) == ()
    assert kinds == [("outdated", "title"), ("missing", "summary"), ("one_sided", "fee")]


def test_a_contradiction_names_both_sides_and_does_not_go_out(store: Store) -> None:
    fee = LocalizedText("1,000円", "JPY 10,000")
    assert found(store, fee=fee) == [
        ("contradiction", "fee", "en", "Fee: The sum of money differs: “1,000円” in Japanese, “JPY 10,000” in English.")
    ]
    with store.read() as session:
        (one,) = wanting_before_sending(session, 1)
    assert (one.against, one.spans) == ("1,000円", (Span("ja", 0, 6), Span("en", 0, 10)))
    assert (one.concerns("ja"), one.concerns("en")) == (True, True)


def test_japanese_left_in_english_and_the_web_sites_excuse_are_untranslated(store: Store) -> None:
    assert [one[:3] for one in found(store, bring=LocalizedText("長靴、懐中電灯", "長靴、懐中電灯"))] == [
        ("untranslated", "bring", "en")
    ]
    excuse = LocalizedText("概要", "Sorry, this entry is only available in Japanese.")
    assert [one[:3] for one in found(store, summary=excuse)] == [("untranslated", "summary", "en")]
    assert found(store, summary=LocalizedText("里山（さとやま）", "Satoyama (里山)")) == []


def test_a_variant_the_glossary_does_not_want_is_named_with_the_term(store: Store) -> None:
    with store.write(_("Add term")) as session:
        session.add(
            GlossaryTerm(ja="同時通訳", en="simultaneous interpretation", not_to_use=["simultaneous translation"])
        )
    notes = LocalizedText("同時通訳があります。", "Simultaneous translation is provided.")
    assert found(store, notes=notes) == [
        ("term", "notes", "en", "Notes: The office says “simultaneous interpretation”, not “simultaneous translation”.")
    ]


def test_the_words_are_held_against_the_events_own_day_and_capacity(store: Store) -> None:
    summary = LocalizedText("11月23日(日)、定員50名。", "Sunday, 23 November; capacity 50.")
    assert found(store, summary=summary) == [
        ("contradiction", "summary", "ja", "Summary: Saturday, 23 November 2024 is not a Sunday."),
        ("contradiction", "summary", "ja", "Summary: The text says 50, the capacity is 40."),
        ("contradiction", "summary", "en", "Summary: Saturday, 23 November 2024 is not a Sunday."),
        ("contradiction", "summary", "en", "Summary: The text says 50, the capacity is 40."),
    ]


def test_letters_no_font_can_draw_are_named_before_anything_is_printed(store: Store) -> None:
    assert found(store, notes=LocalizedText("お祝い🎉", "Party")) == [
        ("glyph", "notes", "ja", "Notes: no font can draw 🎉 (U+1F389).")
    ]


def test_a_translators_table_is_checked_row_by_row(tmp_path: Path) -> None:
    table = tmp_path / "return.csv"
    table.write_text(
        'ID,en,ja,note\r\nt1,"Friday, 5 June, 10:00","6月5日、10時",\r\nt2,,概要,\r\nt3,6 June,6月5日,x\r\n,,,\r\n',
        encoding="utf-8-sig",
    )
    assert [(row, one.kind) for row, one in preflight_table(table)] == [("t2", "missing"), ("t3", "contradiction")]


def test_a_file_that_is_no_such_table_is_refused_in_words(tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text("id,name\n1,a\n", encoding="utf-8")
    with pytest.raises(BadInput, match=r"list\.csv has no column ja and en; it needs id, ja and en\."):
        preflight_table(table)
    with pytest.raises(BadInput, match="There is no file"):
        preflight_table(tmp_path / "nowhere.csv")
