"""How much needs attention, as the rail counts it."""

from __future__ import annotations

from sqlalchemy import select

from ouik_desktop.model import Event
from ouik_desktop.store import Store
from ouik_desktop.work.home import owed
from ouik_desktop.work.office.wanting import wanting_of_the_office


def attention_count(store: Store) -> int:
    """How many things need attention now, of the coming events, their words looked through, and of the office itself. An office
    without events is only invited to write the first."""
    with store.read() as session:
        if session.scalar(select(Event.id).limit(1)) is None:
            return 0
        of_the_office = len(wanting_of_the_office(session))
    return of_the_office + len(owed(store).attention)
