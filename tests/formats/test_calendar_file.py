"""Calendar files are read by another parser than the one that wrote them, and kept to the letter of RFC 5545."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import recurring_ical_events  # type: ignore[import-untyped]
import vobject  # type: ignore[import-untyped]
from icalendar import Calendar

from ouik_desktop.blocks import Occasion
from ouik_desktop.formats.calendar_file import calendar_of, write
from ouik_desktop.formats.said import printable
from ouik_desktop.i18n import Code
from ouik_desktop.localized import LocalizedText
from tests.formats.cafe import BOTH, FORM, OCCASION, TITLE, TOKYO, cafe
from tests.formats.strings import hostile_strings


def read(*occasions: Occasion, languages: tuple[Code, ...] = BOTH) -> Any:
    """The events as the other parser sees them."""
    calendar = vobject.readOne(calendar_of(occasions, languages).decode("utf-8"))
    return calendar.vevent_list if len(occasions) > 1 else calendar.vevent


def test_one_event_in_japanese() -> None:
    event = read(OCCASION, languages=("ja",))
    assert event.uid.value == "2027-01-23-cafe@ouik.example"
    assert (event.summary.value, event.summary.params) == (TITLE.ja, {"LANGUAGE": ["ja"]})
    assert event.location.value == "しいのき迎賓館 2階 ガーデンルーム 〒920-0962 石川県金沢市広坂2-1-1"
    assert event.dtstart.value == datetime(2027, 1, 23, 13, 30, tzinfo=TOKYO)
    assert event.dtend.value - event.dtstart.value == timedelta(hours=2, minutes=30)
    assert (event.sequence.value, event.status.value) == ("2", "CONFIRMED")
    assert event.url.value == FORM
    assert event.categories.value == ["SDGsカフェ", "食, 農"]


def test_one_event_in_english() -> None:
    event = read(OCCASION, languages=("en",))
    assert (event.summary.value, event.summary.params) == (TITLE.en, {"LANGUAGE": ["en"]})
    assert event.description.value == OCCASION.summary.en


def test_both_languages_share_one_summary_since_there_may_be_but_one() -> None:
    event = read(OCCASION)
    assert len(event.summary_list) == len(event.description_list) == len(event.location_list) == 1
    assert event.summary.value == f"{TITLE.ja} / {TITLE.en}"
    assert event.description.value == f"{OCCASION.summary.ja}\n\n---\n\n{OCCASION.summary.en}"


def test_what_is_missing_in_english_is_not_said_twice() -> None:
    event = read(replace(OCCASION, title=LocalizedText(TITLE.ja)))
    assert event.summary.value == TITLE.ja
    english = read(replace(OCCASION, title=LocalizedText(TITLE.ja)), languages=("en",))
    assert (english.summary.value, english.summary.params) == (TITLE.ja, {"LANGUAGE": ["ja"]})


def test_nobody_is_invited_and_nobody_is_named() -> None:
    text = calendar_of([OCCASION], BOTH).decode("utf-8")
    assert [name for name in ("METHOD", "ATTENDEE", "ORGANIZER", "GEO") if f"\r\n{name}" in text] == []


def test_lines_end_with_crlf_and_fold_at_75_octets_between_characters() -> None:
    data = calendar_of([OCCASION], BOTH)
    lines = data.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode("utf-8")  # no character is cut
    assert not data.startswith(b"\xef\xbb\xbf")


def test_a_time_names_its_zone_and_the_zone_is_explained() -> None:
    text = calendar_of([OCCASION], ("ja",)).decode("utf-8")
    assert "DTSTART;TZID=Asia/Tokyo:20270123T133000\r\n" in text
    assert "BEGIN:VTIMEZONE\r\nTZID:Asia/Tokyo\r\n" in text
    assert "TZOFFSETTO:+0900\r\n" in text


def test_an_event_abroad_stands_in_its_own_time() -> None:
    paris = ZoneInfo("Europe/Paris")
    abroad = replace(OCCASION, timezone="Europe/Paris", start=datetime(2027, 7, 1, 9, 0, tzinfo=paris), end=None)
    text = calendar_of([abroad], ("en",)).decode("utf-8")
    assert "DTSTART;TZID=Europe/Paris:20270701T090000\r\n" in text
    assert read(abroad, languages=("en",)).dtstart.value.utcoffset() == timedelta(hours=2)


def test_whole_days_are_dates_with_the_day_after_as_end() -> None:
    festival = replace(OCCASION, start=date(2027, 6, 7), end=date(2027, 6, 9))
    text = calendar_of([festival], ("ja",)).decode("utf-8")
    assert "DTSTART;VALUE=DATE:20270607\r\n" in text
    assert "DTEND;VALUE=DATE:20270609\r\n" in text
    assert "VTIMEZONE" not in text


def test_a_missing_end_is_missing() -> None:
    event = read(replace(OCCASION, end=None))
    assert not hasattr(event, "dtend")
    assert not hasattr(event, "duration")


def test_an_event_called_off_keeps_its_place_and_blocks_nobody() -> None:
    event = read(replace(OCCASION, status="CANCELLED", sequence=3))
    assert (event.status.value, event.transp.value, event.sequence.value) == ("CANCELLED", "TRANSPARENT", "3")


def test_a_calendar_of_several_events_is_found_day_by_day() -> None:
    later = replace(OCCASION, uid="2", start=datetime(2027, 2, 6, 10, tzinfo=TOKYO), end=None)
    calendar = Calendar.from_ical(calendar_of([OCCASION, later], ("ja",)))
    found = recurring_ical_events.of(calendar).between(date(2027, 2, 1), date(2027, 3, 1))
    assert [str(event["UID"]) for event in found] == ["2"]


def test_every_hostile_string_comes_back_as_typed() -> None:
    strings = [typed for typed in hostile_strings() if printable(typed).strip("\ufeff")]
    occasions = [
        replace(OCCASION, uid=str(at), title=LocalizedText.same(typed), summary=LocalizedText.same(typed))
        for at, typed in enumerate(strings)
    ]
    data = calendar_of(occasions, BOTH)
    theirs = read(*occasions)
    ours = Calendar.from_ical(data).walk("VEVENT")
    for typed, event, again in zip(strings, theirs, ours, strict=True):
        assert str(again["SUMMARY"]) == str(again.get("DESCRIPTION", "")) == printable(typed)
        if "\x85" not in typed and "\u2028" not in typed:  # vobject takes these for the end of a line
            assert event.summary.value == printable(typed)


def test_a_file_is_written(tmp_path: Path) -> None:
    written = write(cafe(), tmp_path / "cafe.ics")
    assert written.path.read_bytes() == calendar_of([OCCASION], BOTH)


def test_a_line_end_in_an_address_begins_no_property_of_its_own() -> None:
    occasion = replace(OCCASION, url="https://ouik.example\r\nATTENDEE:mailto:a@example.jp", online_url="https://a\nb")
    assert b"\nATTENDEE" not in calendar_of([occasion], BOTH)
