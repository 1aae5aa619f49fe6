"""Several people of the directory registered for an event in one act."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ouik_desktop.errors import Refused
from ouik_desktop.i18n import _, n_
from ouik_desktop.model import Registration
from ouik_desktop.store import Store
from ouik_desktop.work.common import title_of
from ouik_desktop.work.participants.register import register


def registered_of(session: Session, person_ids: Sequence[int], event_ids: Sequence[int]) -> dict[int, int]:
    """How many of these people are registered already, by event."""
    query = (
        select(Registration.event_id, func.count(Registration.person_id.distinct()))
        .where(Registration.person_id.in_(person_ids), Registration.event_id.in_(event_ids))
        .group_by(Registration.event_id)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def register_all(store: Store, event_id: int, person_ids: Sequence[int]) -> None:
    """Register people for an event; who is registered already stays as they are. `Refused` where that is everybody."""
    if len(person_ids) == 1:
        register(store, event_id, person_ids[0])
        return
    label = n_(
        "Register {count} person for “{event}”",
        "Register {count} people for “{event}”",
        len(person_ids),
        event=title_of(store, event_id),
    )
    with store.write(label) as session:
        known = set(session.scalars(select(Registration.person_id).where(Registration.event_id == event_id)))
        new = [one for one in dict.fromkeys(person_ids) if one not in known]
        if not new:
            raise Refused(_("All of them are registered already."))
        for person_id in new:
            register(store, event_id, person_id)
