"""Events and all that hangs on them: rooms, partners, programme, tasks. Times are wall times of the event's own zone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ouik_desktop.localized import NO_WORDS, LocalizedText
from ouik_desktop.model.base import Base, Json, Localized
from ouik_desktop.model.office import Issued
from ouik_desktop.model.people import Organisation, Person
from ouik_desktop.model.registration import Question, Registration
from ouik_desktop.model.series import Series
from ouik_desktop.model.venue import Room, Venue
from ouik_desktop.model.words import EventKind, EventState, Interpretation, ItemKind, Mode, PartnerRole, SpeakerRole


class Event(Base):
    """An event, written once in two languages.

    `starts`, `ends` are naive wall times in `timezone` (IANA); all-day events have midnight there and `ends` the last day,
    inclusive. `slug` is made once and never changes; `number` is the stored number in its series, `number_in_year` what the
    records say where the year's earlier instalments are not kept here. `sequence` is iCalendar's SEQUENCE.
    """

    __tablename__ = "event"

    uid: Mapped[str] = mapped_column(unique=True)
    slug: Mapped[str] = mapped_column(default="", index=True)
    sequence: Mapped[int] = mapped_column(default=0)
    modified: Mapped[datetime | None] = mapped_column(default=None)
    series_id: Mapped[int | None] = mapped_column(ForeignKey("series.id"), default=None, index=True)
    number: Mapped[int | None] = mapped_column(default=None)
    number_in_year: Mapped[int | None] = mapped_column(default=None)
    kind: Mapped[str] = mapped_column(default=EventKind.OTHER.value)
    state: Mapped[str] = mapped_column(default=EventState.IDEA.value)

    title: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    title_kana: Mapped[str] = mapped_column(default="")
    subtitle: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    summary: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    description: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    audience: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    how_to_apply: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    fee: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    bring: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    weather_rule: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    notes: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)

    starts: Mapped[datetime] = mapped_column(index=True)
    ends: Mapped[datetime | None] = mapped_column(default=None)
    timezone: Mapped[str] = mapped_column(default="Asia/Tokyo")
    all_day: Mapped[bool] = mapped_column(default=False)
    doors_open: Mapped[time | None] = mapped_column(default=None)
    reception_opens: Mapped[time | None] = mapped_column(default=None)

    venue_id: Mapped[int | None] = mapped_column(ForeignKey("venue.id"), default=None, index=True)
    online_url: Mapped[str] = mapped_column(default="")
    mode: Mapped[str] = mapped_column(default=Mode.ON_SITE.value)
    capacity: Mapped[int | None] = mapped_column(default=None)
    registration_opens: Mapped[datetime | None] = mapped_column(default=None)
    registration_closes: Mapped[datetime | None] = mapped_column(default=None)
    registration_url: Mapped[str] = mapped_column(default="")
    languages: Mapped[list[str]] = mapped_column(Json, default=list)
    interpretation: Mapped[str] = mapped_column(default=Interpretation.NONE.value)
    contact: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    project: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    tags: Mapped[list[str]] = mapped_column(Json, default=list)
    sdgs: Mapped[list[int]] = mapped_column(Json, default=list)
    data_purpose: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    data_erased_by: Mapped[date | None] = mapped_column(default=None)
    photo_notice: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    is_sample: Mapped[bool] = mapped_column(default=False)

    series: Mapped[Series | None] = relationship(back_populates="events")
    venue: Mapped[Venue | None] = relationship()
    rooms: Mapped[list[EventRoom]] = relationship(
        back_populates="event", order_by="EventRoom.position", cascade="all, delete-orphan"
    )
    partners: Mapped[list[Partnership]] = relationship(
        back_populates="event", order_by="Partnership.position", cascade="all, delete-orphan"
    )
    programme: Mapped[list[ProgrammeItem]] = relationship(
        back_populates="event", order_by="ProgrammeItem.position", cascade="all, delete-orphan"
    )
    tasks: Mapped[list[Task]] = relationship(
        back_populates="event", order_by="Task.due_offset_days", cascade="all, delete-orphan"
    )
    registrations: Mapped[list[Registration]] = relationship(
        back_populates="event", order_by="Registration.number", cascade="all, delete-orphan"
    )
    questions: Mapped[list[Question]] = relationship(
        back_populates="event", order_by="Question.position", cascade="all, delete-orphan"
    )
    issued: Mapped[list[Issued]] = relationship(order_by="Issued.id", cascade="all, delete-orphan")

    def partners_as(self, role: PartnerRole) -> list[Partnership]:
        """The organisations in one role, in the order in which they are named."""
        return [partner for partner in self.partners if partner.role == role]

    @property
    def last_day(self) -> date:
        """The last day it reaches into; where no end is known, the day on which it starts."""
        return last_day_of(self.starts, self.ends, all_day=self.all_day)

    @property
    def needs_venue(self) -> bool:
        """Whether a venue is owed; see the function."""
        return needs_venue(EventState(self.state), Mode(self.mode), self.venue_id)


def last_day_of(starts: datetime, ends: datetime | None, *, all_day: bool) -> date:
    """The last day between two wall times. What ends at midnight does not reach into the day that begins then, unless it is of
    whole days: there `ends` is the last of them."""
    if ends is None or ends <= starts:
        return starts.date()
    until_midnight = not all_day and ends.time() == time.min
    return (ends - timedelta(days=1)).date() if until_midnight else ends.date()


def needs_venue(state: EventState, mode: Mode, venue_id: int | None) -> bool:
    """Whether a venue is owed: it is planned, people shall come, and nothing says where to."""
    return state.is_planned and venue_id is None and mode is not Mode.ONLINE


def end_of(last_day: date, at: timedelta) -> datetime:
    """When something ends whose last day this is, `at` counted from its midnight; 0:00 as an end is that of the whole day."""
    return datetime.combine(last_day, time()) + (at or timedelta(days=1))


class EventRoom(Base):
    """A room an event uses; one event may use several at once."""

    __tablename__ = "event_room"

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), index=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("room.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    event: Mapped[Event] = relationship(back_populates="rooms")
    room: Mapped[Room] = relationship()


class Partnership(Base):
    """What an organisation does for an event (主催, 共催 …); `to_be_confirmed` prints （予定）."""

    __tablename__ = "partnership"

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    role: Mapped[str] = mapped_column(default=PartnerRole.ORGANISER.value)
    position: Mapped[int] = mapped_column(default=0)
    to_be_confirmed: Mapped[bool] = mapped_column(default=False)
    event: Mapped[Event] = relationship(back_populates="partners")
    organisation: Mapped[Organisation] = relationship()


class ProgrammeItem(Base):
    """One item of the programme: `starts` is wall time of the event's zone, None while not placed; `minutes` its length."""

    __tablename__ = "programme_item"

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    starts: Mapped[datetime | None] = mapped_column(default=None)
    minutes: Mapped[int] = mapped_column(default=0)
    kind: Mapped[str] = mapped_column(default=ItemKind.OTHER.value)
    title: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    room_id: Mapped[int | None] = mapped_column(ForeignKey("room.id"), default=None, index=True)
    event: Mapped[Event] = relationship(back_populates="programme")
    room: Mapped[Room | None] = relationship()
    appearances: Mapped[list[Appearance]] = relationship(
        back_populates="item", order_by="Appearance.position", cascade="all, delete-orphan"
    )


class Appearance(Base):
    """A person on the programme: in which role, with which talk."""

    __tablename__ = "appearance"

    item_id: Mapped[int] = mapped_column(ForeignKey("programme_item.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    role: Mapped[str] = mapped_column(default=SpeakerRole.SPEAKER.value)
    talk_title: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    item: Mapped[ProgrammeItem] = relationship(back_populates="appearances")
    person: Mapped[Person] = relationship()


class Task(Base):
    """Something to do for an event; due `due_offset_days` from its first day (negative: before), in Japanese working days
    where `working_days`."""

    __tablename__ = "task"

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), index=True)
    title: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    who: Mapped[str] = mapped_column(default="")
    due_offset_days: Mapped[int] = mapped_column(default=0)
    working_days: Mapped[bool] = mapped_column(default=False)
    done_on: Mapped[date | None] = mapped_column(default=None)
    event: Mapped[Event] = relationship(back_populates="tasks")
