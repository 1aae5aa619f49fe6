"""How a typed text is evened out before it is read, and how a refusal becomes an error."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, TypeVar

from ouik_desktop.errors import BadInput, Where
from ouik_desktop.i18n import Text
from ouik_desktop.japanese import even_hyphens, even_waves

LONGEST: Final = 60
"""Nobody types a longer day, time or number: what is longer is none, and is not looked at."""

_Value = TypeVar("_Value")
_DOTTED_HALF: Final = re.compile(r"(?<![a-z])([ap])\. ?m\b\.?")  # p.m. is pm


def evened(typed: str) -> str:
    """`typed` in lower case and half width, with plain hyphens, tildes and single spaces; empty where it is too long."""
    if len(typed) > LONGEST:
        return ""
    text = even_hyphens(even_waves(unicodedata.normalize("NFKC", typed)))
    return _DOTTED_HALF.sub(r"\1m", " ".join(text.lower().split()))


def cut(text: str, found: re.Match[str]) -> str:
    """A text without what was found in it."""
    return " ".join(f"{text[: found.start()]} {text[found.end() :]}".split())


def quoted(typed: str) -> str:
    """`typed` as a sentence repeats it: shortened where it is long."""
    return typed if len(typed) <= LONGEST else typed[:LONGEST] + "…"


def or_raise(read: _Value | Text, typed: str) -> _Value:
    """The value that was read; `BadInput` with the sentence where there is none."""
    if isinstance(read, Text):
        raise BadInput(read, Where(value=typed))
    return read
