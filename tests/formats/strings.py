"""Strings nobody would type by intention, and many people do by accident."""

from __future__ import annotations

import os
from pathlib import Path

OURS = (
    "#set page(width: 1mm)",
    "</script><script>alert(1)</script>",
    "<!-- --> ]]> <w:t>",
    "{{ 7*7 }} {% for x in y %} {# note #}",
    "{_{ x }_} {_% x %_}",
    "=cmd|' /C calc'!A0",
    "+81-76-224-2266",
    "a & b < c > d \"e\" 'f'",
    "\u202eright to left\u202c and עברית",
    "zero\u200bwidth\u200djoiner\ufeff",
    "髙橋 﨑 𠮷野家 邉 é ō 🎉👩‍🌾",
    "能登 申込 表 ソ \\n \\",
    "  two  spaces  ",
    "comma, semicolon; colon: [:en]",
    "\u2028line\u2029ends\u0085",
)


def hostile_strings() -> list[str]:
    """Ours, and the big list of naughty strings where the samples are there."""
    folder = os.environ.get("OUIK_SAMPLES")
    if not folder:
        return list(OURS)
    lines = (Path(folder) / "corpus" / "hostile" / "blns.txt").read_text(encoding="utf-8").split("\n")
    return [*OURS, *(line for line in lines if line.strip() and not line.startswith("#"))]
