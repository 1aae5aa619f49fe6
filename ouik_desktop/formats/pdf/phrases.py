"""Where lines may break: texts as runs of `[words, boxed, language]` for the templates (look/DOCUMENTS §3, §7).

A boxed run is set whole, so breaks fall between phrases. Brackets and 、。 stay outside the box: at its edge they would shrink.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate, pairwise
from typing import Any, Final

from ouik_desktop.i18n import Code
from ouik_desktop.japanese import columns, has_japanese

Run = list[Any]  # [words: str, boxed: bool, language: Code | None]
Line = list[Run]

LONGEST: Final = 28  # columns (two to an em): longer phrases stay breakable
_OPENING: Final = "「『（【〔［("
_DASHES: Final = "―—–‐-"
_CLOSING: Final = "」』）】〕］)、。，．：；！？"
_PARTICLES: Final = "をがはにのでともへ"
_EDGES: Final = re.compile(rf"^([{re.escape(_OPENING)}\s]*)(.*?)([{re.escape(_CLOSING)}\s]*)$", re.DOTALL)
_KANA_KANJI: Final = r"[ぁ-ヿ々〆一-鿿㐀-䶿豈-﫿\U00020000-\U0003ffff]+"
_JAPANESE_RUN: Final = re.compile(rf"{_KANA_KANJI}(?:[ ・、]*{_KANA_KANJI})*")
# a time range keeps together, and so does what (JST) says about it
_ENGLISH_UNITS: Final = re.compile(r"\d{1,2}:\d{2}–(?:\d{1,2}:\d{2})?(?: \(JST\))?|\d{1,2}:\d{2} \(JST\)|\(JST[^)]*\)")
_HIRAGANA, _KATAKANA = 0, 1
_SCRIPTS: Final = (
    re.compile(r"[ぁ-ゖゝゞ]"),
    re.compile(r"[ァ-ヺー・ｦ-ﾟ]"),
    re.compile(r"[一-鿿㐀-䶿々〆豈-﫿\U00020000-\U0003ffff]"),
    re.compile(r"[0-9A-Za-z０-９Ａ-Ｚａ-ｚÀ-ɏ.,:/–-]"),
)


def lines(text: str, code: Code) -> list[Line]:
    """`text`, said in `code`, line by line."""
    return [japanese(line) if code == "ja" else english(line) for line in text.split("\n")]


def plain(text: str) -> list[Line]:
    """`text` line by line, to be broken as its language breaks lines: running text."""
    return [[[line, False, None]] for line in text.split("\n")]


def address(shown: str) -> list[Line]:
    """An address on the net, to be broken after its slashes."""
    return [[[part, columns(part) <= LONGEST, None] for part in re.findall(r"[^/?&=]*[/?&=]+|[^/?&=]+", shown)]]


def names(text: str) -> list[Line]:
    """English names parted by commas, each kept whole where it is short enough."""
    return [[run for name in re.findall(r"[^,]+(?:, ?|$)", line) for run in _whole(name)] for line in text.split("\n")]


def japanese(line: str) -> Line:
    """One line of Japanese in phrases."""
    return _joined([run for phrase in split(line) for run in _boxed(phrase)])


def english(line: str) -> Line:
    """One line of English; Japanese in it (a name that has no English yet) is said to be Japanese."""
    runs: Line = []
    at = 0
    for unit in _ENGLISH_UNITS.finditer(line):
        runs += [*_in_languages(line[at : unit.start()]), [unit[0], True, None]]
        at = unit.end()
    return _joined(runs + _in_languages(line[at:]))


def _whole(name: str) -> Line:
    words = name.rstrip(" ,")
    if has_japanese(name) or columns(words) > LONGEST:
        return _in_languages(name)
    return [[words, True, None], [name[len(words) :], False, None]]


def _in_languages(text: str) -> Line:
    runs: Line = []
    at = 0
    for found in _JAPANESE_RUN.finditer(text):
        runs += [[text[at : found.start()], False, None], [found[0], False, "ja"]]
        at = found.end()
    runs.append([text[at:], False, None])
    return [run for run in runs if run[0]]


def _boxed(phrase: str) -> Line:
    if columns(phrase) > LONGEST or (match := _EDGES.match(phrase)) is None:
        return [[phrase, False, None]]
    before, words, after = match.groups()
    return [[before, False, None], [words, True, None], [after, False, None]]


def _joined(runs: Line) -> Line:
    """Without empty runs, and with unboxed neighbours as one."""
    line: Line = []
    for run in runs:
        if not run[0]:
            continue
        if line and not run[1] and not line[-1][1] and run[2] == line[-1][2]:
            line[-1] = [line[-1][0] + run[0], False, run[2]]
        else:
            line.append(run)
    return line


def split(text: str) -> list[str]:
    """Japanese in phrases: after spaces and punctuation, before brackets, and where BudouX parts it outside names and numbers."""
    parted = set(accumulate(map(len, _parser().parse(text))))
    breaks = [at for at in range(1, len(text)) if _may_break(text[at - 1], text[at], at in parted)]
    return [text[first:last] for first, last in pairwise([0, *breaks, len(text)])] if text else []


def _may_break(before: str, after: str, parted: bool) -> bool:
    if after.isspace() or after in _CLOSING or after in _DASHES or before in _OPENING:
        return False
    if before.isspace():
        return not after.isdigit()  # 開場 13:00, しいのき迎賓館 2階
    if before in _CLOSING or after in _OPENING:
        return True
    if _script(before) == _HIRAGANA and _script(after) == _KATAKANA:
        return True
    # BudouX parts long names and numbers as if they were sentences: 一般社団法|人
    return parted and (_script(before) != _script(after) or before in _PARTICLES)


def _script(letter: str) -> int:
    return next((number for number, script in enumerate(_SCRIPTS) if script.match(letter)), len(_SCRIPTS))


@cache
def _parser() -> Any:
    import budoux

    return budoux.load_default_japanese_parser()
