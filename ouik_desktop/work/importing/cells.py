"""Names and states in the cells of a list, each understood once for all rows in which it stands alike."""

from __future__ import annotations

from collections.abc import Mapping as Map
from datetime import datetime, tzinfo
from typing import Final

from ouik_desktop.japanese import has_japanese, is_kana
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.work.importing import times, values
from ouik_desktop.work.importing.mapping import Field
from ouik_desktop.work.importing.profiles import attendances, plain_word, state_by_words
from ouik_desktop.work.people import names
from ouik_desktop.work.people.names import Families, Name

REGISTERED: Final = RegistrationState.REGISTERED.value
ATTENDED: Final = RegistrationState.ATTENDED.value
NO_WORD_OF_STATE: Final = ""
"""What `Applicant.state` is where the list has no column for it: somebody new is registered, somebody known stays as they are."""


class NameReader:
    """Understands the cells of one person's name: those of `fields`, in their order."""

    def __init__(self, fields: tuple[Field, ...], families: Families) -> None:
        self.fields = fields
        self._families = families
        self._plain = fields == (Field.NAME, Field.READING)
        self._read: dict[tuple[str, ...], tuple[Name, str]] = {}

    def read(self, cells: tuple[str, ...]) -> tuple[Name, str]:
        """The name, and a reading that is none because it holds kanji."""
        if self._plain and (plain := names.plainly_written(*cells)) is not None:
            return plain, ""
        if (found := self._read.get(cells)) is None:
            found = self._read[cells] = self._understand(
                {field: _part(cell) for field, cell in zip(self.fields, cells, strict=True)}
            )
        return found

    def _understand(self, cells: Map[Field, str]) -> tuple[Name, str]:
        cells = _unbracketed(cells)
        kana, wrong = self._reading(cells)
        latin_reading = kana if kana and not is_kana(kana) else ""
        kana = "" if latin_reading else kana
        family, given, latin = self._written(cells, kana)
        if (romaji := (cells.get(Field.FAMILY_ROMAJI, ""), cells.get(Field.GIVEN_ROMAJI, ""))) != ("", ""):
            latin = romaji
        elif (in_english := cells.get(Field.NAME_EN, "")) and not has_japanese(in_english):
            latin = names.latin_parts(in_english, kana)
        elif latin == ("", "") and family and latin_reading:
            latin = names.latin_parts(latin_reading)  # Latin letters where kana were asked for
        if not family and latin == ("", ""):
            return Name(), wrong
        if kana:
            family_kana, given_kana = names.reading_parts(kana, family, given, self._families)
        else:
            family_kana, given_kana = names.own_reading(family, given)
        return Name(family, given, family_kana, given_kana, *latin), wrong

    def _written(self, cells: Map[Field, str], kana: str) -> tuple[str, str, tuple[str, str]]:
        """Family and given name in Japanese, and those in Latin letters where the list has them in the same place."""
        family, given = cells.get(Field.FAMILY, ""), cells.get(Field.GIVEN, "")
        if family and given:
            return (family, given, ("", "")) if has_japanese(family + given) else ("", "", (family, given))
        whole = names.without_honorific(cells.get(Field.NAME, "") or family or given)
        if has_japanese(whole):
            return *names.parted(whole, kana, self._families), ("", "")
        return "", "", names.latin_parts(whole, kana)

    @staticmethod
    def _reading(cells: Map[Field, str]) -> tuple[str, str]:
        """The reading with a space where it has one, in kana or Latin letters; or else what is wrong as one."""
        kana = (
            cells.get(Field.READING) or f"{cells.get(Field.FAMILY_KANA, '')} {cells.get(Field.GIVEN_KANA, '')}".strip()
        )
        tidied = names.tidy_reading(kana)
        return (tidied, "") if is_kana(tidied) or not has_japanese(tidied) else ("", kana)


def _unbracketed(cells: Map[Field, str]) -> Map[Field, str]:
    """山田 太郎（やまだ たろう） is a name with its reading."""
    written = names.with_reading(cells.get(Field.NAME, ""))
    if written is None or cells.get(Field.READING):
        return cells
    return {**cells, Field.NAME: written[0], Field.READING: written[1]}


def _part(text: str) -> str:
    return "" if text in values.NOTHING else text


class StateReader:
    """Understands words for states, and moments."""

    def __init__(self, words: Map[str, str], has_state: bool, zone: tzinfo, days_first: bool) -> None:
        self._words, self._has_state = words, has_state
        self._attendances = attendances()
        self._zone, self._days_first = zone, days_first
        self._read: dict[tuple[str, ...], tuple[str, datetime | None, str]] = {}
        self._moments: dict[str, datetime | None] = {"": None}

    def read(self, cells: tuple[str, ...]) -> tuple[str, datetime | None, str]:
        """The state that state, attendance and time of check-in come to; when they came; and a state that is not known."""
        if (found := self._read.get(cells)) is None:
            found = self._read[cells] = self._understand(*cells)
        return found

    def _understand(self, word: str, came: str, arrived: str) -> tuple[str, datetime | None, str]:
        state, unknown = NO_WORD_OF_STATE, ""
        if self._has_state:
            state = self._state_of(plain_word(word)) if word else REGISTERED
            state, unknown = (state, "") if state else (REGISTERED, word)
        at = self.moment(arrived) or (self.moment(came) if came[:4].isdigit() else None)
        if state in (NO_WORD_OF_STATE, REGISTERED, ATTENDED) and (came or at):
            state = ATTENDED if at else self._attendances.get(plain_word(came), state)
        return state, at if state == ATTENDED else None, unknown

    def _state_of(self, word: str) -> str:
        return self._words.get(word) or self._words.get(word.removeprefix("御")) or state_by_words(word)

    def moment(self, text: str) -> datetime | None:
        """The moment a cell means, as naive UTC; None where it means none."""
        if text not in self._moments:
            self._moments[text] = times.moment(text, self._zone, days_first=self._days_first)
        return self._moments[text]
