"""Events as rows of a municipal open-data list: columns are data (`resources/open_data/*.toml`), their values are made here.

The lists are Japanese; English stands where a column asks for it. What is not known stays empty: a reading is asked for, never
guessed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Final

from ouik_desktop.blocks import Column, Document, Table
from ouik_desktop.documents import venue as places
from ouik_desktop.documents.labels import in_either_language
from ouik_desktop.documents.occasion import occasion
from ouik_desktop.i18n import JAPANESE, Text, _, c_
from ouik_desktop.localized import LocalizedText
from ouik_desktop.model import Event, Office
from ouik_desktop.model.words import EventState, PartnerRole
from ouik_desktop.paths import resources_folder

KIND: Final = "event-list"
NAME: Final = c_("document", "List of events")
RECOMMENDED: Final = "recommended"

_OTHER_ROLES: Final = (PartnerRole.SUPPORTER, PartnerRole.SPONSOR, PartnerRole.COOPERATION)
_YEN: Final = re.compile(r"(?<![\d,]),*+(\d[\d,]*+)\s*円")  # 1,200 of 1,200円
_ADDRESS: Final = re.compile(  # 石川県, 金沢市, 広坂1-2-3
    r"(?P<prefecture>東京都|北海道|(?:京都|大阪)府|.{2,3}県)(?P<city>.+?[市区町村])(?P<street>.*)"
)


@dataclass(frozen=True)
class OpenDataColumn:
    """A column: its heading, the key of its value (or "=" and the value itself), whether the standard requires it."""

    heading: str
    value: str
    required: bool


@dataclass(frozen=True)
class Profile:
    """A standard for lists of events."""

    name: str
    columns: tuple[OpenDataColumn, ...]


@dataclass(frozen=True)
class Unfilled:
    """A cell the standard requires and the office has not filled."""

    event: str
    column: str


def read_profile(name: str = RECOMMENDED) -> Profile:
    """The standard kept as `resources/open_data/{name}.toml`."""
    kept = tomllib.loads((resources_folder() / "open_data" / f"{name}.toml").read_text(encoding="utf-8"))
    return Profile(kept["name"], tuple(OpenDataColumn(*column) for column in kept["columns"]))


def compose(
    events: Iterable[Event], kinds: Mapping[str, LocalizedText], office: Office, profile: Profile, made: datetime
) -> Document:
    """One row an event, in the order given; `kinds` are called as the office calls them, `made` is its aware wall time."""
    rows = tuple(_row(event, kinds[event.kind], office, profile, made) for event in events)
    columns = tuple(Column(column.heading, LocalizedText.same(column.heading)) for column in profile.columns)
    title = LocalizedText.same(profile.name)
    return Document(KIND, LocalizedText.of(NAME), title, ("ja",), (Table(columns, rows),), printed=made)


def unfilled(document: Document, profile: Profile) -> tuple[Unfilled, ...]:
    """What the standard requires and the list does not have, event by event."""
    required = [column.heading for column in profile.columns if column.required]
    title = next(column.heading for column in profile.columns if column.value == "title.ja")
    rows = next(document.of(Table)).rows
    return tuple(Unfilled(row[title], heading) for row in rows for heading in required if not row[heading])


def _row(event: Event, kind: LocalizedText, office: Office, profile: Profile, made: datetime) -> dict[str, str]:
    values = _values(event, office, made) | {"kind": kind.best("ja")}
    return {
        column.heading: column.value[1:] if column.value.startswith("=") else values[column.value]
        for column in profile.columns
    }


def _values(event: Event, office: Office, made: datetime) -> dict[str, str]:
    return {
        "": "",
        "id": event.slug,
        "title.ja": event.title.best("ja"),
        "title.en": event.title.en,
        "title.kana": event.title_kana,
        "subtitle.ja": event.subtitle.ja,
        "summary.ja": event.summary.ja,
        "text.ja": event.description.ja or event.summary.ja,
        "audience.ja": event.audience.ja,
        "how_to_apply.ja": event.how_to_apply.ja,
        "notes.ja": event.notes.ja,
        "state": _said(EventState(event.state).text),
        "capacity": str(event.capacity) if event.capacity is not None else "",
        "languages": ";".join(event.languages),
        "url": event.registration_url,
        **_times(event),
        **_fee(event, made),
        **_place(event),
        **_partners(event),
        **_contact(office),
    }


def _said(text: Text) -> str:
    return JAPANESE.say(text)


def _times(event: Event) -> dict[str, str]:
    closes = event.registration_closes
    notes = [_said(_("doors open {time}", time=event.doors_open))] if event.doors_open else []
    if EventState(event.state).is_off:
        notes.append(_said(EventState(event.state).text))
    return {
        "start.date": event.starts.date().isoformat(),
        "end.date": (event.ends or event.starts)
        .date()
        .isoformat(),  # with its time a moment, midnight of the next day too
        "start.time": "" if event.all_day else _clock(event.starts.time()),
        "end.time": _clock(event.ends.time()) if event.ends and not event.all_day else "",
        "when.note": JAPANESE.parted(notes),
        "deadline.date": closes.date().isoformat() if closes else "",
        "deadline.time": _clock(closes.time()) if closes and closes.time() != time() else "",
    }


def _clock(at: time) -> str:
    return f"{at:%H:%M}"


def _fee(event: Event, made: datetime) -> dict[str, str]:
    """The fee in words, and in yen where the words name one sum or say that it is free."""
    sums = _YEN.findall(event.fee.ja)
    yen = sums[0].replace(",", "") if len(sums) == 1 else ""
    return {"fee.ja": event.fee.ja, "fee.yen": "0" if occasion(event, made).is_free else yen}


def _place(event: Event) -> dict[str, str]:
    venue = event.venue or (event.rooms[0].room.venue if event.rooms else None)
    address = venue.address.ja if venue else ""
    parts = _ADDRESS.match(address)
    return {
        "place.name": venue.name.best("ja") if venue else places.name(event).best("ja"),
        "place.room": "・".join(link.room.name.best("ja") for link in event.rooms),
        "place.address": address,
        "place.postal_code": venue.postal_code if venue else "",
        "place.prefecture": parts["prefecture"] if parts else "",
        "place.city": parts["city"] if parts else "",
        "place.street": parts["street"] if parts else address,
        "place.access": venue.access.ja if venue else "",
    }


def _partners(event: Event) -> dict[str, str]:
    def named(*roles: PartnerRole) -> str:
        return JAPANESE.parted(one.organisation.name.best("ja") for role in roles for one in event.partners_as(role))

    return {
        "organisers": named(PartnerRole.ORGANISER),
        "co_organisers": named(PartnerRole.CO_ORGANISER),
        "others": named(*_OTHER_ROLES),
    }


def _contact(office: Office) -> dict[str, str]:
    name = in_either_language(office.short_name or office.name)
    return {"contact.name": name.ja, "contact.phone": office.phone, "contact.email": office.email}
