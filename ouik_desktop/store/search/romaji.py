"""Readings in Latin letters, for search only: さとう is found as "satou" and as "sato" (Hepburn, 内閣告示第一号 1954, table 2)."""

from __future__ import annotations

import re
from typing import Final

_ROWS: Final = {
    "": "あいうえお",
    "k": "かきくけこ",
    "s": "さ＿すせそ",
    "t": "た＿＿てと",
    "n": "なにぬねの",
    "h": "はひ＿へほ",
    "m": "まみむめも",
    "y": "や＿ゆ＿よ",
    "r": "らりるれろ",
    "w": "わゐ＿ゑを",
    "g": "がぎぐげご",
    "z": "ざ＿ずぜぞ",
    "d": "だ＿＿でど",
    "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
}
_SINGLES: Final = str.maketrans(
    {kana: consonant + vowel for consonant, row in _ROWS.items() for kana, vowel in zip(row, "aiueo", strict=True)}
    | {"し": "shi", "ち": "chi", "つ": "tsu", "ふ": "fu", "じ": "ji", "ぢ": "ji", "づ": "zu", "ゔ": "vu", "ん": "n"}
    | {"ゐ": "i", "ゑ": "e", "を": "o", "ー": ""}
    | dict(zip("ぁぃぅぇぉゃゅょ", ("a", "i", "u", "e", "o", "ya", "yu", "yo"), strict=True))
)
_SOFT: Final = dict(zip("きにひみりぎびぴ", "knhmrgbp", strict=True))
_PAIRS: Final = {
    kana + small: consonant + "y" + vowel
    for kana, consonant in _SOFT.items()
    for small, vowel in zip("ゃゅょ", "auo", strict=True)
} | {
    kana + small: consonant + vowel
    for kana, consonant in {"し": "sh", "ち": "ch", "じ": "j", "ぢ": "j"}.items()
    for small, vowel in zip("ゃゅょぇ", "auoe", strict=True)
}
_DOUBLED: Final = re.compile("っ([a-z]?)")  # っt of さっぽろ, half way to sapporo
_SHORT: Final = (("ou", "o"), ("oo", "o"), ("uu", "u"))


def romanised(kana: str) -> str:
    """Hiragana in Hepburn letters, long vowels as written (satou); everything else stays. However many names at once."""
    for pair, letters in _PAIRS.items():
        kana = kana.replace(pair, letters)
    return _DOUBLED.sub(_double, kana.translate(_SINGLES))


def _double(found: re.Match[str]) -> str:
    return ("t" if found[1] == "c" else found[1]) + found[1]


def shortened(romaji: str) -> str:
    """Long vowels as passports write them (sato)."""
    for long, short in _SHORT:
        romaji = romaji.replace(long, short)
    return romaji
