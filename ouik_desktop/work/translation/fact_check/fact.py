"""A fact as it stands in a text, and the taking of facts out of a text piece by piece."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from ouik_desktop.japanese import HYPHENS, WAVES

_EVEN: Final = str.maketrans(dict.fromkeys(HYPHENS + WAVES + "ｰ", "-") | {"’": "'", "‘": "'"})


@dataclass(frozen=True)
class Fact:
    """What a piece of text says, in a form that is the same in both languages. `means` holds all that it may mean (9 o'clock in
    the morning or in the evening); `said` is the piece as it stands there. A `weak` one (one, first) answers but never asks."""

    means: frozenset[Any]
    said: str
    weak: bool = False


def fact(said: str, *means: Hashable) -> Fact:
    """A fact that may mean any of `means`."""
    return Fact(frozenset(means), said.strip().rstrip(".,"))


def even(text: str) -> str:
    """`text` with full-width letters, hyphens and waves evened out, letter by letter as far as NFKC allows."""
    return unicodedata.normalize("NFKC", text.translate(_EVEN)).translate(_EVEN)


class Page:
    """A text from which facts are taken: what was taken is blank for those who come after."""

    def __init__(self, text: str) -> None:
        self.text = text

    def take(self, pattern: re.Pattern[str], read: Callable[[re.Match[str]], Iterable[Fact]]) -> list[Fact]:
        """The facts `read` finds in each match of `pattern`; a match in which it finds none stays on the page."""
        found: list[Fact] = []

        def blank(match: re.Match[str]) -> str:
            facts = list(read(match))
            found.extend(facts)
            return "\n" + " " * (len(match[0]) - 1) if facts else match[0]

        self.text = pattern.sub(blank, self.text)
        return found

    def drop(self, pattern: re.Pattern[str]) -> None:
        """Blank what says nothing that can be compared."""
        self.text = pattern.sub(lambda match: " " * len(match[0]), self.text)


def unmatched(ja: list[Fact], en: list[Fact]) -> tuple[list[Fact], list[Fact]]:
    """The facts of each side that no fact of the other may mean as well. What is said twice on one side may be said once on the other."""
    return _unanswered(ja, en), _unanswered(en, ja)


def _unanswered(asked: list[Fact], answers: list[Fact]) -> list[Fact]:
    known = frozenset().union(*(other.means for other in answers))
    return [one for one in asked if not one.weak and known.isdisjoint(one.means)]
