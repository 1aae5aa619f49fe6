"""Lines for the terminal, on which a Japanese letter takes two columns."""

from __future__ import annotations

from ouik_desktop.japanese import columns
from ouik_desktop.model import LocalizedText


def padded(words: str, width: int) -> str:
    """`words` filled up to `width` columns."""
    return words + " " * max(0, width - columns(words))


def sides(text: LocalizedText) -> str:
    """Both sides of a text in one line."""
    return " / ".join(dict.fromkeys(words for words in (text.ja, text.en) if words))
