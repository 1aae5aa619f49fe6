"""FIELD=VALUE of a participant: what is written to the registration, and what to the person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from ouik_desktop.cli.usage import Wrong
from ouik_desktop.errors import BadInput, Where
from ouik_desktop.i18n import _
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.words import Attendance, RegistrationState
from ouik_desktop.work.people import named
from ouik_desktop.work.registering import ParticipantChange

_OF_THE_REGISTRATION: Final = ("note", "remark", "seat", "desk")
_OF_THE_PERSON: Final = (
    "email",
    "phone",
    "family",
    "given",
    "family_kana",
    "given_kana",
    "family_romaji",
    "given_romaji",
    "dietary",
    "access_needs",
)
_KNOWN: Final = (
    "state",
    "attendance",
    "name",
    "reading",
    "name_en",
    "organisation",
    *_OF_THE_REGISTRATION,
    *_OF_THE_PERSON,
)


def participant_change(typed: Sequence[str]) -> ParticipantChange:
    """The change that `typed` (FIELD=VALUE each) makes; `BadInput` and `Wrong` name the field."""
    registration: dict[str, Any] = {}
    person: dict[str, Any] = {}
    for one in typed:
        name, equals, value = one.partition("=")
        if not equals:
            raise Wrong(_("“{typed}” is not of the form FIELD=VALUE.", typed=one))
        if name not in _KNOWN:
            raise Wrong(_("There is no field “{name}”; there are {names}.", name=name, names=list(_KNOWN)))
        if name in ("state", "attendance"):
            registration[name] = _choice(name, value)
        elif name in _OF_THE_REGISTRATION:
            registration[name] = value
        else:
            person |= _of_the_person(name, value)
    return ParticipantChange(registration, person)


def _choice(name: str, value: str) -> str:
    kind = RegistrationState if name == "state" else Attendance
    known = [member.value for member in kind]
    if value not in known:
        text = _("{field} cannot be “{value}”; it can be {choices}.", field=name, value=value, choices=known)
        raise BadInput(text, Where(column=name, value=value))
    return value


def _of_the_person(name: str, value: str) -> dict[str, Any]:
    match name:
        case "name":
            draft = named(value)
            names = ("family", "given") if draft.family else ("family_romaji", "given_romaji")
            return {path: getattr(draft, path) for path in names}
        case "name_en":
            draft = named(value)
            return {"family_romaji": draft.family_romaji, "given_romaji": draft.given_romaji}
        case "reading":
            family, _space, given = value.replace("\u3000", " ").partition(" ")
            return {"family_kana": family, "given_kana": given.strip()}
        case "organisation":
            return {"affiliation": LocalizedText(en=value) if value.isascii() else LocalizedText(value)}
    return {name: value}
