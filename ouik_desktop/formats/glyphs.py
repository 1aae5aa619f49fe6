"""Which characters the bundled fonts can draw, known before anything is written: a missing glyph is named, never dropped.

Both weights of Noto Sans CJK JP draw the same characters, so one character map answers for every page.
"""

from __future__ import annotations

import struct
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from ouik_desktop.errors import MissingGlyph
from ouik_desktop.i18n import _, n_

_FONT_PACKAGES: Final = ("noto_cjk_sans_jp_regular", "noto_cjk_sans_jp_bold")
_SPACES: Final = "\n\t\u2028\u2029"
# of category Cf, and yet drawn: the soft hyphen and signs that enclose numbers
_DRAWN_MARKS: Final = "\u00ad\u06dd\u070f\u08e2\ufff9\ufffa\ufffb" + "".join(map(chr, range(0x600, 0x606)))
_SHOWN: Final = 20  # characters of a text that are quoted in a message


@cache
def font_folders() -> tuple[Path, ...]:
    """The folders of the bundled fonts, regular and bold."""
    return tuple(_folder_of(package) for package in _FONT_PACKAGES)


def _folder_of(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    return Path(spec.origin).parent


def undrawable(text: str) -> list[str]:
    """The characters of `text` that no bundled font can draw, each once, in order of appearance."""
    if text.isascii() and text.isprintable():
        return []
    starts, ends = _covered()
    missing = dict.fromkeys(
        letter for letter in text if not _drawn(ord(letter), starts, ends) and not _is_invisible(letter)
    )
    return list(missing)


def check(texts: Iterable[str]) -> None:
    """Raises `MissingGlyph` for the first of `texts` with characters that cannot be drawn, naming both and how many more
    texts there are."""
    found = [(text, missing) for text in texts if (missing := undrawable(text))]
    if not found:
        return
    text, missing = found[0]
    named = [name_of(letter) for letter in missing]
    quoted = _quoted(text, missing[0])
    if len(found) == 1:
        raise MissingGlyph(
            _("No font can draw {letters} in “{text}”. Please write it another way.", letters=named, text=quoted)
        )
    raise MissingGlyph(
        n_(
            "No font can draw {letters} in “{text}”, and there is {count} more such text. Please write them another way.",
            "No font can draw {letters} in “{text}”, and there are {count} more such texts. Please write them another way.",
            len(found) - 1,
            letters=named,
            text=quoted,
        )
    )


def name_of(letter: str) -> str:
    """`🎉 (U+1F389)`; characters that cannot be seen by number alone."""
    number = f"U+{ord(letter):04X}"
    return f"{letter} ({number})" if letter.isprintable() and not letter.isspace() else number


def _quoted(text: str, letter: str) -> str:
    at = text.index(letter)
    first = max(0, at - _SHOWN // 2)
    quoted = " ".join(text[first : first + _SHOWN].split())
    return ("…" if first else "") + quoted + ("…" if first + _SHOWN < len(text) else "")


def _is_invisible(letter: str) -> bool:
    """Whether nothing is drawn for it anyway (UAX #44 Default_Ignorable_Code_Point, and ends of lines)."""
    if letter in _SPACES:
        return True
    is_selector = "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef"
    return is_selector or (unicodedata.category(letter) == "Cf" and letter not in _DRAWN_MARKS)


def _drawn(number: int, starts: list[int], ends: list[int]) -> bool:
    at = bisect_right(starts, number) - 1
    return at >= 0 and number <= ends[at]


@cache
def _covered() -> tuple[list[int], list[int]]:
    """First and last code points of the ranges the regular font covers, from its `cmap` (ISO/IEC 14496-22, format 12)."""
    font = next(font_folders()[0].glob("*.otf"))
    with font.open("rb") as file:
        tables = struct.unpack(">4xH6x", file.read(12))[0]
        directory = dict(struct.iter_unpack(">4s4xI4x", file.read(16 * tables)))
        file.seek(directory[b"cmap"])
        cmap_at = file.tell()
        count = struct.unpack(">2xH", file.read(4))[0]
        records = list(struct.iter_unpack(">HHI", file.read(8 * count)))
        file.seek(cmap_at + next(offset for platform, encoding, offset in records if (platform, encoding) == (3, 10)))
        groups = struct.unpack(">12xI", file.read(16))[0]
        ranges = list(struct.iter_unpack(">III", file.read(12 * groups)))
    return [first for first, _last, _glyph in ranges], [last for _first, last, _glyph in ranges]
