"""Finding people, events and organisations as somebody types, in any script: kanji, kana of any width, romaji.

Every unit of history leaves the index right: what its changes name is written again in the same transaction (`reindex`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from ouik_desktop.model import Base, Event, LocalizedText, Organisation, Person
from ouik_desktop.store.search.bigrams import MARK
from ouik_desktop.store.search.key import key
from ouik_desktop.store.search.text import FINDABLE, Findable
from ouik_desktop.store.unit import dialect_of

KINDS: Final = (Event, Person, Organisation)
_CONSIDERED: Final = 500  # where more than these are found, those shown are the first among these


@dataclass(frozen=True)
class Hit:
    """Something found: which row, and how it is called."""

    kind: type[Base]
    id: int
    title: LocalizedText


def search(session: Session, words: str, kinds: Sequence[type[Base]] = KINDS, limit: int = 20) -> list[Hit]:
    """At most `limit` rows of each kind that hold every one of `words`; first those in which a field begins with the first
    word, then by reading, events by date, the latest first.

    Spaces part words; how wide, in which kana, case or accents, and with which form of a kanji (髙, 高) something is written does
    not matter. No words find nothing.
    """
    return [hit for kind in kinds for hit in _hits(session, kind, words, limit)]


def matching(session: Session, words: str, kind: type[Base]) -> list[int]:
    """The ids of all rows of `kind` that hold every one of `words`, in order of id."""
    what, wanted = _findable(kind), _keys(words)
    return _find(session, what, wanted) if wanted else []


def _hits(session: Session, kind: type[Base], words: str, limit: int) -> list[Hit]:
    what, wanted = _findable(kind), _keys(words)
    if not wanted:
        return []
    beginning = _find(session, what, [MARK + wanted[0], *wanted[1:]], _CONSIDERED)
    found = _first_of(session, what, beginning, limit)
    if len(found) < limit:
        known = set(beginning)
        holding = [row_id for row_id in _find(session, what, wanted, _CONSIDERED) if row_id not in known]
        found += _first_of(session, what, holding, limit - len(found))
    return [Hit(kind, row_id, title) for row_id, title in found]


def _first_of(session: Session, what: Findable, ids: list[int], limit: int) -> list[tuple[int, LocalizedText]]:
    return what.first_of(session.connection(), dialect_of(session), ids, limit)


def _find(session: Session, what: Findable, words: list[str], limit: int | None = None) -> list[int]:
    found = dialect_of(session).index.find(session.connection(), what.ids, words, limit)
    return [text_id - what.start for text_id in found]


def _keys(words: str) -> list[str]:
    return [found for word in words.split() if (found := key(word))]


def _findable(kind: type[Base]) -> Findable:
    return next(one for one in FINDABLE if one.kind is kind)
