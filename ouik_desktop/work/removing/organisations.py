"""Removing organisations from the directory: events lose a partner, people keep the words of where they are from."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.model import Organisation, Partnership, Person
from ouik_desktop.store import Store
from ouik_desktop.work.common import get
from ouik_desktop.work.removing.hanging import Hanging, names_of_events, pairs


def hanging_on_organisations(session: Session, organisation_ids: Sequence[int]) -> Hanging:
    """The events they have a role in, and the people who belong to them."""
    roles = select(Partnership.organisation_id, Partnership.event_id)
    partners = pairs(session, roles, Partnership.organisation_id, organisation_ids)
    members = pairs(session, select(Person.organisation_id, Person.id), Person.organisation_id, organisation_ids)
    told: list[Text] = []
    if events := {row.event_id for row in partners}:
        told.append(
            n_(
                "Has a role in {count} event: {names}",
                "Has a role in {count} events: {names}",
                len(events),
                names=names_of_events(session, events),
            )
        )
    if members:
        told.append(
            n_(
                "{count} person of the directory belongs to it",
                "{count} people of the directory belong to it",
                len(members),
            )
        )
    used = {row.organisation_id for row in (*partners, *members)}
    then = _("Events no longer name it. People stay, with their affiliation as written.")
    return Hanging(tuple(told), then, tuple(one for one in organisation_ids if one not in used))


def remove_organisations(store: Store, organisation_ids: Sequence[int]) -> None:
    """Remove organisations and their roles in events, in one act."""
    with store.write(lambda: _label(store, organisation_ids)) as session:
        for organisation_id in organisation_ids:
            _remove(session, get(session, Organisation, organisation_id))


def _remove(session: Session, organisation: Organisation) -> None:
    for person in session.scalars(select(Person).where(Person.organisation_id == organisation.id)):
        person.affiliation = person.known_affiliation if person.affiliation else organisation.name
        person.organisation = None
    for child in session.scalars(select(Organisation).where(Organisation.parent_id == organisation.id)):
        child.parent = None
    for partnership in session.scalars(select(Partnership).where(Partnership.organisation_id == organisation.id)):
        session.delete(partnership)
    session.flush()
    session.delete(organisation)


def _label(store: Store, organisation_ids: Sequence[int]) -> Text:
    if len(organisation_ids) > 1:
        return n_("Remove {count} organisation", "Remove {count} organisations", len(organisation_ids))
    with store.read() as session:
        name = get(session, Organisation, organisation_ids[0]).name
        return _("Remove organisation “{organisation}”", organisation=name or _("(no name)"))
