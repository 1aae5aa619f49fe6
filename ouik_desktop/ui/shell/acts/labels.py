"""What acts are called where there is little room, and in the midst of a sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ouik_desktop.i18n import Spoken, Text
from ouik_desktop.japanese import columns
from ouik_desktop.localized import LocalizedText
from ouik_desktop.ui.shell.acts.nouns import NOUNS_OF_ACTS

_NAME: Final = 28  # columns of a name in a menu


def as_noun(label: Text) -> Text:
    """The act by the thing that was changed, as what was undone is named: `title of “Café”`, not `Rename event “Café”`."""
    noun = NOUNS_OF_ACTS.get(label.message)
    return label if noun is None else replace(label, message=noun.message, plural=noun.plural)


def short(label: Text) -> Text:
    """The act with long names cut in the middle, so that a menu keeps its width."""
    return replace(label, values=tuple((name, _short(value)) for name, value in label.values))


def _short(value: object) -> object:
    if isinstance(value, Text):
        return short(value)
    if isinstance(value, str):
        return cut_in_the_middle(value, _NAME)
    if isinstance(value, Spoken):
        return LocalizedText(cut_in_the_middle(value.best("ja"), _NAME), cut_in_the_middle(value.best("en"), _NAME))
    return value


def cut_in_the_middle(words: str, most: int) -> str:
    """`words` in at most `most` columns (a kanji has two): the beginning and the end, where names differ."""
    if columns(words) <= most:
        return words
    head, tail = words, ""
    while columns(head) > most * 2 // 3:
        head = head[:-1]
    while columns(head + tail) < most - 2:
        tail = words[len(words) - len(tail) - 1] + tail
    return f"{head.rstrip()}…{tail.lstrip()}"
