"""What the office talks about, usable without a database. How the nouns hang together:

Office ── Series ── Event ─┬─ EventRoom ── Room ── Venue
                           ├─ Partnership ── Organisation
                           ├─ ProgrammeItem ── Appearance ── Person
                           ├─ Task
                           ├─ Registration ── Person ── Organisation
                           ├─ Question
                           └─ Issued
OwnKind: what the office calls the kinds of its events. Settled: findings that are right as they are.
"""

from ouik_desktop.localized import NO_WORDS, LocalizedText, TranslationState
from ouik_desktop.model.base import Base
from ouik_desktop.model.clock import Clock
from ouik_desktop.model.event import Appearance, Event, EventRoom, Partnership, ProgrammeItem, Task
from ouik_desktop.model.office import GlossaryTerm, Issued, Office, OwnKind, Settled
from ouik_desktop.model.people import Organisation, Person, person_sort_key
from ouik_desktop.model.registration import Question, Registration
from ouik_desktop.model.series import Series
from ouik_desktop.model.venue import Room, Venue

__all__ = [
    "NO_WORDS",
    "Appearance",
    "Base",
    "Clock",
    "Event",
    "EventRoom",
    "GlossaryTerm",
    "Issued",
    "LocalizedText",
    "Office",
    "Organisation",
    "OwnKind",
    "Partnership",
    "Person",
    "ProgrammeItem",
    "Question",
    "Registration",
    "Room",
    "Series",
    "Settled",
    "Task",
    "TranslationState",
    "Venue",
    "person_sort_key",
]
