"""Lists come in: from a downloaded file to people and registrations, and again when the list has changed.

    read_table ─► recognise ─► propose ─► plan ─► apply
    (formats)     source       mapping    pure    one labelled act

`look_at` walks the first four steps at once, as the command line does.
"""

from __future__ import annotations

from ouik_desktop.formats.tables import Sheet, read_table
from ouik_desktop.work.importing.apply import Report, apply
from ouik_desktop.work.importing.changes import Existing
from ouik_desktop.work.importing.known import Known, known
from ouik_desktop.work.importing.look import Look, NobodyNamed, ReadingChoices, look_at, look_over
from ouik_desktop.work.importing.mapping import Field, Mapping, Use
from ouik_desktop.work.importing.plan import Entry, Outcome, Plan, plan, planning
from ouik_desktop.work.importing.profiles import SOURCES, Profile, profile
from ouik_desktop.work.importing.recognise import propose, recognise

__all__ = [
    "SOURCES",
    "Entry",
    "Existing",
    "Field",
    "Known",
    "Look",
    "Mapping",
    "NobodyNamed",
    "Outcome",
    "Plan",
    "Profile",
    "ReadingChoices",
    "Report",
    "Sheet",
    "Use",
    "apply",
    "known",
    "look_at",
    "look_over",
    "plan",
    "planning",
    "profile",
    "propose",
    "read_table",
    "recognise",
]  # fmt: skip
