"""The desks of a reception: each takes the names from one heading of the sign-in sheet to another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import ascii_uppercase
from typing import Final

from ouik_desktop.i18n import Code
from ouik_desktop.japanese import OTHER_INDEX, index_heading

LATIN: Final = "A–Z"
HEADINGS: Final[Mapping[Code, tuple[str, ...]]] = {
    "ja": (*"あかさたなはまやらわ", LATIN, OTHER_INDEX),
    "en": (*ascii_uppercase, OTHER_INDEX),
}
"""The headings in the order of the list; the last one is for names that nobody can say."""

_LAST_LETTER: Final[Mapping[Code, str]] = {"ja": "わ", "en": "Z"}
Span = tuple[str, str]


def heading(typed: str, alphabet: Code) -> str | None:
    """The heading meant by `typed` (な, ナ, ば, z, その他) in an alphabet; None where there is none."""
    if typed in HEADINGS[alphabet]:
        return typed
    found = index_heading(typed)
    if found.isascii():
        found = LATIN if alphabet == "ja" else found
    return found if found in HEADINGS[alphabet] and found != OTHER_INDEX else None


def span(first: str, last: str, language: Code) -> Span | None:
    """The desk from one heading to another as they were typed for a list in one language: by its own alphabet, else by the
    other (a list in English may be shared out by kana). None where those are no headings, or the wrong way round."""
    for alphabet in sorted(HEADINGS, key=lambda each: each != language):
        ends = heading(first, alphabet), heading(last, alphabet)
        order = HEADINGS[alphabet]
        if ends[0] and ends[1] and order.index(ends[0]) <= order.index(ends[1]):
            return ends[0], ends[1]
    return None


def alphabet_of(desk: Span, language: Code) -> Code:
    """By which headings a desk of a list in one language is given."""
    return next(each for each in (language, *HEADINGS) if set(desk) <= set(HEADINGS[each]))


def to_the_end(desks: Sequence[Span], language: Code) -> list[Span]:
    """The same desks; whoever stands behind the last letter, under headings that no desk was given, goes to the desk of that
    letter, so that nobody is left out unawares."""
    alphabet = alphabet_of(desks[0], language)
    last = _LAST_LETTER[alphabet]
    behind = HEADINGS[alphabet][HEADINGS[alphabet].index(last) + 1 :]
    if any(first in behind or end in behind for first, end in desks):
        return list(desks)
    return [(first, behind[-1] if end == last else end) for first, end in desks]


def belongs(band: str, desk: Span, alphabet: Code) -> bool:
    """Whether the names under `band` go to a desk; a band with a name of its own is the last."""
    order = HEADINGS[alphabet]
    first, last = map(order.index, desk)
    return first <= (order.index(band) if band in order else len(order) - 1) <= last
