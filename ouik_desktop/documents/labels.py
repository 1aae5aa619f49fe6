"""The labels of facts, decided once for every format, and the order in which facts are printed."""

from __future__ import annotations

from typing import Final

from ouik_desktop.blocks import Words
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
STRONG: Final = frozenset({"when", "deadline"})

PROGRAMME: Final = c_("on paper", "Programme")
CONTACT: Final = c_("on paper", "Contact")
REGISTRATION_FORM: Final = c_("on paper", "Registration form")
ONLINE: Final = c_("on paper", "Take part online")


def label(key: str) -> Words:
    """The label of the fact `key` in both languages."""
    return Words.of(FACTS[key])


def typed(text: LocalizedText) -> Words:
    """The user's own words: a side left open is None, one left empty on purpose is empty."""
    return Words(_side(text, "ja"), _side(text, "en"))


def _side(text: LocalizedText, code: str) -> str | None:
    said = (text.ja if code == "ja" else text.en).strip()
    return said or ("" if code in text.not_needed else None)


def anyhow(text: LocalizedText) -> Words:
    """The user's words for facts that are always there (a place, a name): in the other language where one is missing."""
    return Words(text.best("ja").strip() or None, text.best("en").strip() or None)
