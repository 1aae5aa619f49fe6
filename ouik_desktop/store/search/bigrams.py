"""Pairs of letters, by which texts are found: 佐藤 stands in ·佐藤花子· because the pair does."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Final

MARK: Final = (
    "·"  # between the fields of a text that can be found, at its beginning and at its end: folding leaves none
)


def spaced_bigrams(texts: Sequence[str]) -> list[str]:
    """`·佐藤·` as `·佐 佐藤 藤·`, for all texts at once: four times faster than one by one."""
    letters = array("I", "\n".join(texts).encode("utf-32-le"))
    pairs = array("I", [ord(" ")]) * (3 * (len(letters) - 1))
    pairs[0::3], pairs[1::3] = letters[:-1], letters[1:]
    between = f" {MARK}\n \n{MARK} "  # each text begins and ends with a mark
    return pairs.tobytes().decode("utf-32-le").rstrip(" ").split(between)


def bigrams_of(word: str) -> list[str]:
    """The pairs of a word that is looked for; a single letter is itself."""
    return list(map(str.__add__, word, word[1:])) or [word]
