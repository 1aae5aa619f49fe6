"""The rows of a list as people who applied: each cell understood, each trouble noted with its line, column and value."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Mapping as Map
from datetime import datetime, tzinfo
from hashlib import blake2b
from typing import Final, NamedTuple

from ouik_desktop.errors import Where
from ouik_desktop.field_path import ROW, FieldPath
from ouik_desktop.finding import Finding, FindingKind
from ouik_desktop.formats.tables import Row, Sheet
from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.work.importing import times, values
from ouik_desktop.work.importing.cells import NameReader, StateReader
from ouik_desktop.work.importing.mapping import Field, Mapping
from ouik_desktop.work.importing.profiles import profile
from ouik_desktop.work.people.names import Families, Name


class Applicant(NamedTuple):
    """A row, understood. Times are naive UTC, `state` a `RegistrationState` or `NO_WORD_OF_STATE`; `digest` stands for all that
    the list says of them but their state."""

    line: int
    name: Name
    email: str
    phone: str
    affiliation: str
    department: str
    position: str
    state: str
    queued_at: datetime | None
    checked_in_at: datetime | None
    key: str
    note: str
    answers: Map[str, str]
    digest: str


_NAME_FIELDS: Final = (
    Field.NAME, Field.FAMILY, Field.GIVEN, Field.READING, Field.FAMILY_KANA, Field.GIVEN_KANA, Field.NAME_EN, Field.FAMILY_ROMAJI,
    Field.GIVEN_ROMAJI,
)  # fmt: skip
_STATE_FIELDS: Final = (Field.STATE, Field.ATTENDANCE, Field.CHECKED_IN_AT)
_NOT_SAID: Final = (Field.IGNORED, Field.KEY, Field.KEY_PART, *_STATE_FIELDS)
Column = Sequence[str]


class Reader:
    """Understands the rows of one sheet by one mapping, some thousand rows at a time and a column at a time: what is said of
    one cell is then said once for all cells that are alike. `families` helps to part names; wall times are in `zone`."""

    def __init__(self, sheet: Sheet, mapping: Mapping, families: Families, zone: tzinfo) -> None:
        self.problems: list[Finding] = []
        self._sheet, self._mapping = sheet, mapping
        self._width = len(sheet.header)
        self._questions = tuple(mapping.questions())
        self._said = tuple(use.column for use in mapping.uses if use.field not in _NOT_SAID)
        source = profile(mapping.source)
        days_first = times.day_first(self._dates(), source.day_first)
        self._names = NameReader(tuple(each for each in _NAME_FIELDS if mapping.of(each)), families)
        self._states = StateReader(source.states, bool(mapping.of(Field.STATE)), zone, days_first)

    def _dates(self) -> Iterable[str]:
        fields = (Field.QUEUED_AT, Field.CHECKED_IN_AT)
        return (cell for each in fields for at in self._mapping.of(each) for cell in self._sheet.column(at))

    def read(self, rows: Sequence[Row]) -> list[Applicant]:
        """The people those rows are about; rows that name nobody are reported and left out."""
        lines = [row.line for row in rows]
        columns = list(zip(*(self._cells_of(row) for row in rows), strict=True))

        def column(field: Field) -> Column:
            return self._column(field, columns, len(rows))

        names = self._read_names(lines, [column(field) for field in self._names.fields])
        emails = self._read_mails(lines, column(Field.EMAIL))
        affiliations, positions = self._read_affiliations(column)
        states, arrivals = self._read_states(lines, [column(field) for field in _STATE_FIELDS])
        everything = zip(
            lines,
            names,
            emails,
            map(values.phone, column(Field.PHONE)),
            affiliations,
            map(values.one_line, column(Field.DEPARTMENT)),
            positions,
            states,
            self._read_times(lines, column(Field.QUEUED_AT), column(Field.QUEUED_TIME)),
            arrivals,
            map(_whole_key, column(Field.KEY), column(Field.KEY_PART)),
            column(Field.NOTE),
            self._read_answers(columns, len(rows)),
            self._digests(columns, len(rows)),
            strict=True,
        )
        return [applicant for applicant in map(Applicant._make, everything) if applicant.name]

    # --- cells --------------------------------------------------------------------------------------------------------

    def _cells_of(self, row: Row) -> Sequence[str]:
        return row.cells if len(row.cells) == self._width else self._to_width(*row)

    def _to_width(self, line: int, cells: list[str]) -> list[str]:
        if more := [cell for cell in cells[self._width :] if cell.strip()]:
            said = n_(
                "{count} cell more than the header has: left out.",
                "{count} cells more than the header has: left out.",
                len(more),
            )
            self._find(line, "", ", ".join(more), said)
        missing = self._width - len(cells)
        if missing > 0 and self._sheet.delimiter:
            said = n_(
                "{count} cell is missing at the end: taken as empty.",
                "{count} cells are missing at the end: taken as empty.",
                missing,
            )
            self._find(line, self._sheet.header[len(cells)], "", said)
        return [*cells[: self._width], *[""] * missing]

    def _column(self, field: Field, columns: Sequence[Column], count: int) -> Column:
        """What the list holds for a field; where several columns do, the first that is filled counts."""
        found = [list(map(str.strip, columns[at])) for at in self._mapping.of(field)]
        if len(found) < 2:
            return found[0] if found else [""] * count
        return [next((cell for cell in cells if cell not in values.NOTHING), "") for cells in zip(*found, strict=True)]

    def _complain(
        self, line: int, value: str, reason: Text, *meant: Field, kind: FindingKind = FindingKind.NOT_AS_WRITTEN
    ) -> None:
        """Note a trouble under the heading of the first field meant that has a column."""
        at = next((columns[0] for each in meant if (columns := self._mapping.of(each))), None)
        self._find(line, "" if at is None else self._sheet.header[at], value, reason, meant[0], kind)

    def _find(
        self,
        line: int,
        heading: str,
        value: str,
        reason: Text,
        field: str = "",
        kind: FindingKind = FindingKind.NOT_AS_WRITTEN,
    ) -> None:
        cell = Where(line=line, column=" ".join(heading.split()) or None, value=value or None)
        self.problems.append(Finding(kind, FieldPath(ROW, line, field), None, reason, where=cell))

    # --- columns ------------------------------------------------------------------------------------------------------

    def _read_names(self, lines: list[int], columns: list[Column]) -> list[Name]:
        found = list(map(self._names.read, zip(*columns, strict=True))) if columns else [(Name(), "")] * len(lines)
        for line, (name, wrong) in zip(lines, found, strict=True):
            if wrong:
                self._complain(
                    line, wrong, _("The reading is not in kana: left out."), Field.READING, Field.FAMILY_KANA
                )
            if not name:
                said = _("There is no name: the row is left out.")
                self._complain(line, "", said, Field.NAME, Field.FAMILY, Field.NAME_EN, kind=FindingKind.ROW_LEFT_OUT)
        return [name for name, _wrong in found]

    def _read_mails(self, lines: list[int], column: Column) -> Column:
        return [
            text if not text or values.is_plain_mail(text) else self._mail(line, text)
            for line, text in zip(lines, column, strict=True)
        ]

    def _mail(self, line: int, text: str) -> str:
        address, wrong = values.mail(text)
        if wrong:
            self._complain(line, text, wrong, Field.EMAIL)
        return address

    def _read_affiliations(self, column: Callable[[Field], Column]) -> tuple[Column, Column]:
        affiliations, positions = (
            list(map(values.one_line, column(each))) for each in (Field.ORGANISATION, Field.POSITION)
        )
        if not self._mapping.of(Field.ORGANISATION_POSITION):
            return affiliations, positions
        both = map(values.organisation_and_position, column(Field.ORGANISATION_POSITION))
        pairs = [
            (one, other) if one else (first, other or second)
            for one, other, (first, second) in zip(affiliations, positions, both, strict=True)
        ]
        return [one for one, _position in pairs], [position for _one, position in pairs]

    def _read_states(self, lines: list[int], columns: list[Column]) -> tuple[list[str], list[datetime | None]]:
        found = list(map(self._states.read, zip(*columns, strict=True)))
        for line, (_state, _came, unknown) in zip(lines, found, strict=True):
            if unknown:
                self._complain(line, unknown, _("This state is not known: taken as registered."), Field.STATE)
        return [state for state, _came, _unknown in found], [came for _state, came, _unknown in found]

    def _read_times(self, lines: list[int], days: Column, clocks: Column) -> list[datetime | None]:
        if self._mapping.of(Field.QUEUED_TIME):
            days = [f"{day} {clock}".strip() for day, clock in zip(days, clocks, strict=True)]
        found = list(map(self._states.moment, days))
        for line, text, at in zip(lines, days, found, strict=True):
            if at is None and text not in values.NOTHING:
                self._complain(line, text, _("The date cannot be read: left out."), Field.QUEUED_AT)
        return found

    def _read_answers(self, columns: Sequence[Column], count: int) -> list[Map[str, str]]:
        asked = [question for _at, question in self._questions]
        if not asked:
            return [{}] * count
        given = zip(*(map(str.strip, columns[at]) for at, _question in self._questions), strict=True)
        return [{question: cell for question, cell in zip(asked, cells, strict=True) if cell} for cells in given]

    def _digests(self, columns: Sequence[Column], count: int) -> list[str]:
        # of the cells as written: what is made of them may change with what the office knows
        if not self._said:
            return [""] * count
        said = map("\x1f".join, zip(*(columns[at] for at in self._said), strict=True))
        return [blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest() for text in said]


def _whole_key(key: str, part: str) -> str:
    # an order of one ticket goes by its own code; the further tickets of an order count on
    key = key if key.isascii() else unicodedata.normalize("NFKC", key)
    return f"{key}-{part}" if key and part not in ("", "1") else key
