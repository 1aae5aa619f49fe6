"""What an act of the history changed, in words: which field, from what to what, and where it can be seen."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final, Protocol

from sqlalchemy import Table
from sqlalchemy.orm import Session

from ouik_desktop import field_path
from ouik_desktop.i18n import CODES, Code, Spoken, Text, _, c_
from ouik_desktop.localized import LocalizedText
from ouik_desktop.model import Base
from ouik_desktop.model.fields import NOUNS, Field
from ouik_desktop.model.words import Attendance, ItemKind, PartnerRole, RegistrationState, SpeakerRole
from ouik_desktop.store import Store
from ouik_desktop.store.history.images import FieldChange

Value = str | Text | Spoken | datetime | date | time | None


@dataclass(frozen=True)
class SaidChange:
    """A field that an act changed: what it is called, on which side, and what stood in it before and after. None is nothing;
    `untold` ones tell nothing of what stood there."""

    label: Text
    side: Code | None = None
    before: Value = None
    after: Value = None
    untold: bool = False


def said_changes(store: Store, unit_ids: Collection[int]) -> dict[int, tuple[SaidChange, ...]]:
    """What acts of few records changed, by their ids; fields nobody knows a name of are left out."""
    found = store.history.field_changes(unit_ids)
    return {id: in_words(store, changes) for id, changes in found.items()}


def in_words(store: Store, changes: Collection[FieldChange]) -> tuple[SaidChange, ...]:
    """Changes of fields, by the names people know them by; fields nobody knows a name of are left out."""
    with store.read() as session:
        return tuple(said for one in changes for said in _said(session, one))


def _said(session: Session, one: FieldChange) -> Iterator[SaidChange]:
    field = _field(one)
    label = field.label if field is not None else _LABELS.get((one.kind, one.column))
    if label is None:
        return
    if (one.kind, one.column) in _UNTOLD:
        yield SaidChange(label, untold=True)
    elif isinstance(one.before, LocalizedText) and isinstance(one.after, LocalizedText):
        yield from _sides(label, one.before, one.after)
    else:
        before, after = (_value(session, one, field, value) for value in (one.before, one.after))
        yield SaidChange(label, None, before, after)


def _sides(label: Text, before: LocalizedText, after: LocalizedText) -> Iterator[SaidChange]:
    changed = [code for code in CODES if before.get(code) != after.get(code)]
    for code in changed:
        yield SaidChange(label, code, before.get(code) or None, after.get(code) or None)
    if not changed:
        yield SaidChange(label)  # whether it is up to date, or needed


def _field(one: FieldChange) -> Field | None:
    noun = NOUNS.get(_NOUN_OF.get(one.kind, ""))
    return next((field for field in noun.fields if field.path == one.column), None) if noun else None


def _value(session: Session, one: FieldChange, field: Field | None, value: object) -> Value:
    words = _WORDS.get((one.kind, one.column))
    choices: Mapping[str, Text] = {choice.id: choice.text for choice in field.choices} if field is not None else {}
    if isinstance(value, str) and (value in choices or words is not None):
        return choices[value] if value in choices else _chosen(words, value)
    if isinstance(value, int) and not isinstance(value, bool) and one.column.endswith("_id"):
        return _name_of(session, one, value)
    return _plain(value)


def _plain(value: object) -> Value:
    match value:
        case None | "" | [] | {}:
            return None
        case bool():
            return _("yes") if value else _("no")
        case list():
            return Text("{values}", (("values", [str(part) for part in value]),))
        case str() | datetime() | date() | time():
            return value
    return str(value)


class _InWords(Protocol):
    @property
    def text(self) -> Text: ...


def _chosen(words: type[StrEnum] | None, value: str) -> Value:
    try:
        chosen: object = words(value) if words is not None else value
    except ValueError:
        return value
    text: object = getattr(chosen, "text", value)
    return text if isinstance(text, Text) else value


def _name_of(session: Session, one: FieldChange, row_id: int) -> Value:
    """What the record is called that a field leads to, as it is called now."""
    table = Base.metadata.tables[one.kind]
    parents = [key.column.table for key in table.columns[one.column].foreign_keys]
    row = session.get(_class_of(parents[0]), row_id) if parents else None
    called: object = getattr(row, "name", None) or getattr(row, "title", None)
    return called if isinstance(called, LocalizedText) else None


def _class_of(table: Table) -> type[Base]:
    return next(mapper.class_ for mapper in Base.registry.mappers if mapper.local_table is table)


_NOUN_OF: Final = {
    "event": field_path.EVENT,
    "programme_item": field_path.ITEM,
    "appearance": field_path.TALK,
    "person": field_path.PERSON,
    "organisation": field_path.ORGANISATION,
    "venue": field_path.VENUE,
    "room": field_path.ROOM,
    "series": field_path.SERIES,
    "office": field_path.OFFICE,
    "question": field_path.QUESTION,
    "task": field_path.TASK,
}

_UNTOLD: Final = frozenset({
    ("person", "dietary"), ("person", "access_needs"),  # health data: on no list
    ("registration", "checked_in_at"), ("task", "due_offset_days"), ("programme_item", "position"),  # only the office reads them so
})  # fmt: skip

_WORDS: Final[dict[tuple[str, str], type[StrEnum]]] = {
    ("programme_item", "kind"): ItemKind,
    ("appearance", "role"): SpeakerRole,
    ("partnership", "role"): PartnerRole,
    ("registration", "state"): RegistrationState,
    ("registration", "attendance"): Attendance,
}

_LABELS: Final[dict[tuple[str, str], Text]] = {
    ("event", "venue_id"): _("Venue"),
    ("event", "series_id"): _("Series"),
    ("event_room", "room_id"): c_("noun", "Room"),
    ("programme_item", "starts"): c_("field", "Start"),
    ("programme_item", "minutes"): _("Length in minutes"),
    ("programme_item", "kind"): c_("field", "Kind"),
    ("programme_item", "position"): c_("of a list", "Place in the order"),
    ("appearance", "role"): _("Role"),
    ("appearance", "person_id"): _("Person"),
    ("partnership", "role"): _("Role"),
    ("partnership", "organisation_id"): _("Organisation"),
    ("person", "family"): _("Family name"),
    ("person", "given"): _("Given name"),
    ("person", "family_kana"): _("Family name in kana"),
    ("person", "given_kana"): _("Given name in kana"),
    ("person", "family_romaji"): _("Family name in Latin letters"),
    ("person", "given_romaji"): _("Given name in Latin letters"),
    ("person", "display_name"): _("Name as shown"),
    ("person", "honorific"): c_("of a person", "Title"),
    ("person", "organisation_id"): _("Organisation"),
    ("person", "email"): _("E-mail"),
    ("person", "phone"): _("Phone"),
    ("person", "language"): _("Language"),
    ("person", "dietary"): _("Dietary needs"),
    ("person", "access_needs"): _("Access needs"),
    ("person", "photo_consent"): _("Photographs"),
    ("person", "note"): _("Note"),
    ("organisation", "partner_since"): _("Partner since"),
    ("organisation", "parent_id"): _("Belongs to"),
    ("registration", "state"): c_("field", "State"),
    ("registration", "attendance"): _("Attendance"),
    ("registration", "seat"): _("Seat"),
    ("registration", "remark"): c_("column", "Remarks"),
    ("registration", "note"): _("Note"),
    ("registration", "checked_in_at"): _("Check-in"),
    ("task", "who"): _("Who does it"),
    ("task", "due_offset_days"): _("Due"),
    ("task", "done_on"): c_("of a task", "Done"),
}
