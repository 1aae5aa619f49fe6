"""The lists there are, as data: what each is made of, in which ways it is composed, and whose addresses it holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from ouik_desktop.blocks import Document
from ouik_desktop.formats import Writer, writers_of
from ouik_desktop.i18n import Text, _, c_
from ouik_desktop.model import Clock
from ouik_desktop.work.lists import cards, events, organisations, participants
from ouik_desktop.work.lists import people as directory
from ouik_desktop.work.lists.columns import ColumnChoice, ListWish

Ids = Sequence[int]


@dataclass(frozen=True)
class Composed:
    """One way in which a list is composed: the columns to choose from, and the document of some ids in their order."""

    columns: tuple[ColumnChoice, ...]
    compose: Callable[[Session, Ids, ListWish, Clock], Document]


@dataclass(frozen=True)
class ListKind:
    """A list: its `id` (in file names), its name, the ways it is composed; `people` whose addresses it holds, None for nobody's;
    `still_in` leaves out who has cancelled, None where nobody can."""

    id: str
    name: Text
    ways: tuple[Composed, ...]
    people: Callable[[Session, Ids], Ids] | None = None
    still_in: Callable[[Session, Ids], list[int]] | None = None


@dataclass(frozen=True)
class ListFormat:
    """A format a list can be written in, and the way it is composed for it."""

    writer: Writer
    way: Composed


def formats_of(session: Session, kind: ListKind, ids: Ids, clock: Clock) -> list[ListFormat]:
    """Every format a list of these ids can be written in, as the writers say when they are shown its first row."""
    begun = [(way, way.compose(session, ids[:1], ListWish(()), clock)) for way in kind.ways]
    return [ListFormat(writer, way) for way, document in begun for writer in writers_of(document)]


def _cards(people_of: Callable[[Session, Ids], Ids]) -> Composed:
    return Composed(
        cards.COLUMNS, lambda session, ids, wish, _clock: cards.compose(session, people_of(session, ids), wish)
    )


def _themselves(_session: Session, ids: Ids) -> Ids:
    return ids


PARTICIPANTS: Final = ListKind(
    "participants",
    c_("document", "Participants"),
    (
        Composed(participants.COLUMNS, lambda session, ids, wish, _clock: participants.compose(session, ids, wish)),
        _cards(participants.people_of),
    ),
    participants.people_of,
    participants.still_in,
)
PEOPLE: Final = ListKind(
    "people",
    c_("document", "People"),
    (
        Composed(directory.COLUMNS, lambda session, ids, wish, _clock: directory.compose(session, ids, wish)),
        _cards(_themselves),
    ),
    _themselves,
)
ORGANISATIONS: Final = ListKind(
    "organisations",
    _("Organisations"),
    (
        Composed(organisations.COLUMNS, lambda session, ids, wish, _clock: organisations.compose(session, ids, wish)),
        _cards(organisations.people_of),
    ),
    organisations.people_of,
)
EVENTS: Final = ListKind(
    "events",
    _("Events"),
    (
        Composed(events.COLUMNS, lambda session, ids, wish, _clock: events.compose(session, ids, wish)),
        Composed((), events.calendar),
    ),
)
KINDS: Final = (PARTICIPANTS, PEOPLE, ORGANISATIONS, EVENTS)
