"""The reading of words as they were composed: the kana that stood there before the input method made kanji of them.

A reading is a proposal. It follows the words: what is taken out of them is gone from it, a space in them parts it, and where one
word was pasted or typed some other way it says nothing.
"""

from __future__ import annotations

from ouik_desktop.japanese import is_kana

_HALF_TYPED_N = ("n", "ｎ")  # けn becomes けん when it is converted, and is never seen so


def kana_of(preedit: str) -> str:
    """What is composed, as far as it is kana; nothing where some of it is not."""
    if preedit.endswith(_HALF_TYPED_N):
        preedit = f"{preedit[:-1]}ん"
    return preedit if is_kana(preedit) else ""


class Furigana:
    """Remembers which words came from which kana."""

    def __init__(self) -> None:
        self._kana: dict[str, str] = {}

    def learn(self, words: str, kana: str) -> None:
        """`words` were composed from `kana`."""
        if words and kana:
            self._kana[words] = kana

    def reading_of(self, text: str) -> str:
        """The reading of a text, parted where it has spaces; empty where it is not known of every word."""
        said, rest = "", text.strip()
        while rest:
            words = max((known for known in self._kana if rest.startswith(known)), key=len, default="")
            if words:
                said, rest = said + self._kana[words], rest[len(words) :]
            elif rest[0].isspace() or is_kana(rest[0]):
                said, rest = said + rest[0], rest[1:]
            else:
                return ""
        return " ".join(said.split())
