"""A file looked at: read, recognised, mapped and planned, with nothing done yet."""

from __future__ import annotations

from collections.abc import Mapping as Map
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from ouik_desktop.errors import BadInput
from ouik_desktop.formats.tables import Sheet, read_table
from ouik_desktop.i18n import Text, _
from ouik_desktop.model import Event
from ouik_desktop.progress import without_garbage_collection
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


class NobodyNamed(BadInput):
    """A list was read, and none of its rows names a person; `plan` tells the trouble with each."""

    def __init__(self, text: Text, plan: Plan) -> None:
        super().__init__(text)
        self.plan = plan


@dataclass(frozen=True)
class ReadingChoices:
    """What a person says about a list, in place of what would be found: None is "look". `columns` maps fields to headings (or
    numbers of columns from 1), `mapping` is a whole mapping, made for the same header."""

    source: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    has_header: bool | None = None
    columns: Map[str, str] = field(default_factory=dict)
    mapping: Mapping | None = None
    existing: Existing = Existing.UPDATE


def look_over(store: Store, event_id: int, data: bytes, name: str, choices: ReadingChoices) -> Look:
    """What the file `name` with the content `data` would bring into an event, even where that is nothing. Raises `BadInput`
    where it is no list, `NotFound` where there is no such event."""
    with without_garbage_collection(), store.read() as session:
        sheet = read_table(data, name, choices.encoding, delimiter=choices.delimiter, has_header=choices.has_header)
        mapping = _mapping(sheet, choices)
        zone = ZoneInfo(get(session, Event, event_id).timezone)
        made = plan(sheet, mapping, known(session, event_id), existing=choices.existing, zone=zone)
    return Look(sheet, mapping, made)


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
    """The same, for somebody who cannot be asked further: `BadInput` also where no column is known to hold names, or none of
    the rows names a person."""
    choices = ReadingChoices(source, encoding, columns=columns or {}, existing=existing)
    look = look_over(store, event_id, data, name, choices)
    check_mapping(look.mapping, look.sheet)
    if not look.plan.entries:
        said = _("None of the {count} rows of {file} names a person.", count=len(look.sheet.rows), file=name)
        raise NobodyNamed(said, look.plan)
    return look


def _mapping(sheet: Sheet, choices: ReadingChoices) -> Mapping:
    if choices.mapping is not None and choices.mapping.header == sheet.header:
        return choices.mapping
    source = chosen(choices.source) if choices.source else recognise(sheet)
    return propose(sheet, source).overridden(choices.columns, sheet)


def chosen(source: str) -> Profile:
    """The profile of a source that was named; `BadInput` where there is none of that name."""
    if source not in SOURCES:
        raise BadInput(_("There is no source “{source}”; known are {known}.", source=source, known=SOURCES))
    return profile(source)


def check_mapping(mapping: Mapping, sheet: Sheet) -> None:
    """`BadInput` where no column holds names."""
    if not any(mapping.of(each) for each in NAMES):
        headings = [" ".join(heading.split()) for heading in sheet.header if heading.strip()]
        raise BadInput(
            _(
                "No column of {file} is known to hold names. Please say which it is: {columns}.",
                file=sheet.name,
                columns=headings,
            )
        )


NAMES = (Field.NAME, Field.FAMILY, Field.GIVEN, Field.NAME_EN, Field.FAMILY_ROMAJI)
