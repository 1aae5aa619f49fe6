"""Address cards: vCard 2.1, 3.0 and 4.0 (RFC 6350), with what Japanese telephones and address books add for readings.

A card becomes a row. Escapes are undone after decoding: 能 and 予 hold the byte of the backslash in Shift_JIS.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from ouik_desktop.errors import BadInput, Where
from ouik_desktop.formats.tables.sheet import Row, Sheet
from ouik_desktop.i18n import _

COLUMNS: Final = (
    "FN", "N family", "N given", "N family kana", "N given kana", "EMAIL", "TEL", "ORG", "ORG unit", "TITLE", "ROLE", "LANG",
    "ADR", "NOTE", "UID",
)  # fmt: skip
_START: Final = re.compile(r"\s*BEGIN\s*:\s*VCARD", re.IGNORECASE)  # begin:vcard
_UNESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)  # \n, \;
_PARAMETER: Final = re.compile(r';((?:[^;":]|"[^"]*")*)')  # TYPE=work, SORT-AS="O'Brien;Anna"


def is_cards(text: str) -> bool:
    """Whether a text is a file of address cards."""
    return _START.match(text) is not None


@dataclass
class _Card:
    line: int
    cells: dict[str, str] = field(default_factory=dict)
    preferred: set[str] = field(default_factory=set)

    def put(self, column: str, value: str, *, preferred: bool = False) -> None:
        """Keep the first value of a column, or the one its owner prefers."""
        if value.strip() and (column not in self.cells or (preferred and column not in self.preferred)):
            self.cells[column] = value.strip()
            if preferred:
                self.preferred.add(column)


@dataclass(frozen=True)
class _Property:
    name: str
    parameters: dict[str, str]
    value: str

    def parts(self) -> list[str]:
        """The components between semicolons, unescaped."""
        return [_unescaped(part) for part in re.split(r"(?<!\\);", self.value)]

    @property
    def preferred(self) -> bool:
        kinds = self.parameters.get("TYPE", "").upper().split(",")
        return "PREF" in kinds or "PREF" in self.parameters


def sheet_of(data: bytes, name: str, encoding: str) -> Sheet:
    """The cards in `data`, one a row; text without a charset of its own is in `encoding`. Raises `BadInput` for a card that
    never ends."""
    open_cards: list[_Card] = []
    cards: list[_Card] = []
    for line, each in _properties(data, encoding):
        if each.name == "BEGIN" and each.value.strip().upper() == "VCARD":
            open_cards.append(_Card(line))
            cards.append(open_cards[-1])
        elif each.name == "END" and open_cards:
            open_cards.pop()
        elif open_cards:
            _take(open_cards[-1], each)
    if open_cards:
        raise BadInput(
            _(
                "In {file} the address card on line {line} never ends: the file was cut off.",
                file=name,
                line=open_cards[0].line,
            ),
            Where(line=open_cards[0].line),
        )
    rows = [Row(card.line, [card.cells.get(column, "") for column in COLUMNS]) for card in cards if card.cells]
    if not rows:
        raise BadInput(_("{file} holds no address card with anything on it.", file=name))
    return Sheet(name, encoding, COLUMNS, rows)


def _properties(data: bytes, encoding: str) -> Iterator[tuple[int, _Property]]:
    """The properties with the line each starts on, unfolded in bytes: a fold may cut a character."""
    if encoding.startswith("utf-16"):
        data, encoding = data.decode(encoding, "replace").encode(), "utf-8"
    lines = re.split(rb"\r\n|\n|\r", data.removeprefix(b"\xef\xbb\xbf"))
    number = 0
    while number < len(lines):
        first, pieces = number + 1, [lines[number]]
        if b"QUOTED-PRINTABLE" in pieces[0].partition(b":")[0].upper():
            while pieces[-1].endswith(b"=") and number + 1 < len(lines):
                number += 1
                pieces[-1:] = [pieces[-1][:-1], lines[number]]
        while number + 1 < len(lines) and lines[number + 1][:1] in (b" ", b"\t") and lines[number + 1].strip():
            number += 1
            pieces.append(lines[number][1:])
        number += 1
        line = b"".join(pieces)
        if b":" in line:
            yield first, _property(line, encoding)


def _property(line: bytes, encoding: str) -> _Property:
    head_bytes, value_bytes = _head_and_value(line)
    head = head_bytes.decode(encoding, "replace")
    name = head.partition(";")[0].rpartition(".")[2].strip().upper()
    parameters = _parameters(head)
    if parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        value_bytes = quopri.decodestring(value_bytes)
    return _Property(name, parameters, _decoded(value_bytes, parameters.get("CHARSET"), encoding))


def _head_and_value(line: bytes) -> tuple[bytes, bytes]:
    quoted = False
    for place, byte in enumerate(line):
        if byte == 0x22:
            quoted = not quoted
        elif byte == 0x3A and not quoted:
            return line[:place], line[place + 1 :]
    head, _colon, value = line.partition(b":")
    return head, value


def _parameters(head: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in _PARAMETER.findall(head):
        key, equals, value = each.partition("=")
        key, value = key.strip().upper(), value.strip().strip('"')
        if not equals:
            # vCard 2.1 writes the value alone: TEL;PREF;CELL, N;QUOTED-PRINTABLE
            key, value = ("ENCODING", key) if key in ("QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT") else ("TYPE", key)
        found[key] = f"{found[key]},{value}" if key == "TYPE" and key in found else value
    return found


def _decoded(value: bytes, charset: str | None, encoding: str) -> str:
    codec = {"shift_jis": "cp932", "sjis": "cp932", "shift-jis": "cp932"}.get(
        (charset or "").lower(), charset or encoding
    )
    try:
        return value.decode(codec)
    except (LookupError, UnicodeDecodeError):
        return value.decode(encoding, "replace")


def _unescaped(text: str) -> str:
    return _UNESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)


def _take(card: _Card, each: _Property) -> None:
    if each.name == "N":
        _take_name(card, each)
    elif each.name in ("FN", "TITLE", "ROLE", "NOTE", "UID", "LANG"):
        card.put(each.name, _unescaped(each.value), preferred=each.preferred)
    elif each.name in ("EMAIL", "TEL"):
        card.put(
            each.name, _unescaped(each.value).removeprefix("tel:").removeprefix("mailto:"), preferred=each.preferred
        )
    elif each.name == "ORG":
        organisation, *units = each.parts()
        card.put("ORG", organisation)
        card.put("ORG unit", " ".join(unit.strip() for unit in units if unit.strip()))
    elif each.name == "ADR":
        card.put("ADR", " ".join(part.strip() for part in reversed(each.parts()) if part.strip()))
    elif each.name in ("X-PHONETIC-LAST-NAME", "X-PHONETIC-FIRST-NAME"):
        card.put("N family kana" if "LAST" in each.name else "N given kana", _unescaped(each.value))
    elif each.name in ("SORT-STRING", "SOUND"):
        _take_reading(card, re.split(r"[;\s]+", _unescaped(each.value.replace("\\;", ";")).strip()))


def _take_name(card: _Card, each: _Property) -> None:
    family, given, *_rest = [*each.parts(), ""]
    card.put("N family", family)
    card.put("N given", given)
    if sort_as := each.parameters.get("SORT-AS"):
        _take_reading(card, re.split(r"[;,]", sort_as))


def _take_reading(card: _Card, parts: list[str]) -> None:
    family, given, *_rest = [*parts, ""]
    card.put("N family kana", family)
    card.put("N given kana", given)
