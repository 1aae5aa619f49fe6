"""The words of the house are used as `docs/vocabulary.md` says."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
ROWS = [
    [cell.strip() for cell in line.split("|")[1:-1]]
    for line in (ROOT / "docs/vocabulary.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("|") and "`" in line
]
PLACES = sorted({place for row in ROWS for place in re.findall(r"`([a-z_]+(?:\.\w+)+)`", row[-1])})


def found(path: str) -> object:
    """The module, class or member of a dotted path below the package."""
    parts = path.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            thing: object = import_module(".".join(["ouik_desktop", *parts[:cut]]))
        except ModuleNotFoundError:
            continue
        for name in parts[cut:]:
            thing = getattr(thing, name)
        return thing
    raise LookupError(path)


@pytest.mark.parametrize("place", PLACES)
def test_a_word_lives_where_the_vocabulary_says(place: str) -> None:
    top, _dot, last = place.rpartition(".")
    annotated = getattr(found(top), "__annotations__", {}) if top else {}
    assert last in annotated or found(place) is not None


def test_the_catalogue_says_the_japanese_of_the_vocabulary() -> None:
    with (ROOT / "translations/ja/LC_MESSAGES/ouik_desktop.po").open("rb") as file:
        said = "\n".join(str(message.string) for message in read_po(file))
    words = {word for row in ROWS for word in row[0].split(", ") if word}
    assert {word for word in words if word not in said} == set()


def test_the_vocabulary_holds_each_word_once() -> None:
    words = [word for row in ROWS for word in row[1].split(", ")]
    assert len(words) > 30
    assert {word for word in words if words.count(word) > 1} == set()
