"""Participant numbers: given once at an event and never again, whatever is undone or deleted."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ouik_desktop.model import Registration
from ouik_desktop.store.schema import given_number
from ouik_desktop.store.unit import unit_of


def give_numbers(session: Session, event_id: int, count: int = 1) -> range:
    """The next `count` participant numbers of an event, inside `Store.write`."""
    session.flush()
    highest = select(func.coalesce(func.max(Registration.number), 0)).where(Registration.event_id == event_id)
    before = max(
        session.execute(highest).scalar_one(),
        session.execute(select(given_number.c.last).where(given_number.c.event_id == event_id)).scalar() or 0,
    )
    given = unit_of(session).dialect.insert(given_number).values(event_id=event_id, last=before + count)
    session.execute(given.on_conflict_do_update(index_elements=["event_id"], set_={"last": before + count}))
    return range(before + 1, before + count + 1)
