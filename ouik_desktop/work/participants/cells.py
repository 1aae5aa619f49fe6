"""What may be typed about one participant: the cells of the grid, and FIELD=VALUE of the command line, by the same keys.

Some cells are of the person, wherever they take part; the others of their registration for one event.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, Final

from ouik_desktop.errors import BadInput, Where
from ouik_desktop.i18n import Code, Text, _, both, c_
from ouik_desktop.japanese import has_japanese
from ouik_desktop.localized import in_its_language
from ouik_desktop.model.words import Attendance, RegistrationState
from ouik_desktop.work.people.names import first_and_rest, latin_parts
from ouik_desktop.work.people.people import PersonDraft, named

Cells = Mapping[str, str]


def person_with(draft: PersonDraft, cells: Cells, today: date) -> PersonDraft:
    """A person with what the cells say of them."""
    for key, words in cells.items():
        if key in _OF_THE_PERSON:
            draft = _OF_THE_PERSON[key](draft, words.strip(), today)
    return draft


def values_with(cells: Cells) -> dict[str, str]:
    """What the cells say of the registration, by field; `BadInput` in words where one makes no sense."""
    known = _OF_THE_REGISTRATION
    return {key: known[key](words.strip()) for key, words in cells.items() if key in known}


# --- the person ------------------------------------------------------------------------------------------------------

PersonCell = Callable[[PersonDraft, str, date], PersonDraft]


def _plain(path: str) -> PersonCell:
    def changed(draft: PersonDraft, words: str, _today: date) -> PersonDraft:
        values: dict[str, Any] = {path: words}
        return replace(draft, **values)

    return changed


def _name(draft: PersonDraft, words: str, _today: date) -> PersonDraft:
    if draft.display_name:
        return replace(draft, display_name=words)
    parts = named(words)
    kept = replace(draft, family=parts.family, given=parts.given)
    if words and not has_japanese(words):
        return replace(kept, family_romaji=parts.family_romaji, given_romaji=parts.given_romaji)
    return kept


def _reading(draft: PersonDraft, words: str, _today: date) -> PersonDraft:
    family, given = first_and_rest(words)
    return replace(draft, family_kana=family, given_kana=given)


def _name_en(draft: PersonDraft, words: str, _today: date) -> PersonDraft:
    family, given = latin_parts(words)
    return replace(draft, family_romaji=family, given_romaji=given)


def _affiliation(code: Code) -> PersonCell:
    return lambda draft, words, today: replace(draft, affiliation=draft.affiliation.within(code, words, today))


def _organisation(draft: PersonDraft, words: str, _today: date) -> PersonDraft:
    # somebody who moved has not two organisations: what stood there in the other language goes
    return replace(draft, affiliation=in_its_language(words))


def _email(draft: PersonDraft, words: str, _today: date) -> PersonDraft:
    return replace(draft, email=words.replace("＠", "@"))


_LINES: Final = (
    "phone", "family", "given", "family_kana", "given_kana", "family_romaji", "given_romaji", "dietary", "access_needs",
)  # fmt: skip
_OF_THE_PERSON: Final[dict[str, PersonCell]] = {
    "name": _name,
    "reading": _reading,
    "name_en": _name_en,
    "organisation": _organisation,
    "affiliation_ja": _affiliation("ja"),
    "affiliation_en": _affiliation("en"),
    "email": _email,
    **{path: _plain(path) for path in _LINES},
}


# --- the registration ------------------------------------------------------------------------------------------------


def _one_of(label: Text, texts: Mapping[str, Text], words: str) -> str:
    """The id meant by `words`: itself, or its word in either language, as a paste brings it."""
    for one, text in texts.items():
        if words == one or words in both(text).values():
            return one
    choices = list(texts.values())
    refused = _("{field} cannot be “{value}”; it can be one of {choices}.", field=label, value=words, choices=choices)
    raise BadInput(refused, Where(value=words))


_OF_THE_REGISTRATION: Final[dict[str, Callable[[str], str]]] = {
    "state": partial(_one_of, c_("column of a list", "State"), {one.value: one.text for one in RegistrationState}),
    "attendance": partial(_one_of, c_("column of a list", "As"), {one.value: one.text for one in Attendance}),
    "remark": str,
    "note": str,
    "seat": str,
    "desk": str,
}

KEYS: Final = (*_OF_THE_REGISTRATION, *_OF_THE_PERSON)
