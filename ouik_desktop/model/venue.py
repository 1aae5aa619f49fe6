"""Venues and their rooms: where an event takes place."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ouik_desktop.localized import NO_WORDS, LocalizedText
from ouik_desktop.model.base import Base, Localized


class Venue(Base):
    """A building, or an online place (`is_online`), with its address and how to get there."""

    __tablename__ = "venue"

    key: Mapped[str] = mapped_column(default="")
    name: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    address: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    postal_code: Mapped[str] = mapped_column(default="")
    access: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    is_online: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")
    is_sample: Mapped[bool] = mapped_column(default=False)
    rooms: Mapped[list[Room]] = relationship(
        back_populates="venue", order_by="Room.position", cascade="all, delete-orphan"
    )


class Room(Base):
    """A room of a venue; `capacity` in people, `buffer_minutes` to walk there and set up."""

    __tablename__ = "room"

    venue_id: Mapped[int] = mapped_column(ForeignKey("venue.id"), index=True)
    key: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    name: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    capacity: Mapped[int | None] = mapped_column(default=None)
    buffer_minutes: Mapped[int] = mapped_column(default=0)
    venue: Mapped[Venue] = relationship(back_populates="rooms")
