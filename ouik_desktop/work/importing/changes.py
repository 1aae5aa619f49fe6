"""What a row of a list changes in somebody who is known. A list that says nothing takes nothing away; a row that is as it was
when it was last imported leaves standing what was corrected by hand since."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from collections.abc import Mapping as Map
from enum import StrEnum
from functools import lru_cache
from typing import Final

from ouik_desktop.i18n import Text, _
from ouik_desktop.japanese import fold
from ouik_desktop.localized import in_its_language
from ouik_desktop.model import NO_WORDS, LocalizedText
from ouik_desktop.model.words import RegistrationState as State
from ouik_desktop.work.importing.applicants import Applicant
from ouik_desktop.work.importing.cells import NO_WORD_OF_STATE
from ouik_desktop.work.importing.known import Known, KnownPerson, KnownRegistration, best_words, same_organisation


class Existing(StrEnum):
    """What becomes of people who are there already."""

    UPDATE = "update"
    SKIP = "skip"
    ADD = "add"

    @property
    def text(self) -> Text:
        """The choice in words."""
        return {Existing.UPDATE: _("Update"), Existing.SKIP: _("Skip"), Existing.ADD: _("Add separately")}[self]


localized = lru_cache(maxsize=20_000)(in_its_language)


def person_changes(applicant: Applicant, person: KnownPerson, known: Known) -> dict[str, object]:
    """The fields of `Person` that change, with their new values."""
    # most of what a list says is known to the letter already
    changed: dict[str, object] = {} if _is_same_name(applicant, person) else _name_changes(applicant, person, known)
    email, phone, affiliation = applicant.email, applicant.phone, applicant.affiliation
    if email and email != person.email and email.lower() != person.email.lower():
        changed["email"] = email
    if phone and phone != person.phone and _figures(phone) != _figures(person.phone):
        changed["phone"] = phone
    if affiliation and affiliation != best_words(person.affiliation) and _is_news(affiliation, person.affiliation):
        # somebody who moved has not two organisations: what stood there in the other language goes
        changed["affiliation"] = localized(affiliation)
        changed["organisation_id"] = known.organisations.get(same_organisation(affiliation))
    if applicant.department or applicant.position:
        changed |= _post_changes(applicant, person)
    return changed


def _is_same_name(applicant: Applicant, person: KnownPerson) -> bool:
    name = applicant.name
    return name[:4] == person[1:5] and (not (name.family_romaji or name.given_romaji) or name[4:] == person[5:7])


def _post_changes(applicant: Applicant, person: KnownPerson) -> dict[str, object]:
    said = {"department": (applicant.department, person.department), "position": (applicant.position, person.position)}
    return {
        name: localized(words)
        for name, (words, kept) in said.items()
        if words and fold(words) not in map(fold, _sides(kept))
    }


def _name_changes(applicant: Applicant, person: KnownPerson, known: Known) -> dict[str, object]:
    name, fold_of = applicant.name, known.fold
    changed: dict[str, object] = {}
    written = fold_of[name.family] + fold_of[name.given]
    before = fold_of[person.family] + fold_of[person.given]
    if written and (written != before or (name.given and not person.given)):
        changed |= {"family": name.family, "given": name.given}
    read = fold_of[name.family_kana] + fold_of[name.given_kana]
    known_as = fold_of[person.family_kana] + fold_of[person.given_kana]
    if read and (read != known_as or (name.given_kana and not person.given_kana)):
        changed |= {"family_kana": name.family_kana, "given_kana": name.given_kana}
    if name.family_romaji and not (person.family_romaji or person.given_romaji):
        changed |= {"family_romaji": name.family_romaji, "given_romaji": name.given_romaji}
    return changed


def _is_news(affiliation: str, kept: str) -> bool:
    """Whether a list names another organisation; that somebody has none is no news to an office that knows one."""
    if not kept:
        return True
    key = same_organisation(affiliation)
    return bool(key) and all(same_organisation(words) != key for words in _sides(kept))


def _sides(kept: str) -> Iterable[str]:
    text = LocalizedText.from_json(json.loads(kept)) if kept else NO_WORDS
    return filter(None, (text.ja, text.en))


def _figures(phone: str) -> str:
    figures = re.sub(r"\D", "", phone)
    return "0" + figures[2:] if figures.startswith("81") and len(figures) > 10 else figures


# --- the registration -------------------------------------------------------------------------------------------------

_CAME: Final = frozenset({State.ATTENDED.value, State.NO_SHOW.value})
_OFF: Final = frozenset({State.CANCELLED.value, State.DECLINED.value})
_BEFORE: Final = frozenset({State.REGISTERED.value, State.WAITING.value, State.INVITED.value})


def registration_changes(
    applicant: Applicant, registration: KnownRegistration, source: str, *, same_row: bool
) -> dict[str, object]:
    """The fields of `Registration` that change, with their new values."""
    changed: dict[str, object] = {}
    if _state_is_news(applicant.state, registration, source):
        changed["state"] = applicant.state
    if not same_row:
        changed |= _answer_changes(applicant, registration)
    if applicant.checked_in_at and registration.checked_in_at is None:
        changed["checked_in_at"] = applicant.checked_in_at
    if changed and registration.source in ("", source):
        changed |= {
            "source": source,
            "source_key": applicant.key or registration.source_key,
            "source_row": source_row(applicant),
        }
    return changed


def source_row(applicant: Applicant) -> str:
    """What is kept of the row to know it again: the digest of what it says, and the state it gives."""
    return f"{applicant.digest} {applicant.state}".strip()


def _state_is_news(state: str, registration: KnownRegistration, source: str) -> bool:
    if state in (NO_WORD_OF_STATE, registration.state):
        return False
    if registration.source == source and registration.source_row:
        _digest, _space, as_imported = registration.source_row.partition(" ")
        if as_imported == state:
            return False  # the list says what it said: what was decided here since stands
    if state in _BEFORE and registration.state in _CAME:
        return False
    if state in _OFF and registration.source not in ("", source):
        return False  # who gives back one ticket of two, bought elsewhere, still holds the other
    # whoever the office has given a place is not sent back to wait by a service that was not told
    return not (registration.state == State.REGISTERED and state in (State.WAITING, State.INVITED))


def _answer_changes(applicant: Applicant, registration: KnownRegistration) -> dict[str, object]:
    changed: dict[str, object] = {}
    answers: Map[str, str] = {**registration.answers, **applicant.answers}
    if answers != registration.answers:
        changed["answers"] = answers
    if applicant.note and applicant.note != registration.note:
        changed["note"] = applicant.note
    if applicant.queued_at and registration.queued_at is None:
        changed["queued_at"] = applicant.queued_at
    return changed
