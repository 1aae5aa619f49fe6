"""Lines of plain text filled by display width, Japanese and English alike, after the rules of 禁則 (JIS X 4051, JLREQ §3.1.7).

Full-width letters count two columns. A line breaks at spaces and between Japanese letters, but no line begins with 、。」ー or
small kana, and none ends with an opening bracket. What cannot be broken (an address on the net) runs over rather than be cut.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from ouik_desktop.japanese import columns

_NOT_FIRST: Final = frozenset(
    "、。，．・：；？！ー’”）〕］｝〉》」』】〙〗〟ヽヾゝゞ々〜～–‐゠%％℃‼⁇⁈⁉!),.:;?]}"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ"
)
_NOT_LAST: Final = frozenset("‘“（〔［｛〈《「『【〘〖〝￥＄£([{｢〒")
_SPACES: Final = re.compile(r"([ \t]+)")  # between words, kept by split


def wrap(text: str, width: int, indent: str = "") -> list[str]:
    """`text` in lines of at most `width` columns; its own line ends stay. All lines but the first begin with `indent`,
    which stands inside the width; the first has room for as much."""
    room = width - columns(indent)
    lines = [line for typed in text.split("\n") for line in _fill(typed, room)]
    return [lines[0], *(indent + line if line else "" for line in lines[1:])]


def _fill(text: str, width: int) -> Iterator[str]:
    line, used = "", 0
    for space, unit in _units(text):
        needed = columns(space) + columns(unit)
        if line and used + needed > width:
            yield line
            line, used = unit, columns(unit)
        else:
            line, used = line + space + unit, used + needed
    yield line


def _units(text: str) -> Iterator[tuple[str, str]]:
    """What must not be broken, each with the space before it, which goes when a line ends there."""
    space = ""
    for at, piece in enumerate(_SPACES.split(text)):
        if at % 2:
            space += piece
            continue
        for unit in _unbreakable(piece):
            yield space, unit
            space = ""
    if space:
        yield space, ""


def _unbreakable(word: str) -> Iterator[str]:
    unit = ""
    for letter in word:
        if unit and _may_break(unit[-1], letter):
            yield unit
            unit = ""
        unit += letter
    if unit:
        yield unit


def _may_break(before: str, after: str) -> bool:
    if (
        before in _NOT_LAST
        or after in _NOT_FIRST
        or unicodedata.combining(after)
        or after in _JOINERS
        or before == "\u200d"
    ):
        return False
    return _is_wide(before) or _is_wide(after)


_JOINERS: Final = frozenset("\u200d\ufe0e\ufe0f\u2060\u00a0") | {chr(number) for number in range(0x1F3FB, 0x1F400)}


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"
