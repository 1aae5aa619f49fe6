"""Removing people from the directory, with the lists and programmes they are on."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from ouik_desktop.i18n import Text, _, n_
from ouik_desktop.model import Appearance, Person, ProgrammeItem, Registration
from ouik_desktop.store import Store
from ouik_desktop.work.common import get
from ouik_desktop.work.removing.hanging import Hanging, names_of_events, pairs


def hanging_on_people(session: Session, person_ids: Sequence[int]) -> Hanging:
    """The events they are registered for, and those in whose programme they have a part."""
    registrations = select(Registration.person_id, Registration.event_id)
    parts = select(Appearance.person_id, ProgrammeItem.event_id).join(ProgrammeItem)
    listed = pairs(session, registrations, Registration.person_id, person_ids)
    appearing = pairs(session, parts, Appearance.person_id, person_ids)
    told: list[Text] = []
    if events := {row.event_id for row in listed}:
        names = names_of_events(session, events)
        told.append(
            n_(
                "On the list of {count} event: {names}",
                "On the lists of {count} events: {names}",
                len(events),
                names=names,
            )
        )
    if events := {row.event_id for row in appearing}:
        told.append(
            n_(
                "In the programme of {count} event: {names}",
                "In the programmes of {count} events: {names}",
                len(events),
                names=names_of_events(session, events),
            )
        )
    used = {row.person_id for row in (*listed, *appearing)}
    then = _("Their registrations and their parts in programmes go with them, also from events that are over.")
    return Hanging(tuple(told), then, tuple(one for one in person_ids if one not in used))


def remove_people(store: Store, person_ids: Sequence[int]) -> None:
    """Remove people, their registrations and their parts in programmes, in one act."""
    with store.write(lambda: _label(store, person_ids)) as session:
        for person_id in person_ids:
            person = get(session, Person, person_id)
            rows = [
                *session.scalars(select(Registration).where(Registration.person_id == person_id)),
                *session.scalars(select(Appearance).where(Appearance.person_id == person_id)),
            ]
            for row in rows:
                session.delete(row)
            session.flush()
            session.delete(person)


def _label(store: Store, person_ids: Sequence[int]) -> Text:
    if len(person_ids) > 1:
        return n_(
            "Remove {count} person from the directory", "Remove {count} people from the directory", len(person_ids)
        )
    with store.read() as session:
        person = get(session, Person, person_ids[0])
        return _("Remove {person} from the directory", person=person.name or person.affiliation)
