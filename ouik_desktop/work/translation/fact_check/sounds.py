"""Whether a foreign name in katakana can be the one in Latin letters, as far as its first two consonants tell.

Vowels, h and w say too little; letters that sound otherwise in every other language (ch, th, x, j) go with any.
"""

from __future__ import annotations

import re
from typing import Final

from ouik_desktop.japanese import to_hiragana, without_accents
from ouik_desktop.store.search.romaji import romanised

_ANY: Final = "*"
_TELLING: Final = 2
_SOUNDS: Final = (
    ("sch", "s"), ("sh", "s"), ("ch", _ANY), ("th", _ANY), ("ph", "f"), ("ng", "n"), ("ck", "k"), ("qu", "k"), ("ce", "s"),
    ("ci", "s"), ("cy", "s"), ("ge", _ANY), ("gi", _ANY), ("gy", _ANY), ("c", "k"), ("q", "k"), ("v", "b"), ("d", "t"),
    ("l", "r"), ("z", "s"), ("x", _ANY), ("j", _ANY),
)  # fmt: skip
_LEFT_OUT: Final = re.compile(r"[^b-df-gj-np-tvxz*]")  # vowels, h, w, y, and marks
_UNSURE: Final = re.compile(r"^(?:x|ng|kn|ps|wr)|gn|gh")  # Knight, Agnes
_SILENT_R: Final = re.compile(r"r(?![aeiouy])")  # the first r of Martin, the last of Peter


def begin_alike(kana: str, latin: str) -> bool:
    """Whether the first consonants of both agree; Martin may be マーティン or マルティン."""
    letters, spoken = _plain(latin), _consonants(romanised(to_hiragana(kana)))
    if _UNSURE.search(letters):
        return True
    return any(_agree(spoken, _consonants(each)) for each in (letters, _SILENT_R.sub("", letters)))


def _agree(one: str, other: str) -> bool:
    pairs = list(zip(one, other, strict=False))[:_TELLING]
    return all(left == right or _ANY in (left, right) for left, right in pairs)


def _plain(latin: str) -> str:
    return re.sub(r"[^a-z]", "", without_accents(latin.lower()))


def _consonants(letters: str) -> str:
    for written, sound in _SOUNDS:
        letters = letters.replace(written, sound)
    # as one, letters that are doubled: tt
    return re.sub(r"([a-z])\1+", r"\1", _LEFT_OUT.sub("", letters))
