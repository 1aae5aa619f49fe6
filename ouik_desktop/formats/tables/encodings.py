"""Which encoding a file of text is in: marks first, then what cannot be anything else, then the likelier of two.

Japanese offices still meet Shift_JIS (as Windows writes it: cp932), EUC-JP and ISO-2022-JP beside UTF-8, and one large ticket
service writes UTF-16 with tabs. The whole file is looked at: a slice cut inside a character proves nothing.
"""

from __future__ import annotations

import re
from typing import Final

from ouik_desktop.errors import BadInput, Where
from ouik_desktop.i18n import _

ENCODINGS: Final = ("utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "cp932", "euc-jp", "iso-2022-jp", "cp1252")
_ALIASES: Final = {
    "utf8": "utf-8",
    "utf-8-bom": "utf-8-sig",
    "utf-16": "utf-16-le",
    "utf16": "utf-16-le",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "windows-31j": "cp932",
    "ms932": "cp932",
    "eucjp": "euc-jp",
    "euc_jp": "euc-jp",
    "jis": "iso-2022-jp",
    "latin-1": "cp1252",
    "iso-8859-1": "cp1252",
}
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_JIS_ESCAPE: Final = re.compile(rb"\x1b\$[@B]|\x1b\(J|\x1b\(I")  # ESC $ B, before kanji in ISO-2022-JP
_MULTIBYTE_UTF_8: Final = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)  # あ, e3 81 82
_CUT_UTF_8: Final = re.compile(rb"(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})\Z")  # e3 81 of it
_KANA: Final = re.compile(r"[ぁ-んァ-ヶー]")
_HALF_WIDTH_KANA: Final = re.compile(r"[ｦ-ﾟ]")
_IMPOSSIBLE: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[str, str]:
    """The text of `data` without a byte order mark, and the encoding it is in (one of `ENCODINGS`).

    Raises `BadInput` where the bytes are no text, or cannot be read in the `encoding` asked for: then with the line.
    """
    found = _named(encoding) if encoding else detect(data)
    if found is None:
        raise BadInput(_("{file} is not a list: it holds no text that can be read.", file=name))
    text = _read(data, name, found, chosen=encoding is not None)
    beginning = text[:200_000]
    # a stray control character makes no list a picture
    if len(_IMPOSSIBLE.findall(beginning)) > 2 + len(beginning) / 200:
        raise BadInput(
            _("{file} is not a list: it holds no text that can be read as {encoding}.", file=name, encoding=found)
        )
    return text, found


def _named(encoding: str) -> str:
    name = encoding.strip().lower()
    name = _ALIASES.get(name, name)
    if name not in ENCODINGS:
        known = _("There is no encoding “{encoding}”; known are {known}.", encoding=encoding, known=list(ENCODINGS))
        raise BadInput(known)
    return name


def detect(data: bytes) -> str | None:
    """The likeliest encoding of `data`, None where it looks like no text at all."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if b"\x00" in data:
        return _utf_16(data)
    if _JIS_ESCAPE.search(data) and data.isascii():
        return "iso-2022-jp"
    if _fits(data, "utf-8") or _is_utf_8_with_damage(data):
        return "utf-8"
    return _japanese_or_western(data)


def _utf_16(data: bytes) -> str | None:
    # white space and digits have a zero byte in every script: before the character in big endian, after it in little
    little, big = data[1::2].count(0), data[0::2].count(0)
    encoding = "utf-16-le" if little >= big else "utf-16-be"
    plausible = max(little, big) > 3 * min(little, big) and len(data) % 2 == 0
    return encoding if plausible and _fits(data, encoding) else None


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _is_utf_8_with_damage(data: bytes) -> bool:
    """A file that is UTF-8 but for a broken place: then say which line, and do not read it as something else."""
    if _CUT_UTF_8.search(data) and _fits(_CUT_UTF_8.sub(b"", data), "utf-8"):
        return not _fits(data, "cp932")
    beyond_ascii = sum(byte > 0x7F for byte in data[:200_000])
    inside = sum(map(len, _MULTIBYTE_UTF_8.findall(data[:200_000])))
    return inside > 50 and inside >= 0.97 * beyond_ascii


def _japanese_or_western(data: bytes) -> str | None:
    candidates = [encoding for encoding in ("cp932", "euc-jp") if _fits(data, encoding)]
    scored = [(_japanese_look(data[:400_000].decode(encoding, "ignore")), encoding) for encoding in candidates]
    best = max(scored, key=lambda each: each[0], default=(0.0, ""))  # the first wins a tie
    western = _western_look(data)
    if western and best[0] <= 0:
        return "cp1252"
    return best[1] or None


def _japanese_look(text: str) -> float:
    """How much `text` looks like Japanese: kana speak for it, half-width kana and lone kanji inside a Latin word against."""
    kana, half_width = len(_KANA.findall(text)), len(_HALF_WIDTH_KANA.findall(text))
    kanji = sum("一" <= letter <= "龠" for letter in text)
    # after a letter one kanji that ends a word, as café is read in cp932
    stray = len(re.findall(r"[a-z][一-龠ｦ-ﾟ](?=[a-z\s,;.\"]|$)", text))
    return kana * 3 + kanji - half_width * 0.5 - stray * 8


def _western_look(data: bytes) -> bool:
    if not _fits(data, "cp1252"):
        return False
    beyond = [letter for letter in data.decode("cp1252") if letter > "\x7f"]
    return len(beyond) < len(data) * 0.2 and all(letter.isalpha() or letter in "’‘“”–—…«»° €£" for letter in beyond)


def _read(data: bytes, name: str, encoding: str, *, chosen: bool) -> str:
    codec = {"utf-8": "utf-8-sig", "iso-2022-jp": "iso2022_jp_ext"}.get(encoding, encoding)
    try:
        return data.decode(codec).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        # the place is counted in the bytes of the file itself, since a decoder that skips a mark counts without it
        start = error.start
        if len(data) - start <= 3 and encoding != "iso-2022-jp" and not chosen:
            raise BadInput(
                _("{file} ends in the middle of a letter: it was cut off. Please download it once more.", file=name),
                Where(line=_line_at(data, start, encoding)),
            ) from None
        raise BadInput(
            _(
                "Line {line} of {file} cannot be read as {encoding}. Please choose another encoding.",
                line=_line_at(data, start, encoding),
                file=name,
                encoding=encoding,
            ),
            Where(line=_line_at(data, start, encoding)),
        ) from None


def _line_at(data: bytes, place: int, encoding: str) -> int:
    newline = (
        "\n".encode("utf-16-le" if encoding == "utf-16-le" else "utf-16-be") if encoding.startswith("utf-16") else b"\n"
    )
    return data[:place].count(newline) + 1
