"""What can be wrong with the words of one language: not translated, not as the glossary wants it, not to be drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ouik_desktop.formats import glyphs
from ouik_desktop.i18n import Code, Text, _
from ouik_desktop.japanese import fold, has_japanese
from ouik_desktop.model import GlossaryTerm, LocalizedText
from ouik_desktop.work.translation.fact_check import KEPT


@dataclass(frozen=True)
class TextTrouble:
    """Something wrong with one side of a text, as the rest of a sentence; `said` is the piece of the words that is meant."""

    code: Code
    text: Text
    said: str = ""


# what the web site of the office shows in place of a translation
_FALLBACK: Final = re.compile(
    r"sorry, this entry is only available in|申し訳ありません、このコンテンツはただ今", re.IGNORECASE
)
_JAPANESE_RUN: Final = re.compile(r"[ぁ-ゖァ-ヺー一-鿿々、。]{3}")  # 講演会, but not 能
_IN_BRACKETS: Final = re.compile(r"[(（「『“\"][^()（）「」『』“”\"]*[)）」』”\"]")  # (能楽)
_ENGLISH_SENTENCE: Final = re.compile(r"(?<![A-Za-z])[A-Za-z]+(?:[ ,]+[A-Za-z'’]+){3}")  # Please bring your passport


def is_untranslated(text: LocalizedText, code: Code) -> bool:
    """Whether one side still holds the other language: a copy of the Japanese or Japanese outside brackets in English, whole English
    sentences in Japanese without a single Japanese letter, or what a web site shows instead of a translation."""
    words = text.get(code)
    if not words:
        return False
    if _FALLBACK.search(words):
        return True
    if code == "en" and words == text.ja:
        return has_japanese(words)
    if code == "en":
        return _JAPANESE_RUN.search(_IN_BRACKETS.sub("", words)) is not None
    return bool(text.en) and not has_japanese(words) and _ENGLISH_SENTENCE.search(words) is not None


def unwanted(text: LocalizedText, code: Code, terms: Sequence[GlossaryTerm]) -> Iterator[TextTrouble]:
    """The variants in one side that the glossary says not to use, each with the term that is used."""
    folded = fold(text.get(code)) if terms else ""
    for term in terms:
        for variant in term.not_to_use:
            wanted = term.ja if has_japanese(variant) else term.en
            if has_japanese(variant) == (code == "ja") and fold(variant) in folded and fold(wanted) not in folded:
                sentence = _("The office says “{term}”, not “{variant}”.", term=wanted, variant=variant)
                yield TextTrouble(code, sentence, variant)


def undrawable(text: LocalizedText, code: Code) -> Iterator[TextTrouble]:
    """The letters of one side that no bundled font can draw."""
    if named := _undrawable(text.get(code)):
        yield TextTrouble(code, _("no font can draw {letters}.", letters=named))


@lru_cache(maxsize=KEPT)
def _undrawable(words: str) -> tuple[str, ...]:
    return tuple(map(glyphs.name_of, glyphs.undrawable(words)))
