"""Where lines may break: texts as runs of `Run`s for the templates.

A boxed run is set whole, so breaks fall between phrases. Brackets and 、。 stay outside the box: at its edge they would shrink.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from ouik_desktop.formats.said import language_runs
from ouik_desktop.i18n import Code
from ouik_desktop.japanese import columns, has_japanese

if TYPE_CHECKING:
    import budoux  # its model is read for the first poster


class Run(NamedTuple):
    """Words set whole where `boxed`; `language` where it is not that of the line. Written to JSON as a list."""

    words: str
    boxed: bool = False
    language: Code | None = None


Line = list[Run]

LONGEST: Final = 28  # columns (two to an em): longer phrases stay breakable
NARROW: Final = 20  # the same in a narrow column
_OPENING: Final = "「『（【〔［("
_NEVER_FIRST: Final = "―—–‐-・ー"
_CLOSING: Final = "」』）】〕］)、。，．：；！？"
_PARTICLES: Final = "をがはにのでともへ"
_CLOSES: Final = rf"[{re.escape(_CLOSING)}\s]"
_EDGES: Final = re.compile(  # 「, 能登の里山 and 」、 of 「能登の里山」、
    rf"([{re.escape(_OPENING)}\s]*+)(.*(?<!{_CLOSES})|)({_CLOSES}*)", re.DOTALL
)
# a time range keeps together, and so does what (JST) says about it
_ENGLISH_UNITS: Final = re.compile(  # 13:30–16:00 (JST), 13:30–, 13:30 (JST), (JST, UTC+9)
    r"\d{1,2}:\d{2}–(?:\d{1,2}:\d{2})?(?: \(JST\))?|\d{1,2}:\d{2} \(JST\)|\(JST[^)]{0,40}\)"
)
# a word that no line could hold
_ENDLESS: Final = re.compile(r"[^\s\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]{31,}")
_PIECE: Final = re.compile(r"[^/?&=._-]{1,10}[/?&=._-]*|[/?&=._-]{1,10}")  # ouik., example/, internatio, nal
# the fonts hold no right-to-left letters: all that these marks could do is turn the others round
_DIRECTIONS: Final = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_HIRAGANA, _KATAKANA = 0, 1
_SCRIPTS: Final = (  # の, カ, 能, A
    re.compile(r"[ぁ-ゖゝゞ]"),
    re.compile(r"[ァ-ヺー・ｦ-ﾟ]"),
    re.compile(r"[一-鿿㐀-䶿々〆豈-﫿\U00020000-\U0003ffff]"),
    re.compile(r"[0-9A-Za-z０-９Ａ-Ｚａ-ｚÀ-ɏ.,:/–-]"),
)


def lines(text: str, code: Code, longest: int = LONGEST) -> list[Line]:
    """`text`, said in `code`, line by line; phrases of up to `longest` columns are kept whole."""
    return [_line(line, code, longest) for line in _lines_of(text)]


def _line(line: str, code: Code, longest: int) -> Line:
    if code == "ja":
        # what is no longer than a phrase may be never breaks; each box costs Typst as much as a paragraph
        return [Run(line)] if columns(line) <= longest else japanese(line, longest)
    return english(line)


def plain(text: str) -> list[Line]:
    """`text` line by line, to be broken as its language breaks lines: running text."""
    return [_finished([Run(line)]) for line in _lines_of(text)]


def address(shown: str) -> list[Line]:
    """An address on the net, to be broken after its slashes."""
    # https://, ouik.example/, en
    return [_finished([Run(part, columns(part) <= NARROW) for part in re.findall(r"[^/?&=]*[/?&=]+|[^/?&=]+", shown)])]


def names(text: str) -> list[Line]:
    """English names parted by commas, each kept whole where it is short enough."""
    return [
        # "Anna O'Brien, ", "Bo Li"
        _finished([run for name in re.findall(r"[^,]+(?:, ?|$)|,", line) for run in _whole(name)])
        for line in _lines_of(text)
    ]


def japanese(line: str, longest: int = LONGEST) -> Line:
    """One line of Japanese in phrases."""
    return _finished([run for phrase in split(line) for run in _boxed(phrase, longest)])


def english(line: str) -> Line:
    """One line of English; Japanese in it (a name that has no English yet) is said to be Japanese."""
    runs: Line = []
    at = 0
    for unit in _ENGLISH_UNITS.finditer(line):
        runs += [*_in_languages(line[at : unit.start()]), Run(unit[0], boxed=True)]
        at = unit.end()
    return _finished(runs + _in_languages(line[at:]))


def _lines_of(text: str) -> list[str]:
    return re.split("[\n\u2028\u2029]", _DIRECTIONS.sub("", text.replace("\t", " ")))


def _whole(name: str) -> Line:
    words = name.rstrip(" ,")
    if has_japanese(name) or columns(words) > LONGEST:
        return _in_languages(name)
    return [Run(words, boxed=True), Run(name[len(words) :])]


def _in_languages(text: str) -> Line:
    return [Run(words, language="ja" if code == "ja" else None) for words, code in language_runs(text, "en")]


def _boxed(phrase: str, longest: int) -> Line:
    if columns(phrase) > longest or (match := _EDGES.fullmatch(phrase)) is None:
        return [Run(phrase)]
    before, words, after = match.groups()
    return [Run(before), Run(words, boxed=True), Run(after)]


def _finished(runs: Line) -> Line:
    """Without empty runs, unboxed neighbours as one, and words that no line could hold in pieces."""
    line: Line = []
    for run in runs:
        if line and not run.boxed and not line[-1].boxed and run.language == line[-1].language:
            line[-1] = Run(line[-1].words + run.words, language=run.language)
        elif run.words:
            line.append(run)
    return [piece for run in line for piece in ([run] if run.boxed else _in_pieces(run))]


def _in_pieces(run: Run) -> Line:
    """A run whose endless words (an address, a file name) may break between boxes: nothing is added to the text itself."""
    pieces: Line = []
    at = 0
    for word in _ENDLESS.finditer(run.words):
        pieces.append(run._replace(words=run.words[at : word.start()]))
        pieces += [Run(part, boxed=True, language=run.language) for part in _PIECE.findall(word[0])]
        at = word.end()
    return [piece for piece in (*pieces, run._replace(words=run.words[at:])) if piece.words]


@lru_cache(maxsize=1024)
def split(text: str) -> tuple[str, ...]:
    """Japanese in phrases: after spaces and punctuation, before brackets, and where BudouX parts it outside names and numbers."""
    parted = set(accumulate(map(len, _parser().parse(text))))
    breaks = [at for at in range(1, len(text)) if _may_break(text[at - 1], text[at : at + 2], at in parted)]
    return tuple(text[first:last] for first, last in pairwise([0, *breaks, len(text)])) if text else ()


def _may_break(before: str, following: str, parted: bool) -> bool:
    """Whether a phrase ends between the letter `before` and the two `following`."""
    after = following[0]
    if after.isspace() or after in _CLOSING or after in _NEVER_FIRST or before in _OPENING:
        return False
    if before.isspace():
        return not after.isdigit()  # 開場 13:00, しいのき迎賓館 2階
    if before in _CLOSING or after in _OPENING:
        return True
    here, there = _script(before), _script(after)
    if here != there:
        return parted or (here, there) == (_HIRAGANA, _KATAKANA)
    # BudouX parts long names and numbers as if they were sentences: 一般社団法|人, しいの|き迎賓館
    return parted and before in _PARTICLES and [_script(one) for one in following] == [_HIRAGANA, _HIRAGANA]


def _script(letter: str) -> int:
    return next((number for number, script in enumerate(_SCRIPTS) if script.match(letter)), len(_SCRIPTS))


@cache
def _parser() -> budoux.Parser:
    import budoux

    return budoux.load_default_japanese_parser()
