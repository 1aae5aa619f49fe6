"""Words as they are said in a file: printable, in runs of one language, and marked where they only say that something is missing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ouik_desktop.i18n import Code
from ouik_desktop.japanese import has_japanese

# what XML 1.0 §2.2 cannot hold (and no printer draws): control characters, lone surrogates, U+FFFE, U+FFFF
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c]")  # of Windows, of old Macs, of a line typed with Shift
_JAPANESE_RUN: Final = re.compile(  # 能登・輪島（石川
    r"[ぁ-ヿ々〆一-鿿㐀-䶿豈-﫿\U00020000-\U0003ffff]+(?:[ ・、「」（）]*[ぁ-ヿ々〆一-鿿㐀-䶿豈-﫿\U00020000-\U0003ffff]+)*"
)


def printable(text: str) -> str:
    """`text` as typed, without the control characters that no file format can hold; every line end becomes `\\n`."""
    return text if text.isprintable() else _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text))


@dataclass(frozen=True)
class Said:
    """Words, the language they are in, and whether they only say that something is missing."""

    text: str
    lang: Code
    missing: bool = False

    @property
    def lines(self) -> list[str]:
        """The words line by line."""
        return self.text.split("\n")

    @property
    def runs(self) -> list[tuple[str, Code]]:
        """The words in runs of one language: a Japanese name inside English is Japanese."""
        if self.lang == "ja" or not has_japanese(self.text):
            return [(self.text, self.lang)]
        return language_runs(self.text, self.lang)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text


def language_runs(text: str, lang: Code) -> list[tuple[str, Code]]:
    """`text`, said in `lang`, in runs of one language: Japanese letters are Japanese wherever they stand."""
    runs: list[tuple[str, Code]] = []
    at = 0
    for found in _JAPANESE_RUN.finditer(text):
        runs += [(text[at : found.start()], lang), (found[0], "ja")]
        at = found.end()
    return [run for run in (*runs, (text[at:], lang)) if run[0]]


NOTHING: Final = Said("", "en")
