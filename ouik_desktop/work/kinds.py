"""The kinds of events the office speaks of: the built-in ones, called as it likes, and those of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from ouik_desktop.errors import BadInput, NotFound, Refused
from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.localized import Written
from ouik_desktop.model import Event, LocalizedText, OwnKind
from ouik_desktop.model.fields import BY_PATH
from ouik_desktop.model.words import EventKind
from ouik_desktop.store import Store

COLOURS: Final = ("workshop", "cafe", "meeting", "seminar", "survey", "committee", "conference", "other")


@dataclass(frozen=True)
class Kind:
    """A kind of events: `id` is what events keep, `name` what it is called, `colour` one of the eight. A retired one is offered no
    more, events of it keep it."""

    id: str
    name: LocalizedText
    colour: str
    is_retired: bool = False
    is_own: bool = False

    @property
    def text(self) -> Text:
        """The kind in words."""
        return Text("{words}", (("words", self.name),))


class Kinds(dict[str, Kind]):
    """All kinds by id, the built-in ones first; an id that nobody knows is shown as `other`."""

    def __missing__(self, id: str) -> Kind:
        return self[EventKind.OTHER.value]

    def offered(self, *also: str) -> list[Kind]:
        """Those to choose from, and `also` these."""
        return [kind for kind in self.values() if not kind.is_retired or kind.id in also]


@cache
def _built_in() -> dict[str, Kind]:
    return {kind.value: Kind(kind.value, LocalizedText.of(kind.text), kind.colour) for kind in EventKind}


def kinds(session: Session) -> Kinds:
    """The kinds of the office."""
    found = Kinds(_built_in())
    for row in session.scalars(select(OwnKind).order_by(OwnKind.id)):
        before = _built_in().get(row.key)
        if before is None:
            found[row.key] = Kind(row.key, row.name, row.colour or "other", row.is_retired, is_own=True)
        else:
            found[row.key] = Kind(row.key, row.name or before.name, row.colour or before.colour, row.is_retired)
    return found


def check_kind(store: Store, id: str) -> None:
    """`BadInput` where there is no such kind."""
    with store.read() as session:
        known = list(kinds(session))
    if id not in known:
        label = BY_PATH["kind"].label
        raise BadInput(
            _("{field} cannot be “{value}”; it can be one of {choices}.", field=label, value=id, choices=known)
        )


def is_of_kind(id: str) -> ColumnElement[bool]:
    """Whether an event is of a kind; of `other` are all whose kind nobody knows."""
    if id != EventKind.OTHER:
        return Event.kind == id
    unknown = Event.kind.not_in(list(_built_in())) & Event.kind.not_in(select(OwnKind.key))
    return (Event.kind == id) | unknown


def events_of(session: Session) -> dict[str, int]:
    """How many events there are of each kind."""
    return {row[0]: row[1] for row in session.execute(select(Event.kind, func.count()).group_by(Event.kind))}


# --- writing ---------------------------------------------------------------------------------------------------------


def add_kind(store: Store, name: LocalizedText, colour: str = "other") -> int:
    """A kind of the office's own; the id of its row."""
    if not name:
        raise BadInput(_("A kind of events needs a name."))
    with store.write(_("Add kind “{kind}”", kind=name)) as session:
        row = OwnKind(key="", name=name, colour=colour)
        row.key = f"own-{(session.scalar(select(func.max(OwnKind.id))) or 0) + 1}"
        known: Iterable[str] = session.scalars(select(OwnKind.key)).all()
        while row.key in known:
            row.key += "-2"
        session.add(row)
        session.flush()
        return row.id


def name_kind(store: Store, id: str, written: Written) -> None:
    """Call a kind otherwise in one language."""
    label = _label(store, id)
    with store.write(label, merge=written.typed_in(f"kind/{id}/name")) as session:
        row = _row(session, id)
        row.name = written.into(row.name or kinds(session)[id].name, store.clock.today())


def confirm_kind(store: Store, id: str) -> None:
    """Both languages of its name say the same."""
    with store.write(_label(store, id)) as session:
        row = _row(session, id)
        row.name = row.name.confirmed()


def colour_kind(store: Store, id: str, colour: str) -> None:
    """Give a kind another of the eight colours."""
    with store.write(_label(store, id)) as session:
        _row(session, id).colour = colour


def retire_kind(store: Store, id: str, retired: bool = True) -> None:
    """Offer a kind no more, or again. Events of it keep it."""
    with store.write(_label(store, id)) as session:
        _row(session, id).is_retired = retired


def remove_kind(store: Store, id: str) -> None:
    """Remove a kind of the office's own, or what it says of a built-in one. `Refused` while events are of a kind of its own."""
    with store.read() as session:
        count = events_of(session).get(id, 0) if kinds(session)[id].is_own else 0
        name = kinds(session)[id].name
    if count:
        sentence = n_(
            "{count} event is of the kind “{kind}”. Retire it instead.",
            "{count} events are of the kind “{kind}”. Retire it instead.",
            count,
            kind=name,
        )
        raise Refused(sentence)
    with store.write(_("Remove kind “{kind}”", kind=name)) as session:
        row = session.scalar(select(OwnKind).where(OwnKind.key == id))
        if row is not None:
            session.delete(row)


def _label(store: Store, id: str) -> Text:
    with store.read() as session:
        return _("Change kind “{kind}”", kind=kinds(session)[id].name)


def _row(session: Session, id: str) -> OwnKind:
    row = session.scalar(select(OwnKind).where(OwnKind.key == id))
    if row is not None:
        return row
    if id not in _built_in():
        raise NotFound(_("This is no longer there: it was deleted or undone (no. {id}).", id=id))
    row = OwnKind(key=id)
    session.add(row)
    return row
