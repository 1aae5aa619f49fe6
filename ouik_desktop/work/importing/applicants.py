"""The rows of a list as people who applied: each cell understood, each trouble noted with its line, column and value.

This is walked through once for every row of a list, so what depends on the columns alone is settled before the first row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Mapping as Map
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from hashlib import blake2b
from typing import Final, NamedTuple

from ouik_desktop.formats.tables import Row, Sheet
from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.japanese import has_japanese, is_kana
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.work.importing import names, times, values
from ouik_desktop.work.importing.mapping import Field, Mapping
from ouik_desktop.work.importing.names import Families, Name
from ouik_desktop.work.importing.profiles import attendances, plain_word, profile

REGISTERED: Final = RegistrationState.REGISTERED.value
ATTENDED: Final = RegistrationState.ATTENDED.value
NO_WORD_OF_STATE: Final = ""
"""What `Applicant.state` is where the list has no column for it: somebody new is registered, somebody known stays as they are."""


class Problem(NamedTuple):
    """Something in a row that is not taken over as it stands: the line of the file, the heading, the cell, and why; and the
    field it was meant for, None where it is the row as a whole."""

    line: int
    column: str
    value: str
    reason: Text
    field: Field | None = None


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


@dataclass
class Reader:
    """Understands the rows of one sheet by one mapping. `families` helps to part names; wall times are in `zone`."""

    sheet: Sheet
    mapping: Mapping
    families: Families
    zone: tzinfo
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._cell: dict[Field, Callable[[list[str]], str]] = {each: self._getter(each) for each in Field}
        self._questions = tuple(self.mapping.questions())
        apart = (Field.IGNORED, Field.KEY, Field.KEY_PART, Field.STATE, Field.ATTENDANCE, Field.CHECKED_IN_AT)
        self._said = tuple(use.column for use in self.mapping.uses if use.field not in apart)
        self._width = len(self.sheet.header)
        self._is_text = bool(self.sheet.delimiter)
        self._states = profile(self.mapping.source).states
        self._attendances = attendances()
        self._has_state = bool(self.mapping.of(Field.STATE))
        self._days_first = times.day_first(self._dates(), profile(self.mapping.source).day_first)
        self._parted: dict[tuple[str, str], tuple[str, str]] = {}
        self._moments: dict[str, datetime | None] = {}

    def _getter(self, wanted: Field) -> Callable[[list[str]], str]:
        columns = self.mapping.of(wanted)
        if not columns:
            return lambda cells: ""
        if len(columns) == 1:
            only = columns[0]
            return lambda cells: cells[only].strip()
        return lambda cells: next(
            (cell for at in columns if (cell := cells[at].strip()) and cell not in values.NOTHING), ""
        )

    def _dates(self) -> Iterable[str]:
        return (
            cell
            for each in (Field.QUEUED_AT, Field.CHECKED_IN_AT)
            for at in self.mapping.of(each)
            for cell in self.sheet.column(at)
        )

    def heading(self, *wanted: Field) -> str:
        """The heading, in one line, of the first of the fields that has a column."""
        at = next((columns[0] for each in wanted if (columns := self.mapping.of(each))), None)
        return "" if at is None else " ".join(self.sheet.header[at].split())

    def _complain(self, line: int, value: str, reason: Text, *wanted: Field) -> None:
        self.problems.append(Problem(line, self.heading(*wanted), value, reason, wanted[0]))

    # --- one row ------------------------------------------------------------------------------------------------------

    def applicant(self, row: Row) -> Applicant | None:
        """The person a row is about; None where it names nobody."""
        line, cells = row
        if len(cells) != self._width:
            cells = self._to_width(line, cells)
        cell = self._cell
        name = self._name(line, cells)
        if not name:
            self._complain(
                line, "", _("There is no name: the row is left out."), Field.NAME, Field.FAMILY, Field.NAME_EN
            )
            return None
        email = cell[Field.EMAIL](cells)
        if email:
            email = self._email(line, email)
        affiliation, position = cell[Field.ORGANISATION](cells), cell[Field.POSITION](cells)
        if not affiliation and (both := cell[Field.ORGANISATION_POSITION](cells)):
            affiliation, found = values.organisation_and_position(both)
            position = position or found
        phone = cell[Field.PHONE](cells)
        answers = {question: text for at, question in self._questions if (text := cells[at].strip())}
        state, checked_in_at = self._state(line, cells)
        return Applicant(
            line,
            name,
            email,
            values.phone(phone) if phone else "",
            affiliation,
            cell[Field.DEPARTMENT](cells),
            position,
            state,
            self._queued_at(line, cells),
            checked_in_at,
            self._key(cells),
            cell[Field.NOTE](cells),
            answers,
            # of the cells as written: what is made of them may change with what the office knows
            blake2b(
                "\x1f".join([cells[at] for at in self._said]).encode("utf-8", "replace"), digest_size=8
            ).hexdigest(),
        )

    def _to_width(self, line: int, cells: list[str]) -> list[str]:
        more = [cell for cell in cells[self._width :] if cell.strip()]
        if more:
            said = n_(
                "{count} cell more than the header has: left out.",
                "{count} cells more than the header has: left out.",
                len(more),
            )
            self.problems.append(Problem(line, "", ", ".join(more), said))
        missing = self._width - len(cells)
        if missing > 0 and self._is_text:
            said = n_(
                "{count} cell is missing at the end: taken as empty.",
                "{count} cells are missing at the end: taken as empty.",
                missing,
            )
            self.problems.append(Problem(line, " ".join(self.sheet.header[len(cells)].split()), "", said))
        return [*cells[: self._width], *[""] * missing]

    # --- names --------------------------------------------------------------------------------------------------------

    def _name(self, line: int, cells: list[str]) -> Name:
        cell = self._cell
        kana = self._reading(line, cells)
        family, given = self._part(cell[Field.FAMILY](cells)), self._part(cell[Field.GIVEN](cells))
        latin = ("", "")
        if not (family and given):
            whole = names.without_honorific(self._part(cell[Field.NAME](cells)) or family or given)
            family, given = self._whole(whole, kana) if has_japanese(whole) else ("", "")
            latin = ("", "") if family or not whole else names.latin_parts(whole, kana if is_kana(kana) else "")
        elif not has_japanese(family + given):
            family, given, latin = "", "", (family, given)
        if (romaji := (cell[Field.FAMILY_ROMAJI](cells), cell[Field.GIVEN_ROMAJI](cells))) != ("", ""):
            latin = romaji
        elif (in_english := self._part(cell[Field.NAME_EN](cells))) and not has_japanese(in_english):
            latin = names.latin_parts(in_english, kana if is_kana(kana) else "")
        if kana and not is_kana(kana):
            # somebody wrote Latin letters where kana were asked for
            latin, kana = (latin if latin != ("", "") or not family else names.latin_parts(kana)), ""
        if not family and latin == ("", ""):
            return Name()
        family_kana, given_kana = (
            names.reading_parts(kana, family, given, self.families) if kana else self._own_reading(family, given)
        )
        return Name(family, given, family_kana, given_kana, *latin)

    @staticmethod
    def _part(text: str) -> str:
        return "" if text in values.NOTHING else text

    def _whole(self, whole: str, kana: str) -> tuple[str, str]:
        if (found := self._parted.get((whole, kana))) is None:
            found = self._parted[whole, kana] = names.parted(whole, kana, self.families)
        return found

    @staticmethod
    def _own_reading(family: str, given: str) -> tuple[str, str]:
        return (family, given) if family and is_kana(family) and (not given or is_kana(given)) else ("", "")

    def _reading(self, line: int, cells: list[str]) -> str:
        """The reading in kana with a space where it has one; Latin letters as they are, kanji are reported and left out."""
        cell = self._cell
        kana = cell[Field.READING](cells) or f"{cell[Field.FAMILY_KANA](cells)} {cell[Field.GIVEN_KANA](cells)}".strip()
        if not kana or kana in values.NOTHING:
            return ""
        tidied = names.tidy_reading(kana)
        if is_kana(tidied) or not has_japanese(tidied):
            return tidied
        self._complain(line, kana, _("A reading is written in kana: left out."), Field.READING, Field.FAMILY_KANA)
        return ""

    # --- the rest -----------------------------------------------------------------------------------------------------

    def _email(self, line: int, text: str) -> str:
        address, wrong = values.mail(text)
        if wrong:
            self._complain(line, text, wrong, Field.EMAIL)
        return address

    def _state(self, line: int, cells: list[str]) -> tuple[str, datetime | None]:
        """The state, and when they came."""
        state = NO_WORD_OF_STATE
        if self._has_state:
            word = self._cell[Field.STATE](cells)
            state = self._states.get(plain_word(word), "") if word else REGISTERED
            if not state:
                self._complain(line, word, _("This state is not known: taken as registered."), Field.STATE)
                state = REGISTERED
        came = self._cell[Field.ATTENDANCE](cells)
        at = self._moment(self._cell[Field.CHECKED_IN_AT](cells)) or (
            self._moment(came) if came[:4].isdigit() else None
        )
        if state in (NO_WORD_OF_STATE, REGISTERED, ATTENDED) and (came or at):
            state = ATTENDED if at else self._attendances.get(plain_word(came), state)
        return state, at if state == ATTENDED else None

    def _queued_at(self, line: int, cells: list[str]) -> datetime | None:
        text = self._cell[Field.QUEUED_AT](cells)
        if not text:
            return None
        clock = self._cell[Field.QUEUED_TIME](cells)
        found = self._moment(f"{text} {clock}" if clock else text)
        if found is None and text not in values.NOTHING:
            self._complain(line, text, _("This is no date that can be read: left out."), Field.QUEUED_AT)
        return found

    def _moment(self, text: str) -> datetime | None:
        if not text:
            return None
        if text not in self._moments:
            self._moments[text] = times.moment(text, self.zone, days_first=self._days_first)
        return self._moments[text]

    def _key(self, cells: list[str]) -> str:
        key, part = self._cell[Field.KEY](cells), self._cell[Field.KEY_PART](cells)
        # an order of one ticket goes by its own code; the further tickets of an order count on
        return f"{key}-{part}" if key and part not in ("", "1") else key
