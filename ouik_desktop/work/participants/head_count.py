"""How many people stand how to an event: who holds a place, who waits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ouik_desktop.model import Registration
from ouik_desktop.model.words import RegistrationState
from ouik_desktop.store.unit import dialect_of

_HOLD_A_PLACE: Final = frozenset(state.value for state in RegistrationState if state.holds_a_place)


@dataclass(frozen=True)
class PeopleCount:
    """How many registrations of an event are in which state."""

    by_state: Mapping[str, int]

    def __getitem__(self, state: RegistrationState) -> int:
        return self.by_state.get(state.value, 0)

    @property
    def places_taken(self) -> int:
        """How many count against the capacity."""
        return sum(count for state, count in self.by_state.items() if state in _HOLD_A_PLACE)

    @property
    def waiting(self) -> int:
        """How many wait for a place."""
        return self[RegistrationState.WAITING]

    def free_of(self, capacity: int | None) -> int | None:
        """How many of `capacity` places are free, fewer than none where there are too many; None where it is not limited."""
        return None if capacity is None else capacity - self.places_taken


def people_counts(session: Session, event_ids: Iterable[int]) -> dict[int, PeopleCount]:
    """How many people are in which state at each of the events."""
    counts: dict[int, dict[str, int]] = {event_id: {} for event_id in event_ids}
    dialect = dialect_of(session)
    among = _COUNTED.where(dialect.among(Registration.event_id, "ids"))
    for event_id, state, count in session.execute(among, {"ids": dialect.as_parameter(list(counts))}):
        counts[event_id][state] = count
    return {event_id: PeopleCount(states) for event_id, states in counts.items()}


_COUNTED: Final = select(Registration.event_id, Registration.state, func.count()).group_by(
    Registration.event_id, Registration.state
)


def people_count(session: Session, event_id: int) -> PeopleCount:
    """The same of one event."""
    return people_counts(session, [event_id])[event_id]
