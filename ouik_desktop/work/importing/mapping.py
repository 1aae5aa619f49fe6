"""What each column of a list is used for."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Map
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from ouik_desktop.errors import BadInput
from ouik_desktop.formats.tables import Sheet
from ouik_desktop.i18n import Text, _, c_
from ouik_desktop.work.importing.profiles import plain


class Field(StrEnum):
    """What a column may hold. `ORGANISATION_POSITION` is both in one cell, `KEY_PART` the part of a key that counts the
    tickets of one order, `QUEUED_TIME` the clock time where date and time stand apart."""

    NAME = "name"
    FAMILY = "family"
    GIVEN = "given"
    READING = "reading"
    FAMILY_KANA = "family_kana"
    GIVEN_KANA = "given_kana"
    NAME_EN = "name_en"
    FAMILY_ROMAJI = "family_romaji"
    GIVEN_ROMAJI = "given_romaji"
    EMAIL = "email"
    PHONE = "phone"
    ORGANISATION = "organisation"
    ORGANISATION_POSITION = "organisation_position"
    DEPARTMENT = "department"
    POSITION = "position"
    STATE = "state"
    ATTENDANCE = "attendance"
    CHECKED_IN_AT = "checked_in_at"
    QUEUED_AT = "queued_at"
    QUEUED_TIME = "queued_time"
    KEY = "key"
    KEY_PART = "key_part"
    NOTE = "note"
    QUESTION = "question"
    IGNORED = "ignored"

    @property
    def text(self) -> Text:
        """The field in words."""
        return _WORDS[self]


_WORDS = {
    Field.NAME: c_("of a person", "Name"),
    Field.FAMILY: c_("of a person", "Family name"),
    Field.GIVEN: c_("of a person", "Given name"),
    Field.READING: _("Reading"),
    Field.FAMILY_KANA: _("Reading of the family name"),
    Field.GIVEN_KANA: _("Reading of the given name"),
    Field.NAME_EN: c_("of a person", "Name in English"),
    Field.FAMILY_ROMAJI: c_("of a person", "Family name in English"),
    Field.GIVEN_ROMAJI: c_("of a person", "Given name in English"),
    Field.EMAIL: _("E-mail"),
    Field.PHONE: _("Phone"),
    Field.ORGANISATION: _("Affiliation"),
    Field.ORGANISATION_POSITION: _("Affiliation and position"),
    Field.DEPARTMENT: _("Department"),
    Field.POSITION: _("Position"),
    Field.STATE: _("State of the registration"),
    Field.ATTENDANCE: _("Attendance on the day"),
    Field.CHECKED_IN_AT: _("Time of check-in"),
    Field.QUEUED_AT: _("Time of registration"),
    Field.QUEUED_TIME: _("Clock time of registration"),
    Field.KEY: _("Number in the source"),
    Field.KEY_PART: _("Number of the ticket in its order"),
    Field.NOTE: _("Note for the office"),
    Field.QUESTION: c_("column of a list", "Keep as an answer"),
    Field.IGNORED: c_("column of a list", "Do not import"),
}
QUESTION, IGNORED = Field.QUESTION, Field.IGNORED
MANY = frozenset({Field.QUESTION, Field.IGNORED})


class Use(NamedTuple):
    """One column of the file: its index, its field and its heading as written."""

    column: int
    field: Field
    heading: str


@dataclass(frozen=True)
class Mapping:
    """The use of every column, in the order in which they are asked: where two columns hold the same field, the first that is
    filled counts. `source` is the id of the profile."""

    source: str
    uses: tuple[Use, ...]
    header: tuple[str, ...]

    def of(self, field: Field) -> tuple[int, ...]:
        """The columns that hold `field`."""
        return tuple(use.column for use in self.uses if use.field is field)

    def questions(self) -> Iterator[tuple[int, str]]:
        """The columns kept as answers, each with its question: the heading in one line; one that comes again is counted."""
        seen: dict[str, int] = {}
        for use in sorted(self.uses):
            if use.field is not QUESTION:
                continue
            text = " ".join(use.heading.split()) or str(use.column + 1)
            seen[text] = seen.get(text, 0) + 1
            yield use.column, text if seen[text] == 1 else f"{text} ({seen[text]})"

    def field_of(self, column: int) -> Field:
        """What a column is used for."""
        return next((use.field for use in self.uses if use.column == column), IGNORED)

    def using(self, column: int, field: Field) -> Mapping:
        """The same with `column` used for `field`; a column that held it before becomes an answer."""
        uses = []
        for use in self.uses:
            if use.column == column:
                uses.append(use._replace(field=field))
            elif use.field is field and field not in MANY:
                uses.append(use._replace(field=QUESTION))
            else:
                uses.append(use)
        return replace(self, uses=tuple(uses))

    def overridden(self, choices: Map[str, str], sheet: Sheet) -> Mapping:
        """The same with choices such as `{"email": "連絡先"}`: field to heading, or to the number of the column from 1.
        Raises `BadInput` for a field or a column that is not there."""
        changed = self
        for name, heading in choices.items():
            try:
                field = Field(name.strip())
            except ValueError:
                known = [field.value for field in Field if field not in MANY]
                raise BadInput(_("There is no field “{field}”; known are {known}.", field=name, known=known)) from None
            changed = changed.using(_column(heading, sheet), field)
        return changed


def _column(heading: str, sheet: Sheet) -> int:
    for same in (lambda each: each == heading, lambda each: plain(each) == plain(heading)):
        if (found := next((index for index, each in enumerate(sheet.header) if same(each)), None)) is not None:
            return found
    if heading.isascii() and heading.isdigit() and 1 <= int(heading) <= len(sheet.header):
        return int(heading) - 1
    known = [" ".join(each.split()) for each in sheet.header]
    raise BadInput(_("{file} has no column “{column}”; it has {known}.", file=sheet.name, column=heading, known=known))
