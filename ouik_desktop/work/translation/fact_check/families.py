"""Words that exclude each other: where one side names one of a family and the other side another, they contradict.

The families are data in `resources/fact_check/families.tsv`: places, newspapers, departments, roles, rooms, languages, and the like.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from ouik_desktop.paths import resources_folder


@dataclass(frozen=True)
class Family:
    """A family of words: `what` it is about, for each member how it is written in Japanese and in English, and for all of them
    together: most texts name none, and one look tells."""

    what: str
    members: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    any_ja: re.Pattern[str]
    any_en: re.Pattern[str]


@cache
def families() -> tuple[Family, ...]:
    """All families, as the file lists them."""
    text = (resources_folder() / "fact_check" / "families.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return tuple(_family(list(group)) for filled, group in groupby(lines, bool) if filled)


def _family(lines: list[str]) -> Family:
    rows = [line.split("\t") for line in lines]
    return Family(
        rows[0][0],
        tuple((re.compile(ja), re.compile(en, re.IGNORECASE)) for _what, ja, en in rows),
        re.compile("|".join(f"(?:{ja})" for _what, ja, _en in rows)),
        re.compile("|".join(f"(?:{en})" for _what, _ja, en in rows), re.IGNORECASE),
    )


def disagreements(ja: str, en: str) -> list[tuple[str, str, str]]:
    """For each family in which the sides name different members: what it is about, and the words of each side."""
    found = []
    for family in families():
        if not (family.any_ja.search(ja) and family.any_en.search(en)):
            continue
        matches = [(one.search(ja), other.search(en)) for one, other in family.members]
        only_ja = [match[0] for match, answer in matches if match and not answer]
        only_en = [answer[0] for match, answer in matches if answer and not match]
        if only_ja and only_en:
            found.append((family.what, ", ".join(only_ja), ", ".join(only_en)))
    return found
