"""Address cards, made to be read by telephones, Google, Apple, Thunderbird and Outlook alike: vCard 3.0 (RFC 2426).

4.0 (RFC 6350) is not read by Outlook, and 2.1 has no way of its own to say UTF-8. What is said beyond the standard is what Japanese
address books go by: the kana of both halves of a name (X-PHONETIC-…, as Apple and Google write them) beside SORT-STRING, and
CHARSET where letters are not plain, without which Outlook takes them for the letters of Windows; others pass it over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from ouik_desktop.blocks import AddressCard, AddressCards, Document
from ouik_desktop.formats.files import Written, write_whole
from ouik_desktop.formats.said import printable

_FOLDED_AT: Final = 75  # octets, RFC 2425 §5.8.1
_ESCAPED: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_MOBILE: Final = re.compile(r"(?:\+81|0)[789]0")  # 090, +8190


def write(document: Document, path: Path) -> Written:
    """Write the cards of `document` to `path`. Raises `CannotWrite`."""
    return write_whole(path, cards_of(card for block in document.of(AddressCards) for card in block.cards))


def cards_of(cards: Iterable[AddressCard]) -> bytes:
    """The cards one after another in UTF-8: CRLF line ends, folded at 75 octets between characters."""
    lines = (line for card in cards for line in _lines(card))
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def _lines(card: AddressCard) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield _property("N", *(_halves(card)), "", "", "")
    yield _property("FN", card.name)
    reading = f"{card.family_reading} {card.given_reading}".strip()
    said = (
        ("SORT-STRING", (reading,)),
        ("X-PHONETIC-LAST-NAME", (card.family_reading,)),
        ("X-PHONETIC-FIRST-NAME", (card.given_reading,)),
        ("NICKNAME", (card.also,)),
        ("ORG", _until_the_last(card.organisation, card.department)),
        ("TITLE", (card.position,)),
        ("EMAIL;TYPE=INTERNET", (card.email,)),
        (f"TEL;TYPE={_kind_of_phone(card.phone)}", (card.phone,)),
        ("NOTE", (card.note,)),
    )
    yield from (_property(name, *parts) for name, parts in said if any(parts))
    yield "END:VCARD"


def _halves(card: AddressCard) -> tuple[str, str]:
    """Family and given name; a name that is kept whole stands as family name, since N must not be empty."""
    return (card.family, card.given) if card.family or card.given else (card.name, "")


def _until_the_last(*parts: str) -> tuple[str, ...]:
    """The components of a value without empty ones at its end."""
    filled = [number for number, part in enumerate(parts, 1) if part]
    return parts[: max(filled, default=0)]


def _kind_of_phone(phone: str) -> str:
    """Outlook drops a number of no kind."""
    return "CELL" if _MOBILE.match(re.sub(r"[^\d+]", "", phone).replace("+810", "0")) else "WORK,VOICE"


def _property(name: str, *parts: str) -> str:
    value = ";".join(printable(part).strip().translate(_ESCAPED) for part in parts)
    return f"{name}:{value}" if value.isascii() else f"{name};CHARSET=UTF-8:{value}"


def _folded(line: str) -> bytes:
    folded, room = bytearray(), _FOLDED_AT
    for letter in line:
        octets = letter.encode()
        if len(octets) > room:
            folded += b"\r\n "
            room = _FOLDED_AT - 1
        folded += octets
        room -= len(octets)
    return bytes(folded)
