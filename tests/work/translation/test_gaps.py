"""What is owed in one language: listed with its field before anything is written."""

from __future__ import annotations

from datetime import datetime

from ouik_desktop.field_path import FieldPath
from ouik_desktop.finding import Finding, FindingKind
from ouik_desktop.i18n import ENGLISH, JAPANESE, Code, _, c_
from ouik_desktop.model import Event, LocalizedText
from ouik_desktop.work.translation.gaps import gaps
from tests.documents.office import cafe, office, organisation

BOTH: tuple[Code, ...] = ("ja", "en")


def found(event: Event, languages: tuple[Code, ...] = BOTH) -> list[tuple[str, str, str]]:
    return [(gap.kind, gap.path.field, gap.language) for gap in gaps(event, languages)]


def test_an_event_said_in_both_languages_owes_nothing() -> None:
    assert gaps(cafe(), BOTH) == ()


def test_a_missing_text_names_its_field_and_both_sides() -> None:
    event = cafe()
    event.summary = LocalizedText("地域の食文化を考えます。")
    (gap,) = gaps(event, BOTH)
    summary = c_("field", "Summary")
    assert gap == Finding(
        FindingKind.MISSING,
        FieldPath("event", 0, "summary", "en"),
        name=summary,
        trouble=_("there is no English."),
        ja="地域の食文化を考えます。",
        en=None,
        against="地域の食文化を考えます。",
        record="2027-01-23-cafe",
    )
    assert JAPANESE.say(gap.sentence) == "概要：英語がありません。"
    assert (gap.id, gap.is_wanting) == ("missing:0:summary.en", True)


def test_a_fact_on_one_side_only_is_one_sided() -> None:
    event = cafe()
    event.fee = LocalizedText("", "500 yen")
    assert found(event) == [("one_sided", "fee", "ja")]


def test_a_change_of_one_side_makes_the_other_outdated() -> None:
    event = cafe()
    event.title = event.title.within("ja", "SDGsカフェ 秋のめぐみ")
    assert found(event) == [("outdated", "title", "en")]
    (gap,) = gaps(event, BOTH)
    assert ENGLISH.say(gap.sentence) == "Title: the Japanese has changed since the English was written."


def test_what_is_empty_on_both_sides_owes_nothing_except_a_title() -> None:
    event = Event(uid="x", title=LocalizedText(), starts=datetime(2027, 1, 23))
    assert found(event) == [("missing", "title", "ja"), ("missing", "title", "en")]
    assert found(event, ("en",)) == [("missing", "title", "en")]


def test_what_is_not_needed_never_counts() -> None:
    event = cafe()
    event.bring = LocalizedText("上履き").unneeded("en")
    assert found(event) == []


def test_one_language_alone_is_looked_at_alone() -> None:
    event = cafe()
    event.fee = LocalizedText("", "500 yen")
    event.title = event.title.within("ja", "SDGsカフェ 秋のめぐみ")
    assert found(event, ("ja",)) == []
    assert found(event, ("en",)) == [("outdated", "title", "en")]


def test_names_of_places_partners_and_speakers_are_owed_as_well() -> None:
    event = cafe()
    assert event.venue
    event.venue.name = LocalizedText("しいのき迎賓館")
    event.rooms[0].room.name = LocalizedText("2階 ガーデンルーム")
    event.partners[3].organisation = organisation("金沢ホタルの会")
    event.programme[0].title = LocalizedText("開会挨拶")
    event.programme[1].appearances[0].person.given_romaji = ""
    event.programme[1].appearances[0].person.family_romaji = ""
    event.programme[1].appearances[0].person.position = LocalizedText("教授")
    assert [str(gap.path) for gap in gaps(event, BOTH)] == [
        "venue/0/name.en",
        "room/0/name.en",
        "organisation/0/name.en",
        "item/0/title.en",
        "person/0/name.en",
        "person/0/position.en",
    ]


def test_a_guest_with_a_latin_name_owes_no_japanese_one() -> None:
    assert [gap.path for gap in gaps(cafe(), BOTH) if gap.path.noun == "person"] == []


def test_what_the_office_prints_is_owed_unless_the_event_says_it_itself() -> None:
    event, ours = cafe(), office()
    assert gaps(event, BOTH, ours) == ()
    ours.id, ours.address = 1, LocalizedText("金沢市広坂2-1-1")
    assert [str(gap.path) for gap in gaps(event, BOTH, ours)] == ["office/1/address.en"]
    event.contact = LocalizedText("事務局", "The office")
    assert gaps(event, BOTH, ours) == ()
