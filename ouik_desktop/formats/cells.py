"""Cells that no spreadsheet program takes for a formula (CWE-1236, OWASP "CSV injection"), and as little disturbed as can be.

A CSV file has no types: what begins with = + - @ is computed when it is opened. Such a cell gets an apostrophe in front, the
sign spreadsheets use themselves for "this is text"; the rest stays readable as it was typed, and our own import takes the
apostrophe off again. Numbers and telephone numbers (`-5`, `+81-76-224-2266`) hold nothing that could run and stay as they are.
"""

from __future__ import annotations

import re
from typing import Final

# full-width signs are taken for formulas by Japanese Excel; a tab or space before them does not help
_FORMULA: Final = re.compile(r"[\s\x00-\x20]*[=+\-@|%＝＋－＠].")
_NUMBER: Final = re.compile(r"[+-]?\d[\d,]*(?:\.\d+)?%?")  # -1,200.5, 12%
_PHONE: Final = re.compile(r"\+\d[\d ()./-]{5,24}\d")  # +81 76-123-4567
_GUARDED: Final = re.compile(r"'(?=[\s\x00-\x20]*[=+\-@|%＝＋－＠])")  # ' of '=1+1


def guarded(cell: str) -> str:
    """`cell` as it can stand in a CSV file."""
    if not _FORMULA.match(cell) or _NUMBER.fullmatch(cell) or _PHONE.fullmatch(cell):
        return cell
    return "'" + cell


def unguarded(cell: str) -> str:
    """The inverse of `guarded`."""
    return _GUARDED.sub("", cell, count=1)
