"""Which kinds of records make up what pages show: a page names them in `shows` and reads again when one of them changes."""

from __future__ import annotations

from typing import Final

from ouik_desktop.model import (
    Appearance,
    Event,
    EventRoom,
    GlossaryTerm,
    Office,
    Organisation,
    OwnKind,
    Partnership,
    Person,
    ProgrammeItem,
    Question,
    Registration,
    Room,
    Series,
    Settled,
    Task,
    Venue,
)

EVENT_LINE: Final = (Event, EventRoom, Venue, Room, Series, Registration, OwnKind)
"""An event in a row, in the calendar or at a glance: when, where, of which series, how many people."""

ANNOUNCEMENT: Final = (
    Event,
    EventRoom,
    Venue,
    Room,
    Series,
    Partnership,
    Organisation,
    ProgrammeItem,
    Appearance,
    Person,
    Office,
    GlossaryTerm,
    Settled,
)
"""What an announcement says, and what its words are held against. People who register do not stand on it."""

WHOLE_EVENT: Final = (*ANNOUNCEMENT, Registration, Question, Task, OwnKind)
"""Everything of an event."""
