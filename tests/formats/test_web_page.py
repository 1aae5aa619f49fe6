"""A web page is one file, valid, readable by everybody, and says to machines what it says to people."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import html5lib  # type: ignore[import-untyped]
import pytest

from ouik_desktop.blocks import Document, Fact, Facts, Link, Occasion
from ouik_desktop.formats.said import printable
from ouik_desktop.formats.web_page import page_of, write
from ouik_desktop.localized import NO_WORDS, LocalizedText
from tests.formats.cafe import CONTACT, FORM, OCCASION, TITLE, cafe, hostile, japanese_only
from tests.formats.strings import hostile_strings


def parsed(page: str, *, strict: bool = True) -> Any:
    return html5lib.HTMLParser(strict=strict, namespaceHTMLElements=False).parse(page)


def words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def lines(element: Any) -> str:
    """The words of `element` with the line ends that are shown."""
    for line_end in list(element.iter("br")):
        line_end.text = "\n"
    return "".join(element.itertext())


def linked_data(page: Any) -> list[dict[str, Any]]:
    return [json.loads(script.text) for script in page.iter("script")]


@pytest.mark.parametrize("layout", ["stacked", "side-by-side"])
@pytest.mark.parametrize("document", [cafe, japanese_only])
def test_a_page_is_valid_and_needs_nothing_from_elsewhere(document: Any, layout: str) -> None:
    page = parsed(page_of(document(("ja", "en"), layout)))
    assert [element.get("src") for element in page.iter() if element.get("src")] == []
    assert list(page.iter("link")) == []
    assert "url(" not in next(page.iter("style")).text


def test_each_language_says_which_it_is_and_titles_are_headings() -> None:
    page = parsed(page_of(cafe()))
    assert page.get("lang") == "ja"
    assert [article.get("lang") for article in page.iter("article")] == ["ja", "en"]
    assert [(one.tag, words(one)) for one in page.iter() if re.fullmatch("h[1-6]", str(one.tag))] == [
        ("h1", TITLE.ja),
        ("h2", "プログラム（敬称略）"),
        ("h2", TITLE.en),
        ("h3", "Programme"),
    ]
    assert words(next(page.iter("title"))) == f"{TITLE.ja} / {TITLE.en}"


def test_facts_are_pairs_and_the_time_is_one_for_machines_too() -> None:
    page = parsed(page_of(cafe(("en",))))
    terms = [words(one) for one in page.iter("dt")]
    assert terms == ["Date and time", "Venue", "Organised by", "In cooperation with", "Fee", "Registration deadline"]
    assert next(next(page.iter("dl")).iter("time")).get("datetime") == "2027-01-23T13:30:00+09:00"


def test_a_japanese_name_in_english_is_read_as_japanese() -> None:
    page = parsed(page_of(cafe(("en",))))
    assert [words(one) for one in page.iter("span") if one.get("lang") == "ja"] == ["コード・フォー・カナザワ"]


def test_the_programme_is_a_table_with_heads() -> None:
    table = next(parsed(page_of(cafe(("en",)))).iter("table"))
    assert [(one.get("scope"), words(one)) for one in table.iter("th")] == [
        ("col", "Time"),
        ("col", "Item"),
        ("row", "13:30"),
        ("row", "13:40"),
        ("row", "14:20"),
    ]


def test_the_code_can_be_heard() -> None:
    page = parsed(page_of(cafe(("en",))))
    picture = next(one for one in page.iter() if one.get("role") == "img")
    assert words(picture) == f"Registration form: {FORM}"


def test_side_by_side_says_what_is_missing_and_both_sides_have_the_same_rows() -> None:
    page = parsed(page_of(japanese_only(("ja", "en"), "side-by-side")))
    japanese, english = page.iter("article")
    assert [len(list(side.iter("dt"))) for side in (japanese, english)] == [6, 6]
    missing = [words(one) for one in english.iter() if "missing" in (one.get("class") or "").split()]
    assert missing == ["Not available in English"] * 3
    assert japanese.get("style") == english.get("style")


def test_stacked_leaves_out_what_is_missing_and_tells_where_to_look() -> None:
    english = list(parsed(page_of(japanese_only())).iter("article"))[1]
    title = next(english.iter("h2"))
    assert (title.get("lang"), words(title)) == ("ja", TITLE.ja)
    assert "Details of this event are available in Japanese only." in words(english)
    assert "Fee" not in [words(one) for one in english.iter("dt")]


def test_side_by_side_a_side_left_empty_on_purpose_keeps_its_place_in_silence() -> None:
    notes = Fact("notes", LocalizedText("備考", "Notes"), LocalizedText("雨天決行").unneeded("en"))
    page = parsed(page_of(replace(cafe(("ja", "en"), "side-by-side"), blocks=(Facts((notes,)),))))
    assert [(words(one), one.get("class")) for one in page.iter("dd")] == [("雨天決行", None), ("", None)]


def test_only_addresses_of_the_web_can_be_followed() -> None:
    link = Link("registration", LocalizedText("申込", "Registration"), "javascript:alert(1)")
    page = parsed(page_of(replace(cafe(("en",)), blocks=(link, CONTACT))))
    assert [one.get("href") for one in page.iter("a")] == ["mailto:office@ouik.example"]


def test_every_hostile_string_stands_there_as_typed() -> None:
    for typed in hostile_strings():
        page = parsed(page_of(hostile(typed)), strict=False)
        shown = printable(typed)
        assert lines(next(page.iter("h1"))) == shown
        assert [lines(value) for value in page.iter("dd")] == [shown, shown]
        assert [one.get("name", "") for one in linked_data(page)] == [shown, shown]
        assert len(list(page.iter("script"))) == 2


def test_a_page_is_written_in_utf_8(tmp_path: Path) -> None:
    written = write(cafe(), tmp_path / "cafe.html")
    assert written.path.read_text(encoding="utf-8") == page_of(cafe())


# --- schema.org -------------------------------------------------------------------------------------------------------


def test_search_engines_read_the_event_once_a_language() -> None:
    japanese, english = linked_data(parsed(page_of(cafe())))
    assert (japanese["name"], japanese["alternateName"]) == (TITLE.ja, TITLE.en)
    assert english == {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": "urn:uid:2027-01-23-cafe@ouik.example#en",
        "name": TITLE.en,
        "alternateName": TITLE.ja,
        "description": OCCASION.summary.en,
        "startDate": "2027-01-23T13:30:00+09:00",
        "endDate": "2027-01-23T16:00:00+09:00",
        "doorTime": "2027-01-23T13:00:00+09:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": [{"@type": "Place", "name": OCCASION.location.en, "address": OCCASION.address.en}],
        "organizer": [{"@type": "Organization", "name": "UNU-IAS OUIK"}],
        "inLanguage": ["ja", "en"],
        "maximumAttendeeCapacity": 50,
        "isAccessibleForFree": True,
        "offers": {"@type": "Offer", "price": 0, "priceCurrency": "JPY", "url": FORM},
        "superEvent": {"@type": "EventSeries", "name": "SDGs Café"},
        "keywords": ["SDGsカフェ", "食, 農"],
        "url": FORM,
    }


def told(occasion: Occasion) -> dict[str, Any]:
    document: Document = replace(cafe(("en",)), blocks=(occasion,))
    return linked_data(parsed(page_of(document)))[0]


def test_an_online_event_of_whole_days_without_an_end() -> None:
    event = told(
        replace(
            OCCASION,
            start=date(2027, 1, 23),
            end=None,
            mode="online",
            location=NO_WORDS,
            address=NO_WORDS,
            online_url="https://meet.example/1",
        )
    )
    assert event["startDate"] == "2027-01-23"
    assert "endDate" not in event
    assert event["location"] == [{"@type": "VirtualLocation", "url": "https://meet.example/1"}]


def test_two_whole_days_end_on_the_second() -> None:
    assert told(replace(OCCASION, start=date(2027, 1, 23), end=date(2027, 1, 25)))["endDate"] == "2027-01-24"


def test_called_off_and_postponed_are_told() -> None:
    assert told(replace(OCCASION, status="CANCELLED"))["eventStatus"] == "https://schema.org/EventCancelled"
    assert told(replace(OCCASION, postponed=True))["eventStatus"] == "https://schema.org/EventPostponed"
