"""The labels of facts, decided once for every format, and the order in which facts are printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ouik_desktop.blocks import FactKind
from ouik_desktop.i18n import Text, c_
from ouik_desktop.model import LocalizedText
from ouik_desktop.model.fields import EVENT_FIELDS
from ouik_desktop.model.words import PartnerRole

_KEYS: Final = {"registration_closes": "deadline"}  # what blocks call a field otherwise

FACTS: Final[dict[str, Text]] = {
    "when": c_("on paper", "Date and time"),
    "venue": c_("on paper", "Venue"),
    **{role.value: role.text for role in PartnerRole},
    **{_KEYS.get(field.path, field.path): field.on_paper for field in EVENT_FIELDS if field.on_paper is not None},
}
FACT_KINDS: Final[dict[str, FactKind]] = {
    **dict.fromkeys(("when", "registration_opens", "deadline"), FactKind.MOMENT),
    **{role.value: FactKind.NAMES for role in PartnerRole},
}

PROGRAMME: Final = c_("on paper", "Programme")
CONTACT: Final = c_("on paper", "Contact")
REGISTRATION_FORM: Final = c_("on paper", "Registration form")
ONLINE: Final = c_("on paper", "Take part online")


def label(key: str) -> LocalizedText:
    """The label of the fact `key` in both languages."""
    return LocalizedText.of(FACTS[key])


def as_typed(text: LocalizedText) -> LocalizedText:
    """The user's own words without space around them; a side that is not needed stays so, one left open stays owed."""
    return replace(text, ja=text.ja.strip(), en=text.en.strip())


def in_either_language(text: LocalizedText) -> LocalizedText:
    """The user's words for facts that are always there (a place, a name): in the other language where one is missing."""
    return LocalizedText(text.best("ja").strip(), text.best("en").strip())
