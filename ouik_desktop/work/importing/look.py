"""A file looked at: read, recognised, mapped and planned, with nothing done yet."""

from __future__ import annotations

from collections.abc import Mapping as Map
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from ouik_desktop.errors import BadInput
from ouik_desktop.formats.tables import Sheet, read_table
from ouik_desktop.i18n import _
from ouik_desktop.model import Event
from ouik_desktop.store import Store
from ouik_desktop.work.common import get
from ouik_desktop.work.importing.changes import Existing
from ouik_desktop.work.importing.known import known
from ouik_desktop.work.importing.mapping import Field, Mapping
from ouik_desktop.work.importing.plan import Plan, plan
from ouik_desktop.work.importing.profiles import SOURCES, Profile, profile
from ouik_desktop.work.importing.recognise import propose, recognise


@dataclass(frozen=True)
class Look:
    """What a file holds, what its columns are taken for, and what importing it would do."""

    sheet: Sheet
    mapping: Mapping
    plan: Plan


def look_at(
    store: Store,
    event_id: int,
    data: bytes,
    name: str,
    *,
    source: str | None = None,
    encoding: str | None = None,
    columns: Map[str, str] | None = None,
    existing: Existing = Existing.UPDATE,
) -> Look:
    """What the file `name` with the content `data` would bring into an event. `source`, `encoding` and `columns` (field to
    heading, or to the number of the column from 1) overrule what is found. Raises `BadInput` where it is no list, nobody's
    name can be found in it, or nothing of it could be taken; `NotFound` where there is no such event."""
    sheet = read_table(data, name, encoding)
    mapping = propose(sheet, chosen(source) if source else recognise(sheet)).overridden(columns or {}, sheet)
    check_mapping(mapping, sheet)
    with store.read() as session:
        zone = ZoneInfo(get(session, Event, event_id).timezone)
        look = Look(sheet, mapping, plan(sheet, mapping, known(session, event_id), existing=existing, zone=zone))
    if not look.plan.entries:
        raise BadInput(_("None of the {count} rows of {file} names a person.", count=len(sheet.rows), file=name))
    return look


def chosen(source: str) -> Profile:
    """The profile of a source that was named; `BadInput` where there is none of that name."""
    if source not in SOURCES:
        raise BadInput(_("There is no source “{source}”; known are {known}.", source=source, known=", ".join(SOURCES)))
    return profile(source)


def check_mapping(mapping: Mapping, sheet: Sheet) -> None:
    """`BadInput` where no column holds names."""
    if not any(mapping.of(field) for field in NAMES):
        headings = ", ".join(" ".join(heading.split()) for heading in sheet.header if heading.strip())
        raise BadInput(
            _(
                "No column of {file} is known to hold names. Please say which it is: {columns}.",
                file=sheet.name,
                columns=headings,
            )
        )


NAMES = (Field.NAME, Field.FAMILY, Field.GIVEN, Field.NAME_EN, Field.FAMILY_ROMAJI)
