"""The office itself, its vocabulary, and what it has sent out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ouik_desktop.localized import NO_WORDS, LocalizedText
from ouik_desktop.model.base import Base, Json, Localized


class Office(Base):
    """The one office of a file: how it is called and reached, and its house notices. There is one row, id 1."""

    __tablename__ = "office"

    name: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    short_name: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    unit: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    postal_code: Mapped[str] = mapped_column(default="")
    address: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    phone: Mapped[str] = mapped_column(default="")
    fax: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    photo_notice: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    data_notice: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)


class OwnKind(Base):
    """What the office says of a kind of event: one of its own, or a built-in one (`words.EventKind`) that it calls otherwise.

    `key` is the id that events keep; `name` and `colour` stand in place of the built-in ones where they say something. A retired
    kind is offered no more, events of it keep it.
    """

    __tablename__ = "event_kind"

    key: Mapped[str] = mapped_column(unique=True)
    name: Mapped[LocalizedText] = mapped_column(Localized, default=NO_WORDS)
    colour: Mapped[str] = mapped_column(default="")
    is_retired: Mapped[bool] = mapped_column(default=False)


class Settled(Base):
    """A finding that somebody looked at and found right as it is: `finding` is its id, `words` a digest of what it was found in, so
    that it comes back when that changes. `event_id` is the event whose page tells of it, if any."""

    __tablename__ = "settled"

    event_id: Mapped[int | None] = mapped_column(default=None, index=True)
    finding: Mapped[str] = mapped_column(default="", index=True)
    words: Mapped[str] = mapped_column(default="")


class GlossaryTerm(Base):
    """A pair of terms the office uses, and the variants it does not (in either language)."""

    __tablename__ = "glossary_term"

    ja: Mapped[str] = mapped_column(default="")
    en: Mapped[str] = mapped_column(default="")
    not_to_use: Mapped[list[str]] = mapped_column(Json, default=list)
    is_sample: Mapped[bool] = mapped_column(default=False)


class Issued(Base):
    """A file that left the house: which document of which event, in which languages, with which facts, when (naive UTC)."""

    __tablename__ = "issued"

    event_id: Mapped[int | None] = mapped_column(ForeignKey("event.id"), default=None, index=True)
    kind: Mapped[str] = mapped_column(default="")
    format: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    path: Mapped[str] = mapped_column(default="")
    sha256: Mapped[str] = mapped_column(default="")
    facts: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    at: Mapped[datetime] = mapped_column()
