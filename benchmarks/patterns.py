"""Every regular expression of the house over texts made to be hard for it: twice the text takes about twice the time.

Whoever applies may type what they like, and a pattern that begins anew at each letter of a long run takes minutes over some of
it. Each pattern is tried on short pieces repeated; the one it is slowest on is made twice as long. Patterns that are only ever
matched from the beginning are measured so, the others in search of all they find. Windows are left out: they have none that
reads more than a line.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import itertools
import pkgutil
import re
import statistics
import time
from collections.abc import Callable, Iterator
from typing import Any

LIMIT = 3
LETTERS = 500  # to look for the slowest text: on so many a pattern that is not linear is slower on its worst than on any other
LONG = 12_000
TIMES = 7
SHORTEST = 1e-4  # seconds; what is over sooner says nothing, and one that is not linear takes longer
REPEATS = re.compile(r"[*+{]")  # what repeats nothing is linear
OUTSIDE = (".ui", ".app", ".__main__", ".pdf.child")  # PySide6, or a program when imported
READ_ANEW = ("search", "finditer", "findall", "sub", "subn", "split")
BEFORE = ("", "1", "a@", "第", "12月1", "January 1", "by 1", "Speaker:", "地下", "<")
BEHIND = ("", "!")
PIECES = (
    *" a1.,@-あア漢(１年月日第円時分\n\u3000・<[「\";\\=+万億々ー*※：~/'|%=", "a ", "1 ", "1,", "a.", "a@", "a-", "1月", "1日", "1月1日",
    "1,,", "第 ", "A ", "Aa", "Aa ", "a,", "1/", "1-", "1.", "a/", " \n", "ab", "a1", "1:", "1：", "; ", ";\"", "1万", "一", "二〇", "a. ",
    "111,", "January ", "1 January ", "1 May ", "May ", "twenty ", "hundred ", "http://", "a.a", "ou", "BEGIN ", "e\u0301", "(JST",
    "講師: ", "<a>", "=\n", "\\;", "午後", "午後1時", "by 1 ", "Aaさん", "1th ", "1 (Sat) and ", ", 1", "\"a", "\\n\n", "held ",
)  # fmt: skip

Read = Callable[[str | bytes], object]
Pattern = tuple[str, re.Pattern[Any], bool]
"""What it is called, and whether it is looked for from every place of a text."""


def measure() -> list[dict[str, Any]]:
    name, ratio, milliseconds = max(map(_measured, _patterns()), key=lambda found: found[1])
    return [
        {
            "name": "worst pattern over twice the text",
            "value": milliseconds,
            "unit": "ms",
            "against": f"the text once, {name}",
            "ratio": ratio,
            "limit": LIMIT,
        }
    ]


def _measured(pattern: tuple[str, re.Pattern[Any], Read]) -> tuple[str, float, float]:
    """The name of a pattern, how many times as long twice the text takes, and how many milliseconds that is."""
    name, compiled, read = pattern
    texts = itertools.product(BEFORE, PIECES, BEHIND)
    slowest = max(texts, key=lambda text: _seconds(read, _text(compiled, text, LETTERS)))
    once, twice = (_text(compiled, slowest, letters) for letters in (LONG, 2 * LONG))
    seconds = [(_seconds(read, once), _seconds(read, twice)) for _time in range(TIMES)]
    ratio = statistics.median(long / max(short, SHORTEST) for short, long in seconds)
    return name, ratio, min(long for _short, long in seconds) * 1000


def _text(compiled: re.Pattern[Any], parts: tuple[str, ...], letters: int) -> str | bytes:
    before, piece, behind = parts
    text = before + piece * (letters // len(piece)) + behind
    return text.encode() if isinstance(compiled.pattern, bytes) else text


def _seconds(read: Read, text: str | bytes) -> float:
    began = time.process_time()  # what others do meanwhile does not count
    read(text)
    return time.process_time() - began


# --- gathering --------------------------------------------------------------------------------------------------------


def _patterns() -> Iterator[tuple[str, re.Pattern[Any], Read]]:
    """Each pattern once: what it is called, and how it is read."""
    seen = set()
    for name, compiled, anew in itertools.chain(_of_modules(), _of_data()):
        if (compiled, anew) not in seen and _repeats(compiled):
            seen.add((compiled, anew))
            yield name, compiled, _finding_all(compiled) if anew else _matching(compiled)


def _repeats(compiled: re.Pattern[Any]) -> bool:
    return REPEATS.search(str(compiled.pattern)) is not None


def _finding_all(compiled: re.Pattern[Any]) -> Read:
    return lambda text: sum(1 for _found in compiled.finditer(text))


def _matching(compiled: re.Pattern[Any]) -> Read:
    return lambda text: (compiled.match(text), compiled.fullmatch(text))


def _of_modules() -> Iterator[Pattern]:
    import ouik_desktop

    for found in pkgutil.walk_packages(ouik_desktop.__path__, "ouik_desktop."):
        if not any(part in found.name for part in OUTSIDE):
            module = importlib.import_module(found.name)
            source = inspect.getsource(module)
            for name, value in vars(module).items():
                for compiled in _within(value):
                    yield f"{module.__name__}.{name}", compiled, not _is_matched_only(name, source)
            yield from _inline(module.__name__, source)


def _within(value: object) -> Iterator[re.Pattern[Any]]:
    """The patterns in a constant: itself, or those in a table."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from _within(tuple(value.values()))
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from _within(each)


def _is_matched_only(name: str, source: str) -> bool:
    uses = re.findall(rf"(?<![\w.]){name}\b(?!: Final)(?:\[\w+\])?(\.\w+)?", source)
    return bool(uses) and set(uses) <= {".match", ".fullmatch"}


def _inline(module: str, source: str) -> Iterator[Pattern]:
    """Those written where they are used: `re.sub(r"…", …)`."""
    for call in ast.walk(ast.parse(source)):
        match call:
            case ast.Call(ast.Attribute(ast.Name("re"), verb), [ast.Constant(written), *_]) if verb in READ_ANEW:
                yield f"{module}, line {call.lineno}", re.compile(written), True


def _of_data() -> Iterator[Pattern]:
    """Those that come from files."""
    from ouik_desktop.work.importing.profiles import SOURCES, profile
    from ouik_desktop.work.translation.fact_check.families import families

    for family in families():
        yield from ((f"families.tsv, {family.what}", words, True) for pair in family.members for words in pair)
    for source in SOURCES:
        yield from ((f"the files of {source}", words, True) for words in profile(source).files)
