"""The sample office: OUIK's public events and some upcoming ones, with people who do not exist; made and removed in one step.

What it holds is data in `resources/sample/`. Upcoming events lie at least two weeks ahead of the day on which they are made, on
the same weekdays as in the data.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, Final, TypeAlias, TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from ouik_desktop.errors import Refused
from ouik_desktop.i18n import _
from ouik_desktop.japanese import reading_key
from ouik_desktop.model import (
    Appearance,
    Base,
    Event,
    EventRoom,
    GlossaryTerm,
    LocalizedText,
    Office,
    Organisation,
    Partnership,
    Person,
    ProgrammeItem,
    Registration,
    Room,
    Series,
    Task,
    Venue,
    person_sort_key,
)
from ouik_desktop.model.fields import LOCALIZED_FIELDS
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.paths import resources_folder
from ouik_desktop.store import Store
from ouik_desktop.work.common import utc_now
from ouik_desktop.work.events.numbering import make_slug, title_from_pattern

Row = TypeVar("Row", bound=Base)
_Kept: TypeAlias = dict[str, Any]  # a row of the sample, as its JSON has it

AHEAD: Final = timedelta(days=14)


def make_sample_office(store: Store) -> None:
    """Fill an office with the sample, in one undoable act; `Refused` where it is there already."""
    with store.read() as session:
        if has_sample(session):
            raise Refused(_("The sample office is there already."))
    with store.write(_("Make the sample office")) as session:
        _Making(session, store.clock.today(), utc_now(store.clock)).everything()


def has_sample(session: Session) -> bool:
    """Whether anything of the sample office is there."""
    return session.scalar(select(Event.id).where(Event.is_sample).limit(1)) is not None


def _data(name: str) -> Any:
    return json.loads((resources_folder() / "sample" / f"{name}.json").read_text(encoding="utf-8"))


class _Making:
    """The making of the sample: what was made so far, by the keys of the data."""

    def __init__(self, session: Session, today: date, now: datetime) -> None:
        self._session = session
        self._today = today
        self._now = now
        self._series: dict[str, Series] = {}
        self._venues: dict[str, Venue] = {}
        self._rooms: dict[tuple[str, str], Room] = {}
        self._organisations: dict[str, Organisation] = {}
        self._people: dict[str, Person] = {}
        self._events: dict[str, Event] = {}

    def everything(self) -> None:
        self._office(_data("office"))
        people = _data("people")
        for row in people["people"]:
            self._person(row)
        self._session.flush()
        events = _data("events")["events"]
        shift = _weeks_to_shift([date.fromisoformat(row["date"]) for row in events if row.get("upcoming")], self._today)
        for row in events:
            self._event(row, shift if row.get("upcoming") else timedelta())
        for key, rows in people["registrations"].items():
            self._registrations(self._events[key], rows)

    def _office(self, data: _Kept) -> None:
        if self._session.get(Office, 1) is None:
            self._session.add(Office(id=1, **_read(data["office"])))
        for row in data["series"]:
            self._series[row["key"]] = self._add(Series(**_read(row), is_sample=True))
        for row in data["venues"]:
            self._venue(row)
        for row in data["organisations"]:
            self._organisations[row["key"]] = self._add(
                Organisation(**_read(row), is_sample=True, sort_key=reading_key(row["kana"]).hex())
            )
        for row in data["glossary"]:
            self._add(GlossaryTerm(**row, is_sample=True))

    def _add(self, row: Row) -> Row:
        self._session.add(row)
        return row

    def _venue(self, row: _Kept) -> None:
        rooms = row.pop("rooms", [])
        is_online = row.pop("online", False)
        venue = self._venues[row["key"]] = self._add(Venue(**_read(row), is_online=is_online, is_sample=True))
        for position, room in enumerate(rooms):
            made = self._rooms[venue.key, room["key"]] = Room(**_read(room), position=position)
            venue.rooms.append(made)

    def _person(self, row: _Kept) -> None:
        plain = {path: row[path] for path in _OF_A_PERSON if path in row}
        texts = {path: LocalizedText.from_json(row[path]) for path in ("affiliation", "position") if path in row}
        person = Person(**plain, **texts, is_sample=True)
        person.family_kana, person.given_kana = row["kana"]
        person.family_romaji, person.given_romaji = row["romaji"]
        person.organisation = self._organisations.get(row.get("organisation", ""))
        person.sort_key = person_sort_key(person.family, person.given, person.reading, person.name_en)
        self._session.add(person)
        self._people[row["key"]] = person

    # --- events ------------------------------------------------------------------------------------------------------

    def _event(self, row: _Kept, shift: timedelta) -> None:
        day = date.fromisoformat(row["date"]) + shift
        event = Event(uid=f"sample-{row['key']}@ouik-desktop", is_sample=True, modified=self._now, **_words_of(row))
        for path in _PLAIN:
            if path in row:
                setattr(event, path, row[path])
        _set_times(event, row, day, shift)
        self._set_place(event, row)
        series = event.series = self._series.get(row.get("series", ""))
        if series is not None and event.number is not None and not event.title:
            event.title = title_from_pattern(series, event.number, day)
        event.partners = list(self._partners(row.get("partners", {})))
        event.programme = [self._item(item, day, at) for at, item in enumerate(row.get("programme", []))]
        event.tasks = [_task(*task, starts=day, today=self._today) for task in row.get("tasks", [])]
        self._session.add(event)
        self._session.flush()
        event.slug = make_slug(self._session, event, series)
        self._events[row["key"]] = event

    def _set_place(self, event: Event, row: _Kept) -> None:
        event.venue = self._venues.get(row.get("venue", ""))
        if "room" in row:
            event.rooms = [EventRoom(room=self._rooms[row["venue"], row["room"]])]

    def _partners(self, roles: dict[str, list[str]]) -> Iterator[Partnership]:
        position = 0
        for role, keys in roles.items():
            for key in keys:
                organisation = self._organisations[key.rstrip("?")]
                yield Partnership(
                    organisation=organisation, role=role, position=position, to_be_confirmed=key.endswith("?")
                )
                position += 1

    def _item(self, row: _Kept, day: date, position: int) -> ProgrammeItem:
        item = ProgrammeItem(position=position, minutes=row["minutes"], kind=row["kind"])
        item.title = LocalizedText.from_json(row["title"])
        item.starts = datetime.combine(day, time.fromisoformat(row["at"]))
        item.appearances = [
            Appearance(person=self._people[key], role=role, position=at)
            for at, (key, role) in enumerate(row.get("speakers", []))
        ]
        return item

    def _registrations(self, event: Event, rows: list[_Kept]) -> None:
        last = min(self._now, event.starts - AHEAD)
        for number, row in enumerate(rows, start=1):
            attended = row["state"] == RegistrationState.ATTENDED
            event.registrations.append(
                Registration(
                    person=self._people[row["person"]],
                    number=number,
                    state=row["state"],
                    attendance=row.get("as", "general"),
                    remark=row.get("remark", ""),
                    queued_at=last - timedelta(hours=5, minutes=17) * (len(rows) - number),
                    checked_in_at=_check_in(event, number) if attended else None,
                    desk="A" if attended else "",
                )
            )


_OF_A_PERSON: Final = (
    "family", "given", "email", "phone", "language", "dietary", "access_needs", "photo_consent",
)  # fmt: skip
_PLAIN: Final = (
    "kind", "state", "number", "number_in_year", "mode", "capacity", "online_url", "registration_url", "languages",
    "interpretation", "tags", "sdgs",
)  # fmt: skip


def _read(row: _Kept) -> _Kept:
    """A row of the data as values for a noun: what is said in two languages becomes a `LocalizedText`."""
    return {key: LocalizedText.from_json(value) if isinstance(value, dict) else value for key, value in row.items()}


def _words_of(row: _Kept) -> dict[str, LocalizedText]:
    words = {field.path: LocalizedText.from_json(row[field.path]) for field in LOCALIZED_FIELDS if field.path in row}
    for path, (side, was, since) in row.get("outdated", {}).items():
        words[path] = LocalizedText(words[path].ja, words[path].en, side, was, date.fromisoformat(since))
    return words


def _weeks_to_shift(upcoming: list[date], today: date) -> timedelta:
    """The whole weeks after which all of these days lie at least two weeks after today."""
    missing = (today + AHEAD - min(upcoming)).days
    return timedelta(weeks=max(0, -(-missing // 7)))


def _set_times(event: Event, row: _Kept, day: date, shift: timedelta) -> None:
    event.all_day = "time" not in row
    event.starts = datetime.combine(day, time())
    if "days" in row:
        event.ends = event.starts + timedelta(days=row["days"] - 1)
    if "time" in row:
        starts, ends = (datetime.combine(day, time.fromisoformat(at)) for at in row["time"])
        event.starts, event.ends = starts, ends
    for path in ("doors_open", "reception_opens"):
        if path in row:
            setattr(event, path, time.fromisoformat(row[path]))
    for path in ("registration_opens", "registration_closes"):
        if path in row:
            setattr(event, path, datetime.fromisoformat(row[path]) + shift)
    if "data_erased_by" in row:
        event.data_erased_by = date.fromisoformat(row["data_erased_by"]) + shift


def _task(ja: str, en: str, offset: int, working_days: bool, done: bool, *, starts: date, today: date) -> Task:
    done_on = min(today, starts + timedelta(days=offset)) if done else None
    return Task(title=LocalizedText(ja, en), due_offset_days=offset, working_days=working_days, done_on=done_on)


def _check_in(event: Event, number: int) -> datetime:
    # from half an hour before the start (Japan is nine hours ahead of UTC), two people a minute
    return event.starts - timedelta(hours=9, minutes=30) + timedelta(seconds=30 * number)


# --- removing --------------------------------------------------------------------------------------------------------


def remove_sample_office(store: Store) -> None:
    """Remove the sample in one undoable act: its events and people, and of the rest what nothing of the office's own uses."""
    with store.write(_("Remove the sample events and people")) as session:
        for kind in (Event, GlossaryTerm):
            for row in session.scalars(select(kind).where(kind.is_sample)):
                session.delete(row)
        for used, used_by in _USED_BY:
            session.flush()
            _remove_unused(session, used, {row_id for query in used_by for row_id in session.scalars(query)})


def _remove_unused(session: Session, kind: Any, used: set[int | None]) -> None:
    for row in session.scalars(select(kind).where(kind.is_sample)):
        if row.id in used:
            row.is_sample = False
        else:
            session.delete(row)


_USED_BY: Final[tuple[tuple[Any, tuple[Select[Any], ...]], ...]] = (
    (Person, (select(Registration.person_id), select(Appearance.person_id))),
    (Series, (select(Event.series_id),)),
    (
        Venue,
        (
            select(Event.venue_id),
            select(Room.venue_id).join(EventRoom),
            select(Room.venue_id).join(ProgrammeItem, ProgrammeItem.room_id == Room.id),
        ),
    ),
    (
        Organisation,
        (select(Partnership.organisation_id), select(Person.organisation_id), select(Organisation.parent_id)),
    ),
)
