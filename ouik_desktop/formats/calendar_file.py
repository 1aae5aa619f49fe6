"""Calendar files (iCalendar, RFC 5545), made to be read by Outlook, Google, Apple and Thunderbird alike.

A VEVENT has one SUMMARY, DESCRIPTION and LOCATION (RFC 5545 §3.6.1), so a document in both languages says both in each:
"日本語 / English". Nobody's name or mail stands in it: no ATTENDEE, and no METHOD, since nobody is invited by a published file.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from ouik_desktop.blocks import Document, Occasion
from ouik_desktop.formats.files import Written, write_whole
from ouik_desktop.formats.said import printable
from ouik_desktop.i18n import CODES, Code
from ouik_desktop.localized import LocalizedText

_MADE_BY: Final = "-//OUIK//ouik-desktop//EN"


def write(document: Document, path: Path) -> Written:
    """Write the events of `document` to `path`. Raises `CannotWrite`."""
    return write_occasions(document.of(Occasion), document.languages, path)


def write_occasions(occasions: Iterable[Occasion], languages: tuple[Code, ...], path: Path) -> Written:
    """Write `occasions` to `path`, said in `languages`. Raises `CannotWrite`."""
    return write_whole(path, calendar_of(occasions, languages))


def calendar_of(occasions: Iterable[Occasion], languages: tuple[Code, ...]) -> bytes:
    """A VCALENDAR in UTF-8: CRLF line ends, folded at 75 octets between characters, with the time zones it names."""
    calendar = Calendar()
    calendar.add("prodid", _MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    years: list[int] = []
    for occasion in occasions:
        calendar.add_component(_event(occasion, languages))
        years.append(occasion.start.year)
    if years:  # a zone is explained for the years that are needed, or it would fill pages
        calendar.add_missing_timezones(date(min(years) - 1, 1, 1), date(max(years) + 2, 1, 1))
    folded: bytes = calendar.to_ical()
    return folded


def _event(occasion: Occasion, languages: tuple[Code, ...]) -> Event:
    event = Event()
    modified = occasion.modified.astimezone(UTC)
    event.add("uid", occasion.uid)
    event.add("dtstamp", modified)
    event.add("last-modified", modified)
    event.add("sequence", occasion.sequence)
    event.add("dtstart", _moment(occasion.start, occasion.timezone))
    if occasion.end is not None:
        event.add("dtend", _moment(occasion.end, occasion.timezone))
    event.add("summary", _said(occasion.title, languages, " / "), {"language": _language_of(occasion.title, languages)})
    for name, text in (("description", _description(occasion, languages)), ("location", _place(occasion, languages))):
        if text:
            event.add(name, text)  # without LANGUAGE: Outlook keeps the first it finds for the whole event
    event.add("status", occasion.status)
    event.add("transp", "TRANSPARENT" if occasion.status == "CANCELLED" else "OPAQUE")
    if occasion.categories:
        event.add("categories", [printable(one) for one in occasion.categories])
    if occasion.url:
        event.add("url", _address(occasion.url))
    if occasion.online_url:
        event.add("conference", _address(occasion.online_url), {"value": "URI", "feature": "VIDEO"})
    return event


def _address(typed: str) -> str:
    """A URI, which holds no white space (RFC 3986 §2); a line end in it would begin another property."""
    return "".join(typed.split())


def _moment(at: datetime | date, timezone: str) -> datetime | date:
    """A time in its IANA zone; the date of an all-day event as it is."""
    return at.astimezone(ZoneInfo(timezone)) if isinstance(at, datetime) else at


def _said(words: LocalizedText, languages: tuple[Code, ...], between: str) -> str:
    """The words in each of `languages`, once where they are the same; in another language where they are missing in all."""
    texts = dict.fromkeys(text for code in languages if (text := words.get(code)))
    return printable(between.join(texts) or words.best(*languages))


def _language_of(words: LocalizedText, languages: tuple[Code, ...]) -> Code:
    return next((code for code in (*languages, *CODES) if words.get(code)), languages[0])


def _place(occasion: Occasion, languages: tuple[Code, ...]) -> str:
    places = LocalizedText(
        _joined(occasion.location.ja, occasion.address.ja, " "),
        _joined(occasion.location.en, occasion.address.en, ", "),
    )
    return _said(places, languages, " / ").replace("\n", " ")


def _joined(one: str, other: str, between: str) -> str:
    return between.join(words for words in (one, other) if words)


def _description(occasion: Occasion, languages: tuple[Code, ...]) -> str:
    texts = LocalizedText(
        _joined(occasion.summary.ja, occasion.description.ja, "\n\n"),
        _joined(occasion.summary.en, occasion.description.en, "\n\n"),
    )
    return _said(texts, languages, "\n\n---\n\n")
