"""Quotation marks within quotation marks: 「能登」の今 becomes 『能登』の今 inside another 「…」, and “…” becomes ‘…’ inside “…”."""

from __future__ import annotations

import re
from functools import cache
from string import Formatter
from typing import Final

_PAIRS: Final = {"「": "」", "『": "』", "“": "”"}
_JAPANESE: Final = str.maketrans("「」『』", "『』「」")
_ENGLISH: Final = str.maketrans("“”\0\1", "‘’“”")
_INNER: Final = re.compile(
    r"‘((?:[^‘’]|(?<=[A-Za-z])’(?=[A-Za-z]))*)’(?![A-Za-z])"
)  # a pair; the apostrophe of “Kim’s” is none


def nested(words: str, mark: str) -> str:
    """`words` as they stand inside the quotation mark `mark`: marks of its kind trade places, outer with inner."""
    if mark != "“":
        return words.translate(_JAPANESE)
    return _INNER.sub("\0\\1\1", words).translate(_ENGLISH)


@cache
def with_quoted_places(pattern: str) -> tuple[str, tuple[tuple[str, str, str], ...]]:
    """A pattern in which each `{name}` within quotation marks has a name of its own, and those: name, mark it is in, new name."""
    parts: list[str] = []
    quoted: list[tuple[str, str, str]] = []
    marks: list[str] = []
    for literal, name, form, _conversion in Formatter().parse(pattern):
        _follow(literal, marks)
        parts.append(literal.replace("{", "{{").replace("}", "}}"))
        if name is None:
            continue
        place = f"{marks[-1]}{name}" if marks else name
        if marks:
            quoted.append((name, marks[-1], place))
        parts.append(f"{{{place}:{form}}}" if form else f"{{{place}}}")
    return "".join(parts), tuple(quoted)


def _follow(literal: str, marks: list[str]) -> None:
    """Keep the marks that are open where `literal` ends."""
    for letter in literal:
        if letter in _PAIRS:
            marks.append(letter)
        elif marks and letter == _PAIRS[marks[-1]]:
            marks.pop()
