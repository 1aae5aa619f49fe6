"""Registrations: a person at an event, with what was asked and answered."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ouik_desktop.localized import NO_WORDS, LocalizedText
from ouik_desktop.model.base import Base, Json, Localized
from ouik_desktop.model.people import Person
from ouik_desktop.model.words import Attendance, RegistrationState

if TYPE_CHECKING:
    from ouik_desktop.model.event import Event


class Registration(Base):
    """A person at an event. `number` is allotted per event and never used again, the same on list, badge and reconciliation.

    `queued_at` (naive UTC) is when they applied: it orders the waiting list. `source`, `source_key` say from which list the row
    came and its id there, `source_row` a digest of that row: while it stays the same, what was changed here by hand stands.
    `answers` maps the question as asked to the answer as given. `checked_in_at` is naive UTC.
    """

    __tablename__ = "registration"
    __table_args__ = (UniqueConstraint("event_id", "number"), {"sqlite_autoincrement": True})

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    number: Mapped[int] = mapped_column()
    state: Mapped[str] = mapped_column(default=RegistrationState.REGISTERED.value)
    attendance: Mapped[str] = mapped_column(default=Attendance.GENERAL.value)
    queued_at: Mapped[datetime | None] = mapped_column(default=None)
    source: Mapped[str] = mapped_column(default="")
    source_key: Mapped[str] = mapped_column(default="")
    source_row: Mapped[str] = mapped_column(default="")
    answers: Mapped[dict[str, str]] = mapped_column(Json, default=dict)
    checked_in_at: Mapped[datetime | None] = mapped_column(default=None)
    desk: Mapped[str] = mapped_column(default="")
    seat: Mapped[str] = mapped_column(default="")
    remark: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    event: Mapped[Event] = relationship(back_populates="registrations")
    person: Mapped[Person] = relationship()


class Question(Base):
    """Something asked at registration, as the form words it; `kind` is the id of its kind of answer."""

    __tablename__ = "question"

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    text: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    kind: Mapped[str] = mapped_column(default="text")
    choices: Mapped[list[Any]] = mapped_column(Json, default=list)
    event: Mapped[Event] = relationship(back_populates="questions")
