"""The mail addresses of many, to be written to at once as BCC: each once, in blocks that a mail program takes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from sqlalchemy.orm import Session

from ouik_desktop.model import LocalizedText
from ouik_desktop.work.lists.people import people

AT_ONCE: Final = 50  # more in one mail, and some providers take it for advertising
LONGEST_LINK: Final = 2_000  # letters of a link that Windows hands to a mail program
_BCC: Final = "mailto:?bcc="


@dataclass(frozen=True)
class Addresses:
    """`listed` in the order of the list, each once; `without` are the people who have none, `shared` how many people have an
    address that stood there already."""

    listed: tuple[str, ...]
    without: tuple[LocalizedText, ...] = ()
    shared: int = 0


def addresses_of(session: Session, person_ids: Sequence[int]) -> Addresses:
    """The addresses of these people; who is named twice counts once."""
    everybody = people(session, tuple(dict.fromkeys(person_ids)))
    reached = [person for person in everybody if person.email.strip()]
    listed: dict[str, str] = {}
    for person in reached:
        listed.setdefault(_folded(person.email), person.email.strip())
    without = tuple(person.name or person.known_affiliation for person in everybody if not person.email.strip())
    return Addresses(tuple(listed.values()), without, len(reached) - len(listed))


def _folded(address: str) -> str:
    """What two ways of writing one address share: neither case nor the width of letters tells them apart."""
    return unicodedata.normalize("NFKC", address.strip()).casefold()


def blocks(addresses: Sequence[str], at_most: int = AT_ONCE) -> list[tuple[str, ...]]:
    """The addresses in blocks of `at_most`, to be copied."""
    return [tuple(addresses[start : start + at_most]) for start in range(0, len(addresses), at_most)]


def links(addresses: Sequence[str], at_most: int = AT_ONCE) -> list[str]:
    """A link for each block that opens a mail to its addresses as BCC (RFC 6068); what a link cannot hold goes into the next."""
    return [_BCC + ",".join(block) for block in _linked(addresses, at_most)]


def _linked(addresses: Sequence[str], at_most: int) -> Iterator[list[str]]:
    block: list[str] = []
    room = LONGEST_LINK - len(_BCC)
    for address in addresses:
        written = quote(address, safe="@")
        if block and (len(block) == at_most or len(",".join([*block, written])) > room):
            yield block
            block = []
        block.append(written)
    if block:
        yield block
